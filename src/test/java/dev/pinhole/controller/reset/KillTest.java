package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupVerification;
import dev.pinhole.job.Job;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.OwnReset.Answer;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.journal.Journal;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program killed at seeded numbers of bytes on the disk, and started again on the same folder.
final class KillTest {
  private static final int AT_ONCE = 3;
  private static final int KILLS = "full".equals(System.getProperty("pinhole.suites")) ? 90 : 6;
  private static final int EXCHANGES = "full".equals(System.getProperty("pinhole.suites")) ? 50 : 3;
  private static final int BACKUPS = "full".equals(System.getProperty("pinhole.suites")) ? 20 : 3;
  private static final int OWN_RESETS =
      "full".equals(System.getProperty("pinhole.suites")) ? 20 : 3;
  private static final long SEED = 20_261_123;
  private static final String NEVER = "no file ever has these words in it";
  private static final long EVERYTHING = Long.MAX_VALUE;

  @TempDir Path folder;

  /// What a child said before it ended.
  ///
  /// @param shown how many events of each job the screen had shown
  /// @param whole how many bytes a whole run writes; empty where it was killed
  private record Said(Map<String, Long> shown, Optional<Long> whole) {}

  private Said run(Path data, long bytes, String word) throws IOException, InterruptedException {
    return run(data, bytes, word, "reset");
  }

  private Said run(Path data, long bytes, String word, String walk)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KillChild.class.getName(),
                    data.toString(),
                    Long.toString(bytes),
                    word,
                    walk))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Map<String, Long> shown = new HashMap<>();
    Optional<Long> whole = Optional.empty();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("shown") && words.length == 3) {
          shown.put(words[1], Long.valueOf(words[2]));
        }
        if (words[0].equals("whole")) {
          whole = Optional.of(Long.valueOf(words[1]));
        }
      }
    }
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(shown, whole);
  }

  @Test
  void aKillAtAnyByteLosesNothingThatWasShown() throws Exception {
    kill("reset", KILLS);
  }

  @Test
  void aKillDuringAnExchangeResumesIt() throws Exception {
    kill("exchange", EXCHANGES);
  }

  @Test
  void aKillDuringABackupResumesIt() throws Exception {
    kill("backup", BACKUPS);
  }

  @Test
  void aKillDuringTheCamerasOwnResetResumesIt() throws Exception {
    kill("own-reset", OWN_RESETS);
  }

  /// Each kill is a world of its own, and mostly waits for its child.
  private void kill(String walk, int kills) throws Exception {
    long whole = run(folder.resolve("whole"), EVERYTHING, NEVER, walk).whole().orElseThrow();
    Random seeds = new Random(SEED);
    try (ExecutorService sideBySide = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (int kill = 0; kill < kills; kill++) {
        Path data = folder.resolve("kill-" + kill);
        Random random = new Random(seeds.nextLong());
        all.add(
            sideBySide.submit(
                () -> {
                  kill(data, random.nextLong(whole), random, walk);
                  return true;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /// No two runs write the same number of bytes: one that was over before its byte came is checked
  /// too, and then another is killed earlier.
  private void kill(Path data, long first, Random random, String walk)
      throws IOException, InterruptedException {
    Optional<Long> whole = Optional.of(first);
    for (int run = 0; whole.isPresent(); run++) {
      long bytes = run == 0 ? first : random.nextLong(whole.get());
      Path again = data.resolveSibling(data.getFileName() + "-" + run);
      try {
        assertThat(run).as("runs that were over too early").isLessThan(5);
        Said said = run(again, bytes, NEVER, walk);
        check(again, said.shown());
        whole = said.whole();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + SEED + ", " + again + " at byte " + bytes, e);
      }
    }
  }

  private static void check(Path data, Map<String, Long> shown) throws IOException {
    Map<String, Step> stood = new HashMap<>();
    for (String id : shown.keySet()) {
      Path journal = data.resolve("jobs").resolve(id).resolve("journal");
      Job job = Journal.read(journal).job();
      assertThat((long) job.entries().size()).isGreaterThanOrEqualTo(shown.get(id));
      stood.put(id, Step.of(job));
    }
    HandClock later = new HandClock();
    later.turn(600);
    try (Practice again = new Practice(data, later)) {
      assertThat(again.site.cameras()).hasSize(6);
      assertThat(again.site.notice()).as("the site could be read").isEmpty();
      for (String id : shown.keySet()) {
        again.desk.resume(new dev.pinhole.job.JobId(id));
        Await.until(
            "the job is there",
            () -> again.view().id().text().equals(id) && again.view().seen() > 0);
        Class<?> before = stood.get(id).getClass();
        Class<?> now = again.view().step().getClass();
        boolean counted = before == Step.Hold.class && now == Step.HowLong.class;
        boolean asks = before == Step.Copying.class && now == Step.SignIn.class;
        // Nobody holds the password any more, or what the camera was told is looked for.
        boolean confirmed = before == Step.ConfirmReset.class;
        boolean same = now == before || counted || asks || confirmed || onward(before);
        assertThat(same).as("%s after %s", now, before).isTrue();
        if (asks) {
          goesOn(again);
        }
      }
    }
  }

  /// A copy goes on to its end once the password is there again, and is whole.
  private static void goesOn(Practice again) throws IOException {
    Await.until("the camera answers", () -> again.view().live().present());
    int before = again.view().job().backup().saved();
    again.signInByTheNote();
    Step.BackedUp done = again.at(Step.BackedUp.class);
    assertThat(again.view().job().backup().saved()).isGreaterThanOrEqualTo(before);
    assertThat(BackupVerification.verify(Path.of(done.folder()), (_, _, _) -> true))
        .isInstanceOfSatisfying(
            BackupVerification.Outcome.Checked.class,
            checked -> assertThat(checked.findings()).isEmpty());
  }

  /// While a step only waits for the network, what is seen after the restart may move it on.
  private static boolean onward(Class<?> step) {
    return step == Step.LeaveAlone.class
        || step == Step.Result.class
        || step == Step.NewPassword.class;
  }

  @Test
  void aKillBetweenTellingTheCameraAndItsAnswerTellsItNothingTwice()
      throws IOException, InterruptedException {
    Path data = folder.resolve("told");
    // The camera resets itself; what it answered is never written down.
    Said said = run(data, EVERYTHING, "\"type\":\"settled\",\"effect\":2", "own-reset");
    assertThat(said.whole()).isEmpty();
    HandClock machine = new HandClock();
    machine.turn(600);
    try (Practice again = new Practice(data, machine)) {
      again.desk.resume(again.listed().id());
      again.verdictBecomes(Verdict.Kind.RESET_PROVEN);
      OwnReset own = again.view().job().ownReset();
      assertThat(own.done()).extracting(OwnReset.Told::answer).containsExactly(Answer.LOST);
      assertThat(again.site.writes("front-door")).isEmpty();
    }
  }

  @Test
  void aKillBetweenSendingThePasswordAndTheAnswerLocksNobodyOut()
      throws IOException, InterruptedException {
    Path data = folder.resolve("password");
    // The camera has taken the password; what it answered is never written down.
    Said said = run(data, EVERYTHING, "\"type\":\"settled\"");
    assertThat(said.whole()).isEmpty();
    HandClock machine = new HandClock();
    machine.turn(600);
    try (Practice again = new Practice(data, machine)) {
      again.desk.resume(again.listed().id());
      Await.until(
          "it asks for the password, at " + again.view().step(),
          () ->
              again.view().step() instanceof Step.NewPassword step
                  && step.stage() == Step.NewPassword.Stage.PROVE);
      again.desk.usePassword(again.view(), Secret.of(KillChild.PASSWORD));
      again.at(Step.SetUpAgain.class);
      assertThat(again.view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    }
  }
}
