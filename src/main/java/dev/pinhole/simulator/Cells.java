package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;

/// A part of a virtual camera's picture, in cells of the grid of motion detection.
///
/// Source: 18 rows of 22 cells; `gridMap` has six hexadecimal digits a row, whose first 22 bits are
/// the cells from left to right.
///
/// @param top first row, from 0
/// @param left first column, from 0
/// @param bottom last row, up to 17
/// @param right last column, up to 21
public record Cells(int top, int left, int bottom, int right) {
  /// The whole picture.
  public static final Cells ALL = new Cells(0, 0, 17, 21);

  private static final int ROWS = 18;
  private static final int COLUMNS = 22;
  private static final int DIGITS = 6;
  private static final int BITS = 24;
  private static final int HEX = 16;

  public Cells {
    if (top < 0 || left < 0 || bottom < top || right < left || bottom >= ROWS || right >= COLUMNS) {
      throw new IllegalArgumentException("no part of the picture");
    }
  }

  /// A camera that looks at regions instead of cells sees everything where it has one (our choice).
  ///
  /// @param motion the document of motion detection
  /// @return whether movement here is seen
  boolean areWatched(XmlNode motion) {
    XmlNode layout = motion.find("MotionDetectionLayout").orElse(motion);
    boolean blind =
        !motion.value("enabled").equals("true") || layout.value("sensitivityLevel").equals("0");
    if (blind) {
      return false;
    }
    return motion.value("regionType").equals("roi")
        ? Elements.at(layout, "layout/RegionList/Region").findAny().isPresent()
        : areSet(layout.value("layout", "gridMap"));
  }

  private boolean areSet(String map) {
    for (int row = top; row <= bottom && (row + 1) * DIGITS <= map.length(); row++) {
      int bits = Integer.parseInt(map.substring(row * DIGITS, (row + 1) * DIGITS), HEX);
      for (int column = left; column <= right; column++) {
        if ((bits >> (BITS - 1 - column) & 1) == 1) {
          return true;
        }
      }
    }
    return false;
  }
}
