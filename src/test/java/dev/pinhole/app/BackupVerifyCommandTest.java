package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.FileSink;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.backup.Onlooker;
import dev.pinhole.backup.Source;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.Disk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `backup verify`: lines, last line, exit codes.
final class BackupVerifyCommandTest {
  private static final String SETTING = "settings/System-time.xml";

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine line = new CommandLine(new Pinhole());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private Path backup(boolean whole) throws IOException {
    Path made = Files.createDirectory(folder.resolve("backup"));
    BackupWriter.Means means =
        new BackupWriter.Means(
            Disk.system(), new FreeSpace(_ -> Long.MAX_VALUE, 0), "1", Program.VERSION);
    CameraFacts camera =
        CameraFacts.of(new MacAddress("44-19-b6-00-00-01"), "S1", "DS-2CD", "V5", "Front door");
    try (BackupWriter writer =
        BackupWriter.open(means, made, camera, Instant.EPOCH, Onlooker.NONE)) {
      try (FileSink sink = writer.add(Source.setting("/ISAPI/System/time"), 0)) {
        sink.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        sink.finish();
      }
      if (whole) {
        writer.finish(Instant.EPOCH);
      }
    }
    return made;
  }

  @Test
  void aWholeBackup() throws IOException {
    Path made = backup(true);
    assertThat(run("backup", "verify", made.toString())).isZero();
    assertThat(lines()).containsExactly("Whole: all 1 files are as they were saved.");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void everyFindingHasItsLineAndTheLastSaysNotWhole() throws IOException {
    Path made = backup(true);
    Files.write(made.resolve(SETTING), new byte[] {1, 2, 4});
    Files.writeString(made.resolve("holiday.jpg"), "x");
    assertThat(run("backup", "verify", made.toString())).isEqualTo(1);
    assertThat(lines())
        .containsExactly(
            SETTING + ": changed since it was saved",
            "holiday.jpg: not part of the backup",
            "Not whole: of 1 files not all are as they were saved. Findings: 2.");
    Files.write(made.resolve(SETTING), new byte[] {1, 2, 3});
    assertThat(run("backup", "verify", made.toString())).isEqualTo(1);
    assertThat(lines().getLast()).startsWith("Whole:").contains("beside them: 1");
  }

  @Test
  void programsReadJson() throws IOException {
    Path made = backup(true);
    Files.delete(made.resolve(SETTING));
    assertThat(run("backup", "verify", "--json", made.toString())).isEqualTo(1);
    JsonNode finding = JsonMapper.shared().readTree(lines().getFirst());
    assertThat(finding.get("finding").asString()).isEqualTo("MISSING");
    assertThat(finding.get("path").asString()).isEqualTo(SETTING);
    JsonNode result = JsonMapper.shared().readTree(lines().getLast());
    assertThat(result.get("result").asString()).isEqualTo("CHANGED");
    assertThat(result.get("files").asInt()).isEqualTo(1);
    assertThat(result.get("name").asString()).isEqualTo("Front door");
  }

  @Test
  void unfinishedAndDamagedOnesAreNotWhole() throws IOException {
    Path made = backup(false);
    assertThat(run("backup", "verify", made.toString())).isEqualTo(1);
    assertThat(lines().getLast()).startsWith("Not whole:").contains("taken up again");
    Files.writeString(
        made.resolve("manifest.json"), "{\"format\":\"pinhole-backup\",\"schema\":1}");
    assertThat(run("backup", "verify", made.toString())).isEqualTo(1);
    assertThat(lines().getLast()).startsWith("Not whole:").contains("manifest.json");
    assertThat(run("backup", "verify", "--json", made.toString())).isEqualTo(1);
    assertThat(lines().getLast()).contains("DAMAGED");
  }

  @Test
  void whatIsNoBackupOrNoArgumentIsSaid() {
    assertThat(run("backup", "verify", folder.toString())).isEqualTo(3);
    assertThat(err.toString()).contains(folder.toString(), "no backup");
    assertThat(run("backup", "verify", folder.resolve("nowhere").toString())).isEqualTo(3);
    assertThat(run("backup", "verify")).isEqualTo(2);
    assertThat(run("backup", "verify", "a", "b")).isEqualTo(2);
    assertThat(run("backup")).isEqualTo(2);
    assertThat(run("backup", "verify", "--help")).isZero();
    assertThat(out.toString()).contains("Exit codes:", "--json", "DIR");
  }
}
