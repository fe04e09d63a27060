package dev.pinhole.controller.backup;

import dev.pinhole.backup.Manifest;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Resource;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Bringing one job's backup back: laid beside what the camera has now, then written one document
/// at a time, each read back. On the job's thread.
///
/// What the person did not choose is not written. Users and passwords never are.
public final class RestoreTalk implements AutoCloseable {
  private final Book book;
  private final Isapi isapi;
  private final Function<MacAddress, Optional<KnownCamera.Kept>> kept;
  private final KeptLogin login;

  /// Whether the camera was looked at since Pinhole started, or the camera did.
  private boolean compared;

  /// Whether an earlier job's backup was looked for.
  private boolean looked;

  /// A folder that the person chose and nobody has looked into yet.
  private Optional<Path> wanted = Optional.empty();

  private volatile boolean closed;

  /// The start that the camera named when it was told to restart; until it names another one, it
  /// has not.
  private Optional<String> restarting = Optional.empty();

  /// @param book the job
  /// @param isapi how the camera is asked
  /// @param kept the latest whole backup of a camera, if there is one
  /// @param login the job's login
  public RestoreTalk(
      Book book,
      Isapi isapi,
      Function<MacAddress, Optional<KnownCamera.Kept>> kept,
      KeptLogin login) {
    this.book = book;
    this.isapi = isapi;
    this.kept = kept;
    this.login = login;
  }

  /// At the start of the program: nobody holds the password of a restore that was under way.
  public void begin() {
    if (Step.of(book.job()) instanceof Step.PutBack) {
      book.record(Origin.REPORTED, new RestoreEvent.SignedOut());
    }
  }

  /// Tries user and password once.
  ///
  /// @param user who signs in
  /// @param password taken over, and wiped in the end
  public void signIn(String user, Secret password) {
    SignInTry.only(book, isapi, user, password, new RestoreEvent.SignedIn(user), login::keep);
  }

  /// Writes back what the person chose.
  ///
  /// @param resources names of the documents
  public void choose(List<String> resources) {
    List<String> known =
        book.job().restore().compared().stream()
            .flatMap(one -> one.items().stream())
            .map(RestoreEvent.Item::resource)
            .filter(resources::contains)
            .toList();
    if (!known.isEmpty()) {
      book.record(Origin.REPORTED, new RestoreEvent.Chosen(known));
    }
  }

  /// Restarts the camera, where something waits for that.
  public void restart() {
    Optional<Sighting> camera = book.reachable();
    if (camera.isPresent() && login.get().isPresent() && !book.busy()) {
      Login with = login.get().orElseThrow();
      Sighting to = camera.get();
      book.effect(
          Kind.RESTART,
          to,
          new Book.Effect<Book.Done>() {
            @Override
            public Book.Done deed() {
              return PutBackWork.done(isapi.reboot(to.reach(), with));
            }

            @Override
            public Book.Done settle(Book.Done back) {
              return back;
            }

            @Override
            public void after(Book.Done back) {
              if (back.outcome() == Outcome.DONE) {
                restarting = Optional.of(to.bootTime());
                compared = false;
              }
            }
          });
    }
  }

  /// Takes the backup in a folder that the person chose, once every file of it was read and found
  /// right, and it is this camera's.
  ///
  /// @param folder the folder
  public void another(Path folder) {
    wanted = Optional.of(folder);
  }

  /// Regularly: compares once, then writes what is chosen, one after the other.
  public void tick() {
    chosen();
    earlier();
    Job job = book.job();
    boolean here = Step.of(job) instanceof Step.PutBack;
    if (!here) {
      return;
    }
    Optional<Sighting> camera = book.reachable();
    if (book.busy() || camera.isEmpty() || restarting.equals(camera.map(Sighting::bootTime))) {
      return;
    }
    restarting = Optional.empty();
    if (login.get().isEmpty()) {
      book.record(Origin.REPORTED, new RestoreEvent.SignedOut());
    } else if (!job.restore().chosen().isEmpty()) {
      write(camera.get(), job.restore().chosen().getFirst());
    } else if (job.restore().compared().isEmpty() || !compared) {
      compare(camera.get());
    }
  }

  /// Where this job has saved nothing, an earlier one may have.
  private void earlier() {
    Job job = book.job();
    boolean ready =
        Step.of(job) instanceof Step.SetUpAgain
            && job.setUp().password() == SetUp.Password.PROVEN
            && job.restore().found().isEmpty()
            && !job.restore().left()
            && job.backup().finished().isEmpty();
    if (ready && !looked && !book.busy()) {
      looked = true;
      job.mac().flatMap(kept).ifPresent(one -> earlier(one.folder()));
    }
  }

  private void earlier(Path folder) {
    Camera camera = book.job().choices().camera().orElseThrow();
    book.ask(
        () -> FitBackup.listed(folder, camera),
        result -> {
          switch (result) {
            case FitBackup.Result.Fits(Manifest manifest) ->
                take(book.seenHere(), folder, manifest);
            case FitBackup.Result.Unfit(Message told) ->
                book.tell(Message.of("put-back.latest", told));
          }
        });
  }

  private void chosen() {
    if (wanted.isEmpty() || book.busy()) {
      return;
    }
    Path folder = wanted.get();
    wanted = Optional.empty();
    Optional<Camera> camera = book.job().choices().camera();
    if (camera.isEmpty() || !mayTake()) {
      return;
    }
    book.tell(Message.of("put-back.reading", folder.toString()));
    book.ask(
        () -> FitBackup.verified(folder, camera.get(), (_, _, _) -> !closed),
        result -> {
          switch (result) {
            case FitBackup.Result.Fits(Manifest manifest) -> {
              book.tell(Message.of("put-back.fits", folder.toString()));
              take(Origin.REPORTED, folder, manifest);
            }
            case FitBackup.Result.Unfit(Message told) -> book.tell(told);
          }
        });
  }

  /// The person may have gone on meanwhile.
  private void take(Origin origin, Path folder, Manifest manifest) {
    if (mayTake()
        && book.record(origin, new RestoreEvent.Found(folder.toString(), manifest.finishedAt()))) {
      compared = false;
    }
  }

  private boolean mayTake() {
    return switch (Step.of(book.job())) {
      case Step.PutBack step -> step.takesAnother();
      case Step.SetUpAgain step -> step.takesBackup();
      default -> false;
    };
  }

  private Path folder() {
    Job job = book.job();
    return Path.of(
        job.restore()
            .found()
            .map(RestoreEvent.Found::folder)
            .orElseGet(() -> job.backup().chosen().orElseThrow().folder()));
  }

  private void compare(Sighting camera) {
    Login with = login.get().orElseThrow();
    Path folder = folder();
    compared = true;
    book.ask(
        () -> new PutBackWork(isapi, with, folder).compare(camera.reach()),
        result -> {
          switch (result) {
            case PutBackWork.Compared.Items(var items) -> {
              book.record(book.seenHere(), new RestoreEvent.Compared(folder.toString(), items));
              items.forEach(this::holdsNow);
            }
            case PutBackWork.Compared.NoAnswer() -> compared = false;
            case PutBackWork.Compared.Password() -> {
              login.forget();
              book.record(book.seenHere(), new RestoreEvent.SignedOut());
            }
            case PutBackWork.Compared.Folder(Message told) -> book.tell(told);
          }
        });
  }

  /// What waited for a restart is judged anew after it.
  private void holdsNow(RestoreEvent.Item item) {
    Optional<RestoreEvent.Written> written =
        Optional.ofNullable(book.job().restore().written().get(item.resource()));
    if (written.filter(one -> one.outcome() == RestoreEvent.Outcome.AFTER_RESTART).isPresent()) {
      boolean same = item.differing() == 0;
      book.record(
          book.seenHere(),
          new RestoreEvent.Written(
              item.resource(),
              same ? RestoreEvent.Outcome.DONE : RestoreEvent.Outcome.DIFFERENT,
              same ? "" : "put-back.different"));
    }
  }

  /// @return whether the camera is restarting at this moment, to take what was written
  public boolean isRestarting() {
    return restarting.isPresent();
  }

  private void write(Sighting camera, String name) {
    Login with = login.get().orElseThrow();
    PutBackWork work = new PutBackWork(isapi, with, folder());
    Resource resource = Resource.valueOf(name);
    book.effect(
        Kind.WRITE_SETTING,
        camera,
        new Book.Effect<RestoreEvent.Written>() {
          @Override
          public RestoreEvent.Written deed() {
            return work.write(camera.reach(), camera.mac(), resource);
          }

          @Override
          public Book.Done settle(RestoreEvent.Written back) {
            book.record(book.seenHere(), back);
            return new Book.Done(
                switch (back.outcome()) {
                  case DONE, AFTER_RESTART -> Outcome.DONE;
                  case DIFFERENT -> Outcome.DIFFERENT;
                  case REFUSED -> Outcome.REFUSED;
                  case UNKNOWN -> Outcome.UNKNOWN;
                },
                back.reason());
          }
        });
  }

  @Override
  public void close() {
    closed = true;
  }
}
