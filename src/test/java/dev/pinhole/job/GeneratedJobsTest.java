package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.backup.BackupReminder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Jobs walked at random: nobody gets stuck, nothing that erases begins before a decision, and the
/// fold of the whole list equals the fold step by step.
final class GeneratedJobsTest {
  private static final int JOBS =
      "full".equals(System.getProperty("pinhole.suites")) ? 20_000 : 1_000;
  private static final int LENGTH = 40;
  private static final BackupReminder REMINDER = new BackupReminder();

  @Test
  void randomWalksKeepTheRules() {
    Set<Branch> entered = EnumSet.noneOf(Branch.class);
    Set<ResetWay> told = EnumSet.noneOf(ResetWay.class);
    for (int seed = 0; seed < JOBS; seed++) {
      Random random = new Random(seed);
      Walk walk = Walk.in(random.nextBoolean() ? Place.PRACTICE : Place.WORLD);
      try {
        for (int i = 0; i < LENGTH; i++) {
          one(walk, random);
          walk.job().choices().branch().ifPresent(entered::add);
          walk.job().ownReset().told().map(OwnReset.Told::way).ifPresent(told::add);
          check(walk.job());
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + " at " + walk.step(), e);
      }
    }
    assertThat(entered).hasSizeGreaterThan(Branch.values().length / 2);
    assertThat(told).containsExactly(ResetWay.RESTORE, ResetWay.DEFAULT);
  }

  private static void check(Job job) {
    Step step = Step.of(job);
    Job again = Job.of(job.entries());
    assertThat(again.observations()).isEqualTo(job.observations());
    assertThat(again.holds()).isEqualTo(job.holds());
    assertThat(again.setUp()).isEqualTo(job.setUp());
    assertThat(again.ownReset()).isEqualTo(job.ownReset());
    assertThat(again.exchange()).isEqualTo(job.exchange());
    assertThat(again.choices().passed()).isEqualTo(job.choices().passed());
    assertThat(Step.of(again)).isEqualTo(step);
    boolean erasing =
        step instanceof Step.Hold
            || step instanceof Step.LeaveAlone
            || step instanceof Step.ConfirmReset;
    if (erasing) {
      assertThat(REMINDER.mayErase(job)).as("decision before %s", step).isTrue();
    }
    assertThat(offered(job)).as("ways on from %s", step).isNotEmpty();
  }

  private static void one(Walk walk, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> walk.sees(observation(random));
      case 1 -> walk.waits(Duration.ofSeconds(random.nextInt(200)));
      case 2 -> answers(walk, random);
      default -> {
        List<Act> acts = offered(walk.job());
        walk.does(acts.get(random.nextInt(acts.size())));
      }
    }
  }

  private static void answers(Walk walk, Random random) {
    if (walk.step() instanceof Step.PasswordExchange step) {
      walk.happens(answer(walk, step, random));
    }
    if (walk.step() instanceof Step.SignIn step && step.purpose() == Step.SignIn.Purpose.RESET) {
      walk.happens(new OwnResetEvent.SignedIn("admin"));
    } else if (walk.step() instanceof Step.ConfirmReset step) {
      walk.happens(told(walk, step, random));
    } else if (Verdict.waitsForSettings(walk.job())) {
      walk.happens(
          new OwnResetEvent.SettingsRead(
              List.of(new OwnResetEvent.Reading("TIME", "" + random.nextInt(2)))));
    }
  }

  private static JobEvent told(Walk walk, Step.ConfirmReset step, Random random) {
    int effect = walk.job().effects().count();
    EffectEvent.Outcome[] outcomes = {
      EffectEvent.Outcome.DONE, EffectEvent.Outcome.REFUSED, EffectEvent.Outcome.UNKNOWN
    };
    return step.telling()
        ? new EffectEvent.Settled(effect, outcomes[random.nextInt(3)], "")
        : random.nextBoolean()
            ? new OwnResetEvent.SettingsRead(List.of(new OwnResetEvent.Reading("TIME", "0")))
            : new EffectEvent.Intended(
                effect + 1,
                step.way().effect().orElseThrow(),
                Walk.CAMERA.mac(),
                Walk.active("boot 0").address(),
                "");
  }

  private static JobEvent answer(Walk walk, Step.PasswordExchange step, Random random) {
    return step.stage() == Step.PasswordExchange.Stage.BEGIN
        ? new ExchangeEvent.Begun(
            step.method(),
            "0011",
            "key",
            "request",
            "",
            List.of(),
            Walk.active("boot 1"),
            walk.now().plus(Duration.ofHours(48)))
        : new ExchangeEvent.Refused(
            ExchangeRefusal.values()[random.nextInt(ExchangeRefusal.values().length)], 2, 0);
  }

  private static ObservationEvent observation(Random random) {
    Sighting active = Walk.active("boot " + random.nextInt(3));
    Sighting inactive = Walk.inactive("boot " + random.nextInt(3));
    return switch (random.nextInt(4)) {
      case 0 -> new ObservationEvent.Seen(active);
      case 1 -> new ObservationEvent.Seen(inactive);
      case 2 ->
          new ObservationEvent.ReachSeen(
              inactive.address(), List.of(Walk.FACTORY), random.nextBoolean());
      default -> new ObservationEvent.Vanished(Walk.CAMERA.mac());
    };
  }

  private static List<Act> offered(Job job) {
    List<Act> acts = new ArrayList<>(candidates(job));
    acts.removeIf(act -> Acts.events(job, act).isEmpty());
    boolean telling = Step.of(job) instanceof Step.ConfirmReset step && step.telling();
    if (job.ended() || telling || Step.of(job) instanceof Step.NewPassword) {
      acts.add(new Act.PutAside("for now"));
      acts.removeIf(act -> Acts.events(job, act).isEmpty());
      return acts.isEmpty() ? List.of(new Act.Enter(Branch.ASK_PEOPLE)) : acts;
    }
    return acts;
  }

  private static List<Act> candidates(Job job) {
    List<Act> acts = new ArrayList<>();
    for (Trouble trouble : Trouble.values()) {
      acts.add(new Act.PickTrouble(trouble));
    }
    acts.add(new Act.ChooseLooking(true));
    acts.add(new Act.ChooseLooking(false));
    acts.add(new Act.UseCamera(Walk.active("boot 0"), "Porch", Walk.IDENTIFIED, true));
    acts.add(new Act.DescribeCamera("Porch", Walk.POWER_FIRST_MODEL, true));
    acts.add(new Act.Done());
    for (ResetWay way : ResetWay.values()) {
      acts.add(new Act.ChooseResetWay(way));
    }
    for (SaveDecision decision : SaveDecision.values()) {
      acts.add(new Act.Decide(decision));
    }
    for (Branch branch : Step.of(job).elsewhere()) {
      acts.add(new Act.Enter(branch));
    }
    job.choices().branch().ifPresent(b -> b.exits().forEach(e -> acts.add(new Act.Leave(e))));
    acts.add(new Act.UsePlainWay(Walk.PLAIN));
    acts.add(new Act.StartHold());
    acts.add(new Act.EndHold(12, HoldEvent.Cause.LET_GO));
    acts.add(new Act.AbandonHold());
    acts.add(new Act.LoseHold());
    acts.add(new Act.TellHold(11));
    acts.add(new Act.TellLight(ObservationEvent.Light.STOPPED));
    acts.add(new Act.TellOutcome(ObservationEvent.ReportedOutcome.ASKS_FOR_NEW_PASSWORD));
    acts.add(new Act.NextRound());
    acts.add(new Act.Tick(SetUpEvent.Item.NETWORK, true));
    for (RecoveryMethod method : RecoveryMethod.values()) {
      acts.add(new Act.TakeWay(method));
    }
    for (DeskReason reason : DeskReason.values()) {
      acts.add(new Act.TellDesk(reason));
    }
    acts.add(new Act.Back());
    acts.add(new Act.TakeUp());
    return acts;
  }
}
