package dev.pinhole.job;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import java.time.Instant;
import java.util.List;

/// The password-reset exchange. No event holds a secret: requests carry their codes sealed.
public sealed interface ExchangeEvent extends JobEvent {
  /// A way of the ladder was taken.
  ///
  /// @param method which one
  record WayTaken(RecoveryMethod method) implements ExchangeEvent {}

  /// Back to the ladder. What the camera holds open stays open.
  record WayLeft() implements ExchangeEvent {}

  /// The exchange began; where a request was exported, the camera holds a session open for it.
  ///
  /// @param method which way
  /// @param session the session's name, empty where the way needs none yet
  /// @param key the camera's one-time public key, Base64; empty where there is none yet
  /// @param request the request in the form of its QR picture, empty where the way has none
  /// @param mail the mail address as the camera masks it, empty where the way has none
  /// @param questions which questions are asked, empty where the way has none
  /// @param before how the camera was seen at that moment
  /// @param deadline when a reply comes too late, in job time
  record Begun(
      RecoveryMethod method,
      String session,
      String key,
      String request,
      String mail,
      List<Integer> questions,
      Sighting before,
      Instant deadline)
      implements ExchangeEvent {
    public Begun {
      questions = List.copyOf(questions);
    }
  }

  /// The request left Pinhole, in the person's hands.
  ///
  /// @param file the file's name; empty where its picture or text was taken
  record HandedOver(String file) implements ExchangeEvent {}

  /// The person gives the open request up, to export another one.
  record GivenUp() implements ExchangeEvent {}

  /// It came to nothing.
  ///
  /// @param why as the camera said it or as was seen
  /// @param triesLeft as the camera counts; -1 where it does not say
  /// @param lockMinutes how long it takes no more tries; 0 where it does
  record Refused(ExchangeRefusal why, int triesLeft, int lockMinutes) implements ExchangeEvent {}

  /// The desk sends no reply. Only the person hears of it.
  ///
  /// @param why what the desk wrote
  record DeskRefused(DeskReason why) implements ExchangeEvent {}

  /// The person goes on after a refusal.
  record Resumed() implements ExchangeEvent {}

  /// A login with the new password worked.
  ///
  /// @param proof what was compared
  record Proven(PasswordProof proof) implements ExchangeEvent {}
}
