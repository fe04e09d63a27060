package dev.pinhole.ui.steps.reset;

import java.util.List;
import java.util.OptionalInt;

/// The draft of how long the button was held: one of the usual spans, or a number of its own.
final class HowLongModel {
  static final List<Integer> CHOICES = List.of(5, 10, 15, 20, 30);
  static final int MOST = 600;

  private OptionalInt seconds = OptionalInt.empty();

  /// @param text what was typed; only a number from 1 to [#MOST] counts
  void type(String text) {
    String digits = text.strip();
    boolean number = digits.matches("[0-9]{1,3}");
    int typed = number ? Integer.parseInt(digits) : 0;
    seconds = typed >= 1 && typed <= MOST ? OptionalInt.of(typed) : OptionalInt.empty();
  }

  OptionalInt seconds() {
    return seconds;
  }

  /// @param index the place of a choice
  /// @return whether just that span is the draft
  boolean isChoice(int index) {
    return seconds.isPresent() && CHOICES.get(index) == seconds.getAsInt();
  }
}
