package dev.pinhole.controller.reset;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.many.CameraRow;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import java.util.List;

/// The jobs of a data folder: the list on the first screen, and which one is on the screen. Every
/// call returns at once.
public interface Desk {
  /// @return the jobs that are not at an end, without the one on the screen, as last read
  Jobs open();

  /// @return every job, ended ones too, as last read
  Jobs all();

  /// Makes a job of every camera of a list, all of them or none.
  ///
  /// @param place practice or world
  /// @param rows the cameras; a list with a fault has none
  /// @param owner whether the person stated that they are theirs, or that their owner asked them
  void plan(Place place, List<CameraRow> rows, boolean owner);

  /// *Do the next camera like this one*: a new job on the screen that only asks what differs.
  ///
  /// @param id the job of the camera before
  void like(JobId id);

  /// Puts a job on the screen.
  ///
  /// @param id which one
  void resume(JobId id);

  /// Lets a job wait that is not on the screen.
  ///
  /// @param id which one
  /// @param reason in the person's words, may be empty
  void putAside(JobId id, String reason);

  /// Deletes a job with all its data, for good.
  ///
  /// @param id which one
  void delete(JobId id);

  /// A new job on the screen; the one shown so far is kept if anything was chosen in it.
  ///
  /// @param place practice or world
  void begin(Place place);

  /// *Only save a backup*: a new job that ends with the backup.
  ///
  /// @param place practice or world
  void backUp(Place place);

  /// @return the cameras whose backup is overdue, as last read
  List<KnownCamera> due();

  /// @return what the person chose about being reminded
  Reminders reminders();

  /// Reminds this often from now on.
  ///
  /// @param often how often
  void remind(Reminders.Often often);

  /// *Not now*: leaves a camera out of the list for a while.
  ///
  /// @param camera which one
  void rest(KnownCamera camera);

  /// *Practise first*: a new practice job on the plain camera, as far as the screen that gets ready
  /// to press.
  void practise();
}
