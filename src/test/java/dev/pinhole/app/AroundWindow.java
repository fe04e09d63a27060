package dev.pinhole.app;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.sadp.Scope;
import dev.pinhole.simulator.Newcomer;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;

/// The real window on a computer around which cameras stand, on a site that the window knows
/// nothing of: to it they are real ones. The computer's own addresses and neighbours are given to
/// it.
abstract class AroundWindow extends RealWindow {
  static final OwnAddress HOME = own("enp3s0", Kind.CABLE, "192.168.1.20/24");
  static final MacAddress FIRST = MacAddress.parse("58-50-ed-20-01-01").orElseThrow();
  static final MacAddress SECOND = MacAddress.parse("58-50-ed-20-01-02").orElseThrow();

  /// The words of the way back, where it is not the primary button.
  private static final Map<Branch, String> RETURNS =
      Map.of(
          Branch.RESET_BEHIND_A_RECORDER, "It is on my router now",
          Branch.LOCKED_FOR_30_MINUTES, "The wait is over");

  final AtomicReference<List<OwnAddress>> addresses = new AtomicReference<>(List.of(HOME));
  final AtomicReference<Map<Ipv4Address, MacAddress>> neighbours = new AtomicReference<>(Map.of());
  PracticeSite around;

  static OwnAddress own(String network, Kind kind, String range) {
    return new OwnAddress(network, kind, Ipv4Range.parse(range).orElseThrow());
  }

  static Newcomer newcomer(MacAddress mac) {
    String number = mac.text().substring(15);
    return new Newcomer(new SerialNumber("DS-2CD1123G0-I20240115AAWRF000000" + number), mac);
  }

  @Override
  OwnNetwork network() throws IOException {
    around =
        PracticeSite.open(
            new PracticeSite.Setting(
                Disk.system(),
                Files.createDirectories(folder.resolve("around")).resolve("site.json"),
                Catalog.builtIn(),
                InstantSource.system(),
                new Random(11),
                List.of(newcomer(FIRST), newcomer(SECOND))));
    around.lead(newcomer(SECOND).id(), false);
    return new OwnNetwork(
        new Scope.Endpoints(List.of(around.sadpEndpoint())),
        addresses::get,
        neighbours::get,
        Duration.ofMillis(100));
  }

  @AfterEach
  void leave() {
    around.close();
  }

  final String line(String id) {
    Await.until("#" + id, () -> find(id).isPresent());
    return FxDoor.ask(() -> ((Labeled) window.wizard().scene().lookup("#" + id)).getText());
  }

  final void titled(String title) {
    Await.until(title + ", not " + title(), () -> title().equals(title));
  }

  final Sighting heard(MacAddress mac) {
    Await.until(mac + " answers", () -> view().live().find(mac).isPresent());
    return view().live().find(mac).orElseThrow();
  }

  /// A real camera, as far as the window knows.
  final void chooseReal(MacAddress mac) {
    fire("trouble-" + Trouble.FACTORY_SETTINGS);
    at(Step.WhichCamera.class);
    fire("primary");
    Sighting camera = heard(mac);
    window
        .program()
        .desk()
        .act(
            view(),
            new Act.UseCamera(
                camera,
                "Front door",
                Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
                true));
    at(Step.NoResetNeeded.class);
    fire("primary");
  }

  final void enters(Branch branch, String entry, String title) {
    elsewhere(entry);
    Await.until(
        branch + ", not " + view().step(),
        () -> view().step() instanceof Step.Advice advice && advice.branch() == branch);
    titled(title);
    picture("reach-" + branch.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// In and out again: the advice is read, and its way out leads back.
  final void reads(Branch branch, String entry, String title) {
    Class<? extends Step> from = view().step().getClass();
    enters(branch, entry, title);
    if (branch.exits().getFirst() == Exit.RETURN) {
      fire("primary");
    } else {
      FxDoor.ask(
          () -> {
            window.wizard().scene().getRoot().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(one -> one.getText().equals(RETURNS.get(branch)))
                .findFirst()
                .orElseThrow()
                .fire();
            return true;
          });
    }
    at(from);
  }

  final void password() {
    at(Step.NewPassword.class);
    type("password-first", PASSWORD);
    type("password-again", PASSWORD);
    fire("primary");
    at(Step.SetUpAgain.class);
  }

  final void gives(String address) {
    addresses.set(List.of(HOME, own("enp3s0", Kind.CABLE, address)));
    around.addAddress(Ipv4Range.parse(address).orElseThrow());
  }

  final void pass(long seconds) {
    window.program().site().clock().letPass(Duration.ofSeconds(seconds));
  }
}
