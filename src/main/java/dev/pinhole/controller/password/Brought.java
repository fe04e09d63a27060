package dev.pinhole.controller.password;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.exchange.Evidence.Given;
import dev.pinhole.exchange.Evidence.SignedBeside;
import dev.pinhole.exchange.OneTimeCode;
import dev.pinhole.exchange.Parsed;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.ReplyFile;
import dev.pinhole.exchange.SignedReply;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at what a person brought before anything is sent: what cannot be meant for this camera
/// uses no try up and voids nothing.
final class Brought {
  private Brought() {}

  static Prepared look(Sending sending) {
    return switch (sending.evidence()) {
      case Evidence.ReplyFile(var file) ->
          reply(sending.begun(), sending.camera().mac(), ReplyFile.read(file));
      case Evidence.RecoveryFile(var file) ->
          recovery(sending.camera().mac(), RecoveryFile.read(file));
      case Evidence.Key(Secret typed) -> code(typed, "password.refused.key");
      case Evidence.MailedCode(Secret typed) -> code(typed, "password.refused.code");
      case Evidence.Answers(List<Secret> typed) -> answers(sending.begun().questions(), typed);
    };
  }

  /// The key in the reply must be the one that this camera put into this request: nobody else's may
  /// be what the new password is sealed to.
  private static Prepared reply(
      ExchangeEvent.Begun begun, MacAddress mac, Parsed<SignedReply> parsed) {
    return switch (parsed) {
      case Parsed.Bad<SignedReply>(Message why) -> new Prepared.Unusable(why);
      case Parsed.Good<SignedReply>(SignedReply reply) -> {
        boolean camera = reply.context().mac().equals(mac);
        boolean session = reply.context().session().hex().equals(begun.session());
        if (!camera) {
          yield new Prepared.Wrong(ExchangeRefusal.OTHER_CAMERA);
        }
        if (!session) {
          yield new Prepared.Unusable(Message.of("password.refused.old-reply"));
        }
        yield reply.key().text().equals(begun.key())
            ? new Prepared.Ready(Optional.of(reply.text()), new SignedBeside())
            : new Prepared.Wrong(ExchangeRefusal.FORGED);
      }
    };
  }

  private static Prepared recovery(MacAddress mac, Parsed<RecoveryFile> parsed) {
    return switch (parsed) {
      case Parsed.Bad<RecoveryFile>(Message why) -> new Prepared.Unusable(why);
      case Parsed.Good<RecoveryFile>(RecoveryFile file) -> {
        if (file.mac().equals(mac)) {
          yield new Prepared.Ready(
              Optional.empty(), new dev.pinhole.exchange.Evidence.Guid(file.guid()));
        }
        file.close();
        yield new Prepared.Wrong(ExchangeRefusal.OTHER_CAMERA);
      }
    };
  }

  private static Prepared code(Secret typed, String otherwise) {
    return OneTimeCode.normalised(typed)
        .<Prepared>map(
            code ->
                new Prepared.Ready(Optional.empty(), new dev.pinhole.exchange.Evidence.Code(code)))
        .orElseGet(() -> new Prepared.Unusable(Message.of(otherwise)));
  }

  private static Prepared answers(List<Integer> questions, List<Secret> typed) {
    boolean whole =
        typed.size() == questions.size()
            && typed.stream()
                .allMatch(
                    one ->
                        one.use(
                            chars ->
                                chars.length > 0
                                    && chars.length
                                        <= dev.pinhole.exchange.Evidence.LONGEST_ANSWER));
    if (!whole) {
      return new Prepared.Unusable(Message.of("password.refused.answers"));
    }
    List<Given> all = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      all.add(new Given(questions.get(i), typed.get(i).copy()));
    }
    return new Prepared.Ready(Optional.empty(), new dev.pinhole.exchange.Evidence.Answers(all));
  }
}
