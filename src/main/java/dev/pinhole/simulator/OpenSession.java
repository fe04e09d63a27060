package dev.pinhole.simulator;

import dev.pinhole.camera.SerialNumber;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.ResetRequest;
import dev.pinhole.exchange.SaltedHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A session that a virtual camera holds open. Immutable.
///
/// Its private key is in here and is saved with the site, for the site outlives the window; a real
/// camera would keep it in memory. It opens what was sealed to this one session, and goes with it.
///
/// @param context camera, session and way
/// @param keys the one-time pair in Base64, see [OneTimeKey#encode]
/// @param created when, on the camera's calendar
/// @param since when, on its running clock, which no calendar moves
/// @param code what is kept of the one-time code, where the way has one
record OpenSession(
    Context context, String keys, Instant created, Instant since, Optional<SaltedHash> code) {
  OpenSession {
    if (key(keys).isEmpty() || code.isPresent() != context.method().hasCode()) {
      throw new IllegalArgumentException("not a session");
    }
  }

  /// @param pair left to the caller to wipe
  static String text(OneTimeKey pair) {
    byte[] bytes = pair.encode();
    try {
      return Base64.getEncoder().encodeToString(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static Optional<OneTimeKey> key(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    try {
      return OneTimeKey.decode(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// @return the pair, for the caller to wipe
  OneTimeKey key() {
    return key(keys).orElseThrow();
  }

  /// @return whether its time is over
  boolean over(Instant running) {
    return !running.isBefore(since.plus(context.method().valid()));
  }

  /// @return what a reply file must answer
  ResetRequest file(SerialNumber serial) {
    try (OneTimeKey pair = key()) {
      return ResetRequest.file(context.session(), context.mac(), serial, pair.publicKey(), created);
    }
  }

  @Override
  public String toString() {
    return "session " + context;
  }
}
