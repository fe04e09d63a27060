package dev.pinhole.controller.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.PracticeReach;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.job.Trouble;
import dev.pinhole.sadp.Scope;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The controller on a job whose camera says nothing on the link, and whose answers come when the
/// test wants them.
final class PasswordResetControllerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String PASSWORD = "kd7-Wm4-p9x-Rt2";
  private static final String LOCKED =
      "<userCheck><statusValue>401</statusValue><lockStatus>lock</lockStatus>"
          + "<unlockTime>1800</unlockTime></userCheck>";

  private final SlowBook book = new SlowBook();
  private HttpServer http;
  private DatagramSocket link;
  private Sighting camera;

  @BeforeEach
  void open() throws IOException {
    link = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          byte[] body = LOCKED.getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
          exchange.getResponseHeaders().set("Content-Type", "application/xml");
          exchange.sendResponseHeaders(401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
    camera =
        new Sighting(
            NOW,
            new Camera(
                new MacAddress("58-50-ed-10-01-01"),
                "DS-2CD1123G0-I20240914AAWR000000001",
                "DS-2CD1123G0-I"),
            Ipv4Address.of("192.168.1.108"),
            24,
            false,
            Activation.ACTIVE,
            "2026-02-01 06:00:17",
            "V5.5",
            http.getAddress().getPort(),
            "127.0.0.1",
            EnumSet.allOf(RecoveryMethod.class));
    book.record(Origin.REPORTED, new ChoiceEvent.Opened(Place.PRACTICE, "test"));
    does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    does(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    does(new Act.Enter(Branch.FORGOT_PASSWORD));
  }

  @AfterEach
  void close() {
    link.close();
    http.stop(0);
  }

  private void does(Act act) {
    Acts.events(book.job, act)
        .orElseThrow(() -> new AssertionError(act + " on " + Step.of(book.job)))
        .forEach(event -> book.record(Origin.REPORTED, event));
  }

  private Optional<PracticeReach> reach() {
    return new Surroundings(
            Place.PRACTICE,
            new Scope.Endpoints(List.of((InetSocketAddress) link.getLocalSocketAddress())),
            List::of,
            Map::of,
            InstantSource.fixed(NOW),
            Duration.ofMillis(20))
        .practiceReach();
  }

  private PasswordResetController talk(Optional<PracticeReach> reach) {
    return new PasswordResetController(
        book,
        reach,
        new ExchangeWire(Duration.ofMillis(50), new SecureRandom()),
        new LoginProof(
            book,
            new FirstPassword(new Isapi(new IsapiClient(Duration.ofSeconds(5)))),
            (_, _) -> Optional.empty()));
  }

  private void opened(RecoveryMethod method) {
    does(new Act.TakeWay(method));
    boolean request = method == RecoveryMethod.REQUEST_FILE || method == RecoveryMethod.KEY;
    book.record(
        Origin.SIMULATED,
        new ExchangeEvent.Begun(
            method,
            request ? "0011223344556677" : "",
            request ? "2972AfvKGY2Vp8RyqT9Q5Bwtu6X_JXOiAnI7Z0T8Gns" : "",
            request ? "PINHOLE" : "",
            "",
            List.of(3, 7, 12),
            camera,
            NOW.plus(Duration.ofDays(2))));
  }

  private Stage stage() {
    assertThat(Step.of(book.job)).isInstanceOf(Step.PasswordExchange.class);
    return ((Step.PasswordExchange) Step.of(book.job)).stage();
  }

  @Test
  void questionsThatComeLateMoveNothing() {
    does(new Act.TakeWay(RecoveryMethod.SECURITY_QUESTIONS));
    talk(reach()).begin();
    does(new Act.Back());
    Job before = book.job;
    book.runs();
    assertThat(book.job).isEqualTo(before);
    assertThat(Step.of(book.job)).isInstanceOf(Step.ForgotPassword.class);
  }

  @Test
  void whatWasLookedAtTooLateIsNotSent() {
    opened(RecoveryMethod.KEY);
    Secret password = Secret.of(PASSWORD);
    Secret typed = Secret.of("7K2MQ9XA");
    talk(reach()).reset(new Evidence.Key(typed), password, false);
    does(new Act.Back());
    book.runs();
    assertThat(book.job.effects().count()).isZero();
    assertThatThrownBy(password::copyBytes).isInstanceOf(Secret.WipedException.class);
    assertThatThrownBy(typed::copyBytes).isInstanceOf(Secret.WipedException.class);
  }

  /// Nobody knows whether the password arrived: a camera that is locked refuses the right one too.
  @Test
  void aLockedLoginDoesNotProveThatNothingArrived() {
    opened(RecoveryMethod.KEY);
    talk(reach()).reset(new Evidence.Key(Secret.of("7K2MQ9XA")), Secret.of(PASSWORD), false);
    book.runs();
    assertThat(book.job.effects().count()).isEqualTo(2);
    assertThat(stage()).isEqualTo(Stage.PROVE);
    assertThat(((Step.PasswordExchange) Step.of(book.job)).reason())
        .isEqualTo("setup.login.locked");
  }

  /// A journal that somebody meddled with makes no camera one of the practice.
  @ParameterizedTest
  @EnumSource(value = RecoveryMethod.class, names = "LEGACY_CODE", mode = EnumSource.Mode.EXCLUDE)
  void offThePracticeNothingIsSentWhateverTheJobSays(RecoveryMethod method) throws IOException {
    PasswordResetController talk = talk(Optional.empty());
    does(new Act.TakeWay(method));
    talk.tick();
    talk.begin();
    told(talk);
    does(new Act.Back());
    opened(method);
    Secret password = Secret.of(PASSWORD);
    talk.reset(new Evidence.Key(Secret.of("7K2MQ9XA")), password, true);
    told(talk);
    assertThatThrownBy(password::copyBytes).isInstanceOf(Secret.WipedException.class);
    book.record(
        Origin.REPORTED,
        new EffectEvent.Intended(
            1, EffectEvent.Kind.RESET_PASSWORD, camera.mac(), camera.address(), ""));
    book.record(
        Origin.SIMULATED,
        new EffectEvent.Settled(1, EffectEvent.Outcome.UNKNOWN, "password.unknown"));
    assertThat(stage()).isEqualTo(Stage.PROVE);
    Secret typed = Secret.of(PASSWORD);
    talk.prove(typed);
    told(talk);
    assertThatThrownBy(typed::copyBytes).isInstanceOf(Secret.WipedException.class);
    book.runs();
    assertThat(book.job.effects().count()).isEqualTo(1);
    link.setSoTimeout(1);
    assertThatThrownBy(() -> link.receive(new java.net.DatagramPacket(new byte[9], 9)))
        .isInstanceOf(java.net.SocketTimeoutException.class);
  }

  private void told(PasswordResetController talk) {
    assertThat(talk.refusal()).map(Message::key).contains("password.refused.real");
    assertThat(book.later).isEmpty();
  }

  /// What takes time is done when the test says so.
  private final class SlowBook implements Book {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private Job job = Job.NEW;

    void runs() {
      while (!later.isEmpty()) {
        later.remove().run();
      }
    }

    @Override
    public Job job() {
      return job;
    }

    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public Origin seenHere() {
      return Origin.SIMULATED;
    }

    @Override
    public boolean record(Origin origin, JobEvent event) {
      job = job.with(new Entry(job.nextNumber(), NOW, origin, event));
      return true;
    }

    @Override
    public Optional<Sighting> reachable() {
      return Optional.of(camera);
    }

    @Override
    public List<Sighting> nearby() {
      return List.of(camera);
    }

    @Override
    public boolean busy() {
      return !later.isEmpty();
    }

    @Override
    public void tell(Message notice) {
      throw new AssertionError(notice);
    }

    @Override
    public <T> boolean effect(EffectEvent.Kind kind, Sighting to, Effect<T> effect) {
      int number = job.effects().count() + 1;
      record(Origin.REPORTED, new EffectEvent.Intended(number, kind, to.mac(), to.address(), ""));
      ask(
          effect::deed,
          back -> {
            Done done = effect.settle(back);
            record(seenHere(), new EffectEvent.Settled(number, done.outcome(), done.reason()));
            effect.after(back);
          });
      return true;
    }

    @Override
    public <T> void ask(Supplier<T> read, Consumer<T> then) {
      later.add(() -> then.accept(read.get()));
    }
  }
}
