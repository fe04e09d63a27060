package dev.pinhole.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the words of a language do with addresses and serial numbers.
final class WordsTest {
  @ParameterizedTest
  @CsvSource({"en,false", "de,false", "pt-BR,false", "zh,false", "ar,true", "he,true", "fa,true"})
  void aLanguageKnowsItsDirection(String tag, boolean rightToLeft) {
    assertThat(Words.isRightToLeft(Locale.forLanguageTag(tag))).isEqualTo(rightToLeft);
  }

  @Test
  void anAddressInEnglishCarriesNoMarks() {
    assertThat(Words.of(Locale.ENGLISH).technical("192.168.1.64")).isEqualTo("192.168.1.64");
  }
}
