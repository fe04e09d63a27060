package dev.pinhole.isapi;

import dev.pinhole.secret.Secret;

/// Who asks, and with which password. Prints without the password; closing wipes it.
///
/// @param user a user of the camera, 1 to 32 characters without `:` and control characters
/// @param password the user's password
public record Login(String user, Secret password) implements AutoCloseable {
  private static final int LONGEST_USER = 32;

  public Login {
    if (!isUser(user)) {
      throw new IllegalArgumentException("no name of a camera's user");
    }
  }

  /// @param user what a person typed
  /// @return whether a camera can have such a user
  public static boolean isUser(String user) {
    boolean fits = !user.isEmpty() && user.length() <= LONGEST_USER;
    return fits && user.chars().noneMatch(c -> c == ':' || Character.isISOControl(c));
  }

  /// The one user that every camera has (protocols: its id is 1).
  ///
  /// @param password the password; it stays the caller's to wipe where the login is not closed
  /// @return the login of `admin`
  public static Login admin(Secret password) {
    return new Login("admin", password);
  }

  @Override
  public void close() {
    password.close();
  }
}
