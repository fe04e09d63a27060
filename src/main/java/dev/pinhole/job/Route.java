package dev.pinhole.job;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Grade;
import dev.pinhole.catalog.PressMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way through a job: the stations that its trouble asks for, then the hold, then what follows.
final class Route {
  private Route() {}

  static Step step(Job job) {
    Choices choices = job.choices();
    if (choices.ending().isPresent()) {
      return new Step.Finished(choices.ending().get(), job.place());
    }
    if (choices.putAside().isPresent()) {
      return new Step.Waiting(choices.putAside().get(), underneath(job).phase());
    }
    if (choices.branch().isPresent()) {
      return branch(job, choices.branch().get());
    }
    return underneath(job);
  }

  /// @return the step that is shown when no branch is open
  static Step underneath(Job job) {
    if (job.choices().trouble().isEmpty()) {
      return new Step.WhatHappened();
    }
    if (job.choices().passed().contains(Station.NO_RESET_NEEDED)) {
      return AfterReset.step(job);
    }
    if (job.ownReset().tried().isPresent()) {
      return AfterTry.step(job, job.ownReset().tried().get());
    }
    if (!(job.holds().state() instanceof Holds.State.None)) {
      return atTheButton(job);
    }
    Optional<Station> next = nextStation(job);
    if (next.isPresent()) {
      return station(job, next.get());
    }
    return switch (job.choices().trouble().get()) {
      // However it was passed: where nothing is to be reset, there is nothing behind the backup.
      case ONLY_BACK_UP -> BackupRoute.step(job);
      case ONLY_SET_UP -> AfterReset.step(job);
      case FORGOT_PASSWORD, WORKS_BADLY, NO_ANSWER, FACTORY_SETTINGS, BOUGHT_USED, GIVING_AWAY ->
          ownWay(job) ? OwnResetRoute.step(job) : hold(job);
    };
  }

  /// @return the station that the person stands at; empty once all are passed
  static Optional<Station> nextStation(Job job) {
    return stations(job).stream()
        .filter(station -> !job.choices().passed().contains(station))
        .findFirst();
  }

  private static List<Station> stations(Job job) {
    Choices choices = job.choices();
    List<Station> stations = new ArrayList<>();
    Trouble trouble = choices.trouble().orElseThrow();
    if (trouble == Trouble.NO_ANSWER) {
      stations.add(Station.POWER_AND_CABLE);
    }
    stations.add(Station.CAMERA);
    if (inactive(job) && !choices.passed().contains(Station.RESET_ANYWAY)) {
      stations.add(Station.NO_RESET_NEEDED);
      return stations;
    }
    switch (trouble) {
      case FORGOT_PASSWORD -> stations.add(Station.TRY_FIRST);
      case WORKS_BADLY -> stations.add(Station.RESTART_ONCE);
      case BOUGHT_USED -> stations.add(Station.SELLER_LETS_GO);
      case NO_ANSWER, FACTORY_SETTINGS, GIVING_AWAY, ONLY_BACK_UP, ONLY_SET_UP -> {}
    }
    if (trouble == Trouble.ONLY_SET_UP) {
      return stations;
    }
    if (trouble == Trouble.FORGOT_PASSWORD && softwareOnly(choices)) {
      stations.add(Station.SOFTWARE_WAY);
      return stations;
    }
    if (OwnResetRoute.isOpen(job)) {
      stations.add(Station.RESET_WAY);
    }
    stations.add(Station.SAVE);
    if (!trouble.resets()) {
      return stations;
    }
    // Whoever gives a camera away keeps what it has recorded.
    boolean keepsCard = choices.saved().equals(Optional.of(SaveDecision.TAKE_CARD_OUT));
    if (keepsCard || trouble == Trouble.GIVING_AWAY) {
      stations.add(Station.CARD_OUT);
    }
    if (ownWay(job)) {
      return stations;
    }
    stations.add(Station.READY);
    stations.add(Station.FIND_BUTTON);
    if (powerFirst(choices)) {
      stations.add(Station.POWER_OFF);
    }
    return stations;
  }

  /// Recorders and door stations have no button: there is nothing to lead to.
  private static boolean softwareOnly(Choices choices) {
    return choices
        .identified()
        .filter(one -> one.button() == Family.Button.SOFTWARE_ONLY)
        .isPresent();
  }

  private static boolean ownWay(Job job) {
    return OwnResetRoute.contract(job).isOwn();
  }

  private static boolean inactive(Job job) {
    return job.latest().map(Sighting::activation).equals(Optional.of(Activation.INACTIVE))
        && !job.mayHaveErased();
  }

  private static boolean powerFirst(Choices choices) {
    return choices
        .attempt()
        .filter(attempt -> attempt.procedure().method() == PressMethod.POWER_FIRST)
        .isPresent();
  }

  private static Step station(Job job, Station station) {
    Choices choices = job.choices();
    return switch (station) {
      case POWER_AND_CABLE -> new Step.PowerAndCable();
      case CAMERA -> camera(job);
      case NO_RESET_NEEDED, RESET_ANYWAY -> new Step.NoResetNeeded();
      case TRY_FIRST -> new Step.TryFirst();
      case SOFTWARE_WAY -> ExchangeRoute.step(job);
      case RESTART_ONCE -> new Step.RestartOnce();
      case SELLER_LETS_GO -> new Step.SellerLetsGo();
      case RESET_WAY -> new Step.HowToReset(OwnResetRoute.ways(choices.trouble().orElseThrow()));
      case SAVE ->
          choices.trouble().orElseThrow().resets()
                  && !choices.saved().equals(Optional.of(SaveDecision.BACK_UP))
              ? new Step.SaveFirst(choices.trouble().get(), OwnResetRoute.contract(job))
              : BackupRoute.step(job);
      case CARD_OUT -> new Step.TakeCardOut();
      case READY -> new Step.GetReady(choices.attempt().orElseThrow());
      case FIND_BUTTON -> new Step.FindButton(choices.identified().orElseThrow(), false);
      case POWER_OFF -> new Step.PowerOff(choices.attempt().orElseThrow());
      case RESULT, SET_UP -> throw new IllegalStateException("not before the hold");
    };
  }

  private static Step camera(Job job) {
    if (job.place() == Place.PRACTICE) {
      return new Step.WhichCamera(Place.PRACTICE, true, false);
    }
    boolean resets = job.choices().trouble().orElseThrow().resets();
    Optional<Boolean> looking = job.choices().looking();
    return resets && looking.equals(Optional.of(false))
        ? new Step.DescribeCamera(false)
        : new Step.WhichCamera(Place.WORLD, looking.orElse(false), resets);
  }

  private static Step hold(Job job) {
    return holding(job.choices().attempt().orElseThrow(), Optional.empty());
  }

  private static Step holding(Attempt attempt, Optional<Instant> since) {
    Grade grade = attempt.procedure().grade();
    boolean own = attempt.round() == 1 && !attempt.procedure().id().equals("plain");
    boolean graded = grade == Grade.HIGH || grade == Grade.MEDIUM;
    return new Step.Hold(attempt, own && graded && since.isEmpty(), since);
  }

  private static Step atTheButton(Job job) {
    return switch (job.holds().state()) {
      case Holds.State.None() -> hold(job);
      case Holds.State.Running(Attempt attempt, Instant since, long _) ->
          holding(attempt, Optional.of(since));
      case Holds.State.Untold(Attempt attempt, Instant _, long _, boolean interrupted) ->
          new Step.HowLong(attempt, interrupted);
      case Holds.State.Over(Holds.Done hold) -> AfterTry.step(job, hold);
    };
  }

  private static Step branch(Job job, Branch branch) {
    return switch (branch) {
      case NOT_IN_THE_LIST -> new Step.DescribeCamera(true);
      case FORGOT_PASSWORD -> ExchangeRoute.step(job);
      case DESK_REFUSED -> new Step.WhatTheDeskSaid();
      case CANNOT_FIND_A_BUTTON ->
          new Step.FindButton(job.choices().identified().orElseThrow(), true);
      default -> new Step.Advice(branch, underneath(job).phase(), entered(job, branch));
    };
  }

  private static Instant entered(Job job, Branch branch) {
    return job.entries().reversed().stream()
        .filter(entry -> entry.event().equals(new ChoiceEvent.BranchEntered(branch)))
        .map(Entry::at)
        .findFirst()
        .or(job::changedAt)
        .orElseThrow();
  }
}
