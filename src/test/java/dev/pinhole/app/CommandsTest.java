package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Place;
import dev.pinhole.job.Trouble;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.FolderLock;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// The commands: what they print, and what they say when they cannot.
final class CommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = new CommandLine(new Pinhole());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  @Test
  void everyCommandPrintsHelpAndItsExitCodes() {
    for (String command : new String[] {"tour", "simulate", "discover", "jobs", "backup"}) {
      assertThat(run(command, "--help")).isZero();
    }
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Exit codes:", "--data", "--json", "simulate");
  }

  @Test
  void anUnknownArgumentIsNamed() {
    assertThat(run("jobs", "--colour")).isEqualTo(2);
    assertThat(err.toString()).contains("--colour");
    assertThat(run("dance")).isEqualTo(2);
    assertThat(err.toString()).contains("dance");
  }

  @Test
  void jobsAreListedBesideAnOpenProgram() throws IOException {
    Path data = folder.resolve("data");
    try (Program program =
        Program.start(new DataFolder(data), new Program.Hearers(_ -> {}, _ -> {}))) {
      program.desk().begin(Place.WORLD);
      Await.until("a job", () -> program.desk().current().isPresent());
      JobView view = program.desk().current().orElseThrow();
      Await.until("opened", () -> program.desk().current().orElseThrow().seen() > 0);
      program
          .desk()
          .act(program.desk().current().orElse(view), new Act.PickTrouble(Trouble.NO_ANSWER));
      Await.until("chosen", () -> program.desk().current().orElseThrow().seen() > 1);
      assertThat(run("jobs", "--json", "--data", data.toString())).isZero();
      var json = JsonMapper.shared().readTree(out.toString().strip());
      assertThat(json.get("step").asString()).isEqualTo("PowerAndCable");
      assertThat(json.get("id").asString()).isEqualTo(view.id().text());
    }
  }

  @Test
  void aDamagedJobIsNamedAndLeftAsItIs() throws IOException {
    Path data = folder.resolve("damaged");
    try (FolderLock held = new DataFolder(data).takeForWriting("4711")) {
      assertThat(held).isNotNull();
    }
    Path journal = data.resolve(Path.of("jobs", "damaged000", "journal"));
    Files.createDirectories(journal.getParent());
    Files.writeString(journal, "00000000 {}\n00000000 {}\n");
    assertThat(run("jobs", "--data", data.toString())).isEqualTo(3);
    assertThat(err.toString()).contains(journal.toString(), "damaged", "Move");
    assertThat(journal).hasContent("00000000 {}\n00000000 {}\n");
  }

  @Test
  void aFolderOfSomebodyElseIsRefused() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(theirs.resolve("letter.txt"), "Dear …");
    assertThat(run("jobs", "--data", theirs.toString())).isEqualTo(3);
    assertThat(err.toString()).contains(theirs.toString(), "not Pinhole’s");
    assertThat(theirs).isDirectoryContaining("glob:**letter.txt");
    assertThat(run("jobs", "--data", theirs.resolve("letter.txt").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("is a file, not a folder");
  }

  @Test
  void aFolderThatIsHeldIsSaidSo() throws IOException {
    Path data = folder.resolve("held");
    try (FolderLock held = new DataFolder(data).takeForWriting("4711")) {
      assertThat(held).isNotNull();
      assertThat(Files.list(data)).isNotEmpty();
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () ->
                  Program.start(new DataFolder(data), new Program.Hearers(_ -> {}, _ -> {}))
                      .close())
          .hasMessageContaining("store.locked")
          .hasMessageContaining("4711");
    }
  }

  @Test
  void aDisplayIsLookedForOnLinuxOnly() {
    assertThat(Pinhole.hasDisplay(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
    assertThat(Pinhole.hasDisplay(Map.of("WAYLAND_DISPLAY", "w"), "Linux")).isTrue();
    assertThat(Pinhole.hasDisplay(Map.of(), "Windows 11")).isTrue();
  }
}
