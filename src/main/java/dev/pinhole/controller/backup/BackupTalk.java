package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupName;
import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.Backup;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.BackupEvent.Why;
import dev.pinhole.job.Origin;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Saving what one job's camera holds: one login, a choice, and a copy that outlives breaks of the
/// network, restarts of the camera and the end of the program. On the job's thread.
///
/// The password stays in memory, no longer than the copy needs it; after a restart of the program
/// it is asked for again.
public final class BackupTalk implements AutoCloseable {
  private final Book book;
  private final Setting setting;
  private Optional<Login> login = Optional.empty();
  private Optional<Secret> key = Optional.empty();
  private Optional<CopyRun> run = Optional.empty();
  private boolean closed;

  /// What it works with.
  ///
  /// @param isapi how the camera is asked
  /// @param means how a folder is written
  /// @param shelf where backups are kept unless the person chooses another place
  /// @param clock job time
  /// @param zone whose calendar names the folders
  /// @param kept the latest whole backup of a camera, if there is one
  public record Setting(
      Isapi isapi,
      BackupWriter.Means means,
      Path shelf,
      InstantSource clock,
      ZoneId zone,
      Function<MacAddress, Optional<KnownCamera.Kept>> kept) {}

  /// @param book the job
  /// @param setting what it works with
  public BackupTalk(Book book, Setting setting) {
    this.book = book;
    this.setting = setting;
  }

  /// At the start of the program: nobody holds the password of a copy that was under way.
  public void begin() {
    Backup backup = book.job().backup();
    if (backup.open() && backup.paused().filter(why -> why == Why.RESTART).isEmpty()) {
      book.record(Origin.REPORTED, new BackupEvent.Paused(Why.RESTART));
    }
  }

  /// Tries user and password once.
  ///
  /// @param user who signs in
  /// @param password taken over, and wiped in the end
  public void signIn(String user, Secret password) {
    SignIn reading = new SignIn(setting.isapi());
    AtomicReference<Optional<BackupEvent.Compared>> since = new AtomicReference<>(Optional.empty());
    SignInTry.begin(
        book,
        user,
        password,
        new SignInTry.Way(
            (camera, with) -> {
              SignIn.Result result = reading.as(camera.reach(), camera.mac(), with);
              if (result.holds().isPresent()) {
                since.set(since(camera, with));
              }
              return result;
            },
            back -> {
              since.get().ifPresent(fact -> book.record(book.seenHere(), fact));
              return back.holds().isPresent() && book.record(book.seenHere(), back.holds().get());
            },
            this::keep));
  }

  /// What changed since the latest backup; nothing is known where that cannot be read.
  private Optional<BackupEvent.Compared> since(Sighting camera, Login with) {
    return setting
        .kept()
        .apply(camera.mac())
        .flatMap(
            kept ->
                new PutBackWork(setting.isapi(), with, kept.folder()).compare(camera.reach())
                            instanceof PutBackWork.Compared.Items(var items)
                        && !items.isEmpty()
                    ? Optional.of(
                        new BackupEvent.Compared(
                            kept.folder().toString(),
                            kept.at(),
                            (int) items.stream().filter(one -> one.differing() > 0).count()))
                    : Optional.empty());
  }

  /// Lays the camera's settings beside its latest backup. Blocks, and changes nothing.
  ///
  /// @param camera where it answers
  /// @param password of its `admin`; stays with the caller
  /// @return how many documents differ; empty where there is no backup, or it cannot be read
  public Optional<Integer> differing(Sighting camera, Secret password) {
    try (Login with = Login.admin(password.copy())) {
      return since(camera, with).map(BackupEvent.Compared::differing);
    }
  }

  private void keep(Login taken) {
    forget();
    login = Optional.of(taken);
  }

  /// @param key what a person typed
  /// @return whether the camera's own export can be locked with it
  public static boolean isKey(Secret key) {
    return Isapi.isKey(key);
  }

  /// Makes the folder and begins to copy.
  ///
  /// @param days the days whose recordings are copied
  /// @param below where the backup's own folder is made; without one, on the shelf
  /// @param locksExport what locks the camera's own export; without one, that is left out. Taken
  ///   over, and wiped in the end
  public void choose(List<LocalDate> days, Optional<Path> below, Optional<Secret> locksExport) {
    dropKey();
    key = locksExport;
    try {
      LocalDate today = LocalDate.ofInstant(book.now(), setting.zone());
      Path folder =
          BackupName.of(facts(), today).make(setting.means().disk(), below.orElse(setting.shelf()));
      if (key.isEmpty() || book.record(Origin.REPORTED, new BackupEvent.KeyGiven())) {
        book.record(Origin.REPORTED, new BackupEvent.Chosen(folder.toString(), days));
      }
    } catch (StoreException e) {
      dropKey();
      book.tell(e.told());
    }
  }

  private CameraFacts facts() {
    Camera camera = book.job().choices().camera().orElseThrow();
    return CameraFacts.of(
        camera.mac(),
        camera.serial(),
        camera.model(),
        book.job().backup().signedIn().map(BackupEvent.SignedIn::firmware).orElse(""),
        book.job().choices().name());
  }

  /// Lets the copy rest.
  public void pause() {
    if (book.job().backup().open()
        && book.record(Origin.REPORTED, new BackupEvent.Paused(Why.PERSON))) {
      run.ifPresent(CopyRun::stop);
    }
  }

  /// Goes on with a copy that rests.
  public void goOn() {
    if (book.job().backup().open()) {
      book.record(Origin.REPORTED, new BackupEvent.Resumed());
    }
  }

  /// Regularly: records what was copied, begins what is due, stops what is not wanted any more.
  public void tick() {
    run.ifPresent(this::follow);
    Backup backup = book.job().backup();
    boolean wanted = backup.open() && backup.paused().isEmpty();
    if (!wanted) {
      run.ifPresent(CopyRun::stop);
    }
    if (run.isEmpty() && backup.signedIn().isEmpty()) {
      forget();
      dropKey();
    }
    if (wanted && run.isEmpty() && !book.busy() && !closed) {
      login.ifPresentOrElse(
          with -> start(backup, with),
          () -> book.record(Origin.REPORTED, new BackupEvent.Paused(Why.RESTART)));
    }
  }

  private void follow(CopyRun copy) {
    copy.camera(book.reachable().map(Sighting::reach));
    Optional<BackupEvent> fact = copy.next();
    while (fact.isPresent() && book.job().backup().open()) {
      book.record(book.seenHere(), fact.get());
      fact = copy.next();
    }
  }

  private void start(Backup backup, Login with) {
    BackupEvent.Chosen chosen = backup.chosen().orElseThrow();
    CopyRun copy =
        new CopyRun(
            new CopyRun.Task(
                setting.isapi(),
                setting.means(),
                with,
                Path.of(chosen.folder()),
                facts(),
                chosen.days(),
                backup.locked(),
                key,
                setting.clock()));
    copy.camera(book.reachable().map(Sighting::reach));
    run = Optional.of(copy);
    book.ask(copy::run, ended -> ended(copy, ended));
  }

  private void ended(CopyRun copy, CopyRun.Ended ended) {
    follow(copy);
    run = Optional.empty();
    if (!book.job().backup().open()) {
      forget();
      dropKey();
      return;
    }
    switch (ended) {
      case CopyRun.Ended.Whole(int files, long bytes) -> {
        book.record(book.seenHere(), new BackupEvent.Finished(files, bytes));
        forget();
        dropKey();
      }
      case CopyRun.Ended.Stopped() -> {}
      case CopyRun.Ended.Password() -> {
        book.record(book.seenHere(), new BackupEvent.Paused(Why.PASSWORD));
        forget();
      }
      case CopyRun.Ended.Disk(Message told) -> {
        book.record(book.seenHere(), new BackupEvent.Paused(Why.DISK));
        book.tell(told);
      }
    }
  }

  private void dropKey() {
    key.ifPresent(Secret::close);
    key = Optional.empty();
  }

  private void forget() {
    login.ifPresent(Login::close);
    login = Optional.empty();
  }

  /// @return how far the copy is; empty where none is under way
  public Optional<CopyProgress> progress() {
    return run.map(CopyRun::progress);
  }

  /// Stops what runs and wipes the password. What was copied stays.
  @Override
  public void close() {
    closed = true;
    run.ifPresent(CopyRun::stop);
    run.ifPresent(CopyRun::awaitEnd);
    forget();
    dropKey();
  }
}
