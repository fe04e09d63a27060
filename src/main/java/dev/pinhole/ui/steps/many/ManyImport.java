package dev.pinhole.ui.steps.many;

import dev.pinhole.controller.many.CameraList;
import dev.pinhole.controller.many.CameraRow;
import dev.pinhole.controller.many.Fault;
import dev.pinhole.job.Place;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A list that was read: what has to be corrected first, or what would become of it.
final class ManyImport extends VBox {
  private final Words words;
  private final CameraList list;
  private final Button first;

  /// What a person can answer.
  ///
  /// @param make makes the jobs; takes whether the owner's word was given
  /// @param again lets another file be chosen
  /// @param back leaves everything as it is
  record Answers(Consumer<Boolean> make, Runnable again, Runnable back) {}

  /// @param words the words
  /// @param list what was read
  /// @param place practice or world
  /// @param answers what can be answered
  ManyImport(Words words, CameraList list, Place place, Answers answers) {
    super(12);
    this.words = words;
    this.list = list;
    Button back = Cards.button(words.say("many.import.back"), answers.back());
    back.setId("many-back");
    if (list.faults().isEmpty()) {
      this.first = whole(place, answers, back);
    } else {
      this.first = faulty(answers, back);
    }
  }

  /// Puts the focus where it belongs.
  void begin() {
    first.requestFocus();
  }

  private Button faulty(Answers answers, Button back) {
    Button again = Cards.button(words.say("many.import.again"), answers.again());
    again.setId("many-again");
    again.getStyleClass().add("primary");
    getChildren()
        .addAll(
            Lines.text(words.count("many.import.faults", list.faults().size()), "strong"),
            Lines.text(words.say("many.import.nothing"), "body"),
            table(list.faults(), "many-faults", "many.import.what"));
    notices();
    getChildren().add(new FlowPane(8, 8, again, back));
    return again;
  }

  private Button whole(Place place, Answers answers, Button back) {
    int cameras = list.rows().size();
    var stated = new SimpleBooleanProperty(place == Place.PRACTICE);
    getChildren()
        .addAll(
            Lines.text(words.count("many.import.whole", cameras), "strong"),
            Lines.pointed(
                sites().entrySet().stream()
                    .map(one -> words.say("many.import.site", one.getKey(), one.getValue()))
                    .toList()));
    notices();
    if (place == Place.WORLD) {
      var owner = Cards.tick(words.say("many.import.owner"), stated::set);
      owner.setId("many-owner");
      getChildren().addAll(owner, Lines.text(words.say("many.import.looks"), "body"));
    }
    Button make =
        Cards.button(
            words.count("many.import.make", cameras),
            () -> answers.make().accept(place == Place.WORLD));
    make.setId("many-make");
    make.getStyleClass().add("primary");
    make.disableProperty().bind(stated.not());
    Label missing = Lines.text(words.say("many.import.missing"), "body");
    missing.visibleProperty().bind(stated.not());
    missing.managedProperty().bind(missing.visibleProperty());
    getChildren().addAll(new FlowPane(8, 8, make, back), missing);
    return back;
  }

  private Map<String, Integer> sites() {
    Map<String, Integer> sites = new LinkedHashMap<>();
    for (CameraRow row : list.rows()) {
      String site = row.place().isEmpty() ? words.say("many.import.no-site") : row.place();
      sites.merge(site, 1, Integer::sum);
    }
    return sites;
  }

  private void notices() {
    if (!list.notices().isEmpty()) {
      getChildren()
          .addAll(
              Lines.text(words.say("many.import.notices"), "strong"),
              table(list.notices(), "many-notices", "many.import.why"));
    }
  }

  /// Row, column, and what to do about it or why nothing is.
  private Node table(Iterable<Fault> faults, String id, String last) {
    var grid = new GridPane(16, 8);
    grid.setId(id);
    grid.getStyleClass().add("card");
    grid.addRow(0, head("many.import.row"), head("many.import.column"), head(last));
    int row = 1;
    for (Fault fault : faults) {
      Label what = Lines.text(words.say(fault.what()), "body");
      GridPane.setHgrow(what, Priority.ALWAYS);
      grid.addRow(
          row++,
          cell(fault.row() == 0 ? words.say("many.import.file") : Integer.toString(fault.row())),
          cell(fault.column()),
          what);
    }
    return grid;
  }

  private Label head(String key) {
    Label head = Lines.text(words.say(key), "strong");
    head.setMinWidth(Region.USE_PREF_SIZE);
    return head;
  }

  private static Label cell(String text) {
    Label cell = Lines.text(text, "body");
    cell.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(cell, VPos.TOP);
    return cell;
  }
}
