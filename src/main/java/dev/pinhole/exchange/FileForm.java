package dev.pinhole.exchange;

import dev.pinhole.sadp.FlatXml;
import dev.pinhole.sadp.SadpDocument.Field;
import dev.pinhole.text.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The three kinds of files: flat XML with a root of their own, a line that says what they are, and
/// a check against slips.
enum FileForm {
  REQUEST("PinholePracticeRequest", "Request"),
  REPLY("PinholePracticeReply", "Reply"),
  RECOVERY("PinholePracticeRecovery", "MAC", "Serial", "Guid", "Issued");

  /// The first child of every file, in every language the same.
  static final String NOTE =
      "SIMULATED. Made by Pinhole for its practice cameras. No real device can use this file.";

  private static final String OURS = "PinholePractice";
  private static final String VERSION = Integer.toString(Context.VERSION);
  private static final int CHECK = 8;
  private static final FlatXml.Limits LIMITS = new FlatXml.Limits(16, 32, 512);

  private final String root;
  private final List<String> names;

  FileForm(String root, String... names) {
    this.root = root;
    this.names = List.of(names);
  }

  /// @param values one for each of this kind's names, in their order
  /// @return the file's content
  byte[] write(List<String> values) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Note", NOTE));
    fields.add(new Field("Version", VERSION));
    for (int i = 0; i < names.size(); i++) {
      fields.add(new Field(names.get(i), values.get(i)));
    }
    fields.add(new Field("Check", check(fields)));
    return new FlatXml(root, fields).write().getBytes(StandardCharsets.UTF_8);
  }

  /// @param file what a person chose
  /// @param reader turns the values into what they mean; empty where they mean nothing
  <T> Parsed<T> read(Path file, Function<List<String>, Optional<T>> reader) {
    return switch (ChosenFile.read(file)) {
      case Parsed.Bad<byte[]>(Message why) -> new Parsed.Bad<>(why);
      case Parsed.Good<byte[]>(byte[] content) -> {
        try {
          yield parse(content, reader);
        } finally {
          Arrays.fill(content, (byte) 0);
        }
      }
    };
  }

  /// @param content a file's content
  /// @param reader turns the values into what they mean; empty where they mean nothing
  <T> Parsed<T> parse(byte[] content, Function<List<String>, Optional<T>> reader) {
    if (content.length == 0) {
      return bad("exchange.file.empty");
    }
    if (content.length > ChosenFile.LARGEST) {
      return ChosenFile.tooLarge();
    }
    if (Foreign.isPicture(content)) {
      return bad("exchange.file.picture");
    }
    if (Foreign.isWideText(content)) {
      return bad("exchange.file.encoding");
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String xml = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    return FlatXml.readExactly(xml, LIMITS)
        .map(flat -> understand(flat, reader))
        .orElseGet(
            () -> bad(xml.contains(OURS) ? "exchange.file.damaged" : "exchange.file.foreign"));
  }

  private <T> Parsed<T> understand(FlatXml flat, Function<List<String>, Optional<T>> reader) {
    Optional<FileForm> kind =
        Arrays.stream(values()).filter(form -> form.root.equals(flat.root())).findFirst();
    if (kind.isEmpty()) {
      return bad("exchange.file.foreign");
    }
    if (kind.get() != this) {
      return bad("exchange.file.not." + name() + "." + kind.get().name());
    }
    List<Field> fields = flat.fields();
    if (fields.size() > 1
        && fields.get(1).name().equals("Version")
        && !fields.get(1).value().equals(VERSION)
        && isWhole(fields)) {
      return bad("exchange.file.newer");
    }
    return Optional.of(fields)
        .filter(this::isOfThisForm)
        .map(all -> all.subList(2, all.size() - 1).stream().map(Field::value).toList())
        .flatMap(reader)
        .<Parsed<T>>map(Parsed.Good::new)
        .orElseGet(() -> bad("exchange.file.damaged"));
  }

  private boolean isOfThisForm(List<Field> fields) {
    List<String> expected = new ArrayList<>(List.of("Note", "Version"));
    expected.addAll(names);
    expected.add("Check");
    return fields.stream().map(Field::name).toList().equals(expected) && isWhole(fields);
  }

  private static boolean isWhole(List<Field> fields) {
    Field last = fields.getLast();
    return last.name().equals("Check")
        && last.value().equals(check(fields.subList(0, fields.size() - 1)));
  }

  /// Against slips only: whoever means harm can compute it.
  private static String check(List<Field> fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Field field : fields) {
        digest.update((field.name() + "=" + field.value() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Parsed<T> bad(String key) {
    return new Parsed.Bad<>(Message.of(key));
  }
}
