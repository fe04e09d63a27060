package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Isapi.ResetMode;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.Restoring;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.OwnResetEvent.Reading;
import dev.pinhole.job.ResetWay;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What is asked of a camera for its own reset. Blocks.
final class OwnResetWork {
  private final Isapi isapi;
  private final Sighting camera;
  private final Login login;

  OwnResetWork(Isapi isapi, Sighting camera, Login login) {
    this.isapi = isapi;
    this.camera = camera;
    this.login = login;
  }

  /// Tells the camera to reset itself, once, after it has said who it is.
  ///
  /// @param way its *Restore* or its *Default*
  /// @return how it ended; *refused* only where nothing can have happened
  Done tell(ResetWay way) {
    Answer<DeviceInfo> who = isapi.deviceInfo(camera.reach(), login);
    if (!(who instanceof Answer.Ok<DeviceInfo>(DeviceInfo info))) {
      return notTold(who);
    }
    if (!info.mac().equals(camera.mac())) {
      return new Done(Outcome.REFUSED, "own-reset.other");
    }
    ResetMode mode = way == ResetWay.DEFAULT ? ResetMode.FULL : ResetMode.BASIC;
    return switch (isapi.factoryReset(camera.reach(), login, mode)) {
      case Answer.Ok<ResponseStatus>(ResponseStatus status) -> {
        if (status.isAfterReboot()) {
          // Source: it then waits for a reboot. Whether it came is seen, not asked.
          isapi.reboot(camera.reach(), login);
        }
        yield new Done(Outcome.DONE, "");
      }
      case Answer.NoAnswer<ResponseStatus>(boolean sent, var _) when sent -> lost();
      case Answer.Unreadable<ResponseStatus> _ -> lost();
      case Answer<ResponseStatus> refused -> notTold(refused);
    };
  }

  /// What the camera does now will be seen.
  static Done lost() {
    return new Done(Outcome.UNKNOWN, "own-reset.lost");
  }

  private static Done notTold(Answer<?> answer) {
    return new Done(
        Outcome.REFUSED,
        switch (answer) {
          case Answer.Unauthorized<?>(boolean locked, int _, int _) ->
              locked ? "signin.locked" : "signin.refused";
          case Answer.NotTried<?> _ -> "signin.same";
          case Answer.Untrusted<?> _ -> "signin.untrusted";
          case Answer.Missing<?> _ -> "own-reset.missing";
          case Answer.NoAnswer<?> _ -> "own-reset.no-answer";
          case Answer.Refused<?> _, Answer.Unreadable<?> _, Answer.Ok<?> _ -> "own-reset.refused";
        });
  }

  /// Reads the settings twice: what reads otherwise a moment later changes by itself, and proves
  /// nothing.
  ///
  /// @return one reading for each document that reads the same both times
  List<Reading> before() {
    List<Reading> first = read().orElse(List.of());
    return first.isEmpty()
        ? first
        : read().orElse(List.of()).stream().filter(first::contains).toList();
  }

  /// @return the settings as they read now; empty where no answer came and it is worth to ask again
  Optional<List<Reading>> read() {
    List<Reading> readings = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      // What holds no setting cannot show a restore, and its network stays.
      if (resource.restoring() instanceof Restoring.Never || resource == Resource.NETWORK) {
        continue;
      }
      switch (isapi.read(camera.reach(), login, resource)) {
        case Answer.Ok<Received>(Received got) -> readings.add(reading(resource, got));
        case Answer.NoAnswer<Received> _ -> {
          return Optional.empty();
        }
        case Answer.Unauthorized<Received> _,
            Answer.NotTried<Received> _,
            Answer.Untrusted<Received> _ -> {
          return Optional.of(List.of());
        }
        case Answer.Missing<Received> _,
            Answer.Refused<Received> _,
            Answer.Unreadable<Received> _ -> {}
      }
    }
    return Optional.of(readings);
  }

  private static Reading reading(Resource resource, Received got) {
    byte[] part = resource.restoring().part(got.xml().orElseThrow()).document();
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(part);
      return new Reading(resource.name(), HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
