package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Ledger;
import dev.pinhole.controller.setup.SetUpErrand.Ended;
import dev.pinhole.controller.setup.TemplatePreview.Seen;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Setting;
import dev.pinhole.simulator.StandAlone;
import dev.pinhole.simulator.Write;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.store.StoreException;
import dev.pinhole.testing.HandClock;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A set-up without a conversation, broken off at every point of its record.
final class SetUpErrandTest {
  private static final String ID = "front-door";
  private static final String PASSWORD = "Wort-2345";
  private static final List<Setting> WANTED =
      List.of(
          new Clock(Optional.of("time.example.org"), CameraZone.UTC),
          new MotionDetection(true, 37, MotionGrid.ALL, true));

  private final HandClock clock = new HandClock();
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
  private StandAlone cameras;

  @BeforeEach
  void open() throws IOException {
    cameras =
        StandAlone.open(
            new StandAlone.Setting(
                List.of(InetAddress.getByName("127.0.0.1")), 0, 0, 1, clock, new Random(5)));
    cameras.password(ID, PASSWORD);
  }

  @AfterEach
  void close() {
    cameras.close();
  }

  /// What comes after so many events is lost, as in a power cut.
  private final class Torn implements Ledger {
    private Job job = Job.NEW;
    private long left = Long.MAX_VALUE;

    @Override
    public Job job() {
      return job;
    }

    @Override
    public void add(Origin origin, JobEvent event) throws StoreException {
      if (left-- <= 0) {
        throw new StoreException(Message.of("store.full", "journal"));
      }
      job = job.with(new Entry(job.nextNumber(), clock.instant(), origin, event));
    }
  }

  private static final class Silent implements SetUpErrand.Onlooker {
    private final List<SetUpEvent.Written> written = new ArrayList<>();
    private Runnable atFirst = () -> {};

    @Override
    public void already(Setting wanted) {}

    @Override
    public void asks(Setting wanted) {
      atFirst.run();
    }

    @Override
    public void ended(SetUpEvent.Written one) {
      written.add(one);
    }

    @Override
    public void leaves() {}

    @Override
    public void waits(Duration since) {}
  }

  private static String name(String own, String serial) {
    return SetUpRun.name(
        new DeviceInfo(
            own,
            "DS-2CD1123G0-I",
            SerialNumber.parse(serial),
            MacAddress.parse("44-19-b6-0a-3c-71").orElseThrow(),
            "V5.7.17"));
  }

  @Test
  void aCameraThatNobodyNamedIsToldFromOthersByItsSerialNumber() {
    String serial = "DS-2CD1123G0-I20200414AAWRE00000001";
    assertThat(name("IP CAMERA", serial)).isEqualTo("IP CAMERA E00000001");
    assertThat(name("", serial)).isEqualTo("E00000001");
    assertThat(name("IP CAMERA", "")).isEqualTo("IP CAMERA 44-19-b6-0a-3c-71");
    assertThat(name("Front door", serial)).isEqualTo("Front door");
  }

  private Reach at() {
    return new Reach("127.0.0.1", cameras.find(ID).orElseThrow().http().getPort());
  }

  private SetUpErrand errand() {
    return new SetUpErrand(
        new SetUpErrand.Means(isapi, Catalog.builtIn(), clock, Duration.ofSeconds(20)));
  }

  private Ended run(SetUpErrand errand, Ledger ledger, SetUpErrand.Onlooker onlooker) {
    try (Login login = Login.admin(Secret.of(PASSWORD))) {
      Seen seen = new TemplatePreview(isapi, clock).of(at(), login, WANTED);
      assertThat(seen).isInstanceOf(Seen.Beside.class);
      return errand.run(
          new SetUpErrand.Order(login, (Seen.Beside) seen, "Yard", false, "test"),
          ledger,
          onlooker);
    }
  }

  /// Without those that the camera only answered with its challenge.
  private List<Write> puts() {
    return cameras.writes(ID).stream()
        .filter(one -> one.method().equals("PUT") && !one.user().isEmpty())
        .toList();
  }

  @Test
  void brokenOffAtEveryPointItIsTakenUpAndNothingIsWrittenTwice() throws Exception {
    Ended last = new Ended.Otherwise();
    int cuts = 0;
    for (; cuts < 40 && !(last instanceof Ended.AsAsked); cuts++) {
      close();
      open();
      Torn ledger = new Torn();
      ledger.left = cuts;
      last = run(errand(), ledger, new Silent());
      if (last instanceof Ended.AsAsked) {
        continue;
      }
      assertThat(last).as("cut at %d", cuts).isInstanceOf(Ended.Unrecorded.class);
      ledger.left = Long.MAX_VALUE;
      assertThat(run(errand(), ledger, new Silent()))
          .as("cut at %d", cuts)
          .isEqualTo(new Ended.AsAsked());
      assertThat(puts()).as("cut at %d", cuts).extracting(Write::path).doesNotHaveDuplicates();
      assertThat(ledger.job.ended()).as("cut at %d", cuts).isTrue();
      assertThat(ledger.job.effects().pending()).as("cut at %d", cuts).isEmpty();
    }
    assertThat(cuts).as("events of one errand").isBetween(12, 39);
  }

  @Test
  void stoppedInTheMiddleTheJobSaysWhatHolds() {
    Torn ledger = new Torn();
    SetUpErrand errand = errand();
    Silent onlooker = new Silent();
    onlooker.atFirst = errand::stop;
    assertThat(run(errand, ledger, onlooker)).isEqualTo(new Ended.Stopped());
    assertThat(ledger.job.setUp().pages().standing(Kind.CLOCK).orElseThrow().written())
        .get()
        .extracting(SetUpEvent.Written::outcome)
        .isEqualTo(RestoreEvent.Outcome.DONE);
    assertThat(ledger.job.setUp().pages().standing(Kind.MOTION_DETECTION)).isEmpty();
    assertThat(ledger.job.ended()).isFalse();
    int before = puts().size();
    assertThat(run(errand(), ledger, new Silent())).isEqualTo(new Ended.AsAsked());
    assertThat(puts().subList(before, puts().size()))
        .extracting(Write::path)
        .isNotEmpty()
        .noneMatch(path -> path.contains("time"));
  }

  @Test
  void aLostAnswerIsResolvedByReading() {
    cameras
        .faults(ID)
        .orElseThrow()
        .atNextWrite("/ISAPI/System/time/ntpServers", new WriteFault.AnswerLost());
    Torn ledger = new Torn();
    Silent onlooker = new Silent();
    Ended ended = run(errand(), ledger, onlooker);
    assertThat(onlooker.written.getFirst().kind()).isEqualTo(Kind.CLOCK);
    if (!(ended instanceof Ended.AsAsked)) {
      assertThat(run(errand(), ledger, new Silent())).isEqualTo(new Ended.AsAsked());
    }
    assertThat(puts()).extracting(Write::path).doesNotHaveDuplicates();
  }
}
