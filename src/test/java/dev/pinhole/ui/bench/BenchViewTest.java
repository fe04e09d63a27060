package dev.pinhole.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.simulator.CameraPicture.Light;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.ShellGalleryTest;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bench shows what the practice site's cameras do, and nothing more.
class BenchViewTest {
  @TempDir Path folder;
  private Stand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new Stand(folder);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private boolean fire(String id) {
    stand.find(id, Button.class).fire();
    return true;
  }

  @Test
  void theFirstCameraStandsThereUntilTheJobHasOne() throws Exception {
    assertThat(choice().isVisible()).isTrue();
    assertThat(choice().getValue().id()).isEqualTo(Stand.DOME);
    assertThat(choice().getAccessibleText()).isEqualTo("Camera on the bench");
    stand.show(Stand.FAR);
    assertThat(choice().isVisible()).isFalse();
    assertThat(Stand.ask(() -> names("Barn"))).isTrue();
    FxThread.call(
        () -> {
          stand.view.show(Optional.empty());
          choice().setValue(stand.camera(Stand.POWER_FIRST));
          return true;
        });
    FxThread.call(() -> fire("power-lead"));
    assertThat(stand.heard).containsExactly("power garden false");
  }

  private boolean names(String camera) {
    return Stand.find(
            stand.view,
            node ->
                node instanceof javafx.scene.control.Label label
                    && label.isVisible()
                    && label.getText().startsWith(camera))
        .isPresent();
  }

  @SuppressWarnings("unchecked")
  private ChoiceBox<dev.pinhole.simulator.CameraPicture> choice() {
    return stand.find("bench-camera", ChoiceBox.class);
  }

  @Test
  void theWordForTheLightFollowsTheCamera() throws Exception {
    stand.show(Stand.DOME);
    assertThat(Stand.ask(() -> stand.says("Light: steady"))).isTrue();
    stand.site.power(Stand.DOME, false);
    stand.awaits("Light: off");
    stand.site.power(Stand.DOME, true);
    stand.awaits("Light: steady");
    stand.machine.turn(200);
    stand.site.press(Stand.DOME);
    stand.machine.turn(10);
    stand.awaits("Light: flashing");
    stand.site.release(Stand.DOME);
    stand.machine.turn(300);
    stand.awaits("Light: steady");
  }

  @Test
  void aCameraWithoutALightSaysSo() throws Exception {
    stand.show(Stand.POWER_FIRST);
    assertThat(Stand.ask(() -> stand.says("This camera has no status light"))).isTrue();
  }

  @Test
  void aCameraWithoutAButtonHasNoHole() throws Exception {
    stand.show(Stand.NO_BUTTON);
    assertThat(stand.hole().isVisible()).isFalse();
    assertThat(Stand.ask(() -> stand.says("No reset button can be found on this camera.")))
        .isTrue();
    FxThread.call(
        () -> {
          stand.hole().toggle();
          return true;
        });
    assertThat(stand.heard).isEmpty();
    assertThat(stand.camera(Stand.NO_BUTTON).pressed()).isFalse();
    stand.show(Stand.DOME);
    assertThat(stand.hole().isVisible()).isTrue();
  }

  @Test
  void theLeadsArePulledAndPutBack() throws Exception {
    FxThread.call(() -> fire("power-lead"));
    assertThat(stand.camera(Stand.DOME).powered()).isFalse();
    assertThat(stand.find("power-lead", Button.class).getText()).isEqualTo("Plug the power in");
    FxThread.call(() -> fire("power-lead"));
    assertThat(stand.camera(Stand.DOME).powered()).isTrue();
    assertThat(stand.find("power-lead", Button.class).getText()).isEqualTo("Unplug the power");
    FxThread.call(() -> fire("network-lead"));
    assertThat(stand.camera(Stand.DOME).lead()).isFalse();
    assertThat(stand.find("network-lead", Button.class).getText()).isEqualTo("Plug the network in");
    assertThat(stand.heard).containsExactly("power front-door false", "power front-door true");
  }

  @Test
  void anotherCameraOnTheBenchLetsGoOfTheFirst() throws Exception {
    FxThread.call(() -> Hands.mouseDown(stand.hole()));
    stand.machine.turn(2);
    stand.show(Stand.FAR);
    assertThat(stand.heard).containsExactly("pressed front-door", "released front-door 2000");
    assertThat(stand.hole().pressedIn().get()).isFalse();
  }

  @Test
  void aClosedBenchLetsGoAndHearsNothing() throws Exception {
    stand.show(Stand.DOME);
    FxThread.call(() -> Hands.mouseDown(stand.hole()));
    FxThread.call(
        () -> {
          stand.view.close();
          return true;
        });
    assertThat(stand.camera(Stand.DOME).pressed()).isFalse();
    stand.site.power(Stand.DOME, false);
    FxThread.call(() -> true);
    assertThat(Stand.ask(() -> stand.says("Unplug the power"))).isTrue();
    FxThread.call(
        () -> {
          stand.view.attach();
          return true;
        });
    assertThat(Stand.ask(() -> stand.says("Plug the power in"))).isTrue();
  }

  @Test
  void everythingThatTakesTheFocusHasASpokenName() throws Exception {
    FxThread.call(
        () -> {
          var scene = new Scene(new StackPane(stand.view), 300, 700);
          Theme.LIGHT.apply(scene);
          ShellGalleryTest.settle(scene);
          assertThat(ShellGalleryTest.mute(stand.view)).isEmpty();
          return true;
        });
  }

  @Test
  void anHourPassesAndTheTimeIsSaid() throws Exception {
    Instant before = stand.site.clock().instant();
    FxThread.call(() -> chosen("bench-hour"));
    assertThat(stand.site.clock().instant()).isEqualTo(before.plus(Duration.ofHours(1)));
  }

  private boolean chosen(String id) {
    MenuButton more = stand.find("bench-more", MenuButton.class);
    more.getOnShowing().handle(new javafx.event.Event(MenuButton.ON_SHOWING));
    MenuItem item =
        more.getItems().stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
    assertThat(item.isDisable()).isFalse();
    item.fire();
    return true;
  }

  @Test
  void aSecondAddressReachesTheFactoryAddress() throws Exception {
    stand.show(Stand.FAR);
    FxThread.call(() -> chosen("bench-address"));
    assertThat(stand.site.ranges()).contains(Ipv4Range.parse("192.0.0.20/24").orElseThrow());
    assertThat(
            Stand.find(
                stand.view,
                node ->
                    node instanceof javafx.scene.control.Label said
                        && said.getText().contains("192.0.0.20")))
        .isPresent();
  }

  @Test
  void theLampFlashesSlowlyAndOnlyWhileItMust() throws Exception {
    FxThread.call(
        () -> {
          var lamp = new Lamp(false);
          var scene = new Scene(new StackPane(lamp));
          lamp.show(Light.STEADY);
          assertThat(lamp.isBlinking()).isFalse();
          lamp.show(Light.FLASHING);
          assertThat(lamp.isBlinking()).isTrue();
          assertThat(lamp.timesASecond()).isLessThanOrEqualTo(3);
          scene.setRoot(new StackPane());
          assertThat(lamp.isBlinking()).isFalse();
          return true;
        });
  }

  @Test
  void underReducedMotionNothingFlashes() throws Exception {
    FxThread.call(
        () -> {
          var lamp = new Lamp(true);
          var scene = new Scene(new StackPane(lamp));
          lamp.show(Light.FLASHING);
          assertThat(scene.getRoot().getChildrenUnmodifiable()).hasSize(1);
          assertThat(lamp.isBlinking()).isFalse();
          return true;
        });
  }
}
