package dev.pinhole.controller.reset;

import dev.pinhole.job.Act;
import dev.pinhole.secret.Secret;

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
}
