package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.testing.Await;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What goes wrong while the next rescue is prepared, in the real window: its card says so, and
/// nothing is set that is not.
final class FaultyRescueWindowTest extends RealWindow {
  private static final String ID = "front-door";
  private static final String MAIL = "/ISAPI/Security/securityEmail";
  private static final String QUESTIONS = "/ISAPI/Security/questionConfiguration";

  private void signIn() {
    at(Step.SignIn.class);
    type(
        "sign-in-password",
        window.program().site().ownersPassword(ID).orElseThrow().use(String::new));
    fire("primary");
    page();
  }

  private void page() {
    Await.until(
        () -> "the next rescue, not " + view().step(),
        () ->
            view().step() instanceof Step.SetUpPage page
                && page.item() == Item.NEXT_RESCUE
                && !view().live().busy());
  }

  private void mail(int number, WriteFault fault) {
    window.program().site().faults(ID).atNextWrite(MAIL, fault);
    if (find("rescue-address").isEmpty()) {
      fire("rescue-act-MAIL_ADDRESS");
    }
    type("rescue-address", "olga" + number + "@home.example");
    fire("rescue-act-MAIL_ADDRESS");
  }

  private void questions(WriteFault fault) {
    window.program().site().faults(ID).atNextWrite(QUESTIONS, fault);
    fire("rescue-act-SECURITY_QUESTIONS");
    for (int i = 1; i <= 3; i++) {
      type("rescue-answer-" + i, "answer" + i);
    }
    fire("rescue-act-SECURITY_QUESTIONS");
  }

  private void notSet(Rescue one) {
    assertThat(view().job().setUp().pages().rescue()).doesNotContainKey(one);
  }

  @Test
  void everyFaultEndsInWords() {
    choose(Trouble.ONLY_SET_UP, "DS-2CD1123G0");
    at(Step.SetUpAgain.class);
    fire("page-NEXT_RESCUE");
    signIn();
    mail(1, new WriteFault.Refused(new ResponseStatus(4, "Invalid Operation", "no")));
    says("rescue-MAIL_ADDRESS", "Not set yet", "It said no");
    picture("fault-rescue-refused");
    notSet(Rescue.MAIL_ADDRESS);
    mail(2, new WriteFault.Dropped());
    says("rescue-MAIL_ADDRESS", "Not set yet", "has stored something else. Set it once more");
    notSet(Rescue.MAIL_ADDRESS);
    mail(3, new WriteFault.AwayBefore());
    Await.until("it is gone", () -> !view().live().present());
    says("rescue-MAIL_ADDRESS", "Not known whether it is set", "as soon as it answers");
    picture("fault-rescue-gone");
    notSet(Rescue.MAIL_ADDRESS);
    window.program().site().clock().letPass(Duration.ofMinutes(4));
    Await.until("it is back", () -> view().live().present());
    says("rescue-MAIL_ADDRESS", "Not set yet", "the camera does not have it. Set it once more");
    picture("fault-rescue-read");
    mail(4, new WriteFault.AnswerLost());
    says("rescue-MAIL_ADDRESS", "✓ Set", "o***@home.example");
    questions(new WriteFault.ClientLocked());
    at(Step.SignIn.class);
    says("rescue-result", "Three security questions", "The password did not work afterwards");
    picture("fault-rescue-locked");
    notSet(Rescue.SECURITY_QUESTIONS);
    window.program().site().clock().letPass(Duration.ofMinutes(31));
    signIn();
    says("rescue-SECURITY_QUESTIONS", "✓ Set");
    picture("fault-rescue-unlocked");
    questions(new WriteFault.AnotherPassword());
    at(Step.SignIn.class);
    says("rescue-result", "Three security questions", "Sign in, and Pinhole reads");
    fire("back");
    at(Step.SetUpAgain.class);
    assertThat(view().job().setUp().ticked()).contains(Item.NEXT_RESCUE);
  }
}
