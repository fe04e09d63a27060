package dev.pinhole.exchange;

import dev.pinhole.camera.RecoveryMethod;
import java.time.Duration;
import java.util.Optional;

/// The five ways to a new password that the exchange knows, with their limits.
public enum Method {
  REQUEST_FILE(1, RecoveryMethod.REQUEST_FILE, Types.GET_CODE, Types.RESET, 7),
  KEY(2, RecoveryMethod.KEY, Types.GET_QR_CODES, Types.RESET, 5),
  SECURITY_QUESTIONS(
      3, RecoveryMethod.SECURITY_QUESTIONS, Types.EXCHANGE_CODE, Types.ANSWER_RESET, 5),
  RECOVERY_FILE(4, RecoveryMethod.RECOVERY_FILE, Types.EXCHANGE_CODE, Types.GUID_RESET, 7),
  MAILED_CODE(5, RecoveryMethod.MAILED_CODE, Types.GET_QR_CODES, Types.MAIL_RESET, 5);

  /// How long a request is valid, on the camera's own clock, and the longest a reply may be.
  public static final Duration REQUEST_VALID = Duration.ofDays(2);

  /// How long a session without a request is valid.
  public static final Duration SHORT_VALID = Duration.ofMinutes(5);

  /// How long a camera refuses a method after too many wrong tries.
  public static final Duration LOCK = Duration.ofMinutes(30);

  private final byte code;
  private final RecoveryMethod recovery;
  private final Types begins;
  private final Types resets;
  private final int tries;

  Method(int code, RecoveryMethod recovery, Types begins, Types resets, int tries) {
    this.code = (byte) code;
    this.recovery = recovery;
    this.begins = begins;
    this.resets = resets;
    this.tries = tries;
  }

  /// @param recovery what a camera announces
  /// @return the same here; empty for the legacy code, which has no exchange
  public static Optional<Method> of(RecoveryMethod recovery) {
    for (Method method : values()) {
      if (method.recovery == recovery) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  static Optional<Method> of(byte code) {
    for (Method method : values()) {
      if (method.code == code) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /// @param name a name from the wire, letter case counts
  /// @return the method; empty where there is none of that name
  static Optional<Method> named(String name) {
    for (Method method : values()) {
      if (method.name().equals(name)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /// @return the number that is bound into what is signed and sealed
  byte code() {
    return code;
  }

  /// @return the same as cameras announce it
  public RecoveryMethod recovery() {
    return recovery;
  }

  /// @return the kind of ask that begins a session
  public Types begins() {
    return begins;
  }

  /// @return the kind of ask that sets the password
  public Types resets() {
    return resets;
  }

  /// @return how many wrong tries a camera takes before it locks this method
  public int tries() {
    return tries;
  }

  /// @return whether a session has a request for the desk; a camera has at most one such session
  public boolean hasRequest() {
    return switch (this) {
      case REQUEST_FILE, KEY, MAILED_CODE -> true;
      case SECURITY_QUESTIONS, RECOVERY_FILE -> false;
    };
  }

  /// @return whether the request holds a one-time code for the desk to tell
  public boolean hasCode() {
    return switch (this) {
      case KEY, MAILED_CODE -> true;
      case REQUEST_FILE, SECURITY_QUESTIONS, RECOVERY_FILE -> false;
    };
  }

  /// @return how long a session lives on the camera's own running clock
  public Duration valid() {
    return hasRequest() ? REQUEST_VALID : SHORT_VALID;
  }
}
