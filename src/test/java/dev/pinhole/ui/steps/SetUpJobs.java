package dev.pinhole.ui.steps;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Live;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.Act;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.Area;
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
import dev.pinhole.settings.Storage;
import dev.pinhole.settings.Values;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Jobs that set a camera up, on every page and in every stage.
public final class SetUpJobs {
  static final Network.Fixed WANTED =
      new Network.Fixed(
          new Ipv4Range(Ipv4Address.of("192.168.1.70"), 24),
          Optional.of(Ipv4Address.of("192.168.1.1")));
  private static final Network.Fixed HAS =
      new Network.Fixed(
          new Ipv4Range(Ipv4Address.of("192.168.1.108"), 24),
          Optional.of(Ipv4Address.of("192.168.1.1")));
  private static final MotionDetection MOTION =
      new MotionDetection(
          true,
          60,
          MotionGrid.NONE.with(new Area(6, 3, 11, 14), true).with(new Area(9, 7, 4, 3), false),
          true);
  private static final RecordingPlan WEEK =
      new RecordingPlan(true, RecordingWeek.always(Span.Mode.MOTION), OptionalInt.of(30));
  private static final Neighbourhood AROUND =
      new Neighbourhood(
          List.of(Ipv4Range.parse("192.168.1.20/24").orElseThrow()), Map.of(), Map.of());

  private SetUpJobs() {}

  static SampleJobs list() {
    return SampleJobs.in(Place.PRACTICE)
        .does(new Act.PickTrouble(Trouble.ONLY_SET_UP))
        .does(
            new Act.UseCamera(
                SampleJobs.FRONT_DOOR,
                "Front door",
                Identified.ofModel(SampleJobs.CATALOG, SampleJobs.FRONT_DOOR.camera().model()),
                false));
  }

  public static SampleJobs page(Item item) {
    return list().does(new Act.OpenPage(item));
  }

  private static SampleJobs written(Setting wanted, Outcome outcome, Setting found, String why) {
    Kind kind = wanted.kind();
    return page(Item.of(kind))
        .take(new SetUpEvent.Asked(kind, Values.of(wanted)))
        .take(new SetUpEvent.Written(kind, outcome, Values.of(found), why));
  }

  /// Pinhole was closed while a template was set, and the first of it did not hold.
  private static SampleJobs toCome() {
    Clock clock = clock("Europe/Berlin");
    return page(Item.CLOCK)
        .take(new SetUpEvent.TemplateChosen("Yard", Values.of(List.of(clock, MOTION, WEEK))))
        .take(new SetUpEvent.Asked(Kind.CLOCK, Values.of(clock)))
        .take(
            new SetUpEvent.Written(
                Kind.CLOCK, Outcome.DIFFERENT, Values.of(clock("Asia/Tokyo")), "setup.different"))
        .does(new Act.Back());
  }

  private static SampleJobs planned() {
    return SampleJobs.in(Place.PRACTICE)
        .take(
            new ChoiceEvent.Planned(
                new PlannedCamera(
                    "Shop",
                    "Front door",
                    SampleJobs.FRONT_DOOR.camera().serial(),
                    Optional.empty(),
                    ""),
                new PlannedSetUp(
                    "shop.json",
                    Values.of(List.of(WANTED, clock("Europe/Berlin"))),
                    Optional.empty()),
                false,
                true))
        .does(
            new Act.UseCamera(
                SampleJobs.FRONT_DOOR,
                "Front door",
                Identified.ofModel(SampleJobs.CATALOG, SampleJobs.FRONT_DOOR.camera().model()),
                false));
  }

  private static SampleJobs waiting(Setting wanted) {
    return page(Item.of(wanted.kind()))
        .take(new SetUpEvent.Asked(wanted.kind(), Values.of(wanted)))
        .take(new SetUpEvent.Written(wanted.kind(), Outcome.AFTER_RESTART, Map.of(), ""));
  }

  private static SampleJobs restarting(Setting wanted) {
    return waiting(wanted)
        .take(
            new EffectEvent.Intended(
                1,
                EffectEvent.Kind.RESTART,
                SampleJobs.FRONT_DOOR.mac(),
                SampleJobs.FRONT_DOOR.address(),
                ""))
        .take(new EffectEvent.Settled(1, EffectEvent.Outcome.DONE, ""));
  }

  private static Live live(SetUpLive setUp) {
    return SampleLive.seeing(SampleJobs.FRONT_DOOR).on(setUp).live();
  }

  public static Live read(Setting setting, Trying trying) {
    Kind kind = setting.kind();
    var reading =
        new SetUpLive.Reading(
            Optional.of(setting),
            kind == Kind.CLOCK ? Optional.of(Duration.ofSeconds(-187)) : Optional.empty(),
            Optional.empty(),
            kind == Kind.RECORDING
                ? Optional.of(
                    new Storage(
                        List.of(
                            new Storage.Disk(
                                "1", Storage.State.OK, "ok", 31_900_000_000L, 30_000_000_000L))))
                : Optional.empty(),
            kind == Kind.NETWORK ? Optional.of(AROUND) : Optional.empty());
    return live(new SetUpLive(kind, Optional.of(reading), Optional.empty(), trying));
  }

  private static Clock clock(String zone) {
    return new Clock(Optional.of("pool.ntp.org"), CameraZone.of(ZoneId.of(zone).getRules()));
  }

  public static Map<String, JobView> all() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("SetUpAgain-pages", list().view());
    all.put(
        "SetUpAgain-half",
        written(clock("Europe/Berlin"), Outcome.DONE, clock("Europe/Berlin"), "")
            .does(new Act.Back())
            .view());
    all.put("SetUpAgain-to-come", toCome().view());
    all.put("SetUpAgain-planned", planned().view());
    all.put(
        "SetUp-sign-in-after-a-write",
        page(Item.RECORDING)
            .take(new SetUpEvent.Asked(Kind.RECORDING, Values.of(WEEK)))
            .take(
                new SetUpEvent.Written(Kind.RECORDING, Outcome.UNKNOWN, Map.of(), "setup.password"))
            .take(new SetUpEvent.SignedOut())
            .view());
    all.put("SetUp-sign-in", page(Item.CLOCK).take(new SetUpEvent.SignedOut()).view());
    network(all);
    all.put("SetUpPage-CLOCK", page(Item.CLOCK).view(read(clock("Asia/Shanghai"), Trying.NOTHING)));
    all.put("SetUpPage-CLOCK-restart", waiting(clock("Europe/Berlin")).view());
    all.put(
        "SetUpPage-MOTION_DETECTION",
        page(Item.MOTION_DETECTION).view(read(MOTION, Trying.NOTHING)));
    all.put(
        "SetUpPage-MOTION_DETECTION-seen",
        written(MOTION, Outcome.DONE, MOTION, "")
            .take(new SetUpEvent.MotionTried(true))
            .view(read(MOTION, Trying.NOTHING)));
    all.put(
        "SetUpPage-MOTION_DETECTION-listening",
        written(MOTION, Outcome.DONE, MOTION, "").view(read(MOTION, Trying.LISTENING)));
    all.put("SetUpPage-RECORDING", page(Item.RECORDING).view(read(WEEK, Trying.NOTHING)));
    all.put(
        "SetUpPage-RECORDING-clip",
        written(WEEK, Outcome.DONE, WEEK, "")
            .take(
                new SetUpEvent.RecordingTried(
                    Optional.of(new SetUpEvent.Clip(Duration.ofSeconds(42), 3_210_000))))
            .view(read(WEEK, Trying.NOTHING)));
    all.put("SetUpPage-NEXT_RESCUE", rescue(Place.PRACTICE).view());
    all.put("SetUpPage-NEXT_RESCUE-some", rescued().view());
    all.put("SetUpPage-NEXT_RESCUE-real", rescue(Place.WORLD).view());
    obstacles(all);
    return all;
  }

  /// A camera that offers all there is.
  private static Sighting offering() {
    Sighting door = SampleJobs.FRONT_DOOR;
    return new Sighting(
        door.at(),
        door.camera(),
        door.address(),
        door.prefix(),
        door.dhcp(),
        door.activation(),
        door.bootTime(),
        door.firmware(),
        door.httpPort(),
        door.source(),
        Set.of(
            RecoveryMethod.SECURITY_QUESTIONS,
            RecoveryMethod.MAILED_CODE,
            RecoveryMethod.RECOVERY_FILE));
  }

  public static SampleJobs rescue(Place place) {
    SampleJobs jobs = SampleJobs.in(place).does(new Act.PickTrouble(Trouble.ONLY_SET_UP));
    if (place == Place.WORLD) {
      jobs.does(new Act.ChooseLooking(true));
    }
    jobs.does(
        new Act.UseCamera(
            offering(), "Front door", SampleJobs.identified(offering()), place == Place.WORLD));
    if (place == Place.WORLD) {
      jobs.take(new SetUpEvent.Agreed("Front door", offering().mac(), offering().address()));
    }
    return jobs.does(new Act.OpenPage(Item.NEXT_RESCUE));
  }

  /// Two are set, one was refused.
  static SampleJobs rescued() {
    return rescue(Place.PRACTICE)
        .seen(new SetUpEvent.RescueSet(SetUpEvent.Rescue.MAIL_ADDRESS, "o***@home.example"))
        .seen(
            new SetUpEvent.RescueSet(
                SetUpEvent.Rescue.SETTINGS_BACKUP,
                "/home/olga/Pinhole/backups/Front door 2026-11-03"))
        .take(
            new EffectEvent.Intended(
                1,
                EffectEvent.Kind.SET_QUESTIONS,
                SampleJobs.FRONT_DOOR.mac(),
                SampleJobs.FRONT_DOOR.address(),
                ""))
        .take(new EffectEvent.Settled(1, EffectEvent.Outcome.UNKNOWN, "rescue.lost"));
  }

  private static void network(Map<String, JobView> all) {
    all.put("SetUpPage-NETWORK", page(Item.NETWORK).view(read(HAS, Trying.NOTHING)));
    all.put(
        "SetUpPage-NETWORK-writing",
        page(Item.NETWORK).take(new SetUpEvent.Asked(Kind.NETWORK, Values.of(WANTED))).view());
    all.put("SetUpPage-NETWORK-following", restarting(WANTED).view());
    all.put(
        "SetUpPage-NETWORK-lost",
        restarting(WANTED)
            .take(new SetUpEvent.Written(Kind.NETWORK, Outcome.UNKNOWN, Map.of(), "setup.lost"))
            .view());
    all.put(
        "SetUpPage-NETWORK-done",
        written(WANTED, Outcome.DONE, WANTED, "").view(read(WANTED, Trying.NOTHING)));
    all.put(
        "SetUpPage-NETWORK-different",
        written(WANTED, Outcome.DIFFERENT, HAS, "setup.different").view(read(HAS, Trying.NOTHING)));
    all.put(
        "SetUpPage-NETWORK-refused",
        written(WANTED, Outcome.REFUSED, HAS, "setup.busy").view(read(HAS, Trying.NOTHING)));
  }

  private static void obstacles(Map<String, JobView> all) {
    MacAddress other = MacAddress.parse("58-50-ed-00-00-77").orElseThrow();
    MacAddress third = MacAddress.parse("58-50-ed-00-00-78").orElseThrow();
    all.put(
        "SharedAddress",
        page(Item.CLOCK)
            .take(
                new ObservationEvent.Company(
                    SampleJobs.FRONT_DOOR.address(),
                    List.of(SampleJobs.FRONT_DOOR.mac(), other, third)))
            .view(SampleJobs.live(SampleJobs.FRONT_DOOR)));
    all.put(
        "AgreeToWrites",
        LaterJobs.judged(LaterJobs.held(), dev.pinhole.job.Verdict.Kind.RESET_PROVEN)
            .does(new Act.Done())
            .view());
    all.put(
        "OutOfReach-with-password",
        page(Item.CLOCK)
            .take(
                new ObservationEvent.ReachSeen(
                    SampleJobs.FRONT_DOOR.address(),
                    List.of(Ipv4Range.parse("10.0.0.2/24").orElseThrow()),
                    false))
            .view());
  }
}
