package dev.pinhole.store;

import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A text file that only grows, one record a line, each with a checksum before it. A record is on
/// the disk when [#append] returns.
///
/// A last line that was torn by a power cut is put aside in `<name>.torn`, cut off and said so. A
/// damaged line anywhere else is refused, and the file is left as it is. One writer at a time;
/// reading beside it is harmless.
public final class AppendLog implements AutoCloseable {
  /// The longest record, in bytes.
  public static final int LONGEST_RECORD = 1 << 20;

  /// The largest file, in bytes.
  public static final int LARGEST_FILE = 64 << 20;

  private static final int SUM_LENGTH = 8;

  private final Path file;
  private final Disk.Output output;
  private boolean broken;

  private AppendLog(Path file, Disk.Output output) {
    this.file = file;
    this.output = output;
  }

  /// What a log held when it was opened.
  ///
  /// @param records every whole record, oldest first
  /// @param torn whether a last, torn line was found
  public record Content(List<String> records, boolean torn) {
    public Content {
      records = List.copyOf(records);
    }
  }

  /// @param disk where to write
  /// @param file the file; its folder exists
  /// @return the log, ready to append; made where there was none
  /// @throws StoreException where it cannot be written, or a line in the middle is damaged
  public static AppendLog open(Disk disk, Path file) throws StoreException {
    Parsed parsed = parse(file);
    try {
      if (parsed.torn.hasRemaining()) {
        try (Disk.Output aside = disk.create(file.resolveSibling(file.getFileName() + ".torn"))) {
          aside.write(parsed.torn.duplicate());
          aside.force();
        }
      }
      Disk.Output output = disk.append(file);
      if (parsed.torn.hasRemaining()) {
        output.truncate(parsed.whole);
        output.force();
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        disk.forceFolder(folder);
      }
      return new AppendLog(file, output);
    } catch (IOException e) {
      throw Refusal.writing(file, e);
    }
  }

  /// @param file the file
  /// @return what it holds; nothing where there is no such file
  /// @throws StoreException where it cannot be read, or a line in the middle is damaged
  public static Content read(Path file) throws StoreException {
    Parsed parsed = parse(file);
    return new Content(parsed.records, parsed.torn.hasRemaining());
  }

  /// @param record one line of text
  /// @throws StoreException where it may not have reached the disk; nothing more can be appended
  ///   then until the log is opened again
  public void append(String record) throws StoreException {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_RECORD || record.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a record is one line of at most 1 MiB");
    }
    if (broken) {
      throw new StoreException(Message.of("store.broken", file.toString()));
    }
    try {
      String line = sum(bytes) + " " + record + "\n";
      output.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      output.force();
    } catch (IOException e) {
      broken = true;
      throw Refusal.writing(file, e);
    }
  }

  @Override
  public void close() throws StoreException {
    try {
      output.close();
    } catch (IOException e) {
      throw Refusal.writing(file, e);
    }
  }

  private record Parsed(List<String> records, long whole, ByteBuffer torn) {}

  private static Parsed parse(Path file) throws StoreException {
    byte[] all = AtomicFile.read(file, LARGEST_FILE).orElse(new byte[0]);
    List<String> records = new ArrayList<>();
    int start = 0;
    while (start < all.length) {
      int end = endOfLine(all, start);
      Optional<String> record = end < 0 ? Optional.empty() : record(all, start, end);
      boolean last = end < 0 || end == all.length - 1;
      if (record.isEmpty() && !last) {
        throw new StoreException(
            Message.of("store.damaged", file.toString(), Integer.toString(records.size() + 1)));
      }
      if (record.isEmpty()) {
        return new Parsed(records, start, ByteBuffer.wrap(all, start, all.length - start));
      }
      records.add(record.get());
      start = end + 1;
    }
    return new Parsed(records, start, ByteBuffer.allocate(0));
  }

  private static int endOfLine(byte[] all, int start) {
    for (int i = start; i < all.length; i++) {
      if (all[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> record(byte[] all, int start, int end) {
    int text = start + SUM_LENGTH + 1;
    if (text > end || all[text - 1] != ' ') {
      return Optional.empty();
    }
    byte[] bytes = new byte[end - text];
    System.arraycopy(all, text, bytes, 0, bytes.length);
    String sum = new String(all, start, SUM_LENGTH, StandardCharsets.ISO_8859_1);
    if (!sum.equals(sum(bytes))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
