package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.testing.HandClock;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong with writes, met by a program that knows nothing of Pinhole.
final class FaultyWritesTest {
  private static final String ID = "front-door";
  private static final String INFO = "/ISAPI/System/deviceInfo";
  private static final String IP = "/ISAPI/System/Network/interfaces/1/ipAddress";
  private static final String NAMED = "<DeviceInfo><deviceName>Mine</deviceName></DeviceInfo>";
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private Stranger stranger;
  private Faults faults;

  @BeforeEach
  void open() throws IOException {
    alone = Stranger.stand(machine, ID, "Wort-2345");
    stranger = new Stranger(alone.find(ID).orElseThrow().http());
    faults = alone.faults(ID).orElseThrow();
  }

  @AfterEach
  void close() {
    alone.close();
  }

  private String name() throws IOException {
    return XmlNode.parse(stranger.admin("GET", INFO, "").text()).orElseThrow().value("deviceName");
  }

  private String put(String body) throws IOException {
    String said = stranger.admin("PUT", INFO, body).text();
    return XmlNode.parse(said).orElseThrow().value("statusCode");
  }

  @Test
  void aWriteIsRefusedAsOftenAsWantedAndThenTaken() throws IOException {
    faults.atNextWrites(INFO, 2, new WriteFault.Refused(Said.BUSY));
    faults.atNextWrite(INFO, new WriteFault.Refused(ResponseStatus.notAllowed("lowPrivilege")));
    assertThat(put(NAMED)).isEqualTo("2");
    assertThat(put(NAMED)).isEqualTo("2");
    Stranger.Reply third = stranger.admin("PUT", INFO, NAMED);
    assertThat(third.status()).isEqualTo(403);
    assertThat(third.text()).contains("lowPrivilege");
    assertThat(name()).isEqualTo("IP CAMERA");
    assertThat(put(NAMED)).isEqualTo("1");
    assertThat(name()).isEqualTo("Mine");
  }

  @Test
  void anotherValueIsStoredOrNoneThoughTheCameraSaysYes() throws IOException {
    faults.atNextWrite(INFO, WriteFault.stores("deviceName", "Yours"));
    assertThat(put(NAMED)).isEqualTo("1");
    assertThat(name()).isEqualTo("Yours");
    faults.atNextWrite(INFO, new WriteFault.Dropped());
    assertThat(put(NAMED)).isEqualTo("1");
    assertThat(name()).isEqualTo("Yours");
    faults.atNextWrite(INFO, new WriteFault.Dropped());
    assertThat(put("<Track/>")).isEqualTo("6");
  }

  @Test
  void aWriteIsDoneAndItsAnswerIsLost() throws IOException {
    faults.loseNextAnswerOnceTaken(INFO);
    assertThatThrownBy(() -> put(NAMED)).isInstanceOf(EOFException.class);
    assertThat(name()).isEqualTo("Mine");
  }

  @Test
  void anyDocumentCanWaitForTheNextStart() throws IOException {
    faults.atNextWrite(INFO, new WriteFault.AtNextStart());
    assertThat(put(NAMED)).isEqualTo("7");
    assertThat(name()).isEqualTo("IP CAMERA");
    stranger.admin("PUT", "/ISAPI/System/reboot", "");
    machine.turn(120);
    assertThat(name()).isEqualTo("Mine");
    faults.atNextWrite(INFO, new WriteFault.AtNextStart());
    assertThat(put("<Track/>")).isEqualTo("6");
    faults.atNextWrite(INFO, new WriteFault.AtNextStart());
    assertThat(put(NAMED.replace("Mine", "Later"))).isEqualTo("7");
    stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=full", "");
    machine.turn(300);
    alone.password(ID, "Wort-2345");
    assertThat(name()).isEqualTo("IP CAMERA");
  }

  @Test
  void aCameraGoesAwayBeforeOrAfterAndComesBackByItself() throws IOException {
    faults.atNextWrite(INFO, new WriteFault.AwayAfter());
    assertThat(put(NAMED)).isEqualTo("1");
    assertThatThrownBy(this::name).isInstanceOf(EOFException.class);
    machine.turn(179);
    assertThatThrownBy(this::name).isInstanceOf(EOFException.class);
    machine.turn(1);
    assertThat(name()).isEqualTo("Mine");
    faults.atNextWrite(INFO, new WriteFault.AwayBefore());
    assertThatThrownBy(() -> put(NAMED.replace("Mine", "Other"))).isInstanceOf(EOFException.class);
    assertThatThrownBy(this::name).isInstanceOf(EOFException.class);
    machine.turn(180);
    assertThat(name()).isEqualTo("Mine");
  }

  @Test
  void anotherPersonChangesThePassword() throws IOException {
    faults.atNextWrite(INFO, new WriteFault.AnotherPassword());
    assertThat(put(NAMED)).isEqualTo("1");
    Stranger.Reply refused = stranger.admin("GET", INFO, "");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text()).contains("<lockStatus>unlock<");
    alone.password(ID, "Wort-2345");
    assertThat(name()).isEqualTo("Mine");
  }

  @Test
  void theClientsAddressIsLocked() throws IOException {
    faults.atNextWrite(INFO, new WriteFault.ClientLocked());
    assertThat(put(NAMED)).isEqualTo("1");
    Stranger.Reply locked = stranger.admin("GET", INFO, "");
    assertThat(locked.status()).isEqualTo(401);
    assertThat(locked.text()).contains("<lockStatus>lock<", "<unlockTime>1800<");
    machine.turn(30 * 60);
    assertThat(name()).isEqualTo("Mine");
  }

  @Test
  void anAddressCountsAtOnceAndTheAnswerNeverArrives() throws IOException {
    faults.atNextWrite(IP, new WriteFault.AtOnce());
    String ip = "<IPAddress><ipAddress>192.168.1.77</ipAddress></IPAddress>";
    assertThatThrownBy(() -> stranger.admin("PUT", IP, ip)).isInstanceOf(EOFException.class);
    assertThat(alone.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.77");
    faults.atNextWrite(IP, new WriteFault.AtOnce());
    assertThat(stranger.admin("PUT", IP, ip.replace("77", "777")).status()).isEqualTo(400);
  }

  @Test
  void aFaultWaitsForAWriteThatIsLoggedIn() throws IOException {
    faults.atNextWrite(INFO, new WriteFault.Refused(Said.BUSY));
    assertThat(name()).isEqualTo("IP CAMERA");
    assertThat(stranger.login("PUT", INFO, NAMED, "admin", "wrong-1234").status()).isEqualTo(401);
    assertThat(put(NAMED)).isEqualTo("2");
    alone.perform(ID, StandAlone.Deed.PRESS);
    machine.turn(12);
    alone.perform(ID, StandAlone.Deed.RELEASE);
    machine.turn(200);
    faults.atNextWrite(Activating.CLASSIC, new WriteFault.Refused(Said.BUSY));
    Stranger.Reply refused = stranger.plain("PUT", Activating.CLASSIC, "<ActivateInfo/>");
    assertThat(refused.status()).isEqualTo(503);
  }
}
