package dev.pinhole.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made keeps every rule, can be read from paper, and is as hard to guess as it says.
final class PasswordGeneratorTest {
  private static final long SEED = 20_261_130;

  /// Of each, one character at most is used.
  private static final List<String> LOOK_ALIKE =
      List.of(
          "0OoDQ", "1lIij|!", "2Zz", "5Ss", "6bG", "8B", "9gq", "uvUV", "cC", "kK", "pP", "wW",
          "xX", "yY");

  private static PasswordRules rules(int shortest, int longest, int kinds) {
    PasswordContext context =
        PasswordContext.of("Front door", "DS-2CD1123G0-I", "DS-2CD1123G0-I20210612AAWRE00000101");
    return new PasswordRules(new PasswordLimits(shortest, longest, kinds, "admin"), context);
  }

  private static List<PasswordRules> everyCamera() {
    List<PasswordRules> all = new ArrayList<>();
    for (int longest = 8; longest <= 32; longest++) {
      for (int shortest : new int[] {1, 8, (8 + longest) / 2, longest}) {
        for (int kinds = 1; kinds <= 4; kinds++) {
          all.add(rules(shortest, longest, kinds));
        }
      }
    }
    return all;
  }

  @Test
  void whatIsMadeKeepsEveryRuleOfEveryCamera() {
    Random random = new Random(SEED);
    for (PasswordRules rules : everyCamera()) {
      PasswordGenerator generator = new PasswordGenerator(random, rules);
      Set<String> made = new HashSet<>();
      for (int i = 0; i < 60; i++) {
        try (Secret secret = generator.next()) {
          String text = secret.use(String::new);
          String what = "seed " + SEED + ", " + rules.limits() + ", " + text;
          assertThat(rules.check(secret)).as(what).allMatch(PasswordRule::kept);
          assertThat(text.length())
              .as(what)
              .isBetween(rules.limits().shortest(), rules.limits().longest());
          assertThat(text).as(what).matches("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");
          assertThat(made.add(text)).as(what + " was made twice").isTrue();
        }
      }
    }
  }

  @Test
  void noTwoCharactersLookAlike() {
    String all = PasswordGenerator.SMALL + PasswordGenerator.CAPITALS + PasswordGenerator.DIGITS;
    assertThat(all.chars().distinct().count()).isEqualTo(33).isEqualTo(all.length());
    for (String alike : LOOK_ALIKE) {
      assertThat(all.chars().filter(c -> alike.indexOf(c) >= 0).count())
          .as(alike)
          .isLessThanOrEqualTo(1);
    }
  }

  /// Log2 of the number of passwords that can come out: of `free` characters each one of 33, those
  /// with all three kinds, less 0.2 bit for what the rules refuse.
  @ParameterizedTest
  @CsvSource({
    "8, 16, 2, 12, 60",
    "8, 32, 2, 12, 60",
    "8, 8, 2, 8, 39",
    "8, 8, 4, 7, 34",
    "8, 10, 2, 10, 50",
    "8, 12, 3, 12, 60",
    "20, 32, 2, 16, 80",
    "32, 32, 2, 25, 125"
  })
  void itIsAsHardToGuessAsItSays(int shortest, int longest, int kinds, int free, int least) {
    PasswordGenerator generator =
        new PasswordGenerator(new Random(SEED), rules(shortest, longest, kinds));
    try (Secret secret = generator.next()) {
      assertThat(secret.use(String::new).replace("-", "")).hasSize(free);
    }
    assertThat(generator.bits()).isGreaterThanOrEqualTo(least);
    // All texts less those that lack a kind, counted one by one for a few characters.
    assertThat(generator.bits()).isLessThan(free * Math.log(33) / Math.log(2));
    Random random = new Random(SEED);
    int mixed = 0;
    int rounds = 20_000;
    for (int i = 0; i < rounds; i++) {
      String text =
          random
              .ints(free, 0, 33)
              .mapToObj(
                  one ->
                      (PasswordGenerator.SMALL
                              + PasswordGenerator.CAPITALS
                              + PasswordGenerator.DIGITS)
                          .substring(one, one + 1))
              .collect(java.util.stream.Collectors.joining());
      mixed += PasswordGenerator.mixed(text.toCharArray()) ? 1 : 0;
    }
    double measured = (free * Math.log(33) + Math.log((double) mixed / rounds)) / Math.log(2) - 0.2;
    assertThat(generator.bits())
        .as("seed %d", SEED)
        .isCloseTo(measured, org.assertj.core.data.Offset.offset(0.03));
  }

  /// The 0.2 bit: of what has all kinds, the rules refuse fewer than one in eight.
  @ParameterizedTest
  @CsvSource({"8, 8, 2", "8, 8, 4", "8, 16, 2", "8, 12, 3", "32, 32, 2"})
  void theRulesThrowLittleAway(int shortest, int longest, int kinds) {
    PasswordRules rules = rules(shortest, longest, kinds);
    List<String> drawn = new ArrayList<>();
    Random random = new Random(SEED);
    PasswordGenerator generator = new PasswordGenerator(random, rules);
    int refused = 0;
    int rounds = 4_000;
    for (int i = 0; i < rounds; i++) {
      char[] chars = generator.draw();
      if (!PasswordGenerator.mixed(chars)) {
        continue;
      }
      try (Secret secret = Secret.of(chars)) {
        drawn.add(secret.use(String::new));
        refused += rules.check(secret).stream().allMatch(PasswordRule::kept) ? 0 : 1;
      }
    }
    assertThat(drawn).hasSizeGreaterThan(rounds / 2);
    assertThat((double) refused / drawn.size()).as("seed %d", SEED).isLessThan(0.1);
  }

  @Test
  void everyCharacterIsAsLikely() {
    PasswordGenerator generator = new PasswordGenerator(new Random(SEED), PasswordRules.USUAL);
    int[] seen = new int[128];
    int rounds = 5_000;
    for (int i = 0; i < rounds; i++) {
      try (Secret secret = generator.next()) {
        secret.use(String::new).chars().forEach(c -> seen[c]++);
      }
    }
    double even = rounds * 12 / 33.0;
    String all = PasswordGenerator.SMALL + PasswordGenerator.CAPITALS + PasswordGenerator.DIGITS;
    all.chars()
        .forEach(
            c -> assertThat(seen[c] / even).as("seed %d, %s", SEED, (char) c).isBetween(0.9, 1.15));
    assertThat(seen['-']).isEqualTo(3 * rounds);
  }

  @Test
  void rulesThatNothingKeepsEndInAnError() {
    PasswordContext everything =
        new PasswordContext(
            (PasswordGenerator.SMALL + PasswordGenerator.DIGITS)
                .chars()
                .mapToObj(Character::toString)
                .toList(),
            List.of());
    PasswordGenerator generator =
        new PasswordGenerator(
            new Random(SEED), new PasswordRules(PasswordLimits.USUAL, everything));
    assertThatIllegalStateException().isThrownBy(generator::next);
  }
}
