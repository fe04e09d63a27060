package dev.pinhole.job;

import dev.pinhole.camera.Camera;

/// What the person chose. *Back* withdraws choices, never observations or effects.
public sealed interface ChoiceEvent extends JobEvent {
  /// The job's first event.
  ///
  /// @param place where it happens, for good
  /// @param version the program's version
  record Opened(Place place, String version) implements ChoiceEvent {}

  /// The job is about a camera that is not there yet: it will be set up, and nothing else.
  ///
  /// @param camera which one
  /// @param setUp what it shall be set to
  /// @param owner whether the person stated, for all cameras that were planned with it, that they
  ///   are theirs, or that their owner asked them
  /// @param looking whether Pinhole may look at the network for it
  record Planned(PlannedCamera camera, PlannedSetUp setUp, boolean owner, boolean looking)
      implements ChoiceEvent {}

  /// @param trouble what happened to the camera
  record TroubleChosen(Trouble trouble) implements ChoiceEvent {}

  /// The person asked Pinhole to look at the network, or not to.
  ///
  /// @param allowed whether it may look
  record LookingChosen(boolean allowed) implements ChoiceEvent {}

  /// A camera was taken from the list.
  ///
  /// @param camera which one
  /// @param name what the person calls it, may be empty
  /// @param identified what its family says
  /// @param owner whether the person stated that it is theirs, or that its owner asked them
  record CameraChosen(Camera camera, String name, Identified identified, boolean owner)
      implements ChoiceEvent {}

  /// The camera is not in the list: the person described it.
  ///
  /// @param name what the person calls it or what its label says, may be empty
  /// @param identified what its family says
  /// @param owner whether the person stated that it is theirs, or that its owner asked them
  record CameraDescribed(String name, Identified identified, boolean owner)
      implements ChoiceEvent {}

  /// A camera that was described turned up in the list.
  ///
  /// @param camera which one
  record CameraRecognised(Camera camera) implements ChoiceEvent {}

  /// A station of the way was passed: its act was done, or the person went on.
  ///
  /// @param station which one
  record StationPassed(Station station) implements ChoiceEvent {}

  /// How the camera is to go back to its factory settings. What the other way was decided for does
  /// not hold for this one.
  ///
  /// @param way which way
  record ResetWayChosen(ResetWay way) implements ChoiceEvent {}

  /// The decision without which nothing that erases can begin.
  ///
  /// @param decision what was decided
  record SaveDecided(SaveDecision decision) implements ChoiceEvent {}

  /// What the reset means for the camera was on the screen when that was decided.
  ///
  /// @param contract what the person read
  record ContractSeen(ErasureContract contract) implements ChoiceEvent {}

  /// @param branch what *Something else…* led to
  record BranchEntered(Branch branch) implements ChoiceEvent {}

  /// @param branch what was left
  /// @param exit how
  record BranchLeft(Branch branch, Exit exit) implements ChoiceEvent {}

  /// Another attempt begins, or the first one takes another way.
  ///
  /// @param attempt the round and its procedure
  record AttemptChosen(Attempt attempt) implements ChoiceEvent {}

  /// The job waits.
  ///
  /// @param reason in the person's words, may be empty
  record PutAside(String reason) implements ChoiceEvent {}

  /// The job goes on after waiting.
  record TakenUp() implements ChoiceEvent {}

  /// @param ending how the job ended
  record Ended(Ending ending) implements ChoiceEvent {}

  /// *Back*: every choice from this number on no longer holds.
  ///
  /// @param from the number of the first event that is withdrawn
  record Withdrawn(long from) implements ChoiceEvent {}
}
