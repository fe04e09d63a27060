package dev.pinhole.job;

import dev.pinhole.camera.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says which events an act brings about, and refuses what the step does not offer.
public final class Acts {
  /// The longest hold that is believed, in seconds.
  public static final int LONGEST_HOLD = 600;

  /// The longest name or reason that is kept, in characters.
  public static final int LONGEST_TEXT = 120;

  private static final Optional<List<JobEvent>> REFUSED = Optional.empty();

  private Acts() {}

  /// @param job the job as the person saw it
  /// @param act what they did
  /// @return the events that it brings about; empty where the step does not offer it
  public static Optional<List<JobEvent>> events(Job job, Act act) {
    Step step = Step.of(job);
    return switch (act) {
      case Act.Back() -> back(job, step);
      case Act.PutAside(String reason) ->
          when(!job.ended(), new ChoiceEvent.PutAside(bounded(reason)));
      case Act.TakeUp() -> when(step instanceof Step.Waiting, new ChoiceEvent.TakenUp());
      case Act.Enter(Branch branch) ->
          when(step.elsewhere().contains(branch) || opens(step, branch), enter(branch));
      case Act.Leave(Exit exit) -> leave(job, step, exit);
      case Act.Done() -> Stations.done(job, step);
      case Act.PickTrouble(Trouble trouble) ->
          when(step instanceof Step.WhatHappened, new ChoiceEvent.TroubleChosen(trouble));
      case Act.ChooseLooking(boolean allowed) ->
          when(
              step instanceof Step.WhichCamera camera && (allowed || camera.unseenToo()),
              new ChoiceEvent.LookingChosen(allowed));
      case Act.UseCamera use -> use(job, step, use);
      case Act.DescribeCamera(String name, Identified identified, boolean owner) ->
          when(
              step instanceof Step.DescribeCamera,
              new ChoiceEvent.CameraDescribed(bounded(name), identified, owner));
      case Act.RecogniseCamera(var sighting) ->
          job.byHand() && job.place() == Place.WORLD && waits(step)
              ? events(
                  new ChoiceEvent.CameraRecognised(sighting.camera()),
                  new ObservationEvent.Seen(sighting))
              : REFUSED;
      case Act.TakeWay(var method) ->
          when(ExchangeRoute.offers(step, method), new ExchangeEvent.WayTaken(method));
      case Act.TellDesk(DeskReason reason) ->
          step instanceof Step.WhatTheDeskSaid
              ? events(
                  new ChoiceEvent.BranchLeft(Branch.DESK_REFUSED, Exit.FORGOT_PASSWORD),
                  new ExchangeEvent.DeskRefused(reason))
              : REFUSED;
      case Act.ChooseResetWay(ResetWay way) ->
          when(OwnResetRoute.offers(step, way), new ChoiceEvent.ResetWayChosen(way));
      case Act.Decide(SaveDecision decision) ->
          step instanceof Step.SaveFirst first
              ? Optional.of(decided(ErasureContract.of(first.way()), decision))
              : REFUSED;
      case Act.UsePlainWay(var plain) ->
          when(
              (step instanceof Step.Hold(Attempt _, boolean offered, var _) && offered)
                  || step instanceof Step.PowerOff,
              new ChoiceEvent.AttemptChosen(new Attempt(1, plain)));
      case Act.StartHold _,
          Act.EndHold _,
          Act.AbandonHold _,
          Act.LoseHold _,
          Act.TellHold _,
          Act.TellLight _,
          Act.TellOutcome _,
          Act.NextRound _ ->
          ButtonActs.events(job, step, act);
      case Act.Tick(var item, boolean done) ->
          when(
              step instanceof Step.SetUpAgain list && list.items().contains(item),
              new SetUpEvent.Ticked(item, done));
      case Act.OpenPage(var item) -> SetUpRoute.open(step, item);
      case Act.Agree() -> SetUpRoute.agree(step);
      case Act.GiveUpWaiting() -> SetUpRoute.giveUp(step);
    };
  }

  /// @param job a job
  /// @return whether *Back* leads anywhere
  public static boolean goesBack(Job job) {
    return events(job, new Act.Back()).isPresent();
  }

  private static Optional<List<JobEvent>> back(Job job, Step step) {
    if (job.exchange().proof().isPresent()) {
      return REFUSED;
    }
    Optional<List<JobEvent>> closing = SetUpRoute.back(job, step);
    if (closing.isPresent()) {
      return closing;
    }
    return switch (step) {
      case Step.PasswordExchange exchange ->
          when(exchange.stage().canBeLeft(), new ExchangeEvent.WayLeft());
      case Step.ExchangeStopped _ -> events(new ExchangeEvent.WayLeft());
      case Step.PasswordBack _ -> REFUSED;
      case Step.SignIn signIn ->
          switch (signIn.purpose()) {
            case RESTORE -> events(new RestoreEvent.Left());
            case BACKUP -> giveUp(job, step);
            case RESET, COMPARE, SET_UP -> withdraw(job);
          };
      case Step.ChooseBackup _, Step.Copying _ -> giveUp(job, step);
      case Step.Finished(Ending ending, Place _) when ending == Ending.DONE ->
          job.endedBy().map(from -> List.of(new ChoiceEvent.Withdrawn(from)));
      default ->
          job.choices().branch().isPresent()
              ? leave(job, step, wayBack(job.choices().branch().get()))
              : withdraw(job);
    };
  }

  private static Optional<List<JobEvent>> withdraw(Job job) {
    return job.backTo().map(from -> List.of(new ChoiceEvent.Withdrawn(from)));
  }

  /// A job that is planned for one camera takes no other.
  private static Optional<List<JobEvent>> use(Job job, Step step, Act.UseCamera use) {
    boolean planned =
        job.choices()
            .planned()
            .map(one -> one.camera().matches(use.sighting().camera()))
            .orElse(true);
    return planned
            && step instanceof Step.WhichCamera camera
            && camera.looking()
            && (use.owner() || camera.place() == Place.PRACTICE)
        ? events(
            new ChoiceEvent.CameraChosen(
                use.sighting().camera(), bounded(use.name()), use.identified(), use.owner()),
            new ObservationEvent.Baseline(use.sighting()))
        : REFUSED;
  }

  /// What was read comes first, so that there is no decision without it. A backup has its own way
  /// to go before the station is passed.
  private static List<JobEvent> decided(ErasureContract read, SaveDecision decision) {
    List<JobEvent> events = new ArrayList<>();
    events.add(new ChoiceEvent.ContractSeen(read));
    events.add(new ChoiceEvent.SaveDecided(decision));
    if (decision != SaveDecision.BACK_UP) {
      events.add(new ChoiceEvent.StationPassed(Station.SAVE));
    }
    return events;
  }

  /// Back to the decision. What was copied so far stays where it is.
  private static Optional<List<JobEvent>> giveUp(Job job, Step step) {
    boolean backingUp =
        step instanceof Step.SignIn
            || step instanceof Step.ChooseBackup
            || step instanceof Step.Copying;
    return backingUp
        ? job.backTo()
            .map(from -> List.of(new BackupEvent.GivenUp(), new ChoiceEvent.Withdrawn(from)))
        : REFUSED;
  }

  private static boolean waits(Step step) {
    return step instanceof Step.LeaveAlone || step instanceof Step.WhatDoYouSee;
  }

  /// A step's primary button may open a branch too.
  private static boolean opens(Step step, Branch branch) {
    return switch (branch) {
      case FORGOT_PASSWORD -> step instanceof Step.TryFirst;
      case ASK_PEOPLE -> step instanceof Step.Result || step instanceof Step.Finished;
      default -> false;
    };
  }

  private static ChoiceEvent enter(Branch branch) {
    return new ChoiceEvent.BranchEntered(branch);
  }

  private static Optional<List<JobEvent>> leave(Job job, Step step, Exit exit) {
    return job.choices()
        .branch()
        .filter(branch -> branch.exits().contains(exit))
        .flatMap(branch -> Exits.events(job, step, branch, exit));
  }

  /// *Back* out of a branch takes the exit that changes nothing.
  private static Exit wayBack(Branch branch) {
    return Stream.of(Exit.RETURN, Exit.FORGOT_PASSWORD, Exit.ASK_PEOPLE)
        .filter(branch.exits()::contains)
        .findFirst()
        .orElse(Exit.RETURN);
  }

  static Optional<List<JobEvent>> when(boolean offered, JobEvent event) {
    return offered ? Optional.of(List.of(event)) : REFUSED;
  }

  static Optional<List<JobEvent>> events(JobEvent... events) {
    return Optional.of(List.of(events));
  }

  /// @param text what was typed
  /// @return the text without control characters, cut to what is kept
  static String bounded(String text) {
    return Stated.text(text, LONGEST_TEXT);
  }
}
