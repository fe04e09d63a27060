package dev.pinhole.ui.widget;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The spans of the day with the cursor, to be written exactly. Lives on the FX thread.
final class WeekSpanRows extends VBox {
  private final WeekModel model;
  private final Label heading = new Label();
  private final Label none = new Label();
  private final VBox list = new VBox(8);
  private final Button add = new Button();
  private final Label refusal = new Label();
  private DayOfWeek day;

  WeekSpanRows(WeekModel model) {
    super(8);
    this.model = model;
    this.day = model.day();
    getStyleClass().add("week-exact");
    heading.getStyleClass().add("strong");
    none.setText(model.words().say("week.row.none"));
    none.getStyleClass().add("muted");
    none.managedProperty().bind(none.visibleProperty());
    add.setId("week-add");
    add.setText(model.words().say("week.row.add"));
    add.setOnAction(_ -> add());
    refusal.setId("week-add-error");
    refusal.getStyleClass().add("row-error");
    refusal.setWrapText(true);
    refusal.managedProperty().bind(refusal.visibleProperty());
    getChildren().setAll(heading, none, list, add, refusal);
    model.weekProperty().subscribe(_ -> refresh());
    model.cursorProperty().subscribe(_ -> refresh());
  }

  private List<WeekSpanRow> rows() {
    return list.getChildren().stream().map(WeekSpanRow.class::cast).toList();
  }

  private void refresh() {
    boolean other = day != model.day();
    day = model.day();
    heading.setText(model.words().say("week.exact", model.words().day(day)));
    List<Span> spans = model.week().on(day);
    boolean grown = spans.size() > rows().stream().filter(row -> !row.isNew()).count();
    List<WeekSpanRow> unfinished =
        other ? List.of() : rows().stream().filter(WeekSpanRow::isNew).toList();
    List<WeekSpanRow> kept = new ArrayList<>(rows());
    // What was unfinished has become one of the spans, where there is one more of them.
    int drafts = Math.max(0, unfinished.size() - (grown ? 1 : 0));
    while (kept.size() > spans.size() + drafts) {
      kept.removeLast();
    }
    while (kept.size() < spans.size() + drafts) {
      kept.add(row());
    }
    for (int i = 0; i < spans.size(); i++) {
      kept.get(i).show(spans.get(i), model.foreign());
    }
    show(kept);
    refuse("");
  }

  private void show(List<WeekSpanRow> rows) {
    if (!rows.equals(list.getChildren())) {
      Optional<Node> focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
      boolean leaves =
          rows().stream()
              .filter(row -> !rows.contains(row))
              .anyMatch(row -> focused.filter(node -> isIn(node, row)).isPresent());
      if (leaves) {
        add.requestFocus();
      }
      list.getChildren().setAll(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).name(i + 1, model.words().day(day));
    }
    none.setVisible(rows.isEmpty());
  }

  private static boolean isIn(Node node, Node place) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(place)) {
        return true;
      }
    }
    return false;
  }

  private WeekSpanRow row() {
    return new WeekSpanRow(model.words(), new WeekSpanRow.Acts(this::change, this::remove));
  }

  private void add() {
    List<WeekSpanRow> rows = new ArrayList<>(rows());
    Optional<WeekSpanRow> unfinished = rows.stream().filter(WeekSpanRow::isNew).findFirst();
    if (unfinished.isPresent()) {
      unfinished.get().focusFrom();
      return;
    }
    if (rows.size() >= RecordingWeek.MOST) {
      refuse(model.words().tooMany());
      return;
    }
    WeekSpanRow row = row();
    row.empty(model.brushProperty().get().orElse(Span.Mode.CONTINUOUS), model.foreign());
    rows.add(row);
    refuse("");
    show(rows);
    row.focusFrom();
  }

  private void refuse(String words) {
    refusal.setText(words);
    refusal.setVisible(!words.isEmpty());
    add.setAccessibleHelp(words);
  }

  private Optional<String> change(WeekSpanRow row, Span wanted) {
    List<Span> others = others(row);
    Optional<Span> hit =
        others.stream()
            .filter(one -> one.from() < wanted.to() && wanted.from() < one.to())
            .findFirst();
    if (hit.isPresent()) {
      return Optional.of(model.words().say("week.row.overlap", model.words().span(hit.get())));
    }
    others.add(wanted);
    return model.with(day, others) ? Optional.empty() : Optional.of(model.words().tooMany());
  }

  private void remove(WeekSpanRow row) {
    if (row.isNew()) {
      List<WeekSpanRow> rows = new ArrayList<>(rows());
      rows.remove(row);
      show(rows);
    } else {
      model.with(day, others(row));
    }
    add.requestFocus();
  }

  private List<Span> others(WeekSpanRow row) {
    List<Span> others = new ArrayList<>(model.week().on(day));
    row.span().ifPresent(others::remove);
    return others;
  }
}
