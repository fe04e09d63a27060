package dev.pinhole.controller.many;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Stated;
import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the rows of one list, and remembers which cameras and addresses came before.
final class RowReader {
  /// The longest text of a cell, in characters.
  static final int LONGEST_TEXT = 120;

  private static final int SHORT_SERIAL = 9;
  private static final int USUAL_PREFIX = 24;
  private static final int SMALLEST_NETWORK = 30;
  private static final int LARGEST_NETWORK = 8;

  /// What a spreadsheet makes of a long number.
  private static final Pattern ROUNDED = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");

  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\:*?\"<>|]*");

  private final Map<Column, Integer> columns;
  private final int width;
  private final List<CameraRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, List<Written>> serials = new HashMap<>();
  private final Map<MacAddress, Integer> macs = new HashMap<>();
  private final Map<Ipv4Address, Integer> addresses = new HashMap<>();
  private int row;
  private List<String> cells = List.of();

  /// A serial number as a row has it.
  private record Written(String serial, int row) {}

  /// @param columns which column stands where
  /// @param width how many columns the header has
  RowReader(Map<Column, Integer> columns, int width) {
    this.columns = columns;
    this.width = width;
  }

  /// @return every row that was read; what is wrong in a row is empty there
  List<CameraRow> rows() {
    return rows;
  }

  List<Fault> faults() {
    return faults;
  }

  /// @param text a cell, whatever it holds
  /// @return the beginning of it, fit to be shown
  static String shown(String text) {
    return Stated.text(text, LONGEST_TEXT);
  }

  /// Reads one row; an empty one is none. With too many cells, nobody knows which is which.
  void read(int number, List<String> of) {
    row = number;
    cells = of;
    if (of.stream().allMatch(String::isBlank)) {
      return;
    }
    if (of.size() > width && of.stream().skip(width).anyMatch(one -> !one.isBlank())) {
      faults.add(new Fault(number, "", Message.of("many.fault.too-many-cells")));
      return;
    }
    String serial = serial();
    Optional<MacAddress> mac = mac();
    boolean identity = columns.containsKey(Column.SERIAL) || columns.containsKey(Column.MAC);
    if (identity && text(Column.SERIAL).isEmpty() && text(Column.MAC).isEmpty()) {
      wrong(Column.SERIAL, "many.fault.no-identity");
    }
    CameraRow read =
        new CameraRow(
            number,
            serial,
            mac,
            text(Column.PLACE),
            text(Column.NAME),
            address(),
            template(),
            Optional.empty(),
            text(Column.NOTE));
    for (Column column : columns.keySet()) {
      if (cell(column).length() > LONGEST_TEXT) {
        wrong(column, "many.fault.text", Integer.toString(LONGEST_TEXT));
      }
    }
    rows.add(read);
  }

  private void wrong(Column column, String key, String... args) {
    faults.add(new Fault(row, column.header(), Message.of(key, (Object[]) args)));
  }

  private String cell(Column column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private String text(Column column) {
    return shown(cell(column));
  }

  private String serial() {
    String cell = text(Column.SERIAL);
    if (cell.isEmpty()) {
      return "";
    }
    if (ROUNDED.matcher(cell).matches()) {
      wrong(Column.SERIAL, "many.fault.rounded", cell);
      return "";
    }
    Optional<SerialNumber> serial = SerialNumber.parse(cell);
    if (serial.isEmpty() || cell.length() < SHORT_SERIAL) {
      wrong(Column.SERIAL, "many.fault.serial", cell);
      return "";
    }
    String end = cell.substring(cell.length() - SHORT_SERIAL).toLowerCase(Locale.ROOT);
    List<Written> alike = serials.computeIfAbsent(end, _ -> new ArrayList<>());
    alike.stream()
        .filter(one -> Known.isSame(one.serial(), cell))
        .findFirst()
        .ifPresent(
            one -> wrong(Column.SERIAL, "many.fault.camera-twice", Integer.toString(one.row())));
    alike.add(new Written(cell, row));
    return cell;
  }

  private Optional<MacAddress> mac() {
    String cell = text(Column.MAC);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<MacAddress> mac = MacAddress.parse(cell).filter(RowReader::isOneDevices);
    if (mac.isEmpty()) {
      wrong(Column.MAC, "many.fault.mac", cell);
      return Optional.empty();
    }
    Integer before = macs.putIfAbsent(mac.get(), row);
    if (before != null) {
      wrong(Column.MAC, "many.fault.camera-twice", before.toString());
    }
    return mac;
  }

  /// An address of a group belongs to no device, and nothing but zeros to none at all.
  private static boolean isOneDevices(MacAddress mac) {
    boolean group = Character.digit(mac.text().charAt(1), 16) % 2 == 1;
    return !group && !mac.text().equals("00-00-00-00-00-00");
  }

  private Optional<Ipv4Range> address() {
    String cell = text(Column.ADDRESS);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<Ipv4Range> address =
        Ipv4Range.parse(cell)
            .or(() -> Ipv4Address.parse(cell).map(one -> new Ipv4Range(one, USUAL_PREFIX)));
    if (address.isEmpty()) {
      wrong(Column.ADDRESS, "many.fault.address", cell);
    } else if (!isHosts(address.get())) {
      wrong(Column.ADDRESS, "many.fault.no-host", cell);
      return Optional.empty();
    } else {
      Integer before = addresses.putIfAbsent(address.get().address(), row);
      if (before != null) {
        wrong(Column.ADDRESS, "many.fault.address-twice", before.toString());
      }
    }
    return address;
  }

  /// This computer itself, groups and what is reserved: nobody's address (RFC 1122, 3.2.1.3).
  private static boolean isHosts(Ipv4Range range) {
    int first = range.address().bits() >>> 24;
    boolean network = range.prefix() >= LARGEST_NETWORK && range.prefix() <= SMALLEST_NETWORK;
    return network && first > 0 && first < 224 && first != 127 && range.isHost(range.address());
  }

  private String template() {
    String cell = text(Column.TEMPLATE);
    if (!FILE_NAME.matcher(cell).matches()) {
      wrong(Column.TEMPLATE, "many.fault.template", cell);
      return "";
    }
    return cell;
  }
}
