package dev.pinhole.ui.shell;

import dev.pinhole.text.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was observed and reported, newest first. Shows the newest lines, all of them on demand.
/// Lives on the FX thread.
final class EvidenceStrip extends HBox {
  private static final int NEWEST = 2;

  private final Words words;
  private final VBox lines = new VBox();
  private final ScrollPane all = new ScrollPane();
  private final ToggleButton toggle = new ToggleButton();
  private List<EvidenceLine> known = List.of();
  private String otherwise = "";
  private boolean narrow;

  EvidenceStrip(Words words) {
    this.words = words;
    getStyleClass().add("shell-evidence");
    setId("evidence");
    lines.getStyleClass().add("lines");
    all.getStyleClass().addAll("shell-scroll", "all");
    all.setFitToWidth(true);
    all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    toggle.setId("evidence-all");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setOnAction(_ -> fill());
    setAlignment(Pos.TOP_LEFT);
    fill();
  }

  void show(List<EvidenceLine> shown, String whereNone) {
    if (shown.equals(known) && whereNone.equals(otherwise)) {
      return;
    }
    known = List.copyOf(shown);
    otherwise = whereNone;
    fill();
  }

  void narrow(boolean on) {
    if (on != narrow) {
      narrow = on;
      fill();
    }
  }

  private void fill() {
    int few = narrow ? 1 : NEWEST;
    boolean more = known.size() > few;
    boolean open = more && toggle.isSelected();
    toggle.setSelected(open);
    toggle.setText(words.say(open ? "shell.evidence.fewer" : "shell.evidence.all", known.size()));
    toggle.setVisible(more);
    toggle.setManaged(more);
    lines
        .getChildren()
        .setAll(known.stream().limit(open ? known.size() : few).map(this::line).toList());
    if (known.isEmpty()) {
      lines.getChildren().setAll(said(otherwise));
    }
    all.setContent(open ? lines : null);
    Node shown = open ? all : lines;
    HBox.setHgrow(shown, Priority.ALWAYS);
    getChildren().setAll(shown, toggle);
  }

  private HBox line(EvidenceLine line) {
    Label time = new Label(line.time());
    time.getStyleClass().add("time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    Label origin = new Label(line.origin());
    origin.getStyleClass().add("origin");
    origin.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(time, origin, said(line.said()));
    box.getStyleClass().add("line");
    if (line.equals(known.getFirst())) {
      box.getStyleClass().add("newest");
    }
    return box;
  }

  private static Label said(String words) {
    Label said = new Label(words);
    said.getStyleClass().add("said");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    return said;
  }
}
