package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.Act;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.testing.Await;
import java.time.Duration;

/// The way of a backup in the real window, in pieces.
abstract class BackupWindow extends RealWindow {
  static final String ID = "front-door";

  final String note() {
    return window.program().site().ownersPassword(ID).orElseThrow().use(String::new);
  }

  /// As far as the calendar, with every day chosen.
  final void toTheChoice() {
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD1123G0");
    at(Step.SaveFirst.class);
    fire("save-BACK_UP");
    fire("primary");
    at(Step.SignIn.class);
    picture("backup-sign-in");
    type("sign-in-password", note());
    fire("primary");
    at(Step.ChooseBackup.class);
    fire("backup-all-days");
  }

  /// @param from how many files there were before
  final void threeCutsAndARestart(int from) {
    var site = window.program().site();
    for (int cut = 0; cut < 3; cut++) {
      int reached = from + 3 + cut * 5;
      Await.until("some files", () -> view().job().backup().saved() >= reached);
      site.lead(ID, false);
      Await.until("it vanishes", () -> !view().live().present());
      assertThat(view().step()).isInstanceOf(Step.Copying.class);
      site.lead(ID, true);
    }
    Await.until("more files", () -> view().job().backup().saved() >= from + 18);
    site.power(ID, false);
    Await.until("it restarts", () -> !view().live().present());
    assertThat(view().step()).isInstanceOf(Step.Copying.class);
    picture("copying-waiting-in-window");
    site.power(ID, true);
    site.clock().letPass(Duration.ofSeconds(100));
  }

  /// From the whole backup to everything back in the camera, each setting read again.
  final void resetAndPutBack() {
    fire("primary");
    at(Step.GetReady.class);
    fire("primary");
    at(Step.FindButton.class);
    fire("primary");
    at(Step.Hold.class);
    reset();
    fire("primary");
    at(Step.NewPassword.class);
    type("password-first", PASSWORD);
    type("password-again", PASSWORD);
    fire("primary");
    at(Step.PutBack.class);
    Await.until("laid side by side", () -> putBack().compared().isPresent());
    picture("put-back");
    fire("primary");
    Await.until("written", () -> putBack().writing().isEmpty() && !putBack().written().isEmpty());
    picture("put-back-written");
    restart();
    picture("put-back-done");
    assertThat(putBack().written().values())
        .extracting(RestoreEvent.Written::outcome)
        .containsOnly(RestoreEvent.Outcome.DONE);
    fire("primary");
    at(Step.SetUpAgain.class);
  }

  private Step.PutBack putBack() {
    at(Step.PutBack.class);
    return (Step.PutBack) view().step();
  }

  private void reset() {
    var site = window.program().site();
    window.program().desk().act(view(), new Act.StartHold());
    Await.until(
        "the count", () -> view().step() instanceof Step.Hold hold && hold.since().isPresent());
    site.press(ID);
    site.clock().letPass(Duration.ofSeconds(12));
    site.release(ID);
    window.program().desk().act(view(), new Act.EndHold(12, HoldEvent.Cause.LET_GO));
    at(Step.LeaveAlone.class);
    Await.until("it vanishes", () -> !view().live().present());
    site.clock().letPass(Duration.ofSeconds(100));
    at(Step.Result.class);
    assertThat(view().job().observations().trial().verdict().orElseThrow().kind())
        .isEqualTo(Verdict.Kind.RESET_PROVEN);
  }

  /// The address holds only after a restart.
  private void restart() {
    assertThat(putBack().needsRestart()).isTrue();
    fire("put-back-restart");
    Await.until("it vanishes", () -> !view().live().present());
    window.program().site().clock().letPass(Duration.ofSeconds(100));
    Await.until("all hold", () -> !putBack().needsRestart());
  }
}
