package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.secret.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file that lets its holder set a new password once. A secret as a whole: closing wipes it.
///
/// @param mac the camera
/// @param serial its serial, at most 48 characters
/// @param guid 32 lower-case hexadecimal digits, 128 random bits
/// @param issued when, on the camera's clock, in whole seconds
public record RecoveryFile(MacAddress mac, SerialNumber serial, Secret guid, Instant issued)
    implements AutoCloseable {
  /// How many digits the secret inside has.
  public static final int GUID_DIGITS = 32;

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
  private static final int ROUNDS = 1_000;
  private static final int FIELDS = 4;

  public RecoveryFile {
    if (!Packed.fits(serial) || !Packed.fits(issued) || !isGuid(guid)) {
      throw new IllegalArgumentException("not a recovery file");
    }
  }

  private static boolean isGuid(Secret guid) {
    return guid.use(chars -> chars.length == GUID_DIGITS && allDigits(chars));
  }

  private static boolean allDigits(char[] chars) {
    boolean digits = true;
    for (char c : chars) {
      digits &= (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    return digits;
  }

  /// @param mac the camera
  /// @param serial its serial
  /// @param issued now, on its clock
  /// @param random where chance comes from
  /// @return a new one
  public static RecoveryFile fresh(
      MacAddress mac, SerialNumber serial, Instant issued, SecureRandom random) {
    byte[] bytes = new byte[GUID_DIGITS / 2];
    random.nextBytes(bytes);
    Secret guid = Secret.of(HexFormat.of().formatHex(bytes));
    Arrays.fill(bytes, (byte) 0);
    return new RecoveryFile(mac, serial, guid, issued.truncatedTo(ChronoUnit.SECONDS));
  }

  /// @param random where the salt comes from
  /// @return what a camera keeps of it
  public SaltedHash hash(SecureRandom random) {
    return SaltedHash.of(guid, ROUNDS, random);
  }

  /// @return the file's content, for the caller to wipe
  public byte[] write() {
    return FileForm.RECOVERY.write(
        List.of(mac.text(), serial.text(), guid.use(String::new), issued.toString()));
  }

  /// @param content a file's content; left to the caller to wipe
  /// @return the recovery file, or what is wrong with it
  public static Parsed<RecoveryFile> parse(byte[] content) {
    return FileForm.RECOVERY.parse(content, RecoveryFile::of);
  }

  /// Blocks as long as the disk does; reads at most 64 KiB.
  ///
  /// @param file what a person chose
  /// @return the recovery file, or what is wrong with it
  public static Parsed<RecoveryFile> read(Path file) {
    return FileForm.RECOVERY.read(file, RecoveryFile::of);
  }

  private static Optional<RecoveryFile> of(List<String> values) {
    if (values.size() != FIELDS
        || !DIGITS.matcher(values.get(2)).matches()
        || !INSTANT.matcher(values.get(3)).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RecoveryFile(
              new MacAddress(values.get(0)),
              new SerialNumber(values.get(1)),
              Secret.of(values.get(2)),
              Instant.parse(values.get(3))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /// @param context the session that ended with success
  /// @param asker the asker's one-time public key
  /// @param random where chance comes from
  /// @return this, for the asker alone; empty where nothing can be sealed to that key
  public Optional<Sealed> seal(Context context, ExchangeKey asker, SecureRandom random) {
    byte[] digits = guid.copyBytes();
    ByteBuffer buffer = ByteBuffer.allocate(Packed.LONGEST);
    buffer.putLong(issued.getEpochSecond()).put(digits);
    Packed.put(buffer, serial);
    byte[] open = Arrays.copyOf(buffer.array(), buffer.position());
    try {
      return Sealer.seal(Sealer.Purpose.RECOVERY_FOR_ASKER, context, asker, open, random);
    } finally {
      Arrays.fill(digits, (byte) 0);
      Arrays.fill(buffer.array(), (byte) 0);
      Arrays.fill(open, (byte) 0);
    }
  }

  /// @param context the session that ended with success
  /// @param own the asker's one-time key
  /// @param sealed what the camera answered
  /// @return the new recovery file; empty where anything at all is different
  public static Optional<RecoveryFile> open(Context context, OneTimeKey own, Sealed sealed) {
    return Sealer.open(Sealer.Purpose.RECOVERY_FOR_ASKER, context, own, sealed)
        .flatMap(
            open -> {
              try {
                return read(ByteBuffer.wrap(open), context.mac());
              } catch (BufferUnderflowException | IllegalArgumentException e) {
                return Optional.empty();
              } finally {
                Arrays.fill(open, (byte) 0);
              }
            });
  }

  private static Optional<RecoveryFile> read(ByteBuffer buffer, MacAddress mac) {
    Instant issued = Packed.instant(buffer);
    byte[] digits = Packed.take(buffer, GUID_DIGITS);
    SerialNumber serial = Packed.serial(buffer);
    Optional<Secret> guid = SecretText.of(digits);
    Arrays.fill(digits, (byte) 0);
    return buffer.hasRemaining()
        ? Optional.empty()
        : guid.map(one -> new RecoveryFile(mac, serial, one, issued));
  }

  @Override
  public void close() {
    guid.close();
  }
}
