package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The neighbour table as Linux writes it, and what is none.
class NeighbourTableTest {
  @TempDir Path folder;

  @Test
  void onlyWhoHasAnsweredIsANeighbour() throws Exception {
    Path file = folder.resolve("arp");
    Files.writeString(
        file,
        """
        IP address       HW type     Flags       HW address            Mask     Device
        192.168.1.1      0x1         0x2         58:50:ed:00:00:01     *        eth0
        192.168.1.7      0x1         0x0         00:00:00:00:00:00     *        eth0
        192.168.1.8      0x1         0x6         58:50:ed:00:00:08     *        eth0
        999.1.1.1        0x1         0x2         58:50:ed:00:00:09     *        eth0
        nonsense
        """);
    assertThat(NeighbourTable.read(file))
        .isEqualTo(
            Map.of(
                Ipv4Address.of("192.168.1.1"), MacAddress.parse("58-50-ed-00-00-01").orElseThrow(),
                Ipv4Address.of("192.168.1.8"),
                    MacAddress.parse("58-50-ed-00-00-08").orElseThrow()));
  }

  @Test
  void withoutTheFileNobodyIsKnown() {
    assertThat(NeighbourTable.read(folder.resolve("none"))).isEmpty();
  }
}
