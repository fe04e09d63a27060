package dev.pinhole.controller.reset;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.job.Act;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SupportDesk.Parcel;
import dev.pinhole.store.Disk;
import dev.pinhole.store.WrappedDisk;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Walks a whole reset in a process of its own and is killed, as if by `kill -9`, after a number of
/// bytes on the disk, or before it writes a word. Prints how many events the screen has shown.
final class KillChild {
  static final String PASSWORD = "kd7-Wm4-p9x-Rt2";

  private KillChild() {}

  static void main(String[] args) throws IOException {
    long bytes = Long.parseLong(args[1]);
    AtomicLong written = new AtomicLong();
    HandClock machine = new HandClock();
    Disk disk = new KillDisk(written, bytes, args.length > 2 ? args[2] : "\n\n");
    try (Practice practice =
        new Practice(
            Path.of(args[0]),
            machine,
            disk,
            view -> say("shown " + view.id() + " " + view.seen()))) {
      switch (args.length > 3 ? args[3] : "reset") {
        case "exchange" -> exchange(practice);
        case "backup" -> backup(practice);
        case "own-reset" -> ownReset(practice, machine);
        default -> walk(practice, machine);
      }
      say("whole " + written.get());
    }
    System.exit(0);
  }

  private static void walk(Practice practice, HandClock machine) {
    practice.toTheHold("DS-2CD1123G0");
    practice.holds("front-door", 12);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Verdict.Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of(PASSWORD));
    practice.at(Step.SetUpAgain.class);
    for (SetUpEvent.Item item : ((Step.SetUpAgain) practice.view().step()).items()) {
      practice.act(new Act.Tick(item, true));
    }
    practice.act(new Act.Done());
    practice.at(Step.Finished.class);
  }

  /// A key by QR picture, from the ladder to the login.
  private static void exchange(Practice practice) {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    Sighting camera = practice.sees("DS-2CD1123G0");
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.act(new Act.Enter(Branch.FORGOT_PASSWORD));
    practice.act(new Act.TakeWay(RecoveryMethod.KEY));
    practice.desk.begin(practice.view());
    Await.until("a request", () -> practice.view().job().exchange().request().isPresent());
    Await.until("quiet", () -> practice.view().job().effects().pending().isEmpty());
    String request = practice.view().job().exchange().request().orElseThrow().begun().request();
    practice.site.desk().send(Parcel.whole(request.getBytes(StandardCharsets.UTF_8), "front-door"));
    practice.site.clock().letPass(Duration.ofHours(1));
    int letter = practice.site.desk().letters().getFirst().number();
    practice.desk.resetPassword(
        practice.view(),
        new Evidence.Key(practice.site.desk().code(letter).orElseThrow()),
        Secret.of(PASSWORD),
        false);
    practice.at(Step.PasswordBack.class);
    practice.act(new Act.Done());
    practice.at(Step.Finished.class);
  }

  /// Two days of recordings and every setting.
  private static void backup(Practice practice) {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    Sighting camera = practice.sees("DS-2CD1123G0");
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.act(new Act.Decide(SaveDecision.BACK_UP));
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    var found = practice.at(Step.ChooseBackup.class).found();
    practice.desk.chooseBackup(
        practice.view(),
        found.days().stream().limit(2).map(BackupEvent.RecordedDay::day).toList(),
        Optional.empty(),
        Optional.empty());
    practice.at(Step.BackedUp.class);
    practice.act(new Act.Done());
    practice.at(Step.GetReady.class);
  }

  /// The camera's own *Default*, told once and proven by the network.
  private static void ownReset(Practice practice, HandClock machine) {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.WORKS_BADLY));
    Sighting camera = practice.sees("DS-2CD1123G0");
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.act(new Act.Done());
    practice.act(new Act.ChooseResetWay(ResetWay.DEFAULT));
    practice.act(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    practice.at(Step.ConfirmReset.class);
    practice.desk.confirmReset(practice.view(), "Mine");
    practice.at(Step.LeaveAlone.class);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Verdict.Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /// Ends the process in the middle of a write.
  private static final class KillDisk extends WrappedDisk {
    private final AtomicLong written;
    private final long most;
    private final String word;

    KillDisk(AtomicLong written, long most, String word) {
      this.written = written;
      this.most = most;
      this.word = word;
    }

    @Override
    protected void write(ByteBuffer bytes, Output disk) throws IOException {
      int size = bytes.remaining();
      if (StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().contains(word)) {
        Runtime.getRuntime().halt(137);
      }
      long after = written.addAndGet(size);
      if (after > most) {
        int fits = (int) Math.max(0, size - (after - most));
        disk.write(bytes.slice(bytes.position(), fits));
        Runtime.getRuntime().halt(137);
      }
      disk.write(bytes);
    }
  }
}
