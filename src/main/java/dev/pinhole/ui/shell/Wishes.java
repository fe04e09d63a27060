package dev.pinhole.ui.shell;

import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.util.function.Consumer;

/// What the shell tells the program.
///
/// @param onTheme another theme was chosen
/// @param onSize another size of the words was chosen
/// @param onShort whether explanations are to be left out
/// @param onHelp help is wanted
public record Wishes(
    Consumer<Theme> onTheme,
    Consumer<TextSize> onSize,
    Consumer<Boolean> onShort,
    Runnable onHelp) {}
