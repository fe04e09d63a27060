package dev.pinhole.exchange;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/// A support desk's keys: Ed25519 to sign replies, X25519 to open what cameras sealed to it. Only
/// the practice desk has them; they print nowhere and are wiped on closing. Safe for every thread.
public final class DeskKeys implements AutoCloseable {
  /// The length of the stored form in bytes.
  public static final int ENCODED = 4 * KeyForm.BYTES;

  private final byte[] signing;
  private final byte[] sealing;
  private final DeskPublic known;
  private boolean wiped;

  private DeskKeys(byte[] signing, byte[] sealing, DeskPublic known) {
    this.signing = signing;
    this.sealing = sealing;
    this.known = known;
  }

  /// @param random where chance comes from
  /// @return new keys
  public static DeskKeys fresh(SecureRandom random) {
    KeyPair sign = KeyForm.ED25519.generate(random);
    KeyPair seal = KeyForm.X25519.generate(random);
    return new DeskKeys(
        KeyForm.ED25519.raw(sign.getPrivate()),
        KeyForm.X25519.raw(seal.getPrivate()),
        new DeskPublic(
            Base64Text.encode(KeyForm.ED25519.raw(sign.getPublic())),
            ExchangeKey.of(KeyForm.X25519.raw(seal.getPublic()))));
  }

  /// @param stored what [#encode] made; left to the caller to wipe
  /// @return the keys; empty where the bytes are none
  public static Optional<DeskKeys> decode(byte[] stored) {
    if (stored.length != ENCODED) {
      return Optional.empty();
    }
    return Optional.of(
        new DeskKeys(
            part(stored, 0),
            part(stored, 1),
            new DeskPublic(Base64Text.encode(part(stored, 2)), ExchangeKey.of(part(stored, 3)))));
  }

  private static byte[] part(byte[] stored, int number) {
    return Arrays.copyOfRange(stored, number * KeyForm.BYTES, (number + 1) * KeyForm.BYTES);
  }

  /// @return the keys as 128 bytes (private Ed25519, private X25519, public Ed25519, public
  ///   X25519), for the caller to wipe
  public synchronized byte[] encode() {
    refuseWiped();
    return ByteBuffer.allocate(ENCODED)
        .put(signing)
        .put(sealing)
        .put(Base64Text.decoded(known.signing()))
        .put(known.sealing().bytes())
        .array();
  }

  /// @return what everybody may know
  public DeskPublic known() {
    return known;
  }

  synchronized byte[] sign(byte[] what) {
    refuseWiped();
    try {
      Signature signature = Signature.getInstance(KeyForm.ED25519.name());
      signature.initSign(KeyForm.ED25519.privateKey(signing));
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized PrivateKey sealing() {
    refuseWiped();
    return KeyForm.X25519.privateKey(sealing);
  }

  private void refuseWiped() {
    if (wiped) {
      throw new IllegalStateException("the keys were wiped");
    }
  }

  @Override
  public synchronized void close() {
    Arrays.fill(signing, (byte) 0);
    Arrays.fill(sealing, (byte) 0);
    wiped = true;
  }

  @Override
  public String toString() {
    return "desk keys " + known.text();
  }
}
