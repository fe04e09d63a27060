package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.report.SettingWords;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Setting;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Drafts;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.Sizes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The camera's zone, and whom it asks for the time.
final class ClockForm implements SettingForm {
  private static final String USUAL_SERVER = "pool.ntp.org";
  private static final int A_DAY = 86_400;

  /// The server belongs to the choice above it.
  private static final double BESIDE = 40;

  private final Seen seen;
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton server;
  private final RadioButton hand;
  private final TextField host = new TextField();
  private final ComboBox<String> zone = new ComboBox<>();
  private final Label says = Lines.text("", "body");
  private final Label ahead = Lines.text("", "strong");
  private final VBox node;

  /// A zone that was asked for before, by its rules: they do not say which town was meant.
  private Optional<Ruled> ruled = Optional.empty();

  private Runnable changed = () -> {};

  private record Ruled(String words, CameraZone zone) {}

  ClockForm(Seen seen) {
    this.seen = seen;
    this.server =
        Cards.option(
            group, seen.say("form.clock.server"), seen.say("form.clock.server.hint"), this::check);
    this.hand =
        Cards.option(
            group, seen.say("form.clock.hand"), seen.say("form.clock.hand.hint"), this::check);
    server.setId("clock-server");
    hand.setId("clock-hand");
    host.setId("clock-host");
    host.setMaxWidth(320);
    host.setText(USUAL_SERVER);
    host.setAccessibleText(seen.say("form.clock.host"));
    zone.setId("clock-zone");
    zone.setAccessibleText(seen.say("form.clock.zone"));
    zone.setMaxWidth(320);
    ahead.setId("clock-ahead");
    ahead.managedProperty().bind(ahead.visibleProperty());
    zone.getItems().setAll(zones());
    zone.setValue(seen.context().zone().getId());
    var hostLabel = Lines.text(seen.say("form.clock.host"), "strong");
    hostLabel.setLabelFor(host);
    var zoneLabel = Lines.text(seen.say("form.clock.zone"), "strong");
    zoneLabel.setLabelFor(zone);
    var hostBox = new VBox(4, hostLabel, host);
    hostBox.setPadding(new Insets(0, 0, 0, BESIDE));
    host.disableProperty().bind(server.selectedProperty().not());
    this.node = new VBox(12, ahead, new VBox(4, zoneLabel, zone, says), server, hostBox, hand);
    group.selectToggle(server);
    host.textProperty().subscribe(this::check);
    zone.valueProperty().subscribe(this::check);
    learn();
  }

  /// This computer's first, then all that have a name people know.
  private List<String> zones() {
    String here = seen.context().zone().getId();
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(here),
            ZoneId.getAvailableZoneIds().stream()
                .filter(
                    one ->
                        one.contains("/") && !one.startsWith("Etc/") && !one.startsWith("SystemV/"))
                .filter(one -> !one.equals(here))
                .sorted())
        .toList();
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
    if (setting instanceof Clock(Optional<String> _, CameraZone has)) {
      if (!has.equals(chosen())) {
        offer(new Ruled(seen.context().words().say(SettingWords.said(has)), has));
      }
      begin(setting);
    }
  }

  /// The zone that a camera came with was nobody's choice: the one of this computer stays.
  @Override
  public void begin(Setting setting) {
    if (setting instanceof Clock clock) {
      clock.server().ifPresent(host::setText);
      group.selectToggle(clock.server().isPresent() ? server : hand);
      check();
    }
  }

  /// Chooses it, in the place of the one before it.
  private void offer(Ruled one) {
    Optional<String> before = ruled.map(Ruled::words).filter(words -> !words.equals(one.words()));
    ruled = Optional.of(one);
    if (!zone.getItems().contains(one.words())) {
      zone.getItems().addFirst(one.words());
    }
    zone.setValue(one.words());
    before.ifPresent(zone.getItems()::remove);
  }

  private record Typed(boolean asks, String host, String zone, Optional<Ruled> ruled)
      implements Drafts.Draft {}

  @Override
  public Drafts.Draft draft() {
    return new Typed(
        server.isSelected(),
        Drafts.text(host.getText()),
        zone.getValue(),
        ruled.filter(one -> one.words().equals(zone.getValue())));
  }

  @Override
  public void restore(Drafts.Draft draft) {
    if (draft instanceof Typed typed) {
      host.setText(typed.host());
      typed.ruled().ifPresentOrElse(this::offer, () -> zone.setValue(typed.zone()));
      group.selectToggle(typed.asks() ? server : hand);
      check();
    }
  }

  private Optional<Setting> now() {
    return seen.view()
        .live()
        .setUp()
        .flatMap(SetUpLive::reading)
        .flatMap(SetUpLive.Reading::setting);
  }

  private CameraZone chosen() {
    Optional<CameraZone> before =
        ruled.filter(one -> one.words().equals(zone.getValue())).map(Ruled::zone);
    if (before.isPresent()) {
      return before.get();
    }
    return CameraZone.of(ZoneId.of(zone.getValue()).getRules());
  }

  @Override
  public Optional<Setting> wanted() {
    if (hand.isSelected()) {
      return Optional.of(new Clock(Optional.empty(), chosen()));
    }
    String name = host.getText().strip();
    return Clock.isServer(name)
        ? Optional.of(new Clock(Optional.of(name), chosen()))
        : Optional.empty();
  }

  @Override
  public String missing() {
    return seen.say("missing.server");
  }

  @Override
  public void learn() {
    Optional<Duration> far =
        seen.view().live().setUp().flatMap(SetUpLive::reading).flatMap(one -> one.ahead());
    ahead.setText(far.map(this::said).orElse(""));
    ahead.setVisible(far.isPresent());
    check();
  }

  private String said(Duration far) {
    long seconds = far.toSeconds();
    if (Math.abs(seconds) <= 2) {
      return seen.say("form.clock.right");
    }
    if (Math.abs(seconds) > A_DAY) {
      var words = seen.context().words();
      return seen.say(
          "form.clock.shows",
          words.dateTime(seen.context().clock().instant().plus(far), seen.context().zone()));
    }
    return seen.say(
        seconds > 0 ? "form.clock.ahead" : "form.clock.behind",
        Sizes.duration(seen.context().words(), far.abs()));
  }

  private void check() {
    if (node == null) {
      return;
    }
    CameraZone wanted = chosen();
    String offset = wanted.offset().getTotalSeconds() == 0 ? "" : wanted.offset().getId();
    String now =
        seen.say(
            wanted.summer().isPresent() ? "form.clock.zone.summer" : "form.clock.zone.plain",
            "UTC" + offset);
    boolean other =
        now().filter(one -> one instanceof Clock has && !has.zone().equals(wanted)).isPresent();
    says.setText(other ? now + " " + seen.say("form.clock.zone.other") : now);
    changed.run();
  }
}
