package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import java.util.function.UnaryOperator;

/// What goes wrong with one write to a virtual camera, as a test or a scenario wants it. A write is
/// a request that would change the camera and that has passed the login, or that activates it.
public sealed interface WriteFault {
  /// It is refused, and nothing changes.
  ///
  /// @param said what the camera says instead
  record Refused(ResponseStatus said) implements WriteFault {}

  /// It is accepted as usual, and something else is stored.
  ///
  /// @param change makes what is stored from what was sent; what is sent as plain text stays
  record Altered(UnaryOperator<XmlNode> change) implements WriteFault {}

  /// It is judged and answered as usual, and nothing is stored.
  record Dropped() implements WriteFault {}

  /// It is answered with 7, *Reboot Required*, and done when the camera starts the next time. Until
  /// then the camera is as before, read or not. What it refuses, it refuses at once.
  record AtNextStart() implements WriteFault {}

  /// It is done, and its answer is lost on the way.
  record AnswerLost() implements WriteFault {}

  /// An address that it sets counts at once, and the answer never arrives.
  record AtOnce() implements WriteFault {}

  /// The camera leaves the network for three minutes before it does anything, and comes back by
  /// itself. The client gets no answer.
  record AwayBefore() implements WriteFault {}

  /// It is done and answered; then the camera leaves the network for three minutes, and comes back
  /// by itself.
  record AwayAfter() implements WriteFault {}

  /// It is done and answered; then another person gives `admin` a password that nobody else knows.
  record AnotherPassword() implements WriteFault {}

  /// It is done and answered; then no login from the client's address is taken for 30 minutes.
  record ClientLocked() implements WriteFault {}

  /// @param place the names of the elements on the way, with slashes between them, from the root of
  ///   what is sent
  /// @param text what is stored there instead
  /// @return accepted as usual, with something else stored
  static WriteFault stores(String place, String text) {
    return new Altered(root -> Elements.change(root, place, one -> one.withText(text)));
  }
}
