package dev.pinhole.controller.many;

import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table as spreadsheets save it (RFC 4180): cells between commas, semicolons or tabs, in quotes
/// where they hold one of those, a quote as two, rows ended by CR, LF or both.
///
/// Strict about quotes, because a forgotten one swallows rows; bounded in rows and cells.
///
/// @param rows what was read; the rows of the spreadsheet, empty ones included
/// @param fault where reading stopped, and why; empty where the table is whole
record Csv(List<List<String>> rows, Optional<Fault> fault) {
  private static final int MOST_CELLS = 64;
  private static final String SEPARATORS = ";,\t";

  /// The quotation mark.
  private static final char QUOTE = 0x22;

  Csv {
    rows = List.copyOf(rows);
  }

  /// @param text a whole file
  /// @param mostRows how many rows are read, the header included
  /// @return the table
  static Csv parse(String text, int mostRows) {
    // Excel's own way to say which separator it is; not a row of the sheet.
    boolean said = text.length() > 4 && text.startsWith("sep=");
    int start = said ? afterLine(text, 4) : 0;
    char separator = said ? text.charAt(4) : separator(text);
    return new Reading(text, start, separator, mostRows).table();
  }

  private static int afterLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    boolean both = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (both ? 2 : 1));
  }

  /// The one that the header has most of.
  private static char separator(String text) {
    String header = text.substring(0, afterLine(text, 0));
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char one = SEPARATORS.charAt(i);
      long count = header.chars().filter(c -> c == one).count();
      if (count > most) {
        most = count;
        best = one;
      }
    }
    return best;
  }

  /// One pass over the text.
  private static final class Reading {
    private final String text;
    private final char separator;
    private final int mostRows;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;

    Reading(String text, int start, char separator, int mostRows) {
      this.text = text;
      this.at = start;
      this.separator = separator;
      this.mostRows = mostRows;
    }

    Csv table() {
      while (at < text.length()) {
        Optional<Message> wrong = cell();
        if (wrong.isEmpty() && cells.size() > MOST_CELLS) {
          wrong = Optional.of(Message.of("many.fault.wide", Integer.toString(MOST_CELLS)));
        }
        if (wrong.isPresent()) {
          return new Csv(rows, Optional.of(new Fault(rows.size() + 1, "", wrong.get())));
        }
        if (rows.size() > mostRows) {
          return new Csv(
              rows.subList(0, mostRows), Optional.of(Fault.ofFile(CameraList.tooLong())));
        }
      }
      if (!cells.isEmpty()) {
        // The last cell ended with a separator: an empty one follows it.
        cells.add("");
        endRow();
      }
      return new Csv(rows, Optional.empty());
    }

    /// @return what is wrong with the cell that begins here; empty where it was read
    private Optional<Message> cell() {
      if (text.charAt(at) == QUOTE) {
        return quoted();
      }
      int end = at;
      while (end < text.length() && !isEnd(text.charAt(end))) {
        if (text.charAt(end) == QUOTE) {
          return Optional.of(Message.of("many.fault.quote-inside"));
        }
        end++;
      }
      cells.add(text.substring(at, end));
      at = end;
      afterCell();
      return Optional.empty();
    }

    private Optional<Message> quoted() {
      var cell = new StringBuilder();
      int next = at + 1;
      while (true) {
        int quote = text.indexOf(QUOTE, next);
        if (quote < 0) {
          return Optional.of(Message.of("many.fault.quote-open"));
        }
        cell.append(text, next, quote);
        next = quote + 1;
        if (next == text.length() || text.charAt(next) != QUOTE) {
          break;
        }
        cell.append(QUOTE);
        next++;
      }
      if (next < text.length() && !isEnd(text.charAt(next))) {
        return Optional.of(Message.of("many.fault.quote-inside"));
      }
      cells.add(cell.toString());
      at = next;
      afterCell();
      return Optional.empty();
    }

    private boolean isEnd(char c) {
      return c == separator || c == '\n' || c == '\r';
    }

    private void afterCell() {
      if (at < text.length() && text.charAt(at) == separator) {
        at++;
        return;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
      endRow();
    }

    private void endRow() {
      rows.add(List.copyOf(cells));
      cells = new ArrayList<>();
    }
  }
}
