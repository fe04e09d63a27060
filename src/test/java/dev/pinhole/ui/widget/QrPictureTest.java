package dev.pinhole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The picture is read by a program that did not draw it, in both themes.
final class QrPictureTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 40, 120, 180, 237})
  void anotherProgramReadsIt(int letters) throws Exception {
    String text = "PINHOLE-PRACTICE-1:" + "aB3_".repeat(60).substring(0, letters);
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      assertThat(read(text, theme)).as("%s letters, %s", letters, theme).isEqualTo(text);
    }
  }

  private static String read(String text, Theme theme) throws Exception {
    WritableImage image =
        FxThread.call(
            () -> {
              var scene = new Scene(new StackPane(new QrPicture(text, "a request")), 400, 400);
              theme.apply(scene);
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              return scene.snapshot(null);
            });
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
