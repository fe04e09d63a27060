package dev.pinhole.simulator;

import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.DeskKeys;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.SessionId;
import dev.pinhole.exchange.SignedReply;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/// Everything that a dishonest or unlucky world sends to a camera. The stranger sees every message,
/// has every public key, and wants a password of their own; only what the desk, the owner and the
/// camera hold secret is missing to them.
final class Attacks {
  static final String STRANGERS = "Stranger-66";

  private static final String PREFIX = "PINHOLE-PRACTICE-1:";
  private static final String CODES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Map<Integer, String> NOTE =
      Map.of(3, "rosalind ames", 7, "maple street 4", 12, "old biscuit");

  private final ExchangeStand stand = new ExchangeStand();
  private final DeskKeys strangersDesk = DeskKeys.fresh(stand.random);
  private final Random random;

  /// A camera as it is, and what is sent to it.
  record Try(VirtualCamera camera, byte[] datagram) {}

  /// @param random where the choices come from
  Attacks(Random random) {
    this.random = random;
  }

  ExchangeStand stand() {
    return stand;
  }

  /// @return every attack by name: from the number of the attempt to what is tried
  Map<String, IntFunction<Try>> all() {
    Map<String, IntFunction<Try>> all = new LinkedHashMap<>();
    replies(all);
    times(all);
    otherSessions(all);
    codes(all);
    others(all);
    wire(all);
    return all;
  }

  private VirtualCamera door() {
    VirtualCamera door = stand.camera("front-door");
    stand.quick(door, NOTE);
    return door;
  }

  private VirtualCamera as(VirtualCamera camera) {
    return stand.copy(camera, Duration.ZERO);
  }

  private byte[] packed(String text) {
    return Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
  }

  private static String text(byte[] packed) {
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
  }

  private byte[] flipped(byte[] bytes, int attempt) {
    byte[] other = bytes.clone();
    other[attempt % other.length] ^= (byte) (1 + random.nextInt(255));
    return other;
  }

  /// Replies that the desk did not write.
  private void replies(Map<String, IntFunction<Try>> all) {
    VirtualCamera door = door();
    Answer.Begun begun = stand.begin(door, Method.REQUEST_FILE);
    String good = stand.reply(begun);
    byte[] bytes = packed(good);
    all.put(
        "each byte of a valid reply flipped",
        i -> new Try(as(door), stand.file(begun, text(flipped(bytes, i)), STRANGERS)));
    all.put(
        "a reply signed by another desk",
        _ ->
            new Try(
                as(door),
                stand.file(
                    begun, stand.reply(begun, strangersDesk, Duration.ofHours(47)), STRANGERS)));
    all.put(
        "a reply without its signature",
        i -> {
          byte[] stripped = bytes.clone();
          int from = bytes.length - 64;
          for (int at = from; at < bytes.length; at++) {
            stripped[at] = (byte) (i % 3 == 0 ? 0 : i % 3 == 1 ? 255 : random.nextInt(256));
          }
          return new Try(as(door), stand.file(begun, text(stripped), STRANGERS));
        });
    all.put(
        "a reply cut off or lengthened",
        i -> {
          byte[] cut = java.util.Arrays.copyOf(bytes, 1 + i % (bytes.length + 2));
          String reply = cut.length == bytes.length ? "-" : text(cut);
          return new Try(as(door), stand.file(begun, reply, STRANGERS));
        });
    all.put(
        "no reply",
        _ -> {
          Evidence nothing = new Evidence.SignedBeside();
          return new Try(as(door), stand.reset(begun, nothing, STRANGERS, Optional.empty()));
        });
    all.put(
        "a reply signed for another key",
        _ -> {
          Answer.Begun own = stand.begin(as(door), Method.REQUEST_FILE);
          SignedReply reply = SignedReply.parse(stand.reply(own)).orElseThrow();
          SignedReply mixed =
              new SignedReply(
                  begun.context(),
                  reply.serial(),
                  begun.key(),
                  reply.issued(),
                  reply.expires(),
                  reply.signature());
          return new Try(as(door), stand.file(begun, mixed.text(), STRANGERS));
        });
  }

  /// Good evidence at the wrong time.
  private void times(Map<String, IntFunction<Try>> all) {
    for (Method method : List.of(Method.REQUEST_FILE, Method.KEY, Method.SECURITY_QUESTIONS)) {
      VirtualCamera door = door();
      Answer.Begun begun = stand.begin(door, method);
      Duration over = method.valid();
      all.put(
          method + " after its time",
          i -> new Try(stand.copy(door, over.plusSeconds(i)), good(begun)));
      all.put(
          method + " after its time, the calendar set back",
          i -> {
            VirtualCamera back = stand.copy(door, Duration.ZERO);
            back.change(
                now ->
                    now.recovery(now.recovery().shift(Duration.ofHours(-1 - random.nextInt(999)))));
            return new Try(stand.copy(back, over.plusSeconds(i)), good(begun));
          });
      all.put(
          method + " after a restart",
          _ -> {
            VirtualCamera restarted = as(door);
            restarted.power(false);
            restarted.power(true);
            return new Try(stand.copy(restarted, Duration.ofMinutes(3)), good(begun));
          });
    }
    VirtualCamera door = door();
    Answer.Begun begun = stand.begin(door, Method.REQUEST_FILE);
    String brief = stand.reply(begun, stand.desk, Duration.ofHours(1));
    all.put(
        "a reply after its own end",
        i ->
            new Try(
                stand.copy(door, Duration.ofHours(1).plusSeconds(i % 36_000)),
                stand.file(begun, brief, STRANGERS)));
  }

  private byte[] good(Answer.Begun begun) {
    return switch (begun.context().method()) {
      case REQUEST_FILE -> stand.file(begun, stand.reply(begun), STRANGERS);
      case KEY, MAILED_CODE -> stand.reset(begun, new Evidence.Code(stand.code(begun)), STRANGERS);
      case SECURITY_QUESTIONS -> stand.reset(begun, ExchangeStand.answers(NOTE), STRANGERS);
      case RECOVERY_FILE -> throw new IllegalArgumentException("not here");
    };
  }

  /// Good evidence of another session, or of one that did its work.
  private void otherSessions(Map<String, IntFunction<Try>> all) {
    for (Method method :
        List.of(Method.REQUEST_FILE, Method.KEY, Method.SECURITY_QUESTIONS, Method.MAILED_CODE)) {
      VirtualCamera done = door();
      Answer.Begun begun = stand.begin(done, method);
      byte[] owners = good(begun);
      stand.answer(done, owners);
      all.put(method + " replayed after success", _ -> new Try(as(done), owners));
      all.put(method + " used again after success", _ -> new Try(as(done), good(begun)));
      all.put(method + " before any export", _ -> new Try(as(door()), good(begun)));
      VirtualCamera later = door();
      Answer.Begun first = stand.begin(later, method);
      Answer.Begun second = stand.begin(later, method);
      byte[] old = good(first);
      all.put(method + " of a voided session", _ -> new Try(as(later), old));
      Optional<String> reply =
          method == Method.REQUEST_FILE ? Optional.of(stand.reply(first)) : Optional.empty();
      if (method != Method.SECURITY_QUESTIONS) {
        Evidence evidence =
            method.hasCode() ? new Evidence.Code(stand.code(first)) : new Evidence.SignedBeside();
        all.put(
            method + " of a voided session in the new one",
            _ -> new Try(as(later), stand.reset(second, evidence, STRANGERS, reply)));
      }
    }
    VirtualCamera garden = stand.camera("garden");
    VirtualCamera door = door();
    Answer.Begun here = stand.begin(door, Method.REQUEST_FILE);
    Answer.Begun there = stand.begin(garden, Method.REQUEST_FILE);
    all.put(
        "a reply for another camera",
        _ -> new Try(as(door), stand.file(here, stand.reply(there), STRANGERS)));
    all.put(
        "another camera's whole reset",
        i -> new Try(as(i % 2 == 0 ? door : garden), good(i % 2 == 0 ? there : here)));
  }

  /// Guesses. The camera stays the same one, so that it can count.
  private void codes(Map<String, IntFunction<Try>> all) {
    for (Method method : List.of(Method.KEY, Method.MAILED_CODE, Method.SECURITY_QUESTIONS)) {
      Guessed guessed = new Guessed(door(), method);
      all.put(method + " guessed", i -> guessed.next(i, guess(method)));
    }
    VirtualCamera recorder = stand.camera("recorder");
    RecoveryFile used = stand.prepare(recorder);
    stand.prepare(recorder);
    Guessed guessed = new Guessed(recorder, Method.RECOVERY_FILE);
    all.put("RECOVERY_FILE guessed", i -> guessed.next(i, guess(Method.RECOVERY_FILE)));
    VirtualCamera other = as(recorder);
    Answer.Begun begun = stand.begin(other, Method.RECOVERY_FILE);
    all.put(
        "a used recovery file",
        _ -> {
          Evidence old = new Evidence.Guid(used.guid().copy());
          return new Try(as(other), stand.reset(begun, old, STRANGERS));
        });
  }

  /// One camera under many guesses, with the half hours of waiting in between.
  private final class Guessed {
    private final Method method;
    private Duration waited = Duration.ZERO;
    private VirtualCamera camera;
    private Answer.Begun open;

    Guessed(VirtualCamera camera, Method method) {
      this.camera = camera;
      this.method = method;
      this.open = stand.begin(camera, method);
    }

    Try next(int attempt, Evidence guess) {
      if (attempt % 20 == 19) {
        waited = waited.plus(Method.LOCK);
        camera = stand.copy(camera, waited);
      }
      if (attempt % 7 == 6 && stand.tryBegin(camera, method) instanceof Answer.Begun begun) {
        open = begun;
      }
      return new Try(camera, stand.reset(open, guess, STRANGERS));
    }
  }

  private Evidence guess(Method method) {
    return switch (method) {
      case KEY, MAILED_CODE -> {
        StringBuilder code = new StringBuilder();
        random.ints(8, 0, CODES.length()).forEach(at -> code.append(CODES.charAt(at)));
        yield ExchangeStand.code(code.toString());
      }
      case SECURITY_QUESTIONS -> {
        Map<Integer, String> some = new LinkedHashMap<>(NOTE);
        Integer wrong = List.of(3, 7, 12).get(random.nextInt(3));
        if (random.nextBoolean()) {
          some.put(wrong, "guess " + random.nextInt(99));
        } else {
          some.remove(wrong);
          some.put(20, NOTE.get(wrong));
        }
        yield ExchangeStand.answers(some);
      }
      case RECOVERY_FILE -> {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        yield new Evidence.Guid(Secret.of(HexFormat.of().formatHex(bytes)));
      }
      case REQUEST_FILE -> throw new IllegalArgumentException("nothing to guess");
    };
  }

  /// One way's evidence in another way's clothes.
  private void others(Map<String, IntFunction<Try>> all) {
    for (Method held : List.of(Method.REQUEST_FILE, Method.KEY, Method.SECURITY_QUESTIONS)) {
      VirtualCamera door = door();
      Answer.Begun begun = stand.begin(door, held);
      all.put(
          held + " downgraded to another way",
          i -> {
            Method worn = Method.values()[i % Method.values().length];
            worn = worn == held ? Method.MAILED_CODE : worn;
            Context other = new Context(worn, begun.context().mac(), begun.context().session());
            Context sealedFor = i % 2 == 0 ? other : begun.context();
            Method fits = sealedFor.method();
            return new Try(
                as(door),
                stand.ask(
                    other,
                    stand.seal(sealedFor, begun.key(), any(fits), STRANGERS),
                    Optional.empty()));
          });
      all.put(
          held + " with a session of the stranger's choice",
          _ -> {
            Context other = new Context(held, begun.context().mac(), SessionId.fresh(stand.random));
            return new Try(
                as(door),
                stand.ask(
                    other, stand.seal(other, begun.key(), any(held), STRANGERS), Optional.empty()));
          });
    }
  }

  private Evidence any(Method method) {
    return switch (method) {
      case REQUEST_FILE -> new Evidence.SignedBeside();
      case KEY, MAILED_CODE -> guess(Method.KEY);
      case SECURITY_QUESTIONS -> ExchangeStand.answers(NOTE);
      case RECOVERY_FILE -> guess(Method.RECOVERY_FILE);
    };
  }

  /// The owner's own reset, caught and changed on its way.
  private void wire(Map<String, IntFunction<Try>> all) {
    VirtualCamera door = door();
    Answer.Begun begun = stand.begin(door, Method.KEY);
    String caught = new String(good(begun), StandardCharsets.UTF_8);
    for (String field : List.of("Version", "MAC", "Types", "Method", "Session", "Sealed")) {
      all.put(
          "a changed " + field,
          i -> new Try(as(door), changed(caught, field, i).getBytes(StandardCharsets.UTF_8)));
    }
    List<String> added =
        List.of(
            "<Version>0</Version>",
            "<Algorithm>none</Algorithm>",
            "<Suite>1</Suite>",
            "<Reply>" + stand.reply(stand.begin(door(), Method.REQUEST_FILE)) + "</Reply>",
            "<Session>0000000000000000</Session>",
            "<Password>" + STRANGERS + "</Password>");
    all.put(
        "something added",
        i ->
            new Try(
                as(door),
                caught
                    .replace(
                        "</PinholePractice>", added.get(i % added.size()) + "</PinholePractice>")
                    .getBytes(StandardCharsets.UTF_8)));
    all.put(
        "the vendor's names",
        i ->
            new Try(
                as(door),
                caught
                    .replace("PinholePractice", i % 2 == 0 ? "Probe" : "ProbeMatch")
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private String changed(String message, String field, int attempt) {
    int from = message.indexOf("<" + field + ">") + field.length() + 2;
    int to = message.indexOf("</" + field + ">");
    int at = from + attempt % (to - from);
    char was = message.charAt(at);
    char now = was;
    while (now == was) {
      now = "0123456789abcdefABCDEFxyz-_".charAt(random.nextInt(27));
    }
    return message.substring(0, at) + now + message.substring(at + 1);
  }
}
