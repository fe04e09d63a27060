package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.Found;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Ledger;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.BackupEvent.SignedIn;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.Trouble;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A backup without a conversation: one login, the recordings of the wanted days, copied to the end
/// by the same means as in the window, and recorded as a job. One thread; [#stop] comes from any.
public final class BackupErrand {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Setting setting;
  private volatile Optional<CopyRun> run = Optional.empty();
  private volatile boolean stopped;

  /// The camera sent nothing for too long.
  private boolean silent;

  /// What it works with.
  ///
  /// @param isapi how the camera is asked
  /// @param means how the folder is written
  /// @param catalog the families
  /// @param clock job time
  /// @param patience how long a camera may send nothing before the errand ends, in real time
  public record Setting(
      Isapi isapi,
      BackupWriter.Means means,
      Catalog catalog,
      InstantSource clock,
      Duration patience) {}

  /// What is wanted.
  ///
  /// @param at where the camera is
  /// @param login as whom; wiped by whoever made it
  /// @param folder the backup's own folder: empty, or with an unfinished backup of this camera
  /// @param days which days' recordings come along, by the camera's own calendar
  public record Order(Reach at, Login login, Path folder, Predicate<LocalDate> days) {}

  /// Watches.
  public interface Onlooker {
    /// @param model which camera it is
    /// @param found what it holds
    void signedIn(String model, SignedIn found);

    /// Twice a second, while it copies.
    ///
    /// @param progress how far it is
    void copies(CopyProgress progress);
  }

  /// How it ended.
  public sealed interface Ended {
    /// Everything is there and was read once more.
    ///
    /// @param files how many
    /// @param bytes how large together
    /// @param missing how many things were asked for and are not there
    record Whole(int files, long bytes, int missing) implements Ended {}

    /// The camera did not take user and password, or is not one that can be read.
    ///
    /// @param told why
    record Refused(Message told) implements Ended {}

    /// The camera did not answer, or not any more. What was copied can be taken up again.
    ///
    /// @param told the same in a sentence
    record NoAnswer(Message told) implements Ended {}

    /// The folder, or the job's record, cannot be written.
    ///
    /// @param told why
    record Disk(Message told) implements Ended {}

    /// It was stopped. What was copied can be taken up again.
    record Stopped() implements Ended {}
  }

  /// @param setting what it works with
  public BackupErrand(Setting setting) {
    this.setting = setting;
  }

  /// Ends the errand soon; what was copied stays.
  public void stop() {
    stopped = true;
    run.ifPresent(CopyRun::stop);
  }

  /// Blocks until the end.
  ///
  /// @param order what is wanted
  /// @param version the program's version
  /// @param ledger where the job is recorded
  /// @param onlooker watches
  /// @return how it ended
  public Ended run(Order order, String version, Ledger ledger, Onlooker onlooker) {
    Optional<Message> ground = unfit(order.folder());
    if (ground.isPresent()) {
      return new Ended.Disk(ground.get());
    }
    try {
      return switch (setting.isapi().deviceInfo(order.at(), order.login())) {
        case Answer.Ok<DeviceInfo>(DeviceInfo info) -> run(order, info, version, ledger, onlooker);
        case Answer<DeviceInfo> other -> refused(SignIn.refusal(other));
      };
    } catch (StoreException e) {
      return new Ended.Disk(e.told());
    }
  }

  /// Looked at before the camera is, so that nothing is begun that cannot be.
  private static Optional<Message> unfit(Path folder) {
    return switch (BackupReader.read(folder)) {
      case Found.Unfinished _ -> Optional.empty();
      case Found.Whole _ -> Optional.of(Message.of("backup.iswhole", folder.toString()));
      case Found.Damaged damaged -> Optional.of(damaged.told());
      case Found.Newer newer -> Optional.of(newer.told());
      case Found.NotABackup _ ->
          isEmpty(folder)
              ? Optional.empty()
              : Optional.of(Message.of("backup.foreign", folder.toString()));
    };
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static Ended refused(SignIn.Result result) {
    Message told = Message.of(result.done().reason());
    return result.done().reason().equals("signin.no-answer")
        ? new Ended.NoAnswer(told)
        : new Ended.Refused(told);
  }

  private Ended run(Order order, DeviceInfo info, String version, Ledger ledger, Onlooker onlooker)
      throws StoreException {
    // The job of a folder is one camera's, even before there is anything in the folder.
    if (ledger.job().mac().filter(mac -> !mac.equals(info.mac())).isPresent()) {
      return new Ended.Disk(Message.of("backup.othercamera", order.folder().toString()));
    }
    SignIn.Result result = new SignIn(setting.isapi()).as(order.at(), info.mac(), order.login());
    if (result.holds().isEmpty()) {
      return refused(result);
    }
    SignedIn holds = result.holds().get();
    onlooker.signedIn(info.model(), holds);
    List<LocalDate> days =
        holds.days().stream().map(RecordedDay::day).filter(order.days()).toList();
    begin(order, info, version, holds, days, ledger);
    return ended(copy(order, info, days, ledger, onlooker), ledger);
  }

  private void begin(
      Order order,
      DeviceInfo info,
      String version,
      SignedIn holds,
      List<LocalDate> days,
      Ledger ledger)
      throws StoreException {
    if (ledger.job().backup().open()) {
      ledger.add(Origin.OBSERVED, holds);
      ledger.add(Origin.REPORTED, new BackupEvent.Resumed());
      return;
    }
    Camera camera =
        new Camera(info.mac(), info.serial().map(SerialNumber::text).orElse(""), info.model());
    ledger.add(Origin.REPORTED, new ChoiceEvent.Opened(Place.WORLD, version));
    ledger.add(Origin.REPORTED, new ChoiceEvent.TroubleChosen(Trouble.ONLY_BACK_UP));
    ledger.add(
        Origin.REPORTED,
        new ChoiceEvent.CameraChosen(
            camera, info.name(), Identified.ofModel(setting.catalog(), info.model()), true));
    ledger.add(Origin.OBSERVED, holds);
    ledger.add(Origin.REPORTED, new BackupEvent.Chosen(order.folder().toString(), days));
  }

  private CopyRun.Ended copy(
      Order order, DeviceInfo info, List<LocalDate> days, Ledger ledger, Onlooker onlooker)
      throws StoreException {
    CameraFacts facts =
        CameraFacts.of(
            info.mac(),
            info.serial().map(SerialNumber::text).orElse(""),
            info.model(),
            info.firmware(),
            info.name());
    CopyRun copy =
        new CopyRun(
            new CopyRun.Task(
                setting.isapi(),
                setting.means(),
                order.login(),
                order.folder(),
                facts,
                days,
                false,
                Optional.empty(),
                setting.clock()));
    copy.camera(Optional.of(order.at()));
    run = Optional.of(copy);
    if (stopped) {
      copy.stop();
    }
    AtomicReference<CopyRun.Ended> ended = new AtomicReference<>(new CopyRun.Ended.Stopped());
    CountDownLatch over = new CountDownLatch(1);
    Thread.ofVirtual()
        .name("pinhole-backup")
        .start(
            () -> {
              try {
                ended.set(copy.run());
              } finally {
                over.countDown();
              }
            });
    watch(copy, over, ledger, onlooker);
    return ended.get();
  }

  /// A camera that sends nothing for long is not waited for any more.
  private void watch(CopyRun copy, CountDownLatch over, Ledger ledger, Onlooker onlooker)
      throws StoreException {
    CopyProgress latest = copy.progress();
    long moved = System.nanoTime();
    try {
      boolean ended = false;
      while (!ended) {
        ended = over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        for (Optional<BackupEvent> fact = copy.next(); fact.isPresent(); fact = copy.next()) {
          ledger.add(Origin.OBSERVED, fact.get());
        }
        CopyProgress now = copy.progress();
        onlooker.copies(now);
        if (now.bytesDone() != latest.bytesDone() || now.filesDone() != latest.filesDone()) {
          moved = System.nanoTime();
        }
        latest = now;
        if (System.nanoTime() - moved > setting.patience().toNanos()) {
          silent = true;
          copy.stop();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      copy.stop();
      copy.awaitEnd();
    } catch (StoreException e) {
      copy.stop();
      copy.awaitEnd();
      throw e;
    }
  }

  private Ended ended(CopyRun.Ended ended, Ledger ledger) throws StoreException {
    return switch (ended) {
      case CopyRun.Ended.Whole(int files, long bytes) -> {
        ledger.add(Origin.OBSERVED, new BackupEvent.Finished(files, bytes));
        int missing = ledger.job().backup().missing();
        ledger.add(Origin.REPORTED, new ChoiceEvent.Ended(Ending.BACKED_UP));
        yield new Ended.Whole(files, bytes, missing);
      }
      case CopyRun.Ended.Stopped() ->
          silent ? new Ended.NoAnswer(Message.of("backup.at.silent")) : new Ended.Stopped();
      case CopyRun.Ended.Password() -> new Ended.Refused(Message.of("copy.PASSWORD"));
      case CopyRun.Ended.Disk(Message told) -> new Ended.Disk(told);
    };
  }
}
