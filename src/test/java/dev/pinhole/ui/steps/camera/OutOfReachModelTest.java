package dev.pinhole.ui.steps.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The address that this computer may take, and the system that it runs.
class OutOfReachModelTest {
  private static final Ipv4Address FACTORY = Ipv4Address.of("192.168.1.64");

  @Test
  void theSecondAddressIsNobodysAndInTheCamerasRange() {
    var own = Ipv4Range.parse("192.168.1.50/32").orElseThrow();
    var model = new OutOfReachModel(FACTORY, List.of(own), "Windows 11", Optional.empty());
    assertThat(model.second()).isEqualTo(Ipv4Address.of("192.168.1.51"));
    var plain = new OutOfReachModel(Ipv4Address.of("192.0.0.50"), List.of(), "", Optional.empty());
    assertThat(plain.second()).isEqualTo(Ipv4Address.of("192.0.0.51"));
  }

  @Test
  void theSystemIsRecognised() {
    assertThat(system("Windows 11")).isEqualTo(OutOfReachModel.Desktop.WINDOWS);
    assertThat(system("Mac OS X")).isEqualTo(OutOfReachModel.Desktop.MACOS);
    assertThat(system("Darwin")).isEqualTo(OutOfReachModel.Desktop.MACOS);
    assertThat(system("Linux")).isEqualTo(OutOfReachModel.Desktop.LINUX);
    assertThat(system("")).isEqualTo(OutOfReachModel.Desktop.LINUX);
  }

  private static OutOfReachModel.Desktop system(String name) {
    return new OutOfReachModel(FACTORY, List.of(), name, Optional.empty()).system();
  }
}
