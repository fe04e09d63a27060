package dev.pinhole.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Where the practice bench stands: beside the page, in the page's place, or folded away. What the
/// person opens by hand beside a page stays open until they close it; what is opened in a page's
/// place makes room for the next page. Lives on the FX thread.
final class BenchPlace extends StackPane {
  /// Below this width, in em, an editor and the bench do not both have the room that they need.
  private static final double BOTH_EM = 82;

  private final DoubleSupplier left;
  private boolean yields;
  private boolean narrow;
  private boolean crowded;
  private boolean beside;
  private boolean instead;

  /// @param left how wide it can be where it stands beside the page, in pixels
  BenchPlace(DoubleSupplier left) {
    this.left = left;
    getStyleClass().add("shell-bench");
  }

  /// @param shown the bench, where there is one
  /// @param yields whether the page needs the room more
  /// @return whether anything has changed
  boolean show(Optional<Node> shown, boolean yields) {
    List<Node> wanted = shown.stream().toList();
    boolean same = getChildren().equals(wanted) && this.yields == yields;
    this.yields = yields;
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
    return !same;
  }

  /// @return whether there is a bench
  boolean isThere() {
    return !getChildren().isEmpty();
  }

  /// @param narrow whether page and bench cannot stand side by side at all
  /// @param em the width of the window in em
  void fold(boolean narrow, double em) {
    this.narrow = narrow;
    crowded = yields && em < BOTH_EM;
    instead = instead && narrow && isThere();
  }

  /// @return whether it has a handle, since it is not always in sight
  boolean folds() {
    return isThere() && (narrow || crowded);
  }

  /// @return whether it is open, where it folds
  boolean isOpen() {
    return narrow ? instead : beside;
  }

  /// @param on whether the person wants it open
  void open(boolean on) {
    if (narrow) {
      instead = on;
    } else {
      beside = on;
    }
  }

  /// A page has come, and wants to be seen.
  void makeRoom() {
    instead = false;
  }

  /// @return whether it stands in the page's place
  boolean isInstead() {
    return isThere() && narrow && instead;
  }

  /// @return whether it stands beside the page
  boolean isBeside() {
    return isThere() && !narrow && (!crowded || beside);
  }

  /// Takes the width that it likes, or what the page leaves.
  @Override
  protected double computePrefWidth(double height) {
    double wanted = super.computePrefWidth(height);
    return isBeside() ? Math.clamp(left.getAsDouble(), minWidth(-1), wanted) : wanted;
  }
}
