package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A virtual camera's configuration as one opaque file, in a format of Pinhole's own: a mark, a
/// salt, a start, and the documents in AES-GCM under a key from the secret. No user and no password
/// is in it. Meant for the same model and firmware.
final class ConfigurationFile {
  private static final byte[] MARK =
      "SIMULATED PINHOLE-PRACTICE-CONFIGURATION-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 16;
  private static final int START = 12;
  private static final int TAG_BITS = 128;
  private static final int ROUNDS = 10_000;
  private static final int LONGEST_KEY = 16;

  /// About as large as those of real devices.
  private static final int USUAL = 100 * 1_024;

  private ConfigurationFile() {}

  record Inside(String model, String firmware, Map<String, String> documents) {}

  /// What an imported file turns out to be.
  sealed interface Read {
    /// One of this camera's.
    ///
    /// @param settings what is in it
    record Good(Settings settings) implements Read {}

    /// Made with another key, or changed since; the two cannot be told apart.
    record WrongKey() implements Read {}

    /// No such file, or of another model.
    record Damaged() implements Read {}
  }

  /// @return whether a key has the length that devices take; empty text means no key
  static boolean isKey(String key) {
    return key.length() <= LONGEST_KEY;
  }

  static Payload export(
      CameraProfile profile, Settings settings, String key, RandomGenerator random) {
    Map<String, String> documents = new TreeMap<>();
    settings.documents().forEach((path, one) -> documents.put(path, SavedAccess.text(one)));
    byte[] inside =
        SiteFile.MAPPER.writeValueAsBytes(
            new Inside(profile.camera().model(), profile.dialect().firmware(), documents));
    ByteBuffer plain = ByteBuffer.allocate(Math.max(USUAL, inside.length + Integer.BYTES));
    plain.putInt(inside.length).put(inside);
    byte[] salt = bytes(SALT, random);
    byte[] start = bytes(START, random);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, salt, start).doFinal(plain.array());
      ByteBuffer file = ByteBuffer.allocate(MARK.length + SALT + START + sealed.length);
      return new Payload(file.put(MARK).put(salt).put(start).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Read read(CameraProfile profile, Payload file, String key) {
    byte[] bytes = file.copy();
    int head = MARK.length + SALT + START;
    if (bytes.length <= head || !Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK)) {
      return new Read.Damaged();
    }
    byte[] salt = Arrays.copyOfRange(bytes, MARK.length, MARK.length + SALT);
    byte[] start = Arrays.copyOfRange(bytes, MARK.length + SALT, head);
    try {
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, key, salt, start).doFinal(bytes, head, bytes.length - head);
      ByteBuffer buffer = ByteBuffer.wrap(plain);
      byte[] inside = new byte[Math.clamp(buffer.getInt(), 0, buffer.remaining())];
      buffer.get(inside);
      return opened(profile, SiteFile.MAPPER.readValue(inside, Inside.class));
    } catch (AEADBadTagException e) {
      return new Read.WrongKey();
    } catch (GeneralSecurityException | RuntimeException e) {
      return new Read.Damaged();
    }
  }

  private static Read opened(CameraProfile profile, Inside inside) {
    boolean fits =
        inside.model().equals(profile.camera().model())
            && inside.firmware().equals(profile.dialect().firmware());
    if (!fits) {
      return new Read.Damaged();
    }
    Map<String, XmlNode> documents = new TreeMap<>();
    inside.documents().forEach((path, text) -> documents.put(path, SavedAccess.document(text)));
    return new Read.Good(new Settings(documents));
  }

  private static byte[] bytes(int length, RandomGenerator random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Cipher cipher(int mode, String key, byte[] salt, byte[] start)
      throws GeneralSecurityException {
    byte[] derived =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(("key " + key).toCharArray(), salt, ROUNDS, 256))
            .getEncoded();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, start));
    return cipher;
  }
}
