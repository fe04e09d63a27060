package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.backup.Reminders.Often;
import dev.pinhole.job.Place;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.DialogWindow;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.StepContext;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Every camera with its latest backup, and how often to be reminded, in a window of its own.
public final class BackupsDialog {
  private static final int MOST = 200;

  private final StepContext context;
  private final Words words;
  private final DialogWindow window;
  private Often often;

  /// @param context words, desk and papers
  public BackupsDialog(StepContext context) {
    this.context = context;
    this.words = context.words();
    this.often = context.desk().reminders().often();
    this.window = new DialogWindow(words, "backups", new VBox(20, cameras(), reminders()));
  }

  /// @param owner the window that asks; focus returns to it
  public void show(Window owner) {
    window.show(owner);
  }

  /// @return the window
  Stage stage() {
    return window.stage();
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
    choices.getChildren().addAll(calendar, Lines.explanation(words.say("remind.calendar.hint")));
    return choices;
  }

  private void choose(Often chosen) {
    if (chosen != often) {
      often = chosen;
      context.desk().remind(chosen);
    }
  }
}
