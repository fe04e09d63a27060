/// The practice password-reset exchange, Pinhole's own: messages, files and cryptography of both
/// sides, with no state.
package dev.pinhole.exchange;
