package dev.pinhole.ui.steps;

import dev.pinhole.controller.backup.CopyProgress;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Live;
import dev.pinhole.job.Act;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Jobs on every screen of *Save a backup now*.
public final class BackupJobs {
  static final List<RecordedDay> DAYS =
      List.of(
          new RecordedDay(LocalDate.of(2026, 10, 30), 20, 4_100_000_000L),
          new RecordedDay(LocalDate.of(2026, 11, 2), 96, 20_400_000_000L),
          new RecordedDay(LocalDate.of(2026, 11, 3), 1, 210_000_000L));
  static final String FOLDER = "/home/me/.local/share/pinhole/backups/Front door 2026-11-03";

  private BackupJobs() {}

  static SampleJobs signIn() {
    return SampleJobs.chosen(Trouble.FACTORY_SETTINGS, SampleJobs.FRONT_DOOR)
        .does(new Act.Decide(SaveDecision.BACK_UP));
  }

  static SampleJobs trying() {
    var camera = SampleJobs.FRONT_DOOR;
    return signIn()
        .take(
            new EffectEvent.Intended(
                1, EffectEvent.Kind.SIGN_IN, camera.mac(), camera.address(), ""));
  }

  static SampleJobs refused() {
    return trying().take(new EffectEvent.Settled(1, EffectEvent.Outcome.REFUSED, "signin.refused"));
  }

  /// Others have locked it.
  public static JobView locked(Instant until) {
    return trying()
        .take(new EffectEvent.Settled(1, EffectEvent.Outcome.REFUSED, "signin.locked"))
        .view(SampleLive.seeing(SampleJobs.FRONT_DOOR).locked(until).live());
  }

  static SampleJobs signedIn(List<RecordedDay> days) {
    return trying()
        .take(new EffectEvent.Settled(1, EffectEvent.Outcome.DONE, ""))
        .take(new BackupEvent.SignedIn("admin", "V5.5.82", 14, days));
  }

  static SampleJobs copying() {
    return signedIn(DAYS)
        .take(new BackupEvent.Chosen(FOLDER, List.of(LocalDate.of(2026, 11, 2))))
        .take(new BackupEvent.FileSaved("settings/time.xml", 612));
  }

  static SampleJobs done(boolean missing) {
    SampleJobs jobs = copying();
    if (missing) {
      jobs.take(new BackupEvent.FileMissing("settings/integrate.xml", "backup.missing.there"));
    }
    return jobs.take(new BackupEvent.Finished(111, 20_400_731_004L));
  }

  /// A camera that encrypts, at first and after another certificate turned up.
  static SampleJobs encrypted(boolean changed) {
    SampleJobs jobs =
        SampleJobs.chosen(Trouble.ONLY_BACK_UP, SampleJobs.secured(SampleJobs.FRONT_DOOR));
    if (!changed) {
      return jobs;
    }
    var camera = SampleJobs.FRONT_DOOR;
    return jobs.take(
            new ObservationEvent.CertificateSeen(
                "9f02 77aa 03c1 5be4 8d20 6f1b c3d9 0a58 71ee 42b6 d1c0 9937 5aa4 e80f 26b3 c94d"))
        .take(
            new EffectEvent.Intended(
                1, EffectEvent.Kind.SIGN_IN, camera.mac(), camera.address(), ""))
        .take(new EffectEvent.Settled(1, EffectEvent.Outcome.REFUSED, "signin.untrusted"));
  }

  /// Nothing is to be reset.
  static SampleJobs only() {
    return SampleJobs.chosen(Trouble.ONLY_BACK_UP, SampleJobs.FRONT_DOOR)
        .take(new BackupEvent.SignedIn("admin", "V5.5.82", 14, DAYS))
        .take(new BackupEvent.Chosen(FOLDER, List.of()))
        .take(new BackupEvent.Finished(15, 61_004));
  }

  static Live live(boolean waiting) {
    var progress =
        new CopyProgress(
            "recordings/2026-11-02/081500-083000.mp4",
            37,
            111,
            7_300_000_000L,
            20_400_000_000L,
            10_900_000,
            waiting);
    return SampleLive.seeing(SampleJobs.FRONT_DOOR).present(!waiting).copying(progress).live();
  }

  /// A reset is proven, a first password works, and the backup waits.
  public static SampleJobs putBack() {
    return done(false)
        .does(new Act.Done())
        .take(new ChoiceEvent.StationPassed(Station.NO_RESET_NEEDED))
        .does(new Act.Agree())
        .take(new SetUpEvent.PasswordProven());
  }

  public static SampleJobs compared() {
    return compared(putBack());
  }

  /// One that another job made.
  public static SampleJobs another() {
    return compared(
        putBack().take(new RestoreEvent.Found(FOLDER, SampleJobs.NOW.minusSeconds(8_640_000))));
  }

  private static SampleJobs compared(SampleJobs jobs) {
    return jobs.take(
        new RestoreEvent.Compared(
            FOLDER,
            List.of(
                item("DEVICE_INFO", change("deviceName", "Front door", "IP CAMERA")),
                item(
                    "TIME",
                    change("timeMode", "NTP", "manual"),
                    change("timeZone", "CST-1:00:00DST01:00:00", "CST-8:00:00")),
                item(
                    "MOTION",
                    change("enabled", "true", "false"),
                    change("gridMap", "fffffc".repeat(18), "000000".repeat(18)),
                    change("sensitivityLevel", "60", "40"),
                    change("samplingInterval", "2", "4")),
                item("NTP"),
                item("NETWORK", change("ipAddress", "192.168.1.108", "192.168.1.64")))));
  }

  private static RestoreEvent.Item item(String resource, RestoreEvent.Change... changes) {
    return new RestoreEvent.Item(resource, List.of(changes), changes.length);
  }

  private static RestoreEvent.Change change(String name, String backup, String camera) {
    return new RestoreEvent.Change("Root/" + name, backup, camera);
  }

  static SampleJobs written() {
    return compared()
        .take(new RestoreEvent.Chosen(List.of("DEVICE_INFO", "TIME", "MOTION", "NETWORK")))
        .take(new RestoreEvent.Written("DEVICE_INFO", RestoreEvent.Outcome.DONE, ""))
        .take(
            new RestoreEvent.Written("TIME", RestoreEvent.Outcome.DIFFERENT, "put-back.different"));
  }

  static SampleJobs afterwards() {
    return written()
        .take(new RestoreEvent.Written("MOTION", RestoreEvent.Outcome.DONE, ""))
        .take(new RestoreEvent.Written("NETWORK", RestoreEvent.Outcome.AFTER_RESTART, ""));
  }

  public static Map<String, JobView> later() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("PutBack-looking", putBack().view());
    all.put("PutBack", compared().view());
    all.put("PutBack-another", another().view());
    all.put("PutBack-writing", written().view());
    all.put("PutBack-done", afterwards().view());
    all.put("SignIn-put-back", written().take(new RestoreEvent.SignedOut()).view());
    return all;
  }

  static Map<String, JobView> all() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("SignIn", signIn().view());
    all.put("SignIn-trying", trying().view());
    all.put("SignIn-refused", refused().view());
    all.put("SignIn-locked", locked(SampleJobs.NOW.plusSeconds(1_781)));
    all.put("ChooseBackup", signedIn(DAYS).view());
    all.put("ChooseBackup-no-recordings", signedIn(List.of()).view());
    all.put("Copying", copying().view(live(false)));
    all.put("Copying-waiting", copying().view(live(true)));
    all.put(
        "Copying-paused",
        copying().take(new BackupEvent.Paused(BackupEvent.Why.PERSON)).view(live(false)));
    all.put("BackedUp", done(false).view());
    all.put("BackedUp-missing", done(true).view());
    return all;
  }
}
