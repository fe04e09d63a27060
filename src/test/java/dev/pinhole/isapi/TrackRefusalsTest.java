package dev.pinhole.isapi;

import static dev.pinhole.isapi.TrackSample.action;
import static dev.pinhole.isapi.TrackSample.read;
import static dev.pinhole.isapi.TrackSample.refused;
import static dev.pinhole.isapi.TrackSample.track;
import static dev.pinhole.isapi.TrackSample.written;
import static dev.pinhole.isapi.TrackSample.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.RandomWeek;
import dev.pinhole.settings.RecordingWeek;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recording schedules that are none: bounded, and refused in words.
final class TrackRefusalsTest {
  @Test
  void eightSpansAreReadAndNineAreNot() {
    var eight = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      eight.append(
          action(
              "Monday %02d:00:00".formatted(2 * i), "Monday %02d:30:00".formatted(2 * i), "CMR"));
    }
    assertThat(read(track(eight.toString())).plan().week().on(DayOfWeek.MONDAY)).hasSize(8);
    String nine = eight + action("Monday 23:00:00", "Monday 24:00:00", "MOTION");
    assertThat(refused(track(nine))).isEqualTo("isapi.track.spans");
  }

  @ParameterizedTest
  @CsvSource({
    "Monday 25:61:99, Monday 24:00:00, isapi.track.time",
    "Monday 00:00:00, Monday 24:00:01, isapi.track.time",
    "Monday 24:00:00, Tuesday 01:00:00, isapi.track.time",
    "Monday -1:00:00, Monday 02:00:00, isapi.track.time",
    "Montag 00:00:00, Monday 24:00:00, isapi.track.time",
    "Monday 00:00:00, 8 24:00:00, isapi.track.time",
    "Monday 99999999999:00:00, Monday 24:00:00, isapi.track.time",
    "Monday 09:00:00, Monday 08:00:00, isapi.track.backwards",
    "Monday 09:00:00, Monday 09:00:00, read",
  })
  void timesThatCannotBeAreRefused(String start, String end, String said) {
    assertThat(refused(track(action(start, end, "CMR")))).isEqualTo(said);
  }

  /// Such a name could not be told from two spans again: it would be written back changed.
  @Test
  void aModeWithACommaIsRefused() {
    assertThat(refused(track(action("Monday 00:00:00", "Monday 24:00:00", "EDR"))))
        .isEqualTo("read");
    assertThat(refused(track(action("Monday 00:00:00", "Monday 24:00:00", "EDR,VCA"))))
        .isEqualTo("isapi.track.mode");
  }

  @Test
  void nonsenseIsRefusedInWords() {
    String good = track(action("Monday 00:00:00", "Monday 24:00:00", "CMR"));
    assertThat(refused(good)).isEqualTo("read");
    assertThat(refused("<Streaming/>")).isEqualTo("isapi.track.other");
    assertThat(refused(good.replace("P30DT0H", "P1000000DT0H"))).isEqualTo("isapi.track.keep");
    assertThat(refused(good.replace("P30DT0H", "for ever"))).isEqualTo("isapi.track.keep");
    assertThat(refused(good.replace("<enableSchedule>true", "<enableSchedule>maybe")))
        .isEqualTo("isapi.track.switch");
    assertThat(refused(track(action("Monday 00:00:00", "Monday 24:00:00", "x".repeat(65)))))
        .isEqualTo("isapi.track.mode");
    assertThat(refused(track("<ScheduleAction/>"))).isEqualTo("isapi.track.time");
  }

  @Test
  void tenThousandActionsAreRefused() {
    XmlNode one = xml(action("Monday 00:00:00", "Monday 24:00:00", "CMR"));
    XmlNode all = XmlNode.of("ScheduleBlock").withChildren(Collections.nCopies(10_000, one));
    XmlNode root = XmlNode.of("Track", XmlNode.of("TrackSchedule", all));
    assertThat(TrackDocument.of(root))
        .isInstanceOfSatisfying(
            Answer.Unreadable.class,
            said -> assertThat(said.said().key()).isEqualTo("isapi.track.many"));
    assertThat(
            XmlNode.parse(
                track(action("Monday 00:00:00", "Monday 24:00:00", "CMR").repeat(10_000))))
        .isEmpty();
  }

  /// Whatever a camera sends, it is read or refused, and never more than that.
  @Test
  void anythingElseIsReadOrRefused() {
    long seed = 41;
    var random = new Random(seed);
    String good = track(action("Monday 08:00:00", "Monday 24:00:00", "MOTION"));
    int read = 0;
    int refused = 0;
    for (int run = 0; run < 3_000; run++) {
      var text = new StringBuilder(good);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = 40 + random.nextInt(text.length() - 60);
        text.replace(
            at,
            at + 1 + random.nextInt(3),
            List.of("9", ":", "", "-", "x", "\u202e").get(random.nextInt(6)));
      }
      Optional<XmlNode> root = XmlNode.parse(text.toString());
      if (root.isPresent()) {
        switch (TrackDocument.of(root.get())) {
          case Answer.Ok<TrackDocument>(TrackDocument document) -> {
            read++;
            RecordingWeek week = RandomWeek.next(random);
            assertThat(read(written(document, week)).plan().week())
                .as("seed %d, run %d:%n%s", seed, run, text)
                .isEqualTo(week);
          }
          case Answer<TrackDocument> _ -> refused++;
        }
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }
}
