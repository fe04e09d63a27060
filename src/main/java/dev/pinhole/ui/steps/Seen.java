package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.Step;

/// The job as a screen saw it last, and the way to act on just that.
public final class Seen {
  private final StepContext context;
  private JobView view;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param view the job as it is now
  /// @param context what every screen is handed
  public Seen(JobView view, StepContext context) {
    this.view = view;
    this.context = context;
  }

  /// @return the job as it was seen last
  public JobView view() {
    return view;
  }

  /// @param <S> which step
  /// @param type which step
  /// @return the step that is shown
  public <S extends Step> S step(Class<S> type) {
    return type.cast(view.step());
  }

  /// @return what every screen is handed
  public StepContext context() {
    return context;
  }

  /// @param newer the job as it is now
  /// @return whether the same screen shows it still
  public boolean take(JobView newer) {
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
  public boolean take(JobView newer, Runnable then) {
    boolean same = take(newer);
    if (same) {
      then.run();
    }
    return same;
  }

  /// Takes what is newer for a screen that outlives a change of its step.
  ///
  /// @param newer the job as it is now
  public void follow(JobView newer) {
    view = newer;
  }

  /// Acts on just what was seen.
  ///
  /// @param act what the person does
  public void act(Act act) {
    context.conversation().act(view, act);
  }

  /// @param key which words
  /// @param args what stands in them
  /// @return them, in the person’s language
  public String say(String key, Object... args) {
    return context.words().say(key, args);
  }

  private boolean sameWays(JobView newer) {
    return goesBack(newer) == goesBack(view)
        && newer.job().mayHaveErased() == view.job().mayHaveErased();
  }

  /// @param view a job
  /// @return whether *Back* leads anywhere
  public static boolean goesBack(JobView view) {
    return Acts.goesBack(view.job());
  }
}
