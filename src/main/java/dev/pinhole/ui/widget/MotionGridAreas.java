package dev.pinhole.ui.widget;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The watched areas in words: the way to set them without painting. An area is chosen in the list
/// and changed or removed; a new one is added by its rows and columns, which count from 1.
final class MotionGridAreas extends VBox {
  private final Words words;
  private final MotionGridModel model;
  private final ListView<Area> list = new ListView<>();
  private final Spinner<Integer> fromRow = number("from-row", MotionGrid.ROWS, 1);
  private final Spinner<Integer> toRow = number("to-row", MotionGrid.ROWS, MotionGrid.ROWS);
  private final Spinner<Integer> fromColumn = number("from-column", MotionGrid.COLUMNS, 1);
  private final Spinner<Integer> toColumn =
      number("to-column", MotionGrid.COLUMNS, MotionGrid.COLUMNS);
  private final Button add;
  private final Button change;
  private final Button remove;

  MotionGridAreas(Words words, MotionGridModel model, Consumer<Optional<Area>> onChosen) {
    super(8);
    this.words = words;
    this.model = model;
    this.add = button("add", this::add);
    this.change = button("change", this::change);
    this.remove = button("remove", this::remove);
    getStyleClass().add("motion-areas");
    var name = new Label(words.say("motion.areas"));
    name.getStyleClass().add("areas-name");
    name.setLabelFor(list);
    list.setId("motion-areas");
    list.setAccessibleText(words.say("motion.areas"));
    list.setCellFactory(_ -> new InWords());
    var none = new Label(words.say("motion.areas.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            area -> {
              chosen();
              onChosen.accept(Optional.ofNullable(area));
            });
    var nothing = Bindings.isNull(list.getSelectionModel().selectedItemProperty());
    change.disableProperty().bind(nothing);
    remove.disableProperty().bind(nothing);
    getChildren().setAll(name, list, form(), new FlowPane(8, 8, add, change, remove));
    model.gridProperty().subscribe(grid -> fill(grid.areas()));
  }

  /// @return an area in words, such as *Rows 3 to 9, columns 5 to 20*
  static String said(Words words, Area area) {
    String columns =
        words.say(
            area.columns() == 1 ? "motion.columns.one" : "motion.columns.other",
            area.column() + 1,
            area.lastColumn() + 1);
    return words.say(
        area.rows() == 1 ? "motion.rows.one" : "motion.rows.other",
        area.row() + 1,
        area.lastRow() + 1,
        columns);
  }

  private final class InWords extends ListCell<Area> {
    @Override
    protected void updateItem(Area area, boolean empty) {
      super.updateItem(area, empty);
      setText(empty || area == null ? null : said(words, area));
    }
  }

  private Button button(String name, Runnable act) {
    var button = new Button(words.say("motion." + name));
    button.setId("motion-" + name);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// What is no number is put back to the last one, what is out of bounds to the nearest.
  private static Spinner<Integer> number(String name, int most, int first) {
    var values = new IntegerSpinnerValueFactory(1, most, first);
    values.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer number) {
            return number == null ? "" : number.toString();
          }

          @Override
          public Integer fromString(String text) {
            return text.strip().matches("\\d{1,4}")
                ? Math.clamp(Integer.parseInt(text.strip()), 1, most)
                : values.getValue();
          }
        });
    var spinner = new Spinner<Integer>();
    spinner.setValueFactory(values);
    spinner.setId("motion-" + name);
    spinner.setEditable(true);
    spinner.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
    return spinner;
  }

  private GridPane form() {
    var form = new GridPane(8, 2);
    place(form, "motion.from.row", fromRow, 0, 0);
    place(form, "motion.to.row", toRow, 1, 0);
    place(form, "motion.from.column", fromColumn, 0, 2);
    place(form, "motion.to.column", toColumn, 1, 2);
    return form;
  }

  private void place(GridPane form, String key, Spinner<Integer> spinner, int column, int row) {
    var label = new Label(words.say(key));
    label.setLabelFor(spinner);
    spinner.setAccessibleText(label.getText());
    spinner.getEditor().setAccessibleText(label.getText());
    label.setPadding(new Insets(4, 0, 0, 0));
    form.add(label, column, row);
    form.add(spinner, column, row + 1);
  }

  private void fill(List<Area> areas) {
    Area before = list.getSelectionModel().getSelectedItem();
    if (!areas.equals(list.getItems())) {
      list.getSelectionModel().clearSelection();
      list.getItems().setAll(areas);
    }
    if (before != null && areas.contains(before)) {
      list.getSelectionModel().select(before);
    }
  }

  private void chosen() {
    Area area = list.getSelectionModel().getSelectedItem();
    if (area != null) {
      fromRow.getValueFactory().setValue(area.row() + 1);
      toRow.getValueFactory().setValue(area.lastRow() + 1);
      fromColumn.getValueFactory().setValue(area.column() + 1);
      toColumn.getValueFactory().setValue(area.lastColumn() + 1);
    }
  }

  private Area written() {
    for (Spinner<Integer> spinner : List.of(fromRow, toRow, fromColumn, toColumn)) {
      spinner.commitValue();
    }
    return Area.between(
        fromRow.getValue() - 1,
        fromColumn.getValue() - 1,
        toRow.getValue() - 1,
        toColumn.getValue() - 1);
  }

  private void add() {
    Area area = written();
    model.change(model.grid().with(area, true));
    select(area, add);
  }

  private void change() {
    Area old = list.getSelectionModel().getSelectedItem();
    if (old != null) {
      Area area = written();
      model.change(model.grid().with(old, false).with(area, true));
      select(area, add);
    }
  }

  private void remove() {
    int index = list.getSelectionModel().getSelectedIndex();
    Area old = list.getSelectionModel().getSelectedItem();
    if (old == null) {
      return;
    }
    model.change(model.grid().with(old, false));
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      list.getSelectionModel().select(Math.min(index, last));
    } else {
      add.requestFocus();
    }
  }

  /// An area that grew together with another is no longer there by itself: nothing is chosen then,
  /// and the focus goes to a button that can still be pressed.
  private void select(Area area, Button otherwise) {
    if (list.getItems().contains(area)) {
      list.getSelectionModel().select(area);
    } else {
      otherwise.requestFocus();
    }
  }
}
