package dev.pinhole.ui.steps.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.ShellGalleryTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lines that give this computer a second address, on each system.
class OutOfReachViewTest {
  private final SampleContext sample = new SampleContext();

  @Test
  void onWindowsTheAddressFromTheRouterIsKeptFirst() throws Exception {
    assertThat(lines("Windows 11"))
        .containsExactly(
            "netsh interface ipv4 set interface \"Ethernet\" dhcpstaticipcoexistence=enabled",
            "netsh interface ipv4 add address \"Ethernet\" 192.168.1.50 255.255.255.0",
            "netsh interface ipv4 delete address \"Ethernet\" 192.168.1.50");
  }

  @Test
  void onOtherSystemsOneLineGivesAndOneTakes() throws Exception {
    assertThat(lines("Mac OS X"))
        .containsExactly(
            "sudo ifconfig en0 alias 192.168.1.50 255.255.255.0",
            "sudo ifconfig en0 -alias 192.168.1.50");
    assertThat(lines("Linux"))
        .containsExactly(
            "sudo ip address add 192.168.1.50/24 dev eth0",
            "sudo ip address del 192.168.1.50/24 dev eth0");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.64, FACTORY",
    "192.0.0.64, FACTORY",
    "169.254.8.20, SELF_GIVEN",
    "192.168.254.3, RECORDER",
    "10.4.0.9, OTHER"
  })
  void itSaysWhereSuchAnAddressComesFrom(String address, OutOfReachModel.Kind kind) {
    assertThat(
            new OutOfReachModel(Ipv4Address.of(address), List.of(), "Linux", Optional.empty())
                .kind())
        .isEqualTo(kind);
  }

  private List<String> lines(String system) throws Exception {
    JobView view = LaterJobs.outOfReach(LaterJobs.held()).view();
    return FxThread.call(
        () ->
            OnScreen.all(
                    new OutOfReachView(view, sample.context(), system).page().content(),
                    CommandLine.class)
                .stream()
                .map(OutOfReachViewTest::line)
                .toList());
  }

  static String line(CommandLine one) {
    return ((Label) one.getChildren().getFirst()).getText();
  }

  @Test
  void aLineIsCopiedAndTheButtonSaysSo() throws Exception {
    JobView view = LaterJobs.outOfReach(LaterJobs.held()).view();
    FxThread.call(
        () -> {
          var content = new OutOfReachView(view, sample.context(), "Linux").page().content();
          var one = OnScreen.all(content, CommandLine.class).getFirst();
          var copy = (Button) one.getChildren().getLast();
          String spoken = copy.getAccessibleText();
          assertThat(spoken).isEqualTo("Copy the line " + line(one));
          copy.fire();
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(line(one));
          assertThat(copy.getText()).isEqualTo("✓ Copied");
          assertThat(copy.getAccessibleText()).isEqualTo("Copied: " + line(one));
          return true;
        });
  }

  @Test
  void theLongestLineIsWholeInTheSmallestWindow() throws Exception {
    JobView view = LaterJobs.outOfReach(LaterJobs.held()).view();
    for (String system : List.of("Windows 11", "Mac OS X", "Linux")) {
      List<String> cut =
          FxThread.call(
              () -> {
                Page page = new OutOfReachView(view, sample.context(), system).page();
                Scene scene = ShellGalleryTest.small(page, view);
                Picture.take(scene, Path.of("target", "gallery", "reach-" + system + ".png"));
                return ShellGalleryTest.cutWords(scene);
              });
      assertThat(cut).as(system).isEmpty();
    }
  }
}
