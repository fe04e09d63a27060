package dev.pinhole.exchange;

import dev.pinhole.secret.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Everything secret of a reset ask, sealed as one to the camera's one-time key. Closing wipes what
/// it holds.
///
/// Padded with zeros to whole blocks, so that its length does not tell the password's.
///
/// @param evidence what shows that it is the owner's wish; of the context's way
/// @param password the new one, at most 64 bytes of UTF-8; whether it is good is for the camera
/// @param sync whether a recorder hands the password on to its cameras
/// @param asker the asker's one-time public key, for what comes back
public record SealedReset(Evidence evidence, Secret password, boolean sync, ExchangeKey asker)
    implements AutoCloseable {
  /// The longest new password in bytes.
  public static final int LONGEST_PASSWORD = 64;

  private static final int BLOCK = 64;
  private static final int CODE = OneTimeCode.LENGTH;
  private static final int GUID = RecoveryFile.GUID_DIGITS;
  private static final int LONGEST = 11 * BLOCK;

  /// @param context camera, session and way
  /// @param camera the camera's one-time public key
  /// @param random where chance comes from
  /// @return the same, sealed; empty where evidence or password are too long, the evidence is not
  ///   this way's, or nothing can be sealed to that key
  public Optional<Sealed> seal(Context context, ExchangeKey camera, SecureRandom random) {
    byte[] open = new byte[LONGEST];
    try {
      ByteBuffer buffer = ByteBuffer.wrap(open);
      if (!fits(context.method()) || !write(buffer, context.method())) {
        return Optional.empty();
      }
      int length = (buffer.position() + BLOCK - 1) / BLOCK * BLOCK;
      byte[] padded = Arrays.copyOf(open, length);
      try {
        return Sealer.seal(Sealer.Purpose.RESET_FOR_CAMERA, context, camera, padded, random);
      } finally {
        Arrays.fill(padded, (byte) 0);
      }
    } finally {
      Arrays.fill(open, (byte) 0);
    }
  }

  /// @param context camera, session and way, as the camera knows them
  /// @param own the camera's one-time key
  /// @param sealed what arrived
  /// @return what was sealed; empty where anything at all is different, or it cannot be read, which
  ///   [#isSealedTo] tells apart
  public static Optional<SealedReset> open(Context context, OneTimeKey own, Sealed sealed) {
    return Sealer.open(Sealer.Purpose.RESET_FOR_CAMERA, context, own, sealed)
        .flatMap(
            open -> {
              try {
                return read(ByteBuffer.wrap(open), context.method());
              } catch (BufferUnderflowException | IllegalArgumentException e) {
                return Optional.empty();
              } finally {
                Arrays.fill(open, (byte) 0);
              }
            });
  }

  /// @param context camera, session and way, as the camera knows them
  /// @param own the camera's one-time key
  /// @param sealed what arrived
  /// @return whether it was sealed to that key in that context, whatever is inside
  public static boolean isSealedTo(Context context, OneTimeKey own, Sealed sealed) {
    Optional<byte[]> open = Sealer.open(Sealer.Purpose.RESET_FOR_CAMERA, context, own, sealed);
    open.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    return open.isPresent();
  }

  private boolean fits(Method method) {
    return switch (evidence) {
      case Evidence.SignedBeside() -> method == Method.REQUEST_FILE;
      case Evidence.Code(Secret code) -> method.hasCode() && length(code) == CODE;
      case Evidence.Answers _ -> method == Method.SECURITY_QUESTIONS;
      case Evidence.Guid(Secret guid) -> method == Method.RECOVERY_FILE && length(guid) == GUID;
    };
  }

  private static int length(Secret secret) {
    return secret.use(chars -> chars.length);
  }

  private boolean write(ByteBuffer buffer, Method method) {
    buffer.put(method.code()).put((byte) (sync ? 1 : 0)).put(asker.bytes());
    boolean fits = put(buffer, password, LONGEST_PASSWORD);
    return fits
        && switch (evidence) {
          case Evidence.SignedBeside() -> true;
          case Evidence.Code(Secret code) -> put(buffer, code, CODE);
          case Evidence.Guid(Secret guid) -> put(buffer, guid, GUID);
          case Evidence.Answers(List<Evidence.Given> all) ->
              all.stream()
                  .allMatch(
                      one ->
                          put(
                              buffer.put((byte) one.question()),
                              one.text(),
                              3 * Evidence.LONGEST_ANSWER));
        };
  }

  private static boolean put(ByteBuffer buffer, Secret secret, int longest) {
    byte[] bytes = secret.copyBytes();
    try {
      boolean fits = bytes.length <= longest;
      if (fits) {
        buffer.put((byte) bytes.length).put(bytes);
      }
      return fits;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static Optional<SealedReset> read(ByteBuffer buffer, Method method) {
    boolean same = buffer.get() == method.code();
    byte flags = buffer.get();
    byte[] asker = new byte[ExchangeKey.BYTES];
    buffer.get(asker);
    if (!same || (flags & ~1) != 0) {
      return Optional.empty();
    }
    List<Secret> taken = new ArrayList<>();
    Optional<SealedReset> reset = Optional.empty();
    try {
      reset =
          secret(buffer, LONGEST_PASSWORD, taken)
              .flatMap(
                  password ->
                      evidence(buffer, method, taken)
                          .map(
                              evidence ->
                                  new SealedReset(
                                      evidence, password, flags == 1, ExchangeKey.of(asker))))
              .filter(one -> one.fits(method) && isPadding(buffer));
      return reset;
    } finally {
      if (reset.isEmpty()) {
        taken.forEach(Secret::close);
      }
    }
  }

  private static Optional<Evidence> evidence(ByteBuffer buffer, Method method, List<Secret> taken) {
    return switch (method) {
      case REQUEST_FILE -> Optional.of(new Evidence.SignedBeside());
      case KEY, MAILED_CODE -> secret(buffer, CODE, taken).map(Evidence.Code::new);
      case RECOVERY_FILE -> secret(buffer, GUID, taken).map(Evidence.Guid::new);
      case SECURITY_QUESTIONS -> {
        List<Evidence.Given> all = new ArrayList<>();
        for (int i = 0; i < Evidence.QUESTIONS; i++) {
          int question = buffer.get();
          secret(buffer, 3 * Evidence.LONGEST_ANSWER, taken)
              .ifPresent(text -> all.add(new Evidence.Given(question, text)));
        }
        yield Optional.of(new Evidence.Answers(all));
      }
    };
  }

  private static Optional<Secret> secret(ByteBuffer buffer, int longest, List<Secret> taken) {
    int length = Byte.toUnsignedInt(buffer.get());
    if (length > longest) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    try {
      buffer.get(bytes);
      Optional<Secret> secret = SecretText.of(bytes);
      secret.ifPresent(taken::add);
      return secret;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static boolean isPadding(ByteBuffer buffer) {
    boolean zeros = buffer.remaining() < BLOCK;
    while (buffer.hasRemaining()) {
      zeros &= buffer.get() == 0;
    }
    return zeros;
  }

  @Override
  public void close() {
    evidence.close();
    password.close();
  }
}
