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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
    at("#" + id, one -> id.equals(one.getId()), () -> robot.mouseClick(MouseButton.PRIMARY));
  }

  /// Clicks what says these words.
  void clickWords(String words) {
    at(
        words,
        one -> one instanceof Labeled labeled && words.equals(labeled.getText()),
        () -> robot.mouseClick(MouseButton.PRIMARY));
  }

  /// Presses the mouse on the node with this id, and keeps it pressed.
  void down(String id) {
    at("#" + id, one -> id.equals(one.getId()), () -> robot.mousePress(MouseButton.PRIMARY));
  }

  /// Moves the mouse over a node and does something there, in one turn of the window's thread: a
  /// page may grow at any moment, when a picture comes, and what was in view is not any more.
  private void at(String what, Predicate<Node> which, Runnable hand) {
    until(
        what + " in view",
        () -> {
          FxDoor.ask(
              () -> {
                find(which).ifPresent(this::reveal);
                return true;
              });
          laidOut();
          return FxDoor.ask(() -> reached(which, hand));
        });
  }

  private boolean reached(Predicate<Node> which, Runnable hand) {
    Optional<Node> node = find(which).filter(one -> !one.isDisabled()).filter(this::inView);
    node.ifPresent(
        one -> {
          Bounds at = one.localToScreen(one.getBoundsInLocal());
          robot.mouseMove(at.getCenterX(), at.getCenterY());
          hand.run();
        });
    return node.isPresent();
  }

  private boolean inView(Node node) {
    Scene scene = window.wizard().scene();
    Bounds at = node.localToScene(node.getBoundsInLocal());
    Point2D middle = new Point2D(at.getCenterX(), at.getCenterY());
    return new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()).contains(middle)
        && page()
            .filter(page -> isIn(node, page.getContent()))
            .map(page -> page.localToScene(page.getBoundsInLocal()).contains(middle))
            .orElse(true);
  }

  private Optional<ScrollPane> page() {
    return window.wizard().scene().lookup("#page-scroll") instanceof ScrollPane page
        ? Optional.of(page)
        : Optional.empty();
  }

  private static boolean isIn(Node node, Node content) {
    return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
        .anyMatch(one -> one == content);
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
    page().filter(page -> isIn(node, page.getContent())).ifPresent(page -> scroll(page, node));
  }

  private static void scroll(ScrollPane page, Node node) {
    Node content = page.getContent();
    Bounds inside = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double free = content.getBoundsInLocal().getHeight() - page.getViewportBounds().getHeight();
    if (free > 0) {
      double middle = inside.getCenterY() - page.getViewportBounds().getHeight() / 2;
      page.setVvalue(Math.clamp(middle / free, 0, 1));
      page.layout();
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
