package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.backup.BackupReminder;
import dev.pinhole.controller.backup.SignInTry;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Job;
import dev.pinhole.job.ObservationEvent.Limit;
import dev.pinhole.job.Origin;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.OwnResetEvent;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The camera's own reset: one login, the camera's name, and one request that is never repeated.
/// What came of it is seen on the network, whatever the camera answered. On the job's thread.
///
/// The password stays in memory from the login to the request, and for a *Restore* until its
/// settings were read again.
final class OwnResetTalk implements AutoCloseable {
  /// A camera that has come back and still says nothing is not asked for its settings for ever.
  private static final int READS = 5;

  private final Book book;
  private final Isapi isapi;
  private final Consumer<Login> goesOn;
  private final BackupReminder reminder = new BackupReminder();
  private Optional<Login> login = Optional.empty();
  private int reads;

  /// @param book the job
  /// @param isapi how the camera is asked
  /// @param goesOn takes over a login that still holds after a *Restore*, and wipes it in the end
  OwnResetTalk(Book book, Isapi isapi, Consumer<Login> goesOn) {
    this.book = book;
    this.isapi = isapi;
    this.goesOn = goesOn;
  }

  /// At the start of the program: nobody holds the password, and whether a camera that was about to
  /// be told has heard it will be seen.
  void begin() {
    book.job()
        .effects()
        .pending()
        .filter(one -> ResetWay.of(one.kind()).isPresent())
        .ifPresent(
            one ->
                book.record(
                    book.seenHere(),
                    new EffectEvent.Settled(
                        one.effect(),
                        OwnResetWork.lost().outcome(),
                        OwnResetWork.lost().reason())));
    signOut();
  }

  /// Tries user and password once.
  ///
  /// @param user who signs in
  /// @param password taken over, and wiped in the end
  void signIn(String user, Secret password) {
    SignInTry.only(book, isapi, user, password, new OwnResetEvent.SignedIn(user), this::keep);
  }

  private void keep(Login taken) {
    forget();
    login = Optional.of(taken);
  }

  /// The camera's name was typed: the camera is told, unless it is another name.
  ///
  /// @param typed what was typed
  void confirm(String typed) {
    if (!(Step.of(book.job()) instanceof Step.ConfirmReset step) || step.telling()) {
      return;
    }
    Optional<Sighting> camera = book.reachable();
    if (!step.isName(typed)) {
      book.tell(Message.of("own-reset.name"));
    } else if (login.isEmpty()) {
      signOut();
    } else if (camera.isEmpty() || book.busy()) {
      book.tell(Message.of("controller.no-camera"));
    } else if (book.record(Origin.REPORTED, new OwnResetEvent.Confirmed(step.way(), step.name()))) {
      begin(step.way(), new OwnResetWork(isapi, camera.get(), login.get()), camera.get());
    }
  }

  /// A *Restore* leaves the camera as it was but for its settings: they are read before, to be
  /// compared.
  private void begin(ResetWay way, OwnResetWork work, Sighting camera) {
    if (way != ResetWay.RESTORE) {
      tell(way, work, camera);
      return;
    }
    book.ask(
        work::before,
        readings -> {
          if (stillWanted(way)
              && book.record(book.seenHere(), new OwnResetEvent.SettingsRead(readings))) {
            tell(way, work, camera);
          }
        });
  }

  /// While the settings were read, the person may have gone back.
  private boolean stillWanted(ResetWay way) {
    return Step.of(book.job()) instanceof Step.ConfirmReset step && step.way() == way;
  }

  private void tell(ResetWay way, OwnResetWork work, Sighting camera) {
    if (!reminder.mayErase(book.job())) {
      throw new IllegalStateException("nothing erases before a decision");
    }
    book.effect(
        way.effect().orElseThrow(),
        camera,
        new Book.Effect<Book.Done>() {
          @Override
          public Book.Done deed() {
            return work.tell(way);
          }

          @Override
          public Book.Done settle(Book.Done back) {
            return back;
          }

          @Override
          public void after(Book.Done back) {
            told(way, back, camera);
          }
        });
  }

  private void told(ResetWay way, Book.Done back, Sighting camera) {
    if (back.reason().startsWith("signin.")) {
      signOut();
    } else if (back.outcome() != Outcome.REFUSED) {
      reads = 0;
      isapi.forget(camera.reach());
      if (way == ResetWay.DEFAULT) {
        signOut();
      }
    }
  }

  /// Regularly: reads the settings once more after a *Restore*, and wipes a password that is not
  /// needed any more.
  void tick() {
    Job job = book.job();
    if (Verdict.waitsForSettings(job)) {
      readAgain(job);
    } else if (login.isPresent() && !book.busy() && !isNeeded(job)) {
      handOn(job);
    }
  }

  private void readAgain(Job job) {
    Optional<Sighting> camera = book.reachable();
    boolean late = job.observations().trial().limits().contains(Limit.BACK_AGAIN);
    if (reads >= READS || (camera.isEmpty() && late)) {
      book.record(book.seenHere(), new OwnResetEvent.SettingsRead(List.of()));
    } else if (login.isPresent() && camera.isPresent() && !book.busy()) {
      reads++;
      book.ask(
          new OwnResetWork(isapi, camera.get(), login.get())::read,
          found ->
              found.ifPresent(
                  readings ->
                      book.record(book.seenHere(), new OwnResetEvent.SettingsRead(readings))));
    }
  }

  /// Before the camera is told, and from a *Restore* until its verdict.
  private static boolean isNeeded(Job job) {
    OwnReset own = job.ownReset();
    boolean chosen = job.choices().resetWay().filter(ResetWay::isOwn).isPresent();
    boolean restoring = own.told().filter(one -> one.way() == ResetWay.RESTORE).isPresent();
    boolean judged =
        job.observations()
            .trial()
            .verdict()
            .filter(verdict -> !verdict.kind().canChange())
            .isPresent();
    boolean open = own.told().isEmpty() || (restoring && !judged);
    return chosen && open && !job.ended();
  }

  private void handOn(Job job) {
    boolean restored =
        job.observations().trial().verdict().filter(one -> one.kind().isRestored()).isPresent();
    if (restored && job.backup().finished().isPresent()) {
      login.ifPresent(goesOn);
      login = Optional.empty();
    }
    signOut();
  }

  private void signOut() {
    forget();
    if (book.job().ownReset().user().isPresent()) {
      book.record(Origin.REPORTED, new OwnResetEvent.SignedOut());
    }
  }

  private void forget() {
    login.ifPresent(Login::close);
    login = Optional.empty();
  }

  @Override
  public void close() {
    forget();
  }
}
