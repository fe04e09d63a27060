package dev.pinhole.isapi;

import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// The client's side of the V3 activation. Key and challenge travel as in [ActivationCipher].
///
/// Source: one program, tried on a real camera of firmware 5.7: RSA of exactly 3072 bits; the first
/// 16 digits of the camera's random followed by the password, in AES-128-CBC under the random, with
/// PKCS#7 and a start of its own.
final class ActivationV3Cipher {
  private static final int RSA_BITS = 3_072;
  private static final int BLOCK = 16;

  private ActivationV3Cipher() {}

  /// @return a key pair for one activation
  static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param random the camera's random, 32 hex digits
  /// @param password the new password
  /// @return `password` in hex text in Base64, and `iv`, 32 hex digits
  static JsonNode seal(String random, Secret password) {
    byte[] start = new byte[BLOCK];
    new SecureRandom().nextBytes(start);
    byte[] secret = password.copyBytes();
    byte[] plain = new byte[BLOCK + secret.length];
    try {
      byte[] head = random.substring(0, BLOCK).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(head, 0, plain, 0, BLOCK);
      System.arraycopy(secret, 0, plain, BLOCK, secret.length);
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(HexFormat.of().parseHex(random), "AES"),
          new IvParameterSpec(start));
      byte[] hex =
          HexFormat.of().formatHex(cipher.doFinal(plain)).getBytes(StandardCharsets.US_ASCII);
      return Json.object()
          .put("password", Base64.getEncoder().encodeToString(hex))
          .put("iv", HexFormat.of().formatHex(start));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }
}
