package dev.pinhole.isapi;

import dev.pinhole.secret.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// The cryptography of the classic activation, both sides.
///
/// Source: vendor guide and one recorded client. The client sends an RSA-1024 modulus; the device
/// wraps 32 random hex digits with it (PKCS#1 v1.5); the client encrypts the first 16 of them
/// followed by the password with AES-128-ECB under those digits. Everything travels as hex text in
/// Base64. Padding is zeros in one client, PKCS#7 in another; both are read here.
public final class ActivationCipher {
  /// How many hex digits the device's random has.
  public static final int RANDOM_LENGTH = 32;

  private static final int RSA_BITS = 1_024;
  private static final int BLOCK = 16;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private ActivationCipher() {}

  /// @return a key pair of the client, for one activation
  static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param key the client's key
  /// @return its modulus as it travels
  static String publicKey(RSAPublicKey key) {
    String hex = key.getModulus().toString(16);
    return base64(hex.length() % 2 == 0 ? hex : "0" + hex);
  }

  /// The device's answer to a client's key.
  ///
  /// @param publicKey the modulus as it travelled
  /// @param random 32 hex digits
  /// @return the wrapped random as it travels; empty where the key is none of RSA 1024 or 2048
  public static Optional<String> challenge(String publicKey, String random) {
    try {
      BigInteger modulus = new BigInteger(unbase64(publicKey), 16);
      if (modulus.bitLength() != RSA_BITS && modulus.bitLength() != 2 * RSA_BITS) {
        return Optional.empty();
      }
      Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)));
      byte[] wrapped = cipher.doFinal(random.getBytes(StandardCharsets.US_ASCII));
      return Optional.of(base64(HexFormat.of().formatHex(wrapped)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // A key that is none gets no challenge; there is nothing to tell beyond that.
      return Optional.empty();
    }
  }

  /// @param keys the client's keys
  /// @param challenge the device's answer as it travelled
  /// @return the random; empty where the answer is none
  static Optional<String> random(KeyPair keys, String challenge) {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
      byte[] random = cipher.doFinal(HexFormat.of().parseHex(unbase64(challenge)));
      String text = new String(random, StandardCharsets.US_ASCII);
      return text.matches("[0-9a-fA-F]{32}") ? Optional.of(text) : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // An answer that cannot be unwrapped is no challenge.
      return Optional.empty();
    }
  }

  /// @param random the device's random
  /// @param password the new password
  /// @return it as it travels, padded with zeros
  static String seal(String random, Secret password) {
    byte[] secret = password.copyBytes();
    int length = BLOCK + secret.length;
    byte[] plain = new byte[(length + BLOCK - 1) / BLOCK * BLOCK];
    try {
      byte[] head = random.substring(0, BLOCK).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(head, 0, plain, 0, BLOCK);
      System.arraycopy(secret, 0, plain, BLOCK, secret.length);
      byte[] sealed = aes(Cipher.ENCRYPT_MODE, random).doFinal(plain);
      return base64(HexFormat.of().formatHex(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// The device opens what a client sealed.
  ///
  /// @param random what the device had sent
  /// @param sealed the password as it travelled
  /// @return the password; empty where it was sealed with another random, or is damaged
  public static Optional<Secret> open(String random, String sealed) {
    try {
      byte[] plain =
          aes(Cipher.DECRYPT_MODE, random).doFinal(HexFormat.of().parseHex(unbase64(sealed)));
      int end = withoutPadding(plain);
      String text = new String(plain, 0, end, StandardCharsets.UTF_8);
      Arrays.fill(plain, (byte) 0);
      return text.length() >= BLOCK && text.startsWith(random.substring(0, BLOCK))
          ? Optional.of(Secret.of(text.substring(BLOCK)))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Damaged or sealed with another random: refused either way.
      return Optional.empty();
    }
  }

  /// A password has no control characters, so both paddings are told apart from it.
  private static int withoutPadding(byte[] plain) {
    int end = plain.length;
    while (end > 0 && plain[end - 1] >= 0 && plain[end - 1] <= BLOCK) {
      end--;
    }
    return end;
  }

  private static Cipher aes(int mode, String random) throws GeneralSecurityException {
    byte[] key = HexFormat.of().parseHex(random);
    if (key.length != BLOCK) {
      throw new InvalidKeyException("the random has " + key.length + " bytes");
    }
    Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"));
    return cipher;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String unbase64(String text) {
    return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.US_ASCII);
  }
}
