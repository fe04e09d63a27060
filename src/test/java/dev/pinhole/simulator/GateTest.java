package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who gets in, asked by a program that knows nothing of Pinhole.
final class GateTest {
  private static final String ID = "garden";
  private static final String CHECK = "/ISAPI/Security/userCheck";
  private static final String SESSION = "/ISAPI/Security/sessionLogin";
  private static final String PASSWORD = "Wort-2345";
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private Stranger stranger;

  @BeforeEach
  void open() throws IOException {
    alone = Stranger.stand(machine, ID, PASSWORD);
    stranger = new Stranger(alone.find(ID).orElseThrow().http());
  }

  @AfterEach
  void close() {
    alone.close();
  }

  private static XmlNode document(Stranger.Reply reply) {
    return XmlNode.parse(reply.text()).orElseThrow();
  }

  private Stranger.Reply wrong(String user) throws IOException {
    return stranger.login("GET", CHECK, "", user, "Wrong-2345");
  }

  private List<String> challenges() throws IOException {
    return stranger.plain("GET", CHECK, "").all("WWW-Authenticate");
  }

  @Test
  void bothChallengesAreOfferedAndBothAreTaken() throws IOException {
    List<String> challenges = challenges();
    assertThat(challenges).hasSize(2);
    assertThat(challenges.get(0)).doesNotContain("algorithm");
    assertThat(challenges.get(1)).contains("algorithm=SHA-256");
    for (String challenge : challenges) {
      String answer = stranger.answer(challenge, "GET", CHECK, "admin", PASSWORD, "00000001");
      assertThat(stranger.plain("GET", CHECK, "", "Authorization", answer).status()).isEqualTo(200);
    }
    alone.password("stairs", PASSWORD);
    Stranger old = new Stranger(alone.find("stairs").orElseThrow().http());
    assertThat(old.plain("GET", CHECK, "").all("WWW-Authenticate")).hasSize(1);
  }

  @Test
  void aCountIsGoodOnceAndAnUnknownNonceIsStale() throws IOException {
    String challenge = challenges().getFirst();
    String first = stranger.answer(challenge, "GET", CHECK, "admin", PASSWORD, "00000001");
    assertThat(stranger.plain("GET", CHECK, "", "Authorization", first).status()).isEqualTo(200);
    Stranger.Reply again = stranger.plain("GET", CHECK, "", "Authorization", first);
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.all("WWW-Authenticate").getFirst()).contains("stale=\"TRUE\"");
    String next = stranger.answer(challenge, "GET", CHECK, "admin", PASSWORD, "00000002");
    assertThat(stranger.plain("GET", CHECK, "", "Authorization", next).status()).isEqualTo(200);
    String unknown = challenge.replaceAll("nonce=\"..", "nonce=\"zz");
    String stale = stranger.answer(unknown, "GET", CHECK, "admin", PASSWORD, "00000001");
    assertThat(stranger.plain("GET", CHECK, "", "Authorization", stale).text())
        .contains("<retryLoginTime>7<");
  }

  @Test
  void anAnswerForOnePathOpensNoOther() throws IOException {
    String answer =
        stranger.answer(challenges().getFirst(), "GET", CHECK, "admin", PASSWORD, "00000001");
    String other = "/ISAPI/System/deviceInfo";
    assertThat(stranger.plain("GET", other, "", "Authorization", answer).status()).isEqualTo(401);
  }

  @Test
  void basicIsNeitherTakenNorCounted() throws IOException {
    String basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes());
    for (int i = 0; i < 9; i++) {
      Stranger.Reply reply = stranger.plain("GET", CHECK, "", "Authorization", "Basic " + basic);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(document(reply).value("retryLoginTime")).isEqualTo("7");
    }
    assertThat(stranger.admin("GET", CHECK, "").status()).isEqualTo(200);
  }

  @Test
  void sevenWrongLoginsLockForHalfAnHourEvenTheRightPassword() throws IOException {
    for (int left = 6; left > 0; left--) {
      assertThat(document(wrong("admin")).value("retryLoginTime"))
          .isEqualTo(Integer.toString(left));
    }
    XmlNode locked = document(wrong("admin"));
    assertThat(locked.value("lockStatus")).isEqualTo("lock");
    assertThat(locked.value("unlockTime")).isEqualTo("1800");
    assertThat(locked.value("retryLoginTime")).isEqualTo("0");
    machine.turn(1_700);
    Stranger.Reply right = stranger.admin("GET", CHECK, "");
    assertThat(right.status()).isEqualTo(401);
    assertThat(document(right).value("unlockTime")).isEqualTo("100");
    machine.turn(101);
    assertThat(stranger.admin("GET", CHECK, "").status()).isEqualTo(200);
  }

  @Test
  void othersHaveFiveTriesAndARightLoginForgetsTheWrongOnes() throws IOException {
    for (int i = 0; i < 4; i++) {
      wrong("guest");
    }
    assertThat(stranger.admin("GET", CHECK, "").status()).isEqualTo(200);
    for (int i = 0; i < 4; i++) {
      assertThat(document(wrong("guest")).value("lockStatus")).isEqualTo("unlock");
    }
    assertThat(document(wrong("guest")).value("lockStatus")).isEqualTo("lock");
  }

  @Test
  void aRestartForgetsTheLock() throws IOException {
    for (int i = 0; i < 7; i++) {
      wrong("admin");
    }
    assertThat(stranger.admin("GET", CHECK, "").status()).isEqualTo(401);
    alone.perform(ID, StandAlone.Deed.POWER_OFF);
    alone.perform(ID, StandAlone.Deed.POWER_ON);
    machine.turn(200);
    assertThat(stranger.admin("GET", CHECK, "").status()).isEqualTo(200);
  }

  @Test
  void anotherAddressIsNotLockedOut() {
    Access access = Access.of(Keys.FORGOTTEN);
    for (int i = 0; i < 7; i++) {
      access = access.failed("192.168.1.7", 7, machine.instant(), java.time.Duration.ofMinutes(30));
    }
    assertThat(access.lockedUntil("192.168.1.7", machine.instant())).isPresent();
    assertThat(access.lockedUntil("192.168.1.8", machine.instant())).isEmpty();
    for (int i = 0; i < 100; i++) {
      access = access.failed("10.0.0." + i, 7, machine.instant(), java.time.Duration.ofMinutes(30));
    }
    assertThat(access.tries()).hasSize(64);
  }

  @Test
  void theLimitIsASetting() throws IOException {
    String path = "/ISAPI/Security/illegalLoginLock";
    stranger.admin(
        "PUT",
        path,
        "<IllegalLoginLock><maxIllegalLoginTimes>3</maxIllegalLoginTimes></IllegalLoginLock>");
    wrong("admin");
    wrong("admin");
    assertThat(document(wrong("admin")).value("lockStatus")).isEqualTo("lock");
  }

  private XmlNode capabilities(String user) throws IOException {
    return document(stranger.plain("GET", SESSION + "/capabilities?username=" + user, ""));
  }

  private Stranger.Reply session(XmlNode offer, String password) throws IOException {
    String chain =
        Stranger.hash(
            "SHA-256",
            Stranger.hash("SHA-256", "admin" + offer.value("salt") + password)
                + offer.value("challenge"));
    for (int i = 2; i < Integer.parseInt(offer.value("iterations")); i++) {
      chain = Stranger.hash("SHA-256", chain);
    }
    String body =
        "<SessionLogin><userName>admin</userName><password>%s</password><sessionID>%s</sessionID></SessionLogin>";
    return stranger.plain(
        "POST", SESSION + "?timeStamp=1", body.formatted(chain, offer.value("sessionID")));
  }

  @Test
  void theWebClientsSessionOpensByCookieAlone() throws IOException {
    Stranger.Reply login = session(capabilities("admin"), PASSWORD);
    assertThat(login.status()).isEqualTo(200);
    String cookie = login.all("Set-Cookie").getFirst().split(";")[0];
    assertThat(cookie).isEqualTo("WebSession=" + document(login).value("sessionID"));
    assertThat(stranger.plain("GET", CHECK, "", "Cookie", cookie).status()).isEqualTo(200);
    stranger.plain("PUT", "/ISAPI/Security/sessionLogout", "", "Cookie", cookie);
    assertThat(stranger.plain("GET", CHECK, "", "Cookie", cookie).status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsWithTheCamerasRun() throws IOException {
    Stranger.Reply login = session(capabilities("admin"), PASSWORD);
    String cookie = login.all("Set-Cookie").getFirst().split(";")[0];
    alone.perform(ID, StandAlone.Deed.POWER_OFF);
    alone.perform(ID, StandAlone.Deed.POWER_ON);
    machine.turn(200);
    assertThat(stranger.plain("GET", CHECK, "", "Cookie", cookie).status()).isEqualTo(401);
  }

  @Test
  void anOfferIsGoodForOneTryAndAWrongOneCounts() throws IOException {
    XmlNode offer = capabilities("admin");
    assertThat(document(session(offer, "Wrong-2345")).value("retryLoginTime")).isEqualTo("6");
    assertThat(session(offer, PASSWORD).status()).isEqualTo(401);
    assertThat(capabilities("nobody").value("salt"))
        .hasSize(64)
        .isEqualTo(capabilities("nobody").value("salt"));
    alone.password("barn", PASSWORD);
    Stranger old = new Stranger(alone.find("barn").orElseThrow().http());
    assertThat(old.plain("GET", SESSION + "/capabilities?username=admin", "").text())
        .contains("notSupport");
  }

  @Test
  void usersComeAndGoAndMayDoWhatTheirLevelAllows() throws IOException {
    String users = "/ISAPI/Security/users";
    String operator =
        "<User><userName>olga</userName><password>Wort-6789</password><userLevel>Operator</userLevel>"
            + "<bondIpAddressList><bondIpAddress>0.0.0.0</bondIpAddress></bondIpAddressList></User>";
    assertThat(stranger.admin("POST", users, operator).status()).isEqualTo(200);
    String list = stranger.admin("GET", users, "").text();
    assertThat(list).contains("<id>2</id>", "olga", "bondIpAddress").doesNotContain("assword");
    assertThat(stranger.login("GET", CHECK, "", "olga", "Wort-6789").status()).isEqualTo(200);
    String time = "<Time><timeMode>NTP</timeMode></Time>";
    Stranger.Reply refused = stranger.login("PUT", "/ISAPI/System/time", time, "olga", "Wort-6789");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("lowPrivilege");
    assertThat(stranger.admin("POST", users, operator).text()).contains("userNameExist");
    String changed = "<User><id>2</id><password>Wort-1111</password></User>";
    assertThat(stranger.admin("PUT", users + "/2", changed).status()).isEqualTo(200);
    assertThat(stranger.login("GET", CHECK, "", "olga", "Wort-1111").status()).isEqualTo(200);
    assertThat(stranger.admin("DELETE", users + "/2", "").status()).isEqualTo(200);
    assertThat(stranger.admin("DELETE", users + "/1", "").status()).isEqualTo(403);
    assertThat(stranger.admin("GET", users + "/2", "").status()).isEqualTo(403);
  }

  @Test
  void passwordsOfUsersKeepTheRules() throws IOException {
    String body =
        "<User><userName>olga</userName><password>%s</password><userLevel>Viewer</userLevel></User>";
    List<List<String>> cases =
        List.of(
            List.of("short1", "riskPassword"),
            List.of("12345678", "passwordMustContainMorethan2Types"),
            List.of("x1234567890123456", "passwordLenNoMoreThan16"),
            List.of("olga1234", "illegalPassword"));
    for (List<String> one : cases) {
      Stranger.Reply reply =
          stranger.admin("POST", "/ISAPI/Security/users", body.formatted(one.get(0)));
      assertThat(reply.status()).isEqualTo(400);
      assertThat(document(reply).value("subStatusCode")).isEqualTo(one.get(1));
    }
    String withLogin =
        body.formatted("Wort-6789").replace("</User>", "<loginPassword>no</loginPassword></User>");
    assertThat(stranger.admin("POST", "/ISAPI/Security/users", withLogin).text())
        .contains("loginPasswordError");
  }

  @Test
  void aNewPasswordOfAdminCountsAtOnce() throws IOException {
    String body = "<User><id>1</id><userName>admin</userName><password>Neu-98765</password></User>";
    assertThat(stranger.admin("PUT", "/ISAPI/Security/users/1", body).status()).isEqualTo(200);
    assertThat(stranger.admin("GET", CHECK, "").status()).isEqualTo(401);
    assertThat(stranger.login("GET", CHECK, "", "admin", "Neu-98765").status()).isEqualTo(200);
  }
}
