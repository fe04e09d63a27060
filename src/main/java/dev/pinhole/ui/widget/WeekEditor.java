package dev.pinhole.ui.widget;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import dev.pinhole.text.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// When a camera records: painted on a picture of the week with mouse or keys, or written as times.
/// Both ways show the same week, and every change can be undone.
///
/// On the picture, arrow keys move by a quarter of an hour and from day to day, Ctrl with them by
/// an hour, Home and End to the ends of the day. Shift marks, the space bar or Enter paints what is
/// marked, 1, 2 and 3 choose the brush, Delete switches off, Escape drops what is marked. Ctrl+Z
/// and Ctrl+Y undo and redo, Ctrl+C and Ctrl+V carry a day to another. Tab leaves. Dragging paints
/// in quarters of an hour, with Alt in minutes.
///
/// Lives on the FX thread.
public final class WeekEditor extends VBox {
  private static final String STYLE =
      Objects.requireNonNull(WeekEditor.class.getResource("week-editor.css")).toExternalForm();
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final int HOUR = 3_600;
  private static final int MORNING = 7 * HOUR;
  private static final int EVENING = 19 * HOUR;

  private final WeekWords words;
  private final WeekModel model;
  private final WeekGrid grid;
  private final FlowPane foreign = new FlowPane(16, 6);

  /// @param words the person's language; its region says which day is the first of a week
  public WeekEditor(Words words) {
    super(14);
    this.words = new WeekWords(words);
    this.model = new WeekModel(this.words);
    this.grid = new WeekGrid(model);
    getStyleClass().add("week-editor");
    new WeekHands(model, grid);
    grid.setAccessibleRoleDescription(this.words.say("week.role"));
    grid.setAccessibleHelp(this.words.say("week.keys"));
    grid.accessibleTextProperty().bind(model.saidProperty());
    var keys = new Label(this.words.say("week.keys"));
    keys.getStyleClass().add("muted");
    keys.setWrapText(true);
    var copy = new ToggleButton(this.words.say("week.copy"));
    copy.setId("week-copy");
    var days = new WeekCopy(model, () -> copy.setSelected(false));
    days.visibleProperty().bind(copy.selectedProperty());
    days.managedProperty().bind(copy.selectedProperty());
    getChildren()
        .setAll(
            new VBox(8, presets(), brushes()),
            new VBox(8, grid, said(), keys),
            foreign,
            acts(copy),
            days,
            new WeekSpanRows(model));
    foreign.managedProperty().bind(foreign.visibleProperty());
    model.weekProperty().subscribe(_ -> explain());
  }

  /// The week. One that is set from outside is a new beginning, without anything to undo.
  ///
  /// @return the property
  public ObjectProperty<RecordingWeek> weekProperty() {
    return model.weekProperty();
  }

  @Override
  public String getUserAgentStylesheet() {
    return STYLE;
  }

  private Label said() {
    var said = new Label();
    said.setId("week-said");
    said.getStyleClass().add("said");
    said.setWrapText(true);
    said.textProperty().bind(model.saidProperty());
    model.refusedProperty().subscribe(refused -> said.pseudoClassStateChanged(REFUSED, refused));
    return said;
  }

  private FlowPane line(String key) {
    var name = new Label(words.say(key));
    name.getStyleClass().add("muted");
    var line = new FlowPane(8, 8, name);
    line.setRowValignment(VPos.CENTER);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private FlowPane brushes() {
    var line = line("week.brush");
    var group = new ToggleGroup();
    List<Optional<Span.Mode>> modes = new ArrayList<>();
    for (Span.Mode mode : Span.Mode.Usual.values()) {
      modes.add(Optional.of(mode));
    }
    modes.add(Optional.empty());
    for (Optional<Span.Mode> mode : modes) {
      var button = new ToggleButton(words.mode(mode), swatch(mode));
      button.setId("week-brush-" + WeekGrid.style(mode));
      button.setToggleGroup(group);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            model.choose(mode);
          });
      model.brushProperty().subscribe(chosen -> button.setSelected(chosen.equals(mode)));
      line.getChildren().add(button);
    }
    return line;
  }

  private static Region swatch(Optional<Span.Mode> mode) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("swatch", WeekGrid.style(mode));
    return swatch;
  }

  private FlowPane presets() {
    var line = line("week.preset");
    RecordingWeek always = RecordingWeek.always(Span.Mode.CONTINUOUS);
    Optional<Span.Mode> motion = Optional.of(Span.Mode.MOTION);
    RecordingWeek byDay = always;
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay = byDay.paint(day, MORNING, EVENING, motion).orElse(byDay);
    }
    line.getChildren()
        .addAll(
            preset("always", words.say("week.preset.always"), always),
            preset("motion", words.mode(motion), RecordingWeek.always(Span.Mode.MOTION)),
            preset("by-day", words.say("week.preset.by-day"), byDay),
            preset("never", words.say("week.preset.never"), RecordingWeek.NEVER));
    return line;
  }

  private Button preset(String name, String text, RecordingWeek week) {
    var button = new Button(text);
    button.setId("week-preset-" + name);
    button.setAccessibleText(words.say("week.preset.name", text));
    button.setOnAction(_ -> model.wholeWeek(week, text));
    return button;
  }

  private FlowPane acts(ToggleButton copy) {
    var undo = new Button(words.say("week.undo"));
    undo.setId("week-undo");
    undo.disableProperty().bind(model.undoable().not());
    undo.setOnAction(
        _ -> {
          model.undo();
          leave(undo);
        });
    var redo = new Button(words.say("week.redo"));
    redo.setId("week-redo");
    redo.disableProperty().bind(model.redoable().not());
    redo.setOnAction(
        _ -> {
          model.redo();
          leave(redo);
        });
    return new FlowPane(8, 8, copy, undo, redo);
  }

  /// A button that can no longer be pressed keeps no focus.
  private void leave(Button pressed) {
    if (pressed.isDisabled()) {
      grid.requestFocus();
    }
  }

  /// Modes that cannot be chosen here stand in the picture with the camera's own word.
  private void explain() {
    List<Span.Mode.Foreign> modes = model.week().foreign();
    foreign.setVisible(!modes.isEmpty());
    foreign.getChildren().clear();
    for (Span.Mode.Foreign mode : modes) {
      Optional<Span.Mode> one = Optional.of(mode);
      foreign.getChildren().add(new Label(words.mode(one), swatch(one)));
    }
    if (!modes.isEmpty()) {
      var kept = new Label(words.say("week.foreign"));
      kept.getStyleClass().add("muted");
      kept.setWrapText(true);
      foreign.getChildren().add(kept);
    }
  }
}
