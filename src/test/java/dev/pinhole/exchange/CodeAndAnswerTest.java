package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.secret.Secret;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes and answers as people type them, and what a camera keeps of them.
final class CodeAndAnswerTest {
  private static final SecureRandom RANDOM = new CountingRandom(30);

  private static String told(Secret secret) {
    return secret.use(String::new);
  }

  @Test
  void codesAreOfFortyBits() {
    Set<String> all = new HashSet<>();
    Set<Character> letters = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String code = told(OneTimeCode.fresh(RANDOM));
      assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
      code.chars().forEach(c -> letters.add((char) c));
      all.add(code);
    }
    assertThat(all).hasSize(1_000);
    assertThat(letters).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "70K2MQ1A",
        "70k2mq1a",
        "7OK2-MQIA",
        " 7oK2 mQlA ",
        "7 0 K 2 M Q L A",
        "7Ok2–MQ1A",
        "70K2\u00A0MQ1A"
      })
  void slipsOfTheHandAreForgiven(String typed) {
    assertThat(OneTimeCode.normalised(Secret.of(typed)).map(CodeAndAnswerTest::told))
        .contains("70K2MQ1A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "70K2MQ1", "70K2MQ1AA", "70K2MQ1U", "70K2MQ1Ä", "70K2MQ1!"})
  void whatCanBeNoCodeCostsNoTry(String typed) {
    assertThat(OneTimeCode.normalised(Secret.of(typed))).isEmpty();
  }

  @Test
  void ofACodeOnlyASaltedHashIsKept() {
    SaltedHash kept = OneTimeCode.hash(Samples.CODE, RANDOM);
    SaltedHash again = OneTimeCode.hash(Samples.CODE, RANDOM);
    assertThat(kept).isNotEqualTo(again);
    assertThat(kept.matches(Samples.CODE)).isTrue();
    assertThat(kept.matches(Secret.of("7K2MQ9XB"))).isFalse();
    assertThat(SaltedHash.parse(kept.text())).contains(kept);
    assertThat(kept.text()).doesNotContain(told(Samples.CODE));
    for (String wrong :
        new String[] {
          "",
          "..",
          "0." + kept.salt() + "." + kept.hash(),
          kept.text() + "A",
          "1.2.3",
          "9999999." + kept.salt() + "." + kept.hash()
        }) {
      assertThat(SaltedHash.parse(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void aRecoveryFileIsKnownByItsHash() {
    RecoveryFile file = Samples.recovery();
    SaltedHash kept = file.hash(RANDOM);
    assertThat(kept.matches(file.guid())).isTrue();
    assertThat(kept.matches(Secret.of("0123456789abcdef0123456789abcdef"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rex|rex",
        "' REX! '|rex",
        "St. John’s  Road|st johns road",
        "'Zu\u0308rich'|zürich",
        "ＺÜＲＩＣＨ|zürich",
        "Straße 5-7|straße 57",
        "'a \t - \u00A0 b'|a b",
        "'\u200Bmoon\u202E'|moon",
        "ﬁsh|fish"
      })
  void theSameAnswerIsTheSame(String typed, String meant) {
    assertThat(AnswerHash.normalised(Secret.of(typed)).map(CodeAndAnswerTest::told))
        .contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "\u200B"})
  void anAnswerOfNothingIsNone(String typed) {
    assertThat(AnswerHash.normalised(Secret.of(typed))).isEmpty();
    assertThat(AnswerHash.of(Secret.of(typed), RANDOM)).isEmpty();
  }

  @Test
  void allThreeMustBeRight() {
    Map<Integer, SaltedHash> kept =
        Map.of(2, kept("Rex"), 7, kept("Zürich"), 31, kept("Blue Moon"));
    assertThat(AnswerHash.allMatch(kept, Samples.answers(" rex", "ZÜRICH", "blue-moon"))).isFalse();
    assertThat(AnswerHash.allMatch(kept, Samples.answers(" rex", "ZÜRICH.", "blue  moon")))
        .isTrue();
    assertThat(AnswerHash.allMatch(kept, Samples.answers("rex", "zürich", "red moon"))).isFalse();
    assertThat(AnswerHash.allMatch(kept, Samples.answers("zürich", "rex", "blue moon"))).isFalse();
    Map<Integer, SaltedHash> others = Map.of(1, kept("Rex"), 7, kept("Zürich"), 31, kept("x"));
    assertThat(AnswerHash.allMatch(others, Samples.answers("rex", "zürich", "x"))).isFalse();
    assertThat(AnswerHash.allMatch(Map.of(), Samples.answers("rex", "zürich", "x"))).isFalse();
  }

  private static SaltedHash kept(String answer) {
    return AnswerHash.of(Secret.of(answer), RANDOM).orElseThrow();
  }
}
