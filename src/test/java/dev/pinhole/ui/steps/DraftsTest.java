package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.JobId;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Values;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// How long a draft is kept.
public final class DraftsTest {
  private record Typed(String text) implements Drafts.Draft {}

  private static final Typed TYPED = new Typed("192.168.1.");

  private final Drafts drafts = new Drafts();

  private static SampleJobs asked() {
    return SetUpJobs.page(Item.NETWORK)
        .take(new SetUpEvent.Asked(Kind.NETWORK, Values.of(SetUpJobs.WANTED)));
  }

  private static SetUpEvent written(Outcome outcome) {
    return new SetUpEvent.Written(Kind.NETWORK, outcome, Values.of(SetUpJobs.WANTED), "");
  }

  private static JobView job(int number) {
    return job(new JobId(String.format(Locale.ROOT, "job%07d", number)));
  }

  private static JobView job(JobId id) {
    JobView one = SetUpJobs.page(Item.NETWORK).view();
    return new JobView(id, one.job(), one.step(), one.live());
  }

  /// Keeps a draft of a job.
  ///
  /// @return whether it is still kept
  public static BooleanSupplier keep(Drafts drafts, JobId id) {
    drafts.keep(job(id), Kind.NETWORK, TYPED);
    return () -> drafts.of(job(id), Kind.NETWORK).isPresent();
  }

  @Test
  void eachSettingOfEachJobHasItsOwn() {
    drafts.keep(job(1), Kind.NETWORK, TYPED);
    assertThat(drafts.of(job(1), Kind.NETWORK)).contains(TYPED);
    assertThat(drafts.of(job(1), Kind.CLOCK)).isEmpty();
    assertThat(drafts.of(job(2), Kind.NETWORK)).isEmpty();
    drafts.forget(job(1).id(), Kind.NETWORK);
    assertThat(drafts.of(job(1), Kind.NETWORK)).isEmpty();
  }

  @Test
  void aDeletedJobTakesAllWithIt() {
    drafts.keep(job(1), Kind.NETWORK, TYPED);
    drafts.keep(job(2), Kind.NETWORK, TYPED);
    drafts.forget(job(1).id());
    assertThat(drafts.of(job(1), Kind.NETWORK)).isEmpty();
    assertThat(drafts.of(job(2), Kind.NETWORK)).contains(TYPED);
  }

  @Test
  void aSlipIsRememberedBesideTheDrafts() {
    drafts.slipSaved(job(1).id());
    drafts.keep(job(1), Kind.NETWORK, TYPED);
    drafts.forget(job(1).id(), Kind.NETWORK);
    assertThat(drafts.hasSlip(job(1).id())).isTrue();
    assertThat(drafts.hasSlip(job(2).id())).isFalse();
    drafts.forget(job(1).id());
    assertThat(drafts.hasSlip(job(1).id())).isFalse();
  }

  @Test
  void whatDidNotHoldKeepsItsDraft() {
    drafts.keep(asked().view(), Kind.NETWORK, TYPED);
    assertThat(drafts.of(asked().take(written(Outcome.REFUSED)).view(), Kind.NETWORK))
        .contains(TYPED);
  }

  @Test
  void whatWasReadBackAsAskedNeedsNoneOfBefore() {
    drafts.keep(asked().view(), Kind.NETWORK, TYPED);
    JobView done = asked().take(written(Outcome.DONE)).view();
    assertThat(drafts.of(done, Kind.NETWORK)).isEmpty();
    drafts.keep(done, Kind.NETWORK, TYPED);
    assertThat(drafts.of(done, Kind.NETWORK)).as("filled in since").contains(TYPED);
  }

  @Test
  void aJobAtItsEndNeedsNone() {
    JobView open = SetUpJobs.page(Item.NETWORK).view();
    drafts.keep(open, Kind.NETWORK, TYPED);
    drafts.follow(open);
    assertThat(drafts.of(open, Kind.NETWORK)).contains(TYPED);
    drafts.follow(
        SetUpJobs.page(Item.NETWORK)
            .does(new Act.Back())
            .take(new ChoiceEvent.Ended(Ending.DONE))
            .view());
    assertThat(drafts.of(open, Kind.NETWORK)).isEmpty();
  }

  @Test
  void theJobThatWasLeftLongestAgoIsForgottenFirst() {
    for (int i = 0; i < Drafts.MOST; i++) {
      drafts.keep(job(i), Kind.NETWORK, TYPED);
    }
    drafts.keep(job(0), Kind.CLOCK, TYPED);
    drafts.keep(job(Drafts.MOST), Kind.NETWORK, TYPED);
    assertThat(drafts.of(job(0), Kind.NETWORK)).contains(TYPED);
    assertThat(drafts.of(job(1), Kind.NETWORK)).isEmpty();
    assertThat(drafts.of(job(2), Kind.NETWORK)).contains(TYPED);
  }

  @Test
  void aFieldIsKeptOnlyAsFarAsItSaysSomething() {
    assertThat(Drafts.text("cam.example")).isEqualTo("cam.example");
    assertThat(Drafts.text("9".repeat(100_000))).hasSize(253);
  }
}
