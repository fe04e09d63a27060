package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.Step;

/// The job as a screen saw it last, and the way to act on just that.
final class Seen {
  private final StepContext context;
  private JobView view;

  Seen(JobView view, StepContext context) {
    this.view = view;
    this.context = context;
  }

  JobView view() {
    return view;
  }

  /// @param <S> which step
  /// @param type which step
  /// @return the step that is shown
  <S extends Step> S step(Class<S> type) {
    return type.cast(view.step());
  }

  StepContext context() {
    return context;
  }

  /// @param newer the job as it is now
  /// @return whether the same screen shows it still
  boolean take(JobView newer) {
    boolean same =
        newer.id().equals(view.id()) && newer.step().equals(view.step()) && sameWays(newer);
    if (same) {
      view = newer;
    }
    return same;
  }

  /// @param newer the job as it is now
  /// @param then what the screen reads anew when it shows the same
  /// @return whether the same screen shows it still
  boolean take(JobView newer, Runnable then) {
    boolean same = take(newer);
    if (same) {
      then.run();
    }
    return same;
  }

  /// Takes what is newer for a screen that outlives a change of its step.
  ///
  /// @param newer the job as it is now
  void follow(JobView newer) {
    view = newer;
  }

  void act(Act act) {
    context.conversation().act(view, act);
  }

  String say(String key, Object... args) {
    return context.words().say(key, args);
  }

  private boolean sameWays(JobView newer) {
    return goesBack(newer) == goesBack(view)
        && newer.job().mayHaveErased() == view.job().mayHaveErased();
  }

  /// @param view a job
  /// @return whether *Back* leads anywhere
  static boolean goesBack(JobView view) {
    return Acts.goesBack(view.job());
  }
}
