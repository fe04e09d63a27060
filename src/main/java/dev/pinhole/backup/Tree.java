package dev.pinhole.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every name below a backup's folder, no link followed. Bounded: deeper or more than a backup can
/// have is not looked at.
///
/// @param names what is not a folder, by its path with `/` between the parts; folders that lie too
///   deep to look into are among them
record Tree(Map<String, Inside.What> names) {
  private static final int DEEPEST = 4;
  private static final int MOST = 2 * Manifest.MOST_FILES;

  static Tree of(Path folder) throws IOException {
    Map<String, Inside.What> names = new TreeMap<>();
    Path root = folder.toRealPath();
    Files.walkFileTree(
        root,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes found) {
            // A junction of Windows is a folder to the walk; what is behind it is elsewhere.
            boolean link = !at.equals(root) && Inside.what(found) == Inside.What.LINK;
            return link ? skip(at, Inside.What.LINK) : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes found) {
            skip(at, Inside.what(found));
            return names.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          private FileVisitResult skip(Path at, Inside.What what) {
            names.put(slashes(root.relativize(at)), what);
            return FileVisitResult.SKIP_SUBTREE;
          }
        });
    return new Tree(names);
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
