package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.BackupTalk;
import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.BackupEvent.SignedIn;
import dev.pinhole.secret.Secret;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The draft of a backup: which days come along, and how much that is.
final class ChooseBackupModel {
  /// What a 100 Mbit port carries, in bytes a second: nothing was measured yet.
  static final long USUAL_RATE = 11_000_000;

  private final SignedIn found;
  private List<LocalDate> chosen = List.of();
  private boolean export;
  private String key = "";

  ChooseBackupModel(SignedIn found) {
    this.found = found;
  }

  /// @return every day that holds recordings, oldest first
  List<LocalDate> days() {
    return found.days().stream().map(RecordedDay::day).toList();
  }

  void choose(Collection<LocalDate> days) {
    chosen = found.days().stream().map(RecordedDay::day).filter(days::contains).toList();
  }

  List<LocalDate> chosen() {
    return chosen;
  }

  /// @param wanted whether the camera's own export comes along
  void export(boolean wanted) {
    export = wanted;
  }

  /// @param typed what the export is to be locked with
  void key(String typed) {
    key = typed;
  }

  /// @return whether nothing is missing
  boolean ready() {
    try (Secret typed = Secret.of(key)) {
      return !export || BackupTalk.isKey(typed);
    }
  }

  /// @return what locks the export, for the caller to hand on; empty where it is not wanted
  Optional<Secret> lock() {
    return export ? Optional.of(Secret.of(key)) : Optional.empty();
  }

  /// @return how large the chosen recordings are together, as far as the camera says
  long bytes() {
    return bytes(chosen);
  }

  /// @return how large all recordings are together, as far as the camera says
  long allBytes() {
    return bytes(days());
  }

  private long bytes(Collection<LocalDate> days) {
    return found.days().stream()
        .filter(one -> days.contains(one.day()))
        .mapToLong(RecordedDay::bytes)
        .sum();
  }

  int recordings() {
    return found.days().stream()
        .filter(one -> chosen.contains(one.day()))
        .mapToInt(RecordedDay::recordings)
        .sum();
  }

  /// @param bytes how many
  /// @return how long they take over the usual port
  static Duration usualTime(long bytes) {
    return Duration.ofSeconds((bytes + USUAL_RATE - 1) / USUAL_RATE);
  }
}
