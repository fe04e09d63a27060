package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a backup. Changes nothing, needs no lock, opens nothing outside the folder, and believes
/// nothing that the list says before it is checked.
public final class BackupReader {
  private BackupReader() {}

  /// @param folder a folder
  /// @return what it is
  public static Found read(Path folder) {
    try {
      return found(folder);
    } catch (Unfit e) {
      return new Found.Damaged(e.fault(), e.told());
    } catch (StoreException e) {
      return new Found.NotABackup(e.told());
    } catch (IOException e) {
      return new Found.NotABackup(Refused.reading(folder, e).told());
    }
  }

  private static Found found(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Found.NotABackup(Message.of("backup.found.nofolder", folder.toString()));
    }
    if (Inside.what(folder.resolve(Layout.LIST)) == Inside.What.MISSING) {
      return unfinished(folder);
    }
    return switch (ManifestFile.read(folder)) {
      case ManifestFile.Read.Good(Manifest manifest) -> new Found.Whole(manifest);
      case ManifestFile.Read.Newer() -> newer(folder);
      case ManifestFile.Read.Foreign() -> none(folder);
    };
  }

  private static Found unfinished(Path folder) throws IOException {
    if (Inside.look(folder, Layout.PROGRESS) != Inside.What.FILE) {
      return none(folder);
    }
    try {
      Optional<Progress> progress = Progress.read(folder.resolve(Layout.PROGRESS));
      return progress.isEmpty()
          ? none(folder)
          : new Found.Unfinished(
              progress.get().begun().camera(),
              progress.get().begun().startedAt(),
              progress.get().finished().size());
    } catch (StoreException e) {
      return e.told().key().equals(Refused.NEWER)
          ? newer(folder)
          : new Found.Damaged(Fault.LIST_UNREADABLE, e.told());
    }
  }

  private static Found none(Path folder) {
    return new Found.NotABackup(Message.of("backup.found.none", folder.toString()));
  }

  private static Found newer(Path folder) {
    return new Found.Newer(Message.of(Refused.NEWER, folder.toString()));
  }

  /// Opens one file of a backup, for putting it back. What is read is only right when its SHA-256
  /// is that of the entry: check it before it is used.
  ///
  /// @param folder the backup's folder
  /// @param file an entry of its list
  /// @return its content
  /// @throws StoreException where it is missing, a link, or cannot be read
  public static InputStream open(Path folder, FileEntry file) throws StoreException {
    try {
      if (Inside.look(folder, file.path()) != Inside.What.FILE) {
        throw new StoreException(Message.of("backup.file.missing", file.path()));
      }
      return Inside.open(folder, file.path());
    } catch (IOException e) {
      throw Refused.reading(folder.resolve(file.path()), e);
    }
  }
}
