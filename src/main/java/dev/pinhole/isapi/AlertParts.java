package dev.pinhole.isapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the documents out of an endless answer of parts. Pictures and other parts are passed over.
///
/// Source: clients split at `--boundary` and at the first empty line; here a document is what
/// stands between its first `<EventNotificationAlert` and its end, whatever the boundary is called
/// and wherever the pieces of the stream begin.
final class AlertParts {
  /// A part with a picture is larger than any document; what is older than this is no part's
  /// beginning any more.
  private static final int LARGEST = 64 * 1_024;

  private static final String BEGIN = "<EventNotificationAlert";
  private static final String END = "</EventNotificationAlert>";

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  /// @param bytes the next piece
  /// @return what it completes, in order
  List<Alert> take(ByteBuffer bytes) {
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    held.writeBytes(piece);
    String text = held.toString(StandardCharsets.ISO_8859_1);
    List<Alert> alerts = new ArrayList<>();
    int from = 0;
    int end = text.indexOf(END, from);
    while (end >= 0) {
      int stop = end + END.length();
      int begin = text.lastIndexOf(BEGIN, end);
      if (begin >= from) {
        document(text.substring(begin, stop)).map(Alert::of).ifPresent(alerts::add);
      }
      from = stop;
      end = text.indexOf(END, from);
    }
    keep(text.substring(Math.max(from, text.length() - LARGEST)));
    return alerts;
  }

  private static Optional<XmlNode> document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new Received(200, "", bytes).xml();
  }

  private void keep(String rest) {
    held.reset();
    held.writeBytes(rest.getBytes(StandardCharsets.ISO_8859_1));
  }
}
