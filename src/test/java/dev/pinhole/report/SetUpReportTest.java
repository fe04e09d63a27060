package dev.pinhole.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Span;
import dev.pinhole.settings.Values;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the report says about setting up: asked, done, and found different.
final class SetUpReportTest {
  private static final Network WANTED = network("192.168.1.70");
  private static final Network HAS = network("192.168.1.64");
  private static final Clock CLOCK =
      new Clock(Optional.of("pool.ntp.org"), CameraZone.of(ZoneId.of("Europe/Berlin").getRules()));
  private static final MotionDetection MOTION = new MotionDetection(true, 60, MotionGrid.ALL, true);
  private static final RecordingPlan PLAN =
      new RecordingPlan(true, RecordingWeek.always(Span.Mode.MOTION), OptionalInt.of(30));

  private static Network network(String address) {
    return new Network.Fixed(
        new Ipv4Range(Ipv4Address.of(address), 24), Optional.of(Ipv4Address.of("192.168.1.1")));
  }

  private static SetUpEvent asked(Setting wanted) {
    return new SetUpEvent.Asked(wanted.kind(), Values.of(wanted));
  }

  private static SetUpEvent written(Setting found, Outcome outcome, String reason) {
    return new SetUpEvent.Written(found.kind(), outcome, Values.of(found), reason);
  }

  private static Job job(String name, JobEvent... setUp) {
    List<JobEvent> events =
        new ArrayList<>(
            List.of(
                new ChoiceEvent.Opened(Place.WORLD, "0.1"),
                new ChoiceEvent.TroubleChosen(Trouble.ONLY_SET_UP),
                new ChoiceEvent.CameraChosen(ReportTest.CAMERA, name, ReportTest.IDENTIFIED, true),
                new ObservationEvent.Baseline(
                    ReportTest.sighting(
                        Activation.ACTIVE, "2026-02-01 06:12:40", "192.168.1.64"))));
    events.addAll(Arrays.asList(setUp));
    return ReportTest.job(events);
  }

  private static Job everything(String name) {
    return job(
        name,
        new SetUpEvent.Agreed(name, ReportTest.CAMERA.mac(), Ipv4Address.of("192.168.1.64")),
        asked(WANTED),
        written(HAS, Outcome.DIFFERENT, "setup.different"),
        asked(CLOCK),
        written(CLOCK, Outcome.DONE, ""),
        new SetUpEvent.ClockRead(Duration.ofSeconds(-3)),
        asked(MOTION),
        new SetUpEvent.Written(Kind.MOTION_DETECTION, Outcome.REFUSED, Map.of(), "setup.busy"),
        new SetUpEvent.MotionTried(false),
        asked(PLAN),
        new SetUpEvent.RecordingTried(
            Optional.of(new SetUpEvent.Clip(Duration.ofSeconds(42), 3_210_000))),
        new SetUpEvent.RescueSet(Rescue.MAIL_ADDRESS, "o***@example.org"),
        new SetUpEvent.RescueSet(Rescue.SECURITY_QUESTIONS, ""),
        new ChoiceEvent.Ended(Ending.DONE));
  }

  private static String html(Job job) {
    return ReportTest.html(HandOver.of(job));
  }

  private static JsonNode json(Job job) {
    return JsonMapper.builder()
        .build()
        .readTree(ReportJson.of(HandOver.of(job), ReportTest.WORDS))
        .get("setUp");
  }

  /// @return the cells of the row with this head, in the part about setting up
  private static List<String> row(String page, String head) {
    String part = page.substring(page.indexOf("<h2 dir=\"auto\">What was set"));
    String start = "<tr><th scope=\"row\" dir=\"auto\">" + head + "</th>";
    assertThat(part).contains(start);
    String row = part.substring(part.indexOf(start) + start.length());
    return Arrays.stream(row.substring(0, row.indexOf("</tr>")).split("</?td[^>]*>", -1))
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  @Test
  void eachSettingSaysWhatWasAskedWhatCameAndWhatWasFound() {
    String page = html(everything("Front door"));
    assertThat(row(page, "Network").subList(0, 3))
        .containsExactly(
            "192.168.1.70, subnet mask 255.255.255.0, router 192.168.1.1",
            "Different from what was asked. It answered that it had taken it, and stored something"
                + " else. Set it once more, or leave it so.",
            "192.168.1.64, subnet mask 255.255.255.0, router 192.168.1.1");
    assertThat(row(page, "Clock").subList(0, 3))
        .containsExactly(
            "UTC+01:00 with summer time, time from pool.ntp.org",
            "Done",
            "UTC+01:00 with summer time, time from pool.ntp.org");
    assertThat(row(page, "Motion detection").subList(1, 3))
        .containsExactly(
            "Refused. The camera is busy. Wait a minute, then set it once more.", "not read");
    assertThat(row(page, "Recording").subList(1, 3))
        .containsExactly("Not written yet, or not known yet", "not read");
  }

  /// @return the page up to its first heading
  private static String lead(Job job) {
    String page = html(job);
    return page.substring(page.indexOf("<h1"), page.indexOf("<h2"));
  }

  private static String cell(String head, String says) {
    return "<th scope=\"row\" dir=\"auto\">" + head + "</th><td dir=\"auto\">" + says + "</td>";
  }

  @Test
  void theReportOfASetUpBeginsWithWhatCameOfIt() {
    assertThat(lead(everything("Front door")))
        .contains(
            "the camera has 1 of 4 settings as asked.",
            "Not all as asked",
            cell("Set and read back the same", "Clock"),
            cell("Read back, and different", "Network"),
            cell("Refused by the camera", "Motion detection"),
            cell("Open, or not known", "Recording"),
            "Still to do",
            "Begun",
            "Ended")
        .doesNotContain("class=\"verdict good");
    assertThat(
            lead(
                job(
                    "Front door",
                    asked(CLOCK),
                    written(CLOCK, Outcome.DONE, ""),
                    new SetUpEvent.Ticked(Item.RECORDER_AND_APP, true))))
        .contains(
            "the camera has everything that was asked for.",
            "class=\"verdict good",
            cell("Set and read back the same", "Clock"),
            cell("Done by hand, as the person says", "Recorder and app"),
            "Latest event")
        .doesNotContain("Refused by", "different");
    assertThat(lead(job("Front door"))).contains("nothing was written to the camera");
  }

  @Test
  void nothingIsSaidOfAResetThatNobodyWanted() {
    for (Job job : List.of(everything("Front door"), job("Front door"))) {
      String help = HelpSheet.of(HandOver.of(job), ReportTest.WORDS, ZoneOffset.UTC);
      for (String page : List.of(html(job), help)) {
        assertThat(page)
            .doesNotContain(
                "No reset was judged",
                "No result",
                "Nothing was judged",
                "reset button was",
                "nothing was decided",
                "not set by Pinhole");
      }
    }
  }

  @Test
  void theFamilyIsNamedInWords() {
    var bullet = Identified.ofModel(dev.pinhole.catalog.Catalog.builtIn(), "DS-2CD2086G2-I");
    assertThat(bullet.family()).isEqualTo("bullet-g2");
    assertThat(
            html(
                job(
                    "",
                    new ChoiceEvent.CameraChosen(ReportTest.CAMERA, "Door", bullet, true),
                    new ChoiceEvent.CameraDescribed("Door", bullet, true))))
        .contains(cell("Family", "Tube: A tube on an arm"))
        .doesNotContain("bullet-g2");
  }

  @Test
  void theTrialsSayWhatHappened() {
    String page = html(everything("Front door"));
    String trials = page.substring(page.indexOf("Tried out"));
    assertThat(trials)
        .contains(
            "3 seconds behind",
            "no event arrived",
            "a test recording was fetched: 42 seconds, 3,210,000 bytes");
    Job silent = job("", asked(PLAN), new SetUpEvent.RecordingTried(Optional.empty()));
    assertThat(html(silent)).contains("no new recording was found");
    Job good =
        job(
            "",
            new SetUpEvent.ClockRead(Duration.ofMillis(400)),
            new SetUpEvent.MotionTried(true),
            asked(PLAN));
    assertThat(html(good))
        .contains("right to the second", "somebody moved, and the event arrived", "not tried");
  }

  @Test
  void agreementAndRescueAreNamed() {
    String page = html(everything("Front door"));
    assertThat(page)
        .contains(
            "the owner agreed: Front door, hardware address 44-19-b6-0a-3c-71,"
                + " network address 192.168.1.64");
    assertThat(row(page, "mail address")).containsExactly("o***@example.org");
    assertThat(row(page, "security questions")).containsExactly("set in the camera");
  }

  @Test
  void theDocumentHoldsTheSameFacts() {
    JsonNode setUp = json(everything("Front door"));
    assertThat(setUp.get("agreed").get("mac").asString()).isEqualTo("44-19-b6-0a-3c-71");
    assertThat(setUp.get("settings")).hasSize(4);
    JsonNode network = setUp.get("settings").get(0);
    assertThat(network.get("setting").asString()).isEqualTo("NETWORK");
    assertThat(network.get("asked").get(Values.ADDRESS).asString()).isEqualTo("192.168.1.70/24");
    assertThat(network.get("found").get(Values.ADDRESS).asString()).isEqualTo("192.168.1.64/24");
    assertThat(network.get("outcome").asString()).isEqualTo("DIFFERENT");
    assertThat(network.get("reason").asString()).isEqualTo("setup.different");
    assertThat(setUp.get("settings").get(2).has("found")).isFalse();
    assertThat(setUp.get("settings").get(3).get("outcome").asString()).isEmpty();
    assertThat(setUp.get("trials").get("clockAheadSeconds").asLong()).isEqualTo(-3);
    assertThat(setUp.get("trials").get("motionArrived").asBoolean()).isFalse();
    assertThat(setUp.get("trials").get("recording").get("bytes").asLong()).isEqualTo(3_210_000);
    assertThat(setUp.get("rescue")).hasSize(2);
  }

  @Test
  void whatIsOpenIsSaidWithoutAReset() {
    assertThat(HandOver.of(everything("")).open())
        .contains(Item.NETWORK, Item.MOTION_DETECTION, Item.RECORDING)
        .doesNotContain(Item.CLOCK, Item.NEXT_RESCUE);
  }

  @Test
  void aJobThatSetNothingHasNoSuchPart() {
    Job nothing = job("Front door");
    assertThat(html(nothing)).doesNotContain("<h2 dir=\"auto\">What was set");
    assertThat(json(nothing).get("settings")).isEmpty();
    assertThat(json(nothing).has("agreed")).isFalse();
  }

  @Test
  void hostileTextsOfACameraStayText() {
    Job hostile =
        job(
            ReportTest.HOSTILE,
            new SetUpEvent.Agreed(
                ReportTest.HOSTILE, ReportTest.CAMERA.mac(), Ipv4Address.of("192.168.1.64")),
            asked(CLOCK),
            written(
                new Clock(Optional.of(ReportTest.HOSTILE), CLOCK.zone()),
                Outcome.DIFFERENT,
                ReportTest.HOSTILE),
            new SetUpEvent.RescueSet(Rescue.RECOVERY_FILE, ReportTest.HOSTILE));
    String label =
        CameraLabel.of(HandOver.of(hostile), ReportTest.HOSTILE, ReportTest.WORDS, ZoneOffset.UTC);
    for (String page : List.of(html(hostile), label)) {
      assertThat(page)
          .doesNotContain("<script", "<b>", "\u202e", "\u0007")
          .contains("&lt;script&gt;alert(&#39;x&#39;)");
    }
  }

  @Test
  void everyWordOfThePartIsThere() {
    for (Outcome outcome : Outcome.values()) {
      assertThat(html(job("", asked(CLOCK), written(CLOCK, outcome, ""))))
          .doesNotContain("report.", "setting.", "{0}");
    }
    for (Rescue rescue : Rescue.values()) {
      assertThat(html(job("", new SetUpEvent.RescueSet(rescue, ""))))
          .doesNotContain("report.", "{0}");
    }
  }
}
