package dev.pinhole.ui.widget;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A QR picture of a text: black on white in every theme, with the quiet zone that readers need.
public final class QrPicture extends StackPane {
  private static final int MODULE = 3;
  private static final int QUIET = 4;

  /// @param text what a telephone reads, at most 256 characters
  /// @param described what it is, for those who cannot see it
  public QrPicture(String text, String described) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var dark = new SVGPath();
    dark.setContent(path(code));
    dark.setStyle("-fx-fill: black; -fx-stroke: null;");
    dark.setSmooth(false);
    double side = (code.size + 2.0 * QUIET) * MODULE;
    setStyle("-fx-background-color: white; -fx-background-radius: 8;");
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(described);
    getChildren().setAll(dark);
  }

  private static String path(QrCode code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x * MODULE).append(' ').append(y * MODULE);
          path.append('h').append(MODULE).append('v').append(MODULE);
          path.append('h').append(-MODULE).append('z');
        }
      }
    }
    return path.toString();
  }
}
