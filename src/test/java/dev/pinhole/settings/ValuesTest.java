package dev.pinhole.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings as named texts and back: nothing is lost, and what is none is refused.
class ValuesTest {
  private static final int TIMES = 400;

  private static void survives(Setting setting, String seed) {
    assertThat(Values.read(setting.kind(), Values.of(setting))).as(seed).contains(setting);
  }

  @Test
  void everySettingSurvives() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < TIMES; i++) {
      MotionGrid grid = MotionGrid.NONE;
      for (int cell = random.nextInt(60); cell > 0; cell--) {
        grid = grid.with(random.nextInt(MotionGrid.ROWS), random.nextInt(MotionGrid.COLUMNS), true);
      }
      survives(
          new MotionDetection(
              random.nextBoolean(), random.nextInt(101), grid, random.nextBoolean()),
          "seed " + seed);
      survives(
          new RecordingPlan(
              random.nextBoolean(),
              RandomWeek.next(random),
              random.nextBoolean()
                  ? OptionalInt.empty()
                  : OptionalInt.of(1 + random.nextInt(RecordingPlan.LONGEST))),
          "seed " + seed);
      Ipv4Address router = new Ipv4Address(random.nextInt());
      survives(
          new Network.Fixed(
              new Ipv4Range(new Ipv4Address(random.nextInt()), random.nextInt(33)),
              Optional.of(router).filter(_ -> random.nextBoolean())),
          "seed " + seed);
    }
    survives(new Network.Automatic(), "automatic");
  }

  @Test
  void theClocksOfAllZonesSurvive() {
    for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      CameraZone own = CameraZone.of(ZoneId.of(zone).getRules());
      survives(new Clock(Optional.of("ntp.example.org"), own), zone);
      survives(new Clock(Optional.empty(), own), zone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fixd", "FIXED"})
  void whatIsNoNetworkIsRefused(String mode) {
    assertThat(Values.read(Kind.NETWORK, Map.of(Values.MODE, mode, Values.ADDRESS, "10.0.0.9/8")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.0 1x1", "0.0 19x1", "0.0 0x1", "1.1", "0.0 1x1;", "x"})
  void whatIsNoAreaIsRefused(String areas) {
    assertThat(
            Values.read(
                Kind.MOTION_DETECTION,
                Map.of(
                    Values.ON, "true",
                    Values.SENSITIVITY, "60",
                    Values.AREAS, areas,
                    Values.RECORDS, "true")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08:00:00-07:00:00 motion",
        "24:00:00-25:00:00 motion",
        "08:00:00-09:00:00 always",
        "00:00:00-12:00:00 motion, 06:00:00-18:00:00 continuous",
        "0-1"
      })
  void whatIsNoDayIsRefused(String monday) {
    assertThat(Values.read(Kind.RECORDING, Map.of(Values.ON, "true", "monday", monday))).isEmpty();
  }
}
