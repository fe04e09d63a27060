package dev.pinhole.ui.shell;

/// One line of what was observed or reported.
///
/// @param time when, in words
/// @param origin who says so, in a word
/// @param said what happened
public record EvidenceLine(String time, String origin, String said) {}
