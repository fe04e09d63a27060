package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.ui.shell.Page;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// A step that says what to do, line by line, and is done when the person says so.
public final class PlainView implements StepView {
  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param name the step's name, the key of its words
  /// @param hint key of a quiet line below
  public PlainView(JobView view, StepContext context, String name, Optional<String> hint) {
    this.seen = new Seen(view, context);
    String key = "step." + name;
    var content = new VBox(12, Lines.card(seen, key));
    hint.ifPresent(which -> content.getChildren().add(Lines.hint(seen.say(which))));
    this.page =
        new Screen(seen, name)
            .primary(seen.say(key + ".primary"), () -> seen.act(new Act.Done()))
            .show(content);
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }
}
