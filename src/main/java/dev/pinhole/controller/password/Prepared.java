package dev.pinhole.controller.password;

import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.text.Message;
import java.util.Optional;

/// What was brought, looked at before anything is sent.
sealed interface Prepared extends AutoCloseable {
  @Override
  default void close() {}

  /// It can be sent.
  ///
  /// @param reply the desk's signed reply as text, where the way has one
  /// @param evidence what only the camera may read; whoever sends it closes it
  record Ready(Optional<String> reply, dev.pinhole.exchange.Evidence evidence) implements Prepared {
    @Override
    public void close() {
      evidence.close();
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
