package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a camera is asked.
public sealed interface Ask {
  /// @return names this ask; the answer brings it back as it is
  String uuid();

  /// @return the camera that is meant; others are silent
  MacAddress mac();

  /// @return the kind
  Types types();

  /// Begins a session.
  ///
  /// @param uuid names this ask
  /// @param mac the camera that is meant
  /// @param method the way that was chosen
  record Begin(String uuid, MacAddress mac, Method method) implements Ask {
    public Begin {
      refuseUnlessUuid(uuid);
    }

    @Override
    public Types types() {
      return method.begins();
    }
  }

  /// Asks which security questions are set; changes nothing.
  ///
  /// @param uuid names this ask
  /// @param mac the camera that is meant
  record Questions(String uuid, MacAddress mac) implements Ask {
    public Questions {
      refuseUnlessUuid(uuid);
    }

    @Override
    public Types types() {
      return Types.GET_SECURITY_QUESTION;
    }
  }

  /// Sets the password.
  ///
  /// @param uuid names this ask
  /// @param context the camera, its session and the way
  /// @param sealed evidence and new password, see [SealedReset]
  /// @param reply the desk's signed reply as it came, with [Method#REQUEST_FILE] alone: not yet
  ///   read, so that a damaged or missing one can be refused as such
  record Reset(String uuid, Context context, Sealed sealed, Optional<String> reply) implements Ask {
    public Reset {
      refuseUnlessUuid(uuid);
      boolean allowed = reply.isEmpty() || context.method() == Method.REQUEST_FILE;
      if (!allowed || !reply.stream().allMatch(Ask::isReply)) {
        throw new IllegalArgumentException("no reply can look like this, or stand here");
      }
    }

    @Override
    public MacAddress mac() {
      return context.mac();
    }

    @Override
    public Types types() {
      return context.method().resets();
    }
  }

  /// @param random where chance comes from; a secure one, since whoever guesses a `Uuid` could
  ///   answer in the camera's place
  /// @return a new name for an ask
  static String freshUuid(SecureRandom random) {
    return new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase(Locale.ROOT);
  }

  /// @param text what was received
  /// @return whether it can name an ask: 1 to 36 letters, digits and hyphens
  static boolean isUuid(String text) {
    return Forms.UUID.matcher(text).matches();
  }

  /// @param text what was received
  /// @return whether a reply can look like this: 1 to 256 printable ASCII characters
  static boolean isReply(String text) {
    return Forms.REPLY.matcher(text).matches();
  }

  private static void refuseUnlessUuid(String uuid) {
    if (!isUuid(uuid)) {
      throw new IllegalArgumentException("not a Uuid");
    }
  }

  /// The forms of texts.
  final class Forms {
    private static final Pattern UUID = Pattern.compile("[0-9A-Za-z-]{1,36}");
    private static final Pattern REPLY = Pattern.compile("[!-~]{1,256}");

    private Forms() {}
  }
}
