package dev.pinhole.ui.steps;

import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Trouble;
import java.util.List;

/// The draft of the reminder: what can be decided here, and what is chosen so far. Who cannot sign
/// in is not led to say that everything is saved, and nobody is offered somebody else's recordings.
final class SaveFirstModel {
  private final Trouble trouble;
  private SaveDecision decision;

  SaveFirstModel(Trouble trouble) {
    this.trouble = trouble;
    this.decision = preset(trouble);
  }

  private static SaveDecision preset(Trouble trouble) {
    return switch (trouble) {
      case WORKS_BADLY, FACTORY_SETTINGS -> SaveDecision.SAVED;
      case FORGOT_PASSWORD, NO_ANSWER, GIVING_AWAY -> SaveDecision.TAKE_CARD_OUT;
      case BOUGHT_USED -> SaveDecision.NOTHING_TO_KEEP;
    };
  }

  /// @return what can be decided, in the order of the screen
  List<SaveDecision> offered() {
    return trouble == Trouble.BOUGHT_USED
        ? List.of(SaveDecision.NOTHING_TO_KEEP, SaveDecision.TAKE_CARD_OUT)
        : List.of(SaveDecision.values());
  }

  SaveDecision decision() {
    return decision;
  }

  void choose(SaveDecision chosen) {
    if (!offered().contains(chosen)) {
      throw new IllegalArgumentException(chosen + " is not offered here");
    }
    decision = chosen;
  }
}
