package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.settings.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Setting the camera up again.
public sealed interface SetUpEvent extends JobEvent {
  /// The person says that the new password is written down, before it is sent.
  record PasswordKept() implements SetUpEvent {}

  /// A login with the new password worked.
  record PasswordProven() implements SetUpEvent {}

  /// The person set the password elsewhere, or goes on without one.
  ///
  /// @param elsewhere whether it was set with another tool
  record PasswordLeft(boolean elsewhere) implements SetUpEvent {}

  /// A line of the checklist.
  ///
  /// @param item which line
  /// @param done whether it is ticked
  record Ticked(Item item, boolean done) implements SetUpEvent {}

  /// On a real camera: the person looked at what is going to be written, and to whom.
  ///
  /// @param name what they call it, may be empty
  /// @param camera its hardware address
  /// @param address where it was
  record Agreed(String name, MacAddress camera, Ipv4Address address) implements SetUpEvent {}

  /// A line of the checklist is being worked on.
  ///
  /// @param item which line
  record PageOpened(Item item) implements SetUpEvent {}

  /// Back to the checklist.
  ///
  /// @param item which line was worked on
  record PageClosed(Item item) implements SetUpEvent {}

  /// Pinhole holds no password for it: it was closed, or the camera did not take it any more.
  record SignedOut() implements SetUpEvent {}

  /// The camera took user and password.
  ///
  /// @param user who signed in
  record SignedIn(String user) implements SetUpEvent {}

  /// A template, or a plan, was laid beside the camera, and what was chosen of it is to be set.
  ///
  /// @param name what the template is called
  /// @param values the settings that were chosen, as [dev.pinhole.settings.Values] says them, in
  ///   the order in which they are set
  record TemplateChosen(String name, Map<Kind, Map<String, String>> values) implements SetUpEvent {
    public TemplateChosen {
      Map<Kind, Map<String, String>> copy = new LinkedHashMap<>();
      values.forEach((kind, texts) -> copy.put(kind, ordered(texts)));
      values = Collections.unmodifiableMap(copy);
    }
  }

  /// The person wants the camera set to this.
  ///
  /// @param kind which setting
  /// @param values the setting as [dev.pinhole.settings.Values] says it
  record Asked(Kind kind, Map<String, String> values) implements SetUpEvent {
    public Asked {
      values = ordered(values);
    }
  }

  /// How the writing of one setting ended, by what was read back afterwards.
  ///
  /// @param kind which setting
  /// @param outcome how
  /// @param found the setting as it was read back; empty where it was not
  /// @param reason key of a text that says more, may be empty
  record Written(Kind kind, RestoreEvent.Outcome outcome, Map<String, String> found, String reason)
      implements SetUpEvent {
    public Written {
      found = ordered(found);
    }
  }

  /// What was asked for is not waited for any more.
  ///
  /// @param kind which setting
  record GivenUp(Kind kind) implements SetUpEvent {}

  /// The camera's clock beside job time.
  ///
  /// @param ahead how far it is ahead; negative where it is behind
  record ClockRead(Duration ahead) implements SetUpEvent {}

  /// Somebody moved in front of the camera, and Pinhole listened.
  ///
  /// @param seen whether its event arrived
  record MotionTried(boolean seen) implements SetUpEvent {}

  /// A recording made since the set-up was looked for, and fetched.
  ///
  /// @param clip what came; empty where there was none
  record RecordingTried(Optional<Clip> clip) implements SetUpEvent {}

  /// A recording that was fetched.
  ///
  /// @param length how long it is, by what the camera says
  /// @param bytes how much came
  record Clip(Duration length, long bytes) {}

  /// Something for the next rescue is set.
  ///
  /// @param rescue which
  /// @param where where it is kept: a file, or the masked address; empty where the camera keeps it
  record RescueSet(Rescue rescue, String where) implements SetUpEvent {}

  /// What was set for the next rescue does not hold any more.
  ///
  /// @param rescue which
  record RescueVoid(Rescue rescue) implements SetUpEvent {}

  /// What makes the next rescue easier.
  enum Rescue {
    SECURITY_QUESTIONS,
    MAIL_ADDRESS,
    RECOVERY_FILE,
    SETTINGS_BACKUP,
    REMINDER
  }

  /// The lines of the checklist.
  enum Item {
    NEW_PASSWORD,
    NETWORK,
    CLOCK,
    MOTION_DETECTION,
    RECORDING,
    NEXT_RESCUE,
    CARD_BACK,
    COVER_CLOSED,
    AIMED,
    RECORDER_AND_APP,
    OTHER_PROGRAMS,
    OLD_ACCOUNT;

    /// @param kind a setting
    /// @return its line
    public static Item of(Kind kind) {
      return switch (kind) {
        case NETWORK -> NETWORK;
        case CLOCK -> CLOCK;
        case MOTION_DETECTION -> MOTION_DETECTION;
        case RECORDING -> RECORDING;
      };
    }

    /// @return what Pinhole can set here; empty where there is nothing that it can write
    public Optional<Kind> kind() {
      return switch (this) {
        case NETWORK -> Optional.of(Kind.NETWORK);
        case CLOCK -> Optional.of(Kind.CLOCK);
        case MOTION_DETECTION -> Optional.of(Kind.MOTION_DETECTION);
        case RECORDING -> Optional.of(Kind.RECORDING);
        case NEW_PASSWORD,
            NEXT_RESCUE,
            CARD_BACK,
            COVER_CLOSED,
            AIMED,
            RECORDER_AND_APP,
            OTHER_PROGRAMS,
            OLD_ACCOUNT ->
            Optional.empty();
      };
    }

    /// @return whether somebody walks in front of the camera to try it out
    public boolean triesMotion() {
      return this == MOTION_DETECTION || this == RECORDING;
    }

    /// @return whether there is a page for it, where Pinhole can sign in
    public boolean hasPage() {
      return kind().isPresent() || this == NEXT_RESCUE;
    }
  }

  private static Map<String, String> ordered(Map<String, String> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
