package dev.pinhole.ui.steps;

import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.BackupEvent.SignedIn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The draft of a backup: which days come along, and how much that is.
final class ChooseBackupModel {
  /// What a 100 Mbit port carries, in bytes a second: nothing was measured yet.
  static final long USUAL_RATE = 11_000_000;

  private final SignedIn found;
  private List<LocalDate> chosen = List.of();

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
