package dev.pinhole.controller.backup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.JobEvent;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One login as an effect of the job: tried once, and kept in memory where the camera takes it.
public final class SignInTry implements Book.Effect<SignIn.Result> {
  private final Sighting camera;
  private final Login with;
  private final Way way;

  /// What a sign-in is for.
  ///
  /// @param deed one login; blocks
  /// @param recorded whether the camera took it, and that is safe on disk
  /// @param kept takes over a login that was taken, and wipes it in the end
  public record Way(Deed deed, Predicate<SignIn.Result> recorded, Consumer<Login> kept) {}

  /// One login, and what is read with it.
  public interface Deed {
    /// @param camera where it answers
    /// @param login as whom
    /// @return what came of it
    SignIn.Result as(Sighting camera, Login login);
  }

  private SignInTry(Sighting camera, Login with, Way way) {
    this.camera = camera;
    this.with = with;
    this.way = way;
  }

  /// @param book the job
  /// @param user who signs in
  /// @param password taken over, and wiped in the end
  /// @param way what for
  public static void begin(Book book, String user, Secret password, Way way) {
    Optional<Sighting> camera = book.reachable();
    if (camera.isEmpty() || book.busy() || !Login.isUser(user)) {
      book.tell(Message.of(camera.isEmpty() ? "controller.no-camera" : "signin.refused"));
      password.close();
      return;
    }
    Login login = new Login(user, password);
    book.effect(Kind.SIGN_IN, camera.get(), new SignInTry(camera.get(), login, way));
  }

  /// Tries user and password once, without a look at what the camera holds.
  ///
  /// @param book the job
  /// @param isapi how the camera is asked
  /// @param user who signs in
  /// @param password taken over, and wiped in the end
  /// @param taken what is recorded where the camera takes them
  /// @param kept takes over a login that was taken, and wipes it in the end
  public static void only(
      Book book, Isapi isapi, String user, Secret password, JobEvent taken, Consumer<Login> kept) {
    SignIn reading = new SignIn(isapi);
    begin(
        book,
        user,
        password,
        new Way(
            (camera, with) -> reading.only(camera.reach(), camera.mac(), with),
            back -> back.done().outcome() == Outcome.DONE && book.record(book.seenHere(), taken),
            kept));
  }

  @Override
  public SignIn.Result deed() {
    return way.deed().as(camera, with);
  }

  @Override
  public Book.Done settle(SignIn.Result back) {
    return back.done();
  }

  @Override
  public void after(SignIn.Result back) {
    if (way.recorded().test(back)) {
      way.kept().accept(with);
    } else {
      with.close();
    }
  }

  @Override
  public void dropped() {
    with.close();
  }
}
