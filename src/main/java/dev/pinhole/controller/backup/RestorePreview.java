package dev.pinhole.controller.backup;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.util.List;

/// What putting a backup back would change, item by item. Reads, and changes nothing. Blocks.
public final class RestorePreview {
  private final Isapi isapi;

  /// @param isapi how the camera is asked
  public RestorePreview(Isapi isapi) {
    this.isapi = isapi;
  }

  /// What came of it.
  public sealed interface Seen {
    /// Laid side by side.
    ///
    /// @param items what the backup holds beside what the camera has now
    record Items(List<RestoreEvent.Item> items) implements Seen {}

    /// The folder is no whole backup, or that of another camera.
    ///
    /// @param told why
    record NoBackup(Message told) implements Seen {}

    /// The camera did not answer, or did not take user and password.
    ///
    /// @param told why
    record NoCamera(Message told) implements Seen {}
  }

  /// @param folder a backup's folder
  /// @param at where the camera is
  /// @param login as whom; stays with the caller
  /// @return what would change
  public Seen of(Path folder, Reach at, Login login) {
    return switch (isapi.deviceInfo(at, login)) {
      case Answer.Ok<DeviceInfo>(DeviceInfo info) ->
          switch (FitBackup.listed(folder, camera(info))) {
            case FitBackup.Result.Fits _ ->
                compared(new PutBackWork(isapi, login, folder).compare(at));
            case FitBackup.Result.Unfit(Message told) -> new Seen.NoBackup(told);
          };
      case Answer<DeviceInfo> other ->
          new Seen.NoCamera(Message.of(SignIn.refusal(other).done().reason()));
    };
  }

  private static Camera camera(DeviceInfo info) {
    return new Camera(info.mac(), info.serial().map(SerialNumber::text).orElse(""), info.model());
  }

  private static Seen compared(PutBackWork.Compared compared) {
    return switch (compared) {
      case PutBackWork.Compared.Items(var items) -> new Seen.Items(items);
      case PutBackWork.Compared.NoAnswer() -> new Seen.NoCamera(Message.of("signin.no-answer"));
      case PutBackWork.Compared.Password() -> new Seen.NoCamera(Message.of("signin.refused"));
      case PutBackWork.Compared.Folder(Message told) -> new Seen.NoBackup(told);
    };
  }
}
