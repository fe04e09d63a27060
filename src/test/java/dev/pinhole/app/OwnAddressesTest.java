package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.OwnAddress.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an adapter is, by what three systems call it.
class OwnAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "enp3s0, enp3s0, false, CABLE",
    "eno1, eno1, false, CABLE",
    "eth0, eth0, false, CABLE",
    "wlp2s0, wlp2s0, true, WIFI",
    "wlan0, wlan0, false, WIFI",
    "eth1, eth1, true, WIFI",
    "tun0, tun0, false, VPN",
    "wg0, wg0, false, VPN",
    "tailscale0, tailscale0, false, VPN",
    "docker0, docker0, false, INSIDE",
    "br-1f2e3d, br-1f2e3d, false, INSIDE",
    "utun4, utun4, false, VPN",
    "en0, en0, false, UNKNOWN",
    "ethernet_32769, Intel(R) Ethernet Connection I219-V, false, CABLE",
    "wireless_32768, Intel(R) Wi-Fi 6 AX201 160MHz, false, WIFI",
    "eth5, Realtek PCIe GbE Family Controller, false, CABLE",
    "net3, WireGuard Tunnel, false, VPN",
    "ethernet_4, TAP-Windows Adapter V9, false, VPN",
    "ethernet_5, Hyper-V Virtual Ethernet Adapter, false, INSIDE",
    "x0, '', false, UNKNOWN"
  })
  void isToldByItsName(String name, String words, boolean radio, Kind kind) {
    assertThat(OwnAddresses.kind(name, words, radio)).isEqualTo(kind);
  }
}
