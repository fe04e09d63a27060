package dev.pinhole.job;

import dev.pinhole.camera.Sighting;

/// What a person can do on a screen, as a value. [Acts] turns it into events where the step offers
/// it. What needs the outside (looking, sending a password) is the controller's own.
public sealed interface Act {
  /// @param trouble what happened to the camera
  record PickTrouble(Trouble trouble) implements Act {}

  /// Pinhole may look at the network, or shall not.
  ///
  /// @param allowed whether it may
  record ChooseLooking(boolean allowed) implements Act {}

  /// A camera is taken from the list.
  ///
  /// @param sighting how it was seen
  /// @param name what the person calls it, may be empty
  /// @param identified what its family says
  /// @param owner whether the person stated that it is theirs, or that its owner asked them
  record UseCamera(Sighting sighting, String name, Identified identified, boolean owner)
      implements Act {}

  /// The camera is described by drawing or label.
  ///
  /// @param name what the person calls it, may be empty
  /// @param identified what its family says
  /// @param owner whether the person stated that it is theirs, or that its owner asked them
  record DescribeCamera(String name, Identified identified, boolean owner) implements Act {}

  /// A camera that was described turned up in the list.
  ///
  /// @param sighting how it was seen
  record RecogniseCamera(Sighting sighting) implements Act {}

  /// The step's own act is done: the primary button of a plain step.
  record Done() implements Act {}

  /// A way of the ladder is taken.
  ///
  /// @param method which one
  record TakeWay(dev.pinhole.camera.RecoveryMethod method) implements Act {}

  /// @param reason what the support desk wrote
  record TellDesk(DeskReason reason) implements Act {}

  /// @param way how the camera is to be reset
  record ChooseResetWay(ResetWay way) implements Act {}

  /// @param decision what was decided about everything that a reset erases
  record Decide(SaveDecision decision) implements Act {}

  /// @param branch an entry of *Something else…*
  record Enter(Branch branch) implements Act {}

  /// @param exit how the branch is left
  record Leave(Exit exit) implements Act {}

  /// Back to the plain way of the first round.
  ///
  /// @param plain the plain way
  record UsePlainWay(dev.pinhole.catalog.Procedure plain) implements Act {}

  /// The count begins.
  record StartHold() implements Act {}

  /// The button is let go.
  ///
  /// @param seconds how long it was held
  /// @param cause why the hold ended
  record EndHold(int seconds, HoldEvent.Cause cause) implements Act {}

  /// The count is abandoned and can begin again.
  record AbandonHold() implements Act {}

  /// The program finds a count that nobody kept.
  record LoseHold() implements Act {}

  /// @param seconds how long the person says it was held
  record TellHold(int seconds) implements Act {}

  /// @param light what the person saw of the light
  record TellLight(ObservationEvent.Light light) implements Act {}

  /// @param outcome what the person sees of the camera
  record TellOutcome(ObservationEvent.ReportedOutcome outcome) implements Act {}

  /// The next round.
  record NextRound() implements Act {}

  /// A line of the checklist.
  ///
  /// @param item which line
  /// @param done whether it is ticked
  record Tick(SetUpEvent.Item item, boolean done) implements Act {}

  /// A line of the checklist is to be worked on.
  ///
  /// @param item which line
  record OpenPage(SetUpEvent.Item item) implements Act {}

  /// What is going to be written to a real camera was looked at.
  record Agree() implements Act {}

  /// What was asked for is not waited for any more.
  record GiveUpWaiting() implements Act {}

  /// The latest choice is withdrawn.
  record Back() implements Act {}

  /// The job waits.
  ///
  /// @param reason in the person's words, may be empty
  record PutAside(String reason) implements Act {}

  /// The job goes on after waiting.
  record TakeUp() implements Act {}
}
