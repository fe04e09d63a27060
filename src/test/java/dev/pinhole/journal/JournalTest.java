package dev.pinhole.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.DeskReason;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Exit;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.OwnResetEvent;
import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.settings.Kind;
import dev.pinhole.store.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every event there and back, and journals that must be refused.
final class JournalTest {
  private static final MacAddress MAC = MacAddress.parse("58-50-ed-00-00-01").orElseThrow();
  private static final Camera CAMERA = new Camera(MAC, "SERIAL", "MODEL");
  private static final Sighting SIGHTING =
      new Sighting(
          Instant.parse("2026-03-01T10:00:00.123456789Z"),
          CAMERA,
          Ipv4Address.of("192.168.1.64"),
          24,
          false,
          Activation.INACTIVE,
          "1970-01-01 00:00:30",
          "V5",
          80,
          "127.0.0.1",
          Set.of(RecoveryMethod.KEY));
  private static final Attempt ATTEMPT = new Attempt(1, Catalog.builtIn().plain());
  private static final Identified IDENTIFIED =
      new Identified(
          "plain",
          Family.Shape.DOME,
          "place.any",
          Family.Button.REACHABLE,
          Catalog.builtIn().rounds());

  @TempDir Path folder;

  private static List<JobEvent> everyEvent() {
    List<JobEvent> all = new ArrayList<>();
    all.add(new ChoiceEvent.Opened(Place.PRACTICE, "1"));
    all.add(
        new ChoiceEvent.Planned(
            new PlannedCamera("Shop", "Tür", "E12345678", Optional.of(MAC), "by the window"),
            new PlannedSetUp(
                "yard.json",
                Map.of(Kind.NETWORK, Map.of("mode", "automatic")),
                Optional.of(new JobId("0123456789"))),
            true,
            false));
    all.add(
        new ChoiceEvent.Planned(
            new PlannedCamera("", "", "", Optional.empty(), ""), PlannedSetUp.NONE, false, true));
    all.add(new ChoiceEvent.TroubleChosen(Trouble.NO_ANSWER));
    all.add(new ChoiceEvent.LookingChosen(true));
    all.add(new ChoiceEvent.CameraChosen(CAMERA, "Tür \"1\"\n", IDENTIFIED, true));
    all.add(new ChoiceEvent.CameraDescribed("", IDENTIFIED, false));
    all.add(new ChoiceEvent.CameraRecognised(CAMERA));
    all.add(new ChoiceEvent.StationPassed(Station.SAVE));
    all.add(new ChoiceEvent.ResetWayChosen(ResetWay.RESTORE));
    all.add(new ChoiceEvent.ContractSeen(ErasureContract.of(ResetWay.BUTTON)));
    all.add(new ChoiceEvent.SaveDecided(SaveDecision.ACCEPT_LOSS));
    all.add(new ChoiceEvent.BranchEntered(Branch.ASK_PEOPLE));
    all.add(new ChoiceEvent.BranchLeft(Branch.ASK_PEOPLE, Exit.RETURN));
    all.add(new ChoiceEvent.AttemptChosen(ATTEMPT));
    all.add(new ChoiceEvent.PutAside("later"));
    all.add(new ChoiceEvent.TakenUp());
    all.add(new ChoiceEvent.Withdrawn(3));
    all.add(new ObservationEvent.Baseline(SIGHTING));
    all.add(new ObservationEvent.Seen(SIGHTING));
    all.add(new ObservationEvent.Vanished(MAC));
    all.add(new ObservationEvent.Company(SIGHTING.address(), List.of(MAC)));
    all.add(new ObservationEvent.Unreadable("10.0.0.1"));
    all.add(
        new ObservationEvent.ReachSeen(
            SIGHTING.address(), List.of(Ipv4Range.parse("10.0.0.2/8").orElseThrow()), false));
    all.add(new ObservationEvent.LimitPassed(ObservationEvent.Limit.BACK_AGAIN));
    all.add(new ObservationEvent.LightReported(ObservationEvent.Light.FLASHED));
    all.add(new ObservationEvent.OutcomeReported(ObservationEvent.ReportedOutcome.NOTHING_CHANGED));
    all.add(
        new ObservationEvent.VerdictReached(
            new Verdict(
                Verdict.Kind.PARTIAL,
                List.of(
                    new Verdict.Proof(
                        Verdict.Fact.PASSWORD, "a", "b", Verdict.Says.SETTINGS_KEPT)))));
    all.add(new HoldEvent.Started(ATTEMPT));
    all.add(new HoldEvent.Abandoned());
    all.add(new HoldEvent.Unattended(ATTEMPT));
    all.add(new HoldEvent.ToldAfterwards(ATTEMPT, 12));
    all.add(new HoldEvent.Released(12, HoldEvent.Cause.SLIPPED));
    all.add(
        new EffectEvent.Intended(
            1, EffectEvent.Kind.ACTIVATE, MAC, SIGHTING.address(), "sha-256:00"));
    all.add(new EffectEvent.Settled(1, EffectEvent.Outcome.UNKNOWN, ""));
    all.add(new ExchangeEvent.WayTaken(RecoveryMethod.KEY));
    all.add(
        new ExchangeEvent.Begun(
            RecoveryMethod.KEY,
            "0011223344556677",
            "key",
            "PINHOLE-PRACTICE-1:text",
            "o•••@example.org",
            List.of(1, 4, 9),
            SIGHTING,
            Instant.parse("2026-03-03T10:00:00Z")));
    all.add(new ExchangeEvent.HandedOver("request.xml"));
    all.add(new ExchangeEvent.Refused(ExchangeRefusal.LOCKED, 0, 30));
    all.add(new ExchangeEvent.Resumed());
    all.add(new ExchangeEvent.DeskRefused(DeskReason.NO_PROOF));
    all.add(new ExchangeEvent.GivenUp());
    all.add(new ExchangeEvent.WayLeft());
    all.add(
        new ExchangeEvent.Proven(
            new PasswordProof(
                List.of(
                    new PasswordProof.Row(
                        PasswordProof.Fact.LOGIN, "", "", PasswordProof.Says.WORKS)))));
    all.add(
        new BackupEvent.SignedIn(
            "admin",
            "V5.5.82",
            14,
            List.of(new BackupEvent.RecordedDay(LocalDate.of(2026, 2, 27), 3, 1_000))));
    all.add(new BackupEvent.Compared("folder", Instant.EPOCH, 4));
    all.add(new ObservationEvent.CertificateSeen("0123 4567"));
    all.add(new RestoreEvent.Found("folder", Instant.EPOCH));
    all.add(new BackupEvent.KeyGiven());
    all.add(new BackupEvent.Chosen("folder", List.of(LocalDate.of(2026, 2, 27))));
    all.add(new BackupEvent.FileSaved("settings/time.xml", 612));
    all.add(new BackupEvent.FileMissing("settings/time.xml", "signin.no-answer"));
    all.add(new BackupEvent.Paused(BackupEvent.Why.DISK));
    all.add(new BackupEvent.Resumed());
    all.add(new BackupEvent.Finished(2, 1_612));
    all.add(new BackupEvent.GivenUp());
    all.add(new OwnResetEvent.SignedIn("admin"));
    all.add(new OwnResetEvent.Confirmed(ResetWay.RESTORE, "Porch"));
    all.add(new OwnResetEvent.SettingsRead(List.of(new OwnResetEvent.Reading("TIME", "00ff"))));
    all.add(new OwnResetEvent.SignedOut());
    all.add(
        new RestoreEvent.Compared(
            "folder",
            List.of(
                new RestoreEvent.Item(
                    "TIME",
                    List.of(new RestoreEvent.Change("Time/timeMode", "NTP", "manual")),
                    1))));
    all.add(new RestoreEvent.Chosen(List.of("TIME")));
    all.add(new RestoreEvent.Written("TIME", RestoreEvent.Outcome.DONE, ""));
    all.add(new RestoreEvent.SignedOut());
    all.add(new RestoreEvent.SignedIn("admin"));
    all.add(new RestoreEvent.Left());
    all.add(new SetUpEvent.PasswordKept());
    all.add(new SetUpEvent.PasswordProven());
    all.add(new SetUpEvent.PasswordLeft(true));
    all.add(new SetUpEvent.Ticked(SetUpEvent.Item.CLOCK, true));
    Map<String, String> network = Map.of("mode", "automatic");
    all.add(new SetUpEvent.Agreed("Porch", MAC, Ipv4Address.of("192.168.1.64")));
    all.add(new SetUpEvent.PageOpened(SetUpEvent.Item.NETWORK));
    all.add(new SetUpEvent.PageClosed(SetUpEvent.Item.NETWORK));
    all.add(new SetUpEvent.SignedOut());
    all.add(new SetUpEvent.SignedIn("admin"));
    all.add(new SetUpEvent.Asked(Kind.NETWORK, network));
    all.add(
        new SetUpEvent.Written(
            Kind.NETWORK, RestoreEvent.Outcome.DIFFERENT, network, "setup.lost"));
    all.add(new SetUpEvent.GivenUp(Kind.CLOCK));
    all.add(new SetUpEvent.TemplateChosen("Yard", Map.of(Kind.NETWORK, network)));
    all.add(new SetUpEvent.ClockRead(Duration.ofMillis(-61_250)));
    all.add(new SetUpEvent.MotionTried(true));
    all.add(
        new SetUpEvent.RecordingTried(
            Optional.of(new SetUpEvent.Clip(Duration.ofSeconds(40), 1_234_567))));
    all.add(new SetUpEvent.RecordingTried(Optional.empty()));
    all.add(new SetUpEvent.RescueSet(SetUpEvent.Rescue.RECOVERY_FILE, "/home/a/file.pinhole"));
    all.add(new SetUpEvent.RescueVoid(SetUpEvent.Rescue.RECOVERY_FILE));
    all.add(new ChoiceEvent.Ended(Ending.DONE));
    return all;
  }

  private Path written() throws IOException {
    Path file = folder.resolve("journal");
    try (Journal journal = Journal.open(Disk.system(), file).journal()) {
      long number = 1;
      for (JobEvent event : everyEvent()) {
        Instant at = Instant.parse("2026-03-01T10:00:00Z").plusNanos(number);
        journal.append(new Entry(number++, at, Origin.SIMULATED, event));
      }
    }
    return file;
  }

  @Test
  void everyKindOfEventIsInTheTest() {
    Set<String> tested = new TreeSet<>();
    everyEvent().forEach(event -> tested.add(event.getClass().getName()));
    Set<String> known = new TreeSet<>();
    for (Class<?> family : JobEvent.class.getPermittedSubclasses()) {
      for (Class<?> event : family.getPermittedSubclasses()) {
        known.add(event.getName());
      }
    }
    assertThat(tested).isEqualTo(known);
  }

  @Test
  void everyEventComesBackAsItWas() throws IOException {
    List<Entry> read = Journal.read(written()).job().entries();
    assertThat(read).extracting(Entry::event).isEqualTo(everyEvent());
    assertThat(read).extracting(Entry::number).first().isEqualTo(1L);
    assertThat(read.getLast().at().getNano()).isEqualTo(read.size());
  }

  @Test
  void aTornLastLineIsDroppedAndSaid() throws IOException {
    Path file = written();
    byte[] all = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(all, all.length - 9));
    Journal.Opened opened = Journal.open(Disk.system(), file);
    opened.journal().close();
    assertThat(opened.found().torn()).isTrue();
    assertThat(opened.found().job().entries()).hasSize(everyEvent().size() - 1);
    assertThat(Journal.read(file).torn()).isFalse();
  }

  @Test
  void foreignAndNewerJournalsAreLeftAlone() throws IOException {
    Path file = folder.resolve("x");
    Files.writeString(file, "dear diary\nsecond line\n");
    assertThatThrownBy(() -> Journal.open(Disk.system(), file))
        .hasMessageContaining("store.damaged");
    assertThat(Files.readString(file)).startsWith("dear diary");
    assertRefused("{\"other\":1}", "journal.foreign");
    assertRefused("{\"pinhole-journal\":2}", "store.newer");
    assertRefused("{\"pinhole-journal\":1}\n{\"number\":1,\"type\":\"dance\"}", "store.newer");
  }

  private void assertRefused(String lines, String key) throws IOException {
    Path file = folder.resolve("log" + Math.abs(lines.hashCode()));
    try (var log = dev.pinhole.store.AppendLog.open(Disk.system(), file)) {
      for (String line : lines.split("\n", -1)) {
        log.append(line);
      }
    }
    assertThatThrownBy(() -> Journal.open(Disk.system(), file)).hasMessageContaining(key);
  }
}
