package dev.pinhole.simulator;

import dev.pinhole.exchange.DeskKeys;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The support desk, the mailbox and the owner's drawer as they stand on disk.
///
/// The desk's private keys and the drawer's secret are in here: whoever reads this file can play
/// the practice desk. It belongs to the person who practises, and nothing outside this site trusts
/// it. A code is only in a letter's request, sealed to the desk.
///
/// @param keys the desk's keys in Base64, see [DeskKeys#encode]
/// @param drawer what the recovery files in the drawer are made from, 32 bytes in Base64
/// @param next the next letter's number
/// @param letters oldest first; those that have not arrived yet included
record SavedDesk(String keys, String drawer, int next, List<SavedLetter> letters) {
  private static final int DRAWER = 32;

  /// @param at when it arrives
  /// @param request the text of the request that it is about, empty where it could not be read
  record SavedLetter(
      int number,
      Instant at,
      SupportDesk.Box box,
      SupportDesk.Kind kind,
      String request,
      Optional<SupportDesk.Refusal> refusal) {}

  SavedDesk {
    if (Base64.getDecoder().decode(drawer).length != DRAWER) {
      throw new IllegalArgumentException("not a drawer");
    }
    letters = List.copyOf(letters);
  }

  /// @return a desk with keys of its own and nothing in its boxes
  static SavedDesk fresh(SecureRandom random) {
    byte[] drawer = new byte[DRAWER];
    random.nextBytes(drawer);
    try (DeskKeys fresh = DeskKeys.fresh(random)) {
      byte[] keys = fresh.encode();
      try {
        return new SavedDesk(text(keys), text(drawer), 1, List.of());
      } finally {
        Arrays.fill(keys, (byte) 0);
      }
    } finally {
      Arrays.fill(drawer, (byte) 0);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  SavedDesk with(int number, List<SavedLetter> all) {
    return new SavedDesk(keys, drawer, number, all);
  }

  /// @return the keys, for the caller to wipe
  /// @throws RuntimeException where they are none
  DeskKeys deskKeys() {
    byte[] bytes = Base64.getDecoder().decode(keys);
    try {
      return DeskKeys.decode(bytes).orElseThrow();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// @return for the caller to wipe
  byte[] drawerSecret() {
    return Base64.getDecoder().decode(drawer);
  }

  @Override
  public String toString() {
    return "desk with " + letters.size() + " letters";
  }
}
