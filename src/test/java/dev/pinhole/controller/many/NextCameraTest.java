package dev.pinhole.controller.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the next camera inherits, and the address that it gets.
class NextCameraTest {
  private static final JobId ID = new JobId("0123456789");
  private static final Clock CLOCK =
      new Clock(
          Optional.of("pool.ntp.org"), new CameraZone(ZoneOffset.ofHours(1), Optional.empty()));

  private Job job = Job.NEW;

  private NextCameraTest take(JobEvent event) {
    job = job.with(new Entry(job.nextNumber(), Instant.EPOCH, Origin.REPORTED, event));
    return this;
  }

  private void set(Setting setting, RestoreEvent.Outcome outcome) {
    Map<String, String> values = Values.of(setting);
    take(new SetUpEvent.Asked(setting.kind(), values));
    take(new SetUpEvent.Written(setting.kind(), outcome, values, ""));
  }

  private static Network.Fixed fixed(String range, String router) {
    return new Network.Fixed(Ipv4Range.parse(range).orElseThrow(), Ipv4Address.parse(router));
  }

  private ChoiceEvent.Planned next() {
    return NextCamera.like(ID, job, _ -> true);
  }

  @Test
  void whatWasReadBackIsKeptAndNothingElse() {
    take(new ChoiceEvent.Opened(Place.WORLD, "test"));
    take(new ChoiceEvent.TroubleChosen(Trouble.ONLY_SET_UP));
    take(new ChoiceEvent.LookingChosen(true));
    set(fixed("192.168.1.70/24", "192.168.1.1"), RestoreEvent.Outcome.DONE);
    set(CLOCK, RestoreEvent.Outcome.DIFFERENT);
    ChoiceEvent.Planned next = next();
    assertThat(next.setUp().values()).containsOnlyKeys(Kind.NETWORK);
    assertThat(next.setUp().setting(Kind.NETWORK))
        .contains(fixed("192.168.1.71/24", "192.168.1.1"));
    assertThat(next.setUp().like()).contains(ID);
    assertThat(next.camera().namesOne()).isFalse();
    assertThat(next.camera().name()).isEmpty();
    assertThat(next.owner()).isFalse();
    assertThat(next.looking()).isTrue();
  }

  @Test
  void placeStatementAndTemplateAreKept() {
    take(new ChoiceEvent.Opened(Place.WORLD, "test"));
    take(
        new ChoiceEvent.Planned(
            new PlannedCamera("Shop", "Door", "E12345678", Optional.empty(), "note"),
            new PlannedSetUp("shop.json", Map.of(Kind.CLOCK, Values.of(CLOCK)), Optional.empty()),
            true,
            true));
    ChoiceEvent.Planned next = next();
    assertThat(next.camera()).isEqualTo(new PlannedCamera("Shop", "", "", Optional.empty(), ""));
    assertThat(next.setUp().template()).isEqualTo("shop.json");
    assertThat(next.setUp().setting(Kind.CLOCK)).contains(CLOCK);
    assertThat(next.owner()).isTrue();
  }

  @Test
  void anAddressFromTheRouterStaysOne() {
    take(new ChoiceEvent.Opened(Place.WORLD, "test"));
    set(new Network.Automatic(), RestoreEvent.Outcome.DONE);
    assertThat(next().setUp().setting(Kind.NETWORK)).contains(new Network.Automatic());
  }

  private static Optional<String> after(String range, String router, String... taken) {
    Set<String> all = Set.of(taken);
    return NextCamera.next(
            fixed(range, router), one -> !all.contains(one.address().address().toString()))
        .map(one -> one.address().toString());
  }

  @Test
  void theNextFreeAddressOfTheSameNetworkIsTaken() {
    assertThat(after("192.168.1.70/24", "192.168.1.1")).contains("192.168.1.71/24");
    assertThat(after("192.168.1.70/24", "192.168.1.71", "192.168.1.72"))
        .contains("192.168.1.73/24");
    // From the end on to the beginning, past the network's own address and the router's.
    assertThat(after("192.168.1.254/24", "192.168.1.1")).contains("192.168.1.2/24");
    assertThat(after("10.0.0.255/16", "")).contains("10.0.1.0/16");
    assertThat(after("10.0.0.1/30", "10.0.0.2")).isEmpty();
    assertThat(after("10.0.0.1/30", "", "10.0.0.2")).isEmpty();
  }
}
