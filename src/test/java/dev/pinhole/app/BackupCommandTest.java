package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.Found;
import dev.pinhole.camera.Reach;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.StandAlone;
import dev.pinhole.simulator.Write;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.FolderLock;
import dev.pinhole.testing.Forms;
import dev.pinhole.testing.HandClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `backup --at` and `restore --dry-run` against cameras that run alone.
final class BackupCommandTest {
  private static final String ID = "front-door";
  private static final String PASSWORD = "Wort-2345";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private StandAlone cameras;

  @BeforeEach
  void open() throws IOException {
    cameras =
        StandAlone.open(
            new StandAlone.Setting(
                List.of(InetAddress.getByName("127.0.0.1")),
                0,
                0,
                1,
                new HandClock(),
                new Random(5)));
    cameras.password(ID, PASSWORD);
  }

  @AfterEach
  void close() {
    cameras.close();
  }

  private String url() {
    return "http://127.0.0.1:" + cameras.find(ID).orElseThrow().http().getPort();
  }

  private int run(String password, String... args) {
    CommandLine line = new CommandLine(new Pinhole());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    byte[] typed = (password + "\n").getBytes(StandardCharsets.UTF_8);
    BackupCommand backup = line.getSubcommands().get("backup").getCommand();
    backup.input(new ByteArrayInputStream(typed));
    RestoreCommand restore = line.getSubcommands().get("restore").getCommand();
    restore.input(new ByteArrayInputStream(typed));
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    all.addAll(List.of(args));
    return line.execute(all.toArray(String[]::new));
  }

  private int backUp(String password, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("backup", "--at", url(), "--user", "admin", "--out", target().toString()));
    args.addAll(List.of(more));
    return run(password, args.toArray(String[]::new));
  }

  private Path target() {
    return folder.resolve("kept");
  }

  @Test
  void everythingIsSavedAndTheListsKnowIt() throws Exception {
    assertThat(backUp(PASSWORD)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("Whole: ", target().toRealPath().toString());
    assertThat(run("", "backup", "verify", target().toString())).isZero();
    List<KnownCamera> known = Jobs.in(new DataFolder(folder.resolve("data"))).cameras();
    assertThat(known).singleElement().matches(one -> one.last().isPresent());
    assertThat(known.getFirst().folder()).contains(target().toRealPath().toString());
    assertThat(cameras.writes(ID))
        .extracting(Write::path)
        .containsOnly("/ISAPI/ContentMgmt/search");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(Forms.of(PASSWORD)).as(file.toString()).noneMatch(content::contains);
      }
    }
  }

  @Test
  void withJsonEveryLineIsAnObject() {
    assertThat(backUp(PASSWORD, "--no-recordings", "--json")).isZero();
    List<JsonNode> lines =
        out.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    assertThat(lines.getFirst().path("event").asString("")).isEqualTo("camera");
    assertThat(lines.getLast().path("event").asString("")).isEqualTo("whole");
    assertThat(lines.getLast().path("files").asInt()).isGreaterThan(8);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aWrongPasswordIsTriedOnceAndLeavesNothing() {
    assertThat(backUp("Wrong-999")).isEqualTo(1);
    assertThat(err.toString()).contains("did not take this user and password");
    assertThat(err.toString() + out).doesNotContain("Wrong-999");
    assertThat(BackupReader.read(target())).isNotInstanceOf(Found.Whole.class);
    assertThat(backUp(PASSWORD, "--no-recordings")).as("not locked").isZero();
  }

  @Test
  void daysOutsideAreLeftOut() {
    assertThat(backUp(PASSWORD, "--to", "1999-12-31")).isZero();
    Found found = BackupReader.read(target());
    assertThat(((Found.Whole) found).manifest().files())
        .noneMatch(file -> file.path().startsWith("recordings"));
  }

  @Test
  void aWholeBackupIsNotWrittenOver() throws Exception {
    assertThat(backUp(PASSWORD, "--no-recordings")).isZero();
    assertThat(backUp(PASSWORD, "--no-recordings")).isEqualTo(3);
    assertThat(err.toString()).contains("is a whole backup already");
    assertThat(Jobs.in(new DataFolder(folder.resolve("data"))).readable()).hasSize(1);
  }

  @Test
  void aFolderWithOtherFilesIsLeftAloneAndNoJobBegins() throws Exception {
    Files.createDirectories(target());
    Files.writeString(target().resolve("letter.txt"), "Dear …");
    assertThat(backUp(PASSWORD)).isEqualTo(3);
    assertThat(err.toString()).contains("holds other files");
    assertThat(target()).isDirectoryContaining("glob:**letter.txt");
    assertThat(Jobs.in(new DataFolder(folder.resolve("data"))).readable()).isEmpty();
  }

  @Test
  void besideAnOpenWindowItIsSavedAndSaysThatNoListKnowsIt() throws IOException {
    try (FolderLock held =
        new DataFolder(folder.resolve("data")).takeForWriting("another process")) {
      assertThat(held).isNotNull();
      assertThat(backUp(PASSWORD, "--no-recordings")).isZero();
    }
    assertThat(err.toString()).contains("stands in no list");
  }

  @Test
  void nobodyThereIsSaidSo() {
    String gone = url();
    cameras.close();
    assertThat(run("x1", "backup", "--at", gone, "--user", "admin", "--out", target().toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("did not answer");
  }

  @Test
  void whatIsMissingOrNoAddressIsNamed() {
    assertThat(run("", "backup")).isEqualTo(2);
    assertThat(err.toString()).contains("--at=URL");
    for (String wrong :
        new String[] {"ftp://camera", "http://u:p@10.0.0.1", "http://10.0.0.1/x", "10.0.0.1", ""}) {
      assertThat(run("", "backup", "--at", wrong, "--user", "admin", "--out", "x"))
          .as(wrong)
          .isEqualTo(2);
    }
    assertThat(backUp("")).isEqualTo(2);
    assertThat(err.toString()).contains("No password was given");
    assertThat(backUp("x".repeat(4_000))).isEqualTo(2);
    assertThat(run("", "backup", "--password", "secret")).isEqualTo(2);
  }

  @Test
  void aFileInTheWayIsLeftAsItIs() throws IOException {
    Files.writeString(target(), "mine");
    assertThat(backUp(PASSWORD)).isEqualTo(3);
    assertThat(target()).hasContent("mine");
  }

  @Test
  void aDryRunShowsWhatDiffersAndWritesNothing() {
    assertThat(backUp(PASSWORD, "--no-recordings")).isZero();
    String[] look = {
      "restore", target().toString(), "--at", url(), "--user", "admin", "--dry-run", "--json"
    };
    assertThat(run(PASSWORD, look)).isZero();
    rename("Back door");
    int before = cameras.writes(ID).size();
    assertThat(run(PASSWORD, look)).isEqualTo(1);
    assertThat(cameras.writes(ID)).hasSize(before);
    List<JsonNode> differing =
        out.toString()
            .lines()
            .filter(line -> line.startsWith("{\"resource\""))
            .map(line -> JsonMapper.shared().readTree(line))
            .filter(item -> item.path("differing").asInt() > 0)
            .toList();
    assertThat(differing).hasSize(1);
    JsonNode change = differing.getFirst().path("changes").path(0);
    assertThat(change.path("path").asString("")).contains("deviceName");
    assertThat(change.path("camera").asString("")).isEqualTo("Back door");
  }

  private void rename(String name) {
    Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
    Reach at = new Reach("127.0.0.1", cameras.find(ID).orElseThrow().http().getPort());
    try (Login login = Login.admin(Secret.of(PASSWORD))) {
      Answer<Received> now = isapi.read(at, login, Resource.DEVICE_INFO);
      XmlNode document = ((Answer.Ok<Received>) now).value().xml().orElseThrow();
      XmlNode renamed =
          document.withChildren(
              document.children().stream()
                  .map(one -> one.name().equals("deviceName") ? one.withText(name) : one)
                  .toList());
      assertThat(isapi.write(at, login, Resource.DEVICE_INFO, renamed))
          .isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void aBackupOfAnotherCameraIsRefused() {
    assertThat(backUp(PASSWORD, "--no-recordings")).isZero();
    String other =
        cameras.cameras().stream()
            .filter(one -> !one.id().equals(ID))
            .findFirst()
            .orElseThrow()
            .id();
    cameras.password(other, PASSWORD);
    String at = "http://127.0.0.1:" + cameras.find(other).orElseThrow().http().getPort();
    assertThat(
            run(
                PASSWORD,
                "restore",
                target().toString(),
                "--at",
                at,
                "--user",
                "admin",
                "--dry-run"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("the backup of another camera");
  }
}
