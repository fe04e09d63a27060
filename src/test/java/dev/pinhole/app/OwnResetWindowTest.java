package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.OwnReset;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// In the real window: a camera that restores its own settings, from the first screen to the
/// checklist; and one that is given away.
final class OwnResetWindowTest extends RealWindow {
  private static final String ID = "front-door";
  private final FxRobot robot = new FxRobot();

  private String note() {
    return window.program().site().ownersPassword(ID).orElseThrow().use(String::new);
  }

  private void signIn() {
    at(Step.SignIn.class);
    type("sign-in-password", note());
    fire("primary");
    at(Step.ConfirmReset.class);
  }

  private void restarts() {
    at(Step.LeaveAlone.class);
    Await.until("it vanishes", () -> !view().live().present());
    window.program().site().clock().letPass(Duration.ofSeconds(100));
    at(Step.Result.class);
  }

  private Verdict.Kind verdict() {
    return view().job().observations().trial().verdict().orElseThrow().kind();
  }

  @Test
  void restoredWithoutAPaperclip() {
    choose(Trouble.WORKS_BADLY, "DS-2CD1123G0");
    at(Step.RestartOnce.class);
    fire("primary");
    at(Step.HowToReset.class);
    picture("own-reset-how");
    fire("reset-RESTORE");
    at(Step.SaveFirst.class);
    fire("save-SAVED");
    fire("primary");
    signIn();
    assertThat(find("primary")).as("nothing is told before the name is there").isEmpty();
    type("confirm-name", "Min");
    assertThat(find("primary")).isEmpty();
    type("confirm-name", "mine");
    picture("own-reset-name");
    fire("primary");
    at(Step.LeaveAlone.class);
    picture("own-reset-wait");
    restarts();
    assertThat(verdict()).isEqualTo(Verdict.Kind.RESTORED);
    picture("own-reset-restored");
    fire("primary");
    at(Step.SetUpAgain.class);
    picture("own-reset-set-up");
  }

  @Test
  void givenAwayByKeyboardAlone() {
    choose(Trouble.GIVING_AWAY, "DS-2CD1123G0");
    at(Step.HowToReset.class);
    FxDoor.ask(
        () -> {
          window.stage().requestFocus();
          return true;
        });
    tabTo("reset-DEFAULT");
    robot.type(KeyCode.SPACE);
    at(Step.SaveFirst.class);
    fire("save-NOTHING_TO_KEEP");
    robot.type(KeyCode.ENTER);
    at(Step.TakeCardOut.class);
    robot.type(KeyCode.ENTER);
    at(Step.SignIn.class);
    tabTo("sign-in-password");
    robot.write(note());
    robot.type(KeyCode.ENTER);
    at(Step.ConfirmReset.class);
    tabTo("confirm-name");
    robot.type(KeyCode.ENTER);
    robot.write("Mine");
    assertThat(view().job().ownReset().told()).isEmpty();
    robot.type(KeyCode.ENTER);
    restarts();
    assertThat(verdict()).isEqualTo(Verdict.Kind.RESET_PROVEN);
    assertThat(view().job().ownReset().done())
        .extracting(OwnReset.Told::answer)
        .containsExactly(OwnReset.Answer.TAKEN);
    picture("own-reset-given-away");
    robot.type(KeyCode.ENTER);
    at(Step.Finished.class);
  }

  private void tabTo(String id) {
    Await.until("#" + id, () -> find(id).isPresent());
    for (int tabs = 0; tabs < 30 && !focused(id); tabs++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused(id)).as(id).isTrue();
  }

  private boolean focused(String id) {
    return FxDoor.ask(
        () -> {
          Node owner = window.wizard().scene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }
}
