package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads every file of a backup and compares it with the list, and looks for files that the list
/// does not know. Changes nothing; opens nothing outside the folder.
public final class BackupVerification {
  private static final int MOST_EXTRAS = 1_000;

  private BackupVerification() {}

  /// What became of it.
  public sealed interface Outcome {
    /// Every file was looked at.
    ///
    /// @param manifest the list
    /// @param findings what is not as it says, in its order, extra files last (at most 1,000 of
    ///   them); empty for a backup that is just as it was made
    record Checked(Manifest manifest, List<Finding> findings) implements Outcome {
      public Checked {
        findings = List.copyOf(findings);
      }

      /// @return whether every file of the list is as it was; there may be others beside them
      public boolean whole() {
        return findings.stream().allMatch(one -> one.kind() == Finding.Kind.EXTRA);
      }
    }

    /// There is no list to compare with.
    ///
    /// @param found what the folder is; never [Found.Whole]
    record NoList(Found found) implements Outcome {}

    /// The onlooker ended it.
    record Stopped() implements Outcome {}
  }

  /// @param folder a backup's folder
  /// @param onlooker sees how far it is, and can end it
  /// @return what was found
  /// @throws StoreException where the folder itself cannot be read
  public static Outcome verify(Path folder, Onlooker onlooker) throws StoreException {
    return switch (BackupReader.read(folder)) {
      case Found.Whole(Manifest manifest) -> files(folder, manifest, onlooker);
      case Found other -> new Outcome.NoList(other);
    };
  }

  private static Outcome files(Path folder, Manifest manifest, Onlooker onlooker)
      throws StoreException {
    List<Finding> findings = new ArrayList<>();
    FileCheck check = new FileCheck(folder, manifest.files(), onlooker);
    for (FileEntry entry : manifest.files()) {
      switch (check.next(entry)) {
        case FileCheck.Result.Right() -> {}
        case FileCheck.Result.Wrong(Finding finding) -> findings.add(finding);
        case FileCheck.Result.Stopped() -> {
          return new Outcome.Stopped();
        }
      }
    }
    try {
      findings.addAll(extras(folder, manifest));
    } catch (IOException e) {
      throw Refused.reading(folder, e);
    }
    return new Outcome.Checked(manifest, findings);
  }

  private static List<Finding> extras(Path folder, Manifest manifest) throws IOException {
    Set<String> known = new HashSet<>(Layout.WORKING);
    known.add(Layout.LIST);
    known.add(Layout.SEAL);
    manifest.files().forEach(file -> known.add(file.path()));
    return Tree.of(folder).names().keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(MOST_EXTRAS)
        .map(name -> new Finding(Finding.Kind.EXTRA, name))
        .toList();
  }
}
