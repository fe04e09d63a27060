package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.sadp.Scope;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/// Nobody answers, and this computer itself may be why: another program holds the port, a VPN is
/// on, there is only Wi-Fi (B9).
final class ThisComputerWindowTest extends RealWindow {
  private static final int PORT = 37_020;

  private final AtomicReference<List<OwnAddress>> addresses = new AtomicReference<>(List.of());

  private static OwnAddress own(String network, Kind kind, String range) {
    return new OwnAddress(network, kind, Ipv4Range.parse(range).orElseThrow());
  }

  @Override
  OwnNetwork network() {
    return new OwnNetwork(
        new Scope.EveryInterface(), addresses::get, Map::of, Duration.ofMillis(100));
  }

  private boolean says(String words) {
    return FxDoor.ask(
        () -> {
          var node = window.wizard().scene().lookup("#own-side");
          return node != null
              && node.isVisible()
              && node.lookupAll(".label").stream()
                  .anyMatch(one -> one instanceof Labeled l && l.getText().contains(words));
        });
  }

  private static DatagramSocket holdingThePort() {
    AtomicReference<DatagramSocket> held = new AtomicReference<>();
    Await.until(
        "the port can be held",
        () -> {
          try {
            DatagramSocket socket = new DatagramSocket(null);
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(PORT));
            held.set(socket);
            return true;
          } catch (SocketException e) {
            return false;
          }
        });
    return held.get();
  }

  @Test
  void isInTheWay() {
    addresses.set(
        List.of(own("wlan0", Kind.WIFI, "10.0.0.5/24"), own("tun0", Kind.VPN, "10.9.0.2/24")));
    try (DatagramSocket _ = holdingThePort()) {
      fire("trouble-" + Trouble.FACTORY_SETTINGS);
      at(Step.WhichCamera.class);
      fire("primary");
      Await.until("the port", () -> says("Another program keeps the answers"));
      assertThat(says("A VPN is on")).isTrue();
      assertThat(says("It is on Wi-Fi only")).isTrue();
      picture("reach-nobody-answers");
      elsewhere("A firewall or VPN may be in the way");
      Await.until(
          "the advice",
          () ->
              view().step() instanceof Step.Advice advice
                  && advice.branch() == Branch.COMPUTER_IN_THE_WAY);
      assertThat(says("A VPN is on")).isTrue();
      picture("reach-this-computer");
    }
    addresses.set(List.of(own("enp3s0", Kind.CABLE, "192.168.1.20/24")));
    fire("primary");
    at(Step.WhichCamera.class);
    Await.until(
        "nothing is in the way any more",
        () -> FxDoor.ask(() -> !window.wizard().scene().lookup("#own-side").isVisible()));
    addresses.set(List.of());
    Await.until("no network", () -> says("It is connected to no network"));
    addresses.set(List.of(own("enp3s0", Kind.CABLE, "169.254.7.7/16")));
    Await.until("no router", () -> says("No router gave it an address"));
  }
}
