package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.util.List;

/// A part of a virtual camera's picture, in cells of the grid of motion detection.
///
/// Source: 18 rows of 22 cells; `gridMap` has six hexadecimal digits a row, whose first 22 bits are
/// the cells from left to right. Newer cameras have polygons instead, in thousandths of the picture
/// from its lower left corner.
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
  private static final int SIDE = 1_000;
  private static final int MOST_CORNERS = 64;

  public Cells {
    if (top < 0 || left < 0 || bottom < top || right < left || bottom >= ROWS || right >= COLUMNS) {
      throw new IllegalArgumentException("no part of the picture");
    }
  }

  /// @param motion the document of motion detection
  /// @return whether movement here is seen
  boolean areWatched(XmlNode motion) {
    XmlNode layout = motion.find("MotionDetectionLayout").orElse(motion);
    boolean blind =
        !motion.value("enabled").equals("true") || layout.value("sensitivityLevel").equals("0");
    if (blind) {
      return false;
    }
    String map = layout.value("layout", "gridMap");
    boolean grid = motion.value("regionType").equals("grid") && !map.isEmpty();
    return grid
        ? areSet(map)
        : Elements.at(layout, "layout/RegionList/Region").anyMatch(this::areIn);
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

  /// @return whether the middle of a cell lies in a polygon
  private boolean areIn(XmlNode region) {
    List<XmlNode> corners =
        Elements.at(region, "RegionCoordinatesList/RegionCoordinates").limit(MOST_CORNERS).toList();
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double x = (column + 0.5) * SIDE / COLUMNS;
        double y = SIDE - (row + 0.5) * SIDE / ROWS;
        if (holds(corners, x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Counts the sides that lie to the right.
  private static boolean holds(List<XmlNode> corners, double x, double y) {
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      XmlNode one = corners.get(i);
      XmlNode next = corners.get((i + 1) % corners.size());
      double lower = place(one, "positionY");
      double upper = place(next, "positionY");
      if (lower > y != upper > y) {
        double from = place(one, "positionX");
        double at = from + (y - lower) / (upper - lower) * (place(next, "positionX") - from);
        inside ^= x < at;
      }
    }
    return inside;
  }

  private static int place(XmlNode corner, String name) {
    String text = corner.value(name);
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }
}
