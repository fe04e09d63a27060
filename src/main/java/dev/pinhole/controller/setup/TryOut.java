package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Listening;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.text.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Tries out what was set: somebody moves, and the camera's event must arrive; the camera records,
/// and the recording must be found and come. On the job's thread.
///
/// Waiting is counted on the machine's own clock: a person walks in real time.
public final class TryOut {
  /// How long somebody has to walk in front of the camera.
  static final Duration LISTENS = Duration.ofSeconds(60);

  /// A camera closes a recording when the motion or the piece is over; that may take a while.
  static final Duration SEARCHES = Duration.ofMinutes(3);

  private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(3);

  private final Book book;
  private final Isapi isapi;
  private final KeptLogin login;
  private final Consumer<Trying> state;
  private Optional<Listen> listen = Optional.empty();
  private Optional<Fetch> fetch = Optional.empty();

  TryOut(Book book, Isapi isapi, KeptLogin login, Consumer<Trying> state) {
    this.book = book;
    this.isapi = isapi;
    this.login = login;
    this.state = state;
  }

  /// Somebody is going to move in front of the camera.
  ///
  /// @param open told by another thread when the camera has begun to tell
  private record Listen(Listening listening, AtomicBoolean open, long since) {}

  /// A new recording is being waited for.
  private static final class Fetch {
    private final TestRecording recording;
    private final long since = System.nanoTime();
    private long next = since;

    Fetch(TestRecording recording) {
      this.recording = recording;
    }
  }

  /// Listens for motion, for a minute at most.
  public void motion() {
    Optional<Sighting> camera = ready();
    if (camera.isEmpty()) {
      return;
    }
    AtomicBoolean open = new AtomicBoolean();
    Listening listening =
        new Listening(one -> one.isMotion() && one.active(), () -> open.set(true));
    Listen begun = new Listen(listening, open, System.nanoTime());
    listen = Optional.of(begun);
    state.accept(Trying.CALLING);
    Login with = login.get().orElseThrow();
    book.ask(
        () -> isapi.listen(camera.get().reach(), with, listening), answer -> heard(begun, answer));
  }

  private void heard(Listen ended, Answer<Boolean> answer) {
    if (!listen.equals(Optional.of(ended))) {
      return;
    }
    listen = Optional.empty();
    state.accept(Trying.NOTHING);
    switch (answer) {
      case Answer.Ok<Boolean>(Boolean seen) ->
          book.record(book.seenHere(), new SetUpEvent.MotionTried(seen));
      case Answer.Missing<Boolean> _, Answer.Refused<Boolean> _ ->
          book.tell(Message.of("setup.no-events"));
      case Answer<Boolean> _ -> book.tell(Message.of("signin.no-answer"));
    }
  }

  /// Waits for a recording that is not there yet, and fetches it.
  public void recording() {
    Optional<Sighting> camera = ready();
    if (camera.isPresent()) {
      fetch =
          Optional.of(
              new Fetch(new TestRecording(isapi, camera.get().reach(), login.get().orElseThrow())));
      state.accept(Trying.FETCHING);
    }
  }

  private Optional<Sighting> ready() {
    Optional<Sighting> camera = book.reachable();
    boolean free = !book.busy() && listen.isEmpty() && fetch.isEmpty();
    if (camera.isEmpty()) {
      book.tell(Message.of("controller.no-camera"));
    }
    return camera.filter(_ -> free && login.get().isPresent());
  }

  /// Ends what is being tried, without a result.
  public void stop() {
    if (listen.isPresent() || fetch.isPresent()) {
      listen.ifPresent(one -> one.listening().cancel());
      listen = Optional.empty();
      fetch = Optional.empty();
      state.accept(Trying.NOTHING);
    }
  }

  /// Regularly.
  ///
  /// @return whether something is being tried, so that nothing else is asked for
  boolean tick() {
    long now = System.nanoTime();
    listen.ifPresent(
        one -> {
          if (one.open().get()) {
            state.accept(Trying.LISTENING);
          }
          if (now - one.since() > LISTENS.toNanos()) {
            one.listening().cancel();
          }
        });
    fetch
        .filter(one -> !book.busy() && now - one.next >= 0)
        .ifPresent(
            one -> {
              one.next = now + BETWEEN_SEARCHES.toNanos();
              book.ask(one.recording::look, found -> looked(one, found));
            });
    return listen.isPresent() || fetch.isPresent();
  }

  private void looked(Fetch ended, Optional<SetUpEvent.Clip> clip) {
    boolean over = System.nanoTime() - ended.since > SEARCHES.toNanos();
    if (!fetch.equals(Optional.of(ended)) || (clip.isEmpty() && !over)) {
      return;
    }
    fetch = Optional.empty();
    state.accept(Trying.NOTHING);
    book.record(book.seenHere(), new SetUpEvent.RecordingTried(clip));
  }
}
