package dev.pinhole.ui.steps.camera;

import dev.pinhole.catalog.Family;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.widget.CameraDrawing;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A camera that is not in the list, by its shape or by its label. Nothing is sent.
public final class DescribeCameraView implements StepView {
  private static final double SMALL = 0.36;
  private static final double MARK = 54;

  private final Seen seen;
  private final DescribeCameraModel model;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final SimpleStringProperty missing = new SimpleStringProperty("");
  private final Label known = Lines.hint("");
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public DescribeCameraView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.model = new DescribeCameraModel(context.catalog());
    var owner =
        Cards.tick(
            seen.say("step.WhichCamera.owner"),
            stated -> {
              model.owner(stated);
              check();
            });
    owner.setId("owner");
    var content =
        new VBox(
            12,
            shapes(),
            fields(),
            known,
            owner,
            Lines.hint(seen.say("step.DescribeCamera.by-hand")));
    this.page =
        new Screen(seen, "DescribeCamera")
            .primary(
                new PageAct(
                    new SimpleStringProperty(seen.say("step.DescribeCamera.primary")),
                    ready,
                    () -> model.act().ifPresent(seen::act),
                    missing))
            .show(content);
    check();
  }

  private Node shapes() {
    var tiles = new FlowPane(8, 8);
    var group = new ToggleGroup();
    for (Family.Shape shape : Family.Shape.values()) {
      var drawing = new CameraDrawing(shape, List.of(), SMALL);
      String name = seen.say("shape." + shape);
      String hint = seen.say("shape." + shape + ".hint");
      tiles.getChildren().add(tile(group, name, hint, drawing, () -> model.shape(shape)));
      tiles.getChildren().getLast().setId("shape-" + shape);
    }
    String unknown = seen.say("step.DescribeCamera.dont-know");
    String hint = seen.say("step.DescribeCamera.dont-know.hint");
    var mark = Lines.text("?", "title");
    mark.setMinHeight(MARK);
    tiles.getChildren().add(tile(group, unknown, hint, mark, model::unknown));
    return tiles;
  }

  private ToggleButton tile(
      ToggleGroup group, String name, String hint, Node drawing, Runnable chosen) {
    var words = new VBox(4, drawing, new Label(name));
    words.setAlignment(Pos.CENTER);
    var tile = new ToggleButton();
    tile.setGraphic(words);
    tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tile.setAccessibleText(name + ". " + hint);
    tile.setTooltip(new Tooltip(hint));
    tile.setToggleGroup(group);
    tile.getStyleClass().add("tile");
    tile.setOnAction(
        _ -> {
          tile.setSelected(true);
          chosen.run();
          check();
        });
    return tile;
  }

  private Node fields() {
    var label = field("step.DescribeCamera.label", model::label);
    var name = field("step.WhichCamera.name", model::name);
    return new HBox(12, label, name);
  }

  private VBox field(String key, java.util.function.Consumer<String> typed) {
    var words = Lines.text(seen.say(key), "body");
    var field = new TextField();
    field.setPromptText(seen.say(key + ".prompt"));
    field.setAccessibleText(seen.say(key));
    words.setLabelFor(field);
    field
        .textProperty()
        .subscribe(
            text -> {
              typed.accept(text);
              check();
            });
    var box = new VBox(4, words, field);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private void check() {
    ready.set(model.ready());
    missing.set(seen.say(model.described() ? "missing.owner" : "missing.shape"));
    if (model.labelled()) {
      known.setText(
          model
              .family()
              .map(family -> seen.say("step.DescribeCamera.label.known", shape(family)))
              .orElseGet(() -> seen.say("step.DescribeCamera.label.unknown")));
    } else {
      known.setText(seen.say("step.DescribeCamera.label.none"));
    }
  }

  private String shape(Family family) {
    return seen.say("shape." + family.shape());
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }
}
