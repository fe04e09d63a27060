package dev.pinhole.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.Exit;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.OwnResetEvent;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The papers of a job: complete, harmless, and the same facts in both forms.
final class ReportTest {
  static final Words WORDS = Words.of(Locale.ENGLISH);
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Procedure PLAIN = Catalog.builtIn().plain();
  static final String HOSTILE = "<script>alert('x')</script>\"&\u202e\u0007";
  static final Camera CAMERA =
      new Camera(
          MacAddress.parse("44-19-b6-0a-3c-71").orElseThrow(),
          "DS-2CD1123G0-I20200414AAWRE00000001",
          "DS-2CD1123G0-I<b>");
  static final Identified IDENTIFIED =
      new Identified(
          "plain", Family.Shape.DOME, "place.any", Family.Button.REACHABLE, List.of(PLAIN));

  static Sighting sighting(Activation activation, String boot, String address) {
    return new Sighting(
        START,
        CAMERA,
        Ipv4Address.of(address),
        24,
        false,
        activation,
        boot,
        "V5.5.6 build 180914",
        80,
        "127.0.0.1",
        Set.of());
  }

  /// One of every kind of event, in an order that could happen.
  static List<JobEvent> everything(Place place) {
    Attempt attempt = new Attempt(1, PLAIN);
    List<JobEvent> events = new ArrayList<>();
    events.addAll(
        List.of(
            new ChoiceEvent.Opened(place, "0.1"),
            new ChoiceEvent.TroubleChosen(Trouble.FORGOT_PASSWORD),
            new ChoiceEvent.LookingChosen(true),
            new ChoiceEvent.CameraDescribed(HOSTILE, IDENTIFIED, true),
            new ChoiceEvent.CameraRecognised(CAMERA),
            new ChoiceEvent.CameraChosen(CAMERA, HOSTILE, IDENTIFIED, true),
            new ObservationEvent.Baseline(
                sighting(Activation.ACTIVE, "2026-02-01 06:12:40", "192.168.1.108")),
            new ChoiceEvent.BranchEntered(Branch.WHICH_PASSWORD),
            new ChoiceEvent.BranchLeft(Branch.WHICH_PASSWORD, Exit.RETURN),
            new ChoiceEvent.StationPassed(Station.TRY_FIRST),
            new ChoiceEvent.Withdrawn(10),
            new ChoiceEvent.ResetWayChosen(ResetWay.RESTORE),
            new ChoiceEvent.ContractSeen(ErasureContract.of(ResetWay.RESTORE)),
            new ChoiceEvent.SaveDecided(SaveDecision.TAKE_CARD_OUT),
            new ChoiceEvent.StationPassed(Station.SAVE),
            new ChoiceEvent.StationPassed(Station.CARD_OUT),
            new OwnResetEvent.SignedIn(HOSTILE),
            new OwnResetEvent.Confirmed(ResetWay.RESTORE, HOSTILE),
            new OwnResetEvent.SettingsRead(List.of(new OwnResetEvent.Reading("TIME", "0f"))),
            told(),
            new EffectEvent.Settled(1, EffectEvent.Outcome.UNKNOWN, "own-reset.lost"),
            new OwnResetEvent.SettingsRead(List.of()),
            new OwnResetEvent.SignedOut(),
            new ChoiceEvent.ResetWayChosen(ResetWay.BUTTON),
            new ChoiceEvent.SaveDecided(SaveDecision.TAKE_CARD_OUT),
            new ChoiceEvent.StationPassed(Station.SAVE),
            new ChoiceEvent.PutAside(HOSTILE),
            new ChoiceEvent.TakenUp(),
            new ChoiceEvent.AttemptChosen(attempt),
            new HoldEvent.Started(attempt),
            new HoldEvent.Abandoned(),
            new HoldEvent.Unattended(attempt),
            new HoldEvent.ToldAfterwards(attempt, 3),
            new HoldEvent.Started(attempt),
            new HoldEvent.Released(12, HoldEvent.Cause.LET_GO)));
    events.addAll(
        List.of(
            new ObservationEvent.Vanished(CAMERA.mac()),
            new ObservationEvent.Unreadable("192.168.1.9"),
            new ObservationEvent.Company(Ipv4Address.of("192.168.1.64"), List.of(CAMERA.mac())),
            new ObservationEvent.LimitPassed(ObservationEvent.Limit.NO_REACTION),
            new ObservationEvent.LightReported(ObservationEvent.Light.STOPPED),
            new ObservationEvent.OutcomeReported(
                ObservationEvent.ReportedOutcome.ASKS_FOR_NEW_PASSWORD),
            new ObservationEvent.Seen(
                sighting(Activation.INACTIVE, "1970-01-01 00:00:20", "192.168.1.64")),
            new ObservationEvent.VerdictReached(proven()),
            new ChoiceEvent.StationPassed(Station.RESULT),
            new ObservationEvent.ReachSeen(
                Ipv4Address.of("192.168.1.64"),
                List.of(Ipv4Range.parse("192.168.1.10/24").orElseThrow()),
                true),
            new SetUpEvent.PasswordKept(),
            new EffectEvent.Intended(
                2, EffectEvent.Kind.ACTIVATE, CAMERA.mac(), Ipv4Address.of("192.168.1.64"), "5f3a"),
            new EffectEvent.Settled(2, EffectEvent.Outcome.UNKNOWN, "isapi.interrupted"),
            new SetUpEvent.PasswordProven(),
            new SetUpEvent.PasswordLeft(true),
            new SetUpEvent.Ticked(SetUpEvent.Item.NETWORK, true),
            new SetUpEvent.Ticked(SetUpEvent.Item.CLOCK, false),
            new ChoiceEvent.Ended(Ending.DONE)));
    return events;
  }

  private static EffectEvent told() {
    return new EffectEvent.Intended(
        1, EffectEvent.Kind.OWN_RESTORE, CAMERA.mac(), Ipv4Address.of("192.168.1.108"), "");
  }

  private static Verdict proven() {
    return new Verdict(
        Verdict.Kind.RESET_PROVEN,
        List.of(
            new Verdict.Proof(
                Verdict.Fact.IDENTITY,
                "44-19-b6-0a-3c-71",
                "44-19-b6-0a-3c-71",
                Verdict.Says.SAME_CAMERA),
            new Verdict.Proof(
                Verdict.Fact.RUNNING,
                "2026-02-01 06:12:40",
                "1970-01-01 00:00:20",
                Verdict.Says.RESTARTED),
            new Verdict.Proof(
                Verdict.Fact.PASSWORD, "ACTIVE", "INACTIVE", Verdict.Says.SETTINGS_ERASED),
            new Verdict.Proof(
                Verdict.Fact.ADDRESS,
                "192.168.1.108",
                "192.168.1.64",
                Verdict.Says.FACTORY_ADDRESS)));
  }

  static Job job(List<JobEvent> events) {
    List<Entry> entries = new ArrayList<>();
    for (JobEvent event : events) {
      long number = entries.size() + 1L;
      Origin origin = Origin.values()[(int) (number % Origin.values().length)];
      entries.add(new Entry(number, START.plusSeconds(number * 61), origin, event));
    }
    return Job.of(entries);
  }

  static String html(HandOver report) {
    return ReportHtml.of(report, WORDS, ZoneOffset.UTC);
  }

  @Test
  void everyFactOfTheDocumentStandsOnThePage() {
    HandOver report = HandOver.of(job(everything(Place.WORLD)));
    String page = html(report);
    JsonNode json = JsonMapper.builder().build().readTree(ReportJson.of(report, WORDS));
    assertThat(json.get("schema").asInt()).isEqualTo(ReportJson.SCHEMA);
    assertThat(json.get("timeline")).hasSize(everything(Place.WORLD).size());
    json.get("timeline")
        .forEach(line -> assertThat(page).contains(Html.escape(line.get("says").asString())));
    json.get("camera").forEach(value -> assertThat(page).contains(Html.escape(value.asString())));
    for (JsonNode row : json.get("proof")) {
      if (!row.get("fact").asString().equals("PASSWORD")) {
        assertThat(page).contains(row.get("before").asString(), row.get("after").asString());
      }
    }
    for (HandOver.Line line : report.timeline()) {
      assertThat(page).contains(Html.escape(WORDS.dateTime(line.at(), ZoneOffset.UTC)));
    }
    assertThat(json.get("open")).hasSize(report.open().size());
    report.open().forEach(i -> assertThat(page).contains(WORDS.say(Timeline.word("item", i))));
  }

  @Test
  void whatIsOpenFollowsTheChecklist() {
    assertThat(HandOver.of(job(everything(Place.WORLD))).open())
        .containsExactly(
            SetUpEvent.Item.CLOCK,
            SetUpEvent.Item.MOTION_DETECTION,
            SetUpEvent.Item.RECORDING,
            SetUpEvent.Item.NEXT_RESCUE,
            SetUpEvent.Item.CARD_BACK,
            SetUpEvent.Item.COVER_CLOSED,
            SetUpEvent.Item.AIMED,
            SetUpEvent.Item.RECORDER_AND_APP,
            SetUpEvent.Item.OTHER_PROGRAMS);
  }

  @Test
  void hostileNamesStayText() {
    HandOver report = HandOver.of(job(everything(Place.WORLD)));
    String card = HoldCard.of(HOSTILE, new Attempt(1, PLAIN), Message.of("place.any"), WORDS);
    for (String page : List.of(html(report), help(report), card)) {
      assertThat(page)
          .doesNotContain("<script", "<b>", "\u202e", "\u0007")
          .contains("&lt;script&gt;alert(&#39;x&#39;)");
    }
  }

  /// The one paper that holds a password says so, and holds it as text.
  @Test
  void theSlipHoldsThePasswordAndSaysSo() {
    for (Place place : Place.values()) {
      try (Secret password = Secret.of("<k7m>&\"Ahw'4rN")) {
        String slip = PasswordSlip.of(HandOver.of(job(everything(place))), password, WORDS);
        assertThat(slip)
            .contains(
                "&lt;k7m&gt;&amp;&quot;Ahw&#39;4rN",
                "This slip holds the password.",
                "delete this file",
                CAMERA.serial())
            .doesNotContain("<k7m>", "<script", "Holds no password");
        assertThat(slip.contains("PRACTICE")).isEqualTo(place == Place.PRACTICE);
      }
    }
  }

  private static String help(HandOver report) {
    return HelpSheet.of(report, WORDS, ZoneOffset.UTC);
  }

  @Test
  void everyWordIsThere() {
    HandOver report = HandOver.of(job(everything(Place.PRACTICE)));
    String card = HoldCard.of("", new Attempt(1, PLAIN), Message.of("place.any"), WORDS);
    for (String page : List.of(html(report), help(report), card)) {
      assertThat(page).doesNotContain("report.").doesNotContain("{0}");
    }
  }

  @Test
  void everyNameOfTheCoreHasItsWord() {
    Stream.of(
            words("trouble", Trouble.values()),
            words("saved", SaveDecision.values()),
            words("reset-way", ResetWay.values()),
            words("answer", OwnReset.Answer.values()),
            words("station", Station.values()),
            words("ending", Ending.values()),
            words("verdict", Verdict.Kind.values()),
            words("fact", Verdict.Fact.values()),
            words("says", Verdict.Says.values()),
            words("light", ObservationEvent.Light.values()),
            words("limit", ObservationEvent.Limit.values()),
            words("outcome", ObservationEvent.ReportedOutcome.values()),
            words("cause", HoldEvent.Cause.values()),
            words("effect", EffectEvent.Kind.values()),
            words("settled", EffectEvent.Outcome.values()),
            words("item", SetUpEvent.Item.values()),
            words("password", SetUp.Password.values()),
            words("origin", Origin.values()),
            words("place", Place.values()),
            words("way", dev.pinhole.camera.RecoveryMethod.values()),
            words("refusal", dev.pinhole.job.ExchangeRefusal.values()),
            words("desk", dev.pinhole.job.DeskReason.values()),
            words("login-fact", dev.pinhole.job.PasswordProof.Fact.values()),
            words("login-says", dev.pinhole.job.PasswordProof.Says.values()),
            words("grade", HandOver.Grade.values()),
            words("grade-is", HandOver.Grade.values()),
            words("method", dev.pinhole.catalog.PressMethod.values()))
        .flatMap(one -> one)
        .forEach(word -> assertThat(WORDS.has(word.key())).as(word.key()).isTrue());
  }

  private static Stream<Message> words(String kind, Enum<?>... values) {
    return Stream.of(values).map(value -> Timeline.word(kind, value));
  }

  @Test
  void practiceIsMarkedAndNothingElse() {
    String mark = WORDS.say("report.practice");
    assertThat(html(HandOver.of(job(everything(Place.PRACTICE))))).contains(mark);
    assertThat(html(HandOver.of(job(everything(Place.WORLD))))).doesNotContain(mark);
  }

  @Test
  void thePageIsWellFormedAndFetchesNothing() throws Exception {
    String page = html(HandOver.of(job(everything(Place.WORLD))));
    assertThat(page).doesNotContain("http://", "https://", "src=", "url(", "@import");
    String body = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
    var reader =
        javax.xml.stream.XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader(body));
    while (reader.hasNext()) {
      reader.next();
    }
  }

  @Test
  void gradesFollowTheVerdict() {
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      List<JobEvent> events = new ArrayList<>(everything(Place.WORLD));
      events.add(new ObservationEvent.VerdictReached(new Verdict(kind, List.of())));
      HandOver report = HandOver.of(job(events));
      boolean proven = report.grade() == HandOver.Grade.PROVEN;
      assertThat(proven)
          .isEqualTo(kind == Verdict.Kind.RESET_PROVEN || kind == Verdict.Kind.RESTORED);
      assertThat(html(report).contains("Proven by the network")).isEqualTo(proven);
    }
  }

  @Test
  void whatTheCameraWasToldStandsBesideTheHolds() {
    HandOver report = HandOver.of(job(everything(Place.WORLD)));
    assertThat(html(report))
        .contains(
            WORDS.say("report.reset-way.restore"),
            WORDS.say("report.answer.lost"),
            WORDS.say("report.seconds", 12));
    JsonNode json = JsonMapper.builder().build().readTree(ReportJson.of(report, WORDS));
    assertThat(json.get("ownResets")).hasSize(1);
    assertThat(json.get("ownResets").get(0).get("way").asString()).isEqualTo("RESTORE");
    assertThat(json.get("ownResets").get(0).get("answer").asString()).isEqualTo("LOST");
  }

  @Test
  void aJobThatHasHardlyBegunHasAReportToo() {
    HandOver report = HandOver.of(job(List.of(new ChoiceEvent.Opened(Place.WORLD, "0.1"))));
    assertThat(report.grade()).isEqualTo(HandOver.Grade.NONE);
    assertThat(report.verdict()).isEqualTo(Optional.empty());
    assertThat(html(report)).contains(WORDS.say("report.verdict.none"));
    assertThat(help(report)).contains(WORDS.say("report.no-tries"));
    assertThat(ReportJson.of(report, WORDS)).contains("\"grade\" : \"NONE\"");
  }

  @Test
  void theCardSaysTheNumbersOfTheWay() {
    String card = HoldCard.of("Front door", new Attempt(1, PLAIN), Message.of("place.any"), WORDS);
    assertThat(card).contains("Front door", "10 to 15 seconds", WORDS.say("place.any"));
  }
}
