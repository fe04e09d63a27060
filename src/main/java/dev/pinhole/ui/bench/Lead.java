package dev.pinhole.ui.bench;

import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/// A socket, a plug and the lead from there to the camera. Pulled out, the plug hangs below its
/// socket and the lead is quiet.
final class Lead extends Group {
  private static final double DROP = 12;
  private static final double SOCKET_BOTTOM = 14;

  /// Which lead.
  enum Kind {
    POWER(
        "M-28 0 h56 v10 a4 4 0 0 1 -4 4 h-48 a4 4 0 0 1 -4 -4 z M-8 14 v-6 M8 14 v-6",
        "M-16 8 h32 v8 a10 10 0 0 1 -10 10 h-12 a10 10 0 0 1 -10 -10 z M-8 8 v-8 M8 8 v-8"),
    NETWORK(
        "M-28 0 h56 v10 a4 4 0 0 1 -4 4 h-48 a4 4 0 0 1 -4 -4 z M-9 14 v-6 h18 v6",
        "M-11 0 h22 v20 h-5 v6 h-12 v-6 h-5 z M-5 5 v5 M0 5 v5 M5 5 v5");

    private final String socket;
    private final String plug;

    Kind(String socket, String plug) {
      this.socket = socket;
      this.plug = plug;
    }
  }

  private final double x;
  private final SVGPath plug;
  private final SVGPath cable = path("line-quiet", "");

  Lead(Kind kind, double x) {
    this.x = x;
    SVGPath socket = path("line-quiet", kind.socket);
    socket.setTranslateX(x);
    plug = path("line-filled", kind.plug);
    plug.setTranslateX(x);
    getChildren().addAll(socket, cable, plug);
  }

  private static SVGPath path(String style, String content) {
    var path = new SVGPath();
    path.getStyleClass().add(style);
    path.setContent(content);
    return path;
  }

  /// @param in whether the plug is in its socket
  /// @param to where the lead enters the camera
  void show(boolean in, Point2D to) {
    double top = SOCKET_BOTTOM + (in ? 0 : DROP);
    plug.setTranslateY(top);
    double from = top + 26;
    double middle = (from + to.getY()) / 2 + 4;
    cable.getStyleClass().setAll(in ? "line" : "line-quiet");
    cable.setContent(
        String.format(
            Locale.ROOT,
            "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f",
            x,
            from,
            x,
            middle + 10,
            to.getX(),
            middle - 14,
            to.getX(),
            to.getY()));
  }
}
