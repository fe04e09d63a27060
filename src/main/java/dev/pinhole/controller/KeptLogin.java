package dev.pinhole.controller;

import dev.pinhole.isapi.Login;
import dev.pinhole.secret.Secret;
import java.util.Optional;

/// The login that one job's camera took, in memory only: what proved to work is what the job goes
/// on with, whichever conversation proved it. Owned by the job's thread.
public final class KeptLogin implements AutoCloseable {
  private Optional<Login> login = Optional.empty();

  /// @return the login; empty where none is known, or it was not taken any more
  public Optional<Login> get() {
    return login;
  }

  /// @param taken a login that works; taken over, and wiped in the end
  public void keep(Login taken) {
    forget();
    login = Optional.of(taken);
  }

  /// @param user who has it
  /// @param password a password that works; taken over, and wiped in the end
  public void keep(String user, Secret password) {
    keep(new Login(user, password));
  }

  /// It does not work any more, or nobody needs it.
  public void forget() {
    login.ifPresent(Login::close);
    login = Optional.empty();
  }

  @Override
  public void close() {
    forget();
  }
}
