package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.simulator.CameraPicture.Light;
import dev.pinhole.testing.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the virtual cameras do with every kind of press and cut, by a turned clock.
final class CameraMachineTest {
  private final HandClock clock = new HandClock();

  private VirtualCamera camera(String id) {
    PracticeCameras.Fresh fresh =
        PracticeCameras.all(Catalog.builtIn(), clock.instant()).stream()
            .filter(one -> one.profile().id().equals(id))
            .findFirst()
            .orElseThrow();
    return new VirtualCamera(fresh.profile(), fresh.state(), clock, () -> {});
  }

  private void hold(VirtualCamera camera, long seconds) {
    camera.press();
    clock.turn(seconds);
    camera.release();
  }

  @ParameterizedTest
  @CsvSource({"3,true", "9,true", "10,false", "13,false", "20,false"})
  void thePlainCameraIsResetFromTenSecondsOn(long seconds, boolean keeps) {
    VirtualCamera camera = camera("front-door");
    String before = camera.state().bootTime();
    hold(camera, seconds);
    assertThat(camera.answers()).as("it restarts").isFalse();
    clock.turn(200);
    assertThat(camera.answers()).isTrue();
    assertThat(camera.state().activated()).isEqualTo(keeps);
    assertThat(camera.state().bootTime()).isNotEqualTo(before);
    assertThat(camera.state().address().toString())
        .isEqualTo(keeps ? "192.168.1.108/24" : "192.168.1.64/24");
  }

  @Test
  void theLightFlashesFromTenSecondsUntilTheResetIsComplete() {
    VirtualCamera camera = camera("front-door");
    assertThat(camera.picture().light()).isEqualTo(Light.STEADY);
    camera.press();
    clock.turn(9);
    assertThat(camera.picture().light()).isEqualTo(Light.STEADY);
    clock.turn(1);
    assertThat(camera.picture().light()).isEqualTo(Light.FLASHING);
    camera.release();
    clock.turn(60);
    assertThat(camera.picture().light()).isEqualTo(Light.FLASHING);
    clock.turn(60);
    assertThat(camera.picture().light()).isEqualTo(Light.STEADY);
  }

  @Test
  void pressingARunningPowerFirstCameraDoesNothing() {
    VirtualCamera camera = camera("garden");
    CameraState before = camera.state();
    hold(camera, 40);
    assertThat(camera.state()).isEqualTo(before);
    assertThat(camera.picture().light()).isEqualTo(Light.OFF);
  }

  @ParameterizedTest
  @CsvSource({"14,true", "15,false", "25,false"})
  void powerFirstCountsFromTheReturnOfPower(long seconds, boolean keeps) {
    VirtualCamera camera = camera("garden");
    camera.power(false);
    clock.turn(10);
    camera.press();
    clock.turn(30);
    camera.power(true);
    clock.turn(seconds);
    camera.release();
    clock.turn(200);
    assertThat(camera.answers()).isTrue();
    assertThat(camera.state().activated()).isEqualTo(keeps);
  }

  @Test
  void aCameraWithoutAButtonCannotBePressed() {
    VirtualCamera camera = camera("stairs");
    hold(camera, 60);
    assertThat(camera.state().activated()).isTrue();
    assertThat(camera.picture().hasButton()).isFalse();
  }

  @Test
  void aPowerCutDuringTheRestoreEndsInABootLoop() {
    VirtualCamera camera = camera("front-door");
    hold(camera, 12);
    clock.turn(10);
    camera.power(false);
    clock.turn(400);
    assertThat(camera.answers()).isFalse();
    camera.power(true);
    int came = 0;
    boolean last = false;
    for (int i = 0; i < 180; i++) {
      clock.turn(1);
      boolean now = camera.answers();
      came += now && !last ? 1 : 0;
      last = now;
    }
    assertThat(came).as("times it came within three minutes").isGreaterThanOrEqualTo(4);
    hold(camera, 12);
    clock.turn(200);
    assertThat(camera.answers()).as("a whole restore mends it").isTrue();
    assertThat(camera.state().activated()).isFalse();
  }

  @Test
  void anOldFactoryAddressIsAnotherRange() {
    VirtualCamera camera = camera("barn");
    camera.power(false);
    camera.press();
    camera.power(true);
    clock.turn(31);
    camera.release();
    clock.turn(200);
    assertThat(camera.state().address().toString()).isEqualTo("192.0.0.64/24");
  }

  @Test
  void whatWasGoingOnWhenPinholeWasClosedIsOver() {
    VirtualCamera camera = camera("front-door");
    hold(camera, 12);
    CameraState saved = SiteFile.saved("front-door", camera.state()).state(Recovery.NONE);
    assertThat(saved).isEqualTo(camera.state());
    CameraState resumed = CameraMachine.resumed(camera.profile(), saved, clock.instant());
    assertThat(resumed.phase()).isInstanceOf(CameraState.Phase.Running.class);
    assertThat(resumed.activated()).isFalse();
  }
}
