package dev.pinhole.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contrast of every pair of colours that meet, computed as WCAG 2.2 does it.
class PaletteTest {
  private static final double WORDS = 4.5;
  private static final double SHAPES = 3;
  private static final Pattern COLOUR = Pattern.compile("(-color-[a-z-]+): (#[0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("ground", "bg-default", "bg-subtle");

  private record Pair(String ink, String ground) {}

  @ParameterizedTest
  @ValueSource(strings = {".root {", ".root.dark {"})
  void wordsCanBeRead(String theme) throws IOException {
    Map<String, Color> colours = colours(theme);
    var pairs = new java.util.ArrayList<Pair>();
    for (String ground : GROUNDS) {
      pairs.add(new Pair("fg-default", ground));
      pairs.add(new Pair("fg-muted", ground));
    }
    pairs.add(new Pair("fg-default", "bg-overlay"));
    pairs.add(new Pair("fg-emphasis", "accent-emphasis"));
    pairs.add(new Pair("ground", "fg-default"));
    for (String tone : List.of("accent", "success", "warning", "danger")) {
      pairs.add(new Pair(tone + "-fg", tone + "-subtle"));
      pairs.add(new Pair("fg-default", tone + "-subtle"));
      pairs.add(new Pair(tone + "-fg", "bg-default"));
      pairs.add(new Pair(tone + "-fg", "ground"));
    }
    pairs.add(new Pair("warning-subtle", "warning-emphasis"));
    assertThat(pairs)
        .allSatisfy(
            pair ->
                assertThat(contrast(colours, pair))
                    .as(pair.toString())
                    .isGreaterThanOrEqualTo(WORDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {".root {", ".root.dark {"})
  void shapesCanBeSeen(String theme) throws IOException {
    Map<String, Color> colours = colours(theme);
    for (String ground : List.of("ground", "bg-default")) {
      for (String shape :
          List.of("border-default", "accent-emphasis", "success-emphasis", "lamp")) {
        var pair = new Pair(shape, ground);
        assertThat(contrast(colours, pair)).as(pair.toString()).isGreaterThanOrEqualTo(SHAPES);
      }
    }
  }

  @Test
  void theMeasureKnowsBlackOnWhite() {
    Map<String, Color> colours = Map.of("-color-a", Color.BLACK, "-color-b", Color.WHITE);
    assertThat(contrast(colours, new Pair("a", "b"))).isCloseTo(21, within(0.01));
  }

  private static Map<String, Color> colours(String rule) throws IOException {
    String sheet;
    try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("pinhole.css"))) {
      sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int from = sheet.indexOf("\n" + rule);
    Matcher matcher = COLOUR.matcher(sheet.substring(from, sheet.indexOf('}', from)));
    Map<String, Color> colours = new HashMap<>();
    while (matcher.find()) {
      colours.put(matcher.group(1), Color.web(matcher.group(2)));
    }
    assertThat(colours).hasSizeGreaterThan(20);
    return colours;
  }

  private static double contrast(Map<String, Color> colours, Pair pair) {
    double ink = luminance(Objects.requireNonNull(colours.get("-color-" + pair.ink()), pair.ink()));
    double ground =
        luminance(Objects.requireNonNull(colours.get("-color-" + pair.ground()), pair.ground()));
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
