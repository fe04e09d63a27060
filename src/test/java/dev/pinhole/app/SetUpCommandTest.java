package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.controller.setup.TemplateFile;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.Step;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Template;
import dev.pinhole.simulator.StandAlone;
import dev.pinhole.simulator.Write;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.FolderLock;
import dev.pinhole.store.StoreException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `setup --at` against cameras that run alone.
final class SetUpCommandTest {
  private static final String ID = "front-door";
  private static final String PASSWORD = "Wort-2345";
  private static final String MOTION = "/ISAPI/System/Video/inputs/channels/1/motionDetection";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private StandAlone cameras;

  @BeforeEach
  void open() throws IOException {
    cameras =
        StandAlone.open(
            new StandAlone.Setting(
                List.of(InetAddress.getByName("127.0.0.1")), 0, 0, 1, clock, new Random(5)));
    cameras.password(ID, PASSWORD);
    write(
        new Template(
            "Yard",
            Optional.empty(),
            Optional.of(new Clock(Optional.of("time.example.org"), CameraZone.UTC)),
            Optional.of(new MotionDetection(true, 37, MotionGrid.ALL, true)),
            Optional.of(new RecordingPlan(true, RecordingWeek.NEVER, OptionalInt.of(30)))));
  }

  @AfterEach
  void close() {
    cameras.close();
  }

  private void write(Template template) throws StoreException {
    TemplateFile.write(Disk.system(), file(), template);
  }

  private Path file() {
    return folder.resolve("yard.json");
  }

  private String serial() {
    return cameras.find(ID).orElseThrow().serial();
  }

  private String url() {
    return "http://127.0.0.1:" + cameras.find(ID).orElseThrow().http().getPort();
  }

  /// Without those that the camera only answered with its challenge.
  private List<Write> puts() {
    return cameras.writes(ID).stream()
        .filter(one -> one.method().equals("PUT") && !one.user().isEmpty())
        .toList();
  }

  private int run(String password, String... args) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine line = new CommandLine(new Pinhole());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    SetUpCommand command = line.getSubcommands().get("setup").getCommand();
    command.input(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    all.addAll(List.of(args));
    return line.execute(all.toArray(String[]::new));
  }

  private int setUp(String password, String... more) {
    List<String> args =
        new ArrayList<>(List.of("setup", "--at", url(), "--template", file().toString()));
    args.addAll(List.of(more));
    return run(password, args.toArray(String[]::new));
  }

  private List<JobSummary> jobs() throws StoreException {
    return Jobs.in(new DataFolder(folder.resolve("data"))).readable();
  }

  @Test
  void theHelpSaysWhatIsNeededAndWhoSignsIn() {
    assertThat(run("", "setup", "--help")).isZero();
    assertThat(out.toString())
        .contains("setup --at=URL --template=FILE", "Always needed.")
        .contains("The user is admin, unless --user names another.")
        .doesNotContain("[--at");
  }

  @Test
  void theJobIsToldFromOthersByTheSerialNumber() throws Exception {
    setUp(PASSWORD, "--apply", "--serial", serial());
    assertThat(jobs())
        .extracting(JobSummary::name)
        .containsExactly("IP CAMERA " + serial().substring(serial().length() - 9));
  }

  @Test
  void aDryRunShowsWhatDiffersAndWritesNothing() throws Exception {
    assertThat(setUp(PASSWORD, "--dry-run")).as(err.toString()).isEqualTo(4);
    assertThat(out.toString())
        .contains(serial())
        .contains("Clock: would be written")
        .contains("timeServer: “” becomes “time.example.org”")
        .contains("sensitivity 37");
    assertThat(cameras.writes(ID)).isEmpty();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void applyingWritesEachOnceReadsItBackAndIsAJob() throws Exception {
    String end = serial().substring(serial().length() - 9);
    assertThat(setUp(PASSWORD, "--apply", "--serial", end)).as(out + "\n" + err).isZero();
    assertThat(out.toString()).contains("Clock: done", "Motion detection: done", "Recording: done");
    assertThat(puts()).isNotEmpty().allMatch(Write::accepted);
    assertThat(puts()).extracting(Write::path).doesNotHaveDuplicates();
    assertThat(jobs()).singleElement().matches(one -> one.step() instanceof Step.Finished);
    assertThat(run("", "jobs")).isZero();
    assertThat(out.toString()).contains(jobs().getFirst().id().text());
    int before = puts().size();
    assertThat(setUp(PASSWORD, "--dry-run")).isZero();
    assertThat(setUp(PASSWORD, "--apply", "--serial", serial())).isZero();
    assertThat(out.toString()).contains("has it already");
    assertThat(puts()).hasSize(before);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(one, StandardCharsets.ISO_8859_1);
        assertThat(Forms.of(PASSWORD)).as(one.toString()).noneMatch(content::contains);
      }
    }
  }

  private List<JsonNode> objects() {
    return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void anotherProgramReadsTheSameAsObjects() {
    assertThat(setUp(PASSWORD, "--dry-run", "--json")).as(err.toString()).isEqualTo(4);
    assertThat(objects().getFirst().path("serial").asString()).isEqualTo(serial());
    JsonNode clockDiffers = only("setting", "CLOCK");
    assertThat(clockDiffers.path("event").asString()).isEqualTo("differs");
    assertThat(clockDiffers.path("changes"))
        .anySatisfy(
            change -> {
              assertThat(change.path("name").asString()).isEqualTo("timeServer");
              assertThat(change.path("has").asString()).isEmpty();
              assertThat(change.path("wanted").asString()).isEqualTo("time.example.org");
            });

    assertThat(setUp(PASSWORD, "--apply", "--serial", serial(), "--json")).isZero();
    assertThat(objects())
        .filteredOn(one -> one.path("event").asString().equals("ended"))
        .extracting(one -> one.path("setting").asString() + " " + one.path("outcome").asString())
        .containsExactlyInAnyOrder("CLOCK DONE", "MOTION_DETECTION DONE", "RECORDING DONE");
    assertThat(
            objects().stream()
                .filter(one -> one.path("event").asString().equals("asked"))
                .map(one -> one.path("values").path("timeServer").asString("")))
        .contains("time.example.org");
    assertThat(objects().getLast().path("event").asString()).isEqualTo("as-asked");

    assertThat(setUp(PASSWORD, "--dry-run", "--json")).isZero();
    assertThat(only("setting", "CLOCK").path("event").asString()).isEqualTo("same");
  }

  private JsonNode only(String name, String value) {
    return objects().stream()
        .filter(one -> one.path(name).asString("").equals(value))
        .reduce(
            (_, _) -> {
              throw new AssertionError("more than one in " + out);
            })
        .orElseThrow();
  }

  @Test
  void anotherCameraIsRefusedBeforeAnythingIsWritten() {
    assertThat(setUp(PASSWORD, "--apply", "--serial", "000000001")).isEqualTo(6);
    assertThat(err.toString()).contains(serial(), "000000001");
    assertThat(setUp(PASSWORD, "--apply", "--serial", "")).isEqualTo(6);
    assertThat(setUp(PASSWORD, "--apply", "--serial", serial().substring(serial().length() - 8)))
        .isEqualTo(6);
    assertThat(setUp(PASSWORD, "--dry-run", "--serial", "000000001")).isEqualTo(6);
    assertThat(cameras.writes(ID)).isEmpty();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void whatIsMissingOrContradictsIsAnArgumentsFault() throws Exception {
    assertThat(setUp(PASSWORD)).isEqualTo(2);
    assertThat(err.toString()).contains("--dry-run or --apply");
    assertThat(setUp(PASSWORD, "--dry-run", "--apply", "--serial", serial())).isEqualTo(2);
    assertThat(setUp(PASSWORD, "--apply")).isEqualTo(2);
    assertThat(err.toString()).contains("--serial");
    assertThat(setUp(PASSWORD, "--dry-run", "--address", "192.168.1.77")).isEqualTo(2);
    assertThat(setUp("", "--dry-run")).isEqualTo(2);
    write(fixed());
    assertThat(setUp(PASSWORD, "--dry-run")).isEqualTo(2);
    assertThat(err.toString()).contains("--address");
    assertThat(setUp(PASSWORD, "--dry-run", "--address", "camera.local")).isEqualTo(2);
    assertThat(setUp(PASSWORD, "--dry-run", "--address", "192.168.1.255")).isEqualTo(2);
    assertThat(err.toString()).contains("stands for the network itself");
    assertThat(setUp(PASSWORD, "--dry-run", "--address", "192.168.1.1")).isEqualTo(2);
    assertThat(run(PASSWORD, "setup", "--at", url(), "--dry-run")).isEqualTo(2);
    assertThat(cameras.writes(ID)).isEmpty();
  }

  @Test
  void aCameraWithoutPasswordIsSaidToHaveNone() {
    int port = cameras.find("new-one").orElseThrow().http().getPort();
    String[] args = {
      "setup", "--at", "http://127.0.0.1:" + port, "--template", file().toString(), "--dry-run"
    };
    assertThat(run(PASSWORD, args)).isEqualTo(1);
    assertThat(err.toString()).contains("has no password yet");
  }

  @Test
  void theReasonsForWhichNothingBeginsAreToldApart() throws Exception {
    assertThat(setUp("Wrong-999", "--apply", "--serial", serial())).isEqualTo(5);
    assertThat(err.toString()).contains("did not take this user and password");
    Files.writeString(file(), "{\"pinhole-template\":1,\"password\":\"x\"}");
    assertThat(setUp(PASSWORD, "--apply", "--serial", serial())).isEqualTo(7);
    assertThat(err.toString()).contains("“password”");
    open2();
    String gone = url();
    cameras.close();
    assertThat(run(PASSWORD, "setup", "--at", gone, "--template", file().toString(), "--dry-run"))
        .isEqualTo(1);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  private void open2() throws IOException {
    cameras.close();
    open();
  }

  @Test
  void whatIsRefusedOrStoredOtherwiseIsSaidAndTheRestIsDone() {
    cameras
        .faults(ID)
        .orElseThrow()
        .atNextWrite("/ISAPI/System/time", WriteFault.stores("timeZone", "CST-8:00:00"));
    cameras
        .faults(ID)
        .orElseThrow()
        .atNextWrite(
            MOTION,
            new WriteFault.Refused(new ResponseStatus(4, "Invalid Operation", "notSupport")));
    assertThat(setUp(PASSWORD, "--apply", "--serial", serial())).as(out + "\n" + err).isEqualTo(4);
    assertThat(out.toString())
        .contains("Clock: found different", "Motion detection: refused", "Recording: done");
    assertThat(setUp(PASSWORD, "--apply", "--serial", serial())).as(out + "\n" + err).isZero();
  }

  @Test
  void besideAnOpenWindowNothingIsWritten() throws IOException {
    try (FolderLock held =
        new DataFolder(folder.resolve("data")).takeForWriting("another process")) {
      assertThat(held).isNotNull();
      assertThat(setUp(PASSWORD, "--apply", "--serial", serial())).isEqualTo(3);
    }
    assertThat(puts()).isEmpty();
  }

  private static Template fixed() {
    return new Template(
        "Shop",
        Optional.of(new Template.Addressing.Fixed(24, Optional.of(Ipv4Address.of("192.168.1.1")))),
        Optional.empty(),
        Optional.of(new MotionDetection(true, 37, MotionGrid.ALL, true)),
        Optional.empty());
  }

  @Test
  void anAddressWaitsForARestartThatIsOnlyMadeWhereItIsAskedFor() throws Exception {
    write(fixed());
    String[] once = {"--apply", "--serial", serial(), "--address", "192.168.1.77"};
    assertThat(setUp(PASSWORD, once)).as(out + "\n" + err).isEqualTo(4);
    assertThat(out.toString()).contains("Network: taken, and counts after");
    assertThat(err.toString()).contains("--restart");
    assertThat(puts()).extracting(Write::path).noneMatch(path -> path.contains("reboot"));
    assertThat(jobs()).singleElement().matches(one -> !(one.step() instanceof Step.Finished));
    String[] again = Stream.concat(Stream.of(once), Stream.of("--restart")).toArray(String[]::new);
    CountDownLatch back = new CountDownLatch(1);
    Thread turning = Thread.ofVirtual().start(() -> turn(back));
    int code = setUp(PASSWORD, again);
    back.countDown();
    turning.join();
    assertThat(code).as(out + "\n" + err).isZero();
    assertThat(out.toString()).contains("Network: done");
    assertThat(puts()).extracting(Write::path).doesNotHaveDuplicates();
    assertThat(puts()).extracting(Write::path).contains("/ISAPI/System/reboot");
    assertThat(cameras.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.77");
    assertThat(jobs()).singleElement().matches(one -> one.step() instanceof Step.Finished);
  }

  /// The camera's time goes on once it has begun to restart, as it does in the world.
  private void turn(CountDownLatch back) {
    try {
      while (!back.await(500, TimeUnit.MILLISECONDS)) {
        if (puts().stream().anyMatch(one -> one.path().contains("reboot"))) {
          clock.turn(5);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
