package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one screen to show, with what it needs to be drawn. A pure function of the job; the live
/// view fills in but never decides.
public sealed interface Step {
  /// @return the phase of the rail
  Phase phase();

  /// @return what *Something else…* offers here
  default List<Branch> elsewhere() {
    return Elsewhere.of(this);
  }

  /// @param job a job
  /// @return the screen to show now
  static Step of(Job job) {
    return Route.step(job);
  }

  /// The six troubles.
  record WhatHappened() implements Step {
    @Override
    public Phase phase() {
      return Phase.WHAT_HAPPENED;
    }
  }

  /// Power and cable before anything else.
  record PowerAndCable() implements Step {
    @Override
    public Phase phase() {
      return Phase.WHAT_HAPPENED;
    }
  }

  /// The camera is chosen from a list.
  ///
  /// @param place whose list
  /// @param looking whether the person asked Pinhole to look; on the practice site always
  record WhichCamera(Place place, boolean looking) implements Step {
    @Override
    public Phase phase() {
      return Phase.YOUR_CAMERA;
    }
  }

  /// The camera is not in the list and is described by drawing or label.
  ///
  /// @param fromList whether there is a list to go back to
  record DescribeCamera(boolean fromList) implements Step {
    @Override
    public Phase phase() {
      return Phase.YOUR_CAMERA;
    }
  }

  /// The chosen camera has no password: it is in its factory state already.
  record NoResetNeeded() implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// What erases nothing.
  record TryFirst() implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// The ladder: every way back in, compared. On a practice camera a way can be taken; on a real
  /// one the maker's tool is explained.
  ///
  /// @param place where the job happens
  /// @param ladder the ways, least destructive first
  record ForgotPassword(Place place, Ladder ladder) implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// One way of the exchange, which keeps settings and recordings.
  ///
  /// @param method which way
  /// @param stage what is asked for
  /// @param open what it began with; empty before
  /// @param reason key of a text that says why an earlier login failed, may be empty
  record PasswordExchange(
      RecoveryMethod method,
      PasswordExchange.Stage stage,
      Optional<Exchange.Open> open,
      String reason)
      implements Step {
    /// What is asked for.
    public enum Stage {
      /// Nothing is open yet: the request is to be exported, the questions to be fetched.
      BEGIN,
      /// What the way asks for, and the new password.
      OPEN,
      /// It is being sent, or its outcome is being looked up.
      SENDING,
      /// The camera may hold the new password already: it is asked for and tried once.
      PROVE;

      /// @return whether *Back* to the ladder leaves nothing in the air
      public boolean canBeLeft() {
        return this == BEGIN || this == OPEN;
      }
    }

    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// The exchange came to nothing: what happened, and what to do.
  ///
  /// @param method which way it was
  /// @param stopped what happened
  /// @param open whether the request can still be used
  record ExchangeStopped(RecoveryMethod method, Exchange.Stopped stopped, boolean open)
      implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// The desk refused: which reason it gave.
  record WhatTheDeskSaid() implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// In again, with the proof.
  ///
  /// @param method which way it was
  /// @param proof what the network says
  record PasswordBack(RecoveryMethod method, PasswordProof proof) implements Step {
    @Override
    public Phase phase() {
      return Phase.RESULT;
    }
  }

  /// One ordinary restart.
  record RestartOnce() implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// The seller removes the camera from their account.
  record SellerLetsGo() implements Step {
    @Override
    public Phase phase() {
      return Phase.TRY_THESE_FIRST;
    }
  }

  /// The reminder: a decision about everything that a reset erases.
  ///
  /// @param trouble why the reset is wanted
  record SaveFirst(Trouble trouble) implements Step {
    @Override
    public Phase phase() {
      return Phase.SAVE_FIRST;
    }
  }

  /// The memory card is taken out.
  record TakeCardOut() implements Step {
    @Override
    public Phase phase() {
      return Phase.SAVE_FIRST;
    }
  }

  /// Paperclip, safety, time.
  ///
  /// @param attempt what is coming
  record GetReady(Attempt attempt) implements Step {
    @Override
    public Phase phase() {
      return Phase.FIND_THE_BUTTON;
    }
  }

  /// The button is found.
  ///
  /// @param identified what the family file says of the place
  /// @param second whether the other places are searched
  record FindButton(Identified identified, boolean second) implements Step {
    @Override
    public Phase phase() {
      return Phase.FIND_THE_BUTTON;
    }
  }

  /// The power is taken away.
  ///
  /// @param attempt what is coming
  record PowerOff(Attempt attempt) implements Step {
    @Override
    public Phase phase() {
      return Phase.PRESS_AND_HOLD;
    }
  }

  /// The button is pressed and held.
  ///
  /// @param attempt the way and its numbers
  /// @param plainWay whether a click away there is the plain way
  /// @param since when the count began; empty before
  record Hold(Attempt attempt, boolean plainWay, Optional<Instant> since) implements Step {
    @Override
    public Phase phase() {
      return Phase.PRESS_AND_HOLD;
    }
  }

  /// Nobody counts: the person is away, or the program was closed during the hold.
  ///
  /// @param attempt the way and its numbers
  /// @param interrupted whether a count was cut short
  record HowLong(Attempt attempt, boolean interrupted) implements Step {
    @Override
    public Phase phase() {
      return Phase.PRESS_AND_HOLD;
    }
  }

  /// The camera restarts.
  ///
  /// @param hold the hold that is waited on
  /// @param lightStopped whether the person reported that the light has stopped
  /// @param byHand whether the person's word is all there will be
  record LeaveAlone(Holds.Done hold, boolean lightStopped, boolean byHand) implements Step {
    @Override
    public Phase phase() {
      return Phase.WAIT;
    }
  }

  /// What the person sees of the camera, where Pinhole cannot look.
  record WhatDoYouSee() implements Step {
    @Override
    public Phase phase() {
      return Phase.RESULT;
    }
  }

  /// The verdict.
  ///
  /// @param verdict the verdict and its evidence
  /// @param outcome what the person saw, where that is all there is
  /// @param attempt what was tried
  /// @param next what would be tried next; empty where the rounds are used up
  /// @param givingAway whether this is where the path ends
  record Result(
      Verdict verdict,
      Optional<ObservationEvent.ReportedOutcome> outcome,
      Holds.Done attempt,
      Optional<Attempt> next,
      boolean givingAway)
      implements Step {
    @Override
    public Phase phase() {
      return Phase.RESULT;
    }

    /// @return whether a reset may be taken to have happened
    public boolean isReset() {
      return verdict.kind().isReset()
          || outcome
              .filter(one -> one == ObservationEvent.ReportedOutcome.ASKS_FOR_NEW_PASSWORD)
              .isPresent();
    }
  }

  /// The camera is there, but this computer's addresses do not fit.
  ///
  /// @param address the camera's address
  /// @param own this computer's addresses
  record OutOfReach(Ipv4Address address, List<Ipv4Range> own) implements Step {
    @Override
    public Phase phase() {
      return Phase.SET_UP_AGAIN;
    }
  }

  /// The first password.
  ///
  /// @param camera as it was seen last
  /// @param stage what is asked for
  /// @param reason key of a text that says why an earlier try failed, may be empty
  record NewPassword(Sighting camera, NewPassword.Stage stage, String reason) implements Step {
    /// What is asked for.
    public enum Stage {
      /// A new password is chosen and written down.
      CHOOSE,
      /// It is being sent, or its outcome is being looked up.
      SENDING,
      /// The camera may hold it already: it is asked for and tried once.
      PROVE
    }

    @Override
    public Phase phase() {
      return Phase.SET_UP_AGAIN;
    }
  }

  /// The checklist.
  ///
  /// @param place where the job happens
  /// @param items its lines
  /// @param ticked which are done
  record SetUpAgain(Place place, List<SetUpEvent.Item> items, Set<SetUpEvent.Item> ticked)
      implements Step {
    @Override
    public Phase phase() {
      return Phase.SET_UP_AGAIN;
    }
  }

  /// The end, with the report.
  ///
  /// @param ending how it ended
  /// @param place where it happened
  record Finished(Ending ending, Place place) implements Step {
    @Override
    public Phase phase() {
      return Phase.REPORT;
    }
  }

  /// A branch: what it means and how to go on.
  ///
  /// @param branch which one
  /// @param phase where the person came from
  /// @param since when it was entered
  record Advice(Branch branch, Phase phase, Instant since) implements Step {}

  /// The job waits.
  ///
  /// @param reason in the person's words, may be empty
  /// @param phase where it waits
  record Waiting(String reason, Phase phase) implements Step {}
}
