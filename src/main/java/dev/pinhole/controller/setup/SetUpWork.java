package dev.pinhole.controller.setup;

import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.controller.backup.SignIn;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.ClockDocument;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.SettingDocuments;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent.Written;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is read and written to set a camera. Blocks.
///
/// A document is written as the camera's own with some values replaced, and what was set is proven
/// by reading: what the camera answered to the write proves nothing.
public final class SetUpWork {
  /// The reason of a write whose outcome nobody knows, since no answer came.
  static final String UNANSWERED = "setup.no-answer";

  /// The reason of an outcome that nobody knows, since another camera has taken the address.
  static final String OTHER = "setup.other";

  private final Isapi isapi;
  private final Login login;
  private final InstantSource clock;

  /// @param isapi how the camera is asked
  /// @param login as whom
  /// @param clock the right time
  public SetUpWork(Isapi isapi, Login login, InstantSource clock) {
    this.isapi = isapi;
    this.login = login;
    this.clock = clock;
  }

  /// What reading came to.
  public sealed interface Reading {
    /// Everything was read.
    ///
    /// @param documents the camera's
    /// @param setting what they say; empty where they cannot be understood
    /// @param at when, by the right time
    record Found(Map<Resource, XmlNode> documents, Optional<Setting> setting, Instant at)
        implements Reading {
      /// @return how far the camera's clock is ahead, where that was read
      public Optional<Duration> ahead() {
        return Optional.ofNullable(documents.get(Resource.TIME))
            .flatMap(ClockDocument::now)
            .map(shown -> Duration.between(at, shown));
      }
    }

    /// Something was not read.
    ///
    /// @param outcome *refused* or *unknown*
    /// @param reason key of a text that says why
    /// @param password whether the camera does not take the password
    record Not(RestoreEvent.Outcome outcome, String reason, boolean password) implements Reading {}
  }

  /// @param at where the camera is
  /// @param kind a setting
  /// @return how the camera is set
  public Reading read(Reach at, Kind kind) {
    Map<Resource, XmlNode> documents = new EnumMap<>(Resource.class);
    for (Resource resource : SettingDocuments.of(kind)) {
      switch (isapi.read(at, login, resource)) {
        case Answer.Ok<Received>(Received got) -> documents.put(resource, got.xml().orElseThrow());
        case Answer<Received> other -> {
          return not(other);
        }
      }
    }
    return new Reading.Found(documents, SettingDocuments.read(kind, documents), clock.instant());
  }

  static Reading.Not not(Answer<?> answer) {
    return switch (answer) {
      case Answer.Missing<?> _ -> refused("setup.not-there");
      case Answer.Refused<?>(ResponseStatus status) ->
          refused(
              status.isBusy()
                  ? "setup.busy"
                  : status.isNotActivated() ? "setup.no-password" : "setup.refused");
      case Answer.Unauthorized<?>(boolean locked, int _, int _) ->
          new Reading.Not(
              RestoreEvent.Outcome.REFUSED, locked ? "signin.locked" : "signin.refused", true);
      case Answer.NotTried<?> _ ->
          new Reading.Not(RestoreEvent.Outcome.REFUSED, "signin.refused", true);
      case Answer.Untrusted<?> _ ->
          new Reading.Not(RestoreEvent.Outcome.REFUSED, "signin.untrusted", true);
      case Answer.NoAnswer<?> _, Answer.Ok<?> _ ->
          new Reading.Not(RestoreEvent.Outcome.UNKNOWN, "signin.no-answer", false);
      case Answer.Unreadable<?> _ ->
          new Reading.Not(RestoreEvent.Outcome.UNKNOWN, "signin.unreadable", false);
    };
  }

  private static Reading.Not refused(String reason) {
    return new Reading.Not(RestoreEvent.Outcome.REFUSED, reason, false);
  }

  /// What came of setting.
  ///
  /// @param written how it ended
  /// @param password whether the camera does not take the password any more
  public record Result(Written written, boolean password) {
    /// @return the same as the outcome of an effect
    public Done done() {
      return new Done(
          switch (written.outcome()) {
            case DONE, AFTER_RESTART -> Outcome.DONE;
            case DIFFERENT -> Outcome.DIFFERENT;
            case REFUSED -> Outcome.REFUSED;
            case UNKNOWN -> Outcome.UNKNOWN;
          },
          written.reason());
    }
  }

  /// Sets a camera, once it was asked who it is.
  ///
  /// @param camera who must answer there
  /// @param wanted what it shall be set to
  /// @return how it ended, by what was read afterwards
  public Result set(Sighting camera, Setting wanted) {
    Kind kind = wanted.kind();
    Done who = new SignIn(isapi).only(camera.reach(), camera.mac(), login).done();
    if (who.outcome() != Outcome.DONE) {
      boolean answered = who.outcome() == Outcome.REFUSED;
      return new Result(
          new Written(
              kind,
              answered ? RestoreEvent.Outcome.REFUSED : RestoreEvent.Outcome.UNKNOWN,
              Map.of(),
              who.reason()),
          answered && !who.reason().equals("signin.other"));
    }
    return switch (read(camera.reach(), kind)) {
      case Reading.Not not -> ended(kind, not);
      case Reading.Found found -> stored(camera, wanted, write(camera, found, wanted));
    };
  }

  /// A camera shows an address that it was given at once, and has it after its next start.
  private static Result stored(Sighting camera, Setting wanted, Result result) {
    return result.written().outcome() == RestoreEvent.Outcome.DONE && !isThere(camera, wanted)
        ? new Result(
            new Written(wanted.kind(), RestoreEvent.Outcome.AFTER_RESTART, Map.of(), ""), false)
        : result;
  }

  private static boolean isThere(Sighting camera, Setting wanted) {
    return switch (wanted) {
      case Network.Fixed(var address, var _) -> camera.address().equals(address.address());
      case Network.Automatic() -> camera.dhcp();
      case Setting _ -> true;
    };
  }

  /// After a restart, or an answer that was lost.
  ///
  /// @param camera as it is seen now
  /// @param wanted what it was to be set to
  /// @param lost whether an answer was lost, so that the write may never have arrived
  /// @return how it is set
  public Result holds(Sighting camera, Setting wanted, boolean lost) {
    Result read = judged(camera, wanted, lost);
    boolean elsewhere =
        read.written().outcome() == RestoreEvent.Outcome.DONE && !isThere(camera, wanted);
    return elsewhere
        ? new Result(
            new Written(
                wanted.kind(),
                RestoreEvent.Outcome.DIFFERENT,
                read.written().found(),
                "setup.elsewhere"),
            false)
        : read;
  }

  private static Result ended(Kind kind, Reading.Not not) {
    return new Result(new Written(kind, not.outcome(), Map.of(), not.reason()), not.password());
  }

  private Result write(Sighting camera, Reading.Found found, Setting wanted) {
    Reach at = camera.reach();
    boolean restart = false;
    boolean written = false;
    boolean lost = false;
    for (Resource resource : SettingDocuments.of(wanted.kind())) {
      XmlNode now = Optional.ofNullable(found.documents().get(resource)).orElseThrow();
      XmlNode next = SettingDocuments.write(resource, now, wanted, clock.instant());
      if (next.equals(now)) {
        continue;
      }
      Answer<ResponseStatus> answer = isapi.write(at, login, resource, next);
      switch (answer) {
        case Answer.Ok<ResponseStatus>(ResponseStatus status) -> {
          restart |= status.isAfterReboot();
          written = true;
        }
        // A lost answer proves as little as a good one: what holds is read.
        case Answer.NoAnswer<ResponseStatus>(boolean sent, var _) when sent -> {
          return moved(camera, wanted);
        }
        case Answer.Unreadable<ResponseStatus> _ -> {
          written = true;
          lost = true;
        }
        default -> {
          Reading.Not why = not(answer);
          return written && why.password()
              ? unread(wanted.kind(), why)
              : refused(at, wanted.kind(), why);
        }
      }
    }
    return restart
        ? new Result(
            new Written(wanted.kind(), RestoreEvent.Outcome.AFTER_RESTART, Map.of(), ""), false)
        : judged(camera, wanted, lost);
  }

  /// What was refused has changed nothing; what the camera has instead is worth knowing.
  private Result refused(Reach at, Kind kind, Reading.Not why) {
    Map<String, String> has =
        !why.password() && read(at, kind) instanceof Reading.Found found
            ? found.setting().map(Values::of).orElse(Map.of())
            : Map.of();
    return new Result(new Written(kind, why.outcome(), has, why.reason()), why.password());
  }

  /// Some firmware takes a new address at once, so that its answer never arrives: then the camera
  /// is not there any more, and is waited for where it should be.
  private Result moved(Sighting camera, Setting wanted) {
    Result read = judged(camera, wanted, true);
    boolean gone =
        read.written().outcome() == RestoreEvent.Outcome.UNKNOWN
            && !read.password()
            && !read.written().reason().equals(OTHER);
    return gone && wanted.kind() == Kind.NETWORK
        ? new Result(
            new Written(
                Kind.NETWORK, RestoreEvent.Outcome.AFTER_RESTART, Map.of(), Followed.MOVING),
            false)
        : read;
  }

  /// Nothing that another camera has is this one's. It is asked afterwards, because it may have
  /// taken the address at any time before.
  ///
  /// @param camera who must answer
  /// @param wanted what it was to be set to
  /// @param lost whether an answer was lost, so that the write may never have arrived
  /// @return how it is set
  private Result judged(Sighting camera, Setting wanted, boolean lost) {
    Kind kind = wanted.kind();
    return switch (read(camera.reach(), kind)) {
      case Reading.Not not -> unread(kind, not);
      case Reading.Found _ when isOther(camera) ->
          new Result(new Written(kind, RestoreEvent.Outcome.UNKNOWN, Map.of(), OTHER), false);
      case Reading.Found found -> {
        Map<String, String> has = found.setting().map(Values::of).orElse(Map.of());
        boolean same = has.equals(Values.of(wanted));
        yield new Result(
            new Written(
                kind,
                same ? RestoreEvent.Outcome.DONE : RestoreEvent.Outcome.DIFFERENT,
                has,
                same ? "" : lost ? "setup.never-arrived" : "setup.different"),
            false);
      }
    };
  }

  private boolean isOther(Sighting camera) {
    return isapi.deviceInfo(camera.reach(), login) instanceof Answer.Ok<DeviceInfo>(DeviceInfo info)
        && !info.mac().equals(camera.mac());
  }

  /// It was written to, and cannot be read afterwards: that nothing was changed cannot be said.
  private static Result unread(Kind kind, Reading.Not why) {
    String reason =
        switch (why.reason()) {
          case "signin.no-answer" -> UNANSWERED;
          case "signin.locked" -> "setup.locked";
          case "signin.refused" -> "setup.password";
          default -> why.reason();
        };
    return new Result(
        new Written(kind, RestoreEvent.Outcome.UNKNOWN, Map.of(), reason), why.password());
  }
}
