package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.Storage;
import dev.pinhole.settings.Storage.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the camera says of its cards.
final class StorageDocumentTest {
  private static String storage(String status, String capacity, String free) {
    return """
    <storage version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
    <hddList version="1.0" size="2"><hdd><id>1</id><hddName>hdda</hddName><status>%s</status>
    <capacity>%s</capacity><freeSpace>%s</freeSpace></hdd></hddList>
    <nasList version="2.0" size="8"></nasList><workMode>quota</workMode></storage>
    """
        .formatted(status, capacity, free);
  }

  private static Answer<Storage> read(String text) {
    return StorageDocument.of(XmlNode.parse(text).orElseThrow());
  }

  private static Storage ok(String text) {
    return read(text) instanceof Answer.Ok<Storage>(Storage storage) ? storage : fail(text);
  }

  private static Storage fail(String text) {
    throw new AssertionError(read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ok,OK,true",
    "OK,OK,true",
    "unformatted,UNFORMATTED,false",
    "notexist,NOT_THERE,false",
    "error,ERROR,false",
    "sleeping,OTHER,false",
    "'',OTHER,false"
  })
  void theStateIsToldApart(String said, State state, boolean records) {
    Storage storage = ok(storage(said, "30436", "12"));
    assertThat(storage.disks())
        .containsExactly(new Storage.Disk("1", state, said, 30_436L << 20, 12L << 20));
    assertThat(storage.canRecord()).isEqualTo(records);
  }

  @Test
  void aCameraWithoutAPlaceForACardHasNone() {
    assertThat(ok("<storage/>").disks()).isEmpty();
    assertThat(ok("<storage/>").canRecord()).isFalse();
    assertThat(ok(storage("notexist", "", "")).disks().getFirst().capacity()).isZero();
  }

  @Test
  void aDriveInTheNetworkCounts() {
    assertThat(
            ok("<storage><nasList><nas><id>9</id><status>ok</status></nas></nasList></storage>")
                .canRecord())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "many", "9999999999999999999"})
  void aSizeThatIsNoneIsRefused(String size) {
    assertThat(said(storage("ok", size, "0"))).isEqualTo("isapi.storage.size");
  }

  @Test
  void anotherDocumentIsRefusedAndSoIsAnEndlessOne() {
    assertThat(said("<Track/>")).isEqualTo("isapi.storage.other");
    assertThat(said("<storage><hddList>" + "<hdd/>".repeat(65) + "</hddList></storage>"))
        .isEqualTo("isapi.storage.many");
  }

  private static String said(String text) {
    return read(text) instanceof Answer.Unreadable<Storage>(var said) ? said.key() : "read";
  }
}
