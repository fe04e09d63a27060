package dev.pinhole.ui.steps.setup;

import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.report.SettingWords;
import dev.pinhole.settings.Kind;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// How a write ended: what was asked for, what there is, and what to do; never a bare tick.
public final class SetUpResult {
  private SetUpResult() {}

  /// @param seen what is on the screen
  /// @param standing a setting that was asked for
  /// @return the card that says how it ended; empty while it is being written
  public static Optional<VBox> of(Seen seen, Standing standing) {
    return standing.written().map(end -> card(seen, standing, end));
  }

  /// @return what was asked for, in words
  static String asked(Seen seen, Standing standing) {
    return seen.context()
        .words()
        .say(SettingWords.said(standing.asked().kind(), standing.asked().values()));
  }

  private static VBox card(Seen seen, Standing standing, SetUpEvent.Written end) {
    Words words = seen.context().words();
    Kind kind = standing.asked().kind();
    boolean done = end.outcome() == RestoreEvent.Outcome.DONE;
    String found = end.found().isEmpty() ? "" : words.say(SettingWords.said(kind, end.found()));
    VBox card =
        Cards.card(
            (done ? "✓ " : "! ") + seen.say("set-up.result." + end.outcome()),
            Lines.text(
                done
                    ? seen.say("set-up.result.has", found)
                    : seen.say("set-up.result.asked", asked(seen, standing)),
                "body"));
    if (!done && !found.isEmpty()) {
      card.getChildren().add(Lines.text(seen.say("set-up.result.has", found), "body"));
    }
    if (!end.reason().isEmpty()) {
      card.getChildren().add(Lines.text(words.say(new Message(end.reason(), List.of())), "body"));
    }
    card.setId("set-up-result");
    card.getStyleClass().add(done ? "kept" : "not-kept");
    return card;
  }
}
