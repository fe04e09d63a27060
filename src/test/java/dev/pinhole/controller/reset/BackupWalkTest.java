package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupVerification;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.SettingsDifference;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.job.Act;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup before a reset and the settings back after it, over real sockets.
final class BackupWalkTest {
  private static final String MODEL = "DS-2CD1123G0";
  private static final String ID = "front-door";
  private static final String PASSWORD = "kd7-Wm4-p9x-Rt2";
  private static final String LATER = "Nb5-xq8-Lw3-tz6";
  private static final List<Resource> CHANGED =
      List.of(Resource.DEVICE_INFO, Resource.TIME, Resource.MOTION, Resource.NETWORK);

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
  private Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
    aCameraWithAKnownPasswordAndItsOwnSettings();
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  private void aCameraWithAKnownPasswordAndItsOwnSettings() {
    practice.toTheHold(MODEL);
    resetAndPassword(PASSWORD);
    practice.at(Step.SetUpAgain.class);
    practice.act(new Act.Done());
    change(Resource.TIME, "timeZone", "CST-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00");
    change(Resource.MOTION, "enabled", "false");
    change(Resource.DEVICE_INFO, "deviceName", "Front door");
    change(Resource.NETWORK, "ipAddress", "192.168.1.90");
    assertThat(isapi.reboot(reach(), Login.admin(Secret.of(PASSWORD))))
        .isInstanceOf(Answer.Ok.class);
    machine.turn(5);
    machine.turn(100);
    practice.desk.begin(Place.PRACTICE);
    Await.until(
        "its own address", () -> practice.sees(MODEL).address().toString().equals("192.168.1.90"));
  }

  private void resetAndPassword(String password) {
    practice.holds(ID, 12);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of(password));
  }

  private Reach reach() {
    return practice.sees(MODEL).reach();
  }

  private XmlNode document(Resource resource, String password) {
    Answer<Received> answer = isapi.read(reach(), Login.admin(Secret.of(password)), resource);
    assertThat(answer).as(resource.toString()).isInstanceOf(Answer.Ok.class);
    return ((Answer.Ok<Received>) answer).value().xml().orElseThrow();
  }

  private void change(Resource resource, String element, String value) {
    XmlNode now = document(resource, PASSWORD);
    XmlNode wanted =
        now.withChildren(
            now.children().stream()
                .map(child -> child.name().equals(element) ? child.withText(value) : child)
                .toList());
    assertThat(isapi.write(reach(), Login.admin(Secret.of(PASSWORD)), resource, wanted))
        .isInstanceOf(Answer.Ok.class);
  }

  private Map<Resource, XmlNode> documents(String password) {
    Map<Resource, XmlNode> all = new EnumMap<>(Resource.class);
    for (Resource resource : Resource.values()) {
      if (isapi.read(reach(), Login.admin(Secret.of(password)), resource)
          instanceof Answer.Ok<Received>(Received got)) {
        all.put(resource, resource.restoring().part(got.xml().orElseThrow()));
      }
    }
    return all;
  }

  private Step.ChooseBackup toTheChoice() {
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    Sighting camera = practice.sees(MODEL);
    practice.act(
        new Act.UseCamera(
            camera,
            "Porch",
            Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
            false));
    practice.at(Step.SaveFirst.class);
    practice.act(new Act.Decide(SaveDecision.BACK_UP));
    practice.at(Step.SignIn.class);
    practice.desk.signIn(practice.view(), "admin", Secret.of(PASSWORD));
    return practice.at(Step.ChooseBackup.class);
  }

  private List<LocalDate> allDays(Step.ChooseBackup choice) {
    return choice.found().days().stream().map(RecordedDay::day).toList();
  }

  private Step.BackedUp backedUp() throws IOException {
    Step.BackedUp done = practice.at(Step.BackedUp.class);
    assertThat(BackupVerification.verify(Path.of(done.folder()), (_, _, _) -> true))
        .isInstanceOfSatisfying(
            BackupVerification.Outcome.Checked.class,
            checked -> assertThat(checked.findings()).isEmpty());
    return done;
  }

  @Test
  void aBackupAResetAndEverythingBack() throws IOException {
    Map<Resource, XmlNode> before = documents(PASSWORD);
    Step.ChooseBackup choice = toTheChoice();
    assertThat(choice.found().settings()).isGreaterThan(8);
    assertThat(choice.found().days()).isNotEmpty();
    practice.desk.chooseBackup(
        practice.view(), allDays(choice), Optional.of(folder.resolve("kept")), Optional.empty());
    Step.BackedUp done = backedUp();
    assertThat(Path.of(done.folder())).hasParentRaw(folder.resolve("kept"));
    int recordings = choice.found().days().stream().mapToInt(RecordedDay::recordings).sum();
    assertThat(done.finished().files()).isGreaterThanOrEqualTo(recordings + 8);
    practice.act(new Act.Done());
    practice.act(new Act.Done());
    practice.act(new Act.Done());
    resetAndPassword(LATER);
    putEverythingBack();
    Map<Resource, XmlNode> after = documents(LATER);
    before.forEach(
        (resource, was) ->
            assertThat(SettingsDifference.between(was, after.get(resource)))
                .as(resource.toString())
                .isEmpty());
    practice.act(new Act.Done());
    practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().entries().toString()).doesNotContain(PASSWORD, LATER);
  }

  private void putEverythingBack() {
    Await.until("laid side by side", () -> putBack().compared().isPresent());
    List<String> differ =
        putBack().compared().orElseThrow().items().stream()
            .filter(item -> item.differing() > 0)
            .map(RestoreEvent.Item::resource)
            .toList();
    assertThat(differ).containsAll(CHANGED.stream().map(Enum::name).toList());
    practice.desk.putBack(practice.view(), differ);
    Await.until(
        "all written, not " + putBack().writing(),
        () -> putBack().writing().isEmpty() && putBack().written().size() >= differ.size());
    if (putBack().needsRestart()) {
      practice.desk.restartToPutBack(practice.view());
      practice.vanishes();
      machine.turn(100);
      Await.until("all hold", () -> !putBack().needsRestart());
    }
    assertThat(putBack().written().values())
        .extracting(RestoreEvent.Written::outcome)
        .containsOnly(RestoreEvent.Outcome.DONE);
  }

  private Step.PutBack putBack() {
    return practice.at(Step.PutBack.class);
  }

  @Test
  void aCopyOutlivesBreaksOfTheNetworkAndARestartOfTheCamera() throws IOException {
    Step.ChooseBackup choice = toTheChoice();
    practice.desk.chooseBackup(
        practice.view(), allDays(choice), Optional.empty(), Optional.empty());
    for (int cut = 0; cut < 3; cut++) {
      int reached = 4 + cut * 6;
      Await.until("some files", () -> practice.view().job().backup().saved() >= reached);
      practice.site.lead(ID, false);
      practice.vanishes();
      practice.site.lead(ID, true);
    }
    practice.site.power(ID, false);
    practice.vanishes();
    practice.site.power(ID, true);
    machine.turn(100);
    Step.BackedUp done = backedUp();
    assertThat(done.missing()).isEqualTo(practice.view().job().backup().missing());
    assertThat(practice.view().job().observations().present(practice.sees(MODEL).mac())).isTrue();
  }

  @Test
  void theNextBackupSaysWhatChangedSinceTheLatest() throws IOException {
    Step.ChooseBackup first = toTheChoice();
    assertThat(first.since()).isEmpty();
    practice.desk.chooseBackup(practice.view(), List.of(), Optional.empty(), Optional.empty());
    String folder = backedUp().folder();
    practice.act(new Act.Done());
    change(Resource.DEVICE_INFO, "deviceName", "Back door");
    practice.desk.begin(Place.PRACTICE);
    Step.ChooseBackup next = toTheChoice();
    assertThat(next.since())
        .hasValueSatisfying(
            since -> {
              assertThat(since.folder()).isEqualTo(folder);
              assertThat(since.differing()).isEqualTo(1);
            });
  }

  @Test
  void aBackupOfAnEarlierJobComesBackToo() throws IOException {
    toTheChoice();
    practice.desk.chooseBackup(practice.view(), List.of(), Optional.empty(), Optional.empty());
    String folder = backedUp().folder();
    practice.act(new Act.Done());
    practice.toTheHold(MODEL);
    resetAndPassword(LATER);
    assertThat(putBack().found())
        .hasValueSatisfying(one -> assertThat(one.folder()).isEqualTo(folder));
    putEverythingBack();
    assertThat(document(Resource.DEVICE_INFO, LATER).value("deviceName")).isEqualTo("Front door");
    practice.act(new Act.Done());
    practice.at(Step.SetUpAgain.class);
  }

  @Test
  void whatWasChangedInAnEarlierBackupIsNotPutBack() throws IOException {
    toTheChoice();
    practice.desk.chooseBackup(practice.view(), List.of(), Optional.empty(), Optional.empty());
    Path folder = Path.of(backedUp().folder());
    practice.act(new Act.Done());
    Path time;
    try (var files = Files.walk(folder)) {
      time = files.filter(file -> file.toString().contains("time")).findFirst().orElseThrow();
    }
    Files.writeString(time, Files.readString(time) + " ");
    practice.toTheHold(MODEL);
    resetAndPassword(LATER);
    Await.until(
        "said so",
        () ->
            practice
                .view()
                .live()
                .notice()
                .filter(one -> one.key().equals("copy.not-as-written"))
                .isPresent());
    assertThat(putBack().compared()).isEmpty();
    practice.act(new Act.Done());
    practice.at(Step.SetUpAgain.class);
  }

  @Test
  void aPausedCopyGoesOn() throws IOException {
    Step.ChooseBackup choice = toTheChoice();
    practice.desk.chooseBackup(
        practice.view(), allDays(choice), Optional.empty(), Optional.empty());
    Await.until("some files", () -> practice.view().job().backup().saved() >= 3);
    practice.desk.pauseBackup(practice.view());
    Await.until(
        "it rests",
        () ->
            practice.view().step() instanceof Step.Copying step
                && step.paused().equals(Optional.of(BackupEvent.Why.PERSON)));
    practice.desk.goOnWithBackup(practice.view());
    backedUp();
  }

  @Test
  void afterARestartOfPinholeThePasswordIsAskedForAndTheCopyGoesOn() throws IOException {
    Step.ChooseBackup choice = toTheChoice();
    practice.desk.chooseBackup(
        practice.view(), allDays(choice), Optional.empty(), Optional.empty());
    Await.until("some files", () -> practice.view().job().backup().saved() >= 5);
    var id = practice.view().id();
    practice.close();
    practice = new Practice(folder.resolve("data"), machine);
    practice.desk.resume(id);
    int saved = practice.view().job().backup().saved();
    assertThat(saved).isGreaterThanOrEqualTo(5);
    practice.at(Step.SignIn.class);
    Await.until("the camera answers", () -> practice.view().live().present());
    practice.desk.signIn(practice.view(), "admin", Secret.of(PASSWORD));
    backedUp();
    practice.act(new Act.Done());
    practice.at(Step.GetReady.class);
  }

  @Test
  void aWrongPasswordIsTriedOnceAndBackLeadsToTheDecision() {
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.WORKS_BADLY));
    Sighting camera = practice.sees(MODEL);
    practice.act(
        new Act.UseCamera(
            camera,
            "Porch",
            Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
            false));
    practice.act(new Act.Done());
    practice.act(new Act.ChooseResetWay(ResetWay.BUTTON));
    practice.act(new Act.Decide(SaveDecision.BACK_UP));
    practice.desk.signIn(practice.view(), "admin", Secret.of("not-this-1"));
    Await.until("refused", () -> signIn().reason().equals("signin.refused"));
    practice.desk.signIn(practice.view(), "admin", Secret.of("not-this-1"));
    Await.until("not sent again", () -> signIn().reason().equals("signin.same"));
    practice.act(new Act.Back());
    practice.at(Step.SaveFirst.class);
  }

  private Step.SignIn signIn() {
    return practice.at(Step.SignIn.class);
  }
}
