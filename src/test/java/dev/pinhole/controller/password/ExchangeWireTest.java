package dev.pinhole.controller.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.PracticeReach;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.ResetRequest;
import dev.pinhole.exchange.SessionId;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Place;
import dev.pinhole.sadp.Scope;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the asker believes, against somebody on the link who answers as they like.
final class ExchangeWireTest {
  private static final MacAddress MAC = new MacAddress("58-50-ed-10-01-01");
  private static final SerialNumber SERIAL =
      new SerialNumber("DS-2CD1123G0-I20240914AAWR000000001");
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final SessionId SESSION = new SessionId("0011223344556677");
  private static final SessionId OTHER = new SessionId("8899aabbccddeeff");

  private final SecureRandom random = new SecureRandom();
  private final OneTimeKey key = OneTimeKey.fresh(random);
  private final ExchangeWire wire = new ExchangeWire(Duration.ofMillis(1_500), random);
  private DatagramSocket link;

  @BeforeEach
  void open() throws IOException {
    link = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() {
    link.close();
  }

  private PracticeReach reach() {
    return new Surroundings(
            Place.PRACTICE,
            new Scope.Endpoints(List.of((InetSocketAddress) link.getLocalSocketAddress())),
            List::of,
            Map::of,
            InstantSource.fixed(NOW),
            Duration.ofMillis(20))
        .practiceReach()
        .orElseThrow();
  }

  /// Answers every ask with all of these.
  private void says(Function<Ask, List<Answer>> answers) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  DatagramPacket got = new DatagramPacket(new byte[4_096], 4_096);
                  link.receive(got);
                  Ask ask =
                      ExchangeCodec.decodeAsk(Arrays.copyOf(got.getData(), got.getLength()))
                          .orElseThrow();
                  for (Answer answer : answers.apply(ask)) {
                    byte[] said = ExchangeCodec.encode(answer);
                    link.send(new DatagramPacket(said, said.length, got.getSocketAddress()));
                  }
                }
              } catch (IOException e) {
                // The link was closed.
              }
            });
  }

  private Answer.Begun begun(Ask ask, Method method, SessionId session) {
    Context context = new Context(method, MAC, session);
    Optional<ResetRequest> request =
        method == Method.REQUEST_FILE
            ? Optional.of(ResetRequest.file(session, MAC, SERIAL, key.publicKey(), NOW))
            : Optional.empty();
    return new Answer.Begun(ask.uuid(), context, key.publicKey(), request, Optional.empty());
  }

  private Sending sending(RecoveryMethod method, Evidence evidence) {
    Sighting camera =
        new Sighting(
            NOW,
            new Camera(MAC, SERIAL.text(), "DS-2CD1123G0-I"),
            Ipv4Address.of("192.168.1.108"),
            24,
            false,
            Activation.ACTIVE,
            "2026-02-01 06:00:17",
            "V5.5",
            80,
            "127.0.0.1",
            java.util.Set.of());
    boolean request = method == RecoveryMethod.REQUEST_FILE || method == RecoveryMethod.KEY;
    return new Sending(
        reach(),
        camera,
        new ExchangeEvent.Begun(
            method,
            request ? SESSION.hex() : "",
            request ? key.publicKey().text() : "",
            "",
            "",
            List.of(3, 7, 12),
            camera,
            NOW.plus(Duration.ofDays(2))),
        evidence,
        Secret.of("kd7-Wm4-p9x-Rt2"),
        false);
  }

  @Test
  void aSessionOfAnotherWayIsNone() {
    says(
        ask ->
            List.of(
                begun(ask, Method.RECOVERY_FILE, OTHER),
                begun(ask, Method.SECURITY_QUESTIONS, SESSION)));
    assertThat(wire.begin(reach(), MAC, RecoveryMethod.SECURITY_QUESTIONS))
        .isInstanceOfSatisfying(
            Reply.Begun.class, begun -> assertThat(begun.session()).isEqualTo(SESSION.hex()));
  }

  @Test
  void theSuccessOfAnotherSessionIsNone() {
    says(
        ask ->
            List.of(
                new Answer.Changed(
                    ask.uuid(), new Context(Method.KEY, MAC, OTHER), Optional.empty())));
    Sending sending = sending(RecoveryMethod.KEY, new Evidence.Key(Secret.of("7K2MQ9XA")));
    Prepared.Ready ready = (Prepared.Ready) wire.prepare(sending);
    assertThat(wire.reset(sending, ready)).isInstanceOf(Reply.Silence.class);
  }

  @Test
  void whatWasPreparedIsWipedThoughItIsNotSent() {
    says(
        ask ->
            List.of(
                new Answer.Refused(
                    ask.uuid(),
                    MAC,
                    ask.types(),
                    Reason.LOCKED,
                    OptionalInt.of(0),
                    OptionalInt.of(30))));
    Sending sending =
        sending(
            RecoveryMethod.SECURITY_QUESTIONS,
            new Evidence.Answers(List.of(Secret.of("one"), Secret.of("two"), Secret.of("three"))));
    Prepared.Ready ready = (Prepared.Ready) wire.prepare(sending);
    var answers = (dev.pinhole.exchange.Evidence.Answers) ready.evidence();
    assertThat(wire.reset(sending, ready))
        .isEqualTo(new Reply.Refused(ExchangeRefusal.LOCKED, 0, 30));
    for (var given : answers.all()) {
      assertThatThrownBy(given.text()::copyBytes).isInstanceOf(Secret.WipedException.class);
    }
  }
}
