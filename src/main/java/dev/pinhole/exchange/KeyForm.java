package dev.pinhole.exchange;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Keys as their 32 raw bytes (RFC 7748, RFC 8032), and as the JDK wants them (RFC 8410).
enum KeyForm {
  X25519("302a300506032b656e032100", "302e020100300506032b656e04220420"),
  ED25519("302a300506032b6570032100", "302e020100300506032b657004220420");

  /// The length of every raw key in bytes.
  static final int BYTES = 32;

  private final byte[] publicPrefix;
  private final byte[] privatePrefix;

  KeyForm(String publicPrefix, String privatePrefix) {
    this.publicPrefix = HexFormat.of().parseHex(publicPrefix);
    this.privatePrefix = HexFormat.of().parseHex(privatePrefix);
  }

  KeyPair generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name());
      generator.initialize(new NamedParameterSpec(name()), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] raw(PublicKey key) {
    return raw(key, publicPrefix.length);
  }

  /// @return for the caller to wipe
  byte[] raw(PrivateKey key) {
    return raw(key, privatePrefix.length);
  }

  private static byte[] raw(Key key, int from) {
    byte[] encoded = key.getEncoded();
    try {
      return Arrays.copyOfRange(encoded, from, from + BYTES);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    return KeyFactory.getInstance(name())
        .generatePublic(new X509EncodedKeySpec(join(publicPrefix, raw)));
  }

  PrivateKey privateKey(byte[] raw) {
    byte[] encoded = join(privatePrefix, raw);
    try {
      return KeyFactory.getInstance(name()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private static byte[] join(byte[] prefix, byte[] raw) {
    return ByteBuffer.allocate(prefix.length + raw.length).put(prefix).put(raw).array();
  }
}
