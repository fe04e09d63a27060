package dev.pinhole.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bundle as a whole: no key twice, no text that nobody says, nothing that cannot be filled in,
/// no long sentence.
class MessagesTest {
  private static final Path MAIN = Path.of("src", "main");
  private static final Path BUNDLE =
      MAIN.resolve(Path.of("resources", "dev", "pinhole", "text", "messages.properties"));
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;…])\\s+");
  private static final int MOST_WORDS = 20;

  private static final TreeMap<String, String> TEXTS = new TreeMap<>();
  private static final List<String> TWICE = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (String line : Files.readAllLines(BUNDLE)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        String key = line.substring(0, equals).strip();
        if (TEXTS.put(key, line.substring(equals + 1)) != null) {
          TWICE.add(key);
        }
      }
    }
    assertThat(TEXTS).hasSizeGreaterThan(500);
  }

  @Test
  void noKeyStandsTwice() {
    assertThat(TWICE).isEmpty();
  }

  @Test
  void everyTextCanBeFilledIn() {
    Object[] args = {2, 3, 4, 5, 6};
    TEXTS.forEach(
        (key, text) ->
            assertThatCode(
                    () -> {
                      String said = new MessageFormat(text, Locale.UK).format(args);
                      assertThat(said).as(key).isNotBlank().doesNotContain("{", "}");
                    })
                .as(key)
                .doesNotThrowAnyException());
  }

  @Test
  void apostrophesDoNotVanish() {
    // In a message format a straight apostrophe quotes what follows.
    assertThat(TEXTS.entrySet().stream().filter(one -> one.getValue().contains("'")))
        .extracting(one -> one.getKey() + "=" + one.getValue())
        .isEmpty();
  }

  @Test
  void nobodyHasToReadALongSentence() {
    List<String> tooLong = new ArrayList<>();
    TEXTS.forEach(
        (key, text) -> {
          for (String sentence : SENTENCE.split(text, -1)) {
            int words = BLANK.split(sentence.strip(), -1).length;
            if (words > MOST_WORDS) {
              tooLong.add(words + " words: " + key + "=" + sentence);
            }
          }
        });
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noTextIsLeftOver() throws IOException {
    Set<String> literals = literals();
    List<String> ends =
        literals.stream().filter(one -> one.startsWith(".") && one.length() > 1).toList();
    List<String> idle =
        TEXTS.keySet().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> beginnings(key).stream().noneMatch(literals::contains))
            .filter(key -> ends.stream().noneMatch(key::endsWith))
            .toList();
    assertThat(idle).isEmpty();
  }

  /// @return `a.`, `a`, `a.b.` and so on, from which a key can be put together
  private static List<String> beginnings(String key) {
    List<String> all = new ArrayList<>();
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      all.add(key.substring(0, dot + 1));
    }
    return all;
  }

  private static Set<String> literals() throws IOException {
    Set<String> all = new HashSet<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|json)")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          all.add(matcher.group(1));
        }
      }
    }
    return all;
  }
}
