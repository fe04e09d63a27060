package dev.pinhole.exchange;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals bytes to somebody's public key, so that only the private one opens them, and only in the
/// same context: DHKEM(X25519, HKDF-SHA256) of RFC 9180, HKDF-SHA256, AES-256-GCM, all of the JDK.
/// There is one suite and no choice.
///
/// Sealed are the encapsulated key (32 bytes), the ciphertext, and the tag (16 bytes).
public final class Sealer {
  private static final String KEM_NAME = "DHKEM";
  private static final String KDF_NAME = "HKDF-SHA256";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG = 16;

  /// By how much sealed bytes are longer than open ones.
  static final int OVERHEAD = KeyForm.BYTES + TAG;

  /// What is sealed, so that nothing sealed for one end is taken at another.
  public enum Purpose {
    /// A one-time code, from the camera to the desk.
    CODE_FOR_DESK(1),
    /// Evidence and new password, from the asker to the camera.
    RESET_FOR_CAMERA(2),
    /// A new recovery file, from the camera to the asker.
    RECOVERY_FOR_ASKER(3);

    private final byte code;

    Purpose(int code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }
  }

  private Sealer() {}

  /// @param purpose what it is
  /// @param context what it is bound to
  /// @param to who can open it
  /// @param open what to seal; left to the caller to wipe
  /// @param random where chance comes from
  /// @return the same, sealed; empty where nothing can be sealed to that key
  public static Optional<Sealed> seal(
      Purpose purpose, Context context, ExchangeKey to, byte[] open, SecureRandom random) {
    return seal(context.bytes(purpose), to, open, random);
  }

  /// @param purpose what it is
  /// @param context what it is bound to
  /// @param own the key that it was sealed to
  /// @param sealed what arrived
  /// @return what was sealed, for the caller to wipe; empty where anything at all is different
  public static Optional<byte[]> open(
      Purpose purpose, Context context, OneTimeKey own, Sealed sealed) {
    return open(context.bytes(purpose), own.privateKey(), sealed);
  }

  static Optional<Sealed> seal(byte[] bound, ExchangeKey to, byte[] open, SecureRandom random) {
    if (open.length > Sealed.LONGEST - OVERHEAD) {
      throw new IllegalArgumentException("too long to be sealed");
    }
    try {
      KEM.Encapsulated sent =
          KEM.getInstance(KEM_NAME)
              .newEncapsulator(KeyForm.X25519.publicKey(to.bytes()), random)
              .encapsulate();
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, sent.key(), bound);
      return Optional.of(
          Sealed.of(
              ByteBuffer.allocate(open.length + OVERHEAD)
                  .put(sent.encapsulation())
                  .put(cipher.doFinal(open))
                  .array()));
    } catch (GeneralSecurityException | RuntimeException e) {
      // A key from outside may be a point that nobody can agree on.
      return Optional.empty();
    }
  }

  static Optional<byte[]> open(byte[] bound, PrivateKey own, Sealed sealed) {
    byte[] bytes = sealed.bytes();
    try {
      SecretKey shared =
          KEM.getInstance(KEM_NAME)
              .newDecapsulator(own)
              .decapsulate(Arrays.copyOf(bytes, KeyForm.BYTES));
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, shared, bound);
      return Optional.of(cipher.doFinal(bytes, KeyForm.BYTES, bytes.length - KeyForm.BYTES));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Which of the checks failed is nobody's business.
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey shared, byte[] bound)
      throws GeneralSecurityException {
    byte[] derived =
        KDF.getInstance(KDF_NAME)
            .deriveData(
                HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(bound, KEY + NONCE));
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          mode,
          new SecretKeySpec(derived, 0, KEY, "AES"),
          new GCMParameterSpec(TAG * Byte.SIZE, derived, KEY, NONCE));
      cipher.updateAAD(bound);
      return cipher;
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }
}
