package dev.pinhole.isapi;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of recording on a camera's card.
///
/// Its times are the camera's own, without a zone: devices write `Z` and mean local time (one
/// reason for backups that are hours off), so the letter is ignored.
///
/// @param track 101 for video of the first camera
/// @param start when it begins, by the camera's clock
/// @param end when it ends, by the camera's clock
/// @param size in bytes where the camera states it; it is what the camera claims, no more
/// @param name the camera's name for it; empty where it gives none. Never a path
/// @param playbackUri the camera's handle, at most 2,048 characters without control characters; it
///   is only ever sent back inside a document, and never opened
/// @param kind why it was recorded
public record Recording(
    int track,
    LocalDateTime start,
    LocalDateTime end,
    OptionalLong size,
    String name,
    String playbackUri,
    Kind kind) {
  /// The longest handle that is believed.
  static final int LONGEST_URI = 2_048;

  private static final int LONGEST_NAME = 128;
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d{1,9})?\\S{0,6}");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.SMART);
  private static final Pattern SIZE = Pattern.compile("[?&]size=(\\d{1,15})(?:&|$)");
  private static final Pattern NAME = Pattern.compile("[?&]name=([^&]*)");

  /// Why a camera recorded.
  public enum Kind {
    /// All the time, by schedule.
    CONTINUOUS,
    /// Because something moved.
    MOTION,
    /// For another reason, or it does not say.
    OTHER
  }

  public Recording {
    if (playbackUri.isBlank() || playbackUri.length() > LONGEST_URI || hasControls(playbackUri)) {
      throw new IllegalArgumentException("no handle of a recording");
    }
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a recording ends after it starts");
    }
  }

  private static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /// @param item a `searchMatchItem`
  /// @param track the track that was asked for
  /// @return the recording; empty where times or handle are missing or none
  static Optional<Recording> of(XmlNode item, int track) {
    String uri = item.value("mediaSegmentDescriptor", "playbackURI");
    Optional<LocalDateTime> start = time(item.value("timeSpan", "startTime"));
    Optional<LocalDateTime> end = time(item.value("timeSpan", "endTime"));
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Recording(
              track(item, track), start.get(), end.get(), size(uri), name(uri), uri, kind(item)));
    } catch (IllegalArgumentException e) {
      // It is counted as unreadable where it is searched for.
      return Optional.empty();
    }
  }

  private static int track(XmlNode item, int otherwise) {
    String said = item.value("trackID");
    return said.matches("\\d{1,6}") ? Integer.parseInt(said) : otherwise;
  }

  /// @param text `2026-03-01T08:00:00Z`, with another offset, a blank for the `T`, or none of both
  /// @return the time as the camera's clock shows it; empty where it is none
  static Optional<LocalDateTime> time(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2), LOCAL));
    } catch (DateTimeException e) {
      // A 31st of February is no time.
      return Optional.empty();
    }
  }

  private static OptionalLong size(String uri) {
    Matcher size = SIZE.matcher(uri);
    return size.find() ? OptionalLong.of(Long.parseLong(size.group(1))) : OptionalLong.empty();
  }

  private static String name(String uri) {
    Matcher name = NAME.matcher(uri);
    String said = name.find() ? name.group(1) : "";
    return said.substring(0, Math.min(said.length(), LONGEST_NAME));
  }

  private static Kind kind(XmlNode item) {
    String said = item.value("metadataMatches", "metadataDescriptor").toUpperCase(Locale.ROOT);
    return switch (said.substring(said.lastIndexOf('/') + 1)) {
      case "MOTION", "VMD" -> Kind.MOTION;
      case "CMR", "TIMING" -> Kind.CONTINUOUS;
      default -> Kind.OTHER;
    };
  }
}
