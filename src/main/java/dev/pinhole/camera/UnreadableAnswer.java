package dev.pinhole.camera;

import java.time.Instant;

/// An answer on the discovery port that could not be read: something is there, details unknown.
///
/// @param at when it arrived, in job time
/// @param source the address that it came from, as a literal
public record UnreadableAnswer(Instant at, String source) {}
