package dev.pinhole.exchange;

import java.util.Optional;

/// Why a camera refused. The numbers are the vendor SDK's where one fits (protocols.md 1.6).
public enum Reason {
  /// Too many wrong tries; `LockMinutes` says how long.
  LOCKED(2018),
  /// There is no session, or not this one.
  NO_SESSION(2041),
  /// The camera restarted since the session began, which voided it.
  RESTARTED(2041),
  /// Another request was exported since, which voided this one.
  EXPORTED_AGAIN(2041),
  /// The stored mail address changed since, which voided the session.
  MAIL_CHANGED(2038),
  /// The session, code or recovery file did its work already.
  USED(2009),
  /// More than the session's or the reply's time passed.
  EXPIRED(2023),
  /// The reply or file belongs to another camera.
  OTHER_CAMERA(2009),
  /// The reply cannot be read.
  DAMAGED(2017),
  /// The desk did not sign this reply, or not for this session's key.
  FORGED(2009),
  /// The key, code, answers or recovery file are wrong.
  WRONG_EVIDENCE(2039),
  /// The new password breaks the camera's rules.
  RISKY_PASSWORD(2020),
  /// The camera has no password that could be reset.
  NOT_ACTIVATED(2019),
  /// The camera does not have this method, or it was not prepared.
  NOT_OFFERED(2009),
  /// The ask is of the right form, and says nothing that can be done.
  BAD_REQUEST(2005);

  private static final int WRONG_GUID = 2026;
  private static final int WRONG_ANSWER = 2027;

  private final int errorCode;

  Reason(int errorCode) {
    this.errorCode = errorCode;
  }

  /// @return the name on the wire
  public String wire() {
    return name();
  }

  /// @param types the ask that was refused
  /// @return the number that goes with it
  public int errorCode(Types types) {
    if (this != WRONG_EVIDENCE) {
      return errorCode;
    }
    return switch (types) {
      case ANSWER_RESET -> WRONG_ANSWER;
      case GUID_RESET -> WRONG_GUID;
      case GET_CODE, GET_QR_CODES, EXCHANGE_CODE, GET_SECURITY_QUESTION, RESET, MAIL_RESET ->
          errorCode;
    };
  }

  /// @param name a name from the wire, letter case counts
  /// @return the reason; empty where there is none of that name
  public static Optional<Reason> of(String name) {
    for (Reason reason : values()) {
      if (reason.name().equals(name)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
