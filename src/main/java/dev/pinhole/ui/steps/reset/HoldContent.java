package dev.pinhole.ui.steps.reset;

import dev.pinhole.job.Step;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.widget.HoldRing;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands on the screen of the hold: the ring, what to do now, the scale, and a place below
/// that changes between *before* and *while it runs* without moving anything else.
final class HoldContent extends VBox {
  /// How the words look while nothing counts.
  static final String STANDING = "zone-plain";

  private static final Insets SCALE = new Insets(6, 0, 10, 0);

  private final HoldRing ring;
  private final Label zone = new Label();
  private final Button fill;
  private final VBox before = new VBox(6);
  private final Node during;

  /// What can be done here beside the primary act.
  ///
  /// @param fill *Fill the window*
  /// @param slipped *I slipped off*
  /// @param restarted *It restarted while I held*
  /// @param again *Start the count again*
  /// @param plain *Use the plain way*
  record Does(
      Runnable fill, Runnable slipped, Runnable restarted, Runnable again, Runnable plain) {}

  HoldContent(Seen seen, Step.Hold step, HoldWords words, Does ways) {
    super(14);
    var procedure = step.attempt().procedure();
    this.ring = new HoldRing(procedure.minimumSeconds(), procedure.letGoSeconds());
    this.fill = Cards.button(seen.say("hold.fill"), ways.fill());
    this.during = during(seen, ways);
    fill.setId("fill-window");
    fill.setMinWidth(Region.USE_PREF_SIZE);
    var beside = beside(words);
    HBox.setHgrow(beside, Priority.ALWAYS);
    var main = new HBox(32, ring, beside);
    main.setAlignment(Pos.CENTER_LEFT);
    ring.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    change(seen, step);
    getChildren().add(main);
    before(seen, step, ways);
    var below = new StackPane(before, during);
    below.setAlignment(Pos.TOP_LEFT);
    getChildren().add(below);
  }

  private VBox beside(HoldWords words) {
    zone.getStyleClass().addAll("zone", STANDING);
    zone.setWrapText(true);
    zone.setMinHeight(Region.USE_PREF_SIZE);
    zone.setId("hold-zone");
    var scale = new GridPane(10, 4);
    int row = 0;
    for (HoldWords.Line line : words.scale()) {
      Label seconds = new Label(line.seconds());
      seconds.getStyleClass().add("strong");
      seconds.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setValignment(seconds, VPos.TOP);
      scale.addRow(row++, seconds, Lines.text(line.words(), "body"));
    }
    VBox.setMargin(scale, SCALE);
    var now = new StackPane(longest(words), zone);
    now.setAlignment(Pos.CENTER_LEFT);
    var beside = new VBox(12, now, scale, fill);
    beside.setAlignment(Pos.CENTER_LEFT);
    return beside;
  }

  /// Keeps room for the longest words, so that nothing below them moves.
  private static Label longest(HoldWords words) {
    Label room = new Label(words.zone(HoldModel.Zone.FLASH));
    room.getStyleClass().addAll("zone", STANDING);
    room.setWrapText(true);
    room.setMinHeight(Region.USE_PREF_SIZE);
    room.setVisible(false);
    return room;
  }

  /// From the second round on: what is different now.
  private void change(Seen seen, Step.Hold step) {
    var done = seen.view().job().holds().done();
    if (step.attempt().round() > 1 && !done.isEmpty()) {
      getChildren().add(Lines.text(Ways.change(seen, done.getLast(), step.attempt()), "strong"));
    }
  }

  private void before(Seen seen, Step.Hold step, Does ways) {
    int run = Ways.runFirstMinutes(step.attempt().procedure());
    if (run > 0) {
      before.getChildren().add(Lines.text(seen.say("hold.run-first", run), "strong"));
    }
    if (step.plainWay()) {
      var plain = Cards.link(seen.say("step.PowerOff.plain"), ways.plain());
      var row = new FlowPane(12, 0, Lines.text(seen.say("hold.different"), "strong"), plain);
      row.setRowValignment(VPos.CENTER);
      before.getChildren().add(row);
    }
  }

  private static Node during(Seen seen, Does ways) {
    return new FlowPane(
        20,
        6,
        Cards.link(seen.say("hold.slipped"), ways.slipped()),
        Cards.link(seen.say("hold.restarted"), ways.restarted()),
        Cards.link(seen.say("hold.again"), ways.again()));
  }

  /// @param now whether the count runs
  void running(boolean now) {
    before.setVisible(!now);
    during.setVisible(now);
  }

  /// @param now a zone
  /// @return how its words look
  static String style(HoldModel.Zone now) {
    return switch (now) {
      case KEEP -> "zone-keep";
      case FLASH -> "zone-flash";
      case NOW -> "zone-now";
    };
  }

  /// @param words what to do now
  /// @param style how they look
  void say(String words, String style) {
    zone.setText(words);
    zone.getStyleClass().setAll("label", "zone", style);
  }

  HoldRing ring() {
    return ring;
  }

  /// @return whether the window's focus stands on something of this screen, whether or not the
  ///   window itself is in front
  boolean hasFocusOwner() {
    Node at = getScene().getFocusOwner();
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at != null;
  }

  void focusFill() {
    fill.requestFocus();
  }
}
