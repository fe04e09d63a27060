package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.Found;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.controller.setup.RescueAct.Given;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Origin;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The next rescue of a practice camera: what is prepared on its page is what the exchange takes
/// afterwards.
final class NextRescueTest extends RescueWalk {
  @Test
  void theAnswersThatWereSetBringANewPassword() {
    toThePage(PLAIN, "front-door");
    RescueAct.Questions act = questions();
    ended(does(act), Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.SECURITY_QUESTIONS, "");
    assertThat(act.answers())
        .allSatisfy(
            one ->
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> one.text().copyBytes())
                    .isInstanceOf(Secret.WipedException.class));
    begin(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    assertThat(request().begun().questions()).containsExactly(2, 5, 20);
    reset(
        new Evidence.Answers(
            List.of(Secret.of("aunt ottilie"), Secret.of("BLÅBÆR cream"), Secret.of("1987"))));
    backIn();
  }

  @Test
  void theMailAddressIsReadBackAndKeptMasked() {
    toThePage(PLAIN, "front-door");
    ended(does(new RescueAct.Mail("olga@home.example")), Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.MAIL_ADDRESS, "o***@home.example");
    assertThat(practice.view().job().entries().toString()).doesNotContain("olga@");
    begin(PLAIN, RecoveryMethod.MAILED_CODE);
    assertThat(request().begun().mail()).isEqualTo("o***@home.example");
  }

  @Test
  void whatIsNoAddressOrNoAnswerIsNotEvenSent() {
    toThePage(PLAIN, "front-door");
    practice.desk.rescue(practice.view(), new RescueAct.Mail("nobody"));
    refused("rescue.mail");
    practice.desk.rescue(
        practice.view(),
        new RescueAct.Questions(
            List.of(
                new Given(2, Secret.of("one")),
                new Given(2, Secret.of("two")),
                new Given(5, Secret.of("three")))));
    refused("rescue.answers");
    practice.desk.rescue(
        practice.view(),
        new RescueAct.Questions(
            List.of(
                new Given(2, Secret.of("one")),
                new Given(3, Secret.of("...")),
                new Given(5, Secret.of("three")))));
    refused("rescue.answers");
    assertThat(practice.site.writes("front-door")).isEmpty();
  }

  private void refused(String key) {
    Await.until(
        key,
        () -> practice.view().live().refusal().filter(one -> one.key().equals(key)).isPresent());
  }

  @Test
  void theRecoveryFileIsSavedWhereThePersonChoseAndWorksOnce() {
    toThePage(RECORDER, "recorder");
    Path file = folder.resolve("my file.xml");
    ended(does(new RescueAct.SaveFile(file)), Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.RECOVERY_FILE, file.toString());
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    reset(new Evidence.RecoveryFile(file));
    backIn();
  }

  @Test
  void aFileThatCannotBeWrittenIsKeptForAnotherPlace() {
    toThePage(RECORDER, "recorder");
    Path first = folder.resolve("first.xml");
    does(new RescueAct.SaveFile(first));
    does(new RescueAct.SaveFile(folder.resolve("not there/second.xml")));
    assertThat(set()).as("the first is void by now").doesNotContainKey(Rescue.RECOVERY_FILE);
    assertThat(practice.view().live().recoveryFile()).isTrue();
    assertThat(practice.view().live().refusal()).isPresent();
    Path third = folder.resolve("third.xml");
    practice.desk.rescue(practice.view(), new RescueAct.SaveFile(third));
    Await.until("it is saved", () -> third.toString().equals(set().get(Rescue.RECOVERY_FILE)));
    assertThat(practice.view().job().effects().latest().orElseThrow().intended().effect())
        .as("it was exported once more only once")
        .isEqualTo(3);
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    reset(new Evidence.RecoveryFile(third));
    backIn();
  }

  @Test
  void theSettingsAreSavedWithoutRecordings() {
    toThePage(PLAIN, "front-door");
    practice.desk.rescue(practice.view(), new RescueAct.BackUp());
    Await.until("a backup", () -> set().containsKey(Rescue.SETTINGS_BACKUP));
    Path where = Path.of(set().get(Rescue.SETTINGS_BACKUP));
    assertThat(BackupReader.read(where))
        .isInstanceOfSatisfying(
            Found.Whole.class,
            whole ->
                assertThat(whole.manifest().files())
                    .isNotEmpty()
                    .noneMatch(file -> file.path().contains("recordings")));
    assertThat(KnownCamera.in(List.of(practice.view().job())).getFirst().kept())
        .map(KnownCamera.Kept::folder)
        .contains(where);
    assertThat(practice.view().job().backup().finished()).isEmpty();
  }

  @Test
  void whatThePersonDidThemselvesIsReported() {
    toThePage(PLAIN, "front-door");
    practice.desk.rescue(practice.view(), new RescueAct.Told(Rescue.REMINDER));
    Await.until("it is told", () -> set().containsKey(Rescue.REMINDER));
    assertThat(practice.view().job().entries().getLast().origin()).isEqualTo(Origin.REPORTED);
    assertThat(practice.view().job().setUp().ticked())
        .as("a reminder rescues nobody")
        .doesNotContain(Item.NEXT_RESCUE);
    practice.desk.rescue(practice.view(), new RescueAct.Told(Rescue.MAIL_ADDRESS));
    Await.until("it is told", () -> set().containsKey(Rescue.MAIL_ADDRESS));
    assertThat(practice.view().job().setUp().ticked()).contains(Item.NEXT_RESCUE);
  }

  @Test
  void nothingOfTheAnswersIsWrittenAnywhere() throws IOException {
    toThePage(PLAIN, "front-door");
    does(questions());
    does(new RescueAct.Mail("olga@home.example"));
    practice.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(one, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(content).as(one.toString()).doesNotContain("Ottilie", "cream");
      }
    }
    practice = new Practice(folder.resolve("data"), machine);
  }
}
