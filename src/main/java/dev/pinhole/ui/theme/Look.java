package dev.pinhole.ui.theme;

import javafx.scene.Scene;

/// How a person has set the window up.
///
/// @param theme light, dark, or as the system has it
/// @param size how large the words are
/// @param shortSteps whether explanations are left out, for who has done it often; never warnings
public record Look(Theme theme, TextSize size, boolean shortSteps) {
  /// As it comes.
  public static final Look USUAL = new Look(Theme.SYSTEM, TextSize.USUAL);

  /// The style class of a window without explanations: the style sheet hides them.
  static final String SHORT = "short-steps";

  /// @param theme light, dark, or as the system has it
  /// @param size how large the words are
  public Look(Theme theme, TextSize size) {
    this(theme, size, false);
  }

  /// Dresses a window; can be called again with another look.
  ///
  /// @param scene the scene
  public void apply(Scene scene) {
    theme.apply(scene);
    size.apply(scene);
    scene.getRoot().getStyleClass().remove(SHORT);
    if (shortSteps) {
      scene.getRoot().getStyleClass().add(SHORT);
    }
  }
}
