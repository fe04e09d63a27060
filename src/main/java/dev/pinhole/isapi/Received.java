package dev.pinhole.isapi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A document as it was received.
///
/// Sources: cameras answer `application/xml; charset="UTF-8"`, but declare encodings that they do
/// not use, mix namespaces, and send an HTML page where something in between or an older firmware
/// refuses.
public final class Received {
  /// The largest XML document that is read, in bytes.
  public static final int LARGEST_XML = 4 << 20;

  private static final int HEAD = 128;
  private static final Pattern DECLARED =
      Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,32})[\"']");

  private final int status;
  private final String contentType;
  private final byte[] bytes;
  private final Optional<XmlNode> xml;

  /// @param status HTTP's status
  /// @param contentType what the camera called it; empty where it said nothing
  /// @param bytes what came, not to be changed any more
  Received(int status, String contentType, byte[] bytes) {
    this.status = status;
    this.contentType = contentType;
    this.bytes = bytes;
    this.xml = parse(bytes);
  }

  /// @return HTTP's status, for example 200
  public int status() {
    return status;
  }

  /// @return what the camera called it, lower case, without parameters; empty where it said nothing
  public String contentType() {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// @return a copy of what came
  public byte[] bytes() {
    return bytes.clone();
  }

  /// @return how many bytes came
  public int size() {
    return bytes.length;
  }

  /// @return its root; empty where it is not XML, or is a page for people
  public Optional<XmlNode> xml() {
    return xml;
  }

  /// @return its root; empty where it is no object of JSON, or a larger one than this protocol has
  Optional<JsonNode> json() {
    return begins(bytes, '{') ? Json.parse(bytes) : Optional.empty();
  }

  /// @return whether it begins as a document or a page does
  boolean looksLikeXml() {
    return looksLikeXml(bytes);
  }

  /// @param bytes a document as a camera sent it once
  /// @return its root; empty where it is not XML, or is a page for people
  public static Optional<XmlNode> document(byte[] bytes) {
    return parse(bytes);
  }

  private static Optional<XmlNode> parse(byte[] bytes) {
    return bytes.length <= LARGEST_XML && looksLikeXml(bytes)
        ? XmlNode.parse(text(bytes)).filter(root -> !root.name().equalsIgnoreCase("html"))
        : Optional.empty();
  }

  /// A recording, a picture and an exported configuration never begin like this.
  ///
  /// @param bytes the beginning of what came
  /// @return whether a document begins there
  static boolean looksLikeXml(byte[] bytes) {
    return begins(bytes, '<');
  }

  private static boolean begins(byte[] bytes, char with) {
    int at = 0;
    while (at < Math.min(bytes.length, HEAD) && (bytes[at] & 0xff) <= ' ') {
      at++;
    }
    boolean mark =
        bytes.length > at + 2
            && (bytes[at] & 0xff) == 0xef
            && (bytes[at + 1] & 0xff) == 0xbb
            && (bytes[at + 2] & 0xff) == 0xbf;
    int first = mark ? at + 3 : at;
    return first < bytes.length && bytes[first] == with;
  }

  /// UTF-8 where it can be; then what it declares; then what the vendor's devices use unsaid.
  private static String text(byte[] bytes) {
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> declared(bytes).flatMap(charset -> decoded(bytes, charset)))
        .or(() -> charset("GB18030").flatMap(charset -> decoded(bytes, charset)))
        .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declared.find() ? charset(declared.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      // Written in another encoding than this one: the next is tried.
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Received[" + status + " " + contentType() + ", " + bytes.length + " bytes]";
  }
}
