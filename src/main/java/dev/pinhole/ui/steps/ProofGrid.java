package dev.pinhole.ui.steps;

import dev.pinhole.job.Verdict.Proof;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Before, after, and what the two say: the table that earns a verdict.
final class ProofGrid extends GridPane {
  private static final double[] WIDTHS = {16, 28, 28, 28};

  private final Seen seen;
  private final ProofWords words;

  ProofGrid(Seen seen, List<Proof> rows) {
    this.seen = seen;
    this.words = new ProofWords(seen.context().words());
    getStyleClass().addAll("card", "proof");
    for (double width : WIDTHS) {
      var column = new ColumnConstraints();
      column.setPercentWidth(width);
      column.setFillWidth(true);
      getColumnConstraints().add(column);
    }
    addRow(0, cell("", "head"), head("before"), head("after"), head("says"));
    for (int i = 0; i < rows.size(); i++) {
      add(i + 1, rows.get(i));
    }
  }

  private Label head(String which) {
    return cell(seen.say("proof." + which), "head");
  }

  private void add(int at, Proof row) {
    String fact = seen.say("proof." + row.fact());
    String says = seen.say("says." + row.says());
    Label after = cell(words.after(row), "value");
    words.raw(row).ifPresent(raw -> after.setTooltip(new Tooltip(seen.say("proof.raw", raw))));
    Label meaning = cell(ProofWords.sign(row.says()) + "  " + says, "says");
    Label first = cell(fact, "fact");
    first.setAccessibleText(seen.say("proof.row", fact, words.before(row), words.after(row), says));
    addRow(at, first, cell(words.before(row), "value"), after, meaning);
  }

  /// Every cell draws its part of the line above it.
  private static Label cell(String words, String style) {
    Label label = Lines.text(words, style);
    label.getStyleClass().add("cell");
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    setFill(label);
    return label;
  }

  private static void setFill(Node node) {
    setFillHeight(node, true);
    setFillWidth(node, true);
  }
}
