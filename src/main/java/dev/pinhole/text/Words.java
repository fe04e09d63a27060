package dev.pinhole.text;

import java.text.Bidi;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;

/// The words of one language, from the resource bundles. Safe for every thread.
///
/// Technical values (addresses, ports, serial numbers) are handed in as text, or they would be
/// grouped like amounts.
public final class Words {
  private static final char ISOLATE = '\u2066';
  private static final char POP = '\u2069';

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle("dev.pinhole.text.messages", locale, Words.class.getModule());
  }

  /// @param locale the person's language
  /// @return its words, English where there are none
  public static Words of(Locale locale) {
    boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Words(german || english ? locale : Locale.ENGLISH);
  }

  /// @return the language
  public Locale locale() {
    return locale;
  }

  /// @param message what to say
  /// @return the words
  public String say(Message message) {
    return say(message.key(), message.args().toArray());
  }

  /// @param key the text's key
  /// @param args what stands in it
  /// @return the words; the key itself where there are none
  public String say(String key, Object... args) {
    try {
      Object[] words = args.clone();
      for (int i = 0; i < words.length; i++) {
        words[i] = words[i] instanceof Message inner ? say(inner) : words[i];
      }
      return new MessageFormat(bundle.getString(key), locale).format(words);
    } catch (MissingResourceException | IllegalArgumentException e) {
      LoggerFactory.getLogger(Words.class).warn("no text for {}", key);
      return key;
    }
  }

  /// @param key a text's key
  /// @return whether there are words for it
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// Picks between `<key>.one` and `<key>.other`. Both our languages know only these two forms.
  ///
  /// @param key the text's key, without the form
  /// @param count how many, also the text's first argument
  /// @return the words
  public String count(String key, long count) {
    return say(key + (count == 1 ? ".one" : ".other"), count);
  }

  /// Left-to-right words need no marks around it, and a font without a glyph for a mark draws a
  /// box.
  ///
  /// @param technical an address, a serial number
  /// @return the same, kept in its order inside right-to-left words
  public String technical(String technical) {
    return isRightToLeft(locale) ? ISOLATE + technical + POP : technical;
  }

  /// @param locale a language
  /// @return whether it is written from right to left, judged by its own name for itself
  static boolean isRightToLeft(Locale locale) {
    char[] name = locale.getDisplayLanguage(locale).toCharArray();
    return Bidi.requiresBidi(name, 0, name.length);
  }

  /// @param at a moment
  /// @param zone where it is read
  /// @return day and time
  public String dateTime(Instant at, ZoneId zone) {
    return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM), at, zone);
  }

  /// @param at a moment
  /// @param zone where it is read
  /// @return the day
  public String date(Instant at, ZoneId zone) {
    return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at, zone);
  }

  /// @param at a moment
  /// @param zone where it is read
  /// @return hours, minutes, seconds
  public String time(Instant at, ZoneId zone) {
    return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM), at, zone);
  }

  /// @param at a moment
  /// @param zone where it is read
  /// @return day and time to the minute, as people say them: a screen is about this year
  public String moment(Instant at, ZoneId zone) {
    return format(DateTimeFormatter.ofPattern(say("moment.pattern")), at, zone);
  }

  /// @param at a moment of today
  /// @param zone where it is read
  /// @return hours and minutes
  public String clock(Instant at, ZoneId zone) {
    return format(DateTimeFormatter.ofPattern(say("clock.pattern")), at, zone);
  }

  private String format(DateTimeFormatter formatter, Instant at, ZoneId zone) {
    return Objects.requireNonNull(formatter.withLocale(locale).withZone(zone).format(at));
  }

  /// @param duration a time span
  /// @return minutes and seconds as on a stop watch
  public static String stopWatch(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
