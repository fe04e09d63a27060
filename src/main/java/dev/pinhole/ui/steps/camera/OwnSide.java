package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.ThisComputer;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// What on this computer itself may be in the way, as far as it shows that, and who else was met on
/// the camera's address: on one card, which is not there where nothing is known.
public final class OwnSide extends VBox {
  private final Seen seen;
  private final boolean all;
  private List<String> said = List.of();

  private OwnSide(Seen seen, boolean all) {
    this.seen = seen;
    this.all = all;
    setId("own-side");
    show();
  }

  /// @param seen a job whose camera is looked for
  /// @return everything that may be in the way
  public static OwnSide of(Seen seen) {
    return new OwnSide(seen, true);
  }

  /// @param seen a job whose camera answers
  /// @return only who else was met on its address
  public static OwnSide others(Seen seen) {
    return new OwnSide(seen, false);
  }

  /// Reads anew what is known.
  public void show() {
    List<String> now = notes();
    if (!now.equals(said) || getChildren().isEmpty()) {
      said = now;
      var lines = new VBox(8);
      now.forEach(one -> lines.getChildren().add(Lines.point(one)));
      getChildren()
          .setAll(Cards.card(seen.say(all ? "own-side.title" : "own-side.title.others"), lines));
    }
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
  }

  private List<String> notes() {
    Optional<ThisComputer> computer = seen.view().live().computer();
    List<String> notes = new ArrayList<>();
    computer
        .filter(_ -> all)
        .ifPresent(
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
