package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Origin;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.util.Optional;
import java.util.function.Consumer;

/// The first password of one job's camera: sent once, then proven by one login. On the job's
/// thread.
public final class FirstPasswordTalk {
  private final Book book;
  private final FirstPassword password;
  private final Consumer<Secret> proven;

  /// @param book the job
  /// @param password what is done for the first password
  /// @param proven takes over the password that works, and wipes it in the end
  public FirstPasswordTalk(Book book, FirstPassword password, Consumer<Secret> proven) {
    this.book = book;
    this.password = password;
    this.proven = proven;
  }

  /// @param stage what the screen asked for
  /// @param secret the password; taken over, and wiped in the end
  public void use(Step.NewPassword.Stage stage, Secret secret) {
    Optional<Sighting> camera = book.reachable();
    if (book.busy() || camera.isEmpty() || stage == Step.NewPassword.Stage.SENDING) {
      book.tell(Message.of("controller.no-camera"));
      secret.close();
    } else if (stage == Step.NewPassword.Stage.PROVE) {
      login(camera.get(), secret);
    } else if (book.record(Origin.REPORTED, new SetUpEvent.PasswordKept())) {
      book.effect(Kind.ACTIVATE, camera.get(), new Activation(camera.get(), secret));
    } else {
      secret.close();
    }
  }

  private void login(Sighting camera, Secret secret) {
    book.effect(Kind.TRY_LOGIN, camera, new Login(camera, secret));
  }

  /// After a crash in between: learnt by reading, never by sending again.
  ///
  /// @param kind what was intended
  /// @param camera where it answers now
  /// @return how it ended
  public Book.Done read(Kind kind, Sighting camera) {
    return kind == Kind.ACTIVATE
        ? password.read(camera.reach())
        : new Book.Done(Outcome.UNKNOWN, "setup.login.no-answer");
  }

  private final class Activation implements Book.Effect<Book.Done> {
    private final Sighting camera;
    private final Secret secret;

    Activation(Sighting camera, Secret secret) {
      this.camera = camera;
      this.secret = secret;
    }

    @Override
    public Book.Done deed() {
      return password.activate(camera.reach(), secret);
    }

    @Override
    public Book.Done settle(Book.Done back) {
      return back;
    }

    @Override
    public void after(Book.Done back) {
      if (back.outcome() == Outcome.DONE || back.outcome() == Outcome.UNKNOWN) {
        login(camera, secret);
      } else {
        secret.close();
      }
    }

    @Override
    public void dropped() {
      secret.close();
    }
  }

  private final class Login implements Book.Effect<Book.Done> {
    private final Sighting camera;
    private final Secret secret;

    Login(Sighting camera, Secret secret) {
      this.camera = camera;
      this.secret = secret;
    }

    @Override
    public Book.Done deed() {
      return password.login(camera, secret);
    }

    @Override
    public Book.Done settle(Book.Done back) {
      return back;
    }

    @Override
    public void after(Book.Done back) {
      if (back.outcome() == Outcome.DONE
          && book.record(book.seenHere(), new SetUpEvent.PasswordProven())) {
        proven.accept(secret);
      } else {
        secret.close();
      }
    }

    @Override
    public void dropped() {
      secret.close();
    }
  }
}
