package dev.pinhole.controller.password;

import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.util.List;

/// What was brought, looked at before anything is sent.
sealed interface Prepared {
  /// It can be sent.
  ///
  /// @param reply the desk's signed reply in its text form, empty where the way has none
  /// @param secrets what only the camera may read, in their order: the key, the code, the answers,
  ///   or what is in the recovery file
  record Ready(String reply, List<Secret> secrets) implements Prepared {
    public Ready {
      secrets = List.copyOf(secrets);
    }
  }

  /// It is not what the way asks for at all; nothing is used up.
  ///
  /// @param why in words
  record Unusable(Message why) implements Prepared {}

  /// It is of the right kind, but cannot work here.
  ///
  /// @param why why not
  record Wrong(ExchangeRefusal why) implements Prepared {}
}
