package dev.pinhole.job;

import dev.pinhole.camera.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the network says of a camera whose password was set anew: never the exchange's own word.
///
/// @param rows what was compared, login first
public record PasswordProof(List<Row> rows) {
  public PasswordProof {
    rows = List.copyOf(rows);
  }

  /// One line of the table.
  ///
  /// @param fact what was compared
  /// @param before in the device's words, empty where there is nothing to say
  /// @param after in the device's words, empty where there is nothing to say
  /// @param says what it means
  public record Row(Fact fact, String before, String after, Says says) {}

  /// What is compared.
  public enum Fact {
    LOGIN,
    RUNNING,
    ADDRESS,
    PORT,
    PASSWORD,
    SETTINGS
  }

  /// What a row means.
  public enum Says {
    WORKS,
    SAME,
    CHANGED,
    /// As in the latest backup.
    AS_IN_BACKUP,
    /// Not as in the latest backup: changed at some time since, whoever did it.
    UNLIKE_BACKUP,
    NOT_COMPARED
  }

  /// @return whether nothing but the password changed, as far as the network shows
  public boolean nothingElseChanged() {
    return rows.stream().noneMatch(row -> row.says() == Says.CHANGED);
  }

  /// @param job a job in which a login with the new password has just worked
  /// @param differing how many settings differ from the latest backup; empty where there is none
  /// @return the table; empty where nothing is known from before
  public static Optional<PasswordProof> of(Job job, Optional<Integer> differing) {
    return job.exchange()
        .current()
        .flatMap(
            open ->
                job.latest()
                    .map(
                        now ->
                            of(open.begun().before(), now, gone(job, open), settings(differing))));
  }

  private static Row settings(Optional<Integer> differing) {
    return differing
        .map(
            count ->
                count == 0
                    ? new Row(Fact.SETTINGS, "", "", Says.AS_IN_BACKUP)
                    : new Row(Fact.SETTINGS, "", Integer.toString(count), Says.UNLIKE_BACKUP))
        .orElseGet(() -> new Row(Fact.SETTINGS, "", "", Says.NOT_COMPARED));
  }

  private static boolean gone(Job job, Exchange.Open open) {
    return job.observations().gone().stream()
        .anyMatch(one -> one.number() > open.number() && job.mac().equals(Optional.of(one.mac())));
  }

  private static PasswordProof of(Sighting before, Sighting after, boolean vanished, Row settings) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Fact.LOGIN, "", "", Says.WORKS));
    // Who was away for a moment has not restarted, unless its start time could not tell.
    boolean running =
        before.bootTime().equals(after.bootTime()) && !(vanished && Judge.withoutClock(after));
    rows.add(
        new Row(
            Fact.RUNNING, before.bootTime(), after.bootTime(), running ? Says.SAME : Says.CHANGED));
    rows.add(row(Fact.ADDRESS, before.address().toString(), after.address().toString()));
    rows.add(
        row(Fact.PORT, Integer.toString(before.httpPort()), Integer.toString(after.httpPort())));
    rows.add(row(Fact.PASSWORD, before.activation().name(), after.activation().name()));
    rows.add(settings);
    return new PasswordProof(rows);
  }

  private static Row row(Fact fact, String before, String after) {
    return new Row(fact, before, after, before.equals(after) ? Says.SAME : Says.CHANGED);
  }
}
