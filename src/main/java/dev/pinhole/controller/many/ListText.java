package dev.pinhole.controller.many;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a file as spreadsheets save it: UTF-8 with or without a byte order mark, or the
/// Windows-1252 of an older one.
///
/// @param text without the mark
/// @param windows whether it is no UTF-8 and was read as Windows-1252
record ListText(String text, boolean windows) {
  private static final String MARK = "\uFEFF";

  /// @param bytes a whole file
  /// @return its text; empty where it is none
  static Optional<ListText> of(byte[] bytes) {
    return decoded(bytes, StandardCharsets.UTF_8)
        .map(text -> new ListText(text.startsWith(MARK) ? text.substring(1) : text, false))
        .or(
            () ->
                decoded(bytes, Charset.forName("windows-1252"))
                    .map(text -> new ListText(text, true)))
        .filter(one -> one.text.chars().noneMatch(ListText::isBinary));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// No spreadsheet writes these into a text file: it is a workbook, a picture, or UTF-16.
  private static boolean isBinary(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
  }
}
