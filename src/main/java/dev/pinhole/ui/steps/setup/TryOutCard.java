package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.SetUpPages.Trials;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Kind;
import dev.pinhole.ui.shell.BenchCall;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.Sizes;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Tries out what was set, and says what came of it. Empty for a setting that cannot be tried out.
final class TryOutCard extends VBox {
  private final Seen seen;
  private final Kind kind;
  private final Label said = Lines.text("", "body");
  private final Button go;
  private final Hyperlink bench;

  TryOutCard(Seen seen, Kind kind) {
    super(8);
    this.seen = seen;
    this.kind = kind;
    this.go = Cards.button("", this::press);
    this.bench = Cards.link(seen.say("try-out.bench.go"), this::toBench);
    boolean tries = kind == Kind.MOTION_DETECTION || kind == Kind.RECORDING;
    setVisible(tries);
    setManaged(tries);
    if (tries) {
      getStyleClass().add("card");
      go.setId("try-out");
      said.setId("try-out-said");
      bench.setId("try-out-bench");
      bench.managedProperty().bind(bench.visibleProperty());
      go.setMinWidth(Region.USE_PREF_SIZE);
      var words = new VBox(4, Lines.text(seen.say("try-out." + kind), "strong"), said, bench);
      HBox.setHgrow(words, Priority.ALWAYS);
      var row = new HBox(16, words, go);
      row.setAlignment(Pos.CENTER_LEFT);
      getChildren().setAll(row);
    }
  }

  private Trying trying() {
    return seen.view().live().setUp().map(SetUpLive::trying).orElse(Trying.NOTHING);
  }

  private void press() {
    if (trying() == Trying.NOTHING) {
      seen.context().conversation().tryOut(seen.view());
    } else {
      seen.context().conversation().stopTrying(seen.view());
    }
  }

  private void toBench() {
    bench.fireEvent(new BenchCall());
  }

  void learn() {
    if (!isManaged()) {
      return;
    }
    Trying trying = trying();
    go.setText(seen.say(trying == Trying.NOTHING ? "try-out." + kind + ".go" : "try-out.stop"));
    go.setDisable(trying == Trying.NOTHING && seen.view().live().busy());
    boolean walks = walks(trying);
    bench.setVisible(walks);
    said.setText(
        trying == Trying.NOTHING
            ? result()
            : seen.say("try-out." + trying) + (walks ? "\n" + seen.say("try-out.bench") : ""));
  }

  /// @return whether somebody shall walk in front of a practice camera now
  private boolean walks(Trying trying) {
    return (trying == Trying.LISTENING || trying == Trying.FETCHING)
        && seen.view().job().place() == Place.PRACTICE;
  }

  private String result() {
    Trials trials = seen.step(Step.SetUpPage.class).pages().trials();
    Optional<String> result =
        kind == Kind.MOTION_DETECTION
            ? trials
                .motion()
                .map(arrived -> seen.say(arrived ? "try-out.seen" : "try-out.not-seen"))
            : trials.recording().map(this::clip);
    String hint = seen.say("try-out." + kind + ".hint");
    return result.orElse(isSet() ? hint : hint + "\n" + seen.say("try-out.before"));
  }

  private boolean isSet() {
    return seen.step(Step.SetUpPage.class)
        .pages()
        .standing(kind)
        .flatMap(SetUpPages.Standing::written)
        .filter(one -> one.outcome() == RestoreEvent.Outcome.DONE)
        .isPresent();
  }

  private String clip(SetUpEvent.RecordingTried tried) {
    return tried
        .clip()
        .map(
            one ->
                seen.say(
                    "try-out.clip",
                    Sizes.duration(seen.context().words(), one.length()),
                    Sizes.bytes(seen.context().words(), one.bytes())))
        .orElseGet(() -> seen.say("try-out.no-clip"));
  }
}
