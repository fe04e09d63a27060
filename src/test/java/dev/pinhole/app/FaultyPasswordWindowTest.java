package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.NewPassword.Stage;
import dev.pinhole.job.Trouble;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.testing.Await;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong with the first password, in the real window: it says what holds, and the
/// password is sent once.
final class FaultyPasswordWindowTest extends RealWindow {
  private static final String ID = "new-one";
  private static final String PATH = "/ISAPI/System/activate/StartActivateV3";

  @BeforeEach
  void choose() {
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD2086G2");
    at(Step.NoResetNeeded.class);
    fire("primary");
    at(Step.NewPassword.class);
  }

  private void sets(WriteFault fault) {
    window.program().site().faults(ID).atNextWrite(PATH, fault);
    type("password-first", PASSWORD);
    type("password-again", PASSWORD);
    fire("primary");
  }

  private void asksAgain(Stage stage, String picture, String... words) {
    Await.until(
        () -> stage + ", not " + view().step(),
        () ->
            view().step() instanceof Step.NewPassword now
                && now.stage() == stage
                && !now.reason().isEmpty());
    says("page-NewPassword", words);
    picture("fault-password-" + picture);
    assertThat(view().job().setUp().password()).isNotEqualTo(SetUp.Password.PROVEN);
  }

  private void proven() {
    at(Step.SetUpAgain.class);
    assertThat(view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(
            window.program().site().writes(ID).stream()
                .filter(one -> one.path().equals(PATH) && one.status() != 401))
        .as("it was sent once")
        .hasSize(1);
  }

  @Test
  void refused() {
    sets(new WriteFault.Refused(new ResponseStatus(4, "Invalid Operation", "no")));
    asksAgain(Stage.CHOOSE, "refused", "The camera refused");
  }

  @Test
  void aLostAnswer() {
    sets(new WriteFault.AnswerLost());
    proven();
  }

  @Test
  void takenAndNotStored() {
    sets(new WriteFault.Dropped());
    asksAgain(Stage.CHOOSE, "dropped", "never arrived", "has none yet");
  }

  @Test
  void goneForThreeMinutes() {
    sets(new WriteFault.AwayBefore());
    asksAgain(Stage.PROVE, "gone", "nobody knows yet");
    Await.until("it is gone", () -> !view().live().present());
    window.program().site().clock().letPass(Duration.ofMinutes(4));
    asksAgain(Stage.CHOOSE, "gone-and-back", "never arrived", "has none yet");
  }

  @Test
  void somebodyElsesPassword() {
    sets(new WriteFault.AnotherPassword());
    asksAgain(Stage.PROVE, "another", "does not take this password", "may have set another one");
  }

  @Test
  void locked() {
    sets(new WriteFault.ClientLocked());
    asksAgain(Stage.PROVE, "locked", "takes no password for 30 minutes. Wait");
    window.program().site().clock().letPass(Duration.ofMinutes(31));
    type("password-first", PASSWORD);
    fire("primary");
    proven();
  }
}
