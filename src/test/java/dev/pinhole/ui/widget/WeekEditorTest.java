package dev.pinhole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The picture of the week, with mouse and with keys alone.
final class WeekEditorTest {
  static final int HOUR = 3_600;
  private static final Span.Mode ALL = Span.Mode.CONTINUOUS;
  private static final Span.Mode MOTION = Span.Mode.MOTION;
  private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

  private WeekStand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new WeekStand();
    stand.focus(stand.grid());
  }

  @AfterEach
  void close() throws Exception {
    stand.close();
  }

  /// A Monday with eight spans of an hour, an hour apart.
  static RecordingWeek eight() {
    List<Span> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(new Span(2 * i * HOUR, (2 * i + 1) * HOUR, i % 2 == 0 ? ALL : MOTION));
    }
    return new RecordingWeek(Map.of(MONDAY, all));
  }

  private static RecordingWeek week(DayOfWeek day, int from, int to, Span.Mode mode) {
    return RecordingWeek.NEVER.paint(day, from, to, Optional.of(mode)).orElseThrow();
  }

  @Test
  void whatCannotBeTakenBackIsNotOffered() throws Exception {
    assertThat(offered()).containsExactly(false, false);
    stand.keys("SPACE");
    assertThat(offered()).containsExactly(true, false);
    stand.press("week-undo");
    assertThat(offered()).containsExactly(false, true);
    assertThat(stand.focused()).as("focus is not lost").isEqualTo(stand.grid());
    stand.press("week-redo");
    assertThat(offered()).containsExactly(true, false);
    stand.show(eight());
    assertThat(offered()).as("a new beginning").containsExactly(false, false);
  }

  private List<Boolean> offered() throws Exception {
    return List.of(
        !stand.find("week-undo", Button.class).isDisabled(),
        !stand.find("week-redo", Button.class).isDisabled());
  }

  @Test
  void keysPaintAndErase() throws Exception {
    stand.keys("DOWN", "Ctrl+RIGHT*8", "RIGHT*2", "Shift+RIGHT*3", "DIGIT2", "SPACE");
    int from = 8 * HOUR + 1_800;
    assertThat(stand.week()).isEqualTo(week(DayOfWeek.TUESDAY, from, from + HOUR, MOTION));
    assertThat(stand.said()).isEqualTo("Tuesday, 08:30 to 09:30, is now only motion.");
    stand.keys("DELETE");
    assertThat(stand.week()).isEqualTo(week(DayOfWeek.TUESDAY, from, from + HOUR - 900, MOTION));
    stand.keys("HOME", "Shift+END", "DIGIT1", "ENTER");
    assertThat(stand.week()).isEqualTo(week(DayOfWeek.TUESDAY, 0, Span.DAY, ALL));
    stand.keys("HOME", "Shift+END", "DIGIT3", "SPACE");
    assertThat(stand.week()).isEqualTo(RecordingWeek.NEVER);
  }

  @Test
  void theCursorStaysInTheWeek() throws Exception {
    stand.keys("UP", "LEFT", "SPACE", "DOWN*9", "END", "RIGHT", "Ctrl+RIGHT", "SPACE");
    RecordingWeek both =
        week(MONDAY, 0, 900, ALL)
            .paint(DayOfWeek.SUNDAY, Span.DAY - 900, Span.DAY, Optional.of(ALL))
            .orElseThrow();
    assertThat(stand.week()).isEqualTo(both);
  }

  @Test
  void shiftAndDownMarksSeveralDays() throws Exception {
    stand.keys("Ctrl+RIGHT*8", "Shift+DOWN*4", "Shift+Ctrl+RIGHT*2");
    assertThat(stand.said()).isEqualTo("Monday to Friday, 08:00 to 10:15, is marked.");
    stand.keys("ESCAPE", "SPACE");
    assertThat(stand.week()).isEqualTo(week(DayOfWeek.FRIDAY, 10 * HOUR, 10 * HOUR + 900, ALL));
  }

  @Test
  void theMousePaintsQuartersOfAnHour() throws Exception {
    stand.drag(2, 8, 2, 17.9, false);
    assertThat(stand.week()).isEqualTo(RecordingWeek.NEVER);
    stand.drop(2, 17.9);
    assertThat(stand.week()).isEqualTo(week(DayOfWeek.WEDNESDAY, 8 * HOUR, 18 * HOUR, ALL));
    stand.press("week-brush-off");
    stand.drag(2, 18.2, 2, 17.1, false);
    stand.drop(2, 17.1);
    assertThat(stand.week()).isEqualTo(week(DayOfWeek.WEDNESDAY, 8 * HOUR, 17 * HOUR, ALL));
  }

  @Test
  void withAltTheMousePaintsMinutes() throws Exception {
    stand.drag(0, 8, 0, 9, true);
    stand.drop(0, 9);
    Span painted = stand.week().on(MONDAY).getFirst();
    assertThat(painted.from()).isBetween(8 * HOUR - 60, 8 * HOUR + 60);
    assertThat(painted.seconds() % 900).isEqualTo(60);
  }

  @Test
  void theEscapeKeyGivesUpADrag() throws Exception {
    stand.drag(0, 8, 0, 12, false);
    stand.keys("ESCAPE");
    stand.drop(0, 12);
    assertThat(stand.week()).isEqualTo(RecordingWeek.NEVER);
  }

  @Test
  void theMousePaintsOverDays() throws Exception {
    stand.drag(0, 8, 4, 9.9, false);
    stand.drop(4, 9.9);
    assertThat(stand.week().hours(ALL)).isEqualTo(10);
    assertThat(stand.week().on(DayOfWeek.SATURDAY)).isEmpty();
  }

  @Test
  void aClickOnlyMovesTheCursor() throws Exception {
    stand.show(eight());
    stand.click(3, 12.3);
    assertThat(stand.week()).isEqualTo(eight());
    assertThat(stand.said()).startsWith("Thursday, 00:00 to 24:00, off.").contains("12:15");
  }

  @Test
  void aNinthSpanIsRefusedInWords() throws Exception {
    stand.show(eight());
    stand.keys("END", "SPACE");
    assertThat(stand.week()).isEqualTo(eight());
    assertThat(stand.said()).startsWith("A day can have 8 spans at most. Nothing was changed.");
    assertThat(stand.spoken()).isEqualTo(stand.said());
    assertThat(stand.on(() -> stand.editor.lookup("#week-said").getPseudoClassStates().toString()))
        .contains("refused");
    stand.keys("LEFT");
    assertThat(stand.said()).doesNotContain("at most");
  }

  @Test
  void everyChangeCanBeUndone() throws Exception {
    List<RecordingWeek> all = new ArrayList<>(List.of(stand.week()));
    for (int i = 0; i < 6; i++) {
      stand.keys("SPACE", "Ctrl+RIGHT");
      all.add(stand.week());
    }
    for (int i = 5; i >= 0; i--) {
      stand.keys("Ctrl+Z");
      assertThat(stand.week()).isEqualTo(all.get(i));
    }
    stand.keys("Ctrl+Z");
    assertThat(stand.said()).isEqualTo("There is nothing to take back.");
    stand.keys("Ctrl+Y*5", "Ctrl+Shift+Z");
    assertThat(stand.week()).isEqualTo(all.get(6));
    stand.press("week-undo");
    assertThat(stand.week()).isEqualTo(all.get(5));
    stand.press("week-redo");
    assertThat(stand.week()).isEqualTo(all.get(6));
    // A new change ends what could be made again.
    stand.keys("Ctrl+Z", "END", "SPACE", "Ctrl+Y");
    assertThat(stand.said()).isEqualTo("There is nothing to make again.");
  }

  @Test
  void onlyAHundredChangesAreRemembered() throws Exception {
    stand.keys("Shift+END");
    for (int i = 0; i < 110; i++) {
      stand.keys(i % 2 == 0 ? "DIGIT2" : "DIGIT1", "HOME", "Shift+END", "SPACE");
    }
    stand.keys("Ctrl+Z*110");
    assertThat(stand.said()).isEqualTo("There is nothing to take back.");
    assertThat(stand.week()).isNotEqualTo(RecordingWeek.NEVER);
  }

  @Test
  void aWeekFromOutsideIsANewBeginning() throws Exception {
    stand.keys("SPACE");
    stand.show(eight());
    stand.keys("Ctrl+Z");
    assertThat(stand.week()).isEqualTo(eight());
  }

  @Test
  void aDayIsCopiedAndPasted() throws Exception {
    stand.keys("Ctrl+V");
    assertThat(stand.said()).isEqualTo("No day was copied yet.");
    stand.show(eight());
    stand.keys("HOME", "UP*7", "Ctrl+C", "DOWN*2", "Ctrl+V");
    assertThat(stand.week().on(DayOfWeek.WEDNESDAY)).isEqualTo(eight().on(MONDAY));
    assertThat(stand.week().on(DayOfWeek.TUESDAY)).isEmpty();
  }

  @Test
  void aDayIsCopiedToOthers() throws Exception {
    stand.show(eight());
    ToggleButton open = stand.find("week-copy", ToggleButton.class);
    stand.on(
        () -> {
          open.fire();
          return true;
        });
    assertThat(stand.find("week-copy-MONDAY", CheckBox.class).isVisible()).isFalse();
    assertThat(stand.find("week-copy-do", javafx.scene.control.Button.class).isDisabled()).isTrue();
    stand.press("week-copy-every");
    stand.press("week-copy-weekdays");
    assertThat(stand.find("week-copy-SUNDAY", CheckBox.class).isSelected()).isFalse();
    stand.press("week-copy-do");
    assertThat(stand.week())
        .isEqualTo(
            eight()
                .copy(
                    MONDAY,
                    List.of(
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)));
    assertThat(stand.said())
        .isEqualTo("Monday was copied to: Tuesday, Wednesday, Thursday, Friday.");
    assertThat(open.isSelected()).isFalse();
  }

  @Test
  void wholeWeeksAreReadyMade() throws Exception {
    stand.press("week-preset-always");
    assertThat(stand.week()).isEqualTo(RecordingWeek.always(ALL));
    stand.press("week-preset-motion");
    assertThat(stand.week()).isEqualTo(RecordingWeek.always(MOTION));
    stand.press("week-preset-by-day");
    assertThat(stand.week().hours(ALL)).isEqualTo(84);
    assertThat(stand.week().at(MONDAY, 12 * HOUR)).contains(MOTION);
    stand.press("week-preset-never");
    assertThat(stand.week()).isEqualTo(RecordingWeek.NEVER);
    stand.press("week-undo");
    assertThat(stand.week().hours(MOTION)).isEqualTo(84);
  }

  @Test
  void whatIsUnderTheCursorIsSpoken() throws Exception {
    stand.show(week(MONDAY, 8 * HOUR, 18 * HOUR, ALL));
    stand.keys("Ctrl+RIGHT*8");
    assertThat(stand.spoken())
        .isEqualTo("Monday, 08:00 to 18:00, continuous. The cursor is at 08:00.");
    stand.keys("Ctrl+LEFT");
    assertThat(stand.spoken()).isEqualTo("Monday, 00:00 to 08:00, off. The cursor is at 07:00.");
    stand.keys("END");
    assertThat(stand.spoken()).startsWith("Monday, 18:00 to 24:00, off.");
    stand.keys("DIGIT2");
    assertThat(stand.spoken()).isEqualTo("The brush now paints: only motion.");
    WeekGrid grid = stand.grid();
    assertThat(grid.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
    assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.ROLE_DESCRIPTION))
        .isEqualTo("Picture of the week");
    assertThat(grid.getAccessibleHelp()).contains("Space paints");
    stand.on(
        () -> {
          grid.executeAccessibleAction(javafx.scene.AccessibleAction.FIRE);
          return true;
        });
    assertThat(stand.week().at(MONDAY, Span.DAY - 1)).contains(MOTION);
  }

  @Test
  void whatTheCameraSetItselfIsShownAndKept() throws Exception {
    stand.show(RecordingWeek.always(new Span.Mode.Foreign("EDR")));
    assertThat(stand.words()).contains("Camera’s own: EDR");
    stand.keys("SPACE");
    assertThat(stand.week().foreign()).hasSize(1);
    assertThat(stand.week().hours(ALL)).isEqualTo(0.25);
    stand.press("week-preset-never");
    assertThat(stand.words()).doesNotContain("Camera’s own: EDR");
  }

  @Test
  void theTabKeyLeaves() throws Exception {
    stand.keys("TAB");
    assertThat(stand.focused()).isNotSameAs(stand.grid());
    stand.keys("Shift+TAB");
    assertThat(stand.focused()).isSameAs(stand.grid());
    for (int i = 0; i < 40 && stand.focused() != stand.after; i++) {
      stand.keys("TAB");
    }
    assertThat(stand.focused()).isSameAs(stand.after);
  }

  @Test
  void theWeekBeginsWhereItDoesForThePerson() throws Exception {
    var american = new WeekStand(Locale.US, dev.pinhole.ui.theme.Theme.LIGHT, "");
    assertThat(american.said()).startsWith("Sunday");
    american.close();
    assertThat(stand.said()).startsWith("Monday");
  }
}
