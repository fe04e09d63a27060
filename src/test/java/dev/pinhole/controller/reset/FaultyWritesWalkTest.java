package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.SettingDocuments;
import dev.pinhole.job.Act;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Written;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Area;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Span;
import dev.pinhole.settings.Values;
import dev.pinhole.simulator.WriteFault;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever goes wrong at a write, the person is told what holds now; and nothing is done that is
/// not.
class FaultyWritesWalkTest extends SetUpWalk {
  private static final String FRONT_DOOR = "front-door";

  private static Setting wanted(Kind kind) {
    return switch (kind) {
      case NETWORK -> SettingUp.ELSEWHERE;
      case CLOCK -> SettingUp.BERLIN;
      case MOTION_DETECTION ->
          new MotionDetection(true, 35, MotionGrid.NONE.with(new Area(2, 3, 6, 7), true), false);
      case RECORDING ->
          new RecordingPlan(true, RecordingWeek.always(Span.Mode.MOTION), OptionalInt.of(9));
    };
  }

  /// The last of the setting's documents: whatever was written before it stands.
  private static String path(Kind kind) {
    return SettingDocuments.of(kind).getLast().path();
  }

  private Written sets(Kind kind, WriteFault fault) {
    person.open(Item.of(kind));
    practice.site.faults(FRONT_DOOR).atNextWrite(path(kind), fault);
    person.set(wanted(kind));
    return person.ended(kind);
  }

  private void notDone(Kind kind) {
    assertThat(person.ticked(Item.of(kind))).isFalse();
  }

  private void restarted() {
    practice.vanishes();
    clock.turn(150);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRefusedWriteSaysWhatTheCameraHas(Kind kind) {
    Written end =
        sets(kind, new WriteFault.Refused(new ResponseStatus(4, "Invalid Operation", "no")));
    assertThat(end.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(end.found()).isNotEmpty().isNotEqualTo(Values.of(wanted(kind)));
    notDone(kind);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void anotherValueThatIsStoredIsFound(Kind kind) {
    Written end = sets(kind, new WriteFault.Dropped());
    assertThat(end.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(end.found()).isNotEqualTo(Values.of(wanted(kind)));
    notDone(kind);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void aLostAnswerIsResolvedByReading(Kind kind) {
    person.open(Item.of(kind));
    practice.site.faults(FRONT_DOOR).atNextWrite(path(kind), new WriteFault.AnswerLost());
    person.set(wanted(kind));
    person.becomes(kind, Outcome.DONE);
    long writes =
        practice.site.writes(FRONT_DOOR).stream()
            .filter(one -> one.path().equals(path(kind)) && one.status() != 401)
            .count();
    assertThat(writes).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void whatNeedsARestartIsNotDoneBeforeIt(Kind kind) {
    person.open(Item.of(kind));
    practice.site.faults(FRONT_DOOR).atNextWrite(path(kind), new WriteFault.AtNextStart());
    person.set(wanted(kind));
    person.at(PageStage.NEEDS_RESTART);
    notDone(kind);
    practice.desk.restartToSet(practice.view());
    person.at(PageStage.FOLLOWING);
    restarted();
    person.becomes(kind, Outcome.DONE);
  }

  @Test
  void anAddressThatCountsAtOnceIsFollowed() {
    person.open(Item.NETWORK);
    practice.site.faults(FRONT_DOOR).atNextWrite(path(Kind.NETWORK), new WriteFault.AtOnce());
    person.set(wanted(Kind.NETWORK));
    person.becomes(Kind.NETWORK, Outcome.DONE);
    assertThat(practice.view().job().latest().orElseThrow().address())
        .isEqualTo(SettingUp.ELSEWHERE.address().address());
  }

  @Test
  void anAddressThatWasNeverTakenIsFoundAfterTheRestart() {
    person.open(Item.NETWORK);
    practice.site.faults(FRONT_DOOR).atNextWrite(path(Kind.NETWORK), new WriteFault.Dropped());
    person.set(wanted(Kind.NETWORK));
    restarted();
    person.becomes(Kind.NETWORK, Outcome.DIFFERENT);
    notDone(Kind.NETWORK);
  }

  @Test
  void aCameraThatDoesNotComeBackIsLostAndFoundAgain() {
    person.open(Item.NETWORK);
    person.set(wanted(Kind.NETWORK));
    practice.vanishes();
    practice.site.power(FRONT_DOOR, false);
    clock.turn(320);
    person.at(PageStage.LOST);
    notDone(Kind.NETWORK);
    practice.site.power(FRONT_DOOR, true);
    clock.turn(150);
    person.becomes(Kind.NETWORK, Outcome.DONE);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCameraThatIsGoneForThreeMinutesIsAskedWhenItIsBack(Kind kind) {
    person.open(Item.of(kind));
    practice.site.faults(FRONT_DOOR).atNextWrite(path(kind), new WriteFault.AwayBefore());
    person.set(wanted(kind));
    practice.vanishes();
    notDone(kind);
    clock.turn(200);
    person.becomes(kind, Outcome.DIFFERENT);
    notDone(kind);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void aPasswordThatSomebodyChangedIsAskedForAgain(Kind kind) {
    person.open(Item.of(kind));
    practice.site.faults(FRONT_DOOR).atNextWrite(path(kind), new WriteFault.AnotherPassword());
    person.set(wanted(kind));
    practice.at(Step.SignIn.class);
    notDone(kind);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
  void aLockIsToldWithItsEnd(Kind kind) {
    person.open(Item.of(kind));
    practice.site.faults(FRONT_DOOR).atNextWrite(path(kind), new WriteFault.ClientLocked());
    person.set(wanted(kind));
    practice.at(Step.SignIn.class);
    assertThat(practice.view().live().lockedUntil()).isPresent();
    notDone(kind);
  }

  @Test
  void aNewAddressWhoseRestartNeedsAnotherPasswordSaysWhyItAsks() {
    assertThat(asksAfter(new WriteFault.AnotherPassword())).isEqualTo("setup.password");
  }

  @Test
  void aNewAddressWhoseRestartIsLockedOutSaysWhyItAsks() {
    assertThat(asksAfter(new WriteFault.ClientLocked())).isEqualTo("setup.locked");
  }

  private String asksAfter(WriteFault fault) {
    person.open(Item.NETWORK);
    practice.site.faults(FRONT_DOOR).atNextWrite(path(Kind.NETWORK), fault);
    person.set(wanted(Kind.NETWORK));
    Step.SignIn asked = practice.at(Step.SignIn.class);
    notDone(Kind.NETWORK);
    return asked.reason();
  }
}
