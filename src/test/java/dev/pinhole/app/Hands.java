package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;

/// Mouse and keyboard on the real window. The mouse is the tour's own; it scrolls to what it is
/// asked for.
final class Hands {
  private static final int MOST_TABS = 120;

  private final Scene scene;
  private final Mouse mouse;
  private final FxRobot robot = new FxRobot();

  Hands(Window window) {
    scene = window.wizard().scene();
    mouse = FxDoor.ask(() -> new Mouse(new Robot(), scene));
  }

  FxRobot robot() {
    return robot;
  }

  boolean offered(String id) {
    return mouse.offers(Mouse.id(id));
  }

  void click(String id) {
    mouse.click("#" + id, Mouse.id(id));
  }

  /// The first entry of a list that shows something.
  void clickFirst() {
    Predicate<Node> first =
        one -> one instanceof ListCell<?> cell && cell.getIndex() == 0 && !cell.isEmpty();
    mouse.click("the first entry", first);
  }

  void down(String id) {
    mouse.down("#" + id, Mouse.id(id));
  }

  void up() {
    mouse.up();
  }

  void focus(String id) {
    Await.until("#" + id, () -> offered(id));
    for (int i = 0; i < MOST_TABS && !focused(id); i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused(id)).as("#%s by TAB", id).isTrue();
  }

  boolean focused(String id) {
    return FxDoor.ask(
        () -> {
          Node owner = scene.getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }
}
