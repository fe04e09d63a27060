package dev.pinhole.isapi;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;
import java.util.Optional;

/// What Pinhole asks of a camera over HTTP. Every call blocks until the answer, at most as long as
/// the client's patience. Safe for every thread.
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
        .get(at, "/SDK/activateStatus", Optional.empty())
        .then(
            root ->
                switch (root.value("Activated").toLowerCase(Locale.ROOT)) {
                  case "true" -> new Answer.Ok<>(Activation.ACTIVE);
                  case "false", "flase" -> new Answer.Ok<>(Activation.INACTIVE);
                  default -> unreadable();
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
        .send(at, "POST", "/ISAPI/Security/challenge", publicKey)
        .then(
            root ->
                ActivationCipher.random(keys, root.value("key"))
                    .<Answer<String>>map(Answer.Ok::new)
                    .orElse(unreadable()))
        .then(random -> sendPassword(at, ActivationCipher.seal(random, password)));
  }

  private Answer<ResponseStatus> sendPassword(Reach at, String sealed) {
    XmlNode info = XmlNode.of("ActivateInfo", XmlNode.leaf("password", sealed));
    return client
        .send(at, "PUT", "/ISAPI/System/activate", info)
        .then(
            root ->
                ResponseStatus.of(root)
                    .<Answer<ResponseStatus>>map(Answer.Ok::new)
                    .orElse(unreadable()));
  }

  /// Logs in once, as `admin`. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param password the password
  /// @return nothing but that it was taken
  public Answer<ResponseStatus> login(Reach at, Secret password) {
    return client
        .get(at, "/ISAPI/Security/userCheck", Optional.of(password))
        .then(
            root ->
                root.value("statusValue").equals("200")
                    ? new Answer.Ok<>(ResponseStatus.OK)
                    : unreadable());
  }

  /// Reads what the camera says of itself. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param password of the user `admin`
  /// @return its description
  public Answer<DeviceInfo> deviceInfo(Reach at, Secret password) {
    return client
        .get(at, "/ISAPI/System/deviceInfo", Optional.of(password))
        .then(
            root ->
                DeviceInfo.of(root).<Answer<DeviceInfo>>map(Answer.Ok::new).orElse(unreadable()));
  }

  private static <T> Answer<T> unreadable() {
    return new Answer.Unreadable<>(Message.of("isapi.unreadable", "200"));
  }
}
