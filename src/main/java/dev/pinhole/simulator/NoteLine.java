package dev.pinhole.simulator;

import dev.pinhole.secret.Secret;

/// A line of the note on which the owner of a practice camera wrote the answers down. It comes from
/// the program's own data and is nowhere on the practice site.
///
/// @param question the question's number
/// @param answer what was answered; for the receiver to wipe
public record NoteLine(int question, Secret answer) {}
