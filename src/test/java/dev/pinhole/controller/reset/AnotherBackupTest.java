package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.Resource;
import dev.pinhole.job.Act;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Origin;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// *Another backup*: only a whole one of this camera is taken, and the job says which.
final class AnotherBackupTest {
  private static final String MODEL = "DS-2CD1123G0";
  private static final String OTHER = "DS-2CD2312";
  private static final String ID = "front-door";
  private static final String LATER = "Nb5-xq8-Lw3-tz6";

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  private Path save(String model, int days) {
    practice.toTheBackupChoice(model);
    practice.desk.chooseBackup(
        practice.view(),
        practice.at(Step.ChooseBackup.class).found().days().stream()
            .map(one -> one.day())
            .limit(days)
            .toList(),
        Optional.of(folder.resolve("kept")),
        Optional.empty());
    Path saved = Path.of(practice.at(Step.BackedUp.class).folder());
    practice.act(new Act.Done());
    // So that of two backups one is the later.
    machine.turn(60);
    return saved;
  }

  private void resetAndPassword() {
    practice.toTheHold(MODEL);
    practice.holds(ID, 12);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of(LATER));
  }

  private void says(String key) {
    Await.until(
        key + ", not " + practice.view().live().notice(),
        () -> practice.view().live().notice().map(Message::key).equals(Optional.of(key)));
  }

  private Step.PutBack compared(Path saved) {
    Await.until(
        "laid beside it",
        () ->
            practice.view().step() instanceof Step.PutBack step
                && step.compared().filter(one -> Path.of(one.folder()).equals(saved)).isPresent());
    return practice.at(Step.PutBack.class);
  }

  private List<Entry> taken() {
    return practice.view().job().entries().stream()
        .filter(entry -> entry.event() instanceof RestoreEvent.Found)
        .toList();
  }

  private static Path file(Path saved, String below) throws IOException {
    try (Stream<Path> files = Files.walk(saved.resolve(below))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void aBackupThatWasMovedIsMissedAndComesBackFromItsNewPlace() throws IOException {
    Path saved = save(MODEL, 0);
    Path moved = folder.resolve("on the shelf");
    Files.move(saved, moved);
    resetAndPassword();
    says("put-back.latest");
    assertThat(practice.at(Step.SetUpAgain.class).takesBackup()).isTrue();
    assertThat(taken()).isEmpty();

    practice.desk.anotherBackup(practice.view(), moved);
    Step.PutBack step = compared(moved);
    assertThat(taken())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.origin()).isEqualTo(Origin.REPORTED);
              RestoreEvent.Found found = (RestoreEvent.Found) entry.event();
              assertThat(found.folder()).isEqualTo(moved.toString());
              assertThat(found.at()).isBefore(entry.at());
              assertThat(step.found()).contains(found);
            });
    assertThat(step.compared().orElseThrow().items())
        .filteredOn(one -> one.resource().equals(Resource.DEVICE_INFO.name()))
        .singleElement()
        .matches(one -> one.differing() > 0);
    practice.desk.putBack(practice.view(), List.of(Resource.DEVICE_INFO.name()));
    Await.until(
        "written",
        () ->
            practice.at(Step.PutBack.class).written().values().stream()
                .anyMatch(one -> one.outcome() == RestoreEvent.Outcome.DONE));
  }

  @Test
  void whatIsNoWholeBackupOfThisCameraIsRefusedAndNothingIsWritten() throws IOException {
    Path others = save(OTHER, 0);
    Path changed = save(MODEL, 1);
    Path clip = file(changed, "recordings");
    byte[] content = Files.readAllBytes(clip);
    content[content.length / 2] ^= 1;
    Files.write(clip, content);
    Path unfinished = folder.resolve("unfinished");
    Files.move(save(MODEL, 0), unfinished);
    try (Stream<Path> names = Files.list(unfinished)) {
      for (Path list : names.filter(one -> one.toString().endsWith(".json")).toList()) {
        Files.delete(list);
      }
    }
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), others);
    resetAndPassword();
    says("put-back.latest");
    int writes = practice.site.writes(ID).size();

    // No two in a row are refused alike: each has to be said.
    refused(others, "put-back.other.model");
    refused(empty, "backup.found.none");
    refused(linked, "put-back.other.model");
    refused(changed, "put-back.changed");
    refused(unfinished, "backup.found.none");
    refused(clip, "backup.found.nofolder");
    assertThat(taken()).isEmpty();
    assertThat(practice.site.writes(ID)).hasSize(writes);
  }

  private void refused(Path chosen, String key) {
    practice.desk.anotherBackup(practice.view(), chosen);
    says(key);
    practice.at(Step.SetUpAgain.class);
  }

  @Test
  void theLatestComesFirstAndAnOlderOneTakesItsPlace() {
    Path older = save(MODEL, 0);
    Path latest = save(MODEL, 0);
    resetAndPassword();
    assertThat(compared(latest).takesAnother()).isTrue();
    practice.desk.anotherBackup(practice.view(), older);
    assertThat(compared(older).found())
        .hasValueSatisfying(one -> assertThat(one.folder()).isEqualTo(older.toString()));
    assertThat(taken())
        .extracting(Entry::origin)
        .containsExactly(Origin.SIMULATED, Origin.REPORTED);
    practice.act(new Act.Done());
    practice.at(Step.SetUpAgain.class);

    practice.desk.anotherBackup(practice.view(), latest);
    compared(latest);
  }
}
