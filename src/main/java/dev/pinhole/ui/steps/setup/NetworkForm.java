package dev.pinhole.ui.steps.setup;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Drafts;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// An address from the router, or one of the camera's own: checked while it is typed.
final class NetworkForm implements SettingForm {
  private final Seen seen;
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton automatic;
  private final RadioButton fixed;
  private final TextField address;
  private final TextField mask;
  private final TextField router;
  private final Label said = Lines.text("", "body");
  private final VBox fields;
  private final VBox node;
  private Runnable changed = () -> {};

  NetworkForm(Seen seen) {
    this.seen = seen;
    this.address = field("network-address", "form.network.address");
    this.mask = field("network-mask", "form.network.mask");
    this.router = field("network-router", "form.network.router");
    this.automatic =
        Cards.option(
            group,
            seen.say("form.network.automatic"),
            seen.say("form.network.automatic.hint"),
            this::check);
    this.fixed =
        Cards.option(
            group,
            seen.say("form.network.fixed"),
            seen.say("form.network.fixed.hint"),
            this::check);
    automatic.setId("network-automatic");
    fixed.setId("network-fixed");
    said.setId("network-said");
    var suggest = Cards.button(seen.say("form.network.suggest"), this::suggest);
    suggest.setId("network-suggest");
    var own = new FlowPane(12, 10, labelled("form.network.address", address), suggest);
    own.setRowValignment(VPos.BOTTOM);
    var others =
        new FlowPane(
            12, 10, labelled("form.network.mask", mask), labelled("form.network.router", router));
    this.fields = new VBox(10, own, others, said);
    fields.getStyleClass().add("card");
    fields.managedProperty().bind(fields.visibleProperty());
    this.node = new VBox(10, automatic, fixed, fields);
    mask.setText("255.255.255.0");
  }

  private TextField field(String id, String key) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText(seen.say(key));
    field.setMaxWidth(220);
    field.textProperty().subscribe(this::check);
    return field;
  }

  private VBox labelled(String key, TextField field) {
    var label = Lines.text(seen.say(key), "strong");
    label.setLabelFor(field);
    return new VBox(4, label, field);
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
    switch (setting) {
      case Network.Automatic() -> {
        group.selectToggle(automatic);
        suggestion().ifPresent(this::fillFields);
      }
      case Network.Fixed own -> {
        fillFields(own);
        group.selectToggle(fixed);
      }
      case Setting _ -> throw new IllegalArgumentException("no network");
    }
    check();
  }

  private void fillFields(Network.Fixed own) {
    address.setText(own.address().address().toString());
    mask.setText(own.address().mask().toString());
    router.setText(own.gateway().map(Ipv4Address::toString).orElse(""));
  }

  private Optional<Neighbourhood> around() {
    return seen.view().live().setUp().flatMap(SetUpLive::reading).flatMap(one -> one.around());
  }

  private Optional<MacAddress> camera() {
    return seen.view().job().mac();
  }

  private List<Sighting> nearby() {
    return seen.view().live().nearby();
  }

  private Optional<Network.Fixed> suggestion() {
    return around().flatMap(one -> camera().flatMap(mac -> one.suggestion(mac, nearby())));
  }

  private void suggest() {
    suggestion()
        .ifPresentOrElse(this::fillFields, () -> said.setText(seen.say("form.network.no-idea")));
    address.requestFocus();
  }

  private enum Way {
    OPEN,
    AUTOMATIC,
    FIXED
  }

  private record Typed(Way way, String address, String mask, String router)
      implements Drafts.Draft {}

  @Override
  public Drafts.Draft draft() {
    return new Typed(
        automatic.isSelected() ? Way.AUTOMATIC : fixed.isSelected() ? Way.FIXED : Way.OPEN,
        Drafts.text(address.getText()),
        Drafts.text(mask.getText()),
        Drafts.text(router.getText()));
  }

  @Override
  public void restore(Drafts.Draft draft) {
    if (draft instanceof Typed typed) {
      address.setText(typed.address());
      mask.setText(typed.mask());
      router.setText(typed.router());
      group.selectToggle(
          switch (typed.way()) {
            case OPEN -> null;
            case AUTOMATIC -> automatic;
            case FIXED -> fixed;
          });
      check();
    }
  }

  @Override
  public Optional<Setting> wanted() {
    return automatic.isSelected()
        ? Optional.of(new Network.Automatic())
        : typed().filter(one -> conflict(one).isEmpty()).map(Setting.class::cast);
  }

  private Optional<Network.Fixed> typed() {
    Optional<Ipv4Range> range =
        Ipv4Address.parse(address.getText())
            .flatMap(
                own -> Ipv4Address.parse(mask.getText()).flatMap(one -> Ipv4Range.of(own, one)));
    boolean none = router.getText().isBlank();
    Optional<Ipv4Address> gateway = Ipv4Address.parse(router.getText());
    return fixed.isSelected() && (none || gateway.isPresent())
        ? range.map(own -> new Network.Fixed(own, gateway))
        : Optional.empty();
  }

  private Optional<String> conflict(Network.Fixed wanted) {
    return around()
        .flatMap(one -> camera().flatMap(mac -> one.conflict(mac, wanted, nearby())))
        .map(seen.context().words()::say);
  }

  @Override
  public String missing() {
    if (group.getSelectedToggle() == null) {
      return seen.say("missing.network");
    }
    return typed().isEmpty() ? seen.say("missing.address") : seen.say("missing.other-address");
  }

  @Override
  public void learn() {
    check();
  }

  private boolean isOwn(Network.Fixed typed) {
    return seen.view()
        .live()
        .setUp()
        .flatMap(SetUpLive::reading)
        .flatMap(SetUpLive.Reading::setting)
        .filter(
            one ->
                one instanceof Network.Fixed now
                    && now.address().address().equals(typed.address().address()))
        .isPresent();
  }

  /// Says at once what stands against an address, and what follows from it.
  private void check() {
    if (node == null) {
      return;
    }
    fields.setVisible(fixed.isSelected());
    Optional<Network.Fixed> typed = typed();
    Optional<String> conflict = typed.flatMap(this::conflict);
    said.getStyleClass().removeAll("refusal");
    if (address.getText().isBlank()) {
      said.setText("");
    } else if (typed.isEmpty()) {
      said.setText(seen.say("form.network.not-yet"));
    } else if (conflict.isPresent()) {
      said.getStyleClass().add("refusal");
      said.setText("! " + conflict.get());
    } else {
      boolean reaches = around().map(one -> one.reaches(typed.get())).orElse(true);
      said.setText(
          seen.say(
              isOwn(typed.get())
                  ? "form.network.own"
                  : reaches ? "form.network.free" : "form.network.far"));
    }
    changed.run();
  }
}
