package dev.pinhole.exchange;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// An X25519 pair that lives for one session (the camera's) or one ask (the asker's). The private
/// half prints nowhere and is wiped on closing. Safe for every thread.
public final class OneTimeKey implements AutoCloseable {
  /// The length of the stored form in bytes.
  public static final int ENCODED = 2 * KeyForm.BYTES;

  private final byte[] secret;
  private final ExchangeKey publicKey;
  private boolean wiped;

  private OneTimeKey(byte[] secret, ExchangeKey publicKey) {
    this.secret = secret;
    this.publicKey = publicKey;
  }

  /// @param random where chance comes from
  /// @return a new pair
  public static OneTimeKey fresh(SecureRandom random) {
    KeyPair pair = KeyForm.X25519.generate(random);
    return new OneTimeKey(
        KeyForm.X25519.raw(pair.getPrivate()),
        ExchangeKey.of(KeyForm.X25519.raw(pair.getPublic())));
  }

  /// @param stored what [#encode] made; left to the caller to wipe
  /// @return the pair; empty where the bytes are none
  public static Optional<OneTimeKey> decode(byte[] stored) {
    if (stored.length != ENCODED) {
      return Optional.empty();
    }
    return Optional.of(
        new OneTimeKey(
            Arrays.copyOf(stored, KeyForm.BYTES),
            ExchangeKey.of(Arrays.copyOfRange(stored, KeyForm.BYTES, ENCODED))));
  }

  /// @return the pair as 64 bytes, private half first, for the caller to wipe
  public synchronized byte[] encode() {
    refuseWiped();
    byte[] stored = Arrays.copyOf(secret, ENCODED);
    System.arraycopy(publicKey.bytes(), 0, stored, KeyForm.BYTES, KeyForm.BYTES);
    return stored;
  }

  /// @return the half that may be told
  public ExchangeKey publicKey() {
    return publicKey;
  }

  synchronized PrivateKey privateKey() {
    refuseWiped();
    return KeyForm.X25519.privateKey(secret);
  }

  private void refuseWiped() {
    if (wiped) {
      throw new IllegalStateException("the key was wiped");
    }
  }

  @Override
  public synchronized void close() {
    Arrays.fill(secret, (byte) 0);
    wiped = true;
  }

  @Override
  public String toString() {
    return "one-time key " + publicKey.text();
  }
}
