package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.secret.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// What a camera gives the person for the desk: in a file, as a picture, or as text.
///
/// Not signed, for the desk knows no camera's key: a code inside is bound to everything else in it,
/// and a reply repeats everything for the camera to compare.
///
/// @param context camera, session and way, one that has a request
/// @param serial the camera's serial, at most 48 characters
/// @param key the camera's one-time public key
/// @param created when, on the camera's clock, in whole seconds
/// @param code the one-time code sealed to the desk, where the way has one
public record ResetRequest(
    Context context, SerialNumber serial, ExchangeKey key, Instant created, Optional<Sealed> code) {
  /// The longest request, in characters.
  public static final int LONGEST = Packed.LONGEST;

  /// The longest serial that an exchange takes, in characters.
  public static final int LONGEST_SERIAL = Packed.LONGEST_SERIAL;

  private static final int SEALED_CODE = OneTimeCode.LENGTH + Sealer.OVERHEAD;
  private static final int CHECK = 4;

  public ResetRequest {
    if (!context.method().hasRequest()
        || !Packed.fits(serial)
        || !Packed.fits(created)
        || code.isPresent() != context.method().hasCode()
        || code.stream().anyMatch(one -> one.bytes().length != SEALED_CODE)) {
      throw new IllegalArgumentException("not a request");
    }
  }

  /// @param session the camera's new session
  /// @param mac the camera
  /// @param serial its serial
  /// @param key its one-time public key
  /// @param created now, on its clock
  /// @return the request that goes into a file
  public static ResetRequest file(
      SessionId session, MacAddress mac, SerialNumber serial, ExchangeKey key, Instant created) {
    return new ResetRequest(
        new Context(Method.REQUEST_FILE, mac, session),
        serial,
        key,
        created.truncatedTo(ChronoUnit.SECONDS),
        Optional.empty());
  }

  /// @param context camera, session and way, one that has a code
  /// @param serial the camera's serial
  /// @param key its one-time public key
  /// @param created now, on its clock
  /// @param code the one-time code
  /// @param desk who can open it
  /// @param random where chance comes from
  /// @return the request that becomes a picture
  public static ResetRequest coded(
      Context context,
      SerialNumber serial,
      ExchangeKey key,
      Instant created,
      Secret code,
      DeskPublic desk,
      SecureRandom random) {
    Instant second = created.truncatedTo(ChronoUnit.SECONDS);
    byte[] open = code.copyBytes();
    try {
      return Sealer.seal(bound(context, serial, key, second), desk.sealing(), open, random)
          .map(closed -> new ResetRequest(context, serial, key, second, Optional.of(closed)))
          .orElseThrow(() -> new IllegalArgumentException("not a desk's key"));
    } finally {
      Arrays.fill(open, (byte) 0);
    }
  }

  /// @param desk the desk's keys
  /// @return the code; empty where there is none, it was sealed to another desk, or anything in the
  ///   request is not as the camera wrote it
  public Optional<Secret> openCode(DeskKeys desk) {
    return code.flatMap(
            closed -> Sealer.open(bound(context, serial, key, created), desk.sealing(), closed))
        .flatMap(
            open -> {
              Optional<Secret> told = SecretText.of(open).flatMap(OneTimeCode::normalised);
              Arrays.fill(open, (byte) 0);
              return told;
            });
  }

  /// @return whether a reply to it can name its end: whoever writes a request by hand can put any
  ///   time into it
  public boolean canBeAnswered() {
    return Packed.fits(created.plus(Method.REQUEST_VALID));
  }

  private static byte[] bound(
      Context context, SerialNumber serial, ExchangeKey key, Instant created) {
    byte[] first = context.bytes(Sealer.Purpose.CODE_FOR_DESK);
    byte[] head = head(context, serial, key, created);
    return ByteBuffer.allocate(first.length + head.length).put(first).put(head).array();
  }

  private static byte[] head(
      Context context, SerialNumber serial, ExchangeKey key, Instant created) {
    ByteBuffer head = ByteBuffer.allocate(LONGEST);
    head.put(Packed.REQUEST);
    Packed.put(head, context);
    head.putLong(created.getEpochSecond()).put(key.bytes());
    Packed.put(head, serial);
    return Arrays.copyOf(head.array(), head.position());
  }

  /// @return one line, at most 256 characters of ASCII
  public String text() {
    ByteBuffer all = ByteBuffer.allocate(LONGEST);
    all.put(head(context, serial, key, created));
    code.ifPresent(closed -> all.put(closed.bytes()));
    byte[] said = Arrays.copyOf(all.array(), all.position());
    all.put(check(said));
    return Packed.text(Arrays.copyOf(all.array(), all.position()));
  }

  /// @param text what arrived, with nothing around it
  /// @return the request; empty where the text is none, or anything in it was changed by accident
  public static Optional<ResetRequest> parse(String text) {
    return Packed.bytes(text)
        .flatMap(
            bytes -> {
              try {
                return read(bytes);
              } catch (BufferUnderflowException | IllegalArgumentException e) {
                return Optional.empty();
              }
            });
  }

  private static Optional<ResetRequest> read(byte[] all) {
    ByteBuffer bytes = ByteBuffer.wrap(all);
    byte kind = bytes.get();
    Context context = Packed.context(bytes);
    Instant created = Packed.instant(bytes);
    ExchangeKey key = ExchangeKey.of(Packed.take(bytes, ExchangeKey.BYTES));
    SerialNumber serial = Packed.serial(bytes);
    Optional<Sealed> code =
        context.method().hasCode()
            ? Optional.of(Sealed.of(Packed.take(bytes, SEALED_CODE)))
            : Optional.empty();
    byte[] said = Arrays.copyOf(all, bytes.position());
    byte[] check = Packed.take(bytes, bytes.remaining());
    return kind == Packed.REQUEST && MessageDigest.isEqual(check, check(said))
        ? Optional.of(new ResetRequest(context, serial, key, created, code))
        : Optional.empty();
  }

  /// Against slips only: whoever means harm can compute it.
  private static byte[] check(byte[] said) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(said), CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
