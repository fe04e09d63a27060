package dev.pinhole.ui.widget;

import dev.pinhole.settings.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One span of a day, to be written exactly. One that is new has no times yet and is no part of the
/// week before it has both. Lives on the FX thread.
final class WeekSpanRow extends VBox {
  private final WeekWords words;
  private final TextField from;
  private final TextField to;
  private final ComboBox<Span.Mode> mode = new ComboBox<>();
  private final Button remove;
  private final Label error = new Label();
  private final Acts acts;
  private @Nullable Span shown;
  private boolean filling;

  /// What can be done with it.
  ///
  /// @param change it shall be this instead; answers what is wrong with that, in words
  /// @param remove it shall go
  record Acts(
      BiFunction<WeekSpanRow, Span, Optional<String>> change, Consumer<WeekSpanRow> remove) {}

  WeekSpanRow(WeekWords words, Acts acts) {
    super(4);
    this.words = words;
    this.acts = acts;
    this.from = field("08:00");
    this.to = field("18:00");
    this.remove = new Button(words.say("week.row.remove"));
    remove.setOnAction(_ -> acts.remove().accept(this));
    mode.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Span.@Nullable Mode one) {
            return one == null ? "" : words.mode(Optional.of(one));
          }

          @Override
          public Span.Mode fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    mode.setOnAction(_ -> apply());
    error.getStyleClass().add("row-error");
    error.setWrapText(true);
    error.setVisible(false);
    error.managedProperty().bind(error.visibleProperty());
    var dash = new Label("–");
    var times = new HBox(8, from, dash, to);
    times.setAlignment(Pos.CENTER_LEFT);
    var line = new FlowPane(12, 6, times, mode, remove);
    line.getStyleClass().add("span-row");
    getChildren().setAll(line, error);
  }

  private TextField field(String prompt) {
    var field = new TextField();
    field.setPromptText(prompt);
    field.setPrefColumnCount(5);
    field.setOnAction(_ -> apply());
    field
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                apply();
              }
            });
    return field;
  }

  /// @param number its place in the day, from 1
  /// @param day the day, in words
  void name(int number, String day) {
    setId("week-row-" + number);
    from.setId("week-from-" + number);
    to.setId("week-to-" + number);
    mode.setId("week-mode-" + number);
    remove.setId("week-remove-" + number);
    from.setAccessibleText(words.say("week.row.from", day, number));
    to.setAccessibleText(words.say("week.row.to", day, number));
    mode.setAccessibleText(words.say("week.row.mode", day, number));
    remove.setAccessibleText(words.say("week.row.remove.name", day, number));
  }

  /// Shows a span of the week; what somebody wrote stays where the span has not changed.
  ///
  /// @param foreign modes that can be left as they are
  void show(Span span, List<Span.Mode.Foreign> foreign) {
    if (span.equals(shown)) {
      return;
    }
    shown = span;
    fill(WeekWords.clock(span.from()), WeekWords.clock(span.to()), span.mode(), foreign);
  }

  /// Shows nothing yet.
  ///
  /// @param proposed how it would record
  void empty(Span.Mode proposed, List<Span.Mode.Foreign> foreign) {
    shown = null;
    fill("", "", proposed, foreign);
  }

  private void fill(String start, String end, Span.Mode chosen, List<Span.Mode.Foreign> foreign) {
    filling = true;
    from.setText(start);
    to.setText(end);
    List<Span.Mode> all = new ArrayList<>(List.of(Span.Mode.CONTINUOUS, Span.Mode.MOTION));
    all.addAll(foreign);
    mode.getItems().setAll(all);
    mode.setValue(chosen);
    tell("");
    filling = false;
  }

  /// @return whether it is no part of the week yet
  boolean isNew() {
    return shown == null;
  }

  Optional<Span> span() {
    return Optional.ofNullable(shown);
  }

  void focusFrom() {
    from.requestFocus();
  }

  private void apply() {
    Span.Mode chosen = mode.getValue();
    boolean unfinished = isNew() && (from.getText().isBlank() || to.getText().isBlank());
    if (filling || unfinished || chosen == null) {
      return;
    }
    Optional<Integer> start = WeekWords.second(from.getText());
    Optional<Integer> end = WeekWords.second(to.getText());
    if (start.isEmpty() || end.isEmpty()) {
      tell(words.say("week.row.time"));
      return;
    }
    if (start.get() >= end.get()) {
      tell(words.say("week.row.order"));
      return;
    }
    var wanted = new Span(start.get(), end.get(), chosen);
    if (wanted.equals(shown)) {
      tell("");
      from.setText(WeekWords.clock(wanted.from()));
      to.setText(WeekWords.clock(wanted.to()));
      return;
    }
    acts.change().apply(this, wanted).ifPresent(this::tell);
  }

  private void tell(String wrong) {
    error.setText(wrong);
    error.setVisible(!wrong.isEmpty());
    from.setAccessibleHelp(wrong);
    to.setAccessibleHelp(wrong);
  }
}
