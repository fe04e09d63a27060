package dev.pinhole.app;

import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.store.DataFolder;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import dev.pinhole.ui.Outside;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.steps.Tones;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The window of a tour, and the robot's hands in it. Called from the tour's own thread.
final class TourWindow implements AutoCloseable {
  private final Window window;
  private final Robot robot;
  private final Mouse mouse;
  private final Words words;

  private TourWindow(Window window, Robot robot, Words words) {
    this.window = window;
    this.robot = robot;
    this.mouse = new Mouse(robot, window.wizard().scene());
    this.words = words;
  }

  static TourWindow open(DataFolder folder, Words words, Optional<Path> pictures)
      throws IOException {
    Outside outside =
        new Outside() {
          @Override
          public Optional<Path> whichFolder(String title) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> which(String title) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> whereToSave(String name) {
            return pictures.map(where -> where.resolve(name));
          }

          @Override
          public void open(Path file) {
            // A tour has nobody to show it to.
          }
        };
    Window.Setting setting =
        new Window.Setting(
            words, outside, Tones.NONE, new Look(Theme.LIGHT, TextSize.USUAL), _ -> {});
    try {
      return FxDoor.ask(
          () -> new TourWindow(new Window(new Stage(), folder, setting), new Robot(), words));
    } catch (IllegalStateException e) {
      if (e.getCause() != null && e.getCause().getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// Goes on with the latest practice job of the folder, where there is one.
  void resume() {
    Optional<JobSummary> open =
        window.program().desk().open().readable().stream()
            .filter(job -> job.place() == Place.PRACTICE)
            .findFirst();
    open.ifPresent(
        job -> {
          window.program().desk().resume(job.id());
          until("the job " + job.id(), () -> view().id().equals(job.id()));
        });
  }

  JobView view() {
    until("a job on the screen", () -> FxDoor.ask(() -> window.wizard().shown()).isPresent());
    return FxDoor.ask(() -> window.wizard().shown().orElseThrow());
  }

  Instant practiceTime() {
    return window.program().site().clock().instant();
  }

  /// Chooses an entry of *Something else…*.
  void elsewhere(String key) {
    FxDoor.ask(
        () -> {
          MenuButton menu = (MenuButton) window.wizard().scene().lookup("#elsewhere");
          String entry = words.say(key);
          menu.getItems().stream()
              .filter(item -> entry.equals(item.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
  }

  void picture(Path file) {
    FxDoor.ask(
        () -> {
          Picture.take(window.wizard().scene(), file);
          return true;
        });
  }

  void until(String what, BooleanSupplier condition) {
    Patience.until(what, condition);
  }

  /// @return whether a node with this id can be pressed now
  boolean offers(String id) {
    return mouse.offers(Mouse.id(id));
  }

  void click(String id) {
    mouse.click("#" + id, Mouse.id(id));
  }

  /// Clicks what says these words.
  void clickWords(String words) {
    mouse.click(words, one -> one instanceof Labeled labeled && words.equals(labeled.getText()));
  }

  /// Presses the mouse on the node with this id, and keeps it pressed.
  void down(String id) {
    mouse.down("#" + id, Mouse.id(id));
  }

  void up() {
    mouse.up();
  }

  void type(String text) {
    text.chars()
        .forEach(
            c ->
                FxDoor.ask(
                    () -> {
                      typed((char) c);
                      return true;
                    }));
  }

  /// The robot knows keys, not characters: only lower-case letters and digits are typed.
  private void typed(char c) {
    KeyCode code = KeyCode.getKeyCode(Character.toString(Character.toUpperCase(c)));
    robot.keyType(code);
  }

  @Override
  public void close() throws IOException {
    FxDoor.ask(
        () -> {
          window.stage().hide();
          return true;
        });
    window.close();
  }
}
