package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// The attack suite: of at least 10,000 attempts (a seeded tenth in the sample) none changes a
/// password. Take any one check out of the camera's side, and it fails.
final class ExchangeAttackTest {
  private static final boolean FULL = "full".equals(System.getProperty("pinhole.suites"));
  private static final int ATTEMPTS = FULL ? 10_500 : 1_050;
  private static final int RACES = FULL ? 200 : 20;
  private static final long SEED = 20_261_124;

  @Test
  void noAttemptChangesAPassword() {
    Attacks attacks = new Attacks(new Random(SEED));
    Map<String, IntFunction<Attacks.Try>> all = attacks.all();
    int each = ATTEMPTS / all.size() + 1;
    List<String> broken = new ArrayList<>();
    Map<String, Integer> answered = new TreeMap<>();
    int made = 0;
    for (Map.Entry<String, IntFunction<Attacks.Try>> attack : all.entrySet()) {
      for (int i = 0; i < each; i++) {
        String outcome = outcome(attacks.stand(), attack.getValue().apply(i));
        answered.merge(outcome, 1, Integer::sum);
        made++;
        if (outcome.equals("CHANGED")) {
          broken.add(attack.getKey() + ", attempt " + i);
        }
      }
    }
    assertThat(broken).as("seed %d, %s", SEED, answered).isEmpty();
    assertThat(made).isGreaterThanOrEqualTo(FULL ? 10_000 : 1_000);
    // A suite that only ever meets one refusal tests one check.
    assertThat(answered.keySet())
        .as("seed %d, %s", SEED, answered)
        .contains(
            "silence",
            "BAD_REQUEST",
            "DAMAGED",
            "EXPIRED",
            "EXPORTED_AGAIN",
            "FORGED",
            "LOCKED",
            "NO_SESSION",
            "OTHER_CAMERA",
            "RESTARTED",
            "USED",
            "WRONG_EVIDENCE");
  }

  /// @return the reason, `silence`, or `CHANGED` where it worked
  private static String outcome(ExchangeStand stand, Attacks.Try one) {
    String before = one.camera().state().key();
    Optional<Answer> answer = stand.send(one.camera(), one.datagram());
    boolean same = one.camera().state().key().equals(before);
    if (!same || answer.filter(said -> !(said instanceof Answer.Refused)).isPresent()) {
      return "CHANGED";
    }
    return answer.map(said -> ((Answer.Refused) said).reason().name()).orElse("silence");
  }

  @Test
  void everyByteOfAReplyIsHeld() {
    ExchangeStand stand = new ExchangeStand();
    VirtualCamera door = stand.camera("front-door");
    Answer.Begun begun = stand.begin(door, Method.REQUEST_FILE);
    String good = stand.reply(begun);
    for (int at = 0; at < good.length(); at++) {
      char other = good.charAt(at) == 'A' ? 'B' : 'A';
      String flipped = good.substring(0, at) + other + good.substring(at + 1);
      VirtualCamera one = stand.copy(door, java.time.Duration.ZERO);
      Answer answer = stand.answer(one, stand.file(begun, flipped, Attacks.STRANGERS));
      assertThat(answer).as("character %d", at).isInstanceOf(Answer.Refused.class);
      assertThat(one.state().key()).isEqualTo(door.state().key());
    }
    assertThat(stand.answer(door, stand.file(begun, good, ExchangeStand.GOOD)))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void ofTwoThatRaceOneWins() throws Exception {
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      for (int race = 0; race < RACES; race++) {
        ExchangeStand stand = new ExchangeStand();
        VirtualCamera door = stand.camera("front-door");
        Method method = race % 2 == 0 ? Method.REQUEST_FILE : Method.KEY;
        Answer.Begun begun = stand.begin(door, method);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        for (String password : List.of("First-Pass-1", "Second-Pass-2")) {
          byte[] datagram = valid(stand, begun, password);
          Callable<Answer> run =
              () -> {
                start.await();
                return stand.answer(door, datagram);
              };
          answers.add(hands.submit(run));
        }
        start.countDown();
        boolean first = answers.get(0).get() instanceof Answer.Changed;
        boolean second = answers.get(1).get() instanceof Answer.Changed;
        assertThat(first ^ second).as("race %d", race).isTrue();
        assertThat(ExchangeStand.opens(door, first ? "First-Pass-1" : "Second-Pass-2")).isTrue();
      }
    }
  }

  private static byte[] valid(ExchangeStand stand, Answer.Begun begun, String password) {
    return begun.context().method() == Method.REQUEST_FILE
        ? stand.file(begun, stand.reply(begun), password)
        : stand.reset(begun, new dev.pinhole.exchange.Evidence.Code(stand.code(begun)), password);
  }

  @Test
  void guessesAreFewWhateverIsTried() {
    ExchangeStand stand = new ExchangeStand();
    VirtualCamera door = stand.camera("front-door");
    Answer.Begun begun = stand.begin(door, Method.KEY);
    int looked = 0;
    for (int minute = 0; minute < 24 * 60; minute += 3) {
      begun = stand.tryBegin(door, Method.KEY) instanceof Answer.Begun fresh ? fresh : begun;
      byte[] guess = stand.reset(begun, ExchangeStand.code("00000000"), Attacks.STRANGERS);
      boolean counted =
          ((Answer.Refused) stand.answer(door, guess)).reason().name().equals("WRONG_EVIDENCE");
      looked += counted ? 1 : 0;
      if (minute % 60 == 57) {
        door.power(false);
        door.power(true);
      }
      stand.clock.turn(180);
    }
    assertThat(looked).as("in a day").isBetween(5, 5 * 48);
  }

  @Test
  void anAnswerToAnotherAskIsNone() {
    ExchangeStand stand = new ExchangeStand();
    VirtualCamera door = stand.camera("front-door");
    Ask ask = new Ask.Begin("AA-1", door.profile().camera().mac(), Method.REQUEST_FILE);
    Answer answer = stand.answer(door, ExchangeCodec.encode(ask));
    byte[] right = ExchangeCodec.encode(answer);
    assertThat(ExchangeCodec.decodeAnswer(right, ask)).isPresent();
    String text = new String(right, StandardCharsets.UTF_8);
    for (String[] change :
        List.of(
            new String[] {"AA-1", "AA-2"},
            new String[] {"AA-1", "aa-1"},
            new String[] {"58-50-ed-10-01-01", "58-50-ed-10-01-02"},
            new String[] {"getcode", "GetQRcodes"},
            new String[] {"<Version>1", "<Version>2"},
            new String[] {"PinholePracticeMatch", "ProbeMatch"})) {
      byte[] other = text.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8);
      assertThat(ExchangeCodec.decodeAnswer(other, ask)).as(change[1]).isEmpty();
    }
  }
}
