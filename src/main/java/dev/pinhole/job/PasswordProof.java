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
    NOT_COMPARED
  }

  /// @return whether nothing but the password changed, as far as the network shows
  public boolean nothingElseChanged() {
    return rows.stream().noneMatch(row -> row.says() == Says.CHANGED);
  }

  /// @param job a job in which a login with the new password has just worked
  /// @return the table; empty where nothing is known from before
  public static Optional<PasswordProof> of(Job job) {
    return job.exchange()
        .current()
        .flatMap(open -> job.latest().map(now -> of(open.begun().before(), now, gone(job, open))));
  }

  private static boolean gone(Job job, Exchange.Open open) {
    return job.observations().gone().stream()
        .anyMatch(one -> one.number() > open.number() && job.mac().equals(Optional.of(one.mac())));
  }

  private static PasswordProof of(Sighting before, Sighting after, boolean vanished) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Fact.LOGIN, "", "", Says.WORKS));
    boolean running = before.bootTime().equals(after.bootTime()) && !vanished;
    rows.add(
        new Row(
            Fact.RUNNING, before.bootTime(), after.bootTime(), running ? Says.SAME : Says.CHANGED));
    rows.add(row(Fact.ADDRESS, before.address().toString(), after.address().toString()));
    rows.add(
        row(Fact.PORT, Integer.toString(before.httpPort()), Integer.toString(after.httpPort())));
    rows.add(row(Fact.PASSWORD, before.activation().name(), after.activation().name()));
    rows.add(new Row(Fact.SETTINGS, "", "", Says.NOT_COMPARED));
    return new PasswordProof(rows);
  }

  private static Row row(Fact fact, String before, String after) {
    return new Row(fact, before, after, before.equals(after) ? Says.SAME : Says.CHANGED);
  }
}
