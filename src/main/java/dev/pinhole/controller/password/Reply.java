package dev.pinhole.controller.password;

import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.secret.Secret;
import java.util.List;
import java.util.Optional;

/// What came back from the camera.
sealed interface Reply {
  /// A session is open.
  ///
  /// @param session its name
  /// @param key the camera's one-time public key, Base64
  /// @param request the request's text, empty where the way has none
  /// @param mail the masked mail address, empty where the way has none
  record Begun(String session, String key, String request, String mail) implements Reply {}

  /// @param ids which questions are set
  record Questions(List<Integer> ids) implements Reply {}

  /// The password was set, so the camera says.
  ///
  /// @param recoveryFile the text of the file that takes the place of a used one, for the receiver
  ///   to wipe
  record Set(Optional<Secret> recoveryFile) implements Reply {}

  /// @param why why not
  /// @param triesLeft as the camera counts; -1 where it does not say
  /// @param lockMinutes how long it takes no more tries; 0 where it does
  record Refused(ExchangeRefusal why, int triesLeft, int lockMinutes) implements Reply {}

  /// Nothing came back that could be read.
  record Silence() implements Reply {}
}
