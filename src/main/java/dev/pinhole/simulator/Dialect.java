package dev.pinhole.simulator;

import dev.pinhole.simulator.Keys.Digest;
import java.time.Duration;
import java.util.List;

/// How one virtual camera speaks HTTP: what differs from firmware to firmware.
///
/// @param firmware its version, for example `V5.5.82`
/// @param build what follows the version, for example `build 190318`
/// @param activation how a first password is set
/// @param digest the challenges of its 401, in their order
/// @param sessionLogin whether the web client's login is there
/// @param unsupported HTTP status for what it does not have, 403 or 404
/// @param ranges whether a download can begin in the middle
/// @param lengths whether a download says how long it is
/// @param otherTries after how many wrong logins of another user than `admin` an address is locked
record Dialect(
    String firmware,
    String build,
    Activation activation,
    List<Digest> digest,
    boolean sessionLogin,
    int unsupported,
    boolean ranges,
    boolean lengths,
    int otherTries) {
  Dialect {
    digest = List.copyOf(digest);
  }

  /// How a first password is set.
  enum Activation {
    /// RSA 1024 and AES-ECB, in XML.
    CLASSIC,
    /// RSA 3072 and AES-CBC, in JSON.
    V3
  }

  /// How many wrong logins an address may make.
  ///
  /// @param enabled whether they are counted at all
  /// @param admin after how many an address is locked where `admin` is tried
  /// @param others the same for other users
  /// @param lock how long
  record Limits(boolean enabled, int admin, int others, Duration lock) {
    int of(String user) {
      return user.isEmpty() || user.equals(Account.ADMIN) ? admin : others;
    }
  }
}
