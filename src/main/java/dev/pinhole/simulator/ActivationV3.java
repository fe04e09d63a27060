package dev.pinhole.simulator;

import dev.pinhole.secret.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The camera's side of the cryptography of the V3 activation.
///
/// Source: one program, tried on a real camera of firmware 5.7: the modulus of exactly 3072 bits
/// and the wrapped random travel as in the classic form (hex text in Base64); the password follows
/// the first 16 digits of the random, in AES-128-CBC under it, with a random start in hex and
/// PKCS#7.
final class ActivationV3 {
  private static final int RSA_BITS = 3_072;
  private static final int HEAD = 16;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private ActivationV3() {}

  /// @param publicKey the modulus as it travelled
  /// @param random 32 hex digits
  /// @return the wrapped random as it travels; empty where the key is none of RSA 3072
  static Optional<String> challenge(String publicKey, String random) {
    try {
      BigInteger modulus = new BigInteger(unbase64(publicKey), 16);
      if (modulus.bitLength() != RSA_BITS) {
        return Optional.empty();
      }
      Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)));
      byte[] wrapped = cipher.doFinal(random.getBytes(StandardCharsets.US_ASCII));
      String hex = HexFormat.of().formatHex(wrapped);
      return Optional.of(
          Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // A key that is none gets no challenge.
      return Optional.empty();
    }
  }

  /// @param random what the camera had sent
  /// @param sealed the password as it travelled
  /// @param iv the start, 32 hex digits
  /// @return the password; empty where it was sealed with another random, or is damaged
  static Optional<Secret> open(String random, String sealed, String iv) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(HexFormat.of().parseHex(random), "AES"),
          new IvParameterSpec(HexFormat.of().parseHex(iv)));
      byte[] plain = cipher.doFinal(HexFormat.of().parseHex(unbase64(sealed)));
      String text = new String(plain, StandardCharsets.UTF_8);
      Arrays.fill(plain, (byte) 0);
      return text.startsWith(random.substring(0, HEAD))
          ? Optional.of(Secret.of(text.substring(HEAD)))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Damaged or sealed with another random: refused either way.
      return Optional.empty();
    }
  }

  private static String unbase64(String text) {
    return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.US_ASCII);
  }
}
