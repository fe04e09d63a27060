package dev.pinhole.ui.bench;

import java.nio.file.Path;
import java.util.Optional;

/// Where the person carries files from and to.
public interface Errands {
  /// @param title what is wanted, in words
  /// @return the file that the person chose; empty where they gave up
  Optional<Path> which(String title);

  /// @param name a file's name, to suggest
  /// @return where the person wants it; empty where they gave up
  Optional<Path> whereToSave(String name);
}
