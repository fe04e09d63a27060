package dev.pinhole.controller.backup;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Found;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Recording;
import dev.pinhole.isapi.Resource;
import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.BackupEvent.SignedIn;
import dev.pinhole.job.EffectEvent.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// One login, and what the camera then says it holds. Blocks; changes nothing on the camera.
public final class SignIn {
  /// Whatever a camera's clock says, its recordings lie between these.
  static final LocalDateTime EARLIEST = LocalDateTime.of(1970, 1, 1, 0, 0);

  static final LocalDateTime LATEST = LocalDateTime.of(2100, 1, 1, 0, 0);

  private final Isapi isapi;

  /// @param isapi how the camera is asked
  public SignIn(Isapi isapi) {
    this.isapi = isapi;
  }

  /// What came of it.
  ///
  /// @param done how it ended
  /// @param holds what the camera holds; empty where it was not taken
  public record Result(Done done, Optional<SignedIn> holds) {
    private static Result refused(String reason) {
      return new Result(new Done(Outcome.REFUSED, reason), Optional.empty());
    }

    private static Result unknown(String reason) {
      return new Result(new Done(Outcome.UNKNOWN, reason), Optional.empty());
    }
  }

  /// @param at where the camera is
  /// @param camera who must answer there
  /// @param login as whom
  /// @return what came of it
  Result as(Reach at, MacAddress camera, Login login) {
    return as(at, camera, login, info -> Optional.of(holds(at, login, info)));
  }

  /// The same, without a look at what the camera holds.
  ///
  /// @param at where the camera is
  /// @param camera who must answer there
  /// @param login as whom
  /// @return what came of it, never with what it holds
  public Result only(Reach at, MacAddress camera, Login login) {
    return as(at, camera, login, _ -> Optional.empty());
  }

  private Result as(
      Reach at, MacAddress camera, Login login, Function<DeviceInfo, Optional<SignedIn>> holds) {
    return switch (isapi.deviceInfo(at, login)) {
      case Answer.Ok<DeviceInfo>(DeviceInfo info) ->
          info.mac().equals(camera)
              ? new Result(new Done(Outcome.DONE, ""), holds.apply(info))
              : Result.refused("signin.other");
      case Answer<DeviceInfo> other -> refusal(other);
    };
  }

  /// @param answer none that was hoped for
  /// @return how a sign-in with it ended
  static Result refusal(Answer<?> answer) {
    return switch (answer) {
      case Answer.Unauthorized<?>(boolean locked, int tries, int _) ->
          Result.refused(
              locked ? "signin.locked" : tries == 1 ? "signin.refused.last" : "signin.refused");
      case Answer.NotTried<?> _ -> Result.refused("signin.same");
      case Answer.Untrusted<?> _ -> Result.refused("signin.untrusted");
      case Answer.Refused<?> _, Answer.Missing<?> _, Answer.Unreadable<?> _, Answer.Ok<?> _ ->
          Result.unknown("signin.unreadable");
      case Answer.NoAnswer<?> _ -> Result.unknown("signin.no-answer");
    };
  }

  private SignedIn holds(Reach at, Login login, DeviceInfo info) {
    int settings = 0;
    for (Resource resource : Resource.values()) {
      settings += isapi.read(at, login, resource) instanceof Answer.Ok<?> ? 1 : 0;
    }
    return new SignedIn(login.user(), info.firmware(), settings, days(at, login));
  }

  private List<RecordedDay> days(Reach at, Login login) {
    TreeMap<LocalDate, RecordedDay> days = new TreeMap<>();
    if (isapi.search(at, login, EARLIEST, LATEST) instanceof Answer.Ok<Found>(Found found)) {
      for (Recording one : found.recordings()) {
        LocalDate day = one.start().toLocalDate();
        days.merge(
            day,
            new RecordedDay(day, 1, one.size().orElse(0)),
            (a, b) -> new RecordedDay(day, a.recordings() + b.recordings(), a.bytes() + b.bytes()));
      }
    }
    return days.descendingMap().values().stream().limit(SignedIn.MOST_DAYS).toList().reversed();
  }
}
