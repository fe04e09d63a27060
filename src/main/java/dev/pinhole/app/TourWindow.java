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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The window of a tour, and the robot's hands in it. Called from the tour's own thread.
final class TourWindow implements AutoCloseable {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;

  private final Window window;
  private final Robot robot;
  private final Words words;

  private TourWindow(Window window, Robot robot, Words words) {
    this.window = window;
    this.robot = robot;
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
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the tour waited in vain for " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /// @return whether a node with this id can be pressed now
  boolean offers(String id) {
    return FxDoor.ask(
        () -> find(one -> id.equals(one.getId())).filter(one -> !one.isDisabled()).isPresent());
  }

  void click(String id) {
    until("#" + id, () -> offers(id));
    press(one -> id.equals(one.getId()));
  }

  /// Clicks what says these words.
  void clickWords(String words) {
    Predicate<Node> says = one -> one instanceof Labeled labeled && words.equals(labeled.getText());
    until(words, () -> FxDoor.ask(() -> find(says).isPresent()));
    press(says);
  }

  private void press(Predicate<Node> which) {
    over(which);
    FxDoor.ask(
        () -> {
          robot.mouseClick(MouseButton.PRIMARY);
          return true;
        });
  }

  /// Moves the mouse over a node and waits until it stands still there.
  void over(Predicate<Node> which) {
    FxDoor.ask(
        () -> {
          Node node = find(which).orElseThrow(() -> new IllegalStateException("nothing to press"));
          reveal(node);
          return true;
        });
    laidOut();
    FxDoor.ask(
        () -> {
          Node node = find(which).orElseThrow();
          Bounds at = node.localToScreen(node.getBoundsInLocal());
          robot.mouseMove(at.getCenterX(), at.getCenterY());
          return true;
        });
  }

  /// Waits until the window has been laid out once more.
  private void laidOut() {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable counted = pulse::countDown;
    FxDoor.ask(
        () -> {
          window.wizard().scene().addPostLayoutPulseListener(counted);
          Platform.requestNextPulse();
          return true;
        });
    until("a layout", () -> pulse.getCount() == 0);
    FxDoor.ask(
        () -> {
          window.wizard().scene().removePostLayoutPulseListener(counted);
          return true;
        });
  }

  void down() {
    FxDoor.ask(
        () -> {
          robot.mousePress(MouseButton.PRIMARY);
          return true;
        });
  }

  void up() {
    FxDoor.ask(
        () -> {
          robot.mouseRelease(MouseButton.PRIMARY);
          return true;
        });
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

  void key(KeyCode code) {
    FxDoor.ask(
        () -> {
          robot.keyType(code);
          return true;
        });
  }

  private Optional<Node> find(Predicate<Node> which) {
    return search(window.wizard().scene().getRoot(), which);
  }

  private static Optional<Node> search(Node node, Predicate<Node> which) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (which.test(node)) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = search(child, which);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// Scrolls the page so that the node can be reached.
  private void reveal(Node node) {
    if (window.wizard().scene().lookup("#page-scroll") instanceof ScrollPane scroll) {
      Node content = scroll.getContent();
      Bounds inside = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
      double free = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
      boolean within = content.getBoundsInLocal().contains(inside);
      if (free > 0 && within) {
        double middle = inside.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
        scroll.setVvalue(Math.clamp(middle / free, 0, 1));
        scroll.layout();
      }
    }
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
