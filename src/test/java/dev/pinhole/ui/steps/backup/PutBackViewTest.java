package dev.pinhole.ui.steps.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.BackupJobs;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.setup.SetUpAgainView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

/// Which backup it is, and the way to another one.
class PutBackViewTest {
  private final SampleContext sample = new SampleContext();

  private List<Hyperlink> links(StepView view) {
    return OnScreen.all(view.page().content(), Hyperlink.class).stream()
        .filter(link -> link.getId() != null)
        .toList();
  }

  private List<String> ids(String which) throws Exception {
    JobView view = BackupJobs.later().get(which);
    return FxThread.call(
        () ->
            links(new PutBackView(view, sample.context())).stream().map(Hyperlink::getId).toList());
  }

  @Test
  void theBackupOfAnotherJobIsNamedWithItsDate() throws Exception {
    List<String> texts =
        FxThread.call(
            () ->
                OnScreen.texts(
                    new PutBackView(BackupJobs.another().view(), sample.context())
                        .page()
                        .content()));
    assertThat(texts)
        .anyMatch(
            text -> text.startsWith("From the backup “Front door 2026-11-03”, made 15 Aug 2026, "));
  }

  @Test
  void anotherOneIsChosenByItsFolder() throws Exception {
    sample.file = Optional.of(Path.of("/media/me/stick/Porch 2025-12-24"));
    FxThread.call(
        () -> {
          links(new PutBackView(BackupJobs.compared().view(), sample.context())).getFirst().fire();
          return true;
        });
    assertThat(sample.asked).containsExactly("another backup Porch 2025-12-24");
    sample.file = Optional.empty();
    FxThread.call(
        () -> {
          links(new SetUpAgainView(LaterJobs.all().get("SetUpAgain"), sample.context()))
              .forEach(Hyperlink::fire);
          return true;
        });
    assertThat(sample.asked).as("no folder was chosen").hasSize(1);
  }

  @Test
  void nothingElseIsTakenWhileSomethingIsUnderWay() throws Exception {
    assertThat(ids("PutBack")).containsExactly("another-backup");
    assertThat(ids("PutBack-writing")).isEmpty();
    assertThat(ids("PutBack-done")).as("a restart is due").isEmpty();
  }

  @Test
  void nobodyHasToWaitForABackupThatCannotBeRead() throws Exception {
    assertThat(ids("PutBack-looking")).containsExactly("put-back-without", "another-backup");
    FxThread.call(
        () -> {
          links(new PutBackView(BackupJobs.putBack().view(), sample.context())).getFirst().fire();
          return true;
        });
    assertThat(sample.acts).containsExactly(new Act.Done());
  }
}
