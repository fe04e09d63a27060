package dev.pinhole.exchange;

import java.util.Optional;

/// What everybody may know of a support desk; practice cameras have it built in.
///
/// @param signing its Ed25519 public key, 43 characters of Base64 for URLs
/// @param sealing its X25519 public key
public record DeskPublic(String signing, ExchangeKey sealing) {
  public DeskPublic {
    if (!Base64Text.holds(signing, KeyForm.BYTES)) {
      throw new IllegalArgumentException("not a public key");
    }
  }

  /// @return both on one line, for storage
  public String text() {
    return signing + "." + sealing.text();
  }

  /// @param text what [#text] made
  /// @return the desk; empty where the text is none
  public static Optional<DeskPublic> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || !Base64Text.holds(text.substring(0, dot), KeyForm.BYTES)) {
      return Optional.empty();
    }
    return ExchangeKey.parse(text.substring(dot + 1))
        .map(sealing -> new DeskPublic(text.substring(0, dot), sealing));
  }
}
