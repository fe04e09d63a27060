package dev.pinhole.ui.bench;

import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.simulator.SupportDesk.Letter;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The post of the practice site: the envelope to the support desk, the letters that came, and the
/// owner's drawer. Everything is done by the person's hand.
final class PostPane extends VBox {
  private static final int SHOWN = 4;
  private static final Insets ABOVE_A_HEADING = new Insets(6, 0, 0, 0);

  private final PostModel model;
  private final Words words;
  private final Errands errands;
  private final Label said = line("muted");
  private final Button scan;
  private final CheckBox photo;
  private final CheckBox receipt;
  private final CheckBox dealer;
  private final Button send;
  private final VBox letters = new VBox(6);
  private final VBox drawer = new VBox(6);
  private final Timeline timer = new Timeline(new KeyFrame(Duration.seconds(1), _ -> look()));
  private String sent = "post.sent";
  private Optional<String> picture = Optional.empty();
  private List<Letter> shown = List.of();

  PostPane(PostModel model, Words words, Errands errands) {
    super(6);
    this.model = model;
    this.words = words;
    this.errands = errands;
    this.scan = button("post-scan", words.say("post.scan"), this::scan);
    this.photo = tick("post-photo", "post.photo");
    this.receipt = tick("post-receipt", "post.receipt");
    this.dealer = tick("post-dealer", "post.dealer");
    this.send = button("post-send", words.say("post.send"), this::send);
    setId("post");
    getStyleClass().add("post");
    getChildren()
        .setAll(
            heading("post.write"),
            button("post-file", words.say("post.file"), this::choose),
            scan,
            photo,
            receipt,
            dealer,
            send,
            said,
            waits(),
            heading("post.letters"),
            letters,
            drawer);
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    timer.setCycleCount(Animation.INDEFINITE);
    show(this, false);
  }

  /// @param camera the practice camera that the exchange is about
  /// @param text of the QR picture on the screen, where there is one
  /// @param mailed whether what comes of it arrives in the owner's mailbox
  void open(String camera, Optional<String> text, boolean mailed) {
    picture = text;
    sent = mailed ? "post.sent.MAILED_CODE" : "post.sent";
    model.camera(camera);
    show(this, true);
    show(scan, text.isPresent());
    timer.play();
    fillDrawer();
    look();
  }

  void close() {
    timer.stop();
    show(this, false);
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  /// Waiting is not part of the letter: it stands below it, side by side where there is room.
  private FlowPane waits() {
    return new FlowPane(
        6,
        6,
        button("post-hour", words.say("post.hour"), () -> wait(false)),
        button("post-day", words.say("post.day"), () -> wait(true)));
  }

  private Label heading(String key) {
    Label label = line("strong");
    label.setText(words.say(key));
    VBox.setMargin(label, ABOVE_A_HEADING);
    return label;
  }

  private static Label line(String style) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static Button button(String id, String words, Runnable act) {
    var button = new Button(words);
    button.setId(id);
    button.getStyleClass().add("lead-button");
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private CheckBox tick(String id, String key) {
    var box = new CheckBox(words.say(key));
    box.setId(id);
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.setSelected(true);
    return box;
  }

  private void choose() {
    errands
        .which(words.say("post.file"))
        .ifPresent(
            path ->
                said.setText(
                    words.say(
                        model.putIn(path) ? "post.in" : "post.unread",
                        String.valueOf(path.getFileName()))));
    look();
  }

  private void scan() {
    picture.ifPresent(model::scan);
    said.setText(words.say("post.scanned"));
    look();
  }

  private void send() {
    model.send(photo.isSelected(), receipt.isSelected(), dealer.isSelected());
    said.setText(words.say(sent));
    look();
  }

  private void wait(boolean day) {
    if (day) {
      model.letADayPass();
    } else {
      model.letAnHourPass();
    }
    said.setText(words.say("bench.hour.is", words.moment(model.now(), ZoneId.systemDefault())));
    look();
  }

  private void look() {
    send.setDisable(!model.hasRequest());
    List<Letter> now = model.letters();
    if (!now.equals(shown) || letters.getChildren().isEmpty()) {
      shown = now;
      letters.getChildren().setAll(now.stream().limit(SHOWN).map(this::letter).toList());
      if (now.isEmpty()) {
        Label none = line("muted");
        none.setText(words.say("post.none"));
        letters.getChildren().setAll(none);
      }
    }
  }

  private VBox letter(Letter letter) {
    Label head = line("muted");
    head.setText(
        words.time(letter.at(), ZoneId.systemDefault())
            + " · "
            + words.say("post.box." + letter.box()));
    Label text = line("body");
    text.setText(
        letter.refusal().isPresent()
            ? words.say("post.refused." + letter.refusal().get())
            : words.say("post.letter." + letter.kind()));
    var card = new VBox(4, head, text);
    card.getStyleClass().add("letter");
    if (letter.kind() == Kind.REPLY_FILE) {
      card.getChildren()
          .add(button("post-save-reply", words.say("post.save-reply"), () -> save(letter)));
    }
    if (letter.kind() == Kind.KEY || letter.kind() == Kind.MAIL_CODE) {
      card.getChildren()
          .add(
              button(
                  "post-show-code",
                  words.say("post.show-code"),
                  () -> model.code(letter).ifPresent(text::setText)));
    }
    return card;
  }

  private void save(Letter letter) {
    errands
        .whereToSave(words.say("post.reply.name"))
        .ifPresent(to -> write(to, () -> model.saveReply(letter, to)));
  }

  private interface Writing {
    void run() throws StoreException;
  }

  private void write(Path to, Writing writing) {
    try {
      writing.run();
      said.setText(words.say("post.saved", String.valueOf(to.getFileName())));
    } catch (StoreException e) {
      said.setText(words.say(e.told()));
    }
  }

  private void fillDrawer() {
    drawer.getChildren().clear();
    List<String> note = model.note();
    if (model.hasRecoveryFile() || !note.isEmpty()) {
      drawer.getChildren().add(heading("post.drawer"));
    }
    if (model.hasRecoveryFile()) {
      drawer
          .getChildren()
          .add(
              button(
                  "post-recovery",
                  words.say("post.recovery"),
                  () ->
                      errands
                          .whereToSave(words.say("exchange.recovery.name"))
                          .ifPresent(to -> write(to, () -> model.saveRecoveryFile(to)))));
    }
    if (!note.isEmpty()) {
      drawer
          .getChildren()
          .add(
              button(
                  "post-note",
                  words.say("post.note"),
                  () -> said.setText(String.join(" · ", note))));
    }
  }
}
