package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupVerification;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.simulator.Write;
import dev.pinhole.store.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// In the real window: a backup before the reset on the bench, and everything back after it.
final class BackupWindowTest extends BackupWindow {
  @Test
  void savedResetAndPutBack() {
    toTheChoice();
    picture("backup-choose");
    fire("primary");
    at(Step.BackedUp.class);
    picture("backup-whole");
    resetAndPutBack();
  }

  @Test
  void threeBreaksOfTheNetworkAndARestartOfTheCamera() throws StoreException {
    choose(Trouble.ONLY_BACK_UP, "DS-2CD1123G0");
    at(Step.SignIn.class);
    type("sign-in-password", note());
    fire("primary");
    at(Step.ChooseBackup.class);
    fire("backup-all-days");
    fire("primary");
    threeCutsAndARestart(0);
    at(Step.BackedUp.class);
    Step.BackedUp done = (Step.BackedUp) view().step();
    assertThat(BackupVerification.verify(Path.of(done.folder()), (_, _, _) -> true))
        .isInstanceOfSatisfying(
            BackupVerification.Outcome.Checked.class,
            checked -> assertThat(checked.findings()).isEmpty());
  }

  @Test
  void onlyABackup() {
    choose(Trouble.ONLY_BACK_UP, "DS-2CD1123G0");
    at(Step.SignIn.class);
    type("sign-in-password", note());
    fire("primary");
    at(Step.ChooseBackup.class);
    fire("primary");
    at(Step.BackedUp.class);
    picture("only-backup-whole");
    fire("calendar");
    assertThat(folder.resolve("camera-backup-reminder.ics"))
        .content()
        .contains("BEGIN:VCALENDAR", "INTERVAL=3");
    fire("primary");
    at(Step.Finished.class);
    assertThat(view().job().choices().ending()).contains(Ending.BACKED_UP);
    assertThat(window.program().site().writes(ID))
        .extracting(Write::path)
        .containsOnly("/ISAPI/ContentMgmt/search");
  }
}
