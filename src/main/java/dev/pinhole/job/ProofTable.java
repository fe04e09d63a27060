package dev.pinhole.job;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.Verdict.Fact;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.job.Verdict.Proof;
import dev.pinhole.job.Verdict.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a verdict's evidence beside it: before, after, and what the two say.
final class ProofTable {
  private ProofTable() {}

  static Verdict reported(ObservationEvent.ReportedOutcome outcome) {
    return new Verdict(
        Kind.REPORTED_BY_YOU,
        List.of(new Proof(Fact.REPORTED, "", outcome.name(), Says.YOU_SAW_IT)));
  }

  static Verdict of(Kind kind, Optional<Sighting> before, Optional<Sighting> after) {
    List<Proof> rows = new ArrayList<>();
    rows.add(identity(before, after));
    rows.add(running(kind, before, after));
    rows.add(password(before, after));
    rows.add(address(kind, before, after));
    return new Verdict(kind, rows);
  }

  /// @param verdict a verdict on the camera's own *Restore*
  /// @param own what was read of its settings
  /// @return the same with a row for the settings; a password that stays is as it should be
  static Verdict withSettings(Verdict verdict, OwnReset own) {
    List<Proof> rows = new ArrayList<>();
    verdict.proof().forEach(row -> rows.add(row.says() == Says.SETTINGS_KEPT ? kept(row) : row));
    rows.add(settings(own.comparison().orElse(new OwnReset.Comparison(0, 0))));
    return new Verdict(verdict.kind(), rows);
  }

  private static Proof kept(Proof password) {
    return new Proof(password.fact(), password.before(), password.after(), Says.PASSWORD_KEPT);
  }

  private static Proof settings(OwnReset.Comparison comparison) {
    if (comparison.read() == 0) {
      return new Proof(Fact.SETTINGS, "", "", Says.NOT_COMPARED);
    }
    return new Proof(
        Fact.SETTINGS,
        Integer.toString(comparison.read()),
        Integer.toString(comparison.differing()),
        comparison.differing() > 0 ? Says.SETTINGS_DIFFER : Says.SETTINGS_SAME);
  }

  private static Proof identity(Optional<Sighting> before, Optional<Sighting> after) {
    return new Proof(
        Fact.IDENTITY,
        before.map(seen -> seen.mac().text()).orElse(""),
        after.map(seen -> seen.mac().text()).orElse(""),
        after.isEmpty() ? Says.SILENT : orUnknown(before, Says.SAME_CAMERA));
  }

  private static Proof running(Kind kind, Optional<Sighting> before, Optional<Sighting> after) {
    String was = before.map(Sighting::bootTime).orElse("");
    String is = after.map(Sighting::bootTime).orElse("");
    Says says =
        switch (kind) {
          case BOOT_LOOP -> Says.COMES_AND_GOES;
          case NOT_BACK_YET -> Says.SILENT;
          case UNREADABLE -> Says.CANNOT_BE_READ;
          case NOTHING_HAPPENED -> Says.NOT_RESTARTED;
          case RESET_PROVEN, RESTORED, RESTORED_LIKELY, ONLY_RESTARTED, PARTIAL ->
              orUnknown(before, Says.RESTARTED);
          case RESET_LIKELY, ADDRESS_COLLISION ->
              orUnknown(before, was.equals(is) ? Says.NOT_RESTARTED : Says.RESTARTED);
          case REPORTED_BY_YOU -> Says.YOU_SAW_IT;
        };
    return new Proof(Fact.RUNNING, was, is, says);
  }

  private static Proof password(Optional<Sighting> before, Optional<Sighting> after) {
    Says says = Says.SILENT;
    if (after.isPresent()) {
      says =
          after.get().activation() == Activation.ACTIVE
              ? Says.SETTINGS_KEPT
              : orUnknown(before, Says.SETTINGS_ERASED);
    }
    return new Proof(Fact.PASSWORD, activation(before), activation(after), says);
  }

  private static String activation(Optional<Sighting> seen) {
    return seen.map(one -> one.activation().name()).orElse("");
  }

  private static Proof address(Kind kind, Optional<Sighting> before, Optional<Sighting> after) {
    String was = before.map(seen -> seen.address().toString()).orElse("");
    String is = after.map(seen -> seen.address().toString()).orElse("");
    return new Proof(Fact.ADDRESS, was, is, addressSays(kind, before, was, is));
  }

  private static Says addressSays(Kind kind, Optional<Sighting> before, String was, String is) {
    if (is.isEmpty()) {
      return Says.SILENT;
    }
    if (kind == Kind.ADDRESS_COLLISION) {
      return Says.SHARED_ADDRESS;
    }
    if (before.isEmpty()) {
      return Says.NOT_KNOWN_BEFORE;
    }
    if (was.equals(is)) {
      return Says.ADDRESS_KEPT;
    }
    return kind.isReset() || kind == Kind.PARTIAL ? Says.FACTORY_ADDRESS : Says.ADDRESS_CHANGED;
  }

  private static Says orUnknown(Optional<Sighting> before, Says says) {
    return before.isPresent() ? says : Says.NOT_KNOWN_BEFORE;
  }
}
