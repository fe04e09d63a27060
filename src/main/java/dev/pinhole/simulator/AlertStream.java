package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.Alarms.Alarm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// The stream of events of a virtual camera: a heartbeat every few seconds, and motion as soon as
/// it is seen and when it is over, until the client or the camera goes, for some hours at most.
///
/// Source: parts of `multipart/mixed` with the boundary `boundary`; the heartbeat is `videoloss`,
/// `inactive`; 5 s in one source. Motion is `VMD`, `active` and then `inactive`, once each (our
/// choice; some devices repeat the first).
final class AlertStream implements HttpAnswer.Source {
  private static final long BEAT = Duration.ofSeconds(5).toNanos();
  private static final long LONGEST = Duration.ofHours(8).toNanos();
  private static final long STEP = Duration.ofMillis(50).toNanos();

  private final VirtualCamera camera;
  private final int port;

  /// @param camera whose events
  /// @param port where it answers HTTP
  AlertStream(VirtualCamera camera, int port) {
    this.camera = camera;
    this.port = port;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    long start = System.nanoTime();
    long beats = 0;
    long over = camera.alarms().over(camera.now());
    boolean active = false;
    while (System.nanoTime() - start < LONGEST) {
      if (System.nanoTime() - start >= beats * BEAT) {
        send(out, event("videoloss", false, "videoloss alarm"));
        beats++;
      }
      Optional<Alarm> alarm = camera.alarms().after(over);
      if (alarm.isPresent() && !active) {
        active = true;
        send(out, event("VMD", true, "Motion alarm"));
      }
      if (active && alarm.filter(one -> one.to().isAfter(camera.now())).isEmpty()) {
        active = false;
        over = alarm.map(Alarm::number).orElse(over);
        send(out, event("VMD", false, "Motion alarm"));
      }
      await(active ? Long.MAX_VALUE : over);
    }
  }

  /// What is over is over by the site's clock, so nobody waits longer than a step.
  private void await(long over) throws IOException {
    try {
      camera.alarms().await(over, STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the camera is gone", e);
    }
    if (!camera.answers()) {
      throw new IOException("the camera is down");
    }
  }

  private static void send(OutputStream out, XmlNode root) throws IOException {
    byte[] event = root.document();
    String head =
        "--boundary\r\nContent-Type: application/xml; charset=\"UTF-8\"\r\nContent-Length: %d\r\n\r\n"
            .formatted(event.length);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(event);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private XmlNode event(String type, boolean active, String description) {
    CameraState state = camera.state();
    CameraDocuments documents = CameraDocuments.of(camera.profile(), state, camera.now());
    return XmlNode.of(
        "EventNotificationAlert",
        XmlNode.leaf("ipAddress", state.address().address().toString()),
        XmlNode.leaf("portNo", Integer.toString(port)),
        XmlNode.leaf("protocol", "HTTP"),
        XmlNode.leaf("macAddress", camera.profile().camera().mac().text().replace('-', ':')),
        XmlNode.leaf("channelID", "1"),
        XmlNode.leaf("dateTime", documents.zone().text(state.recovery().calendar(camera.now()))),
        XmlNode.leaf("activePostCount", active ? "1" : "0"),
        XmlNode.leaf("eventType", type),
        XmlNode.leaf("eventState", active ? "active" : "inactive"),
        XmlNode.leaf("eventDescription", description));
  }
}
