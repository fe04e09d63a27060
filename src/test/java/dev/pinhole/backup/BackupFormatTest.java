package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.store.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The paper on the format, held to the program.
final class BackupFormatTest {
  private static final Path PAPER = Path.of("docs", "backup-format.md");

  @TempDir Path folder;

  private static String block(String paper, String start) {
    int from = paper.indexOf("\n" + start + "\n") + start.length() + 2;
    return paper.substring(from, paper.indexOf("```\n", from));
  }

  @Test
  void theExampleIsWhatIsWrittenAndRead() throws IOException {
    Manifest manifest = SampleBackup.write(Disk.system(), folder);
    String list = Files.readString(folder.resolve("manifest.json"));
    String seal = Files.readString(folder.resolve("manifest.sha256"));
    String paper = Files.readString(PAPER);
    if (Boolean.getBoolean("pinhole.write")) {
      int example = paper.indexOf("```json\n");
      int after = paper.indexOf("## While it is being made");
      paper =
          paper.substring(0, example)
              + "```json\n"
              + list
              + "```\n\nIts seal:\n\n```\n"
              + seal
              + "```\n\n"
              + paper.substring(after);
      Files.writeString(PAPER, paper);
    }
    assertThat(block(paper, "```json")).isEqualTo(list);
    String rest = paper.substring(paper.indexOf("Its seal:"));
    assertThat(block(rest, "```")).isEqualTo(seal);
    assertThat(ManifestFile.parse(block(paper, "```json").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new ManifestFile.Read.Good(manifest));
  }

  @Test
  void thePaperNamesEveryWordOfTheFormat() throws IOException {
    String paper = Files.readString(PAPER);
    for (FileKind kind : FileKind.values()) {
      assertThat(paper).contains("`" + kind + "`");
    }
    for (NotObtained.Reason reason : NotObtained.Reason.values()) {
      assertThat(paper).contains("`" + reason + "`");
    }
    for (Source.Trigger trigger : Source.Trigger.values()) {
      assertThat(paper).contains("`" + trigger + "`");
    }
    for (String name : Layout.WORKING) {
      assertThat(paper).contains(name.replaceFirst("\\.new$", ""));
    }
  }
}
