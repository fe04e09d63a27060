package dev.pinhole.ui.theme;

/// How a person has set the window up.
///
/// @param theme light, dark, or as the system has it
/// @param size how large the words are
public record Look(Theme theme, TextSize size) {
  /// As it comes.
  public static final Look USUAL = new Look(Theme.SYSTEM, TextSize.USUAL);
}
