package dev.pinhole.exchange;

import java.util.HexFormat;
import java.util.List;

/// Tells apart what is often chosen by mistake, by its first bytes.
final class Foreign {
  /// PNG, JPEG, GIF, BMP, TIFF twice, WebP and other RIFF, HEIC is looked at apart.
  private static final List<byte[]> PICTURES =
      List.of(
          magic("89504e47"),
          magic("ffd8ff"),
          magic("47494638"),
          magic("424d"),
          magic("49492a00"),
          magic("4d4d002a"),
          magic("52494646"));

  /// Beginnings of text with two bytes to a character: with a mark, or with a first `<`.
  private static final List<byte[]> WIDE =
      List.of(magic("fffe"), magic("feff"), magic("3c00"), magic("003c"));

  private static final byte[] HEIC = magic("66747970");
  private static final int HEIC_AT = 4;

  private Foreign() {}

  private static byte[] magic(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static boolean isPicture(byte[] content) {
    return startsWithAny(content, PICTURES) || has(content, HEIC_AT, HEIC);
  }

  /// @return whether it begins like text in an encoding with two bytes to a character
  static boolean isWideText(byte[] content) {
    return startsWithAny(content, WIDE);
  }

  private static boolean startsWithAny(byte[] content, List<byte[]> beginnings) {
    return beginnings.stream().anyMatch(one -> has(content, 0, one));
  }

  private static boolean has(byte[] content, int at, byte[] part) {
    boolean has = content.length >= at + part.length;
    for (int i = 0; has && i < part.length; i++) {
      has = content[at + i] == part[i];
    }
    return has;
  }
}
