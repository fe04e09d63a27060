package dev.pinhole.isapi;

import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Message;
import java.util.Locale;
import java.util.Optional;

/// The document of [Resource#MOTION]: what of it Pinhole understands, and the way back into it.
///
/// Source: protocols.md 3.6, *Motion detection*. The grid is the `gridMap`, unless `regionType`
/// says something else than `grid`: then, and where there is no `gridMap`, it is the regions of the
/// `RegionList` that newer cameras have. Bits of the `gridMap` that name no cell are cleared where
/// the document states 22 columns, and refused where it does not: they may mean more columns then.
///
/// Regions become whole cells, by which their borders may move by half a cell. They are therefore
/// only written where the grid was changed.
public final class MotionDocument {
  private static final String LAYOUT = "MotionDetectionLayout";
  private static final String SENSITIVITY = "sensitivityLevel";
  private static final String ENABLED = "enabled";
  private static final String[] GRID_MAP = {LAYOUT, "layout", "gridMap"};
  private static final String[] REGIONS = {LAYOUT, "layout", "RegionList"};
  private static final String[] ROWS = {"Grid", "rowGranularity"};
  private static final String[] COLUMNS = {"Grid", "columnGranularity"};

  private final XmlNode root;
  private final boolean on;
  private final int sensitivity;
  private final MotionGrid grid;

  private MotionDocument(XmlNode root, boolean on, int sensitivity, MotionGrid grid) {
    this.root = root;
    this.on = on;
    this.sensitivity = sensitivity;
    this.grid = grid;
  }

  /// @param root a document
  /// @return what it says; unreadable where one of the values is missing or not understood
  public static Answer<MotionDocument> of(XmlNode root) {
    Optional<Boolean> on = truth(root.value(ENABLED));
    Optional<Integer> sensitivity = sensitivity(root.value(LAYOUT, SENSITIVITY));
    boolean named = root.name().equalsIgnoreCase(Resource.MOTION.root());
    if (!named || on.isEmpty() || sensitivity.isEmpty()) {
      return new Answer.Unreadable<>(Message.of("isapi.motion.unreadable"));
    }
    Optional<MotionGrid> grid =
        hasGrid(root) ? grid(root) : root.find(REGIONS).flatMap(MotionRegions::read);
    if (grid.isEmpty()) {
      return new Answer.Unreadable<>(
          Message.of(hasGrid(root) ? "isapi.motion.grid" : "isapi.motion.regions"));
    }
    return new Answer.Ok<>(new MotionDocument(root, on.get(), sensitivity.get(), grid.get()));
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> sensitivity(String text) {
    return text.matches("\\d{1,3}")
        ? Optional.of(Integer.parseInt(text)).filter(MotionDetection::isSensitivity)
        : Optional.empty();
  }

  /// @return whether the `gridMap` is what counts, not regions
  private static boolean hasGrid(XmlNode root) {
    String type = root.value("regionType");
    return root.find(GRID_MAP).isPresent()
        ? type.isEmpty() || type.equalsIgnoreCase("grid")
        : root.find(REGIONS).isEmpty();
  }

  private static Optional<MotionGrid> grid(XmlNode root) {
    String hex = root.value(GRID_MAP);
    String rows = root.value(ROWS);
    String columns = root.value(COLUMNS);
    boolean stated = columns.equals(Integer.toString(MotionGrid.COLUMNS));
    boolean other =
        !(stated || columns.isEmpty())
            || !(rows.isEmpty() || rows.equals(Integer.toString(MotionGrid.ROWS)));
    return MotionGridMap.read(hex)
        .filter(_ -> !other && (stated || !MotionGridMap.hasStrayBits(hex)));
  }

  /// @return whether the camera looks for motion
  public boolean on() {
    return on;
  }

  /// @return how little motion is enough, 0 to 100
  public int sensitivity() {
    return sensitivity;
  }

  /// @return where it looks; of regions the cells whose middle lies in one
  public MotionGrid grid() {
    return grid;
  }

  /// @return whether the camera keeps regions, of which the grid is not an exact picture
  public boolean hasRegions() {
    return !hasGrid(root);
  }

  /// @param linkage what the same camera does on motion
  /// @return both together
  public MotionDetection settings(MotionLinkage linkage) {
    return new MotionDetection(on, sensitivity, grid, linkage.records());
  }

  /// Changes only what differs; everything else stays as the camera has it, in its order.
  ///
  /// @param wanted how it shall be; whether it records is not in this document
  /// @return the document to write
  public XmlNode with(MotionDetection wanted) {
    XmlNode changed = root;
    if (wanted.on() != on) {
      changed = changed.change(old -> old.withText(Boolean.toString(wanted.on())), ENABLED);
    }
    if (wanted.sensitivity() != sensitivity) {
      String level = Integer.toString(wanted.sensitivity());
      changed = changed.change(old -> old.withText(level), LAYOUT, SENSITIVITY);
    }
    if (!wanted.grid().equals(grid)) {
      String hex = MotionGridMap.write(wanted.grid());
      changed = changed.change(old -> old.withText(hex), GRID_MAP);
      if (hasRegions()) {
        changed = changed.change(list -> MotionRegions.write(list, wanted.grid()), REGIONS);
      }
    }
    return changed;
  }
}
