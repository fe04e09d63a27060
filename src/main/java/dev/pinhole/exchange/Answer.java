package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What a camera answers.
public sealed interface Answer {
  /// @return the ask's, as it was
  String uuid();

  /// @return the camera that answers
  MacAddress mac();

  /// @return the ask's kind
  Types types();

  /// @param ask what was asked
  /// @return whether this is an answer to it: the same `Uuid`, camera and kind, and on success the
  ///   same way, and after a reset the same session
  default boolean isTo(Ask ask) {
    return uuid().equals(ask.uuid())
        && mac().equals(ask.mac())
        && types() == ask.types()
        && switch (this) {
          case Begun begun ->
              ask instanceof Ask.Begin begin && begun.context().method() == begin.method();
          case Changed changed ->
              ask instanceof Ask.Reset reset && changed.context().equals(reset.context());
          case Questions _, Refused _ -> true;
        };
  }

  /// A session began.
  ///
  /// @param uuid the ask's
  /// @param context the camera, the new session and the way
  /// @param key the camera's one-time public key
  /// @param request what the desk gets, where the way has a request; it names the same camera,
  ///   session, way and key
  /// @param maskedMail where the code will be mailed to, mostly hidden; for [Method#MAILED_CODE]
  record Begun(
      String uuid,
      Context context,
      ExchangeKey key,
      Optional<ResetRequest> request,
      Optional<String> maskedMail)
      implements Answer {
    public Begun {
      refuseUnlessUuid(uuid);
      if (!fits(context, key, request, maskedMail)) {
        throw new IllegalArgumentException("request or mail do not fit the session");
      }
    }

    static boolean fits(
        Context context,
        ExchangeKey key,
        Optional<ResetRequest> request,
        Optional<String> maskedMail) {
      return request.isPresent() == context.method().hasRequest()
          && request.stream()
              .allMatch(one -> one.context().equals(context) && one.key().equals(key))
          && maskedMail.isPresent() == (context.method() == Method.MAILED_CODE)
          && maskedMail.stream().allMatch(Forms.MAIL.asMatchPredicate());
    }

    @Override
    public MacAddress mac() {
      return context.mac();
    }

    @Override
    public Types types() {
      return context.method().begins();
    }
  }

  /// The security questions that are set.
  ///
  /// @param uuid the ask's
  /// @param mac the camera that answers
  /// @param ids three different numbers, each 1 to 32
  record Questions(String uuid, MacAddress mac, List<Integer> ids) implements Answer {
    public Questions {
      refuseUnlessUuid(uuid);
      ids = List.copyOf(ids);
      if (!fits(ids)) {
        throw new IllegalArgumentException("not three questions");
      }
    }

    static boolean fits(List<Integer> ids) {
      return ids.size() == Evidence.QUESTIONS
          && new HashSet<>(ids).size() == ids.size()
          && ids.stream().allMatch(Evidence::isQuestion);
    }

    @Override
    public Types types() {
      return Types.GET_SECURITY_QUESTION;
    }
  }

  /// The password is the new one, the camera says. Nobody believes it without a login.
  ///
  /// @param uuid the ask's
  /// @param context the camera, the session that ended and the way
  /// @param recovery a new recovery file sealed to the asker, for [Method#RECOVERY_FILE]
  record Changed(String uuid, Context context, Optional<Sealed> recovery) implements Answer {
    public Changed {
      refuseUnlessUuid(uuid);
      if (recovery.isPresent() != (context.method() == Method.RECOVERY_FILE)) {
        throw new IllegalArgumentException("a new recovery file goes with that way alone");
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

  /// The camera refused; nothing changed but, where tries are counted, their number.
  ///
  /// @param uuid the ask's
  /// @param mac the camera that answers
  /// @param types the ask's kind
  /// @param reason why
  /// @param retryTimes wrong tries left, 0 to 99, where they are counted
  /// @param lockMinutes minutes until the camera listens again, 1 to 1440, where it is locked
  record Refused(
      String uuid,
      MacAddress mac,
      Types types,
      Reason reason,
      OptionalInt retryTimes,
      OptionalInt lockMinutes)
      implements Answer {
    static final int MOST_TRIES = 99;
    static final int MOST_MINUTES = 1_440;

    public Refused {
      refuseUnlessUuid(uuid);
      if (!fits(retryTimes, 0, MOST_TRIES) || !fits(lockMinutes, 1, MOST_MINUTES)) {
        throw new IllegalArgumentException("counters out of range");
      }
    }

    static boolean fits(OptionalInt value, int least, int most) {
      return value.stream().allMatch(one -> one >= least && one <= most);
    }
  }

  private static void refuseUnlessUuid(String uuid) {
    if (!Ask.isUuid(uuid)) {
      throw new IllegalArgumentException("not a Uuid");
    }
  }

  /// The forms of texts.
  final class Forms {
    private static final Pattern MAIL = Pattern.compile("[!-~]{1,128}");

    private Forms() {}
  }
}
