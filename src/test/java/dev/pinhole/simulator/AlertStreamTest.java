package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Motion in the stream of events, heard by a program that knows nothing of Pinhole.
final class AlertStreamTest {
  private static final String ID = "front-door";
  private static final String PATH = "/ISAPI/Event/notification/alertStream";
  private static final String MOTION = "/ISAPI/System/Video/inputs/channels/1/motionDetection";
  private static final Pattern PART =
      Pattern.compile("<EventNotificationAlert.*?</EventNotificationAlert>", Pattern.DOTALL);
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private Stranger stranger;

  @BeforeEach
  void open() throws IOException {
    alone = Stranger.stand(machine, ID, "Wort-2345");
    stranger = new Stranger(alone.find(ID).orElseThrow().http());
  }

  @AfterEach
  void close() {
    alone.close();
  }

  /// Hears a stream on a thread of its own.
  private final class Ear implements AutoCloseable {
    private final Socket socket;
    private final StringBuffer got = new StringBuffer();

    Ear() throws IOException {
      String challenge = stranger.plain("GET", PATH, "").all("WWW-Authenticate").getFirst();
      String answer = stranger.answer(challenge, "GET", PATH, "admin", "Wort-2345", "00000001");
      InetSocketAddress at = alone.find(ID).orElseThrow().http();
      socket = new Socket(at.getAddress(), at.getPort());
      String head = "GET " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + answer + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      Thread.ofVirtual().start(this::hear);
      Await.until("the first heartbeat", () -> got.indexOf("videoloss") >= 0);
    }

    private void hear() {
      try {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[4_096];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
          got.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        // The test is over.
        got.append("\n");
      }
    }

    List<XmlNode> motion() {
      List<XmlNode> all = new CopyOnWriteArrayList<>();
      Matcher parts = PART.matcher(got.toString());
      while (parts.find()) {
        all.add(XmlNode.parse(parts.group()).orElseThrow());
      }
      return all.stream().filter(one -> one.value("eventType").equals("VMD")).toList();
    }

    List<String> states() {
      return motion().stream().map(one -> one.value("eventState")).toList();
    }

    void hears(String... states) {
      Await.until("motion", () -> states().equals(List.of(states)));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private void wave() {
    assertThat(alone.perform(ID, StandAlone.Deed.WAVE)).isTrue();
  }

  private String map(String map) throws IOException {
    String body =
        "<MotionDetection><MotionDetectionLayout><layout><gridMap>%s</gridMap></layout>"
            + "</MotionDetectionLayout></MotionDetection>";
    return stranger.admin("PUT", MOTION, body.formatted(map)).text();
  }

  @Test
  void aWaveIsActiveAtOnceAndInactiveSomeSecondsLater() throws IOException {
    try (Ear ear = new Ear()) {
      Instant before = Instant.now();
      wave();
      ear.hears("active");
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
      machine.turn(4);
      wave();
      machine.turn(4);
      ear.hears("active");
      machine.turn(1);
      ear.hears("active", "inactive");
      wave();
      machine.turn(60);
      ear.hears("active", "inactive", "active", "inactive");
      XmlNode first = ear.motion().getFirst();
      assertThat(first.value("macAddress")).isEqualTo("58:50:ed:10:01:01");
      assertThat(first.value("channelID")).isEqualTo("1");
      assertThat(first.value("dateTime")).isEqualTo("2026-03-01T18:00:00+08:00");
    }
  }

  @Test
  void everyStreamHearsAWaveAndALateOneWhatGoesOn() throws IOException {
    try (Ear first = new Ear();
        Ear second = new Ear()) {
      wave();
      first.hears("active");
      second.hears("active");
      machine.turn(2);
      try (Ear late = new Ear()) {
        late.hears("active");
        machine.turn(10);
        late.hears("active", "inactive");
      }
      first.hears("active", "inactive");
      try (Ear later = new Ear()) {
        wave();
        later.hears("active");
      }
    }
  }

  @Test
  void nothingIsSeenWhereNobodyLooks() throws IOException {
    try (Ear ear = new Ear()) {
      stranger.admin("PUT", MOTION, "<MotionDetection><enabled>false</enabled></MotionDetection>");
      wave();
      machine.turn(10);
      stranger.admin("PUT", MOTION, "<MotionDetection><enabled>true</enabled></MotionDetection>");
      assertThat(map("000000".repeat(18))).contains("<statusCode>1<");
      wave();
      machine.turn(10);
      assertThat(map("000000".repeat(17) + "000004")).contains("<statusCode>1<");
      wave();
      // What came before would have come first.
      ear.hears("active");
      machine.turn(10);
      ear.hears("active", "inactive");
    }
  }

  @Test
  void aPartOfThePictureIsWatchedByItsCells() {
    XmlNode motion =
        XmlNode.parse(
                "<MotionDetection><enabled>true</enabled><regionType>grid</regionType>"
                    + "<MotionDetectionLayout><sensitivityLevel>60</sensitivityLevel><layout>"
                    + "<gridMap>"
                    + "000000".repeat(3)
                    + "080000"
                    + "000004"
                    + "000000".repeat(13)
                    + "</gridMap></layout></MotionDetectionLayout></MotionDetection>")
            .orElseThrow();
    assertThat(Cells.ALL.areWatched(motion)).isTrue();
    assertThat(new Cells(3, 4, 3, 4).areWatched(motion)).isTrue();
    assertThat(new Cells(3, 3, 3, 3).areWatched(motion)).isFalse();
    assertThat(new Cells(3, 5, 17, 20).areWatched(motion)).isFalse();
    assertThat(new Cells(4, 21, 4, 21).areWatched(motion)).isTrue();
    assertThat(new Cells(0, 0, 2, 21).areWatched(motion)).isFalse();
    XmlNode dull =
        Elements.change(motion, "MotionDetectionLayout/sensitivityLevel", one -> one.withText("0"));
    assertThat(Cells.ALL.areWatched(dull)).isFalse();
  }

  @Test
  void newerCamerasWatchPolygonsFromTheLowerLeft() {
    // The left half of the lowest row of cells, and a region that is not used.
    XmlNode motion = polygons(corner(0, 0), corner(500, 0), corner(500, 55), corner(0, 55));
    assertThat(Cells.ALL.areWatched(motion)).isTrue();
    assertThat(new Cells(17, 0, 17, 10).areWatched(motion)).isTrue();
    assertThat(new Cells(17, 11, 17, 21).areWatched(motion)).isFalse();
    assertThat(new Cells(0, 0, 16, 21).areWatched(motion)).isFalse();
    assertThat(Cells.ALL.areWatched(polygons(corner(0, 0), corner(0, 0), corner(0, 0)))).isFalse();
    assertThat(Cells.ALL.areWatched(polygons())).isFalse();
  }

  private static String corner(int x, int y) {
    return "<RegionCoordinates><positionX>%d</positionX><positionY>%d</positionY></RegionCoordinates>"
        .formatted(x, y);
  }

  private static XmlNode polygons(String... corners) {
    return XmlNode.parse(
            "<MotionDetection><enabled>true</enabled><regionType>roi</regionType>"
                + "<MotionDetectionLayout><sensitivityLevel>60</sensitivityLevel><layout>"
                + "<RegionList><Region><id>1</id><RegionCoordinatesList>"
                + String.join("", corners)
                + "</RegionCoordinatesList></Region><Region><id>2</id></Region></RegionList>"
                + "</layout></MotionDetectionLayout></MotionDetection>")
        .orElseThrow();
  }
}
