package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.Act;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.Area;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import dev.pinhole.settings.Values;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Setting a practice camera up: every write is read back, and tried out where it can be.
class SetUpWalkTest {
  private static final MotionDetection MIDDLE =
      new MotionDetection(true, 40, MotionGrid.NONE.with(new Area(4, 5, 9, 11), true), true);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Practice practice;
  private SettingUp person;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(folder.resolve("pinhole"), clock);
    person = new SettingUp(practice);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  @Test
  void aNewAddressIsWrittenFollowedAndReadBack() {
    person.toTheList();
    person.open(Item.NETWORK);
    person.set(SettingUp.ELSEWHERE);
    person.at(PageStage.FOLLOWING);
    assertThat(person.ticked(Item.NETWORK)).isFalse();
    practice.vanishes();
    clock.turn(120);
    person.becomes(Kind.NETWORK, RestoreEvent.Outcome.DONE);
    assertThat(person.ended(Kind.NETWORK).found()).isEqualTo(Values.of(SettingUp.ELSEWHERE));
    assertThat(practice.view().job().latest().orElseThrow().address().toString())
        .isEqualTo("192.168.1.70");
    assertThat(person.ticked(Item.NETWORK)).isTrue();
  }

  @Test
  void anAddressOutOfReachIsProvenByWhatTheCameraAnnouncesAndReadOnceItCanBe() {
    person.toTheList();
    person.open(Item.NETWORK);
    Ipv4Range range = Ipv4Range.parse("10.0.0.70/24").orElseThrow();
    Network wanted = new Network.Fixed(range, Optional.of(Ipv4Address.of("10.0.0.1")));
    person.set(wanted);
    person.at(PageStage.FOLLOWING);
    practice.vanishes();
    clock.turn(120);
    person.becomes(Kind.NETWORK, RestoreEvent.Outcome.DONE);
    assertThat(person.ended(Kind.NETWORK).reason()).isEqualTo("setup.heard");
    assertThat(person.ended(Kind.NETWORK).found())
        .isEqualTo(Values.of(new Network.Fixed(range, Optional.empty())));
    practice.at(Step.OutOfReach.class);
    practice.act(new Act.Back());
    assertThat(practice.at(Step.SetUpAgain.class).ticked()).contains(Item.NETWORK);
    practice.site.addAddress(Ipv4Range.parse("10.0.0.20/24").orElseThrow());
    person.open(Item.NETWORK);
    Await.until("it is read", () -> person.ended(Kind.NETWORK).reason().isEmpty());
    assertThat(person.ended(Kind.NETWORK))
        .returns(RestoreEvent.Outcome.DONE, SetUpEvent.Written::outcome)
        .returns(Values.of(wanted), SetUpEvent.Written::found);
  }

  @Test
  void anAddressThatAnotherCameraHasIsNotEvenAskedFor() {
    person.toTheList();
    person.open(Item.NETWORK);
    practice.sees("DS-2CD2347G2");
    practice.desk.set(practice.view(), SettingUp.fixed("192.168.1.109"));
    Await.until("a word on it", () -> practice.view().live().notice().isPresent());
    assertThat(practice.view().live().notice().orElseThrow().key()).isEqualTo("address.camera");
    assertThat(person.standing(Kind.NETWORK)).isEmpty();
  }

  @Test
  void theClockIsSetAndItsDriftIsKept() {
    person.toTheList();
    person.open(Item.CLOCK);
    person.set(SettingUp.BERLIN);
    assertThat(person.ended(Kind.CLOCK).outcome()).isEqualTo(RestoreEvent.Outcome.DONE);
    Await.until(
        "how well it goes",
        () -> practice.view().job().setUp().pages().trials().clock().isPresent());
    assertThat(practice.view().job().setUp().pages().trials().clock().orElseThrow().toSeconds())
        .isBetween(-2L, 2L);
  }

  @Test
  void motionIsSetAndItsEventArrives() {
    person.toTheList();
    person.open(Item.MOTION_DETECTION);
    person.set(MIDDLE);
    assertThat(person.ended(Kind.MOTION_DETECTION).outcome()).isEqualTo(RestoreEvent.Outcome.DONE);
    person.read(Item.MOTION_DETECTION);
    practice.desk.tryOut(practice.view());
    Await.until(
        "the camera tells",
        () ->
            practice
                .view()
                .live()
                .setUp()
                .filter(one -> one.trying() == Trying.LISTENING)
                .isPresent());
    assertThat(practice.site.wave("front-door")).isTrue();
    Await.until(
        "the event", () -> practice.view().job().setUp().pages().trials().motion().isPresent());
    assertThat(practice.view().job().setUp().pages().trials().motion()).contains(true);
  }

  @Test
  void aTestThatIsStoppedHasNoResult() {
    person.toTheList();
    person.open(Item.MOTION_DETECTION);
    practice.desk.tryOut(practice.view());
    Await.until(
        "the test runs",
        () ->
            practice
                .view()
                .live()
                .setUp()
                .filter(one -> one.trying() != Trying.NOTHING)
                .isPresent());
    practice.desk.stopTrying(practice.view());
    Await.until(
        "the test is over",
        () ->
            practice.view().live().setUp().filter(one -> one.trying() == Trying.NOTHING).isPresent()
                && !practice.view().live().busy());
    assertThat(practice.view().job().setUp().pages().trials().motion()).isEmpty();
  }

  @Test
  void aWeekIsSetAndANewRecordingIsFetched() {
    person.toTheList();
    person.open(Item.RECORDING);
    person.set(
        new RecordingPlan(true, RecordingWeek.always(Span.Mode.CONTINUOUS), OptionalInt.of(14)));
    assertThat(person.ended(Kind.RECORDING).outcome()).isEqualTo(RestoreEvent.Outcome.DONE);
    person.read(Item.RECORDING);
    practice.desk.tryOut(practice.view());
    Await.until(
        "a recording",
        () -> {
          clock.turn(1);
          return practice.view().job().setUp().pages().trials().recording().isPresent();
        });
    SetUpEvent.Clip clip =
        practice
            .view()
            .job()
            .setUp()
            .pages()
            .trials()
            .recording()
            .orElseThrow()
            .clip()
            .orElseThrow();
    assertThat(clip.bytes()).isPositive();
    assertThat(clip.length()).isPositive();
  }

  @Test
  void fromANewCameraToAListThatPinholeWorksOn() {
    person.choose(Trouble.FACTORY_SETTINGS, "DS-2CD2086G2");
    practice.at(Step.NoResetNeeded.class);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of("kd7-Wm4-p9x-Rt2"));
    var list = practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(list.next()).contains(Item.NETWORK);
    practice.act(new Act.OpenPage(Item.CLOCK));
    person.read(Item.CLOCK);
    person.set(SettingUp.BERLIN);
    assertThat(person.ended(Kind.CLOCK).outcome()).isEqualTo(RestoreEvent.Outcome.DONE);
    practice.act(new Act.Back());
    assertThat(practice.at(Step.SetUpAgain.class).ticked()).contains(Item.CLOCK);
  }

  @Test
  void backFromAPageLeadsToTheList() {
    person.toTheList();
    practice.act(new Act.OpenPage(Item.CLOCK));
    practice.at(Step.SignIn.class);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().entries().getLast().event())
        .isEqualTo(new SetUpEvent.PageClosed(Item.CLOCK));
  }
}
