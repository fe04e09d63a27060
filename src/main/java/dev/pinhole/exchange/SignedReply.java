package dev.pinhole.exchange;

import dev.pinhole.camera.SerialNumber;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// The desk's reply to a request file: it lets one session of one camera set a new password.
///
/// One that was parsed is well-formed and no more; only [#refusal] tells whether it is good.
///
/// @param context camera, session and way
/// @param serial the camera's serial, at most 48 characters
/// @param key the one-time public key that the desk found in the request
/// @param issued when, in whole seconds
/// @param expires when it ends, at most 48 hours after
/// @param signature 64 bytes of Ed25519 in Base64 for URLs
public record SignedReply(
    Context context,
    SerialNumber serial,
    ExchangeKey key,
    Instant issued,
    Instant expires,
    String signature) {
  /// The longest reply, in characters.
  public static final int LONGEST = Packed.LONGEST;

  private static final int SIGNATURE = 64;

  public SignedReply {
    if (context.method() != Method.REQUEST_FILE
        || !Packed.fits(serial)
        || !Packed.fits(issued)
        || !Packed.fits(expires)
        || !expires.isAfter(issued)
        || Duration.between(issued, expires).compareTo(Method.REQUEST_VALID) > 0
        || !Base64Text.holds(signature, SIGNATURE)) {
      throw new IllegalArgumentException("not a reply");
    }
  }

  /// @param desk who signs
  /// @param request what was asked, with a request file
  /// @param issued now
  /// @param valid how long the reply is good, a second to 48 hours
  /// @return the reply
  public static SignedReply sign(
      DeskKeys desk, ResetRequest request, Instant issued, Duration valid) {
    Instant from = issued.truncatedTo(ChronoUnit.SECONDS);
    Instant until = from.plus(valid).truncatedTo(ChronoUnit.SECONDS);
    byte[] body = body(request.context(), request.serial(), request.key(), from, until);
    return new SignedReply(
        request.context(),
        request.serial(),
        request.key(),
        from,
        until,
        Base64Text.encode(desk.sign(signed(body))));
  }

  /// The checks of a camera, in this order: the signature, the camera, the session, the key, the
  /// time.
  ///
  /// @param desk whose signature counts
  /// @param request what the session began with
  /// @param now on the camera's clock
  /// @return why the reply is refused; empty where it is good
  public Optional<Reason> refusal(DeskPublic desk, ResetRequest request, Instant now) {
    if (!isSignedBy(desk)) {
      return Optional.of(Reason.FORGED);
    }
    if (!context.mac().equals(request.context().mac()) || !serial.equals(request.serial())) {
      return Optional.of(Reason.OTHER_CAMERA);
    }
    if (!context.equals(request.context())) {
      return Optional.of(Reason.NO_SESSION);
    }
    if (!key.equals(request.key())) {
      return Optional.of(Reason.FORGED);
    }
    return now.isBefore(expires) ? Optional.empty() : Optional.of(Reason.EXPIRED);
  }

  /// @param desk whose signature counts
  /// @return whether it is that desk's
  public boolean isSignedBy(DeskPublic desk) {
    try {
      PublicKey known = KeyForm.ED25519.publicKey(Base64Text.decoded(desk.signing()));
      Signature check = Signature.getInstance(KeyForm.ED25519.name());
      check.initVerify(known);
      check.update(signed(body(context, serial, key, issued, expires)));
      return check.verify(Base64Text.decoded(signature));
    } catch (GeneralSecurityException | RuntimeException e) {
      // A signature that cannot be one is none.
      return false;
    }
  }

  private static byte[] signed(byte[] body) {
    return ByteBuffer.allocate(Context.DOMAIN.length + body.length)
        .put(Context.DOMAIN)
        .put(body)
        .array();
  }

  private static byte[] body(
      Context context, SerialNumber serial, ExchangeKey key, Instant issued, Instant expires) {
    ByteBuffer body = ByteBuffer.allocate(LONGEST);
    body.put(Packed.REPLY);
    Packed.put(body, context);
    body.putLong(issued.getEpochSecond());
    body.putInt((int) Duration.between(issued, expires).toSeconds());
    body.put(key.bytes());
    Packed.put(body, serial);
    return Arrays.copyOf(body.array(), body.position());
  }

  /// @return one line, at most 256 characters of ASCII
  public String text() {
    byte[] body = body(context, serial, key, issued, expires);
    return Packed.text(
        ByteBuffer.allocate(body.length + SIGNATURE)
            .put(body)
            .put(Base64Text.decoded(signature))
            .array());
  }

  /// @param text what arrived, with nothing around it
  /// @return the reply, not checked yet; empty where the text is none
  public static Optional<SignedReply> parse(String text) {
    return Packed.bytes(text)
        .flatMap(
            bytes -> {
              try {
                return read(ByteBuffer.wrap(bytes));
              } catch (BufferUnderflowException | IllegalArgumentException e) {
                return Optional.empty();
              }
            });
  }

  private static Optional<SignedReply> read(ByteBuffer bytes) {
    byte kind = bytes.get();
    Context context = Packed.context(bytes);
    Instant issued = Packed.instant(bytes);
    Instant expires = issued.plusSeconds(Integer.toUnsignedLong(bytes.getInt()));
    ExchangeKey key = ExchangeKey.of(Packed.take(bytes, ExchangeKey.BYTES));
    SerialNumber serial = Packed.serial(bytes);
    String signature = Base64Text.encode(Packed.take(bytes, bytes.remaining()));
    return kind == Packed.REPLY
        ? Optional.of(new SignedReply(context, serial, key, issued, expires, signature))
        : Optional.empty();
  }
}
