package dev.pinhole.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/// Something that must not be seen: a password, an answer, a code. Prints as `•••`, cannot be
/// serialised, and is wiped after use. Safe for every thread.
///
/// What [#use] hands out is the holder's own array: it must not be kept. No promise is made about
/// copies that the HTTP client or a text field had to make.
public final class Secret implements AutoCloseable {
  private final char[] chars;
  private boolean wiped;

  private Secret(char[] chars) {
    this.chars = chars;
  }

  /// @param chars what to hold; copied, and left to the caller to wipe
  /// @return the secret
  public static Secret of(char[] chars) {
    return new Secret(chars.clone());
  }

  /// @param text what to hold, where it came as text
  /// @return the secret
  public static Secret of(CharSequence text) {
    char[] chars = new char[text.length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = text.charAt(i);
    }
    return new Secret(chars);
  }

  /// @param <T> what comes of it
  /// @param user gets the characters, and must not keep them
  /// @return what the user made
  /// @throws WipedException where it was wiped
  public synchronized <T> T use(Function<char[], T> user) {
    if (wiped) {
      throw new WipedException();
    }
    return user.apply(chars);
  }

  /// @return a copy as UTF-8 bytes, for the caller to wipe; half a character, which has no such
  ///   form, becomes `?`
  public byte[] copyBytes() {
    return use(
        held -> {
          ByteBuffer bytes = ByteBuffer.allocate(held.length * 4);
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .encode(CharBuffer.wrap(held), bytes, true);
          byte[] copy = Arrays.copyOf(bytes.array(), bytes.position());
          Arrays.fill(bytes.array(), (byte) 0);
          return copy;
        });
  }

  /// @return another holder of the same secret, to be wiped by itself
  public Secret copy() {
    return use(Secret::of);
  }

  /// Takes the same time wherever the two differ.
  ///
  /// @param other another secret
  /// @return whether both hold the same
  public boolean matches(Secret other) {
    byte[] mine = use(Secret::units);
    byte[] theirs = other.use(Secret::units);
    try {
      return MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /// Every code unit as it is: two secrets that differ must not become the same.
  private static byte[] units(char[] chars) {
    byte[] bytes = new byte[chars.length * Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().put(chars);
    return bytes;
  }

  /// It was used after it was wiped: whoever holds a copy of the reference came too late.
  public static final class WipedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WipedException() {
      super("the secret was wiped");
    }
  }

  @Override
  public synchronized void close() {
    Arrays.fill(chars, '\0');
    wiped = true;
  }

  @Override
  public String toString() {
    return "•••";
  }
}
