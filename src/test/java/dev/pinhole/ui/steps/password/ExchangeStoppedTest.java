package dev.pinhole.ui.steps.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.DeskReason;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Step;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.ExchangeJobs;
import dev.pinhole.ui.steps.LaterContext;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What came in between says what to do, and its button does just that.
class ExchangeStoppedTest {
  private final LaterContext later = new LaterContext();

  private ExchangeStoppedView view(JobView job) throws TimeoutException {
    return FxThread.call(() -> (ExchangeStoppedView) StepViews.of(job, later.context()));
  }

  private static String words(ExchangeStoppedView view) {
    return view.page().primary().map(PageAct::text).orElseThrow().getValue();
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SESSION, Start this way anew",
    "RESTARTED, Start this way anew",
    "EXPORTED_AGAIN, Start this way anew",
    "MAIL_CHANGED, Start this way anew",
    "EXPIRED, Start this way anew",
    "BAD_REQUEST, Start this way anew",
    "USED, Choose another way",
    "NOT_OFFERED, Choose another way",
    "NOT_ACTIVATED, Back to the camera list",
    "OTHER_CAMERA, Choose another file",
    "DAMAGED, Choose another file",
    "FORGED, Choose another file",
    "WRONG_EVIDENCE, Choose another file",
    "RISKY_PASSWORD, Choose another password",
    "NO_ANSWER, Try again"
  })
  void theButtonNamesWhatTheTextTells(ExchangeRefusal refusal, String button) throws Exception {
    ExchangeStoppedView view = view(ExchangeJobs.stopped(refusal).view());
    assertThat(words(view)).isEqualTo(button);
    view.page().primary().orElseThrow().act().run();
    assertThat(later.sample.acts).containsExactly(new Act.Done());
    view.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NO_LABEL_PHOTO, Send the request again",
    "WRONG_SERIAL, Send the request again",
    "NO_PROOF, Send the request again",
    "UNREADABLE, Save the request again",
    "NOT_AUTHORISED, Choose another way"
  })
  void soDoesTheDesks(DeskReason reason, String button) throws Exception {
    var job = ExchangeJobs.open(RecoveryMethod.KEY).take(new ExchangeEvent.DeskRefused(reason));
    ExchangeStoppedView view = view(job.view());
    assertThat(words(view)).isEqualTo(button);
    view.close();
  }

  @ParameterizedTest
  @CsvSource({
    "KEY, Type it once more",
    "MAILED_CODE, Type it once more",
    "SECURITY_QUESTIONS, Answer once more",
    "RECOVERY_FILE, Choose another file"
  })
  void whatWasWrongIsBroughtAnew(RecoveryMethod method, String button) throws Exception {
    var job =
        ExchangeJobs.open(method)
            .take(new ExchangeEvent.Refused(ExchangeRefusal.WRONG_EVIDENCE, 3, 0));
    ExchangeStoppedView view = view(job.view());
    assertThat(words(view)).isEqualTo(button);
    view.close();
  }

  @Test
  void whileItIsLockedTheJobIsPutAsideAndAfterwardsTriedAgain() throws Exception {
    ExchangeStoppedView view = view(ExchangeJobs.stopped(ExchangeRefusal.LOCKED).view());
    assertThat(words(view)).matches("Put this aside until \\d\\d:\\d\\d");
    view.page().primary().orElseThrow().act().run();
    assertThat(later.sample.acts)
        .singleElement()
        .isInstanceOfSatisfying(
            Act.PutAside.class, act -> assertThat(act.reason()).contains("tries again at"));
    later.clock.turn(30 * 60);
    FxThread.call(
        () -> {
          view.refresh();
          return true;
        });
    assertThat(words(view)).isEqualTo("Try again");
    view.page().primary().orElseThrow().act().run();
    assertThat(later.sample.acts).last().isEqualTo(new Act.Done());
    view.close();
  }

  @Test
  void theWrongTryThatLocksIsALockAtOnce() throws Exception {
    var job =
        ExchangeJobs.open(RecoveryMethod.SECURITY_QUESTIONS)
            .take(new ExchangeEvent.Refused(ExchangeRefusal.WRONG_EVIDENCE, 0, 30));
    ExchangeStoppedView view = view(job.view());
    assertThat(view.page().title()).isEqualTo("Too many wrong tries");
    assertThat(words(view)).startsWith("Put this aside until");
    view.close();
  }

  @Test
  void theButtonLeadsWhereItSays() {
    assertThat(after(ExchangeRefusal.NOT_ACTIVATED)).isInstanceOf(Step.WhichCamera.class);
    assertThat(after(ExchangeRefusal.NOT_OFFERED)).isInstanceOf(Step.ForgotPassword.class);
    assertThat(after(ExchangeRefusal.USED)).isInstanceOf(Step.ForgotPassword.class);
    assertThat(after(ExchangeRefusal.EXPIRED))
        .isInstanceOfSatisfying(
            Step.PasswordExchange.class,
            step -> assertThat(step.stage()).isEqualTo(Step.PasswordExchange.Stage.BEGIN));
    assertThat(after(ExchangeRefusal.FORGED))
        .isInstanceOfSatisfying(
            Step.PasswordExchange.class,
            step -> assertThat(step.stage()).isEqualTo(Step.PasswordExchange.Stage.OPEN));
  }

  private static Step after(ExchangeRefusal refusal) {
    return ExchangeJobs.stopped(refusal).does(new Act.Done()).view().step();
  }
}
