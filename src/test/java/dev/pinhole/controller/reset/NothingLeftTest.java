package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.exchange.Parsed;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.job.Act;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Job;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.job.Trouble;
import dev.pinhole.report.HandOver;
import dev.pinhole.report.HelpSheet;
import dev.pinhole.report.ReportHtml;
import dev.pinhole.report.ReportJson;
import dev.pinhole.report.RequestSheet;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.Forms;
import dev.pinhole.testing.LogTap;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// After every way of the exchange, with a refusal on it where it has one: no password, answer,
/// code or recovery file is left on the disk, in the log, in the papers, nor has it been on the
/// wire.
final class NothingLeftTest extends ExchangeWalk {
  private LogTap log;

  @BeforeEach
  void listen() {
    log = new LogTap();
  }

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  private void nothingIsLeftOf(String... secrets) throws IOException {
    Map<String, String> places = kept();
    places.put("the wire", practice.wire.recorded());
    assertThat(practice.wire.recorded()).as("the tap is in the wire").contains("ProbeMatch");
    List<String> all = new ArrayList<>(List.of(secrets));
    all.add(PASSWORD);
    nowhere(all, places);
  }

  /// @return what is kept anywhere on this computer
  private Map<String, String> kept() throws IOException {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("the log", log.said());
    papers(places, practice.view().job());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        places.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return places;
  }

  private static void nowhere(List<String> secrets, Map<String, String> places) {
    for (String secret : secrets) {
      for (String form : Forms.of(secret)) {
        places.forEach(
            (place, content) ->
                assertThat(content.contains(form)).as("%s in %s", form, place).isFalse());
      }
    }
  }

  private static void papers(Map<String, String> places, Job job) {
    HandOver report = HandOver.of(job);
    Words words = Words.of(Locale.ENGLISH);
    places.put("the report", ReportHtml.of(report, words, ZoneOffset.UTC));
    places.put("the report for programs", ReportJson.of(report, words));
    places.put("the help sheet", HelpSheet.of(report, words, ZoneOffset.UTC));
    places.put("the request sheet", RequestSheet.of(report, words, ZoneOffset.UTC));
  }

  private void refusedFirst(Evidence wrong) {
    reset(wrong);
    stops(ExchangeRefusal.WRONG_EVIDENCE);
    practice.act(new dev.pinhole.job.Act.Done());
    stage(Stage.OPEN);
  }

  @Test
  void afterARequestFile() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    reset(new Evidence.ReplyFile(answered()));
    backIn();
    nothingIsLeftOf();
  }

  @Test
  void afterAKey() throws IOException {
    begin(PLAIN, RecoveryMethod.KEY);
    String key = code(Kind.KEY).use(String::new);
    refusedFirst(new Evidence.Key(Secret.of(WRONG)));
    reset(new Evidence.Key(Secret.of(key)));
    backIn();
    nothingIsLeftOf(key, key.toLowerCase(Locale.ROOT));
  }

  @Test
  void afterAMailedCode() throws IOException {
    begin(PLAIN, RecoveryMethod.MAILED_CODE);
    String code = code(Kind.MAIL_CODE).use(String::new);
    refusedFirst(new Evidence.MailedCode(Secret.of(WRONG)));
    reset(new Evidence.MailedCode(Secret.of(code)));
    backIn();
    nothingIsLeftOf(code, code.toLowerCase(Locale.ROOT));
  }

  @Test
  void afterThreeAnswers() throws IOException {
    begin(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    String[] answers =
        note("front-door").stream().map(one -> one.use(String::new)).toArray(String[]::new);
    refusedFirst(
        new Evidence.Answers(
            List.of(Secret.of("wrong one"), Secret.of("wrong two"), Secret.of("wrong three"))));
    reset(new Evidence.Answers(note("front-door")));
    backIn();
    nothingIsLeftOf(answers);
  }

  @Test
  void afterARecoveryFile() throws IOException {
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    String content = practice.site.recoveryFile("recorder").orElseThrow().use(String::new);
    Path file = Files.writeString(folder.resolve("old.xml"), content);
    reset(new Evidence.RecoveryFile(file));
    backIn();
    Files.delete(file);
    nothingIsLeftOf(content, inside(content));
  }

  /// What is stored in the camera goes there, and the file where the person wants it; nothing else
  /// keeps any of it.
  @Test
  void afterTheNextRescueWasPrepared() throws IOException {
    new SettingUp(practice).choose(Trouble.ONLY_SET_UP, RECORDER);
    practice.at(Step.SetUpAgain.class);
    practice.act(new Act.OpenPage(Item.NEXT_RESCUE));
    practice.at(Step.SignIn.class);
    Secret owners = practice.site.ownersPassword("recorder").orElseThrow();
    String password = owners.use(String::new);
    practice.desk.signIn(practice.view(), "admin", owners);
    practice.at(Step.SetUpPage.class);
    Path file = folder.resolve("mine.xml");
    prepares(new RescueAct.SaveFile(file), Rescue.RECOVERY_FILE);
    String content = Files.readString(file);
    Files.delete(file);
    List<String> secrets = new ArrayList<>(List.of(password, content, inside(content)));
    if (offers(RecoveryMethod.SECURITY_QUESTIONS)) {
      prepares(
          new RescueAct.Questions(
              List.of(
                  new RescueAct.Given(2, Secret.of("Aunt Ottilie")),
                  new RescueAct.Given(5, Secret.of("Blackberries")),
                  new RescueAct.Given(20, Secret.of("Zanzibar")))),
          Rescue.SECURITY_QUESTIONS);
      secrets.addAll(List.of("Aunt Ottilie", "Blackberries", "Zanzibar"));
    }
    if (offers(RecoveryMethod.MAILED_CODE)) {
      prepares(new RescueAct.Mail("olga.secret@home.example"), Rescue.MAIL_ADDRESS);
    }
    assertThat(practice.view().job().setUp().pages().rescue()).as("all three").hasSize(3);
    prepares(new RescueAct.BackUp(), Rescue.SETTINGS_BACKUP);
    Map<String, String> places = kept();
    nowhere(secrets, places);
    // The camera itself knows where to send its codes.
    places.keySet().removeIf(place -> place.endsWith("site.json"));
    nowhere(List.of("olga.secret@"), places);
  }

  private boolean offers(RecoveryMethod method) {
    return practice.view().job().latest().orElseThrow().methods().contains(method);
  }

  private void prepares(RescueAct act, Rescue what) {
    Await.until(
        "the camera answers and is free",
        () -> practice.view().live().present() && !practice.view().live().busy());
    practice.desk.rescue(practice.view(), act);
    Await.until(
        what + " is set",
        () ->
            practice.view().job().setUp().pages().rescue().containsKey(what)
                && !practice.view().live().busy());
  }

  /// @return the identifier in a recovery file, without which it is worth nothing
  private static String inside(String file) {
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    try (RecoveryFile read = ((Parsed.Good<RecoveryFile>) RecoveryFile.parse(content)).value()) {
      return read.guid().use(String::new);
    }
  }
}
