package dev.pinhole.simulator;

import dev.pinhole.exchange.SaltedHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the owner stored on a virtual camera for the day on which the password is forgotten.
/// Immutable; only hashes of what is secret.
///
/// @param answers hashes of the answers, by the questions' numbers; three or none
/// @param guid hash of the recovery file's secret
/// @param used hashes of the latest recovery files that did their work
/// @param mail the address for codes, empty where there is none
record Prepared(
    Map<Integer, SaltedHash> answers,
    Optional<SaltedHash> guid,
    List<SaltedHash> used,
    String mail) {
  static final Prepared NOTHING = new Prepared(Map.of(), Optional.empty(), List.of(), "");

  private static final int REMEMBERED = 4;
  private static final int LONGEST_MAIL = 128;
  private static final Pattern NOT_ASCII = Pattern.compile("[^!-~]");

  Prepared {
    answers = Map.copyOf(answers);
    used = List.copyOf(used);
  }

  /// @param next hashes of other answers, by the questions' numbers
  Prepared answers(Map<Integer, SaltedHash> next) {
    return new Prepared(next, guid, used, mail);
  }

  Prepared mail(String address) {
    return new Prepared(answers, guid, used, address);
  }

  /// The recovery file that was used is void, and another takes its place.
  Prepared reissued(SaltedHash next) {
    List<SaltedHash> all = new ArrayList<>(used);
    guid.ifPresent(all::add);
    return new Prepared(
        answers,
        Optional.of(next),
        all.subList(Math.max(0, all.size() - REMEMBERED), all.size()),
        mail);
  }

  /// @return the address with most of its name hidden, in printable ASCII whatever was stored
  String maskedMail() {
    String ascii = NOT_ASCII.matcher(mail).replaceAll("?");
    int at = Math.max(0, ascii.lastIndexOf('@'));
    String masked = ascii.charAt(0) + "***" + ascii.substring(at);
    return masked.substring(0, Math.min(LONGEST_MAIL, masked.length()));
  }
}
