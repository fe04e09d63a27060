package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Setting;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Drafts;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.widget.MotionGridEditor;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;

/// Where in its picture the camera watches for motion, how keenly, and what that sets off.
final class MotionForm implements SettingForm {
  /// A picture is scaled down while it is read: whatever its size, it takes no more room than this.
  private static final double WIDEST = 1_280;

  private final Seen seen;
  private final CheckBox on;
  private final CheckBox records;
  private final Slider sensitivity = new Slider(0, MotionDetection.HIGHEST, 60);
  private final Label level = Lines.hint("");
  private final MotionGridEditor grid;
  private final VBox details;
  private final VBox node;
  private boolean pictured;
  private Runnable changed = () -> {};

  MotionForm(Seen seen) {
    this.seen = seen;
    this.on = Cards.tick(seen.say("form.motion.on"), _ -> check());
    this.records = Cards.tick(seen.say("form.motion.records"), _ -> check());
    on.setId("motion-on");
    records.setId("motion-records");
    this.grid = new MotionGridEditor(seen.context().words());
    grid.noStill();
    sensitivity.setId("motion-sensitivity");
    sensitivity.setAccessibleText(seen.say("form.motion.sensitivity"));
    sensitivity.setMajorTickUnit(20);
    sensitivity.setMinorTickCount(1);
    sensitivity.setSnapToTicks(true);
    sensitivity.setBlockIncrement(10);
    sensitivity.setMaxWidth(360);
    sensitivity.valueProperty().subscribe(this::check);
    var label = Lines.text(seen.say("form.motion.sensitivity"), "strong");
    label.setLabelFor(sensitivity);
    this.details = new VBox(14, grid, new VBox(4, label, sensitivity, level), records);
    details.managedProperty().bind(details.visibleProperty());
    this.node = new VBox(14, on, details);
    grid.gridProperty().subscribe(this::check);
    grid.grid(MotionGrid.ALL);
    on.setSelected(true);
    check();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void changed(Runnable then) {
    changed = then;
  }

  @Override
  public void fill(Setting setting) {
    if (setting instanceof MotionDetection motion) {
      on.setSelected(motion.on());
      records.setSelected(motion.records());
      sensitivity.setSnapToTicks(false);
      sensitivity.setValue(motion.sensitivity());
      grid.grid(motion.grid());
      check();
    }
  }

  /// Nowhere is nothing that could be set, but something that can stand in the form.
  private record Typed(MotionDetection motion) implements Drafts.Draft {}

  @Override
  public Drafts.Draft draft() {
    return new Typed(motion());
  }

  @Override
  public void restore(Drafts.Draft draft) {
    if (draft instanceof Typed(MotionDetection motion)) {
      fill(motion);
    }
  }

  @Override
  public Optional<Setting> wanted() {
    boolean nowhere = on.isSelected() && grid.grid().equals(MotionGrid.NONE);
    return nowhere ? Optional.empty() : Optional.of(motion());
  }

  private MotionDetection motion() {
    return new MotionDetection(on.isSelected(), level(), grid.grid(), records.isSelected());
  }

  private int level() {
    return (int) Math.round(sensitivity.getValue());
  }

  @Override
  public String missing() {
    return seen.say("missing.painted");
  }

  @Override
  public void learn() {
    if (!pictured) {
      seen.view()
          .live()
          .setUp()
          .flatMap(SetUpLive::reading)
          .flatMap(SetUpLive.Reading::picture)
          .ifPresent(this::show);
    }
  }

  /// What is no picture is passed over: the grid does without one.
  private void show(SetUpLive.Picture picture) {
    pictured = true;
    var image = new Image(new ByteArrayInputStream(picture.bytes()), WIDEST, WIDEST, true, true);
    if (!image.isError() && image.getWidth() > 0) {
      grid.still(image);
    }
  }

  private void check() {
    if (node == null) {
      return;
    }
    details.setVisible(on.isSelected());
    level.setText(seen.say("form.motion.sensitivity.says", level()));
    changed.run();
  }
}
