package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.sadp.FlatXml;
import dev.pinhole.sadp.SadpDocument.Field;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Asks and answers to datagrams and back. Strict, unlike the discovery's: a datagram is exactly a
/// message of this protocol, or none. Nothing that arrives makes it fail.
public final class ExchangeCodec {
  /// The longest datagram, in bytes: one that no link has to cut.
  public static final int LONGEST = 1_472;

  private static final String ASK = "PinholePractice";
  private static final String ANSWER = "PinholePracticeMatch";
  private static final String VERSION = Integer.toString(Context.VERSION);
  private static final FlatXml.Limits LIMITS = new FlatXml.Limits(16, 32, LONGEST);
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,4}");

  private ExchangeCodec() {}

  /// @param ask what to ask
  /// @return the datagram
  public static byte[] encode(Ask ask) {
    List<Field> fields = head(ask.uuid(), ask.mac(), ask.types());
    switch (ask) {
      case Ask.Begin begin -> method(fields, begin.method());
      case Ask.Questions _ -> {}
      case Ask.Reset reset -> {
        method(fields, reset.context().method());
        fields.add(new Field("Session", reset.context().session().hex()));
        fields.add(new Field("Sealed", reset.sealed().text()));
        reset.reply().ifPresent(text -> fields.add(new Field("Reply", text)));
      }
    }
    return bytes(ASK, fields);
  }

  /// @param answer what to answer
  /// @return the datagram
  public static byte[] encode(Answer answer) {
    List<Field> fields = head(answer.uuid(), answer.mac(), answer.types());
    boolean refused = answer instanceof Answer.Refused;
    fields.add(new Field("Result", refused ? "failed" : "success"));
    switch (answer) {
      case Answer.Begun begun -> {
        method(fields, begun.context().method());
        fields.add(new Field("Session", begun.context().session().hex()));
        fields.add(new Field("PublicKey", begun.key().text()));
        begun.request().ifPresent(one -> fields.add(new Field("Request", one.text())));
        begun.maskedMail().ifPresent(mail -> fields.add(new Field("MaskedMail", mail)));
      }
      case Answer.Questions questions ->
          questions.ids().forEach(id -> fields.add(new Field("Question", id.toString())));
      case Answer.Changed changed -> {
        method(fields, changed.context().method());
        fields.add(new Field("Session", changed.context().session().hex()));
        changed.recovery().ifPresent(one -> fields.add(new Field("Sealed", one.text())));
      }
      case Answer.Refused no -> {
        fields.add(new Field("Reason", no.reason().wire()));
        fields.add(new Field("ErrorCode", Integer.toString(no.reason().errorCode(no.types()))));
        number(fields, "RetryTimes", no.retryTimes());
        number(fields, "LockMinutes", no.lockMinutes());
      }
    }
    return bytes(ANSWER, fields);
  }

  private static List<Field> head(String uuid, MacAddress mac, Types types) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Version", VERSION));
    fields.add(new Field("Uuid", uuid));
    fields.add(new Field("MAC", mac.text()));
    fields.add(new Field("Types", types.wire()));
    return fields;
  }

  private static void method(List<Field> fields, Method method) {
    fields.add(new Field("Method", method.name()));
  }

  private static void number(List<Field> fields, String name, OptionalInt value) {
    value.ifPresent(number -> fields.add(new Field(name, Integer.toString(number))));
  }

  private static byte[] bytes(String root, List<Field> fields) {
    byte[] datagram = new FlatXml(root, fields).write().getBytes(StandardCharsets.UTF_8);
    if (datagram.length > LONGEST) {
      throw new IllegalArgumentException("longer than a datagram may be");
    }
    return datagram;
  }

  /// @param datagram what arrived
  /// @return the ask; empty where it is none of this protocol, and then nobody answers
  public static Optional<Ask> decodeAsk(byte[] datagram) {
    return decode(datagram, ASK, ExchangeCodec::ask);
  }

  /// @param datagram what arrived
  /// @return the answer; empty where it is none of this protocol
  public static Optional<Answer> decodeAnswer(byte[] datagram) {
    return decode(datagram, ANSWER, ExchangeCodec::answer);
  }

  /// @param datagram what arrived
  /// @param ask what was asked
  /// @return the answer; empty where it is none to this ask
  public static Optional<Answer> decodeAnswer(byte[] datagram, Ask ask) {
    return decodeAnswer(datagram).filter(answer -> answer.isTo(ask));
  }

  private static <T> Optional<T> decode(byte[] datagram, String root, Function<Fields, T> reader) {
    if (datagram.length > LONGEST) {
      return Optional.empty();
    }
    try {
      String xml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(datagram)).toString();
      return FlatXml.readExactly(xml, LIMITS)
          .filter(flat -> flat.root().equals(root))
          .map(flat -> whole(new Fields(flat), reader));
    } catch (CharacterCodingException | Fields.Unreadable | IllegalArgumentException e) {
      // Whatever it is, it is no message of this protocol.
      return Optional.empty();
    }
  }

  private static <T> T whole(Fields fields, Function<Fields, T> reader) {
    if (!fields.one("Version").equals(VERSION)) {
      throw new Fields.Unreadable();
    }
    T message = reader.apply(fields);
    fields.refuseLeftOver();
    return message;
  }

  private static Ask ask(Fields fields) {
    String uuid = fields.one("Uuid");
    MacAddress mac = mac(fields);
    Types types = fields.one("Types", Types::of);
    return switch (types) {
      case GET_SECURITY_QUESTION -> new Ask.Questions(uuid, mac);
      case GET_CODE, GET_QR_CODES, EXCHANGE_CODE ->
          new Ask.Begin(uuid, mac, method(fields, types, Method::begins));
      case RESET, ANSWER_RESET, GUID_RESET, MAIL_RESET ->
          new Ask.Reset(
              uuid,
              context(fields, mac, method(fields, types, Method::resets)),
              fields.one("Sealed", Sealed::parse),
              fields.maybe("Reply"));
    };
  }

  private static Answer answer(Fields fields) {
    String uuid = fields.one("Uuid");
    MacAddress mac = mac(fields);
    Types types = fields.one("Types", Types::of);
    return switch (fields.one("Result")) {
      case "success" -> success(fields, uuid, mac, types);
      case "failed" -> refused(fields, uuid, mac, types);
      default -> throw new Fields.Unreadable();
    };
  }

  private static Answer success(Fields fields, String uuid, MacAddress mac, Types types) {
    return switch (types) {
      case GET_SECURITY_QUESTION ->
          new Answer.Questions(
              uuid,
              mac,
              fields.all("Question").stream().map(ExchangeCodec::requiredNumber).toList());
      case GET_CODE, GET_QR_CODES, EXCHANGE_CODE ->
          new Answer.Begun(
              uuid,
              context(fields, mac, method(fields, types, Method::begins)),
              fields.one("PublicKey", ExchangeKey::parse),
              fields.maybe("Request", ResetRequest::parse),
              fields.maybe("MaskedMail"));
      case RESET, ANSWER_RESET, GUID_RESET, MAIL_RESET ->
          new Answer.Changed(
              uuid,
              context(fields, mac, method(fields, types, Method::resets)),
              fields.maybe("Sealed", Sealed::parse));
    };
  }

  private static Answer refused(Fields fields, String uuid, MacAddress mac, Types types) {
    Reason reason = fields.one("Reason", Reason::of);
    if (requiredNumber(fields.one("ErrorCode")) != reason.errorCode(types)) {
      throw new Fields.Unreadable();
    }
    return new Answer.Refused(
        uuid, mac, types, reason, number(fields, "RetryTimes"), number(fields, "LockMinutes"));
  }

  private static MacAddress mac(Fields fields) {
    return new MacAddress(fields.one("MAC"));
  }

  private static Method method(Fields fields, Types types, Function<Method, Types> goesWith) {
    return fields.one(
        "Method", name -> Method.named(name).filter(one -> goesWith.apply(one) == types));
  }

  private static Context context(Fields fields, MacAddress mac, Method method) {
    return new Context(method, mac, fields.one("Session", SessionId::parse));
  }

  private static OptionalInt number(Fields fields, String name) {
    return fields
        .maybe(name)
        .map(text -> OptionalInt.of(requiredNumber(text)))
        .orElse(OptionalInt.empty());
  }

  private static int requiredNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new Fields.Unreadable();
    }
    return Integer.parseInt(text);
  }
}
