package dev.pinhole.ui.steps;

import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.Verdict.Proof;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Before, after, and what the two say: the table that earns a verdict.
public final class ProofGrid extends GridPane {
  private static final double[] WIDTHS = {22, 27, 27, 24};

  private final Seen seen;

  /// One row in words.
  ///
  /// @param fact what was compared
  /// @param before how it was
  /// @param after how it is
  /// @param raw what the device itself said of *after*, where that differs
  /// @param says what the two mean, with its sign
  private record Row(
      String fact, String before, String after, Optional<String> raw, String sign, String says) {}

  private ProofGrid(Seen seen, List<Row> rows) {
    this.seen = seen;
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

  /// @param seen where the words are
  /// @param rows the table of a verdict
  /// @return the table
  public static ProofGrid of(Seen seen, List<Proof> rows) {
    var words = new ProofWords(seen.context().words());
    return new ProofGrid(
        seen,
        rows.stream()
            .map(
                row ->
                    new Row(
                        seen.say("proof." + row.fact()),
                        words.before(row),
                        words.after(row),
                        words.raw(row),
                        ProofWords.sign(row.says()),
                        seen.say("says." + row.says())))
            .toList());
  }

  /// @param seen where the words are
  /// @param proof the table of a password that was set anew
  /// @return the table
  public static ProofGrid of(Seen seen, PasswordProof proof) {
    var words = new ProofWords(seen.context().words());
    return new ProofGrid(
        seen,
        proof.rows().stream()
            .map(
                row ->
                    new Row(
                        seen.say("login." + row.fact()),
                        words.value(row, row.before()),
                        words.value(row, row.after()),
                        Optional.empty(),
                        ProofWords.sign(row.says()),
                        seen.say("login.says." + row.says())))
            .toList());
  }

  private Label head(String which) {
    return cell(seen.say("proof." + which), "head");
  }

  private void add(int at, Row row) {
    Label after = cell(row.after(), "value");
    row.raw().ifPresent(raw -> after.setTooltip(new Tooltip(seen.say("proof.raw", raw))));
    Label meaning = cell(row.sign() + "  " + row.says(), "says");
    Label first = cell(row.fact(), "fact");
    first.setAccessibleText(
        seen.say("proof.row", row.fact(), row.before(), row.after(), row.says()));
    addRow(at, first, cell(row.before(), "value"), after, meaning);
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
