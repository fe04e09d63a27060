package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/// The stream of events of a virtual camera: a heartbeat every few seconds, until the client or the
/// camera goes, for some hours at most.
///
/// Source: parts of `multipart/mixed` with the boundary `boundary`; the heartbeat is `videoloss`,
/// `inactive`; 5 s in one source.
final class AlertStream implements HttpAnswer.Source {
  private static final int MOST_BEATS = 6_000;
  private static final int STEPS = 50;
  private static final long STEP_NANOS = 100_000_000L;

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
    for (int beat = 0; beat < MOST_BEATS; beat++) {
      byte[] event = event().document();
      String head =
          "--boundary\r\nContent-Type: application/xml; charset=\"UTF-8\"\r\nContent-Length: %d\r\n\r\n"
              .formatted(event.length);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(event);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      for (int step = 0; step < STEPS; step++) {
        LockSupport.parkNanos(STEP_NANOS);
        if (!camera.answers() || Thread.currentThread().isInterrupted()) {
          throw new IOException("the camera is down");
        }
      }
    }
  }

  private XmlNode event() {
    CameraState state = camera.state();
    CameraDocuments documents = new CameraDocuments(camera.profile(), state, camera.now(), port);
    return XmlNode.of(
        "EventNotificationAlert",
        XmlNode.leaf("ipAddress", state.address().address().toString()),
        XmlNode.leaf("portNo", Integer.toString(port)),
        XmlNode.leaf("protocol", "HTTP"),
        XmlNode.leaf("macAddress", camera.profile().camera().mac().text().replace('-', ':')),
        XmlNode.leaf("channelID", "1"),
        XmlNode.leaf("dateTime", documents.zone().text(state.recovery().calendar(camera.now()))),
        XmlNode.leaf("activePostCount", "0"),
        XmlNode.leaf("eventType", "videoloss"),
        XmlNode.leaf("eventState", "inactive"),
        XmlNode.leaf("eventDescription", "videoloss alarm"));
  }
}
