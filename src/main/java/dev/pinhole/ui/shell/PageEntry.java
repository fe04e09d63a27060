package dev.pinhole.ui.shell;

/// One entry of *Something else…*.
///
/// @param text what it says
/// @param act what it does
public record PageEntry(String text, Runnable act) {}
