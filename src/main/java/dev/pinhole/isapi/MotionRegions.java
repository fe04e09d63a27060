package dev.pinhole.isapi;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Motion regions of newer cameras: polygons in coordinates from 0 to 1000.
///
/// Sources: protocols.md 3.6 for the coordinates; the programs of three other authors agree on the
/// form, and that 0,0 is the picture's **lower** left corner. One of them shows unused regions with
/// every coordinate 0.
///
/// What is lost on the way: a cell is on where its middle lies in a region, so the border of a
/// region moves by half a cell at most, slanted ones become steps, and what is smaller than a cell
/// may vanish. Regions on the borders of cells lose nothing. Which cells belonged to which region
/// is not kept.
final class MotionRegions {
  private static final String COORDINATES_LIST = "RegionCoordinatesList";
  private static final String COORDINATES = "RegionCoordinates";
  private static final String REGION = "Region";
  private static final String ID = "id";
  private static final String SIZE = "size";
  private static final int SIDE = 1000;
  private static final int MOST_REGIONS = 64;
  private static final int MOST_POINTS = 64;

  /// A corner, in thousandths of the picture from its left and from its bottom.
  private record Point(double x, double y) {}

  private MotionRegions() {}

  /// @param list a `RegionList`
  /// @return the cells whose middle lies in one of its regions; empty where a region cannot be
  ///   understood
  static Optional<MotionGrid> read(XmlNode list) {
    List<XmlNode> regions = list.all(REGION);
    if (regions.size() > MOST_REGIONS) {
      return Optional.empty();
    }
    MotionGrid grid = MotionGrid.NONE;
    for (XmlNode region : regions) {
      Optional<List<Point>> corners = corners(region);
      if (corners.isEmpty()) {
        return Optional.empty();
      }
      grid = grid.union(cells(corners.get()));
    }
    return Optional.of(grid);
  }

  private static Optional<List<Point>> corners(XmlNode region) {
    List<XmlNode> written =
        region.find(COORDINATES_LIST).map(list -> list.all(COORDINATES)).orElse(List.of());
    List<Point> corners = new ArrayList<>();
    for (XmlNode point : written) {
      String x = point.value("positionX");
      String y = point.value("positionY");
      if (!isCoordinate(x) || !isCoordinate(y) || corners.size() == MOST_POINTS) {
        return Optional.empty();
      }
      corners.add(new Point(Integer.parseInt(x), Integer.parseInt(y)));
    }
    return Optional.of(corners);
  }

  private static boolean isCoordinate(String text) {
    return text.matches("\\d{1,3}|1000");
  }

  private static MotionGrid cells(List<Point> corners) {
    MotionGrid grid = MotionGrid.NONE;
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        double x = SIDE * (column + 0.5) / MotionGrid.COLUMNS;
        double y = SIDE - SIDE * (row + 0.5) / MotionGrid.ROWS;
        if (isInside(corners, x, y)) {
          grid = grid.with(row, column, true);
        }
      }
    }
    return grid;
  }

  /// Counts the sides that a line from the point to the right crosses: an odd number from inside.
  private static boolean isInside(List<Point> corners, double x, double y) {
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      boolean level = from.y > y != to.y > y;
      if (level && x < from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /// Writes one region for every area of the grid. The regions that are there are used again, so
  /// that nothing of theirs but the corners changes; those that are not needed leave. `size` only
  /// grows: whether it counts the regions or limits them is not recorded, and a camera that cannot
  /// hold as many refuses the document.
  ///
  /// @param list the camera's `RegionList`
  /// @param grid the cells to be on
  /// @return the list to write
  static XmlNode write(XmlNode list, MotionGrid grid) {
    List<Area> areas = grid.areas();
    List<XmlNode> known = list.all(REGION);
    List<XmlNode> children = new ArrayList<>();
    list.children().stream()
        .filter(child -> !child.name().equalsIgnoreCase(REGION))
        .forEach(children::add);
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < areas.size(); i++) {
      XmlNode region =
          i < known.size() ? known.get(i) : XmlNode.of(REGION, XmlNode.leaf(ID, free(numbers)));
      numbers.add(region.value(ID));
      children.add(region(region, areas.get(i)));
    }
    Map<String, String> attributes = new LinkedHashMap<>(list.attributes());
    attributes.computeIfPresent(SIZE, (_, size) -> atLeast(size, areas.size()));
    return new XmlNode(list.name(), list.namespace(), attributes, list.text(), children);
  }

  private static String atLeast(String size, int count) {
    boolean enough = size.matches("\\d{1,6}") && Integer.parseInt(size) >= count;
    return enough ? size : Integer.toString(count);
  }

  private static String free(Set<String> numbers) {
    return IntStream.rangeClosed(1, numbers.size() + 1)
        .mapToObj(Integer::toString)
        .filter(one -> !numbers.contains(one))
        .findFirst()
        .orElseThrow();
  }

  private static XmlNode region(XmlNode region, Area area) {
    XmlNode corners = XmlNode.of(COORDINATES_LIST, corners(area));
    if (region.find(COORDINATES_LIST).isPresent()) {
      return region.change(old -> old.withChildren(corners.children()), COORDINATES_LIST);
    }
    List<XmlNode> children = new ArrayList<>(region.children());
    children.add(corners);
    return region.withChildren(children);
  }

  /// From the upper left corner clockwise.
  private static XmlNode[] corners(Area area) {
    int left = across(area.column());
    int right = across(area.lastColumn() + 1);
    int top = up(area.row());
    int bottom = up(area.lastRow() + 1);
    return new XmlNode[] {
      corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)
    };
  }

  private static int across(int column) {
    return Math.round((float) SIDE * column / MotionGrid.COLUMNS);
  }

  private static int up(int row) {
    return SIDE - Math.round((float) SIDE * row / MotionGrid.ROWS);
  }

  private static XmlNode corner(int x, int y) {
    return XmlNode.of(
        COORDINATES,
        XmlNode.leaf("positionX", Integer.toString(x)),
        XmlNode.leaf("positionY", Integer.toString(y)));
  }
}
