package dev.pinhole.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a branch is left: the exit itself, and what it brings with it.
final class Exits {
  private Exits() {}

  static Optional<List<JobEvent>> events(Job job, Step step, Branch branch, Exit exit) {
    List<JobEvent> events = new ArrayList<>();
    events.add(new ChoiceEvent.BranchLeft(branch, exit));
    events.addAll(consequences(job, branch, exit));
    return step instanceof Step.Waiting ? Optional.empty() : Optional.of(events);
  }

  private static List<JobEvent> consequences(Job job, Branch branch, Exit exit) {
    return switch (exit) {
      case RETURN, FORGOT_PASSWORD, ASK_PEOPLE, NO_BUTTON_ANYWHERE, SECOND_PLACE -> List.of();
      case EXPORT_AGAIN -> List.of(new ExchangeEvent.GivenUp());
      case GO_ON -> goOn(job, branch);
      case GO_ON_WITHOUT_NETWORK -> withoutNetwork(job);
      case SOLVED -> List.of(new ChoiceEvent.Ended(Ending.SOLVED_BEFORE));
      case STOP -> List.of(new ChoiceEvent.Ended(Ending.STOPPED));
      case PUT_ASIDE -> List.of(new ChoiceEvent.PutAside(""));
      case NEXT_WAY -> attempt(job, 1);
      case HOLD_AGAIN -> attempt(job, 0);
      case LEAVE_COMPUTER -> leaveComputer(job);
      case GIVE_AWAY -> List.of(new ChoiceEvent.Ended(Ending.GIVEN_AWAY));
      case WITHOUT_PASSWORD -> List.of(new SetUpEvent.PasswordLeft(false));
      case PASSWORD_SET_ELSEWHERE -> List.of(new SetUpEvent.PasswordLeft(true));
    };
  }

  private static List<JobEvent> goOn(Job job, Branch branch) {
    if (branch == Branch.RESET_ANYWAY) {
      return List.of(new ChoiceEvent.StationPassed(Station.RESET_ANYWAY));
    }
    if (!(job.holds().state() instanceof Holds.State.None)) {
      return attempt(job, 0);
    }
    return Route.nextStation(job)
        .<List<JobEvent>>map(station -> List.of(new ChoiceEvent.StationPassed(station)))
        .orElse(List.of());
  }

  private static List<JobEvent> withoutNetwork(Job job) {
    return job.place() == Place.WORLD ? List.of(new ChoiceEvent.LookingChosen(false)) : List.of();
  }

  /// The next attempt, this many rounds on.
  private static List<JobEvent> attempt(Job job, int on) {
    return job.choices()
        .attempt()
        .<List<JobEvent>>map(
            now ->
                List.of(new ChoiceEvent.AttemptChosen(on == 0 ? now : next(job, now.round() + on))))
        .orElse(List.of());
  }

  static Attempt next(Job job, int round) {
    return job.choices().identified().orElseThrow().attempt(round);
  }

  /// Whoever leaves has read what to do; nobody counts from here on.
  private static List<JobEvent> leaveComputer(Job job) {
    return job.choices()
        .attempt()
        .<List<JobEvent>>map(attempt -> List.of(new HoldEvent.Unattended(attempt)))
        .orElse(List.of());
  }
}
