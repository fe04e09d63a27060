package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.Parsed;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the owner prepares over HTTP, and what the exchange makes of it.
final class RecoveryResourceTest {
  private static final String PASSWORD = "Wort-2345";
  private static final String QUESTIONS =
      """
      <PinholePracticeQuestions>
      <Question><Number>2</Number><Answer>Aunt  Ottilie</Answer></Question>
      <Question><Number>5</Number><Answer>Blåbær &amp; cream</Answer></Question>
      <Question><Number>30</Number><Answer>1987</Answer></Question>
      </PinholePracticeQuestions>\
      """;
  private static final String MAIL =
      "<PinholePracticeMail><Address>%s</Address></PinholePracticeMail>";
  private static final String EXPORT = "<PinholePracticeExport/>";

  @TempDir Path folder;
  private SiteStand stand;

  @BeforeEach
  void open() throws IOException {
    stand = new SiteStand(folder.resolve("site.json"));
    stand.site.setPassword("front-door", Secret.of(PASSWORD));
    stand.site.setPassword("recorder", Secret.of(PASSWORD));
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private Stranger http(MacAddress mac) throws IOException {
    byte[] probe =
        ("<Probe><Uuid>1</Uuid><MAC>" + mac + "</MAC><Types>inquiry</Types></Probe>")
            .getBytes(StandardCharsets.UTF_8);
    String answer = new String(stand.send(probe, 5_000).orElseThrow(), StandardCharsets.UTF_8);
    int port =
        Integer.parseInt(XmlNode.parse(answer).map(one -> one.value("HttpPort")).orElseThrow());
    return new Stranger(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private String put(String path, String body) throws IOException {
    String utf8 = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String said = http(SiteStand.DOOR).admin("PUT", path, utf8).text();
    return XmlNode.parse(said).map(one -> one.value("statusCode")).orElse("");
  }

  private static Evidence answers(String first, String second, String third) {
    return new Evidence.Answers(
        List.of(
            new Evidence.Given(2, Secret.of(first)),
            new Evidence.Given(5, Secret.of(second)),
            new Evidence.Given(30, Secret.of(third))));
  }

  @Test
  void answersThatWereSetOverHttpBringANewPasswordOverTheExchange() throws IOException {
    assertThat(put(RecoveryResource.QUESTIONS, QUESTIONS)).isEqualTo("1");
    XmlNode set =
        XmlNode.parse(http(SiteStand.DOOR).admin("GET", RecoveryResource.QUESTIONS, "").text())
            .orElseThrow();
    assertThat(set.name()).isEqualTo("PinholePracticeQuestions");
    assertThat(Elements.at(set, "Question/Number").map(XmlNode::text))
        .containsExactly("2", "5", "30");
    stand.reopen(Duration.ofHours(1));
    assertThat(Files.readString(folder.resolve("site.json"))).doesNotContain("ttilie", "1987");
    Answer.Begun begun = stand.begin(SiteStand.DOOR, Method.SECURITY_QUESTIONS);
    Answer wrong = stand.reset(begun, stand.note("front-door"), "Good-Pass-7");
    assertThat(((Answer.Refused) wrong).reason()).isEqualTo(Reason.WRONG_EVIDENCE);
    Answer right =
        stand.reset(begun, answers("aunt ottilie", "blåbær cream", "1987"), "Good-Pass-7");
    assertThat(right).isInstanceOf(Answer.Changed.class);
    Stranger door = http(SiteStand.DOOR);
    assertThat(door.login("GET", "/ISAPI/System/status", "", "admin", "Good-Pass-7").status())
        .isEqualTo(200);
    assertThat(door.admin("GET", "/ISAPI/System/status", "").status()).isEqualTo(401);
  }

  @Test
  void questionsThatAreNotThreeGoodOnesChangeNothing() throws IOException {
    assertThat(put(RecoveryResource.QUESTIONS, QUESTIONS)).isEqualTo("1");
    for (String wrong :
        List.of(
            QUESTIONS.replace("<Number>30<", "<Number>33<"),
            QUESTIONS.replace("<Number>30<", "<Number>5<"),
            QUESTIONS.replace("1987", "..."),
            QUESTIONS.replace("1987", "x".repeat(65)),
            "<PinholePracticeQuestions/>")) {
      assertThat(put(RecoveryResource.QUESTIONS, wrong)).as(wrong).isEqualTo("6");
    }
    assertThat(put(RecoveryResource.QUESTIONS, "<SecurityQuestion/>")).isEqualTo("6");
    assertThat(put(RecoveryResource.QUESTIONS, "no document")).isEqualTo("5");
    Answer.Begun begun = stand.begin(SiteStand.DOOR, Method.SECURITY_QUESTIONS);
    assertThat(stand.reset(begun, answers("Aunt Ottilie", "Blåbær cream", "1987"), "Good-Pass-7"))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void anAddressIsStoredTakenAwayAndVoidsACodeOnItsWay() throws IOException {
    Answer.Begun before = stand.begin(SiteStand.DOOR, Method.MAILED_CODE);
    assertThat(put(RecoveryResource.MAIL, MAIL.formatted("new@home.example"))).isEqualTo("1");
    assertThat(http(SiteStand.DOOR).admin("GET", RecoveryResource.MAIL, "").text())
        .contains("PinholePracticeMail", "<Address>new@home.example<");
    Answer late = stand.reset(before, new Evidence.Code(Secret.of("00000000")), "Good-Pass-7");
    assertThat(((Answer.Refused) late).reason()).isEqualTo(Reason.MAIL_CHANGED);
    assertThat(stand.begin(SiteStand.DOOR, Method.MAILED_CODE).maskedMail())
        .contains("n***@home.example");
    for (String wrong : List.of("nobody", "a@b@c", "two words@x", "x".repeat(70) + "@y")) {
      assertThat(put(RecoveryResource.MAIL, MAIL.formatted(wrong))).as(wrong).isEqualTo("6");
    }
    assertThat(put(RecoveryResource.MAIL, "<PinholePracticeMail/>")).isEqualTo("6");
    assertThat(put(RecoveryResource.MAIL, MAIL.formatted(""))).isEqualTo("1");
    Answer none = stand.ask(new Ask.Begin("U-1", SiteStand.DOOR, Method.MAILED_CODE));
    assertThat(((Answer.Refused) none).reason()).isEqualTo(Reason.NOT_OFFERED);
  }

  @Test
  void anExportedFileWorksOnceAndVoidsTheOneBefore() throws IOException {
    Stranger recorder = http(SiteStand.RECORDER);
    Secret first = guid(recorder);
    Secret second = guid(recorder);
    Answer.Begun begun = stand.begin(SiteStand.RECORDER, Method.RECOVERY_FILE);
    Answer old = stand.reset(begun, new Evidence.Guid(first), "Good-Pass-7");
    assertThat(((Answer.Refused) old).reason()).isEqualTo(Reason.USED);
    assertThat(stand.reset(begun, new Evidence.Guid(second), "Good-Pass-7"))
        .isInstanceOf(Answer.Changed.class);
  }

  private static Secret guid(Stranger recorder) throws IOException {
    Stranger.Reply got = recorder.admin("POST", RecoveryResource.FILE, EXPORT);
    assertThat(got.status()).isEqualTo(200);
    return ((Parsed.Good<RecoveryFile>) RecoveryFile.parse(got.bytes())).value().guid();
  }

  @Test
  void onlyAdminMayAndOnlyWhatTheCameraHas() throws IOException {
    Stranger door = http(SiteStand.DOOR);
    assertThat(door.admin("POST", RecoveryResource.FILE, EXPORT).status()).isEqualTo(404);
    String capabilities = door.admin("GET", "/ISAPI/Security/capabilities", "").text();
    assertThat(capabilities)
        .contains("<isSupportSecurityQuestionConfig>true<")
        .contains("<isSupportGUIDFileDataExport>false<")
        .contains("<isSupportSecurityEmail>true<");
    assertThat(door.plain("PUT", RecoveryResource.QUESTIONS, QUESTIONS).status()).isEqualTo(401);
    assertThat(door.admin("DELETE", RecoveryResource.QUESTIONS, "").status()).isEqualTo(405);
    String user =
        "<User><userName>olga</userName><password>Wort-6789</password>"
            + "<userLevel>Administrator</userLevel></User>";
    assertThat(door.admin("POST", "/ISAPI/Security/users", user).status()).isEqualTo(200);
    for (String path : List.of(RecoveryResource.QUESTIONS, RecoveryResource.MAIL)) {
      assertThat(door.login("GET", path, "", "olga", "Wort-6789").status()).isEqualTo(403);
    }
    stand.site.faults("front-door").atNextWrite(RecoveryResource.MAIL, new WriteFault.Dropped());
    assertThat(put(RecoveryResource.MAIL, MAIL.formatted("x@y.example"))).isEqualTo("1");
    assertThat(door.admin("GET", RecoveryResource.MAIL, "").text()).doesNotContain("x@y.example");
  }
}
