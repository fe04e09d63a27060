package dev.pinhole.sadp;

import dev.pinhole.sadp.SadpDocument.Field;
import dev.pinhole.sadp.SadpDocument.Root;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Documents to datagrams and back. Nothing that arrives makes it fail: what cannot be read even by
/// the second, tolerant reading is empty.
///
/// Real answers come with binary bytes before the XML, with a wrong declared encoding, with
/// unescaped `&`, in any case of letters and cut in the middle (recorded traffic; one passive
/// reader falls back to lines, as the second reading here does).
public final class SadpCodec {
  /// The longest datagram that is read, in bytes.
  public static final int LONGEST = 4_096;

  private static final int MOST_FIELDS = 256;
  private static final int LONGEST_VALUE = 1_024;
  private static final int LONGEST_NAME = 64;
  private static final FlatXml.Limits LIMITS =
      new FlatXml.Limits(MOST_FIELDS, LONGEST_NAME, LONGEST_VALUE);

  private SadpCodec() {}

  /// @param document what to say
  /// @return the datagram, with the line ends that real firmware uses
  public static byte[] encode(SadpDocument document) {
    return new FlatXml(document.root().element(), document.fields())
        .write()
        .getBytes(StandardCharsets.UTF_8);
  }

  /// @param datagram what arrived
  /// @return the document; empty where it is none that this protocol knows
  public static Optional<SadpDocument> decode(byte[] datagram) {
    if (datagram.length > LONGEST) {
      return Optional.empty();
    }
    String text = new String(datagram, StandardCharsets.UTF_8);
    int start = text.indexOf('<');
    if (start < 0) {
      return Optional.empty();
    }
    String xml = text.substring(start);
    return strictly(xml).or(() -> tolerantly(xml));
  }

  private static Optional<SadpDocument> strictly(String xml) {
    return FlatXml.read(xml, LIMITS)
        .flatMap(flat -> Root.of(flat.root()).map(kind -> new SadpDocument(kind, flat.fields())));
  }

  private static void add(List<Field> fields, String name, String value) {
    if (fields.size() < MOST_FIELDS
        && name.length() <= LONGEST_NAME
        && value.length() <= LONGEST_VALUE) {
      fields.add(new Field(name, value));
    }
  }

  /// Takes `<name>value` wherever it stands, up to its end tag, the line's end or the next tag.
  private static Optional<SadpDocument> tolerantly(String text) {
    Optional<Root> root = Optional.empty();
    List<Field> fields = new ArrayList<>();
    int open = text.indexOf('<');
    while (open >= 0) {
      int close = text.indexOf('>', open);
      if (close < 0) {
        break;
      }
      String name = localName(text.substring(open + 1, close));
      int next = open + 1;
      if (root.isEmpty()) {
        root = Root.of(name);
      } else if (isName(name)) {
        next = endOfValue(text, close + 1, name);
        add(fields, name, unescape(text.substring(close + 1, next)));
      }
      open = text.indexOf('<', next);
    }
    return fields.isEmpty() ? Optional.empty() : root.map(kind -> new SadpDocument(kind, fields));
  }

  /// The name alone, without attributes and prefix.
  private static String localName(String tag) {
    String name = tag.strip().split("\\s", 2)[0];
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')
        && Root.of(name).isEmpty();
  }

  private static int endOfValue(String text, int from, String name) {
    int line = text.indexOf('\n', from);
    int limit = line < 0 ? text.length() : line;
    String end = "</" + name;
    for (int at = text.indexOf('<', from); at >= 0 && at < limit; at = text.indexOf('<', at + 1)) {
      if (text.regionMatches(true, at, end, 0, end.length())) {
        return at;
      }
    }
    // Without an end tag the value stops where the next tag begins.
    int tag = text.indexOf('<', from);
    return tag >= 0 && tag < limit ? tag : limit;
  }

  private static String unescape(String value) {
    return value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }
}
