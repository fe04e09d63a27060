package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.sadp.SadpCodec;
import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Messages: there and back, never too long, and nothing else taken for one.
final class ExchangeCodecTest {
  private static List<Ask> asks() {
    List<Ask> all = new ArrayList<>();
    all.add(new Ask.Questions(Samples.UUID, Samples.MAC));
    for (Method method : Method.values()) {
      all.add(new Ask.Begin(Samples.UUID, Samples.MAC, method));
      all.add(Samples.resetAsk(method));
    }
    return all;
  }

  private static List<Answer> answers() {
    List<Answer> all = new ArrayList<>();
    all.add(new Answer.Questions(Samples.UUID, Samples.MAC, List.of(2, 7, 31)));
    for (Method method : Method.values()) {
      all.add(Samples.begun(method, Samples.SERIAL));
      all.add(Samples.changed(method));
    }
    for (Reason reason : Reason.values()) {
      for (Types types : Types.values()) {
        all.add(Samples.refused(types, reason));
      }
    }
    all.add(
        new Answer.Refused(
            Samples.UUID,
            Samples.MAC,
            Types.RESET,
            Reason.USED,
            OptionalInt.empty(),
            OptionalInt.empty()));
    return all;
  }

  private static String text(byte[] datagram) {
    return new String(datagram, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsAskedIsHeard() {
    for (Ask ask : asks()) {
      byte[] datagram = ExchangeCodec.encode(ask);
      assertThat(ExchangeCodec.decodeAsk(datagram)).contains(ask);
      assertThat(ExchangeCodec.decodeAnswer(datagram)).isEmpty();
    }
  }

  @Test
  void whatIsAnsweredIsHeard() {
    for (Answer answer : answers()) {
      byte[] datagram = ExchangeCodec.encode(answer);
      assertThat(ExchangeCodec.decodeAnswer(datagram)).contains(answer);
      assertThat(ExchangeCodec.decodeAsk(datagram)).isEmpty();
      assertThat(text(datagram))
          .contains("<Result>", "<Uuid>" + Samples.UUID, "<MAC>" + Samples.MAC);
    }
  }

  @Test
  void onlyItsOwnAnswerBelongsToAnAsk() {
    for (Method method : Method.values()) {
      Ask begin = new Ask.Begin(Samples.UUID, Samples.MAC, method);
      Ask reset = Samples.resetAsk(method);
      byte[] begun = ExchangeCodec.encode(Samples.begun(method, Samples.SERIAL));
      byte[] changed = ExchangeCodec.encode(Samples.changed(method));
      byte[] refused = ExchangeCodec.encode(Samples.refused(method.resets(), Reason.USED));
      assertThat(ExchangeCodec.decodeAnswer(begun, begin)).isPresent();
      assertThat(ExchangeCodec.decodeAnswer(changed, reset)).isPresent();
      assertThat(ExchangeCodec.decodeAnswer(refused, reset)).isPresent();
      assertThat(ExchangeCodec.decodeAnswer(refused, begin)).isEmpty();
      assertThat(ExchangeCodec.decodeAnswer(begun, reset)).isEmpty();
      assertThat(ExchangeCodec.decodeAnswer(changed, begin)).isEmpty();
      Ask other = new Ask.Begin("13A888A9", Samples.MAC, method);
      assertThat(ExchangeCodec.decodeAnswer(begun, other)).isEmpty();
      Ask elsewhere = new Ask.Begin(Samples.UUID, Samples.OTHER_MAC, method);
      assertThat(ExchangeCodec.decodeAnswer(begun, elsewhere)).isEmpty();
      Context older = new Context(method, Samples.MAC, Samples.OTHER_SESSION);
      Ask replayed = new Ask.Reset(Samples.UUID, older, Samples.reset(method), Optional.empty());
      assertThat(ExchangeCodec.decodeAnswer(changed, replayed)).isEmpty();
      for (Method another : Method.values()) {
        Ask wrong = new Ask.Begin(Samples.UUID, Samples.MAC, another);
        assertThat(ExchangeCodec.decodeAnswer(begun, wrong).isPresent())
            .isEqualTo(another == method);
      }
    }
  }

  @Test
  void nothingSecretIsOnTheWire() {
    for (Method method : Method.values()) {
      byte[] datagram = ExchangeCodec.encode(Samples.resetAsk(method));
      String wire = new String(datagram, StandardCharsets.ISO_8859_1);
      byte[] secret = Samples.PASSWORD.copyBytes();
      assertThat(wire)
          .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1))
          .doesNotContain(HexFormat.of().formatHex(secret))
          .doesNotContain(Base64Text.encode(secret))
          .doesNotContain("7K2MQ9XA", "0123456789abcdef0123456789abcdef", "blue moon");
    }
  }

  @Test
  void aReaderOfTheVendorStyleKnowsNoneOfThem() {
    asks().forEach(ask -> assertThat(SadpCodec.decode(ExchangeCodec.encode(ask))).isEmpty());
    answers().forEach(one -> assertThat(SadpCodec.decode(ExchangeCodec.encode(one))).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(SadpDocument.Root.class)
  void theVendorStyleIsNoneOfThem(SadpDocument.Root root) {
    for (Ask ask : asks()) {
      byte[] theirs =
          bytes(text(ExchangeCodec.encode(ask)).replace("PinholePractice>", root.element() + ">"));
      assertThat(SadpCodec.decode(theirs)).isPresent();
      assertThat(ExchangeCodec.decodeAsk(theirs)).isEmpty();
      assertThat(ExchangeCodec.decodeAnswer(theirs)).isEmpty();
    }
  }

  @Test
  void theLongestMessagesFitOneDatagram() {
    for (Method method : Method.values()) {
      Ask.Reset ask =
          new Ask.Reset(
              Samples.UUID,
              Samples.context(method),
              new SealedReset(
                      longest(method),
                      Secret.of("\u20AC".repeat(SealedReset.LONGEST_PASSWORD / 3)),
                      true,
                      Samples.ASKER.publicKey())
                  .seal(Samples.context(method), Samples.CAMERA.publicKey(), new CountingRandom(1))
                  .orElseThrow(),
              method == Method.REQUEST_FILE
                  ? Optional.of(Samples.reply(Samples.LONGEST_SERIAL).text())
                  : Optional.empty());
      assertThat(ExchangeCodec.encode(ask).length).isLessThanOrEqualTo(ExchangeCodec.LONGEST);
      Answer begun = Samples.begun(method, Samples.LONGEST_SERIAL);
      assertThat(ExchangeCodec.encode(begun).length).isLessThanOrEqualTo(ExchangeCodec.LONGEST);
    }
  }

  private static Evidence longest(Method method) {
    String answer = "\u20AC".repeat(Evidence.LONGEST_ANSWER);
    return method == Method.SECURITY_QUESTIONS
        ? Samples.answers(answer, answer, answer)
        : Samples.evidence(method);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<Version>1</Version>|<Version>2</Version>",
        "<Version>1</Version>|\"\"",
        "<Types>reset</Types>|<Types>RESET</Types>",
        "<Types>reset</Types>|<Types>MailReset</Types>",
        "<Types>reset</Types>|<Types>activate</Types>",
        "<Method>REQUEST_FILE</Method>|<Method>KEY</Method>",
        "<Method>REQUEST_FILE</Method>|<Method>LEGACY_CODE</Method>",
        "<Method>REQUEST_FILE</Method>|<Method>MAILED_CODE</Method>",
        "<Method>REQUEST_FILE</Method>|<Method>REQUEST_FILE</Method><Method>KEY</Method>",
        "<Session>|<Session>a",
        "<MAC>02-00-5e|<MAC>02:00:5e",
        "<Uuid>|<Uuid> ",
        "<Uuid>|<Uuid x='1'>",
        "<Sealed>|<Sealed>=",
        "</Sealed>|=</Sealed>",
        "<Sealed>|<Sealed><a/>",
        "</Reply>|</Reply><Extra>1</Extra>",
        "</Reply>|</Reply>text",
        "<PinholePractice>|<PinholePractice xmlns='x'>",
        "<PinholePractice>|<!-- x --><PinholePractice>",
        "<PinholePractice>|<!DOCTYPE x><PinholePractice>",
        "<PinholePractice>|<PinholePractice><?x y?>",
        "PinholePractice>|pinholepractice>",
        "<?xml| <?xml"
      })
  void anythingElseIsNoMessage(String part, String instead) {
    String good = text(ExchangeCodec.encode(Samples.resetAsk(Method.REQUEST_FILE)));
    assertThat(good).contains(part);
    assertThat(ExchangeCodec.decodeAsk(bytes(good))).isPresent();
    assertThat(ExchangeCodec.decodeAsk(bytes(good.replace(part, instead)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ErrorCode>2039</ErrorCode>|<ErrorCode>2018</ErrorCode>",
        "<Result>failed</Result>|<Result>success</Result>",
        "<Result>failed</Result>|<Result>denied</Result>",
        "<Reason>WRONG_EVIDENCE</Reason>|<Reason>FORGED</Reason>",
        "<RetryTimes>4</RetryTimes>|<RetryTimes>100</RetryTimes>",
        "<RetryTimes>4</RetryTimes>|<RetryTimes>-1</RetryTimes>",
        "<RetryTimes>4</RetryTimes>|<RetryTimes>04</RetryTimes>",
        "<LockMinutes>30</LockMinutes>|<LockMinutes>0</LockMinutes>",
        "<LockMinutes>30</LockMinutes>|<LockMinutes>99999999999</LockMinutes>"
      })
  void countersAndNumbersMustFit(String part, String instead) {
    String good = text(ExchangeCodec.encode(Samples.refused(Types.RESET, Reason.WRONG_EVIDENCE)));
    assertThat(good).contains(part);
    assertThat(ExchangeCodec.decodeAnswer(bytes(good.replace(part, instead)))).isEmpty();
  }

  @Test
  void aBeginningWithAnotherKeyThanItsRequestIsNone() {
    for (Method method : List.of(Method.REQUEST_FILE, Method.KEY, Method.MAILED_CODE)) {
      String good = text(ExchangeCodec.encode(Samples.begun(method, Samples.SERIAL)));
      String other =
          good.replace(
              "<PublicKey>" + Samples.CAMERA.publicKey().text(),
              "<PublicKey>" + Samples.ASKER.publicKey().text());
      assertThat(other).isNotEqualTo(good);
      assertThat(ExchangeCodec.decodeAnswer(bytes(other))).isEmpty();
    }
  }

  @Test
  void nothingThatArrivesMakesItFail() {
    long seed = 20_261_124;
    Random random = new Random(seed);
    List<byte[]> good = new ArrayList<>();
    asks().forEach(ask -> good.add(ExchangeCodec.encode(ask)));
    answers().forEach(answer -> good.add(ExchangeCodec.encode(answer)));
    for (int i = 0; i < Samples.ROUNDS; i++) {
      byte[] datagram = Samples.mutated(good.get(random.nextInt(good.size())), random);
      try {
        ExchangeCodec.decodeAsk(datagram);
        ExchangeCodec.decodeAnswer(datagram);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " datagram " + i, e);
      }
    }
  }
}
