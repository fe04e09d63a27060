package dev.pinhole.ui.steps.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.BackupJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.StepContext;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.junit.jupiter.api.Test;

/// While others have locked the camera: a clock instead of a try.
final class SignInViewTest {
  private static final String UNTIL =
      "Try again in %s minutes. Until then Pinhole sends the camera no password.";

  private final SampleContext sample = new SampleContext();
  private final HandClock clock = new HandClock();

  private StepContext context() {
    StepContext all = sample.context();
    return new StepContext(
        all.words(),
        all.zone(),
        clock,
        all.conversation(),
        all.desk(),
        all.catalog(),
        all.papers(),
        all.waiting(),
        all.tones(),
        all.drafts());
  }

  private static boolean ready(SignInView view) {
    return view.page().primary().orElseThrow().ready().get();
  }

  private static List<String> visible(SignInView view) {
    return OnScreen.all(view.page().content(), Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .toList();
  }

  private static boolean says(SignInView view, String words) {
    try {
      return FxThread.call(() -> visible(view).contains(words));
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theTimeLeftRunsDownAndThenThePersonMayTry() throws TimeoutException {
    var locked = BackupJobs.locked(clock.instant().plusSeconds(1_781));
    SignInView view =
        FxThread.call(
            () -> {
              SignInView fresh = new SignInView(locked, context());
              OnScreen.all(fresh.page().content(), PasswordField.class)
                  .getFirst()
                  .setText("porch-light-7");
              return fresh;
            });
    assertThat(says(view, UNTIL.formatted("29:41"))).isTrue();
    assertThat(ready(view)).isFalse();
    FxThread.call(
        () -> {
          view.page().primary().orElseThrow().act().run();
          return true;
        });
    assertThat(sample.asked).isEmpty();
    // Nothing happens in the job meanwhile: the screen counts by itself.
    clock.turn(120);
    Await.until("the clock runs", () -> says(view, UNTIL.formatted("27:41")));
    clock.turn(1_660);
    Await.until("the last second", () -> says(view, UNTIL.formatted("0:01")));
    assertThat(ready(view)).isFalse();
    clock.turn(1);
    Await.until("it is over", () -> says(view, "The camera takes a password again."));
    FxThread.call(
        () -> {
          assertThat(ready(view)).isTrue();
          assertThat(visible(view)).noneMatch(text -> text.startsWith("Try again in"));
          view.page().primary().orElseThrow().act().run();
          view.close();
          return true;
        });
    assertThat(sample.asked).containsExactly("sign in admin");
  }
}
