package dev.pinhole.ui.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What to know or to do, one line each: with numbers where one follows the other, with points
/// where they stand side by side; and a quiet hint below.
public final class Lines {
  private static final int MOST = 9;

  /// Lines of which each is done after the one before it.
  private static final Set<String> IN_ORDER =
      Set.of(
          "step.PowerAndCable",
          "step.RestartOnce",
          "step.TakeCardOut",
          "step.OutOfReach.practice",
          "ending.DONE.practice",
          "branch.SEVERAL_CAMERAS",
          "branch.SOMETHING_ELSE_HAS_ITS_ADDRESS",
          "branch.RECORDINGS_FOR_THE_POLICE",
          "branch.CARD_DOES_NOT_COME_OUT",
          "branch.COVER_MUST_BE_OPENED",
          "branch.STILL_ASKS_FOR_THE_OLD_PASSWORD",
          "branch.RECORDER_SET_THE_OLD_PASSWORD",
          "branch.RECORDER_SAYS_WRONG_PASSWORD",
          "branch.APP_DOES_NOT_SHOW_IT",
          "branch.ASK_PEOPLE");

  private Lines() {}

  /// @param seen where the words are
  /// @param key what the lines are called: `<key>.line1` and so on
  /// @return their words
  public static List<String> of(Seen seen, String key) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= MOST && seen.context().words().has(key + ".line" + i); i++) {
      lines.add(seen.say(key + ".line" + i));
    }
    return lines;
  }

  /// @param seen where the words are
  /// @param key what the lines are called
  /// @return the lines on one card
  public static VBox card(Seen seen, String key) {
    boolean acts = IN_ORDER.contains(key) || key.endsWith(".BEGIN");
    return acts ? numbered(of(seen, key)) : pointed(of(seen, key));
  }

  /// @param lines what to know, in no order
  /// @return the lines on one card, each behind a point
  public static VBox pointed(List<String> lines) {
    var card = new VBox(10);
    card.getStyleClass().addAll("card", "lines");
    lines.forEach(line -> card.getChildren().add(point(line)));
    return card;
  }

  /// @param lines what to do, one after the other
  /// @return the lines on one card, numbered
  public static VBox numbered(List<String> lines) {
    var card = new VBox(12);
    card.getStyleClass().addAll("card", "lines");
    for (int i = 0; i < lines.size(); i++) {
      card.getChildren().add(line(i + 1, lines.get(i)));
    }
    return card;
  }

  private static HBox line(int number, String words) {
    var badge = new Label(Integer.toString(number));
    badge.getStyleClass().add("number");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    var text = text(words, "body");
    text.setAccessibleText(number + ". " + words);
    var row = new HBox(12, badge, text);
    row.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    return row;
  }

  /// @param words one of several things, in no order
  /// @return the words behind a point, their second line below their first
  public static HBox point(String words) {
    var point = new Label("•");
    point.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(8, point, text(words, "body"));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  /// @param words what to say
  /// @return the words, quietly
  public static Label hint(String words) {
    return text(words, "muted");
  }

  /// What *Short steps* leaves out. Never a warning, a loss, a refusal, a state, or what has to be
  /// done: who doubts takes [#hint(String)].
  ///
  /// @param words why or how something is so, for who has not seen it before
  /// @return the words, quietly
  public static Label explanation(String words) {
    Label label = hint(words);
    label.getStyleClass().add("explanation");
    return label;
  }

  /// @param words why something was not taken
  /// @return the words, to be noticed
  public static Label refusal(String words) {
    var label = text("! " + words, "body");
    label.getStyleClass().add("refusal");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /// Says it anew in the same place: a label that comes and goes with every sighting is laid out as
  /// often.
  ///
  /// @param label what [#refusal(String)] made
  /// @param words why something was not taken
  public static void refusal(Label label, String words) {
    label.setText("! " + words);
  }

  /// @param words what to say
  /// @param style how it looks
  /// @return the words, wrapped where they must
  public static Label text(String words, String style) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
