package dev.pinhole.controller.many;

import dev.pinhole.text.Message;

/// Something about a list that its writer should know.
///
/// @param row the row as a spreadsheet numbers it, the header being 1; 0 for the file as a whole
/// @param column the column's name, as the list has it; empty for the row as a whole
/// @param what what is wrong, and what to do
public record Fault(int row, String column, Message what) {
  /// @param what what is wrong with the file as a whole
  /// @return the fault
  static Fault ofFile(Message what) {
    return new Fault(0, "", what);
  }
}
