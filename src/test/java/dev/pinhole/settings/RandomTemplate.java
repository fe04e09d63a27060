package dev.pinhole.settings;

import dev.pinhole.camera.Ipv4Address;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Templates to try things with.
public final class RandomTemplate {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "UTC",
          "America/Santiago",
          "Asia/Tokyo");

  private RandomTemplate() {}

  /// @return any template: every part now and then missing, but never all of them
  public static Template next(RandomGenerator random) {
    while (true) {
      Optional<Template.Addressing> network = some(random, addressing(random));
      Optional<Clock> clock = some(random, clock(random));
      Optional<MotionDetection> motion = some(random, motion(random));
      Optional<RecordingPlan> recording = some(random, recording(random));
      if (network.isPresent() || clock.isPresent() || motion.isPresent() || recording.isPresent()) {
        return new Template(name(random), network, clock, motion, recording);
      }
    }
  }

  private static <T> Optional<T> some(RandomGenerator random, T one) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one);
  }

  private static String name(RandomGenerator random) {
    String letters = "aZ9 äß漢\"\\/{}:,.…’";
    StringBuilder name = new StringBuilder("T");
    for (int i = random.nextInt(Template.LONGEST_NAME - 2); i > 0; i--) {
      name.append(letters.charAt(random.nextInt(letters.length())));
    }
    return name.append('z').toString();
  }

  private static Template.Addressing addressing(RandomGenerator random) {
    return random.nextBoolean()
        ? new Template.Addressing.Automatic()
        : new Template.Addressing.Fixed(
            random.nextInt(33), some(random, new Ipv4Address(random.nextInt())));
  }

  private static Clock clock(RandomGenerator random) {
    CameraZone zone = CameraZone.of(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))).getRules());
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(27 * 60) - 13 * 60));
    boolean fits =
        zone.summer()
                .map(CameraZone.Summer::ahead)
                .orElse(Duration.ZERO)
                .plusSeconds(offset.getTotalSeconds())
                .compareTo(Duration.ofHours(18))
            <= 0;
    return new Clock(
        some(random, "ntp" + random.nextInt(9) + ".example-1.org"),
        fits ? new CameraZone(offset, zone.summer()) : zone);
  }

  private static MotionDetection motion(RandomGenerator random) {
    MotionGrid grid = MotionGrid.NONE;
    for (int i = random.nextInt(6); i > 0; i--) {
      grid =
          grid.with(
              Area.between(
                  random.nextInt(MotionGrid.ROWS),
                  random.nextInt(MotionGrid.COLUMNS),
                  random.nextInt(MotionGrid.ROWS),
                  random.nextInt(MotionGrid.COLUMNS)),
              random.nextInt(4) > 0);
    }
    return new MotionDetection(
        random.nextBoolean(), random.nextInt(101), grid, random.nextBoolean());
  }

  private static RecordingPlan recording(RandomGenerator random) {
    return new RecordingPlan(
        random.nextBoolean(),
        RandomWeek.next(random),
        random.nextBoolean()
            ? OptionalInt.empty()
            : OptionalInt.of(1 + random.nextInt(RecordingPlan.LONGEST)));
  }
}
