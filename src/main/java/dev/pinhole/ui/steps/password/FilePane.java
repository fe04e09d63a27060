package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.password.Evidence;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/// A file that is dropped here, or chosen. Only its place is taken: it is read by whoever uses it.
final class FilePane implements EvidencePane {
  private final Seen seen;
  private final String key;
  private final Function<Path, Evidence> evidence;
  private final Runnable changed;
  private final Label chosen = Lines.text("", "strong");
  private final VBox card;
  private Optional<Path> file = Optional.empty();

  /// @param seen where the words are
  /// @param key of the words
  /// @param evidence what the file is
  /// @param changed called after another file was taken
  FilePane(Seen seen, String key, Function<Path, Evidence> evidence, Runnable changed) {
    this.seen = seen;
    this.key = key;
    this.evidence = evidence;
    this.changed = changed;
    var choose = Cards.button(seen.say(key + ".choose"), this::choose);
    choose.setId("choose-file");
    this.card = Cards.card(seen.say(key + ".title"), Lines.hint(seen.say(key + ".drop")), choose);
    card.getStyleClass().add("drop");
    card.setOnDragOver(this::over);
    card.setOnDragDropped(this::dropped);
  }

  private void choose() {
    seen.context().papers().choose(seen.say(key + ".title")).ifPresent(this::take);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    files.stream().findFirst().map(File::toPath).ifPresent(this::take);
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private void take(Path path) {
    file = Optional.of(path);
    String name = String.valueOf(path.getFileName());
    chosen.setText(seen.say("exchange.file.chosen", name));
    if (!card.getChildren().contains(chosen)) {
      card.getChildren().add(chosen);
    }
    changed.run();
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public boolean complete() {
    return file.isPresent();
  }

  @Override
  public Evidence take() {
    return evidence.apply(file.orElseThrow());
  }

  @Override
  public void clear() {
    file = Optional.empty();
  }
}
