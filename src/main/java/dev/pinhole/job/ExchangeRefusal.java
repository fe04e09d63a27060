package dev.pinhole.job;

/// Why an exchange came to nothing, as the camera said it or as was seen from the network.
public enum ExchangeRefusal {
  /// Too many wrong tries; the camera takes none for a while.
  LOCKED(Session.KEEPS),
  /// The camera knows of no request.
  NO_SESSION(Session.ENDS),
  /// The camera was restarted since, so its one-time key is gone.
  RESTARTED(Session.ENDS),
  /// A later request took the place of this one.
  EXPORTED_AGAIN(Session.ENDS),
  /// The mail address was changed since.
  MAIL_CHANGED(Session.ENDS),
  /// It worked once already.
  USED(Session.ENDS),
  /// 48 hours are over on the camera's clock.
  EXPIRED(Session.ENDS),
  /// The reply is for another camera.
  OTHER_CAMERA(Session.KEEPS),
  /// The reply is not as the desk sent it.
  DAMAGED(Session.KEEPS),
  /// The desk did not sign it.
  FORGED(Session.KEEPS),
  /// Wrong answers, wrong key, wrong code or wrong recovery file.
  WRONG_EVIDENCE(Session.KEEPS),
  /// The new password is one that the camera does not take.
  RISKY_PASSWORD(Session.KEEPS),
  /// The camera has no password to be reset.
  NOT_ACTIVATED(Session.ENDS),
  /// The camera does not offer this way.
  NOT_OFFERED(Session.ENDS),
  /// The camera did not understand.
  BAD_REQUEST(Session.ENDS),
  /// Nothing came back before anything was sent that could change a password.
  NO_ANSWER(Session.KEEPS);

  private enum Session {
    KEEPS,
    ENDS
  }

  private final Session session;

  ExchangeRefusal(Session session) {
    this.session = session;
  }

  /// @return whether a new request is needed
  public boolean endsSession() {
    return session == Session.ENDS;
  }
}
