package dev.pinhole.isapi;

import static dev.pinhole.isapi.TrackSample.action;
import static dev.pinhole.isapi.TrackSample.actions;
import static dev.pinhole.isapi.TrackSample.read;
import static dev.pinhole.isapi.TrackSample.track;
import static dev.pinhole.isapi.TrackSample.written;
import static dev.pinhole.isapi.TrackSample.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.RandomWeek;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The recording schedule, from the wire and back to it.
final class TrackDocumentTest {
  private static final int HOUR = 3_600;
  private static final Span.Mode ALL = Span.Mode.CONTINUOUS;
  private static final Span.Mode MOTION = Span.Mode.MOTION;
  private static final Span.Mode EVENT = new Span.Mode.Foreign("EDR");
  private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

  private static RecordingWeek monday(Span... spans) {
    return new RecordingWeek(Map.of(MONDAY, List.of(spans)));
  }

  @Test
  void aCamerasTrackIsRead() {
    String text =
        track(
            action("Monday 00:00:00", "Monday 24:00:00", "CMR"),
            action("Tuesday 08:30:00", "Tuesday 18:00:15", "MOTION"));
    RecordingPlan plan = read(text).plan();
    assertThat(plan.on()).isTrue();
    assertThat(plan.keepDays()).hasValue(30);
    assertThat(plan.week().on(MONDAY)).containsExactly(new Span(0, Span.DAY, ALL));
    assertThat(plan.week().on(DayOfWeek.TUESDAY))
        .containsExactly(new Span(8 * HOUR + 1_800, 18 * HOUR + 15, MOTION));
  }

  @Test
  void theTrackOfThePracticeCamerasIsRead() throws Exception {
    try (var in = XmlNode.class.getResourceAsStream("/dev/pinhole/simulator/isapi/tracks.xml")) {
      XmlNode list = xml(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(read(list.find("Track").orElseThrow()).plan())
          .isEqualTo(new RecordingPlan(true, RecordingWeek.always(ALL), OptionalInt.of(30)));
    }
  }

  /// Any week, in both ways to write the end of a day, with all that is not ours kept.
  @ParameterizedTest
  @CsvSource({"Monday 24:00:00, 24:00:00", "Tuesday 00:00:00, 00:00:00"})
  void everyWeekSurvives(String endOfMonday, String midnight) {
    long seed = 5_072_026;
    var random = new Random(seed);
    TrackDocument document = read(track(action("Monday 00:00:00", endOfMonday, "CMR")));
    for (int run = 0; run < 300; run++) {
      RecordingWeek week = RandomWeek.next(random);
      XmlNode root = written(document, week);
      assertThat(read(root).plan().week()).as("seed %d, run %d", seed, run).isEqualTo(week);
      assertThat(stripped(root)).as("seed %d, run %d", seed, run).isEqualTo(stripped(xml(track())));
      assertThat(actions(root).stream().filter(one -> one.contains("24:00:00")))
          .as("seed %d, run %d", seed, run)
          .hasSize(midnight.equals("24:00:00") ? full(week) : 0);
      RecordingWeek next = RandomWeek.next(random);
      assertThat(read(written(read(root), next)).plan().week())
          .as("seed %d, run %d", seed, run)
          .isEqualTo(next);
    }
  }

  private static int full(RecordingWeek week) {
    return (int)
        week.days().values().stream()
            .filter(day -> !day.isEmpty() && day.getLast().to() == Span.DAY)
            .count();
  }

  private static XmlNode stripped(XmlNode root) {
    return root.change(
        block ->
            block.withChildren(
                block.children().stream()
                    .filter(child -> !child.name().equals("ScheduleAction"))
                    .toList()),
        "TrackSchedule",
        "ScheduleBlockList",
        "ScheduleBlock");
  }

  @Test
  void whatDoesNotChangeIsWrittenAsItWas() {
    String odd =
        track(
            action("Sunday 22:00:00", "Monday 06:00:00", "CMR"),
            action("Wednesday 07:00", "Wednesday 09:00", "AllEvent"));
    TrackDocument document = read(odd);
    assertThat(document.with(document.plan())).isEqualTo(xml(odd));
    RecordingPlan plan = document.plan();
    XmlNode off = document.with(new RecordingPlan(false, plan.week(), plan.keepDays()));
    assertThat(off.withChildren(List.of())).isEqualTo(xml(odd).withChildren(List.of()));
    assertThat(new String(off.document(), StandardCharsets.UTF_8))
        .isEqualTo(
            new String(
                xml(odd.replace("<enableSchedule>true", "<enableSchedule>false")).document(),
                StandardCharsets.UTF_8));
  }

  @Test
  void actionsOfDaysThatDoNotChangeStayAsTheyAre() {
    TrackDocument document =
        read(
            track(
                action("Monday 22:00:00", "Tuesday 06:00:00", "EDR"),
                action("Thursday 01:00:00", "Thursday 02:00:00", "MOTION"),
                action("Thursday 02:00:00", "Thursday 03:00:00", "MOTION")));
    RecordingWeek week =
        document.plan().week().paint(DayOfWeek.FRIDAY, 0, HOUR, Optional.of(ALL)).orElseThrow();
    XmlNode root = written(document, week);
    assertThat(actions(root))
        .containsExactly(
            "1 Monday 22:00:00 Tuesday 06:00:00 EDR",
            "2 Thursday 01:00:00 Thursday 02:00:00 MOTION",
            "3 Thursday 02:00:00 Thursday 03:00:00 MOTION",
            "4 Friday 00:00:00 Friday 01:00:00 CMR");
    assertThat(new String(root.document(), StandardCharsets.UTF_8))
        .contains("<Later a=\"1\">Monday 22:00:00</Later>", "<After>kept</After>")
        .contains("<ScheduleBlock ScheduleActionSize=\"8\">", "<TrackSchedule xmlns=\"\">");
  }

  @Test
  void aNightIsTwoSpansAndCutWhereItChanges() {
    TrackDocument document = read(track(action("Sunday 22:00:00", "Monday 06:00:00", "MOTION")));
    RecordingWeek week = document.plan().week();
    assertThat(week.on(DayOfWeek.SUNDAY)).containsExactly(new Span(22 * HOUR, Span.DAY, MOTION));
    assertThat(week.on(MONDAY)).containsExactly(new Span(0, 6 * HOUR, MOTION));
    RecordingWeek other = week.paint(MONDAY, 0, HOUR, Optional.of(ALL)).orElseThrow();
    assertThat(actions(written(document, other)))
        .containsExactly(
            "1 Monday 00:00:00 Monday 01:00:00 CMR",
            "2 Monday 01:00:00 Monday 06:00:00 MOTION",
            "3 Sunday 22:00:00 Sunday 24:00:00 MOTION");
  }

  @Test
  void anActionMayLastForDays() {
    RecordingWeek week =
        read(track(action("Friday 12:00:00", "Monday 00:00:00", "CMR"))).plan().week();
    assertThat(week.hours(ALL)).isEqualTo(60);
    assertThat(week.on(MONDAY)).isEmpty();
  }

  @Test
  void whereActionsOverlapTheLaterOneHolds() {
    RecordingWeek week =
        read(track(
                action("Monday 00:00:00", "Monday 24:00:00", "CMR"),
                action("Monday 08:00:00", "Monday 18:00:00", "MOTION")))
            .plan()
            .week();
    assertThat(week)
        .isEqualTo(
            monday(
                new Span(0, 8 * HOUR, ALL),
                new Span(8 * HOUR, 18 * HOUR, MOTION),
                new Span(18 * HOUR, Span.DAY, ALL)));
  }

  @Test
  void otherModesAreShownAndKeptUntilPaintedOver() {
    TrackDocument document =
        read(
            track(
                action("Monday 00:00:00", "Monday 24:00:00", "EDR"),
                action("Tuesday 00:00:00", "Tuesday 24:00:00", "AllEvent")));
    RecordingWeek week = document.plan().week();
    assertThat(week.foreign())
        .containsExactly(new Span.Mode.Foreign("EDR"), new Span.Mode.Foreign("AllEvent"));
    RecordingWeek painted = week.paint(MONDAY, 8 * HOUR, 9 * HOUR, Optional.of(ALL)).orElseThrow();
    XmlNode root = written(document, painted);
    assertThat(actions(root))
        .containsExactly(
            "1 Monday 00:00:00 Monday 08:00:00 EDR",
            "2 Monday 08:00:00 Monday 09:00:00 CMR",
            "3 Monday 09:00:00 Monday 24:00:00 EDR",
            "4 Tuesday 00:00:00 Tuesday 24:00:00 AllEvent");
    assertThat(read(root).plan().week().at(MONDAY, 0)).contains(EVENT);
    assertThat(new String(root.document(), StandardCharsets.UTF_8))
        .containsOnlyOnce("<Later a=\"1\">Tuesday 00:00:00</Later>");
  }

  @Test
  void whatRecordsNothingIsOff() {
    String text =
        track(
            action("Monday 00:00:00", "Monday 24:00:00", "CMR"),
            action("Monday 08:00:00", "Monday 09:00:00", "CMR")
                .replace("<Record>true", "<Record>false"));
    assertThat(read(text).plan().week().at(MONDAY, 8 * HOUR)).isEmpty();
    assertThat(read(text).plan().week().at(MONDAY, 9 * HOUR)).contains(ALL);
  }

  @Test
  void aBlockWithoutTheListStaysSo() {
    String text =
        track(action("Monday 00:00:00", "Monday 24:00:00", "CMR"))
            .replace("<ScheduleBlockList>", "")
            .replace("</ScheduleBlockList>", "");
    TrackDocument document = read(text);
    assertThat(document.plan().week().on(MONDAY)).containsExactly(new Span(0, Span.DAY, ALL));
    XmlNode root = written(document, RecordingWeek.always(MOTION));
    assertThat(root.find("TrackSchedule", "ScheduleBlockList")).isEmpty();
    assertThat(read(root).plan().week()).isEqualTo(RecordingWeek.always(MOTION));
  }

  @Test
  void severalBlocksAreReadTogether() {
    String block = "</ScheduleBlock><ScheduleBlock><ScheduleBlockGUID>{2}</ScheduleBlockGUID>";
    TrackDocument document =
        read(
            track(
                action("Monday 00:00:00", "Monday 24:00:00", "CMR"),
                block,
                action("Tuesday 00:00:00", "Tuesday 24:00:00", "MOTION")));
    assertThat(document.plan().week().hours(MOTION)).isEqualTo(24);
    XmlNode root = written(document, RecordingWeek.always(ALL));
    assertThat(read(root).plan().week()).isEqualTo(RecordingWeek.always(ALL));
    assertThat(root.find("TrackSchedule", "ScheduleBlockList").orElseThrow().children()).hasSize(2);
  }

  @Test
  void aTrackWithoutAScheduleGetsOne() {
    TrackDocument document = read("<Track><id>101</id></Track>");
    assertThat(document.plan())
        .isEqualTo(new RecordingPlan(true, RecordingWeek.NEVER, OptionalInt.empty()));
    var wanted = new RecordingPlan(false, RecordingWeek.always(ALL), OptionalInt.of(7));
    XmlNode root = document.with(wanted);
    assertThat(read(root).plan()).isEqualTo(wanted);
    assertThat(root.children())
        .extracting(XmlNode::name)
        .containsExactly("id", "Duration", "TrackSchedule", "CustomExtensionList");
  }

  @ParameterizedTest
  @CsvSource({"P30DT0H,30", "P1DT12H,2", "PT1H,1", "P0DT0H,0", "P7D,7", "'',0"})
  void daysAreCounted(String text, int days) {
    OptionalInt kept = read(track().replace("P30DT0H", text)).plan().keepDays();
    assertThat(kept.orElse(0)).isEqualTo(days);
  }

  @Test
  void daysAndSwitchAreWrittenWhereTheyStood() {
    TrackDocument document = read(track());
    XmlNode root =
        document.with(new RecordingPlan(false, RecordingWeek.NEVER, OptionalInt.empty()));
    assertThat(root.value("Duration")).isEqualTo("P0DT0H");
    assertThat(root.value("Enable")).isEqualTo("true");
    List<XmlNode> extensions = root.find("CustomExtensionList").orElseThrow().children();
    assertThat(extensions.get(0).find("enableSchedule")).isEmpty();
    assertThat(extensions.get(1).value("enableSchedule")).isEqualTo("false");
    assertThat(read(root).plan().on()).isFalse();
  }

  @Test
  void aCountOfActionsStaysTheirCount() {
    String counted =
        track(action("Monday 00:00:00", "Monday 24:00:00", "CMR"))
            .replace("ScheduleActionSize=\"8\"", "ScheduleActionSize=\"1\"");
    XmlNode root = written(read(counted), RecordingWeek.always(MOTION));
    assertThat(
            root.find("TrackSchedule", "ScheduleBlockList", "ScheduleBlock")
                .orElseThrow()
                .attributes())
        .containsEntry("ScheduleActionSize", "7");
  }
}
