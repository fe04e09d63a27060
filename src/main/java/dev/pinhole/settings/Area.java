package dev.pinhole.settings;

/// A rectangle of cells of a [MotionGrid]. Rows count from the top of the picture, columns from its
/// left, both from 0.
///
/// @param row its topmost row
/// @param column its leftmost column
/// @param rows how many rows it has, at least 1
/// @param columns how many columns it has, at least 1
public record Area(int row, int column, int rows, int columns) {
  /// @throws IllegalArgumentException where it is empty or does not lie in the picture
  public Area {
    boolean whole =
        row >= 0
            && column >= 0
            && rows >= 1
            && columns >= 1
            && rows <= MotionGrid.ROWS - row
            && columns <= MotionGrid.COLUMNS - column;
    if (!whole) {
      throw new IllegalArgumentException(
          "no area: %d, %d, %d by %d".formatted(row, column, rows, columns));
    }
  }

  /// @param row a corner's row
  /// @param column a corner's column
  /// @param otherRow the row of the corner opposite to it
  /// @param otherColumn the column of that corner
  /// @return the smallest area with both cells in it
  public static Area between(int row, int column, int otherRow, int otherColumn) {
    return new Area(
        Math.min(row, otherRow),
        Math.min(column, otherColumn),
        Math.abs(row - otherRow) + 1,
        Math.abs(column - otherColumn) + 1);
  }

  /// @return its lowest row
  public int lastRow() {
    return row + rows - 1;
  }

  /// @return its rightmost column
  public int lastColumn() {
    return column + columns - 1;
  }

  /// @return how many cells it has
  public int count() {
    return rows * columns;
  }

  /// @param row a row
  /// @param column a column
  /// @return whether that cell is in it
  public boolean contains(int row, int column) {
    return row >= this.row && row <= lastRow() && column >= this.column && column <= lastColumn();
  }
}
