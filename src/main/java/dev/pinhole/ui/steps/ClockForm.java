package dev.pinhole.ui.steps;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Setting;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

  private final Seen seen;
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton server;
  private final RadioButton hand;
  private final TextField host = new TextField();
  private final ComboBox<String> zone = new ComboBox<>();
  private final Label says = Lines.text("", "body");
  private final Label ahead = Lines.text("", "strong");
  private final VBox node;
  private Optional<CameraZone> own = Optional.empty();
  private Runnable changed = () -> {};

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
    hostBox.managedProperty().bind(hostBox.visibleProperty());
    hostBox.visibleProperty().bind(server.selectedProperty());
    this.node = new VBox(12, ahead, new VBox(4, zoneLabel, zone, says), server, hand, hostBox);
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
    if (setting instanceof Clock(Optional<String> asks, CameraZone has)) {
      own = Optional.of(has);
      asks.ifPresent(host::setText);
      group.selectToggle(asks.isPresent() ? server : hand);
      check();
    }
  }

  private CameraZone chosen() {
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
    says.setText(
        own.filter(one -> !one.equals(wanted)).isPresent()
            ? now + " " + seen.say("form.clock.zone.other")
            : now);
    changed.run();
  }
}
