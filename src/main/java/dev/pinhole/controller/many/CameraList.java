package dev.pinhole.controller.many;

import dev.pinhole.controller.setup.TemplateFile;
import dev.pinhole.settings.Template;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of cameras out of a file. With a single fault, it has no rows to be taken: a list is
/// taken whole or not at all. Every row is checked to its end all the same, so that all faults are
/// named at once.
///
/// @param found the cameras as far as they could be read, in the list's order
/// @param faults what has to be corrected first, from the top of the list
/// @param notices what was passed over, and hinders nothing
public record CameraList(List<CameraRow> found, List<Fault> faults, List<Fault> notices) {
  /// The largest file, in bytes.
  public static final int LARGEST_FILE = 1 << 20;

  /// The most cameras of one list.
  public static final int MOST_ROWS = 1_000;

  /// Spreadsheets save empty rows too.
  private static final int MOST_LINES = 10_000;

  private static final int MOST_FAULTS = 200;

  public CameraList {
    faults =
        faults.stream().sorted(Comparator.comparingInt(Fault::row)).limit(MOST_FAULTS).toList();
    found = List.copyOf(found);
    notices = List.copyOf(notices);
  }

  /// @return the cameras that can be taken, in the list's order; none where there is a fault
  public List<CameraRow> rows() {
    return faults.isEmpty() ? found : List.of();
  }

  /// @param file a file that a person chose
  /// @return the list in it, and the templates beside it that it names; what cannot be read is a
  ///   fault of its own
  public static CameraList read(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        return refused(Message.of("many.fault.large", Integer.toString(LARGEST_FILE >> 20)));
      }
      return read(AtomicFile.read(file, LARGEST_FILE).orElse(new byte[0]))
          .withTemplates(name -> TemplateFile.read(file.resolveSibling(name)));
    } catch (StoreException e) {
      return refused(e.told());
    } catch (IOException e) {
      return refused(Message.of("many.fault.unread", String.valueOf(e.getMessage())));
    }
  }

  /// Where a template is read from.
  interface Templates {
    /// @param name of a file
    /// @return the template in it
    /// @throws StoreException where there is none, and why
    Template read(String name) throws StoreException;
  }

  /// @param from where they are read from, each once
  /// @return the same list, each camera with what its template says
  CameraList withTemplates(Templates from) {
    Map<String, Template> read = new HashMap<>();
    Map<String, Message> unread = new HashMap<>();
    List<Fault> more = new ArrayList<>(faults);
    List<CameraRow> whole = new ArrayList<>();
    for (CameraRow row : found) {
      String name = row.template();
      if (!name.isEmpty() && !read.containsKey(name) && !unread.containsKey(name)) {
        try {
          read.put(name, from.read(name));
        } catch (StoreException e) {
          unread.put(name, e.told());
        } catch (InvalidPathException e) {
          // This computer cannot have a file of that name.
          unread.put(name, Message.of("many.fault.template", name));
        }
      }
      Optional.ofNullable(unread.get(name))
          .ifPresent(why -> more.add(new Fault(row.row(), Column.TEMPLATE.header(), why)));
      whole.add(Optional.ofNullable(read.get(name)).map(row::with).orElse(row));
    }
    return new CameraList(whole, more, notices);
  }

  /// @param content a whole file
  /// @return the list in it
  static CameraList read(byte[] content) {
    if (content.length == 0) {
      return refused(Message.of("many.fault.empty"));
    }
    Optional<ListText> text = ListText.of(content);
    if (text.isEmpty()) {
      return refused(Message.of("many.fault.no-text"));
    }
    Csv table = Csv.parse(text.get().text(), MOST_LINES);
    List<Fault> notices = new ArrayList<>();
    if (text.get().windows()) {
      notices.add(Fault.ofFile(Message.of("many.notice.windows")));
    }
    return read(table, notices);
  }

  /// @return what is wrong with a list of too many cameras
  static Message tooLong() {
    return Message.of("many.fault.long", Integer.toString(MOST_ROWS));
  }

  private static CameraList refused(Message why) {
    return new CameraList(List.of(), List.of(Fault.ofFile(why)), List.of());
  }

  private static CameraList read(Csv table, List<Fault> notices) {
    List<Fault> faults = new ArrayList<>();
    table.fault().ifPresent(faults::add);
    if (table.rows().isEmpty()) {
      if (faults.isEmpty()) {
        faults.add(Fault.ofFile(Message.of("many.fault.empty")));
      }
      return new CameraList(List.of(), faults, notices);
    }
    Map<Column, Integer> columns = columns(table.rows().getFirst(), faults, notices);
    if (table.fault().filter(one -> one.row() <= 1).isPresent()) {
      return new CameraList(List.of(), faults, notices);
    }
    var rows = new RowReader(columns, table.rows().getFirst().size());
    for (int row = 2; row <= table.rows().size(); row++) {
      rows.read(row, table.rows().get(row - 1));
    }
    faults.addAll(rows.faults());
    if (faults.isEmpty() && rows.rows().isEmpty()) {
      faults.add(Fault.ofFile(Message.of("many.fault.no-rows")));
    }
    if (rows.rows().size() > MOST_ROWS) {
      faults.add(Fault.ofFile(tooLong()));
    }
    return new CameraList(rows.rows().stream().limit(MOST_ROWS).toList(), faults, notices);
  }

  private static Map<Column, Integer> columns(
      List<String> header, List<Fault> faults, List<Fault> notices) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      Optional<Column> column = Column.of(name);
      if (column.isEmpty() && !name.isEmpty()) {
        notices.add(new Fault(1, RowReader.shown(name), Message.of("many.notice.unknown")));
      } else if (column.isPresent() && columns.put(column.get(), i) != null) {
        faults.add(new Fault(1, name, Message.of("many.fault.column-twice")));
      }
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && !columns.containsKey(column)) {
        faults.add(new Fault(1, column.header(), Message.of("many.fault.column-missing")));
      }
    }
    if (!columns.containsKey(Column.SERIAL) && !columns.containsKey(Column.MAC)) {
      faults.add(new Fault(1, "serial, mac", Message.of("many.fault.no-identity-column")));
    }
    return columns;
  }

  /// @param others cameras and addresses that are spoken for already
  /// @return the same list, with a fault for each row that one of them stands against
  public CameraList beside(List<Known> others) {
    List<Fault> more = new ArrayList<>(faults);
    for (CameraRow row : found) {
      for (Known other : others) {
        other.against(row).ifPresent(more::add);
      }
    }
    return new CameraList(found, more, notices);
  }

  /// @return what a list looks like, with two cameras that nobody has, as a spreadsheet opens it
  public static byte[] example() {
    String[] lines = {
      "serial,mac,place,name,address,template,note",
      "DS-2CD2143G2-I20230107AAWRK12345678,,Shop,Front door,192.168.1.71,,two screws",
      ",44-19-b6-0a-3c-01,Shop,Back yard,192.168.1.72/24,,needs the long ladder"
    };
    return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
