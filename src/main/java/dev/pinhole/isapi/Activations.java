package dev.pinhole.isapi;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The first password of a camera, in the two forms that are known. The camera says which.
///
/// Sources: vendor guide and one recorded client for the classic form; one source, tried on a real
/// camera of firmware 5.7, for V3: `supportVersion` 3 in `ActivateStatus` announces it, and a
/// camera that speaks it refuses the classic form with 400, 6 `badParameters`.
///
/// A password is sent once. A second time, in the other form, only after the camera refused the
/// first and so is known to hold none; never after an answer that was lost.
final class Activations {
  private static final String STATUS = "/SDK/activateStatus";
  private static final String CHALLENGE = "/ISAPI/Security/challenge";
  private static final String CLASSIC = "/ISAPI/System/activate";
  private static final String CHALLENGE_V3 = "/ISAPI/System/activate/GetChallengeV3";
  private static final String V3 = "/ISAPI/System/activate/StartActivateV3";
  private static final int WRONG_CONTENT = 6;

  private final IsapiClient client;

  Activations(IsapiClient client) {
    this.client = client;
  }

  /// @param activation whether a password is set
  /// @param v3 whether the camera announces the newer form
  private record Status(Activation activation, boolean v3) {}

  Answer<Activation> read(Reach at) {
    return status(at).map(Status::activation);
  }

  private Answer<Status> status(Reach at) {
    return client
        .ask(at, Ask.get(STATUS))
        .then(Reading::xml)
        .then(
            root -> {
              boolean v3 = root.value("supportVersion").strip().equals("3");
              return switch (root.value("Activated").toLowerCase(Locale.ROOT)) {
                case "true" -> new Answer.Ok<>(new Status(Activation.ACTIVE, v3));
                case "false", "flase" -> new Answer.Ok<>(new Status(Activation.INACTIVE, v3));
                default -> Reading.unreadable(200);
              };
            });
  }

  /// @param at where the camera is
  /// @param password the new password
  /// @return what the camera said
  Answer<ResponseStatus> activate(Reach at, Secret password) {
    return switch (status(at)) {
      case Answer.Ok<Status>(Status(Activation now, boolean _)) when now == Activation.ACTIVE ->
          new Answer.Refused<>(ResponseStatus.notAllowed("hasActivated"));
      case Answer.Ok<Status>(Status(Activation _, boolean v3)) ->
          v3 ? newer(at, password) : older(at, password);
      case Answer.NoAnswer<Status>(boolean sent, Message said) -> new Answer.NoAnswer<>(sent, said);
      case Answer.Untrusted<Status>(Fingerprint known, Fingerprint seen) ->
          new Answer.Untrusted<>(known, seen);
      // Older firmware may not have the question: then it has the classic form.
      case Answer.Refused<Status> _,
          Answer.Missing<Status> _,
          Answer.Unauthorized<Status> _,
          Answer.NotTried<Status> _,
          Answer.Unreadable<Status> _ ->
          older(at, password);
    };
  }

  /// The classic form, and the newer one where that is what the refusal means.
  private Answer<ResponseStatus> older(Reach at, Secret password) {
    Answer<ResponseStatus> said = classic(at, password);
    if (!(said instanceof Answer.Refused<ResponseStatus>(ResponseStatus why)) || !hintsAtV3(why)) {
      return said;
    }
    // A camera that has no V3 meant what it said.
    Answer<ResponseStatus> other = newer(at, password);
    return other instanceof Answer.Missing<ResponseStatus> ? said : other;
  }

  private static boolean hintsAtV3(ResponseStatus why) {
    return why.code() == WRONG_CONTENT && why.subStatus().equalsIgnoreCase("badParameters");
  }

  private Answer<ResponseStatus> classic(Reach at, Secret password) {
    KeyPair keys = ActivationCipher.newKeyPair();
    XmlNode publicKey =
        XmlNode.of(
            "PublicKey",
            XmlNode.leaf("key", ActivationCipher.publicKey((RSAPublicKey) keys.getPublic())));
    return client
        .ask(at, Ask.send("POST", CHALLENGE, publicKey))
        .then(Reading::xml)
        .then(root -> unwrapped(ActivationCipher.random(keys, root.value("key"))))
        .then(
            random -> {
              String sealed = ActivationCipher.seal(random, password);
              return send(
                  at,
                  Ask.send(
                      "PUT",
                      CLASSIC,
                      XmlNode.of("ActivateInfo", XmlNode.leaf("password", sealed))));
            });
  }

  private Answer<ResponseStatus> newer(Reach at, Secret password) {
    KeyPair keys = ActivationV3Cipher.newKeyPair();
    JsonNode publicKey =
        Json.object().put("publicKey", ActivationCipher.publicKey((RSAPublicKey) keys.getPublic()));
    return client
        .ask(at, Ask.json("POST", CHALLENGE_V3, publicKey))
        .then(Reading::json)
        .then(root -> unwrapped(ActivationCipher.random(keys, Json.text(root, "challenge"))))
        .then(random -> send(at, Ask.json("POST", V3, ActivationV3Cipher.seal(random, password))));
  }

  private static Answer<String> unwrapped(Optional<String> random) {
    return random.<Answer<String>>map(Answer.Ok::new).orElse(Reading.unreadable(200));
  }

  private Answer<ResponseStatus> send(Reach at, Ask ask) {
    Answer<ResponseStatus> answer =
        client
            .ask(at, ask)
            .then(
                got ->
                    Reading.said(got)
                        .<Answer<ResponseStatus>>map(Answer.Ok::new)
                        .orElse(Reading.unreadable(got.status())));
    // Whatever came of it, an older refusal says nothing about the passwords from now on.
    client.manners().forget(at);
    return answer;
  }
}
