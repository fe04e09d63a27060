package dev.pinhole.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The parts of a camera's picture in which it looks for motion: 18 rows of 22 cells, each on or
/// off. Immutable; two grids with the same cells are equal.
///
/// Source for the size: protocols.md 3.6, all ten recordings.
public final class MotionGrid {
  /// How many rows there are, from the top.
  public static final int ROWS = 18;

  /// How many columns there are, from the left.
  public static final int COLUMNS = 22;

  /// How many cells there are.
  public static final int CELLS = ROWS * COLUMNS;

  /// No cell is on.
  public static final MotionGrid NONE = new MotionGrid(new int[ROWS]);

  /// Every cell is on.
  public static final MotionGrid ALL = NONE.inverse();

  /// Of each row the cells that are on, as bits: column 0 is the lowest.
  private final int[] rows;

  private MotionGrid(int[] rows) {
    this.rows = rows;
  }

  private static int bits(int column, int columns) {
    return ((1 << columns) - 1) << column;
  }

  private static void check(int row, int column) {
    if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
      throw new IllegalArgumentException("no cell: %d, %d".formatted(row, column));
    }
  }

  /// @param row a row, 0 to 17
  /// @param column a column, 0 to 21
  /// @return whether that cell is on
  public boolean isOn(int row, int column) {
    check(row, column);
    return (rows[row] & bits(column, 1)) != 0;
  }

  /// @param row a row, 0 to 17
  /// @param column a column, 0 to 21
  /// @param on whether it shall be on
  /// @return the same grid with that cell so
  public MotionGrid with(int row, int column, boolean on) {
    check(row, column);
    return with(new Area(row, column, 1, 1), on);
  }

  /// @param area some cells
  /// @param on whether they shall be on
  /// @return the same grid with these cells so
  public MotionGrid with(Area area, boolean on) {
    int[] changed = rows.clone();
    int bits = bits(area.column(), area.columns());
    for (int row = area.row(); row <= area.lastRow(); row++) {
      changed[row] = on ? changed[row] | bits : changed[row] & ~bits;
    }
    return new MotionGrid(changed);
  }

  /// @param other another grid
  /// @return every cell that is on in one of them
  public MotionGrid union(MotionGrid other) {
    int[] both = rows.clone();
    for (int row = 0; row < ROWS; row++) {
      both[row] |= other.rows[row];
    }
    return new MotionGrid(both);
  }

  /// @return every cell that is off in this one
  public MotionGrid inverse() {
    int[] turned = rows.clone();
    for (int row = 0; row < ROWS; row++) {
      turned[row] = ~turned[row] & bits(0, COLUMNS);
    }
    return new MotionGrid(turned);
  }

  /// @return how many cells are on
  public int count() {
    return Arrays.stream(rows).map(Integer::bitCount).sum();
  }

  /// @return how much of the picture is on, in per cent; 0 and 100 only for none and all of it
  public int percent() {
    int count = count();
    if (count == 0 || count == CELLS) {
      return count == 0 ? 0 : 100;
    }
    return Math.clamp(Math.round(100.0 * count / CELLS), 1, 99);
  }

  /// @param area some cells
  /// @return whether every one of them is on
  public boolean covers(Area area) {
    int bits = bits(area.column(), area.columns());
    for (int row = area.row(); row <= area.lastRow(); row++) {
      if ((rows[row] & bits) != bits) {
        return false;
      }
    }
    return true;
  }

  /// Cuts the cells that are on into rectangles, the largest first, so that few are needed.
  ///
  /// @return areas that do not overlap and have exactly these cells, from top to bottom and from
  ///   left to right
  public List<Area> areas() {
    List<Area> all = new ArrayList<>();
    MotionGrid left = this;
    Optional<Area> largest = left.largest();
    while (largest.isPresent()) {
      all.add(largest.get());
      left = left.with(largest.get(), false);
      largest = left.largest();
    }
    all.sort(Comparator.comparingInt(Area::row).thenComparingInt(Area::column));
    return List.copyOf(all);
  }

  /// @return the largest area that is wholly on; of several the topmost, then the leftmost
  private Optional<Area> largest() {
    Optional<Area> best = Optional.empty();
    for (int top = 0; top < ROWS; top++) {
      int common = bits(0, COLUMNS);
      for (int bottom = top; bottom < ROWS && common != 0; bottom++) {
        common &= rows[bottom];
        Optional<Area> run = longestRun(common, top, bottom - top + 1);
        if (run.isPresent() && run.get().count() > best.map(Area::count).orElse(0)) {
          best = run;
        }
      }
    }
    return best;
  }

  /// @param common the columns that are on in all of these rows
  private static Optional<Area> longestRun(int common, int row, int rows) {
    Optional<Area> best = Optional.empty();
    int rest = common;
    while (rest != 0) {
      int start = Integer.numberOfTrailingZeros(rest);
      int length = Integer.numberOfTrailingZeros(~(rest >>> start));
      if (length > best.map(Area::columns).orElse(0)) {
        best = Optional.of(new Area(row, start, rows, length));
      }
      rest &= ~bits(start, length);
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MotionGrid grid && Arrays.equals(rows, grid.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }

  /// @return its areas, for example `[Area[row=0, column=0, rows=2, columns=3]]`
  @Override
  public String toString() {
    return areas().toString();
  }
}
