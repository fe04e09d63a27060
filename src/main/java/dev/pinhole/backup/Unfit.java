package dev.pinhole.backup;

import dev.pinhole.text.Message;

/// Something in a backup that is not as a backup has it, with the sentence to say about it.
final class Unfit extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private static final int SHOWN = 80;
  private static final int DEEPEST = 16;

  private final transient Message message;
  private final Fault fault;

  Unfit(Fault fault, Message message) {
    super(message.key() + " " + message.args());
    this.fault = fault;
    this.message = message;
  }

  /// @param what which value: `size`, `model`
  /// @param value the value, shown cleaned and cut
  static Unfit value(String what, String value) {
    return new Unfit(Fault.LIST_UNREADABLE, Message.of("backup.list.value", what, shown(value)));
  }

  Message told() {
    return message;
  }

  Fault fault() {
    return fault;
  }

  /// @param text anything
  /// @return the same, safe to print on one line
  static String shown(String text) {
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return cut.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "\uFFFD");
  }

  /// @return the one inside what a reader of JSON threw, or what it said itself
  static Unfit in(Throwable thrown, String where) {
    Throwable at = thrown;
    for (int i = 0; i < DEEPEST && at != null; i++) {
      if (at instanceof Unfit found) {
        return found;
      }
      at = at.getCause();
    }
    return new Unfit(Fault.LIST_UNREADABLE, Message.of("backup.list.form", where));
  }
}
