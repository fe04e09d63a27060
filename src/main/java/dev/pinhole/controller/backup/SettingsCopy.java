package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupName;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.Job;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A backup of one job's camera without its recordings, beside whatever else the job does. On the
/// job's thread; what was copied before a stop is taken up again the next time.
public final class SettingsCopy implements AutoCloseable {
  private final Book book;
  private final BackupTalk.Setting setting;
  private Optional<Path> begun = Optional.empty();
  private Optional<CopyRun> run = Optional.empty();

  /// How it ended.
  public sealed interface Ended {
    /// Everything is there and was read once more.
    ///
    /// @param folder where
    record Whole(Path folder) implements Ended {}

    /// The camera takes the password no more.
    record Password() implements Ended {}

    /// It was stopped, or the folder cannot be written.
    ///
    /// @param told why, in words
    record Not(Message told) implements Ended {}
  }

  /// @param book the job
  /// @param setting what it works with
  public SettingsCopy(Book book, BackupTalk.Setting setting) {
    this.book = book;
    this.setting = setting;
  }

  /// @return whether one is being made
  public boolean isRunning() {
    return run.isPresent();
  }

  /// @return how far it is; empty where none is under way
  public Optional<CopyProgress> progress() {
    return run.map(CopyRun::progress);
  }

  /// Makes the folder where backups are kept, and copies.
  ///
  /// @param camera whose
  /// @param login as whom; stays with the caller
  /// @param then hears how it ended
  public void begin(Sighting camera, Login login, Consumer<Ended> then) {
    CameraFacts facts = facts(book.job(), camera);
    Path folder;
    try {
      folder = begun.isPresent() ? begun.get() : made(facts);
    } catch (StoreException e) {
      then.accept(new Ended.Not(e.told()));
      return;
    }
    begun = Optional.of(folder);
    CopyRun copy =
        new CopyRun(
            new CopyRun.Task(
                setting.isapi(),
                setting.means(),
                login,
                folder,
                facts,
                List.of(),
                false,
                Optional.empty(),
                setting.clock()));
    copy.camera(Optional.of(camera.reach()));
    run = Optional.of(copy);
    book.ask(copy::run, ended -> ended(folder, ended, then));
  }

  private Path made(CameraFacts facts) throws StoreException {
    LocalDate today = LocalDate.ofInstant(book.now(), setting.zone());
    return BackupName.of(facts, today).make(setting.means().disk(), setting.shelf());
  }

  private static CameraFacts facts(Job job, Sighting seen) {
    Camera camera = job.choices().camera().orElse(seen.camera());
    return CameraFacts.of(
        camera.mac(), camera.serial(), camera.model(), seen.firmware(), job.choices().name());
  }

  private void ended(Path folder, CopyRun.Ended ended, Consumer<Ended> then) {
    run = Optional.empty();
    then.accept(
        switch (ended) {
          case CopyRun.Ended.Whole _ -> {
            begun = Optional.empty();
            yield new Ended.Whole(folder);
          }
          case CopyRun.Ended.Password() -> new Ended.Password();
          case CopyRun.Ended.Stopped() -> new Ended.Not(Message.of("rescue.backup.stopped"));
          case CopyRun.Ended.Disk(Message told) -> {
            // What is there is not what was written: the next one begins anew.
            begun = Optional.empty();
            yield new Ended.Not(told);
          }
        });
  }

  /// Regularly: follows the camera.
  public void tick() {
    run.ifPresent(copy -> copy.camera(book.reachable().map(Sighting::reach)));
  }

  /// Lets go soon; what was copied stays.
  public void stop() {
    run.ifPresent(CopyRun::stop);
  }

  @Override
  public void close() {
    stop();
    run.ifPresent(CopyRun::awaitEnd);
  }
}
