package dev.pinhole.ui.steps;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.backup.Reminders.Often;
import dev.pinhole.job.Place;
import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Theme;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;

/// Every camera with its latest backup, and how often to be reminded, in a window of its own.
final class BackupsDialog {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 600;
  private static final int MOST = 200;

  private final StepContext context;
  private final Words words;
  private final Stage stage = new Stage();
  private Often often;

  /// @param context words, desk and papers
  BackupsDialog(StepContext context) {
    this.context = context;
    this.words = context.words();
    this.often = context.desk().reminders().often();
    stage.setTitle(words.say("backups.title"));
    stage.initModality(Modality.APPLICATION_MODAL);
    stage.setScene(new Scene(content(), WIDTH, HEIGHT));
  }

  /// @param from a node of the window that asks; focus returns to that window
  void show(Node from) {
    Scene asking = from.getScene();
    if (asking != null) {
      stage.initOwner(asking.getWindow());
      Theme.dressLike(asking, stage.getScene());
    }
    stage.show();
  }

  /// @return the window
  Stage stage() {
    return stage;
  }

  private VBox content() {
    var scroll = new ScrollPane(new VBox(20, cameras(), reminders()));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button close = Cards.button(words.say("help.close"), stage::close);
    close.setCancelButton(true);
    close.setDefaultButton(true);
    var buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var content =
        new VBox(
            16,
            Lines.text(words.say("backups.title"), "title"),
            Lines.text(words.say("backups.sentence"), "lead"),
            scroll,
            buttons);
    content.getStyleClass().addAll("step-content", "step-dialog");
    content.getStylesheets().add(Screen.STYLE);
    content.setPadding(new Insets(28));
    return content;
  }

  private VBox cameras() {
    List<KnownCamera> cameras = context.desk().open().cameras();
    List<KnownCamera> due = context.desk().due();
    var list = new VBox(8);
    if (cameras.isEmpty()) {
      list.getChildren().add(Lines.hint(words.say("backups.no-camera")));
    }
    cameras.stream().limit(MOST).map(one -> row(one, due)).forEach(list.getChildren()::add);
    if (cameras.size() > MOST) {
      list.getChildren().add(Lines.hint(words.count("due.more", cameras.size() - MOST)));
    }
    return list;
  }

  private Node row(KnownCamera camera, List<KnownCamera> due) {
    String place = words.say(camera.place() == Place.PRACTICE ? "jobs.practice" : "jobs.own");
    var text =
        new VBox(
            2,
            Lines.text(camera.title(), "strong"),
            Lines.hint(place + " · " + LastBackup.words(context, Optional.of(camera))));
    camera.folder().ifPresent(folder -> text.getChildren().add(Lines.text(folder, "command-text")));
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(8, text);
    if (due.contains(camera)) {
      var chip = new Label("! " + words.say("backups.overdue"));
      chip.getStyleClass().setAll("label", "chip", "chip-warn");
      chip.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(chip);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("card");
    return row;
  }

  private VBox reminders() {
    var group = new ToggleGroup();
    var choices = new VBox(8, Lines.text(words.say("remind.question"), "strong"));
    for (Often one : Often.values()) {
      RadioButton option = Cards.option(group, words.say("remind." + one), "", () -> choose(one));
      option.setId("remind-" + one);
      option.setSelected(one == often);
      choices.getChildren().add(option);
    }
    choices.getChildren().add(Lines.hint(words.say("remind.always")));
    var calendar =
        Cards.button(words.say("remind.calendar"), () -> context.papers().calendar(often));
    calendar.setId("calendar");
    choices.getChildren().addAll(calendar, Lines.hint(words.say("remind.calendar.hint")));
    return choices;
  }

  private void choose(Often chosen) {
    if (chosen != often) {
      often = chosen;
      context.desk().remind(chosen);
    }
  }
}
