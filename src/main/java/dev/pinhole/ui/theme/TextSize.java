package dev.pinhole.ui.theme;

import javafx.scene.Scene;

/// How large the words are, in per cent of the usual size. Everything else is measured in them.
///
/// @param percent from 100 to 200, in steps of 25
public record TextSize(int percent) {
  /// As it comes.
  public static final TextSize USUAL = new TextSize(100);

  private static final int USUAL_PERCENT = 100;
  private static final int STEP = 25;
  private static final int MOST = 200;
  private static final double USUAL_PIXELS = 14;

  public TextSize {
    if (percent < USUAL_PERCENT || percent > MOST) {
      throw new IllegalArgumentException("text of " + percent + " %");
    }
  }

  /// @return the next larger size, or this one if there is none
  public TextSize larger() {
    return new TextSize(Math.min(MOST, percent + STEP));
  }

  /// @return the next smaller size, or this one if there is none
  public TextSize smaller() {
    return new TextSize(Math.max(USUAL_PERCENT, percent - STEP));
  }

  /// Writes a window or dialog in this size; can be called again with another one.
  ///
  /// @param scene the scene
  public void apply(Scene scene) {
    scene.getRoot().setStyle("-fx-font-size: " + USUAL_PIXELS * percent / USUAL_PERCENT + "px");
  }
}
