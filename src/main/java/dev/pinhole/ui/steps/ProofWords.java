package dev.pinhole.ui.steps;

import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.Verdict;
import dev.pinhole.job.Verdict.Proof;
import dev.pinhole.job.Verdict.Says;
import dev.pinhole.text.Words;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The cells of the proof table, in words. After a reset the camera's clock is usually wrong, so
/// *just restarted* stands there, and the raw value only where it is asked for.
public final class ProofWords {
  private static final DateTimeFormatter RAW = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int NO_CLOCK = 2000;

  private final Words words;

  /// @param words the words, in the person’s language
  public ProofWords(Words words) {
    this.words = words;
  }

  /// @param row a row
  /// @return what held before the reset
  public String before(Proof row) {
    return row.before().isEmpty() ? words.say("proof.unknown") : value(row, row.before(), false);
  }

  /// @param row a row
  /// @return what holds after it
  public String after(Proof row) {
    boolean unread = row.fact() == Verdict.Fact.SETTINGS && row.after().isEmpty();
    if (unread) {
      return words.say("proof.settings.unread");
    }
    return row.after().isEmpty() ? words.say("proof.nothing") : value(row, row.after(), true);
  }

  /// @param row a row
  /// @return what the device said of its start, where the table says it in other words
  public Optional<String> raw(Proof row) {
    return switch (row.fact()) {
      case RUNNING -> Optional.of(row.after()).filter(text -> !text.isEmpty());
      case IDENTITY, PASSWORD, ADDRESS, SETTINGS, REPORTED -> Optional.empty();
    };
  }

  private String value(Proof row, String text, boolean after) {
    return switch (row.fact()) {
      case IDENTITY, ADDRESS -> words.technical(text);
      case PASSWORD -> words.say("proof.password." + text);
      case SETTINGS ->
          words.count(
              after ? "proof.settings.differ" : "proof.settings.read", Integer.parseInt(text));
      case REPORTED -> words.say("outcome." + text);
      case RUNNING ->
          after && row.says() == Says.RESTARTED ? words.say("proof.just-restarted") : since(text);
    };
  }

  /// @param row a row of a password's proof
  /// @param text one of its values
  /// @return the value in words
  String value(PasswordProof.Row row, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (row.fact()) {
      case LOGIN -> "";
      case SETTINGS -> words.count("login.settings", Integer.parseInt(text));
      case RUNNING -> since(text);
      case ADDRESS, PORT -> words.technical(text);
      case PASSWORD -> words.say("proof.password." + text);
    };
  }

  private String since(String raw) {
    try {
      LocalDateTime at = LocalDateTime.parse(raw, RAW);
      return at.getYear() < NO_CLOCK
          ? words.say("proof.no-clock")
          : words.say("proof.since", day().format(at));
    } catch (DateTimeParseException _) {
      return words.say("proof.no-clock");
    }
  }

  private DateTimeFormatter day() {
    return DateTimeFormatter.ofPattern(words.say("moment.pattern"), words.locale());
  }

  /// What a row means, as a sign beside its words: never colour alone.
  ///
  /// @param says what a row says
  /// @return a sign
  static String sign(Says says) {
    return switch (says) {
      case SAME_CAMERA,
          RESTARTED,
          SETTINGS_ERASED,
          SETTINGS_DIFFER,
          PASSWORD_KEPT,
          FACTORY_ADDRESS,
          YOU_SAW_IT ->
          "✓";
      case NOT_RESTARTED, SETTINGS_KEPT, SETTINGS_SAME -> "✕";
      case ADDRESS_KEPT, ADDRESS_CHANGED, NOT_KNOWN_BEFORE, NOT_COMPARED, SILENT -> "–";
      case SHARED_ADDRESS, COMES_AND_GOES, CANNOT_BE_READ -> "!";
    };
  }

  /// @param says what a row means
  /// @return a sign
  static String sign(PasswordProof.Says says) {
    return switch (says) {
      case WORKS, SAME, AS_IN_BACKUP -> "✓";
      case CHANGED, UNLIKE_BACKUP -> "!";
      case NOT_COMPARED -> "–";
    };
  }
}
