package dev.pinhole.isapi;

import dev.pinhole.settings.MotionGrid;
import java.util.Optional;

/// The grid of motion detection as the 108 hex digits of a `gridMap`.
///
/// Source: protocols.md 3.6, all ten recordings. Row after row from the top, 6 digits each: 22 bits
/// from the left, then two bits that name no cell.
final class MotionGridMap {
  private static final int DIGITS = 6;
  private static final int LENGTH = DIGITS * MotionGrid.ROWS;
  private static final int BITS = 4 * DIGITS;
  private static final int NAMELESS = BITS - MotionGrid.COLUMNS;

  private MotionGridMap() {}

  /// The two last bits of a row are cleared when they are set.
  ///
  /// @param hex digits in either case
  /// @return the grid; empty where these are not 108 hex digits
  static Optional<MotionGrid> read(String hex) {
    if (!hex.matches("[0-9a-fA-F]{" + LENGTH + "}")) {
      return Optional.empty();
    }
    MotionGrid grid = MotionGrid.NONE;
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      int bits = row(hex, row);
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        if ((bits >> (BITS - 1 - column) & 1) != 0) {
          grid = grid.with(row, column, true);
        }
      }
    }
    return Optional.of(grid);
  }

  /// @param hex digits that can be read
  /// @return whether some row has a bit that names no cell
  static boolean hasStrayBits(String hex) {
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      if ((row(hex, row) & (1 << NAMELESS) - 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int row(String hex, int row) {
    return Integer.parseInt(hex.substring(row * DIGITS, (row + 1) * DIGITS), 16);
  }

  /// @param grid a grid
  /// @return its digits in lower case, as cameras write them
  static String write(MotionGrid grid) {
    var hex = new StringBuilder(LENGTH);
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      int bits = 0;
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        bits = bits << 1 | (grid.isOn(row, column) ? 1 : 0);
      }
      hex.append("%06x".formatted(bits << NAMELESS));
    }
    return hex.toString();
  }
}
