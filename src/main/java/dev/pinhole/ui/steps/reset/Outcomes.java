package dev.pinhole.ui.steps.reset;

import dev.pinhole.job.Act;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.ui.steps.ActCard;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Seen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What a person can see of a camera without any network, to choose from.
final class Outcomes {
  private Outcomes() {}

  /// @param seen the job
  /// @return one card each; the choice is the act
  static Node cards(Seen seen) {
    List<ActCard> cards = new ArrayList<>();
    for (ReportedOutcome outcome : ReportedOutcome.values()) {
      String key = "outcome." + outcome;
      ActCard card =
          new ActCard(
              icon(outcome),
              seen.say(key),
              seen.say(key + ".hint"),
              () -> seen.act(new Act.TellOutcome(outcome)));
      card.setId("outcome-" + outcome);
      cards.add(card);
    }
    return Cards.columns(2, cards);
  }

  private static String icon(ReportedOutcome outcome) {
    return switch (outcome) {
      case ASKS_FOR_NEW_PASSWORD -> "M5 11 h14 v9 h-14 z M8 11 v-3 a4 4 0 0 1 7.6 -1.7";
      case STILL_OLD_PASSWORD -> "M5 11 h14 v9 h-14 z M8 11 v-3 a4 4 0 0 1 8 0 v3";
      case NOTHING_CHANGED -> "M5 9 h14 M5 15 h14";
      case CANNOT_TELL -> "M9 9 a3 3 0 1 1 4.2 2.7 q-1.2 0.6 -1.2 2.3 M12 17.5 v0.6";
    };
  }
}
