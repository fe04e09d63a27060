package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.UnreadableAnswer;
import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Who is present, who is gone, and the bounds.
final class InventoryTest {
  private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

  private final Inventory inventory = new Inventory();

  static MacAddress mac(int number) {
    return MacAddress.parse("5850ed%06x".formatted(number)).orElseThrow();
  }

  static Sighting seen(int number, Instant at, String address) {
    return SightingReader.read(
            at,
            new InetSocketAddress("127.0.0.1", 37_020),
            SadpDocument.answer("any", CameraA.fields(mac(number).text(), address)))
        .orElseThrow();
  }

  private static Sighting seen(int number) {
    return seen(number, NOON, "192.168.1.64");
  }

  private InventorySnapshot snapshot() {
    return inventory.snapshot(NOON);
  }

  @Test
  void threeInquiriesWithoutAnAnswerAndTheCameraIsGone() {
    inventory.asked();
    inventory.heard(seen(1));
    for (int missed = 0; missed <= 3; missed++) {
      assertThat(snapshot().isPresent(mac(1))).as("missed for sure: %s", missed - 1).isTrue();
      inventory.asked();
    }
    assertThat(snapshot().isPresent(mac(1))).isFalse();
    assertThat(snapshot().gone()).extracting(Sighting::mac).containsExactly(mac(1));
    assertThat(inventory.heard(seen(1))).as("back is news").isTrue();
    assertThat(snapshot().gone()).isEmpty();
  }

  @Test
  void timeAloneMakesNobodyGone() {
    inventory.asked();
    inventory.heard(seen(1));
    assertThat(inventory.snapshot(NOON.plusSeconds(1_000_000)).isPresent(mac(1))).isTrue();
  }

  @Test
  void theSameAgainIsNoNewsButItsInstantIsKept() {
    assertThat(inventory.heard(seen(1))).isTrue();
    Sighting later = seen(1, NOON.plusSeconds(5), "192.168.1.64");
    assertThat(inventory.heard(later)).isFalse();
    assertThat(snapshot().find(mac(1))).contains(later);
    assertThat(inventory.heard(seen(1, NOON, "192.168.1.65"))).isTrue();
    assertThat(snapshot().present()).hasSize(1);
  }

  @Test
  void twoCamerasOnOneAddressAreBothKept() {
    inventory.heard(seen(2));
    inventory.heard(seen(1));
    inventory.heard(seen(3, NOON, "192.168.1.65"));
    assertThat(snapshot().on(Ipv4Address.of("192.168.1.64"))).containsExactly(mac(1), mac(2));
    assertThat(snapshot().present())
        .as("in the order of first answers")
        .extracting(Sighting::mac)
        .containsExactly(mac(2), mac(1), mac(3));
  }

  @Test
  void theLeastRecentlyHeardLeavesFirstAndThePinnedNever() {
    inventory.pin(mac(0));
    for (int i = 0; i < Inventory.MOST; i++) {
      inventory.heard(seen(i));
    }
    inventory.heard(seen(1));
    for (int i = 0; i < 500; i++) {
      inventory.heard(seen(Inventory.MOST + i));
    }
    InventorySnapshot snapshot = snapshot();
    assertThat(snapshot.present()).hasSize(Inventory.MOST);
    assertThat(snapshot.isPresent(mac(0))).as("pinned").isTrue();
    assertThat(snapshot.isPresent(mac(1))).as("heard again").isTrue();
    assertThat(snapshot.isPresent(mac(501))).as("one of the oldest 500").isFalse();
    assertThat(snapshot.isPresent(mac(502))).isTrue();
  }

  @Test
  void unreadableSourcesAreBoundedAndFallSilent() {
    inventory.asked();
    for (int i = 0; i < 1_000; i++) {
      assertThat(inventory.unreadable(NOON, "10.0.0." + i)).isTrue();
    }
    assertThat(inventory.unreadable(NOON.plusSeconds(1), "10.0.0.999")).isFalse();
    assertThat(snapshot().unreadable())
        .hasSize(Inventory.MOST_UNREADABLE)
        .endsWith(new UnreadableAnswer(NOON.plusSeconds(1), "10.0.0.999"));
    for (int i = 0; i < 4; i++) {
      inventory.asked();
    }
    assertThat(snapshot().unreadable()).isEmpty();
  }

  @Test
  void aReadableAnswerDoesNotHideAnUnreadableOneOfTheSameSource() {
    inventory.unreadable(NOON, "127.0.0.1");
    inventory.heard(seen(1));
    assertThat(snapshot().unreadable()).hasSize(1);
    assertThat(snapshot().present()).hasSize(1);
  }
}
