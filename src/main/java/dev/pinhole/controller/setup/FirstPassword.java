package dev.pinhole.controller.setup;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.secret.Secret;

/// What is done to a camera for its first password, and what is read to learn how it went. Blocks.
/// Which form of activation the camera speaks is `isapi`'s to find out.
///
/// A lost answer proves nothing: the camera is read, never written to again.
public final class FirstPassword {
  private final Isapi isapi;

  /// @param isapi how the camera is talked to
  public FirstPassword(Isapi isapi) {
    this.isapi = isapi;
  }

  /// Sends a new password, once.
  ///
  /// @param at where the camera is
  /// @param password the password, already with the person
  /// @return how it ended; *unknown* where the camera has a password now and it may be this one
  public Done activate(Reach at, Secret password) {
    return switch (isapi.activate(at, password)) {
      case Answer.Ok<ResponseStatus> _ -> new Done(Outcome.DONE, "");
      case Answer.Refused<ResponseStatus>(ResponseStatus status) ->
          new Done(Outcome.REFUSED, reason(status));
      case Answer.Missing<ResponseStatus> _ -> new Done(Outcome.REFUSED, "setup.refused.other");
      case Answer.Unauthorized<ResponseStatus> _ ->
          new Done(Outcome.REFUSED, "setup.refused.has-password");
      case Answer.NotTried<ResponseStatus> _, Answer.Untrusted<ResponseStatus> _ ->
          new Done(Outcome.REFUSED, "setup.refused.no-connection");
      case Answer.NoAnswer<ResponseStatus>(boolean sent, var _) ->
          sent ? read(at) : new Done(Outcome.REFUSED, "setup.refused.no-connection");
      case Answer.Unreadable<ResponseStatus> _ -> read(at);
    };
  }

  /// Learns by reading how an earlier sending ended.
  ///
  /// @param at where the camera is
  /// @return *refused* where it still has no password, *unknown* otherwise
  public Done read(Reach at) {
    return isapi.activation(at) instanceof Answer.Ok<Activation>(Activation now)
            && now == Activation.INACTIVE
        ? new Done(Outcome.REFUSED, "setup.refused.never-arrived")
        : new Done(Outcome.UNKNOWN, "");
  }

  /// Tries a password, once.
  ///
  /// @param at where the camera is
  /// @param password the password
  /// @return how it ended
  public Done login(Reach at, Secret password) {
    return switch (isapi.login(at, password)) {
      case Answer.Ok<ResponseStatus> _ -> new Done(Outcome.DONE, "");
      case Answer.Unauthorized<ResponseStatus>(boolean locked, int _, int _) ->
          locked ? new Done(Outcome.REFUSED, "setup.login.locked") : wrong(at);
      case Answer.Refused<ResponseStatus> _, Answer.NotTried<ResponseStatus> _ -> wrong(at);
      case Answer.Missing<ResponseStatus> _,
          Answer.Untrusted<ResponseStatus> _,
          Answer.NoAnswer<ResponseStatus> _,
          Answer.Unreadable<ResponseStatus> _ ->
          new Done(Outcome.UNKNOWN, "setup.login.no-answer");
    };
  }

  /// The same, where another camera may have taken the address and the same password.
  ///
  /// @param camera who must answer
  /// @param password the password
  /// @return how it ended
  public Done login(Sighting camera, Secret password) {
    Done done = login(camera.reach(), password);
    return done.outcome() == Outcome.DONE && isOther(camera, password)
        ? new Done(Outcome.REFUSED, "signin.other")
        : done;
  }

  private boolean isOther(Sighting camera, Secret password) {
    return isapi.deviceInfo(camera.reach(), Login.admin(password))
            instanceof Answer.Ok<DeviceInfo>(DeviceInfo info)
        && !info.mac().equals(camera.mac());
  }

  /// A camera that has no password at all takes none either.
  private Done wrong(Reach at) {
    Done read = read(at);
    return read.outcome() == Outcome.REFUSED
        ? read
        : new Done(Outcome.REFUSED, "setup.login.wrong");
  }

  private static String reason(ResponseStatus status) {
    return switch (status.subStatus()) {
      case "hasActivated" -> "setup.refused.has-password";
      case "riskPassword",
          "illegalPassword",
          "passwordMustContainMorethan2Types",
          "passwordLenNoMoreThan16" ->
          "setup.refused.password";
      default -> "setup.refused.other";
    };
  }
}
