package dev.pinhole.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// The forms in which a secret could be left behind.
public final class Forms {
  private Forms() {}

  /// @param secret a secret
  /// @return how it would look, one byte a character: as it is, as UTF-16, as Base64 wherever it
  ///   begins in a longer text, and as hexadecimal digits
  public static List<String> of(String secret) {
    List<String> forms = new ArrayList<>();
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = secret.getBytes(charset);
      forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
      forms.add(HexFormat.of().formatHex(bytes));
      forms.add(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
      for (int before = 0; before < 3; before++) {
        forms.add(inBase64(bytes, before));
      }
    }
    return forms;
  }

  /// @param before how many bytes stand before it, beyond whole groups of three
  /// @return the letters that are the secret's alone
  private static String inBase64(byte[] secret, int before) {
    byte[] whole = new byte[before + secret.length];
    System.arraycopy(secret, 0, whole, before, secret.length);
    int groups = whole.length / 3;
    String letters = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, groups * 3));
    return letters.substring(before == 0 ? 0 : 4);
  }
}
