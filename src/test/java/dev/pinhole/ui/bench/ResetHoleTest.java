package dev.pinhole.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.ui.FxThread;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reset hole feels press and release, and the real practice camera feels them with it.
class ResetHoleTest {
  @TempDir Path folder;
  private Stand stand;
  private ResetHole hole;

  @BeforeEach
  void open() throws Exception {
    stand = new Stand(folder);
    hole = stand.hole();
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private static void on(Callable<Boolean> work) throws Exception {
    FxThread.call(work);
  }

  private boolean pressed() {
    return stand.camera(Stand.DOME).pressed();
  }

  @Test
  void theMouseHoldsForAsLongAsItIsDown() throws Exception {
    on(() -> Hands.mouseDown(hole));
    assertThat(pressed()).isTrue();
    assertThat(Stand.ask(() -> stand.says("pressed"))).isTrue();
    stand.machine.turn(12);
    on(() -> Hands.mouseUp(hole));
    assertThat(pressed()).isFalse();
    assertThat(stand.heard).containsExactly("pressed front-door", "released front-door 12000");
    stand.awaits("Light: flashing");
  }

  @Test
  void anotherMouseButtonIsNoPress() throws Exception {
    on(() -> Hands.otherButton(hole));
    assertThat(stand.heard).isEmpty();
  }

  @Test
  void draggingInsideTheWindowHoldsAndLeavingItLetsGo() throws Exception {
    stand.inWindow();
    on(() -> Hands.mouseDown(hole));
    on(() -> Hands.drag(hole, 90, 40));
    assertThat(pressed()).isTrue();
    on(() -> Hands.drag(hole, -4000, 40));
    assertThat(pressed()).isFalse();
    on(() -> Hands.mouseUp(hole));
    assertThat(stand.heard).hasSize(2);
  }

  @Test
  void spaceHoldsAndItsRepeatsDoNotCount() throws Exception {
    on(() -> Hands.down(hole, KeyCode.SPACE));
    for (int i = 0; i < 20; i++) {
      stand.machine.turn(1);
      on(() -> Hands.down(hole, KeyCode.SPACE));
    }
    on(() -> Hands.up(hole, KeyCode.SPACE));
    assertThat(stand.heard).containsExactly("pressed front-door", "released front-door 20000");
  }

  @Test
  void enterPressesOnceAndLetsGoOnTheNext() throws Exception {
    on(() -> Hands.down(hole, KeyCode.ENTER));
    on(() -> Hands.down(hole, KeyCode.ENTER));
    on(() -> Hands.up(hole, KeyCode.ENTER));
    assertThat(pressed()).isTrue();
    stand.machine.turn(3);
    on(() -> Hands.down(hole, KeyCode.ENTER));
    assertThat(stand.heard).containsExactly("pressed front-door", "released front-door 3000");
  }

  @Test
  void aScreenReadersPressIsThatToggle() throws Exception {
    on(() -> fire());
    assertThat(pressed()).isTrue();
    on(() -> fire());
    assertThat(pressed()).isFalse();
    assertThat(hole.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    assertThat(hole.getAccessibleText()).isEqualTo("Reset hole");
    assertThat(hole.getAccessibleHelp()).contains("space bar", "Enter");
    assertThat(hole.isFocusTraversable()).isTrue();
  }

  private boolean fire() {
    hole.executeAccessibleAction(AccessibleAction.FIRE);
    return true;
  }

  @Test
  void theNameSaysThatItIsPressed() throws Exception {
    on(() -> Hands.mouseDown(hole));
    assertThat(hole.getAccessibleText()).isEqualTo("Reset hole, pressed");
    on(() -> Hands.mouseUp(hole));
    assertThat(hole.getAccessibleText()).isEqualTo("Reset hole");
  }

  @Test
  void aPressThatStaysEndsWithAnyNextPress() throws Exception {
    on(() -> Hands.down(hole, KeyCode.ENTER));
    on(() -> Hands.up(hole, KeyCode.ENTER));
    on(() -> Hands.mouseDown(hole));
    on(() -> Hands.mouseUp(hole));
    assertThat(stand.heard).hasSize(2);
    assertThat(pressed()).isFalse();
  }

  @Test
  void theRepeatsOfALettingGoDoNotPressAgain() throws Exception {
    on(() -> Hands.down(hole, KeyCode.ENTER));
    on(() -> Hands.up(hole, KeyCode.ENTER));
    for (int i = 0; i < 3; i++) {
      on(() -> Hands.down(hole, KeyCode.SPACE));
    }
    assertThat(pressed()).isFalse();
    assertThat(stand.heard).hasSize(2);
  }

  @Test
  void losingFocusLetsGoOfTheSpaceBar() throws Exception {
    var elsewhere = FxThread.call(() -> new Button("elsewhere"));
    stand.inWindow(elsewhere);
    on(() -> focus());
    on(() -> Hands.down(hole, KeyCode.SPACE));
    assertThat(pressed()).isTrue();
    on(
        () -> {
          elsewhere.requestFocus();
          return true;
        });
    assertThat(pressed()).isFalse();
    on(() -> focus());
    on(() -> Hands.down(hole, KeyCode.SPACE));
    assertThat(pressed()).as("a new press counts again").isTrue();
  }

  private boolean focus() {
    hole.requestFocus();
    return true;
  }

  @Test
  void aPressThatStaysLeavesTheOtherHandFree() throws Exception {
    stand.show(Stand.POWER_FIRST);
    stand.inWindow();
    Button power = stand.find("power-lead", Button.class);
    on(() -> press(power));
    on(() -> focus());
    on(() -> Hands.down(hole, KeyCode.ENTER));
    on(() -> press(power));
    stand.machine.turn(20);
    on(() -> Hands.down(hole, KeyCode.SPACE));
    assertThat(stand.heard)
        .containsExactly(
            "power garden false", "pressed garden", "power garden true", "released garden 20000");
    assertThat(stand.camera(Stand.POWER_FIRST).pressed()).isFalse();
  }

  private static boolean press(Button button) {
    button.requestFocus();
    button.fire();
    return true;
  }

  @Test
  void theKeyForThePowerWorksWhileTheMouseHolds() throws Exception {
    on(() -> Hands.mouseDown(hole));
    on(() -> Hands.down(hole, KeyCode.P));
    on(() -> Hands.down(hole, KeyCode.P));
    on(() -> Hands.mouseUp(hole));
    assertThat(stand.heard)
        .startsWith("pressed front-door", "power front-door false", "power front-door true");
  }

  @Test
  void losingTheFocusOfTheWindowLetsGoWhateverHoldsIt() throws Exception {
    // The headless platform never takes a window's focus away, so the test does it in its place.
    var focused = new SimpleBooleanProperty(true);
    on(
        () -> {
          hole.whileTrue(focused);
          return Hands.down(hole, KeyCode.ENTER);
        });
    assertThat(pressed()).isTrue();
    on(
        () -> {
          focused.set(false);
          return true;
        });
    assertThat(pressed()).isFalse();
  }

  @Test
  void closingTheWindowLetsGo() throws Exception {
    Stage stage = stand.inWindow();
    on(() -> Hands.down(hole, KeyCode.ENTER));
    assertThat(pressed()).isTrue();
    on(
        () -> {
          stage.hide();
          return true;
        });
    assertThat(stand.view.getScene()).as("still in its scene").isSameAs(stage.getScene());
    assertThat(pressed()).isFalse();
  }

  @Test
  void leavingTheScreenLetsGo() throws Exception {
    stand.inWindow();
    on(() -> Hands.mouseDown(hole));
    on(() -> ((javafx.scene.layout.VBox) stand.view.getParent()).getChildren().remove(stand.view));
    assertThat(pressed()).isFalse();
  }

  @Test
  void oneClickPressesAndTheNextLetsGo() throws Exception {
    on(
        () -> {
          stand.find("bench-more", MenuButton.class).getItems().stream()
              .filter(javafx.scene.control.CheckMenuItem.class::isInstance)
              .map(javafx.scene.control.CheckMenuItem.class::cast)
              .forEach(item -> item.setSelected(true));
          return true;
        });
    on(() -> Hands.mouseDown(hole));
    on(() -> Hands.mouseUp(hole));
    assertThat(pressed()).isTrue();
    on(() -> Hands.mouseDown(hole));
    on(() -> Hands.mouseUp(hole));
    assertThat(pressed()).isFalse();
  }
}
