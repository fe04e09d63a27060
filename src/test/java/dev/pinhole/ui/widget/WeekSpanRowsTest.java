package dev.pinhole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import dev.pinhole.ui.theme.Theme;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact way: times as words.
final class WeekSpanRowsTest {
  private static final int HOUR = 3_600;
  private static final Span.Mode ALL = Span.Mode.CONTINUOUS;
  private static final Span.Mode MOTION = Span.Mode.MOTION;
  private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

  private WeekStand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new WeekStand();
  }

  @AfterEach
  void close() throws Exception {
    stand.close();
  }

  private static RecordingWeek monday(Span... spans) {
    return new RecordingWeek(Map.of(MONDAY, List.of(spans)));
  }

  private String text(String id) throws Exception {
    return stand.find(id, TextField.class).getText();
  }

  @Test
  void theSpansOfTheDayWithTheCursorStandThere() throws Exception {
    stand.show(monday(new Span(0, 30_015, MOTION), new Span(18 * HOUR, Span.DAY, ALL)));
    assertThat(
            List.of(text("week-from-1"), text("week-to-1"), text("week-from-2"), text("week-to-2")))
        .containsExactly("00:00", "08:20:15", "18:00", "24:00");
    stand.click(1, 4);
    assertThat(stand.words()).contains("Tuesday, exactly", "Nothing is recorded on this day.");
    assertThat(stand.find("week-from-1", TextField.class)).isNull();
  }

  @Test
  void aSpanIsAdded() throws Exception {
    stand.press("week-add");
    assertThat(stand.focused().getId()).isEqualTo("week-from-1");
    stand.type("week-from-1", "7");
    assertThat(stand.week()).isEqualTo(RecordingWeek.NEVER);
    stand.enter("week-to-1", "24:00");
    assertThat(stand.week()).isEqualTo(monday(new Span(7 * HOUR, Span.DAY, ALL)));
    assertThat(text("week-from-1")).isEqualTo("07:00");
    assertThat(stand.said()).isEqualTo("Monday: 07:00 to 24:00, continuous.");
  }

  @Test
  void leavingAFieldIsEnough() throws Exception {
    stand.show(monday(new Span(8 * HOUR, 18 * HOUR, ALL)));
    stand.type("week-to-1", "19:30");
    stand.focus(stand.grid());
    assertThat(stand.week()).isEqualTo(monday(new Span(8 * HOUR, 19 * HOUR + 1_800, ALL)));
  }

  @Test
  void aSpanChangesItsModeAndGoes() throws Exception {
    stand.show(monday(new Span(8 * HOUR, 18 * HOUR, ALL)));
    mode("week-mode-1").setValue(ALL);
    stand.on(
        () -> {
          mode(stand, "week-mode-1").setValue(MOTION);
          return true;
        });
    assertThat(stand.week()).isEqualTo(monday(new Span(8 * HOUR, 18 * HOUR, MOTION)));
    stand.press("week-remove-1");
    assertThat(stand.week()).isEqualTo(RecordingWeek.NEVER);
    assertThat(stand.focused().getId()).isEqualTo("week-add");
  }

  private ComboBox<Span.Mode> mode(String id) throws Exception {
    return stand.on(() -> mode(stand, id));
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Span.Mode> mode(WeekStand stand, String id) {
    return (ComboBox<Span.Mode>) stand.editor.lookup("#" + id);
  }

  @Test
  void theCamerasOwnModeCanStay() throws Exception {
    var event = new Span.Mode.Foreign("EDR");
    stand.show(monday(new Span(8 * HOUR, 18 * HOUR, event)));
    assertThat(mode("week-mode-1").getItems()).containsExactly(ALL, MOTION, event);
    stand.enter("week-to-1", "19:00");
    assertThat(stand.week()).isEqualTo(monday(new Span(8 * HOUR, 19 * HOUR, event)));
  }

  @Test
  void whatTouchesIsJoined() throws Exception {
    stand.show(monday(new Span(0, HOUR, ALL), new Span(2 * HOUR, 3 * HOUR, ALL)));
    stand.enter("week-to-1", "2:00");
    assertThat(stand.week()).isEqualTo(monday(new Span(0, 3 * HOUR, ALL)));
    assertThat(text("week-to-1")).isEqualTo("03:00");
    assertThat(stand.find("week-from-2", TextField.class)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8:61 | Write a time like 08:00. The end of the day is 24:00.",
        "25:00 | Write a time like 08:00. The end of the day is 24:00.",
        "24:00:01 | Write a time like 08:00. The end of the day is 24:00.",
        "noon | Write a time like 08:00. The end of the day is 24:00.",
        "'' | Write a time like 08:00. The end of the day is 24:00.",
        "08:00 | The end must be later than the beginning.",
        "21:00 | This overlaps with 20:00 to 22:00, only motion."
      })
  void whatCannotBeIsSaidBesideTheField(String typed, String said) throws Exception {
    RecordingWeek before =
        monday(new Span(8 * HOUR, 18 * HOUR, ALL), new Span(20 * HOUR, 22 * HOUR, MOTION));
    stand.show(before);
    stand.enter("week-to-1", typed);
    assertThat(stand.week()).isEqualTo(before);
    assertThat(stand.words()).contains(said);
    assertThat(stand.find("week-to-1", TextField.class).getAccessibleHelp()).isEqualTo(said);
    assertThat(text("week-to-1")).isEqualTo(typed);
    stand.enter("week-to-1", "18:00");
    assertThat(stand.words()).doesNotContain(said);
  }

  @Test
  void aNinthIsRefusedInWords() throws Exception {
    stand.show(WeekEditorTest.eight());
    stand.press("week-add");
    assertThat(stand.words()).anyMatch(one -> one.startsWith("A day can have 8 spans at most."));
    assertThat(stand.find("week-from-9", TextField.class)).isNull();
    stand.press("week-remove-8");
    stand.press("week-brush-motion");
    stand.press("week-add");
    stand.type("week-from-8", "14:00");
    stand.enter("week-to-8", "15:00");
    assertThat(stand.week()).isEqualTo(WeekEditorTest.eight());
  }

  @Test
  void everyFieldHasAName() throws Exception {
    stand.show(monday(new Span(8 * HOUR, 18 * HOUR, ALL)));
    assertThat(stand.find("week-from-1", TextField.class).getAccessibleText())
        .isEqualTo("Monday, span 1: from");
    assertThat(stand.find("week-to-1", TextField.class).getAccessibleText())
        .isEqualTo("Monday, span 1: to");
    assertThat(mode("week-mode-1").getAccessibleText()).isEqualTo("Monday, span 1: how to record");
    assertThat(stand.find("week-remove-1", Button.class).getAccessibleText())
        .isEqualTo("Monday, span 1: remove");
  }

  @Test
  void withLargeWordsEverythingFitsAndCanBeHit() throws Exception {
    var large = new WeekStand(Locale.UK, Theme.LIGHT, "-fx-font-size: 28px");
    large.show(WeekGalleryTest.shop());
    assertThat(large.<Optional<String>>on(() -> tooWide(large))).isEmpty();
    for (String id :
        List.of("week-from-1", "week-mode-1", "week-remove-1", "week-add", "week-copy")) {
      Node node = large.find(id, Node.class);
      assertThat(node.getLayoutBounds().getHeight()).as(id).isGreaterThanOrEqualTo(44);
    }
    large.close();
  }

  private static Optional<String> tooWide(WeekStand stand) {
    double width = stand.scene().getWidth();
    for (Node node : stand.editor.lookupAll("*")) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      if (node.isVisible() && (bounds.getMaxX() > width || bounds.getMinX() < 0)) {
        return Optional.of(node + " " + bounds);
      }
    }
    return Optional.empty();
  }
}
