package dev.pinhole.ui.bench;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.simulator.CameraPicture;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.text.Words;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The practice bench: one virtual camera with its leads, its light and its reset hole, under the
/// person's hands. Lives on the FX thread; the site's news reach it through the one door between
/// [#attach()] and [#close()].
public final class BenchView extends StackPane {
  private static final String STYLE =
      Objects.requireNonNull(BenchView.class.getResource("bench.css")).toExternalForm();
  private static final double USUAL_FONT = 14;
  private static final double WIDE = 268;
  private static final double EDGE = 4;
  private static final double SMALLEST = 0.75;
  private static final double LARGEST = 1.4;

  private final Words words;
  private final BenchModel model;
  private final ResetHole hole;
  private final Lamp lamp;
  private final BenchDrawing drawing;
  private final Label named = text("camera-name");
  private final ChoiceBox<CameraPicture> choice = new ChoiceBox<>();
  private final Label state = text("muted");
  private final Label light = text("strong");
  private final Label pressed = text("pressed");
  private final Label hint = text("hint");
  private final PostPane post;
  private final Button power = button("power-lead");
  private final Button network = button("network-lead");
  private Optional<String> news = Optional.empty();
  private boolean oneClick;
  private boolean asksForPassword;

  /// @param site the practice site
  /// @param words the words
  /// @param presses hears what hands do
  /// @param errands where files are carried from and to
  public BenchView(PracticeSite site, Words words, Presses presses, Errands errands) {
    this(site, words, presses, errands, Platform.getPreferences().isReducedMotion());
  }

  BenchView(
      PracticeSite site, Words words, Presses presses, Errands errands, boolean reducedMotion) {
    this.post = new PostPane(new PostModel(site), words, errands);
    this.words = words;
    this.model = new BenchModel(site, presses);
    this.hole =
        new ResetHole(words, new ResetHole.Hands(this::press, model::release, model::turnPower));
    this.lamp = new Lamp(reducedMotion);
    this.drawing = new BenchDrawing(words, hole, lamp);
    setId("bench");
    getStyleClass().add("bench");
    getStylesheets().add(STYLE);
    setPrefWidth(WIDE);
    build();
    hole.pressedIn().subscribe(() -> update());
    model.camera().subscribe(() -> update());
    power.setOnAction(_ -> model.turnPower());
    network.setOnAction(_ -> model.turnLead());
  }

  private void build() {
    pressed.setText(words.say("bench.pressed"));
    pressed.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(8, state, pressed);
    row.getStyleClass().add("state-row");
    row.setAlignment(Pos.CENTER);
    var leads = new FlowPane(6, 8, power, network);
    leads.setAlignment(Pos.CENTER);
    var content = new VBox(head(), post, drawing, row, light, leads, hint);
    content.getStyleClass().add("bench-content");
    content.setAlignment(Pos.TOP_CENTER);
    content.setMinWidth(0);
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("bench-scroll");
    getChildren().add(scroll);
    scroll.viewportBoundsProperty().subscribe(bounds -> size(bounds.getWidth()));
    light.fontProperty().subscribe(() -> size(scroll.getViewportBounds().getWidth()));
  }

  private VBox head() {
    var title = new Label(words.say("bench.title"));
    title.getStyleClass().add("bench-title");
    Label honest = text("muted");
    honest.setText(words.say("bench.honest"));
    var said = new VBox(2, title, honest);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    var top = new HBox(8, said, new MoreMenu(model, words, this::say, this::oneClick));
    choice.setId("bench-camera");
    choice.setAccessibleText(words.say("bench.choose"));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(new Names(words));
    choice.setOnAction(_ -> chosen());
    var head = new VBox(top, named, choice);
    head.getStyleClass().add("bench-head");
    return head;
  }

  private static Label text(String style) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static Button button(String id) {
    var button = new Button();
    button.setId(id);
    button.getStyleClass().add("lead-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void size(double width) {
    double byFont = Math.max(1, light.getFont().getSize() / USUAL_FONT);
    double byWidth = width <= 0 ? 1 : (width - EDGE) / BenchDrawing.WIDTH;
    drawing.scale(Math.clamp(Math.min(byFont, byWidth), SMALLEST, LARGEST));
  }

  /// Follows the site from now on.
  public void attach() {
    model.attach();
    update();
  }

  /// Lets go of everything and hears nothing more of the site, until it is attached again.
  public void close() {
    hole.letGo();
    post.close();
    model.close();
    lamp.show(CameraPicture.Light.OFF);
  }

  /// @param camera the job's camera; where there is none the person may choose, and the first one
  ///   stands there
  public void show(Optional<MacAddress> camera) {
    String before = model.camera().get().id();
    model.fix(camera);
    if (!before.equals(model.camera().get().id())) {
      news = Optional.empty();
    }
    update();
  }

  /// Opens the post, where an exchange is under way.
  ///
  /// @param wanted whether it is
  /// @param picture the text of the QR picture on the screen, where there is one
  /// @param mailed whether what comes of it arrives in the owner's mailbox
  public void post(boolean wanted, Optional<String> picture, boolean mailed) {
    if (wanted) {
      post.open(model.camera().get().id(), picture, mailed);
    } else {
      post.close();
    }
  }

  private void chosen() {
    CameraPicture picked = choice.getValue();
    if (picked != null && !picked.id().equals(model.camera().get().id())) {
      hole.letGo();
      news = Optional.empty();
      model.choose(picked.id());
    }
  }

  private void press() {
    news = Optional.empty();
    model.press();
  }

  private void oneClick(boolean on) {
    oneClick = on;
    hole.oneClick(on);
    update();
  }

  private void say(String sentence) {
    news = Optional.of(sentence);
    update();
  }

  private void update() {
    CameraPicture camera = model.camera().get();
    if (!model.isPressed()) {
      hole.letGo();
    }
    drawing.show(camera);
    named.setText(words.say("bench.named", camera.name(), words.technical(camera.model())));
    offer(camera);
    state.setText(
        words.say(
            "bench.state",
            words.say("bench.power." + camera.powered()),
            words.say("bench.network." + camera.lead())));
    light.setText(
        words.say(camera.hasLight() ? "bench.light." + camera.light() : "bench.light.none"));
    pressed.setVisible(hole.pressedIn().get());
    pressed.setManaged(hole.pressedIn().get());
    power.setText(words.say(camera.powered() ? "bench.unplug-power" : "bench.plug-power"));
    network.setText(words.say(camera.lead() ? "bench.unplug-network" : "bench.plug-network"));
    hint.setText(hint(camera));
    hint.getStyleClass().setAll("label", "hint", hintStyle(camera));
  }

  private void offer(CameraPicture camera) {
    show(named, model.isFixed());
    show(choice, !model.isFixed());
    if (!choice.isShowing() && !model.isFixed()) {
      choice.getItems().setAll(model.all());
      choice.setValue(camera);
    }
  }

  /// @param asked whether the screen beside asks for the camera's password
  public void asksForPassword(boolean asked) {
    if (asksForPassword != asked) {
      asksForPassword = asked;
      update();
    }
  }

  private String hint(CameraPicture camera) {
    if (asksForPassword) {
      return model
          .note()
          .map(password -> words.say("bench.note", password))
          .orElseGet(() -> words.say("bench.note.other"));
    }
    if (!camera.hasButton()) {
      return words.say("bench.no-button");
    }
    if (news.isPresent()) {
      return news.get();
    }
    if (isTheMoment(camera)) {
      return words.say("bench.hint.flashes");
    }
    if (hole.isLatched()) {
      return words.say(camera.powered() ? "bench.hint.stays" : "bench.hint.stays-unplugged");
    }
    if (!camera.powered()) {
      return words.say("bench.hint.unplugged");
    }
    return words.say(oneClick ? "bench.hint.one-click" : "bench.hint");
  }

  private String hintStyle(CameraPicture camera) {
    if (!camera.hasButton()) {
      return "no-button";
    }
    return isTheMoment(camera) ? "now" : "how";
  }

  /// Under the clip, the flashing means that it was held long enough.
  private boolean isTheMoment(CameraPicture camera) {
    return hole.pressedIn().get() && camera.light() == CameraPicture.Light.FLASHING;
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  /// How the cameras are called in the choice.
  private static final class Names extends StringConverter<CameraPicture> {
    private final Words words;

    Names(Words words) {
      this.words = words;
    }

    @Override
    public String toString(CameraPicture camera) {
      return camera == null
          ? ""
          : words.say("bench.named", camera.name(), words.technical(camera.model()));
    }

    @Override
    public CameraPicture fromString(String words) {
      throw new UnsupportedOperationException("cameras are chosen, not typed");
    }
  }
}
