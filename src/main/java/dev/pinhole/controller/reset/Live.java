package dev.pinhole.controller.reset;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.UnreadableAnswer;
import dev.pinhole.controller.ThisComputer;
import dev.pinhole.controller.backup.CopyProgress;
import dev.pinhole.controller.setup.LastPicture;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is seen at this moment. Never journalled, lost without harm, never decides a step.
///
/// @param nearby the cameras that answer now, in a steady order
/// @param unreadable what answers and cannot be read
/// @param inquiries how often was asked
/// @param present whether the job's camera answers now
/// @param busy whether something is being done to the camera at this moment
/// @param notice something the person should know, in words; empty mostly
/// @param refusal why the exchange did not take what was given to it; nothing was sent, and nothing
///   is used up
/// @param copy how far a backup is; empty where none is being copied
/// @param recoveryFile whether a new recovery file waits to be saved; it is lost with the program
/// @param lockedUntil until when the job's camera takes no password, as it said itself; empty where
///   one may be tried
/// @param setUp what is known of the line of the checklist that is worked on; empty where none is
/// @param last what the camera sees, at the end; empty before, and where Pinhole could not sign in
/// @param template what a template is laid beside; empty where none is
/// @param computer what is known of this computer's side of the network; empty before the first
///   look
/// @param datagramsSent how many datagrams have left this computer for this job's surroundings
public record Live(
    List<Sighting> nearby,
    List<UnreadableAnswer> unreadable,
    long inquiries,
    boolean present,
    boolean busy,
    Optional<Message> notice,
    Optional<Message> refusal,
    Optional<CopyProgress> copy,
    boolean recoveryFile,
    Optional<Instant> lockedUntil,
    Optional<SetUpLive> setUp,
    Optional<LastPicture> last,
    Optional<TemplateLive> template,
    Optional<ThisComputer> computer,
    long datagramsSent) {
  /// Nothing seen, nothing going on.
  public static final Live NOTHING =
      new Live(
          List.of(),
          List.of(),
          0,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0);

  public Live {
    nearby = List.copyOf(nearby);
    unreadable = List.copyOf(unreadable);
  }

  /// @param mac a camera
  /// @return how it is seen now
  public Optional<Sighting> find(MacAddress mac) {
    return nearby.stream().filter(seen -> seen.mac().equals(mac)).findFirst();
  }
}
