package dev.pinhole.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// `manifest.json`, and beside it `manifest.sha256`, which says what the first must be.
///
/// The seal is written first: a list without a seal is a damaged one, and a seal without a list is
/// a backup that was not finished.
final class ManifestFile {
  /// The largest list, in bytes.
  static final int LARGEST = 32 << 20;

  private static final int LONGEST_TEXT = 1024;
  private static final int DEEPEST = 12;
  private static final int LONGEST_SEAL = 256;

  /// Believes nothing that it does not know.
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LARGEST)
                          .maxNestingDepth(DEEPEST)
                          .maxNameLength(LONGEST_TEXT)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private ManifestFile() {}

  /// The two fields that every schema has.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Head(String format, int schema) {}

  /// The one field that every record of progress begins with.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Schema(int schema) {}

  /// One file, or one thing not obtained, in a line of its own.
  static byte[] bytes(Manifest manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text(out, "{\"format\":");
    value(out, manifest.format());
    field(out, "schema", manifest.schema());
    field(out, "program", manifest.program());
    field(out, "camera", manifest.camera());
    field(out, "startedAt", manifest.startedAt());
    field(out, "finishedAt", manifest.finishedAt());
    text(out, ",\n\"files\":[");
    lines(out, manifest.files());
    text(out, "],\n\"notObtained\":[");
    lines(out, manifest.notObtained());
    text(out, "]}\n");
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, String name, Object value) {
    text(out, ",\n\"" + name + "\":");
    value(out, value);
  }

  private static void lines(ByteArrayOutputStream out, List<?> values) {
    String before = "\n";
    for (Object value : values) {
      text(out, before);
      value(out, value);
      before = ",\n";
    }
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void value(ByteArrayOutputStream out, Object value) {
    out.writeBytes(MAPPER.writeValueAsBytes(value));
  }

  /// @return the line that `sha256sum -c` understands
  static byte[] seal(byte[] list) {
    return (Sha256.of(list) + "  " + Layout.LIST + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  static void write(Disk disk, Path folder, byte[] list) throws StoreException {
    AtomicFile.write(disk, folder.resolve(Layout.SEAL), seal(list));
    AtomicFile.write(disk, folder.resolve(Layout.LIST), list);
  }

  /// What a list turned out to be.
  sealed interface Read {
    record Good(Manifest manifest) implements Read {}

    record Newer() implements Read {}

    /// Another program's file of the same name.
    record Foreign() implements Read {}
  }

  /// @param folder the backup's folder, in which there is something of the list's name
  /// @throws Unfit where it cannot be used
  static Read read(Path folder) throws IOException {
    Optional<byte[]> list = Inside.read(folder, Layout.LIST, LARGEST);
    Optional<byte[]> seal = Inside.read(folder, Layout.SEAL, LONGEST_SEAL);
    Message changed = Message.of("backup.list.changed", folder.resolve(Layout.LIST).toString());
    if (list.isEmpty()) {
      throw new Unfit(Fault.LIST_CHANGED, changed);
    }
    if (seal.isEmpty() && head(list.get()).filter(ManifestFile::ours).isEmpty()) {
      return new Read.Foreign();
    }
    if (seal.isEmpty() || !Arrays.equals(seal.get(), seal(list.get()))) {
      throw new Unfit(Fault.LIST_CHANGED, changed);
    }
    return parse(list.get());
  }

  private static boolean ours(Head head) {
    return head.format().equals(Manifest.FORMAT);
  }

  private static Optional<Head> head(byte[] list) {
    try {
      return Optional.of(MAPPER.readValue(list, Head.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// @param list the bytes of a list
  /// @throws Unfit where they are none
  static Read parse(byte[] list) {
    Optional<Head> head = head(list);
    if (head.filter(ManifestFile::ours).filter(one -> one.schema() > Manifest.SCHEMA).isPresent()) {
      return new Read.Newer();
    }
    try {
      return new Read.Good(MAPPER.readValue(list, Manifest.class));
    } catch (JacksonException e) {
      throw Unfit.in(e, where(e));
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }
}
