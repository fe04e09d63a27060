package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.store.Disk;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists that somebody made by hand, with the right seal, and folders with something in the way.
final class HostileListTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH);
  private static final String SETTING = "settings/System-time.xml";

  @TempDir Path all;
  private Path folder = Path.of("");
  private String list = "";

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectory(all.resolve("backup"));
    SampleBackup.write(Disk.system(), folder);
    list = Files.readString(folder.resolve("manifest.json"));
  }

  private Found sealed(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("manifest.json"), bytes);
    Files.write(folder.resolve("manifest.sha256"), ManifestFile.seal(bytes));
    return BackupReader.read(folder);
  }

  private Found.Damaged damaged(String from, String to) throws IOException {
    assertThat(list).contains(from);
    Found found = sealed(list.replace(from, to));
    assertThat(found).as(to).isInstanceOf(Found.Damaged.class);
    String said = WORDS.say(found.told());
    assertThat(said).as(to).hasSizeLessThan(300).doesNotContain("\n", "\u0000");
    return (Found.Damaged) found;
  }

  @Test
  void aListThatIsSealedByHandIsReadAsAnyOther() throws IOException {
    assertThat(sealed(list)).isInstanceOf(Found.Whole.class);
  }

  @Test
  void noPathLeadsOutOfTheFolder() throws IOException {
    for (String path :
        List.of(
            "/etc/passwd",
            "../letter.xml",
            "settings/../../letter.xml",
            "settings\\\\..\\\\letter.xml",
            "C:/letter.xml",
            "C:letter.xml",
            "settings/a\\u0000.xml",
            "settings/con.xml",
            "settings/LPT1.xml",
            "settings/a.xml.",
            "settings/a.xml ",
            "settings/./a.xml",
            "settings//a.xml",
            "settings/.xml",
            "manifest.json",
            "lock",
            "",
            "settings/" + "a".repeat(900) + ".xml")) {
      Found.Damaged found = damaged(SETTING, path);
      assertThat(found.fault()).as(path).isEqualTo(Fault.OUTSIDE);
      assertThat(found.told().key()).isEqualTo("backup.list.path");
    }
  }

  @Test
  void noNameStandsTwice() throws IOException {
    String other = "081500-083000-2.mp4";
    assertThat(damaged(other, "081500-083000-1.mp4").fault()).isEqualTo(Fault.TWICE);
    String entry = list.substring(list.indexOf("{\"path\""), list.indexOf(",\n{\"path\""));
    String shouted = entry.replace("System-time", "SYSTEM-TIME");
    assertThat(damaged(entry, entry + ",\n" + shouted).fault()).isEqualTo(Fault.TWICE);
  }

  @Test
  void valuesThatCannotBeAreRefused() throws IOException {
    String size = "\"size\":" + SampleBackup.bytes("<Time>ä</Time>").length;
    List<String> sizes =
        new ArrayList<>(List.of("-1", "9223372036854775807", "1e3", "1.5", "\"15\"", "null", "[]"));
    sizes.add("9".repeat(1_000));
    sizes.add("99999999999999999999");
    for (String wrong : sizes) {
      damaged(size, "\"size\":" + wrong);
    }
    damaged("\"MOTION\"", "\"SABOTAGE\"");
    damaged("\"MOTION\"", "1");
    damaged("\"SETTING\"", "\"PICTURE\"");
    damaged("44-19-b6-00-00-01", "44:19");
    damaged("Front door", "Front\\u0007door");
    damaged("\"Front door\"", "null");
    damaged("\"Front door\"", "\"" + "x".repeat(10 << 20) + "\"");
    damaged("\"Front door\"", "[".repeat(100_000) + "]".repeat(100_000));
    damaged("\"files\":", "\"more\":1,\"files\":");
    damaged("\"files\":", "\"schema\":1,\"files\":");
    damaged("\"files\":[", "\"files\":[null,");
    damaged("]}\n", "]} {}\n");
    damaged("]}\n", "]");
    damaged("\"schema\":1", "\"schema\":0");
    damaged("pinhole-backup", "pinhole-tour");
    damaged("2026-11-27T08:00:00Z", "soon");
  }

  @Test
  void aListLargerThanAnyIsNotRead() throws IOException {
    Found found = sealed(list + " ".repeat(ManifestFile.LARGEST));
    assertThat(found).isInstanceOf(Found.Damaged.class);
  }

  @Test
  void whatANewerPinholeWroteIsLeftToIt() throws IOException {
    Found found = sealed("{\"format\":\"pinhole-backup\",\"schema\":2,\"other\":[[1]]}");
    assertThat(found).isInstanceOf(Found.Newer.class);
    assertThat(WORDS.say(found.told())).contains("newer Pinhole");
  }

  @Test
  void aListWithoutItsSealIsDamagedAndAnothersListIsNone() throws IOException {
    Files.delete(folder.resolve("manifest.sha256"));
    assertThat(BackupReader.read(folder)).isInstanceOf(Found.Damaged.class);
    Files.writeString(folder.resolve("manifest.json"), "{\"name\":\"web app\"}");
    assertThat(BackupReader.read(folder)).isInstanceOf(Found.NotABackup.class);
    assertThat(BackupReader.read(all.resolve("nowhere"))).isInstanceOf(Found.NotABackup.class);
  }

  private List<Finding> findings() throws IOException {
    return BackupVerification.verify(folder, Onlooker.NONE)
            instanceof BackupVerification.Outcome.Checked checked
        ? checked.findings()
        : List.of();
  }

  @Test
  void linksAreFoundAndNotOpened() throws IOException {
    Path file = folder.resolve(SETTING);
    Path same = Files.copy(file, all.resolve("same.xml"));
    Files.delete(file);
    Files.createSymbolicLink(file, same);
    assertThat(findings()).containsExactly(new Finding(Finding.Kind.LINK, SETTING));
    Files.delete(file);
    Files.delete(folder.resolve("settings"));
    Path moved = Files.createDirectory(all.resolve("moved"));
    Files.copy(same, moved.resolve("System-time.xml"));
    Files.createSymbolicLink(folder.resolve("settings"), moved);
    assertThat(findings()).contains(new Finding(Finding.Kind.LINK, SETTING));
    Path list = folder.resolve("manifest.json");
    Path copy = Files.copy(list, all.resolve("list"));
    Files.delete(list);
    Files.createSymbolicLink(list, copy);
    assertThat(BackupReader.read(folder)).isInstanceOf(Found.Damaged.class);
  }

  @Test
  void missingLongerShorterAndExtraFilesAreFound() throws IOException {
    Files.delete(folder.resolve("picture.jpg"));
    Files.writeString(folder.resolve(SETTING), "longer than it was before");
    Files.writeString(folder.resolve("configuration.bin"), "s");
    Files.writeString(folder.resolve("settings/extra.xml"), "x");
    Files.writeString(folder.resolve("progress.log"), "left behind");
    assertThat(findings())
        .containsExactlyInAnyOrder(
            new Finding(Finding.Kind.MISSING, "picture.jpg"),
            new Finding(Finding.Kind.OTHER_SIZE, SETTING),
            new Finding(Finding.Kind.OTHER_SIZE, "configuration.bin"),
            new Finding(Finding.Kind.EXTRA, "settings/extra.xml"));
  }

  @Test
  void verificationCanBeEnded() throws IOException {
    List<String> seen = new ArrayList<>();
    assertThat(
            BackupVerification.verify(
                folder,
                (path, done, total) -> {
                  assertThat(done).isLessThanOrEqualTo(total);
                  seen.add(path);
                  return seen.size() < 3;
                }))
        .isEqualTo(new BackupVerification.Outcome.Stopped());
    assertThat(seen).hasSize(3);
  }
}
