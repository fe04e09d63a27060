package dev.pinhole.ui.bench;

import dev.pinhole.text.Words;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.stage.Window;

/// The reset hole: one control that feels press and release. Lives on the FX thread.
///
/// Mouse: it is pressed while the button is down; only the window's loss or leaving the window ends
/// it before. Space: from the first press (repeats do not count) until the key comes up or focus
/// goes. Enter, a screen reader's *press*, or every click in [#oneClick(boolean)]: once to press,
/// once more to let go; that press stays while focus moves in the window, so that one hand can plug
/// the power in. Whatever holds it, losing the window or leaving the scene lets go.
final class ResetHole extends Region {
  private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed-in");
  private static final double SIZE = 52;
  private static final double MIDDLE = SIZE / 2;
  private static final double AWAY = 13;

  /// What has hold of the paperclip.
  private enum Grip {
    NONE,
    MOUSE,
    SPACE,
    LATCH
  }

  /// What happens in the hole, and the other hand.
  ///
  /// @param press something went in
  /// @param release it came out
  /// @param power the key for the power lead was pressed
  record Hands(Runnable press, Runnable release, Runnable power) {}

  private final Words words;
  private final Hands hands;
  private final ReadOnlyBooleanWrapper pressed = new ReadOnlyBooleanWrapper(this, "pressed");
  private final ObservableValue<Window> window = sceneProperty().flatMap(Scene::windowProperty);
  private final SVGPath clip = new SVGPath();
  private Grip grip = Grip.NONE;
  private boolean oneClick;
  private boolean spaceDown;
  private boolean enterDown;

  ResetHole(Words words, Hands hands) {
    this.words = words;
    this.hands = hands;
    setId("reset-hole");
    getStyleClass().add("reset-hole");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleHelp(words.say("bench.hole.help"));
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    draw();
    show();
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::mouseDown);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseMoved);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::mouseUp);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
    addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
    focusedProperty().subscribe(this::focusMoved);
    whileTrue(window.flatMap(Window::focusedProperty).orElse(false));
    whileTrue(window.flatMap(Window::showingProperty).orElse(false));
    sceneProperty().subscribe(() -> letGo());
  }

  private void draw() {
    Circle ring = circle(22, "ring");
    Circle rim = circle(14, "rim");
    Circle depth = circle(6, "depth");
    // A straightened paperclip, its tip at the middle of the hole.
    clip.setContent("M0 0 L35 -35 a7.5 7.5 0 0 1 11.5 10.5 L17 5");
    clip.getStyleClass().add("clip");
    clip.setLayoutX(MIDDLE);
    clip.setLayoutY(MIDDLE);
    clip.setMouseTransparent(true);
    clip.setManaged(false);
    getChildren().addAll(ring, rim, depth, clip);
  }

  private static Circle circle(double radius, String style) {
    var circle = new Circle(MIDDLE, MIDDLE, radius);
    circle.getStyleClass().add(style);
    circle.setManaged(false);
    return circle;
  }

  /// @return whether something is in the hole
  ReadOnlyBooleanProperty pressedIn() {
    return pressed.getReadOnlyProperty();
  }

  /// @return whether it stays in by itself
  boolean isLatched() {
    return grip == Grip.LATCH;
  }

  /// @param on whether each click or key press changes sides instead of holding
  void oneClick(boolean on) {
    oneClick = on;
  }

  private void mouseDown(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      takeHold(Grip.MOUSE);
      event.consume();
    }
  }

  private void mouseMoved(MouseEvent event) {
    Scene scene = getScene();
    boolean inside =
        scene != null
            && event.getSceneX() >= 0
            && event.getSceneY() >= 0
            && event.getSceneX() <= scene.getWidth()
            && event.getSceneY() <= scene.getHeight();
    if (grip == Grip.MOUSE && !inside) {
      letGo();
    }
  }

  private void mouseUp(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && grip == Grip.MOUSE) {
      letGo();
      event.consume();
    }
  }

  private void keyDown(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == KeyCode.SPACE) {
      if (!spaceDown) {
        spaceDown = true;
        takeHold(Grip.SPACE);
      }
      event.consume();
    } else if (key == KeyCode.ENTER) {
      if (!enterDown) {
        enterDown = true;
        toggle();
      }
      event.consume();
    } else if (key == KeyCode.P && !event.isShortcutDown() && !event.isAltDown()) {
      hands.power().run();
      event.consume();
    }
  }

  private void keyUp(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      spaceDown = false;
      if (grip == Grip.SPACE) {
        letGo();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      enterDown = false;
      event.consume();
    }
  }

  private void focusMoved(boolean here) {
    if (!here) {
      spaceDown = false;
      enterDown = false;
      if (grip == Grip.SPACE) {
        letGo();
      }
    }
  }

  /// @param holds lets go when it turns false
  void whileTrue(ObservableValue<Boolean> holds) {
    holds.subscribe(
        now -> {
          if (!now) {
            letGo();
          }
        });
  }

  private void takeHold(Grip by) {
    if (grip == Grip.LATCH) {
      letGo();
    } else if (grip == Grip.NONE) {
      grip = oneClick ? Grip.LATCH : by;
      hands.press().run();
      show();
    }
  }

  /// The second way: once to press, once more to let go.
  void toggle() {
    if (grip == Grip.NONE) {
      takeHold(Grip.LATCH);
    } else if (grip == Grip.LATCH) {
      letGo();
    }
  }

  /// Takes out whatever is in.
  void letGo() {
    if (grip != Grip.NONE) {
      grip = Grip.NONE;
      hands.release().run();
      show();
    }
  }

  private void show() {
    boolean in = grip != Grip.NONE;
    clip.setTranslateX(in ? 0 : AWAY);
    clip.setTranslateY(in ? 0 : -AWAY);
    pseudoClassStateChanged(PRESSED, in);
    setAccessibleText(words.say(in ? "bench.hole.pressed" : "bench.hole"));
    pressed.set(in);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      toggle();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
