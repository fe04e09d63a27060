package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.controller.backup.SignInTry;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import dev.pinhole.text.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Setting one job's camera, one line of the checklist at a time: read, written once, read back. On
/// the job's thread.
public final class SetUpTalk implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Book book;
  private final Isapi isapi;
  private final InstantSource clock;
  private final Supplier<Neighbourhood> neighbourhood;
  private final KeptLogin login;
  private final Followed followed;
  private final TryOut tryOut;
  private Optional<SetUpLive> live = Optional.empty();

  /// On the machine's own clock: a camera that does not answer is not asked without a pause.
  private long quietUntil = System.nanoTime();

  /// Whether the clock was set and not looked at since.
  private boolean clockSet;

  /// @param book the job
  /// @param isapi how the camera is asked
  /// @param clock the right time
  /// @param neighbourhood who has which address around the camera, asked anew each time
  /// @param login the job's login
  public SetUpTalk(
      Book book,
      Isapi isapi,
      InstantSource clock,
      Supplier<Neighbourhood> neighbourhood,
      KeptLogin login) {
    this.book = book;
    this.isapi = isapi;
    this.clock = clock;
    this.neighbourhood = neighbourhood;
    this.login = login;
    this.followed = new Followed(book);
    this.tryOut = new TryOut(book, isapi, login, now -> live = live.map(one -> one.with(now)));
  }

  /// @return what is known of the line that is worked on; empty where none is
  public Optional<SetUpLive> live() {
    return live;
  }

  /// At the start of the program: a write that was under way is not repeated, what holds is read.
  public void begin() {
    Job job = book.job();
    boolean writing =
        job.effects()
            .pending()
            .filter(one -> one.kind() == EffectEvent.Kind.WRITE_SETTING)
            .isPresent();
    job.setUp().pages().settings().values().stream()
        .filter(one -> writing && one.written().isEmpty())
        .forEach(
            one ->
                book.record(
                    book.seenHere(),
                    new SetUpEvent.Written(
                        one.asked().kind(),
                        RestoreEvent.Outcome.UNKNOWN,
                        Map.of(),
                        SetUpWork.UNANSWERED)));
  }

  /// Tries user and password once.
  ///
  /// @param user who signs in
  /// @param password taken over, and wiped in the end
  public void signIn(String user, Secret password) {
    SignInTry.only(book, isapi, user, password, new SetUpEvent.SignedIn(user), login::keep);
  }

  /// The person wants the camera set to this.
  ///
  /// @param setting what to
  public void set(Setting setting) {
    boolean form =
        Step.of(book.job()) instanceof Step.SetUpPage page
            && page.item().kind().equals(Optional.of(setting.kind()))
            && page.stage() == PageStage.FORM;
    Optional<Message> conflict = conflict(setting);
    if (form && conflict.isPresent()) {
      book.tell(conflict.get());
    } else if (form) {
      book.record(Origin.REPORTED, new SetUpEvent.Asked(setting.kind(), Values.of(setting)));
    }
  }

  /// What the screen has checked may have changed since.
  private Optional<Message> conflict(Setting setting) {
    return setting instanceof Network.Fixed fixed
        ? book.job().mac().flatMap(mac -> neighbourhood.get().conflict(mac, fixed, book.nearby()))
        : Optional.empty();
  }

  /// Tries out what was set, where there is a way to.
  public void tryOut() {
    if (Step.of(book.job()) instanceof Step.SetUpPage page && page.stage() == PageStage.FORM) {
      switch (page.item()) {
        case MOTION_DETECTION -> tryOut.motion();
        case RECORDING -> tryOut.recording();
        default -> {}
      }
    }
  }

  /// Ends the trying, without a result.
  public void stopTrying() {
    tryOut.stop();
  }

  /// Restarts the camera, where something waits for that.
  public void restart() {
    Optional<Sighting> camera = book.reachable();
    boolean waits =
        Step.of(book.job()) instanceof Step.SetUpPage page
            && page.stage() == PageStage.NEEDS_RESTART;
    if (waits && camera.isPresent() && login.get().isPresent() && !book.busy()) {
      restart(camera.get());
    } else if (waits && camera.isEmpty()) {
      book.tell(Message.of("controller.no-camera"));
    }
  }

  private void restart(Sighting camera) {
    Login with = login.get().orElseThrow();
    book.effect(
        EffectEvent.Kind.RESTART,
        camera,
        new Book.Effect<Answer<ResponseStatus>>() {
          @Override
          public Answer<ResponseStatus> deed() {
            return isapi.reboot(camera.reach(), with);
          }

          @Override
          public Book.Done settle(Answer<ResponseStatus> back) {
            return Followed.done(back);
          }

          @Override
          public void after(Answer<ResponseStatus> back) {
            if (SetUpWork.not(back).password()) {
              signOut();
            }
          }
        });
  }

  /// Regularly: does what the line that is worked on needs next.
  public void tick() {
    if (!(Step.of(book.job()) instanceof Step.SetUpPage page)) {
      live = Optional.empty();
      tryOut.stop();
      return;
    }
    Optional<Kind> kind = page.item().kind();
    if (!live.map(SetUpLive::kind).equals(kind)) {
      live = kind.map(SetUpLive::of);
    }
    boolean trying = tryOut.tick();
    if (trying || book.busy() || kind.isEmpty() || System.nanoTime() - quietUntil < 0) {
      return;
    }
    Optional<Standing> standing = page.pages().standing(kind.get());
    switch (page.stage()) {
      case FOLLOWING, LOST -> followed.look(standing.orElseThrow()).ifPresent(this::arrived);
      case WRITING -> signedIn().ifPresent(camera -> write(camera, standing.orElseThrow()));
      case NEEDS_RESTART ->
          followed.back(standing.orElseThrow()).ifPresentOrElse(this::arrived, this::signedIn);
      case FORM -> signedIn().ifPresent(camera -> form(camera, kind.get(), standing));
    }
  }

  /// @return the camera, where it can be talked to and a login is known; without one, the person is
  ///   asked for it
  private Optional<Sighting> signedIn() {
    Optional<Sighting> camera = book.reachable();
    if (camera.isPresent() && login.get().isEmpty()) {
      book.record(Origin.REPORTED, new SetUpEvent.SignedOut());
      return Optional.empty();
    }
    return camera;
  }

  private SetUpWork work() {
    return new SetUpWork(isapi, login.get().orElseThrow(), clock);
  }

  /// What the camera is asked for on a page: an outcome that is open, then how it is set.
  private void form(Sighting camera, Kind kind, Optional<Standing> standing) {
    boolean open = standing.flatMap(Standing::written).filter(Followed::isOpen).isPresent();
    if (open) {
      judge(camera, standing.orElseThrow());
    } else if (live.filter(one -> one.reading().isEmpty() && one.trouble().isEmpty()).isPresent()) {
      read(camera, kind);
    }
  }

  private void read(Sighting camera, Kind kind) {
    PageLook look = new PageLook(isapi, login.get().orElseThrow(), clock, neighbourhood);
    book.ask(
        () -> look.at(camera.reach(), kind),
        seen -> {
          switch (seen) {
            case PageLook.Seen.Page(SetUpLive.Reading reading) -> {
              live = live.filter(one -> one.kind() == kind).map(one -> one.with(reading));
              measured(reading);
            }
            case PageLook.Seen.Nothing(SetUpWork.Reading.Not why) -> notRead(why);
          }
        });
  }

  /// How well a clock goes that was set is worth keeping.
  private void measured(SetUpLive.Reading reading) {
    if (clockSet) {
      clockSet = false;
      reading
          .ahead()
          .ifPresent(ahead -> book.record(book.seenHere(), new SetUpEvent.ClockRead(ahead)));
    }
  }

  private void notRead(SetUpWork.Reading.Not not) {
    if (not.password()) {
      signOut();
    } else if (not.reason().equals("signin.no-answer")) {
      pause();
    } else {
      live = live.map(one -> one.with(new Message(not.reason(), java.util.List.of())));
    }
  }

  private void pause() {
    quietUntil = System.nanoTime() + PAUSE.toNanos();
  }

  private void signOut() {
    login.forget();
    book.record(book.seenHere(), new SetUpEvent.SignedOut());
  }

  private void write(Sighting camera, Standing standing) {
    Kind kind = standing.asked().kind();
    Optional<Setting> wanted = Values.read(kind, standing.asked().values());
    if (wanted.isEmpty()) {
      book.record(
          book.seenHere(),
          new SetUpEvent.Written(
              kind, RestoreEvent.Outcome.REFUSED, Map.of(), "setting.unreadable"));
      return;
    }
    SetUpWork work = work();
    book.effect(
        EffectEvent.Kind.WRITE_SETTING,
        camera,
        new Book.Effect<SetUpWork.Result>() {
          @Override
          public SetUpWork.Result deed() {
            return work.set(camera, wanted.get());
          }

          @Override
          public Book.Done settle(SetUpWork.Result back) {
            book.record(book.seenHere(), back.written());
            return back.done();
          }

          @Override
          public void after(SetUpWork.Result back) {
            written(back);
            // A new address is what the restart is for; nobody has to be asked for it again.
            boolean waits =
                book.job()
                    .setUp()
                    .pages()
                    .standing(kind)
                    .filter(Standing::waitsForRestart)
                    .isPresent();
            if (kind == Kind.NETWORK && waits && back.written().reason().isEmpty()) {
              restart(camera);
            }
          }
        });
  }

  private void written(SetUpWork.Result result) {
    clockSet |=
        result.written().kind() == Kind.CLOCK
            && result.written().outcome() == RestoreEvent.Outcome.DONE;
    live = live.map(one -> SetUpLive.of(one.kind()));
    if (result.password()) {
      signOut();
    }
  }

  private void judge(Sighting camera, Standing standing) {
    Optional<Setting> wanted = Values.read(standing.asked().kind(), standing.asked().values());
    SetUpWork work = work();
    boolean lost =
        standing
            .written()
            .filter(one -> !one.reason().isEmpty() && !one.reason().equals(Followed.HEARD))
            .isPresent();
    wanted.ifPresent(
        setting ->
            book.ask(
                () -> work.holds(camera, setting, lost),
                result -> {
                  if (result.written().outcome() == RestoreEvent.Outcome.UNKNOWN) {
                    pause();
                  } else {
                    book.record(book.seenHere(), result.written());
                  }
                  written(result);
                }));
  }

  /// The camera is back, or where it should be: what holds is read; where this computer cannot talk
  /// to it there, its announcement is all there is.
  private void arrived(Followed.Arrival arrival) {
    switch (arrival) {
      case Followed.Arrival.Back(Standing standing) ->
          signedIn().ifPresent(camera -> judge(camera, standing));
      case Followed.Arrival.Known(SetUpEvent.Written written) ->
          book.record(book.seenHere(), written);
    }
  }

  @Override
  public void close() {
    tryOut.stop();
  }
}
