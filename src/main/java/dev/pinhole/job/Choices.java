package dev.pinhole.job;

import dev.pinhole.camera.Camera;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fold of the person's choices. What *Back* withdrew was taken out before.
public final class Choices {
  static final Choices NONE = new Builder().build();

  private final Builder b;

  private Choices(Builder builder) {
    this.b = builder;
  }

  /// @return where the job happens, empty before its first event
  public Optional<Place> place() {
    return Optional.ofNullable(b.place);
  }

  /// @return which camera the job was planned for, and what it shall be set to
  public Optional<ChoiceEvent.Planned> planned() {
    return Optional.ofNullable(b.planned);
  }

  /// @return what happened to the camera
  public Optional<Trouble> trouble() {
    return Optional.ofNullable(b.trouble);
  }

  /// @return whether Pinhole may look at the network; empty while nobody said
  public Optional<Boolean> looking() {
    return Optional.ofNullable(b.looking);
  }

  /// @return whether the person stated that the camera is theirs
  public boolean ownerStated() {
    return b.ownerStated;
  }

  /// @return the camera, where it was taken from the list or turned up there
  public Optional<Camera> camera() {
    return Optional.ofNullable(b.camera);
  }

  /// @return what the person calls the camera, may be empty
  public String name() {
    return b.name;
  }

  /// @return what the family file said of the camera when it was chosen
  public Optional<Identified> identified() {
    return Optional.ofNullable(b.identified);
  }

  /// @return the stations that were passed
  public Set<Station> passed() {
    return Set.copyOf(b.passed);
  }

  /// @return how the camera is to be reset; empty where that was no question
  public Optional<ResetWay> resetWay() {
    return Optional.ofNullable(b.resetWay);
  }

  /// @return the decision about what a reset erases
  public Optional<SaveDecision> saved() {
    return Optional.ofNullable(b.saved);
  }

  /// @return what the person read of what the reset erases, when that was decided
  public Optional<ErasureContract> contract() {
    return Optional.ofNullable(b.contract);
  }

  /// @return the branch that is open now
  public Optional<Branch> branch() {
    return Optional.ofNullable(b.branch);
  }

  /// @return the attempt that is under way; before one was chosen, the first of the family
  public Optional<Attempt> attempt() {
    return Optional.ofNullable(b.attempt).or(() -> identified().map(i -> i.attempt(1)));
  }

  /// @return the number of the event from which on the power may be taken away for this attempt
  public long attemptSince() {
    return b.attemptSince;
  }

  /// @return the reason, while the job waits
  public Optional<String> putAside() {
    return Optional.ofNullable(b.putAside);
  }

  /// @return how the job ended
  public Optional<Ending> ending() {
    return Optional.ofNullable(b.ending);
  }

  Choices with(long number, ChoiceEvent event) {
    Builder next = new Builder(b);
    next.take(number, event);
    return next.build();
  }

  /// The fields, while one event is folded in; never shared.
  private static final class Builder {
    private @Nullable Place place;
    private ChoiceEvent.@Nullable Planned planned;
    private @Nullable Trouble trouble;
    private @Nullable Boolean looking;
    private boolean ownerStated;
    private @Nullable Camera camera;
    private String name = "";
    private @Nullable Identified identified;
    private final EnumSet<Station> passed = EnumSet.noneOf(Station.class);
    private @Nullable ResetWay resetWay;
    private @Nullable SaveDecision saved;
    private @Nullable ErasureContract contract;
    private @Nullable Branch branch;
    private @Nullable Attempt attempt;
    private long attemptSince;
    private @Nullable String putAside;
    private @Nullable Ending ending;

    private Builder() {}

    private Builder(Builder old) {
      place = old.place;
      planned = old.planned;
      trouble = old.trouble;
      looking = old.looking;
      ownerStated = old.ownerStated;
      camera = old.camera;
      name = old.name;
      identified = old.identified;
      passed.addAll(old.passed);
      resetWay = old.resetWay;
      saved = old.saved;
      contract = old.contract;
      branch = old.branch;
      attempt = old.attempt;
      attemptSince = old.attemptSince;
      putAside = old.putAside;
      ending = old.ending;
    }

    private Choices build() {
      return new Choices(this);
    }

    private void take(long number, ChoiceEvent event) {
      switch (event) {
        case ChoiceEvent.Opened(Place where, String _) -> place = where;
        case ChoiceEvent.Planned plan -> plan(plan);
        case ChoiceEvent.TroubleChosen(Trouble what) -> trouble = what;
        case ChoiceEvent.LookingChosen(boolean allowed) -> looking = allowed;
        case ChoiceEvent.CameraChosen chosen -> choose(chosen);
        case ChoiceEvent.CameraDescribed described -> describe(described);
        case ChoiceEvent.CameraRecognised(Camera which) -> camera = which;
        case ChoiceEvent.StationPassed(Station station) -> pass(number, station);
        case ChoiceEvent.ResetWayChosen(ResetWay way) -> take(way);
        case ChoiceEvent.ContractSeen(ErasureContract seen) -> contract = seen;
        case ChoiceEvent.SaveDecided(SaveDecision decision) -> saved = decision;
        case ChoiceEvent.BranchEntered(Branch entered) -> branch = entered;
        case ChoiceEvent.BranchLeft(Branch _, Exit exit) -> leave(exit);
        case ChoiceEvent.AttemptChosen(Attempt chosen) -> begin(number, chosen);
        case ChoiceEvent.PutAside(String reason) -> putAside = reason;
        case ChoiceEvent.TakenUp() -> putAside = null;
        case ChoiceEvent.Ended(Ending how) -> ending = how;
        case ChoiceEvent.Withdrawn(long _) -> {}
      }
    }

    private void plan(ChoiceEvent.Planned plan) {
      planned = plan;
      trouble = Trouble.ONLY_SET_UP;
      looking = plan.looking();
      ownerStated = plan.owner();
      name = plan.camera().name();
    }

    private void take(ResetWay way) {
      resetWay = way;
      saved = null;
      contract = null;
      branch = null;
      passed.add(Station.RESET_WAY);
      passed.remove(Station.SAVE);
      passed.remove(Station.RESULT);
    }

    private void choose(ChoiceEvent.CameraChosen chosen) {
      camera = chosen.camera();
      name = chosen.name();
      identified = chosen.identified();
      ownerStated = chosen.owner();
      passed.add(Station.CAMERA);
      branch = null;
    }

    private void describe(ChoiceEvent.CameraDescribed described) {
      camera = null;
      name = described.name();
      identified = described.identified();
      ownerStated = described.owner();
      passed.add(Station.CAMERA);
      branch = null;
    }

    private void pass(long number, Station station) {
      passed.add(station);
      if (station == Station.FIND_BUTTON) {
        attemptSince = number;
      }
    }

    private void begin(long number, Attempt chosen) {
      attempt = chosen;
      attemptSince = number;
      branch = null;
      passed.remove(Station.POWER_OFF);
      passed.remove(Station.RESULT);
    }

    private void leave(Exit exit) {
      branch =
          switch (exit) {
            case FORGOT_PASSWORD, EXPORT_AGAIN -> Branch.FORGOT_PASSWORD;
            case ASK_PEOPLE -> Branch.ASK_PEOPLE;
            case NO_BUTTON_ANYWHERE -> Branch.NO_BUTTON_AT_ALL;
            case SECOND_PLACE -> Branch.CANNOT_FIND_A_BUTTON;
            case RETURN,
                GO_ON,
                GO_ON_WITHOUT_NETWORK,
                SOLVED,
                STOP,
                PUT_ASIDE,
                NEXT_WAY,
                HOLD_AGAIN,
                LEAVE_COMPUTER,
                GIVE_AWAY,
                WITHOUT_PASSWORD,
                PASSWORD_SET_ELSEWHERE ->
                null;
          };
    }
  }
}
