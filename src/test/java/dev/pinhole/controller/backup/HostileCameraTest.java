package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pinhole.backup.BackupName;
import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.BackupEvent.SignedIn;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A camera that takes the password and then chooses every text against whoever reads it, through a
/// sign-in and a whole copy.
final class HostileCameraTest {
  private static final MacAddress MAC = MacAddress.parse("58-50-ed-10-01-01").orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String CLIP = "the bytes of a recording";
  private static final String SAFE =
      "(settings/[A-Za-z0-9-]+\\.xml|recordings/2026-03-01/080000-081500-[0-9]+\\.mp4|picture\\.jpg"
          + "|manifest\\.json|manifest\\.sha256|progress\\.log|lock|lock-holder)";

  @TempDir Path folder;
  private final AtomicInteger visitors = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(10)));
  private final Login login = Login.admin(Secret.of("Winter-2031"));
  private ServerSocket elsewhere;
  private HttpServer server;
  private String evil = "";
  private boolean redirects;

  @BeforeEach
  void open() throws IOException {
    elsewhere = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
    Thread.ofVirtual().start(this::countVisitors);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void close() throws IOException {
    server.stop(0);
    elsewhere.close();
    login.close();
  }

  private void countVisitors() {
    while (!elsewhere.isClosed()) {
      try (Socket visitor = elsewhere.accept()) {
        visitors.incrementAndGet();
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private Reach camera() {
    return new Reach("127.0.0.1", server.getAddress().getPort());
  }

  private String otherHost() {
    return "http://127.0.0.2:" + elsewhere.getLocalPort() + "/";
  }

  private void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
      exchange
          .getResponseHeaders()
          .add("WWW-Authenticate", "Digest qop=\"auth\", realm=\"c\", nonce=\"00ff\"");
      answer(exchange, 401, "text/html", "no");
    } else if (redirects) {
      exchange.getResponseHeaders().add("Location", otherHost() + "ISAPI");
      answer(exchange, 302, "text/html", "");
    } else if (path.endsWith("/deviceInfo")) {
      answer(exchange, 200, "application/xml", deviceInfo());
    } else if (path.endsWith("/search")) {
      answer(exchange, 200, "application/xml", found());
    } else if (path.endsWith("/download") || path.endsWith("/picture")) {
      String name = evil.substring(0, Math.min(evil.length(), 4_000)).replaceAll("[^ -~]", "_");
      exchange
          .getResponseHeaders()
          .add("Content-Disposition", "attachment; filename=\"" + name + "\"");
      answer(exchange, 200, "video/mpeg", CLIP);
    } else {
      answer(
          exchange, 200, "application/xml", "<Time><timeZone>" + xml(evil) + "</timeZone></Time>");
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    for (int at = 0; at < bytes.length; at += 65_536) {
      int count = Math.min(65_536, bytes.length - at);
      exchange.getResponseBody().write(bytes, at, count);
      sent.addAndGet(count);
    }
  }

  /// As it is, where XML cannot hold it.
  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String deviceInfo() {
    return "<DeviceInfo><deviceName>%1$s</deviceName><model>%1$s</model><serialNumber>%1$s</serialNumber><macAddress>%2$s</macAddress><firmwareVersion>%1$s</firmwareVersion></DeviceInfo>"
        .formatted(xml(evil), MAC.text());
  }

  private String found() {
    String item =
        "<searchMatchItem><sourceID>%1$s</sourceID><trackID>%1$s</trackID><timeSpan><startTime>2026-03-01T08:00:00Z</startTime><endTime>2026-03-01T08:15:00Z</endTime></timeSpan><mediaSegmentDescriptor><contentType>%1$s</contentType><playbackURI>%2$s</playbackURI></mediaSegmentDescriptor><metadataMatches><metadataDescriptor>%1$s</metadataDescriptor></metadataMatches></searchMatchItem>";
    String both =
        item.formatted(xml(evil), xml(otherHost() + "?name=" + evil))
            + item.formatted("101", xml("rtsp://a/b?name=" + evil + "&size=" + CLIP.length()));
    return "<CMSearchResult><responseStatusStrg>OK</responseStatusStrg><matchList>"
        + both
        + "</matchList></CMSearchResult>";
  }

  private CopyRun.Ended copy(String firmware) throws IOException {
    CameraFacts facts = CameraFacts.of(MAC, evil, evil, firmware, evil);
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Files.writeString(folder.resolve("outside"), "mine");
    CopyRun run =
        new CopyRun(
            new CopyRun.Task(
                isapi,
                new BackupWriter.Means(Disk.system(), FreeSpace.system(), "test", "test"),
                login,
                BackupName.of(facts, DAY).make(Disk.system(), kept),
                facts,
                List.of(DAY),
                false,
                Optional.empty(),
                new HandClock()));
    run.camera(Optional.of(camera()));
    return run.run();
  }

  /// Only files whose names Pinhole made, only in the one folder of the backup.
  private void nothingOutside() throws IOException {
    assertThat(folder.resolve("outside")).hasContent("mine");
    try (Stream<Path> top = Files.list(folder);
        Stream<Path> backups = Files.list(folder.resolve("kept"))) {
      assertThat(top.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("kept", "outside");
      List<Path> all = backups.toList();
      assertThat(all).hasSize(1);
      assertThat(all.getFirst().getFileName().toString()).matches("[\\p{L}\\p{N} ._()-]{1,120}");
      try (Stream<Path> files = Files.walk(all.getFirst())) {
        assertThat(files.filter(Files::isRegularFile))
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(all.getFirst().relativize(file).toString().replace('\\', '/'))
                        .matches(SAFE));
      }
    }
  }

  private long recordings() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
      return files.filter(file -> file.toString().endsWith(".mp4")).count();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../outside",
        "..\\..\\..\\outside",
        "/tmp/outside",
        "C:\\outside\\con.xml",
        "<script>alert('x')</script><img src=x onerror=alert(1)>",
        "\u009b2J\u202eevil\u200b\u2028next",
        "http://127.0.0.2/\r\nHost: 127.0.0.2\r\n\r\n",
        "%2e%2e%2f%2e%2e%2foutside"
      })
  void whatADeviceChoosesIsOnlyText(String text) throws IOException {
    evil = text;
    SignIn.Result back = new SignIn(isapi).as(camera(), MAC, login);
    assertThat(back.done().outcome()).isEqualTo(Outcome.DONE);
    SignedIn holds = back.holds().orElseThrow();
    assertThat(holds.firmware())
        .hasSizeLessThan(300)
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    assertThat(copy(holds.firmware())).isInstanceOf(CopyRun.Ended.Whole.class);
    nothingOutside();
    boolean isHandle = text.chars().noneMatch(Character::isISOControl);
    assertThat(recordings())
        .as("copied although its handle names another host")
        .isEqualTo(isHandle ? 1 : 0);
    assertThat(visitors).as("connections to another host").hasValue(0);
  }

  /// What XML cannot hold is no document, and said to be none.
  @Test
  void controlsThatXmlForbidsAreNotUnderstood() throws IOException {
    evil = "\u001b]0;owned\u0007\u001b[2J\u0000";
    assertThat(new SignIn(isapi).as(camera(), MAC, login).done().reason())
        .isEqualTo("signin.unreadable");
    assertThat(copy("")).isInstanceOf(CopyRun.Ended.Whole.class);
    nothingOutside();
  }

  @Test
  void aTextOfTenMegabytesIsGivenUpEarly() throws IOException {
    evil = "x".repeat(10 << 20);
    assertThat(new SignIn(isapi).as(camera(), MAC, login).done().reason())
        .isEqualTo("signin.unreadable");
    assertThat(sent.get()).as("bytes that were taken").isLessThan(9L << 20);
    assertThat(copy("")).isInstanceOf(CopyRun.Ended.Whole.class);
    nothingOutside();
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowed() throws IOException {
    redirects = true;
    SignIn.Result back = new SignIn(isapi).as(camera(), MAC, login);
    assertThat(Words.of(Locale.UK).say(back.done().reason()))
        .isEqualTo("The camera answered something that Pinhole does not understand.");
    assertThat(copy("")).isInstanceOf(CopyRun.Ended.Whole.class);
    nothingOutside();
    assertThat(visitors).as("connections to another host").hasValue(0);
    new Socket(elsewhere.getInetAddress(), elsewhere.getLocalPort()).close();
    Await.until("a visitor would have been counted", () -> visitors.get() == 1);
  }
}
