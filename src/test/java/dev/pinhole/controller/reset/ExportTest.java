package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.FileEntry;
import dev.pinhole.backup.FileKind;
import dev.pinhole.backup.Found;
import dev.pinhole.backup.Manifest;
import dev.pinhole.backup.NotObtained;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.Forms;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The camera's own export in a backup: locked with the person's key, which is kept nowhere.
final class ExportTest {
  private static final String MODEL = "DS-2CD1123G0";
  private static final String ID = "front-door";
  private static final String KEY = "Zq4vR8mT2xWn";

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

  private void choose(Optional<Secret> key) {
    practice.desk.chooseBackup(practice.view(), List.of(), Optional.empty(), key);
  }

  private Manifest whole() {
    Step.BackedUp done = practice.at(Step.BackedUp.class);
    Found found = BackupReader.read(Path.of(done.folder()));
    assertThat(found).isInstanceOf(Found.Whole.class);
    return ((Found.Whole) found).manifest();
  }

  private static List<FileEntry> exports(Manifest backup) {
    return backup.files().stream()
        .filter(file -> file.source().kind() == FileKind.CONFIGURATION)
        .toList();
  }

  @Test
  void theExportComesAlongAndItsKeyStaysWithThePerson() throws IOException {
    practice.toTheBackupChoice(MODEL);
    choose(Optional.of(Secret.of(KEY)));
    assertThat(exports(whole())).singleElement().matches(file -> file.size() > 100);
    practice.act(new Act.Done());
    practice.at(Step.Finished.class);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String form : Forms.of(KEY)) {
          assertThat(content.contains(form)).as("%s in %s", form, file).isFalse();
        }
      }
    }
  }

  @Test
  void withoutAKeyThereIsNoExport() {
    practice.toTheBackupChoice(MODEL);
    choose(Optional.empty());
    Manifest backup = whole();
    assertThat(exports(backup)).isEmpty();
    assertThat(backup.notObtained())
        .noneMatch(one -> one.source().kind() == FileKind.CONFIGURATION);
  }

  @Test
  void aKeyThatWentWithTheProgramIsSaidSo() throws IOException {
    practice.toTheBackupChoice(MODEL);
    practice.site.lead(ID, false);
    choose(Optional.of(Secret.of(KEY)));
    practice.at(Step.Copying.class);
    var id = practice.view().id();
    practice.close();
    practice = new Practice(folder.resolve("data"), machine);
    practice.site.lead(ID, true);
    practice.desk.resume(id);
    practice.at(Step.SignIn.class);
    Await.until("the camera answers", () -> practice.view().live().present());
    practice.signInByTheNote();
    Manifest backup = whole();
    assertThat(exports(backup)).isEmpty();
    assertThat(backup.notObtained())
        .filteredOn(one -> one.source().kind() == FileKind.CONFIGURATION)
        .extracting(NotObtained::reason)
        .containsExactly(NotObtained.Reason.NO_KEY);
  }
}
