package dev.pinhole.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pictures of the window as PNG files, written without the desktop module.
public final class Picture {
  private Picture() {}

  /// Takes a picture of a scene. On the FX thread.
  ///
  /// @param scene what to take
  /// @param file where to
  /// @throws IOException where it cannot be written
  public static void take(Scene scene, Path file) throws IOException {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    write(file, width, height, argb);
  }

  private static void write(Path file, int width, int height, int[] argb) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
      var head = new ByteArrayOutputStream();
      var fields = new DataOutputStream(head);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {8, 2, 0, 0, 0});
      chunk(out, "IHDR", head.toByteArray());
      chunk(out, "IDAT", pixels(width, height, argb));
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static byte[] pixels(int width, int height, int[] argb) throws IOException {
    var packed = new ByteArrayOutputStream();
    // Hundreds are taken in one run: half a file more costs less than the time to pack it.
    var fast = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream deflate = new DeflaterOutputStream(packed, fast, 1 << 16)) {
      byte[] row = new byte[1 + width * 3];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int pixel = argb[y * width + x];
          row[1 + x * 3] = (byte) (pixel >> 16);
          row[2 + x * 3] = (byte) (pixel >> 8);
          row[3 + x * 3] = (byte) pixel;
        }
        deflate.write(row);
      }
    }
    fast.end();
    return packed.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
  }
}
