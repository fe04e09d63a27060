package dev.pinhole.secret;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words that everybody who sees the camera would try: maker, trade, and what the camera itself
/// says of its name, model and serial number. Bounded, since cameras say what they like.
///
/// @param words parts of names, lower case, at least 3 letters or digits each
/// @param labels model and serial number, lower case, letters and digits only; any 4 characters of
///   them in a row count
public record PasswordContext(List<String> words, List<String> labels) {
  /// Nothing is known of the camera.
  public static final PasswordContext NONE = new PasswordContext(List.of(), List.of());

  /// Brands under which these cameras are sold, and words of the trade.
  static final List<String> TRADE =
      List.of(
          "hikvision",
          "hikconnect",
          "guardingvision",
          "hiwatch",
          "hilook",
          "ezviz",
          "annke",
          "safire",
          "dahua",
          "hik",
          "lts",
          "administrator",
          "admin",
          "camera",
          "kamera",
          "ipcam",
          "webcam",
          "cctv",
          "nvr",
          "dvr",
          "recorder",
          "surveillance",
          "security",
          "video",
          "onvif",
          "rtsp",
          "sadp",
          "isapi",
          "pinhole",
          "operator",
          "viewer",
          "service",
          "installer");

  private static final int SHORTEST_WORD = 3;
  private static final int MOST_WORDS = 16;
  private static final int LONGEST = 64;

  public PasswordContext {
    words = List.copyOf(words);
    labels = List.copyOf(labels);
  }

  /// @param name what the camera is called; empty where nobody knows
  /// @param model its model; empty where nobody knows
  /// @param serial its serial number; empty where nobody knows
  /// @return the words that give it away
  public static PasswordContext of(String name, String model, String serial) {
    List<String> words =
        Stream.of(bounded(name).split("[^\\p{L}\\p{Nd}]+"))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .limit(MOST_WORDS)
            .toList();
    List<String> labels =
        Stream.of(model, serial)
            .map(label -> bounded(label).replaceAll("[^a-z0-9]", ""))
            .filter(label -> !label.isEmpty())
            .toList();
    return new PasswordContext(words, labels);
  }

  private static String bounded(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
  }
}
