package dev.pinhole.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pinhole.secret.PasswordRule.Source;
import dev.pinhole.secret.PasswordRule.Weight;
import dev.pinhole.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the camera demands and what good practice asks, told apart, one row a password.
final class PasswordRulesTest {
  private static final PasswordContext FRONT_DOOR =
      PasswordContext.of("Löwe's porch", "DS-2CD1123G0-I", "DS-2CD1123G0-I20210612AAWRE00000101");
  private static final PasswordRules RULES = new PasswordRules(PasswordLimits.USUAL, FRONT_DOOR);

  private static List<PasswordRule> check(PasswordRules rules, String password) {
    try (Secret secret = Secret.of(password)) {
      return rules.check(secret);
    }
  }

  private static String notKept(PasswordRules rules, String password, Source source) {
    return String.join(
        " ",
        check(rules, password).stream()
            .filter(rule -> rule.source() == source && !rule.kept())
            .map(rule -> rule.said().key())
            .map(key -> key.substring(key.lastIndexOf('.') + 1))
            .toList());
  }

  /// The camera is *Löwe's porch*, DS-2CD1123G0-I. `-` stands for: every rule is kept.
  @ParameterizedTest(name = "[{index}] {0}: camera {1}, practice {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # password                 | the camera       | good practice
          # both are content
          k7m-Ahw-4rN-x3t            | -                | -
          correct-horse-7            | -                | -
          horse-camera-staple        | length           | -
          kettle lamp 42 x           | characters       | -
          sixteen-chars-16           | -                | -
          Kettle42lamps77            | -                | -
          nicht-der-Hund-3           | -                | -
          xK3$wR9&uT5^mP7            | -                | -
          # the length: 7/8 for both, 14/15 for practice, 16/17 for the camera
          k7mAhw4                    | length           | length
          k7mAhw4r                   | -                | length
          k7mAhw4rN                  | -                | length
          k7m-Ahw-4rN-x3             | -                | length
          k7m-Ahw-4rN-x3ty           | -                | -
          k7m-Ahw-4rN-x3tyu          | length           | -
          k7m-Ahw-4rN-x3tyudkrmwfhxe | length           | -
          k                          | length kinds     | length
          # the characters
          k7m Ahw 4rN x3t            | characters       | -
          k7mAhw4rNx3grüße           | characters       | -
          k7m-Ahw-4rN-x3€            | characters       | -
          k7m-Ahw-4rN-пар            | characters       | -
          k7m-Ahw-4rN-x3😀            | characters       | -
          # the kinds: two of four, and practice has no word on it
          kettlelampsrug             | kinds            | length
          KETTLELAMPSRUGS            | kinds            | -
          8259047361829460           | kinds            | -
          %&/(=?*+#-_.:,;            | kinds            | -
          kettleLAMPSrugs            | -                | -
          kettle8lamps8rug           | -                | -
          kettle-lamps-rug           | -                | -
          82590-4736-18294           | -                | -
          # the user's name, both ways, inside too, whatever the case
          admin                      | length kinds user | length context
          admin-kettle-42            | user             | -
          xAdMiN-77                  | user             | length context
          kettle-nimda-42            | user             | -
          NIMDA-kettle-42            | user             | -
          kettle-4dm1n-42            | -                | -
          4dm1n-42kettl              | -                | length
          adm-in-kettle-42           | -                | -
          # what everybody tries
          password                   | kinds            | length common
          Password1                  | -                | length common
          P@ssw0rd                   | -                | length common
          P4$$w0rd2031               | -                | length common
          passwordpassword           | kinds            | common pattern
          letmein-2031               | -                | length common
          Welcome-kettle42           | -                | -
          iloveyou-77                | -                | length common
          1q2w3e4r5t                 | -                | length common
          abc123xyz                  | -                | length common pattern
          Summer2031!                | -                | length common
          my-Summer-kettle           | -                | -
          letmeinletmein1            | -                | common pattern
          # what gives this camera away
          Hikvision2031              | -                | length context
          Hikvision2031!ab           | -                | context
          hik12345                   | -                | length context pattern
          H1kv1s10n-77               | -                | length context
          Camera-777                 | -                | length context pattern
          camera-kettle-42           | -                | -
          Löwe-2031                  | characters       | length context
          porch-42                   | -                | length context
          PorchPorch-42ab            | -                | context pattern
          DS-2CD1123G0-I             | -                | length context pattern
          2cd1123g0-kettl            | -                | context pattern
          20210612-ab                | -                | length context pattern
          AAWRE00000101x             | -                | length context pattern
          aawre-kettle-42x           | -                | -
          # rows of keys, sequences, repetitions
          abcd1234                   | -                | length common pattern
          qwertyuiop12345            | -                | common pattern
          Asdfghjkl-7                | -                | length common pattern
          yxcvbnm-42                 | -                | length pattern
          9876543210a                | -                | length common pattern
          zyxwvuts-1                 | -                | length pattern
          aaaaaaaa1                  | -                | length pattern
          a1a1a1a1                   | -                | length pattern
          kd7-kd7-kd7-kd7            | -                | pattern
          1qaz2wsx3edc4rfv           | -                | common pattern
          kettle-1234-lamp           | -                | -
          kettle-123                 | -                | length
          house7123                  | -                | length common pattern
          """)
  void whoMindsAPassword(String password, String camera, String practice) {
    assertThat(notKept(RULES, password, Source.CAMERA)).isEqualTo(camera.replace("-", ""));
    assertThat(notKept(RULES, password, Source.PRACTICE)).isEqualTo(practice.replace("-", ""));
  }

  /// Other makers, other limits: shortest, longest, kinds, user.
  @ParameterizedTest(name = "[{index}] {4}: camera {5}, practice {6}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          8  | 16 | 3 | admin | kettle42lamps77x | kinds  | -
          8  | 16 | 3 | admin | Kettle42lamps77x | -      | -
          8  | 16 | 4 | admin | Kettle42lamps77x | kinds  | -
          8  | 16 | 4 | admin | Kettle42-lamps7x | -      | -
          8  | 16 | 1 | admin | kettlelampsrugsx | -      | -
          6  | 20 | 2 | admin | k7mAhw           | -      | length floor
          6  | 20 | 2 | admin | k7mAhw4          | -      | length floor
          6  | 20 | 2 | admin | k7mAhw4r         | -      | length
          6  | 12 | 2 | admin | k7mAhw4rNx3      | -      | most
          6  | 12 | 2 | admin | k7mAhw4rNx3t     | -      | -
          12 | 32 | 2 | admin | k7m-Ahw-4rN      | length | length
          8  | 32 | 2 | admin | k7m-Ahw-4rN-x3t-kettle-42-lamp-y | - | -
          8  | 32 | 2 | admin | k7m-Ahw-4rN-x3t-kettle-42-lamp-yz | length | -
          8  | 16 | 2 | root  | k7mtoor-4rN-x3t  | user   | -
          8  | 16 | 2 | root  | k7m-nimda-rN-x3t | -      | -
          8  | 16 | 2 | ""    | k7m-nimda-rN-x3t | -      | -
          """)
  void theLimitsAreTheCameras(
      int shortest,
      int longest,
      int kinds,
      String user,
      String password,
      String camera,
      String practice) {
    PasswordRules rules =
        new PasswordRules(new PasswordLimits(shortest, longest, kinds, user), PasswordContext.NONE);
    assertThat(notKept(rules, password, Source.CAMERA)).isEqualTo(camera.replace("-", ""));
    assertThat(notKept(rules, password, Source.PRACTICE)).isEqualTo(practice.replace("-", ""));
  }

  @Test
  void onlyTheLengthOfFifteenIsAdvice() {
    assertThat(check(RULES, "k7mAhw4r"))
        .filteredOn(rule -> !rule.kept())
        .extracting(PasswordRule::source, PasswordRule::weight, PasswordRule::said)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Source.PRACTICE, Weight.ADVISES, Message.of("secret.practice.length", "15")));
    assertThat(check(RULES, "k7mAhw4r"))
        .filteredOn(rule -> rule.weight() == Weight.ADVISES)
        .hasSize(1);
    try (Secret secret = Secret.of("k7mAhw4r")) {
      assertThat(RULES.broken(secret)).isEmpty();
    }
    try (Secret secret = Secret.of("Hikvision2031")) {
      assertThat(RULES.broken(secret)).containsExactly(Message.of("secret.practice.context"));
      assertThat(RULES.taken(secret)).isTrue();
    }
  }

  @Test
  void theCapIsSaidAndNothingIsCut() {
    assertThat(check(RULES, "k7m-Ahw-4rN-x3tyu").getFirst())
        .isEqualTo(
            new PasswordRule(
                Source.CAMERA, Weight.REFUSES, Message.of("secret.length", "8", "16"), false));
    // Its first 16 characters alone would be taken.
    assertThat(notKept(RULES, "k7m-Ahw-4rN-x3ty", Source.CAMERA)).isEmpty();
  }

  @Test
  void nothingTypedKeepsNothing() {
    assertThat(check(RULES, "")).hasSize(8).noneMatch(PasswordRule::kept);
  }

  @Test
  void limitsThatNoCameraHasAreNone() {
    for (int[] wrong :
        new int[][] {
          {0, 16, 2}, {8, 7, 2}, {1, 7, 1}, {17, 16, 2}, {8, 129, 2}, {8, 16, 0}, {8, 16, 5}
        }) {
      assertThatIllegalArgumentException()
          .as(Arrays.toString(wrong))
          .isThrownBy(() -> new PasswordLimits(wrong[0], wrong[1], wrong[2], "admin"));
    }
  }

  @Test
  void whatACameraSaysOfItselfIsBounded() {
    PasswordContext context = PasswordContext.of("ab ".repeat(9_000), "x".repeat(9_000), "");
    assertThat(context.words()).isEmpty();
    assertThat(context.labels()).containsExactly("x".repeat(64));
    assertThat(PasswordContext.of("abc ".repeat(9_000), "", "").words()).hasSize(16);
  }

  @Test
  void anyTextIsJudgedAndThoseTakenFitTheCamera() {
    long seed = 20_261_123;
    Random random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 5_000; i++) {
      String text =
          random
              .ints(random.nextInt(24), ' ', 128)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      boolean fits = text.length() >= 8 && text.length() <= 16 && text.matches("[!-~]*");
      try (Secret secret = Secret.of(text)) {
        boolean may = RULES.broken(secret).isEmpty();
        assertThat(!may || fits).as("seed %d, round %d, %s", seed, i, text).isTrue();
        taken += may ? 1 : 0;
      }
    }
    assertThat(taken).as("seed %d", seed).isBetween(500, 3_000);
  }
}
