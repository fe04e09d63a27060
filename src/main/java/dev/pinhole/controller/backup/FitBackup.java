package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.BackupVerification;
import dev.pinhole.backup.BackupVerification.Outcome;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.Found;
import dev.pinhole.backup.Manifest;
import dev.pinhole.backup.Onlooker;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Stated;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;

/// Whether a folder is a whole backup of one camera, so that nobody puts back another one's by
/// accident. The hardware address decides. Blocks; changes nothing.
final class FitBackup {
  private static final int LONGEST_NAME = 60;

  private FitBackup() {}

  /// What came of it.
  sealed interface Result {
    /// It is one.
    record Fits(Manifest manifest) implements Result {}

    /// It is none.
    record Unfit(Message told) implements Result {}
  }

  /// Looks at the list only: each file is compared with it when it is used.
  static Result listed(Path folder, Camera camera) {
    return switch (BackupReader.read(folder)) {
      case Found.Whole(Manifest manifest) -> of(manifest, camera);
      case Found other -> new Result.Unfit(other.told());
    };
  }

  /// Reads every file, too.
  static Result verified(Path folder, Camera camera, Onlooker onlooker) {
    Result listed = listed(folder, camera);
    if (listed instanceof Result.Unfit) {
      return listed;
    }
    try {
      return switch (BackupVerification.verify(folder, onlooker)) {
        case Outcome.Checked checked when checked.whole() -> of(checked.manifest(), camera);
        case Outcome.Checked checked ->
            new Result.Unfit(
                Message.of(
                    "put-back.changed", folder.toString(), checked.findings().getFirst().told()));
        case Outcome.NoList(Found found) -> new Result.Unfit(found.told());
        case Outcome.Stopped() -> new Result.Unfit(Message.of("backup.verify.stopped"));
      };
    } catch (StoreException e) {
      return new Result.Unfit(e.told());
    }
  }

  private static Result of(Manifest manifest, Camera camera) {
    CameraFacts facts = manifest.camera();
    if (facts.mac().equals(camera.mac().text())) {
      return new Result.Fits(manifest);
    }
    String name = Stated.text(facts.name(), LONGEST_NAME);
    String model = Stated.text(facts.model(), LONGEST_NAME);
    String title = name.isEmpty() ? model : name;
    return new Result.Unfit(
        facts.model().equals(camera.model())
            ? Message.of("put-back.other", title, facts.mac())
            : Message.of("put-back.other.model", title, facts.mac(), model));
  }
}
