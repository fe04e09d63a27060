package dev.pinhole.controller.reset;

import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.job.Act;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.Setting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a screen can ask for on the job that it shows. Every call returns at once; what comes of it
/// arrives as a newer [JobView]. A call that names a step which is gone is dropped.
public interface Conversation {
  /// @param seen the view that the person acted on
  /// @param act what they did
  void act(JobView seen, Act act);

  /// Looks for cameras once more, now. Does nothing where looking was not asked for.
  void look();

  /// On the step *Give it a new password*: the person has the password in hand and wants it set;
  /// or, where the camera may hold it already, wants it tried once.
  ///
  /// @param seen the view that the person acted on
  /// @param password the password; the receiver wipes it
  void usePassword(JobView seen, Secret password);

  /// On the way of an exchange that is not open yet: exports the request, or fetches the questions.
  ///
  /// @param seen the view that the person acted on
  void begin(JobView seen);

  /// Writes the open request to a file that the person chose, and says so in the job.
  ///
  /// @param seen the view that the person acted on
  /// @param to where; an existing file is replaced
  void saveRequest(JobView seen, Path to);

  /// The request's picture or text was taken, by a telephone or the clipboard.
  ///
  /// @param seen the view that the person acted on
  void handedOver(JobView seen);

  /// On an open exchange: proves that the person may, and sets the new password that is already
  /// theirs. What is refused here, before the camera hears of it, comes back as [Live#refusal] and
  /// uses nothing up.
  ///
  /// @param seen the view that the person acted on
  /// @param evidence what the way asks for; the receiver wipes its secrets
  /// @param password the new password; the receiver wipes it
  /// @param camerasToo whether a recorder hands the password on to its cameras
  void resetPassword(JobView seen, Evidence evidence, Secret password, boolean camerasToo);

  /// Writes the recovery file that took the place of the used one.
  ///
  /// @param seen the view that the person acted on
  /// @param to where; an existing file is replaced
  void saveRecoveryFile(JobView seen, Path to);

  /// On the step *Sign in*: tries user and password once, and learns what the camera holds.
  ///
  /// @param seen the view that the person acted on
  /// @param user who signs in
  /// @param password the password; the receiver wipes it
  void signIn(JobView seen, String user, Secret password);

  /// On the step that asks for the camera's name: tells the camera to reset itself, where it is the
  /// name.
  ///
  /// @param seen the view that the person acted on
  /// @param name what was typed
  void confirmReset(JobView seen, String name);

  /// The camera was given another certificate on purpose: the next one is taken.
  ///
  /// @param seen the view that the person acted on
  void certificateRenewed(JobView seen);

  /// Copies the settings and the recordings of some days.
  ///
  /// @param seen the view that the person acted on
  /// @param days the days, on the camera's own calendar
  /// @param below the folder in which the backup's own folder is made; without one, where all of
  ///   them are kept
  /// @param key what locks the camera's own export; without one, that is left out. The receiver
  ///   wipes it
  void chooseBackup(JobView seen, List<LocalDate> days, Optional<Path> below, Optional<Secret> key);

  /// Writes documents of the backup back to the camera, one after the other.
  ///
  /// @param seen the view that the person acted on
  /// @param resources their names
  void putBack(JobView seen, List<String> resources);

  /// Takes another backup to put back, if it is a whole one of this camera.
  ///
  /// @param seen the view that the person acted on
  /// @param folder the backup's folder
  void anotherBackup(JobView seen, Path folder);

  /// Restarts the camera, where something that was written back waits for that.
  ///
  /// @param seen the view that the person acted on
  void restartToPutBack(JobView seen);

  /// On a line of the checklist: wants the camera set to this. It is written once, and read back.
  ///
  /// @param seen the view that the person acted on
  /// @param setting what to
  void set(JobView seen, Setting setting);

  /// On the checklist: writes what was set and read back in this job to a template's file.
  ///
  /// @param seen the view that the person acted on
  /// @param to where; an existing file is replaced
  void saveTemplate(JobView seen, Path to);

  /// On the checklist: lays a template beside the camera. What comes of it is [Live#template].
  ///
  /// @param seen the view that the person acted on
  /// @param file the template's file
  void layBeside(JobView seen, Path file);

  /// On the checklist: lays what the job was planned with beside the camera, as a template.
  ///
  /// @param seen the view that the person acted on
  void layPlanBeside(JobView seen);

  /// On the checklist: sets what was chosen of a template, one setting after the other, as the
  /// pages do.
  ///
  /// @param seen the view that the person acted on
  /// @param template what the template is called
  /// @param settings what was chosen
  void useTemplate(JobView seen, String template, List<Setting> settings);

  /// Restarts the camera, where something that was set waits for that.
  ///
  /// @param seen the view that the person acted on
  void restartToSet(JobView seen);

  /// Tries out what was set: listens for motion, or waits for a new recording and fetches it.
  ///
  /// @param seen the view that the person acted on
  void tryOut(JobView seen);

  /// Ends the trying, without a result.
  ///
  /// @param seen the view that the person acted on
  void stopTrying(JobView seen);

  /// On the page of the next rescue: one thing that makes it easier.
  ///
  /// @param seen the view that the person acted on
  /// @param act what; the receiver wipes its secrets
  void rescue(JobView seen, RescueAct act);

  /// Lets the copying stand still after what was written so far.
  ///
  /// @param seen the view that the person acted on
  void pauseBackup(JobView seen);

  /// Goes on with a copying that stands still.
  ///
  /// @param seen the view that the person acted on
  void goOnWithBackup(JobView seen);
}
