package dev.pinhole.isapi;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;

/// What Pinhole asks of a camera over HTTP. Every call blocks until the answer, at most as long as
/// the client's patience. Safe for every thread.
///
/// Paths are constants of this package: what a camera says never becomes one.
public final class Isapi {
  private final IsapiClient client;

  /// @param client how requests are made
  public Isapi(IsapiClient client) {
    this.client = client;
  }

  /// Reads without credentials whether a password is set.
  ///
  /// @param at where the camera is
  /// @return its activation
  public Answer<Activation> activation(Reach at) {
    return client
        .ask(at, Ask.get("/SDK/activateStatus"))
        .then(Reading::xml)
        .then(
            root ->
                switch (root.value("Activated").toLowerCase(Locale.ROOT)) {
                  case "true" -> new Answer.Ok<>(Activation.ACTIVE);
                  case "false", "flase" -> new Answer.Ok<>(Activation.INACTIVE);
                  default -> Reading.unreadable(200);
                });
  }

  /// Sets the first password, by the classic flow. Success is proven by a [#login] afterwards.
  ///
  /// @param at where the camera is
  /// @param password the new password
  /// @return what the camera said
  public Answer<ResponseStatus> activate(Reach at, Secret password) {
    KeyPair keys = ActivationCipher.newKeyPair();
    XmlNode publicKey =
        XmlNode.of(
            "PublicKey",
            XmlNode.leaf("key", ActivationCipher.publicKey((RSAPublicKey) keys.getPublic())));
    return client
        .ask(at, Ask.send("POST", "/ISAPI/Security/challenge", publicKey))
        .then(Reading::xml)
        .then(
            root ->
                ActivationCipher.random(keys, root.value("key"))
                    .<Answer<String>>map(Answer.Ok::new)
                    .orElse(Reading.unreadable(200)))
        .then(random -> sendPassword(at, ActivationCipher.seal(random, password)));
  }

  private Answer<ResponseStatus> sendPassword(Reach at, String sealed) {
    XmlNode info = XmlNode.of("ActivateInfo", XmlNode.leaf("password", sealed));
    Answer<ResponseStatus> answer =
        client
            .ask(at, Ask.send("PUT", "/ISAPI/System/activate", info))
            .then(Reading::xml)
            .then(
                root ->
                    ResponseStatus.of(root)
                        .<Answer<ResponseStatus>>map(Answer.Ok::new)
                        .orElse(Reading.unreadable(200)));
    // Whatever came of it, an older refusal says nothing about the passwords from now on.
    client.manners().forget(at);
    return answer;
  }

  /// Logs in once, as `admin`. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param password the password
  /// @return nothing but that it was taken
  public Answer<ResponseStatus> login(Reach at, Secret password) {
    return login(at, Login.admin(password));
  }

  /// Logs in once. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @return nothing but that it was taken
  public Answer<ResponseStatus> login(Reach at, Login login) {
    return client
        .ask(at, Ask.get("/ISAPI/Security/userCheck").as(login))
        .then(Reading::xml)
        .then(
            root ->
                root.value("statusValue").equals("200")
                    ? new Answer.Ok<>(ResponseStatus.OK)
                    : Reading.unreadable(200));
  }

  /// Reads without credentials how logins stand.
  ///
  /// @param at where the camera is
  /// @return tries left and lock; nothing known of both on firmware that answers a page for people
  public Answer<UserCheck> userCheck(Reach at) {
    return switch (client.ask(at, Ask.get("/ISAPI/Security/userCheck"))) {
      case Answer.Unauthorized<Received>(boolean locked, int tries, int seconds) ->
          new Answer.Ok<>(new UserCheck(false, locked, tries, seconds));
      case Answer<Received> other ->
          other
              .then(Reading::xml)
              .then(
                  root ->
                      UserCheck.of(root)
                          .<Answer<UserCheck>>map(Answer.Ok::new)
                          .orElse(Reading.unreadable(200)));
    };
  }

  /// Reads what the camera says of itself. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @return its description
  public Answer<DeviceInfo> deviceInfo(Reach at, Login login) {
    return client
        .ask(at, Ask.get("/ISAPI/System/deviceInfo").as(login))
        .then(Reading::xml)
        .then(
            root ->
                DeviceInfo.of(root)
                    .<Answer<DeviceInfo>>map(Answer.Ok::new)
                    .orElse(Reading.unreadable(200)));
  }

  /// Forgets what is remembered of a camera's logins: it was reset, restarted, or got another
  /// password.
  ///
  /// @param at where the camera is
  public void forget(Reach at) {
    client.manners().forget(at);
  }
}
