package dev.pinhole.controller.setup;

import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.StorageDocument;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Storage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// A look at a camera for one page: how it is set, and what helps to set it. Blocks; changes
/// nothing.
final class PageLook {
  private final Isapi isapi;
  private final Login login;
  private final SetUpWork work;
  private final Supplier<Neighbourhood> neighbourhood;

  PageLook(Isapi isapi, Login login, InstantSource clock, Supplier<Neighbourhood> neighbourhood) {
    this.isapi = isapi;
    this.login = login;
    this.work = new SetUpWork(isapi, login, clock);
    this.neighbourhood = neighbourhood;
  }

  /// What was seen.
  sealed interface Seen {
    /// @param reading what the page shows
    record Page(SetUpLive.Reading reading) implements Seen {}

    /// @param why the camera could not be read
    record Nothing(SetUpWork.Reading.Not why) implements Seen {}
  }

  Seen at(Reach camera, Kind kind) {
    return switch (work.read(camera, kind)) {
      case SetUpWork.Reading.Not not -> new Seen.Nothing(not);
      case SetUpWork.Reading.Found found ->
          new Seen.Page(
              new SetUpLive.Reading(
                  found.setting(),
                  found.ahead(),
                  kind == Kind.MOTION_DETECTION ? picture(camera) : Optional.empty(),
                  kind == Kind.RECORDING ? storage(camera) : Optional.empty(),
                  kind == Kind.NETWORK ? Optional.of(neighbourhood.get()) : Optional.empty()));
    };
  }

  private Optional<Storage> storage(Reach camera) {
    Answer<Storage> answer =
        isapi
            .read(camera, login, Resource.STORAGE)
            .then(got -> StorageDocument.of(got.xml().orElseThrow()));
    return answer instanceof Answer.Ok<Storage>(Storage storage)
        ? Optional.of(storage)
        : Optional.empty();
  }

  private Optional<SetUpLive.Picture> picture(Reach camera) {
    return isapi.picture(camera, login) instanceof Answer.Ok<Received>(Received got)
        ? Optional.of(new SetUpLive.Picture(got.bytes()))
        : Optional.empty();
  }
}
