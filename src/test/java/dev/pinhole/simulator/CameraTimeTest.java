package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A camera's zone against the rules of the time zone database.
final class CameraTimeTest {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berlin|CET-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00",
        "Europe/London|GMT+0:00:00DST01:00:00,M3.5.0/01:00:00,M10.5.0/02:00:00",
        "America/New_York|EST+5:00:00DST01:00:00,M3.2.0/02:00:00,M11.1.0/02:00:00",
        "America/St_Johns|NST+3:30:00DST01:00:00,M3.2.0/02:00:00,M11.1.0/02:00:00",
        "Australia/Sydney|AEST-10:00:00DST01:00:00,M10.1.0/02:00:00,M4.1.0/03:00:00",
        "Australia/Lord_Howe|LHST-10:30:00DST00:30:00,M10.1.0/02:00:00,M4.1.0/02:00:00",
        "Asia/Shanghai|CST-8:00:00"
      })
  void daylightSavingIsThatOfTheDatabase(String zone, String text) {
    ZoneId known = ZoneId.of(zone);
    CameraTime camera = CameraTime.of(text);
    for (Instant at = FROM; at.isBefore(TO); at = at.plus(Duration.ofMinutes(1_427))) {
      assertThat(camera.offset(at)).as(at.toString()).isEqualTo(known.getRules().getOffset(at));
    }
    for (var change = known.getRules().nextTransition(FROM);
        change != null && change.getInstant().isBefore(TO);
        change = known.getRules().nextTransition(change.getInstant())) {
      Instant at = change.getInstant();
      assertThat(camera.offset(at.minusSeconds(1))).isEqualTo(change.getOffsetBefore());
      assertThat(camera.offset(at)).isEqualTo(change.getOffsetAfter());
      for (int minutes = -150; minutes <= 150; minutes += 10) {
        LocalDateTime wall = change.getDateTimeBefore().plusMinutes(minutes);
        assertThat(camera.instant(wall)).isEqualTo(wall.atZone(known).toInstant());
      }
    }
  }

  @Test
  void anyLocalTimeComesBackAsItWas() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    CameraTime camera = CameraTime.of("CET-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00");
    for (int i = 0; i < 1_000; i++) {
      Instant at = FROM.plusSeconds(random.nextInt((int) Duration.between(FROM, TO).toSeconds()));
      assertThat(camera.instant(camera.text(at))).as("seed " + seed).contains(at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CET-1:00:00DST",
        "CET-1:00:00DST01:00:00",
        "CET-1:00:00DST05:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00",
        "CET-1:00:00DST01:00:00,M13.5.0/02:00:00,M10.5.0/03:00:00",
        "CET-1:00:00DST01:00:00,M3.6.0/02:00:00,M10.5.0/03:00:00",
        "CET-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/29:00:00",
        "CET-1:00:00DST01:00:00,J90/02:00:00,J300/02:00:00"
      })
  void whatIsNoRuleMovesNothing(String text) {
    CameraTime camera = CameraTime.of(text);
    assertThat(camera.offset(Instant.parse("2026-07-01T00:00:00Z")))
        .isEqualTo(ZoneOffset.ofHours(1));
  }

  @Test
  void aDayMayEndAt24() {
    CameraTime camera = CameraTime.of("XXX-2:00:00DST01:00:00,M3.4.4/24:00:00,M10.5.0/02:00:00");
    assertThat(camera.offset(Instant.parse("2026-03-26T21:59:59Z")))
        .isEqualTo(ZoneOffset.ofHours(2));
    assertThat(camera.offset(Instant.parse("2026-03-26T22:00:00Z")))
        .isEqualTo(ZoneOffset.ofHours(3));
  }
}
