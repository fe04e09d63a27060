package dev.pinhole.ui.widget;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// The editor as it looks, to be looked at.
final class WeekGalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery", "week");
  private static final int HOUR = 3_600;

  /// A shop: motion while it is closed, all the time while it is open, something of another program
  /// on Wednesday, nothing on Sunday.
  static RecordingWeek shop() {
    List<Span> open =
        List.of(
            new Span(0, 8 * HOUR, Span.Mode.MOTION),
            new Span(8 * HOUR, 18 * HOUR, Span.Mode.CONTINUOUS),
            new Span(18 * HOUR, Span.DAY, Span.Mode.MOTION));
    return new RecordingWeek(
        Map.of(
            MONDAY, open,
            TUESDAY, open,
            WEDNESDAY,
                List.of(
                    new Span(0, 12 * HOUR, new Span.Mode.Foreign("EDR")),
                    new Span(14 * HOUR, 18 * HOUR + 900, Span.Mode.CONTINUOUS)),
            THURSDAY, open,
            FRIDAY, open,
            SATURDAY,
                List.of(
                    new Span(9 * HOUR, 9 * HOUR + 900, Span.Mode.CONTINUOUS),
                    new Span(10 * HOUR, 14 * HOUR, Span.Mode.MOTION))));
  }

  private static void picture(String name, WeekStand stand) throws Exception {
    stand.on(
        () -> {
          FxThread.picture(stand.scene(), FOLDER.resolve(name + ".png"));
          return true;
        });
    stand.close();
  }

  @Test
  void inTheLight() throws Exception {
    var stand = new WeekStand();
    stand.show(shop());
    stand.focus(stand.grid());
    stand.keys("DOWN*2", "RIGHT*50", "Shift+RIGHT*11");
    picture("Week-light", stand);
  }

  @Test
  void inTheDark() throws Exception {
    var stand = new WeekStand(Locale.UK, Theme.DARK, "");
    stand.show(shop());
    stand.focus(stand.grid());
    stand.keys("DOWN*5", "RIGHT*40");
    picture("Week-dark", stand);
  }

  @Test
  void copyingADay() throws Exception {
    var stand = new WeekStand(Locale.US, Theme.LIGHT, "");
    stand.show(shop());
    stand.on(
        () -> {
          ((ToggleButton) stand.editor.lookup("#week-copy")).fire();
          return true;
        });
    stand.click(1, 3);
    stand.press("week-copy-weekdays");
    picture("Week-copy", stand);
  }

  @Test
  void whatCannotBe() throws Exception {
    var stand = new WeekStand(Locale.UK, Theme.DARK, "");
    stand.show(shop());
    stand.enter("week-to-1", "9:30");
    stand.enter("week-to-3", "25:00");
    picture("Week-error", stand);
  }

  @Test
  void aNinthSpan() throws Exception {
    var stand = new WeekStand();
    stand.show(WeekEditorTest.eight());
    stand.focus(stand.grid());
    stand.keys("RIGHT*80", "Shift+RIGHT*3", "SPACE");
    picture("Week-ninth", stand);
  }

  @Test
  void largeWords() throws Exception {
    var stand = new WeekStand(Locale.UK, Theme.LIGHT, "-fx-font-size: 28px");
    stand.show(shop());
    picture("Week-large", stand);
    var lower = new WeekStand(Locale.UK, Theme.LIGHT, "-fx-font-size: 28px");
    lower.show(shop());
    lower.on(
        () -> {
          ((ScrollPane) lower.scene().getRoot().lookup(".scroll-pane")).setVvalue(1);
          return true;
        });
    picture("Week-large-below", lower);
  }
}
