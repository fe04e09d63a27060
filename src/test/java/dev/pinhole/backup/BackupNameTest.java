package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names of folders from whatever a camera says its name is; and the list of what lies there.
final class BackupNameTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @TempDir Path folder;

  private static String name(String said) {
    CameraFacts camera =
        CameraFacts.of(new MacAddress("44-19-b6-00-00-01"), "", "DS-2CD2043", "", said);
    return BackupName.of(camera, DAY).text();
  }

  @Test
  void anyNameOfACameraMakesAFolder() {
    assertThat(name("Haustür")).isEqualTo("Haustür 2026-11-27");
    assertThat(name("")).isEqualTo("DS-2CD2043 2026-11-27");
    assertThat(name("../../etc")).isEqualTo("etc 2026-11-27");
    assertThat(name("C:\\con")).isEqualTo("C-con 2026-11-27");
    assertThat(name("...")).isEqualTo("Camera 2026-11-27");
    assertThat(name("con")).isEqualTo("con 2026-11-27");
    assertThat(name("a\u202Eb\u0000c")).isEqualTo("a-bc 2026-11-27");
    assertThat(name("\u0301x")).isEqualTo("x 2026-11-27");
  }

  @Test
  void everySystemCanHaveIt() {
    long seed = 4711;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder said = new StringBuilder();
      random
          .ints(random.nextInt(300), 0, i % 2 == 0 ? 0x300 : 0x110000)
          .filter(Character::isValidCodePoint)
          .forEach(said::appendCodePoint);
      String name = name(said.toString());
      assertThat(name)
          .as("seed %d, number %d", seed, i)
          .endsWith(" 2026-11-27")
          .doesNotContain("/", "\\", ":", "..", "*", "?", "\"", "<", ">", "|")
          .doesNotContainPattern("\\p{Cntrl}|^[. ]|[. ]$");
      assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
    }
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    BackupName name = new BackupName("Front door 2026-11-27");
    Path first = name.make(Disk.system(), folder.resolve("new"));
    Files.writeString(first.resolve("x"), "x");
    Path second = name.make(Disk.system(), folder.resolve("new"));
    assertThat(second).isEmptyDirectory().hasFileName("Front door 2026-11-27-2");
    assertThat(first.resolve("x")).hasContent("x");
  }

  @Test
  void backupsAreListedWhereverTheyLie() throws IOException {
    Path whole = Files.createDirectories(folder.resolve("a/b"));
    Path begun = Files.createDirectories(folder.resolve("c"));
    Files.createDirectories(folder.resolve("photos"));
    SampleBackup.write(Disk.system(), whole);
    SampleBackup.open(Disk.system(), begun).close();
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    List<BackupList.Listed> listed = BackupList.below(folder);
    assertThat(listed)
        .extracting(BackupList.Listed::folder)
        .containsExactly(whole.toRealPath(), begun.toRealPath());
    assertThat(listed.getFirst().found())
        .isInstanceOfSatisfying(
            Found.Whole.class, found -> assertThat(found.manifest().size()).isPositive());
    assertThat(listed.getLast().found()).isInstanceOf(Found.Unfinished.class);
  }
}
