package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.job.Ending;
import java.util.Optional;

/// The last thing that is done with a job's login: where everything was done, the camera is asked
/// once what it sees. Then the login is wiped. On the job's thread.
public final class LastLook {
  private final Book book;
  private final Isapi isapi;
  private final KeptLogin login;
  private Optional<LastPicture> picture = Optional.empty();

  /// @param book the job
  /// @param isapi how the camera is asked
  /// @param login the job's login
  public LastLook(Book book, Isapi isapi, KeptLogin login) {
    this.book = book;
    this.isapi = isapi;
    this.login = login;
  }

  /// @return what the camera sees; empty before the end, and where Pinhole could not sign in
  public Optional<LastPicture> picture() {
    return picture;
  }

  /// Regularly. Before the end it does nothing.
  public void tick() {
    Optional<Login> with = login.get();
    boolean coming = picture.filter(LastPicture.Coming.class::isInstance).isPresent();
    if (!book.job().ended() || coming || with.isEmpty()) {
      return;
    }
    if (!book.job().choices().ending().equals(Optional.of(Ending.DONE))) {
      login.forget();
    } else if (!book.busy()) {
      // What is still being asked ends by itself, within its own limits.
      look(with.get());
    }
  }

  private void look(Login with) {
    Optional<Sighting> camera = book.reachable();
    if (camera.isEmpty()) {
      ends(new LastPicture.Missing());
      return;
    }
    picture = Optional.of(new LastPicture.Coming());
    book.ask(
        () -> isapi.picture(camera.get().reach(), with),
        answer ->
            ends(
                answer instanceof Answer.Ok<Received>(Received got)
                    ? new LastPicture.Taken(new SetUpLive.Picture(got.bytes()), book.now())
                    : new LastPicture.Missing()));
  }

  private void ends(LastPicture with) {
    picture = Optional.of(with);
    login.forget();
  }
}
