package dev.pinhole.backup;

import dev.pinhole.text.Message;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the files of a backup are. Names are made here, from a small alphabet; a name that a
/// device chose is never one.
final class Layout {
  static final String LIST = "manifest.json";
  static final String SEAL = "manifest.sha256";
  static final String PROGRESS = "progress.log";
  static final String PART = ".part";

  /// A file of a camera's memory card is never larger than the card; 8 TiB.
  static final long LARGEST_FILE = 1L << 43;

  /// What may lie in a backup without being part of it: left behind by a run that ended too early.
  static final Set<String> WORKING =
      Set.of(
          PROGRESS,
          PROGRESS + ".torn",
          LIST + ".new",
          SEAL + ".new",
          "lock",
          "lock-holder",
          "lock-holder.new");

  private static final String RESERVED = "(?:con|prn|aux|nul|com[0-9]|lpt[0-9])";
  private static final Pattern IS_RESERVED = Pattern.compile(RESERVED, Pattern.CASE_INSENSITIVE);
  private static final Pattern SETTING =
      Pattern.compile("settings/(?!(?i:" + RESERVED + ")\\.)[A-Za-z0-9][A-Za-z0-9-]{0,99}\\.xml");
  private static final Pattern RECORDING =
      Pattern.compile(
          "recordings/(?:[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{6}-[0-9]{6}|undated/clip)"
              + "-[0-9]{1,6}\\.mp4");
  private static final int LONGEST_NAME = 90;
  private static final int TIME_LENGTH = "2026-11-27T08:15:00".length();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private Layout() {}

  /// @throws Unfit where a file of this kind cannot be there
  static void check(FileKind kind, String path) {
    boolean fits =
        switch (kind) {
          case SETTING -> SETTING.matcher(path).matches();
          case CONFIGURATION -> path.equals("configuration.bin");
          case PICTURE -> path.equals("picture.jpg");
          case RECORDING -> RECORDING.matcher(path).matches();
        };
    if (!fits) {
      throw new Unfit(Fault.OUTSIDE, Message.of("backup.list.path", Unfit.shown(path)));
    }
  }

  /// @param source what a file is read from
  /// @param number 1, or more where that name is taken
  /// @return where it goes
  static String path(Source source, int number) {
    return switch (source.kind()) {
      case SETTING -> "settings/" + name(source.from()) + (number > 1 ? "-" + number : "") + ".xml";
      case CONFIGURATION -> "configuration.bin";
      case PICTURE -> "picture.jpg";
      case RECORDING ->
          "recordings/" + source.footage().map(Layout::times).orElseThrow() + "-" + number + ".mp4";
    };
  }

  /// @return `System-Network-interfaces-1` for `/ISAPI/System/Network/interfaces/1`
  private static String name(String resource) {
    String plain = resource.replaceFirst("^/ISAPI/", "").replaceAll("[^A-Za-z0-9]+", "-");
    String bare = plain.replaceAll("^-+|-+$", "");
    String cut = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    return cut.isEmpty() || IS_RESERVED.matcher(cut).matches() ? "x-" + cut : cut;
  }

  private static String times(Source.Footage footage) {
    try {
      LocalDateTime begin = time(footage.begin());
      LocalDateTime end = time(footage.end());
      return DAY.format(begin) + "/" + TIME.format(begin) + "-" + TIME.format(end);
    } catch (DateTimeException e) {
      return "undated/clip";
    }
  }

  private static LocalDateTime time(String said) {
    LocalDateTime read =
        LocalDateTime.parse(said.substring(0, Math.min(said.length(), TIME_LENGTH)));
    if (read.getYear() < 0 || read.getYear() > 9999) {
      throw new DateTimeException("no year of four digits");
    }
    return read;
  }
}
