package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The backups below a folder, for the reminder and for choosing one to put back.
public final class BackupList {
  private static final int DEEPEST = 4;
  private static final int MOST_NAMES = 100_000;
  private static final int MOST_BACKUPS = 10_000;

  private BackupList() {}

  /// One backup.
  ///
  /// @param folder its folder
  /// @param found whole with its list, unfinished, damaged, or newer
  public record Listed(Path folder, Found found) {}

  /// Looks at the folder itself and three folders deep, follows no link, and looks into no backup.
  /// Files are not read: [BackupVerification] does.
  ///
  /// @param root where to look
  /// @return every backup in it, in the order of their paths, at most 10,000
  /// @throws StoreException where the folder cannot be read
  public static List<Listed> below(Path root) throws StoreException {
    List<Listed> all = new ArrayList<>();
    try {
      Files.walkFileTree(root.toRealPath(), Set.of(), DEEPEST, new Search(all));
    } catch (IOException e) {
      throw Refused.reading(root, e);
    }
    all.sort(Comparator.comparing(Listed::folder));
    return all;
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final List<Listed> all;
    private int names;

    Search(List<Listed> all) {
      this.all = all;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
      if (Inside.what(found) == Inside.What.LINK) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return switch (BackupReader.read(folder)) {
        case Found.NotABackup _ -> next();
        case Found backup -> {
          all.add(new Listed(folder, backup));
          yield all.size() < MOST_BACKUPS
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.TERMINATE;
        }
      };
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
      return next();
    }

    /// A folder that is somebody else's is passed by.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      return next();
    }

    private FileVisitResult next() {
      names++;
      return names < MOST_NAMES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
