package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.isapi.Isapi.ResetMode;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Documents, pictures and acts, against recorded answers.
@Timeout(60)
final class ResourcesTest {
  private static final String TIME =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Time version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
      <timeMode>NTP</timeMode>
      <localTime>2026-03-01T10:00:00+08:00</localTime>
      <timeZone>CST-8:00:00</timeZone>
      </Time>
      """;
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0};

  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(10)));
  private final Login login = Login.admin(Secret.of("Winter-2031"));

  private static FakeCamera camera(FakeCamera.Handler inside) {
    return new FakeCamera(FakeCamera.guarded("Winter-2031", inside));
  }

  private static String status(int code, String sub) {
    return "<ResponseStatus version=\"2.0\"><requestURL>/x</requestURL><statusCode>"
        + code
        + "</statusCode><statusString>words</statusString><subStatusCode>"
        + sub
        + "</subStatusCode></ResponseStatus>";
  }

  @Test
  void aDocumentIsReadRawAndParsed() {
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 200, TIME))) {
      Answer<Received> answer = isapi.read(camera.reach(), login, Resource.TIME);
      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Ok.class,
              ok -> {
                Received got = (Received) ok.value();
                assertThat(got.bytes()).isEqualTo(TIME.getBytes(StandardCharsets.UTF_8));
                assertThat(got.contentType()).isEqualTo("application/xml");
                assertThat(got.xml().orElseThrow().value("timeZone")).isEqualTo("CST-8:00:00");
              });
      assertThat(isapi.read(camera.reach(), login, Resource.MOTION))
          .as("another document")
          .isInstanceOf(Answer.Unreadable.class);
    }
  }

  @Test
  void whatIsWrittenArrivesWholeAndARebootIsNoRefusal() {
    List<String> bodies = new CopyOnWriteArrayList<>();
    try (var camera =
        camera(
            exchange -> {
              bodies.add(FakeCamera.body(exchange));
              FakeCamera.answer(exchange, 200, status(7, "rebootRequired"));
            })) {
      XmlNode document = XmlNode.parse(TIME).orElseThrow();
      assertThat(isapi.write(camera.reach(), login, Resource.TIME, document))
          .isEqualTo(new Answer.Ok<>(new ResponseStatus(7, "words", "rebootRequired")));
      assertThat(bodies)
          .singleElement()
          .satisfies(body -> assertThat(XmlNode.parse(body)).contains(document));
      assertThat(camera.requests).containsOnly("PUT /ISAPI/System/time").hasSize(2);
    }
  }

  @Test
  void usersAreNeverWritten() {
    XmlNode users = XmlNode.of("UserList");
    assertThatThrownBy(
            () -> isapi.write(new dev.pinhole.camera.Reach("::1", 9), login, Resource.USERS, users))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aResourceThatIsNotThereIsMissing() {
    try (var camera =
        camera(exchange -> FakeCamera.answer(exchange, 403, status(4, "notSupport")))) {
      assertThat(isapi.read(camera.reach(), login, Resource.MOTION))
          .isInstanceOf(Answer.Missing.class);
    }
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 404, "<html>no</html>"))) {
      assertThat(isapi.read(camera.reach(), login, Resource.MOTION))
          .isInstanceOf(Answer.Missing.class);
    }
  }

  @Test
  void aPictureIsNoDocument() {
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 200, "image/jpeg", JPEG))) {
      assertThat(isapi.picture(camera.reach(), login))
          .isInstanceOfSatisfying(
              Answer.Ok.class, ok -> assertThat(((Received) ok.value()).bytes()).isEqualTo(JPEG));
    }
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 200, TIME))) {
      assertThat(isapi.picture(camera.reach(), login)).isInstanceOf(Answer.Unreadable.class);
    }
  }

  @Test
  void theConfigurationComesWithItsKey() {
    byte[] export = new byte[256 * 1_024];
    export[0] = 17;
    try (var camera =
        camera(exchange -> FakeCamera.answer(exchange, 200, "application/octet-stream", export))) {
      assertThat(isapi.configuration(camera.reach(), login, Secret.of("k&y=1/")))
          .isInstanceOfSatisfying(
              Answer.Ok.class, ok -> assertThat(((Received) ok.value()).bytes()).isEqualTo(export));
      assertThat(camera.requests)
          .containsOnly("GET /ISAPI/System/configurationData?secretkey=k%26y%3D1%2F");
      assertThatThrownBy(
              () -> isapi.configuration(camera.reach(), login, Secret.of("longer-than-16-chars")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aConfigurationBeyondItsBoundIsNotRead() {
    byte[] endless = new byte[17 << 20];
    try (var camera =
        camera(exchange -> FakeCamera.answer(exchange, 200, "application/octet-stream", endless))) {
      assertThat(isapi.configuration(camera.reach(), login, Secret.of("key")))
          .isInstanceOfSatisfying(
              Answer.Unreadable.class,
              answer -> assertThat(answer.said().key()).isEqualTo("isapi.large"));
    }
  }

  @Test
  void actsAreAskedForOnce() {
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 200, status(1, "ok")))) {
      assertThat(isapi.reboot(camera.reach(), login)).isInstanceOf(Answer.Ok.class);
      assertThat(isapi.factoryReset(camera.reach(), login, ResetMode.BASIC))
          .isInstanceOf(Answer.Ok.class);
      assertThat(isapi.factoryReset(camera.reach(), login, ResetMode.FULL))
          .isInstanceOf(Answer.Ok.class);
      assertThat(camera.requests)
          .containsExactly(
              "PUT /ISAPI/System/reboot",
              "PUT /ISAPI/System/reboot",
              "PUT /ISAPI/System/factoryReset?mode=basic",
              "PUT /ISAPI/System/factoryReset?mode=basic",
              "PUT /ISAPI/System/factoryReset?mode=full",
              "PUT /ISAPI/System/factoryReset?mode=full");
      assertThat(camera.credentials).hasSize(3);
    }
  }

  @Test
  void aRedirectToAnotherHostIsNamedAndNotVisited() {
    try (var other = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, TIME));
        var camera =
            new FakeCamera(
                exchange -> {
                  exchange
                      .getResponseHeaders()
                      .set("Location", "http://localhost:" + other.reach().port() + "/ISAPI");
                  FakeCamera.answer(exchange, 307, "");
                })) {
      assertThat(isapi.read(camera.reach(), login, Resource.TIME))
          .isInstanceOfSatisfying(
              Answer.Unreadable.class,
              answer -> {
                assertThat(answer.said().key()).isEqualTo("isapi.elsewhere");
                assertThat(answer.said().args()).containsExactly("localhost");
              });
      assertThat(other.requests).isEmpty();
      assertThat(camera.credentials).isEmpty();
    }
  }
}
