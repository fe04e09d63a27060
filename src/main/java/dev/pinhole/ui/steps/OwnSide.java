package dev.pinhole.ui.steps;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.ThisComputer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// What on this computer itself may be in the way, as far as it shows that: on one card, which is
/// not there where nothing is known.
final class OwnSide extends VBox {
  private final Seen seen;
  private List<String> said = List.of();

  OwnSide(Seen seen) {
    this.seen = seen;
    setId("own-side");
    show();
  }

  /// Reads anew what is known.
  void show() {
    List<String> now = notes();
    if (!now.equals(said) || getChildren().isEmpty()) {
      said = now;
      var lines = new VBox(8);
      now.forEach(one -> lines.getChildren().add(Lines.point(one)));
      getChildren().setAll(Cards.card(seen.say("own-side.title"), lines));
    }
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
  }

  private List<String> notes() {
    Optional<ThisComputer> computer = seen.view().live().computer();
    List<String> notes = new ArrayList<>();
    computer.ifPresent(
        one -> one.hindrances().forEach(what -> notes.add(seen.say("own-side." + what))));
    Optional<Sighting> camera = seen.view().job().mac().flatMap(seen.view().live()::find);
    camera
        .flatMap(one -> computer.flatMap(own -> own.other(one)))
        .map(mac -> rival(camera.get(), mac))
        .ifPresent(notes::add);
    return List.copyOf(notes);
  }

  private String rival(Sighting camera, MacAddress mac) {
    return seen.say(
        "own-side.OTHER",
        seen.context().words().technical(camera.address().toString()),
        seen.context().words().technical(mac.text()));
  }
}
