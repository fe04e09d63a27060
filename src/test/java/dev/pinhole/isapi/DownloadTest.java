package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Recordings fetched: all sizes, and every way in which it can go wrong.
@Timeout(120)
final class DownloadTest {
  private static final long MEGABYTE = 1 << 20;
  private static final Duration STALL = Duration.ofSeconds(20);
  private static final String URI = "rtsp://192.168.1.64/Streaming/tracks/101?name=a&size=5<>\"";
  private static final Recording RECORDING =
      new Recording(
          101,
          LocalDateTime.parse("2026-03-01T08:00:00"),
          LocalDateTime.parse("2026-03-01T08:15:00"),
          OptionalLong.empty(),
          "a",
          URI,
          Recording.Kind.MOTION);

  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(10)));
  private final Login login = Login.admin(Secret.of("Winter-2031"));

  /// Keeps what comes.
  private static final class Kept implements Download.Sink {
    private final List<Long> starts = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void startsAt(long offset) {
      starts.add(offset);
    }

    @Override
    public synchronized void write(ByteBuffer content) {
      byte[] copy = new byte[content.remaining()];
      content.get(copy);
      bytes.writeBytes(copy);
    }

    synchronized int size() {
      return bytes.size();
    }
  }

  private static Download.Sink counting(AtomicLong count) {
    return new Download.Sink() {
      @Override
      public void startsAt(long offset) {}

      @Override
      public void write(ByteBuffer content) {
        count.addAndGet(content.remaining());
      }
    };
  }

  private static FakeCamera camera(FakeCamera.Handler inside) {
    return new FakeCamera(FakeCamera.guarded("Winter-2031", inside));
  }

  private static byte[] recording(int size) {
    byte[] all = new byte[size];
    new Random(4).nextBytes(all);
    all[0] = 'I';
    return all;
  }

  private static Download all(Download.Sink sink) {
    return new Download(sink, 0, Long.MAX_VALUE, STALL);
  }

  @Test
  void aRecordingArrivesWholeAndItsHandleGoesBackEscaped() throws IOException {
    byte[] sent = recording(3_000_000);
    List<String> bodies = new CopyOnWriteArrayList<>();
    Kept kept = new Kept();
    try (var camera =
        camera(
            exchange -> {
              bodies.add(FakeCamera.body(exchange));
              FakeCamera.answer(exchange, 200, "video/mpeg", sent);
            })) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isEqualTo(new Answer.Ok<>(new Downloaded(0, sent.length, true)));
      assertThat(kept.bytes.toByteArray()).isEqualTo(sent);
      assertThat(kept.starts).containsExactly(0L);
      assertThat(camera.requests).hasSize(2).containsOnly("GET /ISAPI/ContentMgmt/download");
      XmlNode body = XmlNode.parse(bodies.getFirst()).orElseThrow();
      assertThat(body.name()).isEqualTo("downloadRequest");
      assertThat(body.value("playbackURI")).isEqualTo(URI);
    }
  }

  @Test
  void postIsTriedWhereGetTakesNoBody() throws IOException {
    Kept kept = new Kept();
    try (var camera =
        camera(
            exchange -> {
              boolean get = exchange.getRequestMethod().equals("GET");
              FakeCamera.answer(exchange, get ? 405 : 200, "video/mpeg", recording(10));
            })) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isEqualTo(new Answer.Ok<>(new Downloaded(0, 10, true)));
      assertThat(kept.size()).isEqualTo(10);
    }
  }

  private static void endless(HttpExchange exchange, long size) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, 0);
    byte[] block = recording(64 * 1_024);
    try (OutputStream out = exchange.getResponseBody()) {
      for (long sent = 0; sent < size; sent += block.length) {
        out.write(block);
      }
    }
  }

  @Test
  void aDocumentInsteadOfARecordingIsARefusal() throws IOException {
    String status =
        "\r\n"
            + "<?xml"
            + " version=\"1.0\"?><ResponseStatus><statusCode>4</statusCode><statusString>Invalid"
            + " Operation</statusString><subStatusCode>lowPrivilege</subStatusCode></ResponseStatus>";
    Kept kept = new Kept();
    try (var camera =
        camera(
            exchange ->
                FakeCamera.answer(
                    exchange, 200, "video/mpeg", status.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isEqualTo(new Answer.Refused<Downloaded>(ResponseStatus.notAllowed("lowPrivilege")));
    }
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 200, ""))) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isInstanceOf(Answer.Unreadable.class);
    }
    try (var camera = camera(exchange -> FakeCamera.answer(exchange, 503, "busy"))) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isInstanceOf(Answer.Refused.class);
    }
    assertThat(kept.starts).isEmpty();
    assertThat(kept.size()).isZero();
  }

  @Test
  void moreThanWasDeclaredIsNotRead() throws IOException {
    AtomicLong count = new AtomicLong();
    try (var camera = camera(exchange -> endless(exchange, 64 * MEGABYTE))) {
      Download bounded = new Download(counting(count), 0, 5 * MEGABYTE, STALL);
      assertThat(isapi.download(camera.reach(), login, RECORDING, bounded))
          .isInstanceOfSatisfying(
              Answer.Unreadable.class,
              answer -> assertThat(answer.said().key()).isEqualTo("isapi.large"));
      assertThat(count.get()).isLessThanOrEqualTo(5 * MEGABYTE);
    }
  }

  @Test
  void aCameraThatResumesIsAskedForTheRest() throws IOException {
    byte[] sent = recording(1_000);
    List<String> ranges = new CopyOnWriteArrayList<>();
    Kept kept = new Kept();
    try (var camera =
        camera(
            exchange -> {
              ranges.add(exchange.getRequestHeaders().getFirst("Range"));
              exchange.getResponseHeaders().set("Content-Range", "bytes 600-999/1000");
              FakeCamera.answer(
                  exchange, 206, "video/mpeg", java.util.Arrays.copyOfRange(sent, 600, 1_000));
            })) {
      Download rest = new Download(kept, 600, MEGABYTE, STALL);
      assertThat(isapi.download(camera.reach(), login, RECORDING, rest))
          .isEqualTo(new Answer.Ok<>(new Downloaded(600, 400, true)));
      assertThat(kept.starts).containsExactly(600L);
      assertThat(ranges).containsExactly("bytes=600-");
      Download other = new Download(kept, 500, MEGABYTE, STALL);
      assertThat(isapi.download(camera.reach(), login, RECORDING, other))
          .isInstanceOf(Answer.Unreadable.class);
      assertThat(kept.size()).isEqualTo(400);
    }
  }

  /// Nothing is wrong with the disk then, and whoever only listens has none.
  @Test
  void aPartThatNobodyAskedForIsNoRecordingAndNoEvents() throws IOException {
    Kept kept = new Kept();
    try (var camera =
        camera(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Range", "bytes 5-8/9");
              FakeCamera.answer(exchange, 206, "multipart/mixed", recording(4));
            })) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isInstanceOf(Answer.Unreadable.class);
      assertThat(kept.starts).isEmpty();
      assertThat(isapi.listen(camera.reach(), login, new Listening(_ -> true, () -> {})))
          .isInstanceOf(Answer.Unreadable.class);
    }
  }

  @Test
  void aCameraThatCannotResumeStartsAgain() throws IOException {
    Kept kept = new Kept();
    try (var camera =
        camera(exchange -> FakeCamera.answer(exchange, 200, "video/mpeg", recording(1_000)))) {
      Download rest = new Download(kept, 600, MEGABYTE, STALL);
      assertThat(isapi.download(camera.reach(), login, RECORDING, rest))
          .isEqualTo(new Answer.Ok<>(new Downloaded(0, 1_000, true)));
      assertThat(kept.starts).containsExactly(0L);
    }
  }

  @Test
  void aSinkThatFailsEndsItWithItsOwnWord() {
    IOException full = new IOException("no space left");
    Download.Sink sink =
        new Download.Sink() {
          @Override
          public void startsAt(long offset) {}

          @Override
          public void write(ByteBuffer bytes) throws IOException {
            throw full;
          }
        };
    try (var camera = camera(exchange -> endless(exchange, 64 * MEGABYTE))) {
      assertThatThrownBy(() -> isapi.download(camera.reach(), login, RECORDING, all(sink)))
          .isSameAs(full);
    }
  }

  /// Sends some bytes, and the rest when it is told to.
  private static FakeCamera.Handler halting(CountDownLatch onward) {
    return exchange -> {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write(recording(5_000));
      out.flush();
      try {
        assertThat(onward.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Test
  void aCameraThatFallsSilentIsGivenUp() throws IOException {
    CountDownLatch onward = new CountDownLatch(1);
    Kept kept = new Kept();
    try (var camera = camera(halting(onward))) {
      Download hurried = new Download(kept, 0, MEGABYTE, Duration.ofMillis(400));
      assertThat(isapi.download(camera.reach(), login, RECORDING, hurried))
          .isInstanceOfSatisfying(
              Answer.NoAnswer.class,
              answer -> assertThat(answer.said().key()).isEqualTo("isapi.stalled"));
      assertThat(kept.size()).isEqualTo(5_000);
      onward.countDown();
    }
  }

  @Test
  void aSlowDiskIsNoSilence() throws IOException {
    AtomicLong count = new AtomicLong();
    CountDownLatch never = new CountDownLatch(1);
    Download.Sink slow =
        new Download.Sink() {
          private boolean waited;

          @Override
          public void startsAt(long offset) {}

          @Override
          public void write(ByteBuffer bytes) throws IOException {
            count.addAndGet(bytes.remaining());
            try {
              if (!waited) {
                waited = true;
                assertThat(never.await(900, TimeUnit.MILLISECONDS)).isFalse();
              }
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
        };
    try (var camera = camera(exchange -> endless(exchange, 8 * MEGABYTE))) {
      Download hurried = new Download(slow, 0, 64 * MEGABYTE, Duration.ofMillis(300));
      assertThat(isapi.download(camera.reach(), login, RECORDING, hurried))
          .isInstanceOf(Answer.Ok.class);
      assertThat(count).hasValue(8 * MEGABYTE);
    }
  }

  @Test
  void anotherThreadCanStopIt() throws IOException {
    CountDownLatch onward = new CountDownLatch(1);
    Kept kept = new Kept();
    Download download = all(kept);
    var answers = new LinkedBlockingQueue<Answer<Downloaded>>();
    try (var camera = camera(halting(onward))) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  answers.add(isapi.download(camera.reach(), login, RECORDING, download));
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      Await.until("the first bytes", () -> kept.size() == 5_000);
      download.cancel();
      Await.until("the end", () -> !answers.isEmpty());
      assertThat(answers.peek())
          .isInstanceOfSatisfying(
              Answer.NoAnswer.class,
              answer -> assertThat(answer.said().key()).isEqualTo("isapi.interrupted"));
      onward.countDown();
    }
  }

  @Test
  void whatWasStoppedBeforehandBringsNothing() throws IOException {
    Kept kept = new Kept();
    Download download = all(kept);
    download.cancel();
    try (var camera = camera(exchange -> endless(exchange, MEGABYTE))) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, download))
          .isInstanceOf(Answer.NoAnswer.class);
      assertThat(kept.size()).isZero();
    }
  }

  @Test
  void aConnectionThatBreaksIsNoEnd() throws IOException {
    Kept kept = new Kept();
    try (var camera =
        camera(
            exchange -> {
              exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(200, 100_000);
              exchange.getResponseBody().write(recording(5_000));
              exchange.getResponseBody().flush();
              throw new IOException("broken off");
            })) {
      assertThat(isapi.download(camera.reach(), login, RECORDING, all(kept)))
          .isInstanceOfSatisfying(
              Answer.NoAnswer.class,
              answer -> assertThat(answer.said().key()).isEqualTo("isapi.lost"));
      assertThat(kept.size()).isEqualTo(5_000);
    }
  }
}
