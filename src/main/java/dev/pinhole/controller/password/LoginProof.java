package dev.pinhole.controller.password;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.PasswordProof;
import dev.pinhole.secret.Secret;
import java.util.Optional;

/// One login with the new password, and what the network then says of the camera. On the job's
/// thread.
public final class LoginProof {
  private static final String LOCKED = "setup.login.locked";

  private final Book book;
  private final FirstPassword login;
  private final Compared compared;

  /// Lays the camera's settings beside an earlier backup. Reads, and changes nothing.
  public interface Compared {
    /// @param camera where it answers
    /// @param password of its `admin`; stays with the caller
    /// @return how many documents differ; empty where there is no backup, or it cannot be read
    Optional<Integer> differing(Sighting camera, Secret password);
  }

  /// @param book the job
  /// @param login how a password is tried
  /// @param compared how settings are compared
  public LoginProof(Book book, FirstPassword login, Compared compared) {
    this.book = book;
    this.login = login;
    this.compared = compared;
  }

  /// What one try came to.
  private record Tried(Book.Done done, Optional<Integer> differing) {}

  /// @param camera where it answers
  /// @param password tried once; taken over and wiped
  /// @param refused what follows where the camera does not take this password; one that is locked
  ///   takes none at all, which says nothing of it
  void tryOnce(Sighting camera, Secret password, Runnable refused) {
    book.effect(
        Kind.TRY_LOGIN,
        camera,
        new Book.Effect<Tried>() {
          @Override
          public Tried deed() {
            Book.Done done = login.login(camera.reach(), password);
            return new Tried(
                done,
                done.outcome() == Outcome.DONE
                    ? compared.differing(camera, password)
                    : Optional.empty());
          }

          @Override
          public Book.Done settle(Tried back) {
            return back.done();
          }

          @Override
          public void after(Tried back) {
            password.close();
            switch (back.done().outcome()) {
              case DONE -> prove(back.differing());
              case REFUSED -> {
                if (!back.done().reason().equals(LOCKED)) {
                  refused.run();
                }
              }
              case DIFFERENT, UNKNOWN -> {}
            }
          }

          @Override
          public void dropped() {
            password.close();
          }
        });
  }

  private void prove(Optional<Integer> differing) {
    PasswordProof.of(book.job(), differing)
        .ifPresent(proof -> book.record(book.seenHere(), new ExchangeEvent.Proven(proof)));
  }
}
