package dev.pinhole.ui;

import java.nio.file.Path;
import java.util.Optional;

/// What the window asks of the computer around it.
public interface Outside {
  /// @param name a file's name, to suggest
  /// @return where the person wants it; empty where they gave up
  Optional<Path> whereToSave(String name);

  /// Shows a file with whatever the system opens it with; does nothing where it cannot.
  ///
  /// @param file the file
  void open(Path file);

  /// @param title what is wanted, in words
  /// @return the folder that the person chose; empty where they gave up
  Optional<Path> whichFolder(String title);

  /// @param title what is wanted, in words
  /// @return the file that the person chose; empty where they gave up
  Optional<Path> which(String title);
}
