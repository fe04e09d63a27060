package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The one screen to show, with what it needs to be drawn. A pure function of the job; the live
/// view fills in but never decides.
public sealed interface Step {
  /// @return the phase of the rail
  default Phase phase() {
    return Phase.of(this);
  }

  /// @return what *Something else…* offers here
  default List<Branch> elsewhere() {
    return Elsewhere.of(this);
  }

  /// @param job a job
  /// @return the screen to show now
  static Step of(Job job) {
    return Route.step(job);
  }

  /// The troubles, one of which is chosen.
  record WhatHappened() implements Step {}

  /// Power and cable before anything else.
  record PowerAndCable() implements Step {}

  /// The camera is chosen from a list.
  ///
  /// @param place whose list
  /// @param looking whether the person asked Pinhole to look; on the practice site always
  /// @param unseenToo whether a camera will do that Pinhole cannot see
  record WhichCamera(Place place, boolean looking, boolean unseenToo) implements Step {}

  /// The camera is not in the list and is described by drawing or label.
  ///
  /// @param fromList whether there is a list to go back to
  record DescribeCamera(boolean fromList) implements Step {}

  /// The chosen camera has no password: it is in its factory state already.
  record NoResetNeeded() implements Step {}

  /// What erases nothing.
  record TryFirst() implements Step {}

  /// The ladder: every way back in, compared. On a practice camera a way can be taken; on a real
  /// one the maker's tool is explained.
  ///
  /// @param place where the job happens
  /// @param ladder the ways, least destructive first
  record ForgotPassword(Place place, Ladder ladder) implements Step {}

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
  }

  /// The exchange came to nothing: what happened, and what to do.
  ///
  /// @param method which way it was
  /// @param stopped what happened
  /// @param open whether the request can still be used
  record ExchangeStopped(RecoveryMethod method, Exchange.Stopped stopped, boolean open)
      implements Step {}

  /// The desk refused: which reason it gave.
  record WhatTheDeskSaid() implements Step {}

  /// In again, with the proof.
  ///
  /// @param method which way it was
  /// @param proof what the network says
  record PasswordBack(RecoveryMethod method, PasswordProof proof) implements Step {}

  /// One ordinary restart.
  record RestartOnce() implements Step {}

  /// The seller removes the camera from their account.
  record SellerLetsGo() implements Step {}

  /// The camera's own reset, or its button.
  ///
  /// @param ways which, the one to prefer first
  record HowToReset(List<ResetWay> ways) implements Step {
    public HowToReset {
      ways = List.copyOf(ways);
    }
  }

  /// The reminder: a decision about everything that a reset erases.
  ///
  /// @param trouble why the reset is wanted
  /// @param way how the camera is to be reset: what is lost depends on it
  record SaveFirst(Trouble trouble, ResetWay way) implements Step {}

  /// Who saves a backup, brings one back, or tells the camera to reset itself, signs in to it
  /// first.
  ///
  /// @param purpose what for
  /// @param user who signed in before, or the usual name
  /// @param trying whether a sign-in is under way
  /// @param reason key of a text that says why an earlier one failed, may be empty
  record SignIn(Purpose purpose, String user, boolean trying, String reason) implements Step {
    /// What a sign-in is for.
    public enum Purpose {
      BACKUP,
      RESTORE,
      /// The camera's own reset.
      RESET,
      /// To read its settings after a *Restore*, where Pinhole was closed meanwhile.
      COMPARE,
      /// To set it up.
      SET_UP
    }
  }

  /// What is copied, and where to.
  ///
  /// @param found what the camera said it holds
  /// @param since what changed since an earlier backup; empty where there is none
  record ChooseBackup(BackupEvent.SignedIn found, Optional<BackupEvent.Compared> since)
      implements Step {}

  /// The copying; how far it is stands in the live view.
  ///
  /// @param chosen what is copied
  /// @param paused why it stands still; empty while it goes on
  record Copying(BackupEvent.Chosen chosen, Optional<BackupEvent.Why> paused) implements Step {}

  /// The backup is whole.
  ///
  /// @param folder where it is
  /// @param finished how much it is
  /// @param missing how many things were asked for and are not there
  record BackedUp(String folder, BackupEvent.Finished finished, int missing) implements Step {}

  /// The last word before the camera is told to reset itself: its name.
  ///
  /// @param way what it will be told
  /// @param name what is to be typed: the person's name for it, or the end of its serial number
  /// @param telling whether it is being told, or what it said is being looked up
  /// @param reason key of a text that says why it did not do it, may be empty
  record ConfirmReset(ResetWay way, String name, boolean telling, String reason) implements Step {
    /// @param typed what was typed
    /// @return whether it is the name; capitals and blanks do not matter
    public boolean isName(String typed) {
      return plain(typed).equals(plain(name));
    }

    private static String plain(String text) {
      return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
  }

  /// The memory card is taken out.
  record TakeCardOut() implements Step {}

  /// Paperclip, safety, time.
  ///
  /// @param attempt what is coming
  record GetReady(Attempt attempt) implements Step {}

  /// The button is found.
  ///
  /// @param identified what the family file says of the place
  /// @param second whether the other places are searched
  record FindButton(Identified identified, boolean second) implements Step {}

  /// The power is taken away.
  ///
  /// @param attempt what is coming
  record PowerOff(Attempt attempt) implements Step {}

  /// The button is pressed and held.
  ///
  /// @param attempt the way and its numbers
  /// @param plainWay whether a click away there is the plain way
  /// @param since when the count began; empty before
  record Hold(Attempt attempt, boolean plainWay, Optional<Instant> since) implements Step {}

  /// Nobody counts: the person is away, or the program was closed during the hold.
  ///
  /// @param attempt the way and its numbers
  /// @param interrupted whether a count was cut short
  record HowLong(Attempt attempt, boolean interrupted) implements Step {}

  /// The camera restarts.
  ///
  /// @param tried what is waited on
  /// @param lightStopped whether the person reported that the light has stopped
  /// @param byHand whether the person's word is all there will be
  record LeaveAlone(Tried tried, boolean lightStopped, boolean byHand) implements Step {}

  /// What the person sees of the camera, where Pinhole cannot look.
  record WhatDoYouSee() implements Step {}

  /// The verdict.
  ///
  /// @param verdict the verdict and its evidence
  /// @param outcome what the person saw, where that is all there is
  /// @param tried what was tried
  /// @param next what would be tried next; empty where the rounds are used up
  /// @param givingAway whether this is where the path ends
  record Result(
      Verdict verdict,
      Optional<ObservationEvent.ReportedOutcome> outcome,
      Tried tried,
      Optional<Attempt> next,
      boolean givingAway)
      implements Step {
    /// @return whether a reset may be taken to have happened
    public boolean isReset() {
      return verdict.kind().isReset()
          || outcome
              .filter(one -> one == ObservationEvent.ReportedOutcome.ASKS_FOR_NEW_PASSWORD)
              .isPresent();
    }

    /// @return whether the settings may be taken to be gone, with the password or without it
    public boolean worked() {
      return isReset() || verdict.kind().isRestored();
    }

    /// @return whether this is all that was wanted; a camera that keeps its password is not fit to
    ///   be given away
    public boolean isEnough() {
      return isReset() || (worked() && !givingAway);
    }
  }

  /// The camera is there, but this computer's addresses do not fit.
  ///
  /// @param address the camera's address
  /// @param own this computer's addresses
  /// @param hasPassword whether the camera has its password already
  record OutOfReach(Ipv4Address address, List<Ipv4Range> own, boolean hasPassword)
      implements Step {}

  /// Several cameras answer on the camera's address: nobody can tell which one would hear.
  ///
  /// @param address the address
  /// @param others everybody else on it
  record SharedAddress(Ipv4Address address, List<MacAddress> others) implements Step {
    public SharedAddress {
      others = List.copyOf(others);
    }
  }

  /// A look at what is going to be written to a real camera, and to whom.
  ///
  /// @param name what the person calls it, may be empty
  /// @param camera as it was seen last
  /// @param firstPassword whether it gets its first password
  record AgreeToWrites(String name, Sighting camera, boolean firstPassword) implements Step {}

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
  }

  /// The backup's settings are laid beside the camera's.
  ///
  /// @param found the backup of another job that it is; empty where it is this job's own
  /// @param compared what differs; empty while it is being looked at
  /// @param writing what is still to be written
  /// @param written how each document stands that was written
  record PutBack(
      Optional<RestoreEvent.Found> found,
      Optional<RestoreEvent.Compared> compared,
      List<String> writing,
      Map<String, RestoreEvent.Written> written)
      implements Step {
    public PutBack {
      writing = List.copyOf(writing);
    }

    /// @return whether something waits for a restart of the camera
    public boolean needsRestart() {
      return written.values().stream()
          .anyMatch(one -> one.outcome() == RestoreEvent.Outcome.AFTER_RESTART);
    }

    /// @return whether another backup can be taken instead: nothing of this one is under way
    public boolean takesAnother() {
      return writing.isEmpty() && !needsRestart();
    }
  }

  /// The checklist.
  ///
  /// @param place where the job happens
  /// @param items its lines
  /// @param ticked which are done
  /// @param takesBackup whether a backup can be put back: Pinhole can sign in
  /// @param pages how the lines stand that Pinhole can work on; empty where it can on none
  record SetUpAgain(
      Place place,
      List<SetUpEvent.Item> items,
      Set<SetUpEvent.Item> ticked,
      boolean takesBackup,
      Optional<SetUpPages> pages)
      implements Step {
    public SetUpAgain {
      items = List.copyOf(items);
      ticked = Set.copyOf(ticked);
    }

    /// @return the first line that Pinhole can work on and that is not done; empty where there is
    ///   none
    public Optional<SetUpEvent.Item> next() {
      return items.stream()
          .filter(one -> pages.isPresent() && one.hasPage() && !ticked.contains(one))
          .findFirst();
    }
  }

  /// One line of the checklist, worked on.
  ///
  /// @param item which line
  /// @param stage how far it is
  /// @param pages what was asked for, and what came of it
  record SetUpPage(SetUpEvent.Item item, PageStage stage, SetUpPages pages) implements Step {}

  /// The end, with the report.
  ///
  /// @param ending how it ended
  /// @param place where it happened
  record Finished(Ending ending, Place place) implements Step {}

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
