package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.FxThread;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// Choosing, sending and proving the first password.
class NewPasswordViewTest {
  private static final String GOOD = "kd7-Wm4-p9x-Rt2";

  private final LaterContext later = new LaterContext();

  private NewPasswordView view(String which) {
    JobView job = LaterJobs.all().get(which);
    return new NewPasswordView(job, later.context(), new Random(7));
  }

  private static <T extends Node> T find(StepView view, String id, Class<T> type) {
    return OnScreen.all(view.page().content(), type).stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static boolean ready(StepView view) {
    return view.page().primary().orElseThrow().ready().get();
  }

  @Test
  void onlyAGoodPasswordTypedTwiceIsSet() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          TextField again = find(view, "password-again", TextField.class);
          first.setText("admin123");
          again.setText("admin123");
          assertThat(ready(view)).isFalse();
          assertThat(OnScreen.texts(view.page().content()))
              .contains("✕ Not the word “admin”, neither way round");
          first.setText(GOOD);
          assertThat(ready(view)).isFalse();
          again.setText(GOOD);
          assertThat(ready(view)).isTrue();
          view.page().primary().orElseThrow().act().run();
          view.close();
          assertThat(first.getText()).isEmpty();
          return true;
        });
    assertThat(later.sample.asked).containsExactly("password");
  }

  @Test
  void aMadeOneIsShownAndStillTypedFromTheNote() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          find(view, "password-generate", Button.class).fire();
          String made = find(view, "password-made", Label.class).getText();
          try (Secret secret = Secret.of(made)) {
            assertThat(PasswordRules.USUAL.broken(secret)).isEmpty();
          }
          assertThat(find(view, "password-first", TextField.class).getText()).isEqualTo(made);
          assertThat(ready(view)).isFalse();
          find(view, "password-again", TextField.class).setText(made);
          assertThat(ready(view)).isTrue();
          find(view, "password-first", TextField.class).setText(made + "x");
          assertThat(find(view, "password-made", Label.class).getText()).isEmpty();
          view.close();
          return true;
        });
  }

  @Test
  void whatIsTypedCanBeShown() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          find(view, "password-first", TextField.class).setText(GOOD);
          TextField shown = find(view, "password-first-shown", TextField.class);
          assertThat(shown.isVisible()).isFalse();
          find(view, "password-show", CheckBox.class).fire();
          assertThat(shown.isVisible()).isTrue();
          assertThat(shown.getText()).isEqualTo(GOOD);
          view.close();
          return true;
        });
  }

  @Test
  void whatIsTypedOutlivesANewerSighting() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          first.setText(GOOD);
          JobView newer =
              LaterJobs.choosing()
                  .take(new dev.pinhole.job.ObservationEvent.Seen(SampleJobs.NEW_ONE))
                  .view();
          assertThat(view.update(newer)).isTrue();
          assertThat(first.getText()).isEqualTo(GOOD);
          assertThat(view.update(LaterJobs.lost().view())).isFalse();
          view.close();
          return true;
        });
  }

  @Test
  void theReasonStandsAbove() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword-refused");
          assertThat(OnScreen.texts(view.page().content()).getFirst())
              .isEqualTo("! The camera does not take this password. Choose another.");
          view.close();
          return true;
        });
  }

  @Test
  void itIsTriedOnce() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword-prove");
          assertThat(ready(view)).isFalse();
          find(view, "password-first", TextField.class).setText(GOOD);
          assertThat(ready(view)).isTrue();
          view.page().primary().orElseThrow().act().run();
          view.close();
          return true;
        });
    assertThat(later.sample.asked).containsExactly("password");
  }
}
