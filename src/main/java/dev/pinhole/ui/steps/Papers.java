package dev.pinhole.ui.steps;

import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.secret.Secret;
import java.nio.file.Path;
import java.util.Optional;

/// What can be taken along on paper, and which files a person brings. Each paper asks where to put
/// it, writes it and shows it; what went wrong is said in the window.
public interface Papers {
  /// @param view the job whose report is saved, as HTML and JSON
  void report(JobView view);

  /// @param view the job whose help sheet is saved
  void helpSheet(JobView view);

  /// @param view the job whose card for the ladder is saved and opened for printing
  void holdCard(JobView view);

  /// @param view the job whose sheet for a request to support is saved
  void requestSheet(JobView view);

  /// The one paper that holds a password; it says so itself.
  ///
  /// @param view the job whose camera gets the password
  /// @param password the password; stays the caller's to wipe
  /// @return whether there is such a paper now
  boolean passwordSlip(JobView view, Secret password);

  /// @param view the job whose camera gets a label
  /// @param kept where the password is kept, in the person's words; may be empty
  void label(JobView view, String kept);

  /// Saves a reminder for the person's own calendar, and opens it there.
  ///
  /// @param often how often it repeats; the first reminder comes one span from now
  void calendar(Reminders.Often often);

  /// @param title what is wanted, in words
  /// @return the file that the person chose; empty where they gave up
  Optional<Path> choose(String title);

  /// @param title what is wanted, in words
  /// @return the folder that the person chose; empty where they gave up
  Optional<Path> chooseFolder(String title);

  /// @param name key of a file's name, to suggest
  /// @return where the person wants it; empty where they gave up
  Optional<Path> whereToSave(String name);
}
