package dev.pinhole.isapi;

/// A download that came to its end.
///
/// @param startedAt offset of its first byte in the recording; 0 though more was asked for where
///   the camera cannot resume
/// @param bytes how many came now
/// @param endStated whether the camera stated where the end is; where not, a broken connection
///   looks the same, and only the recording's size can tell
public record Downloaded(long startedAt, long bytes, boolean endStated) {}
