package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Setting a practice camera up: every write is read back, and what is not done is not reported
/// done.
class SetUpWalkTest {
  private static final Network.Fixed ELSEWHERE = fixed("192.168.1.70");
  private static final Clock BERLIN =
      new Clock(
          Optional.of("pool.ntp.org"), CameraZone.of(ZoneId.of("Europe/Berlin").getRules()));

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(folder.resolve("pinhole"), clock);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  static Network.Fixed fixed(String address) {
    return new Network.Fixed(
        new Ipv4Range(Ipv4Address.of(address), 24), Optional.of(Ipv4Address.of("192.168.1.1")));
  }

  /// *Only set it up again*, as far as the list, on the front door, whose password is on a note.
  private void toTheList() {
    choose(Trouble.ONLY_SET_UP, "DS-2CD1123G0");
    practice.at(Step.SetUpAgain.class);
  }

  private void choose(Trouble trouble, String model) {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(trouble));
    Sighting camera = practice.sees(model);
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
  }

  private void open(Item item) {
    practice.act(new Act.OpenPage(item));
    if (practice.view().step() instanceof Step.SetUpPage) {
      Await.until(
          "a page or a sign-in",
          () ->
              practice.view().step() instanceof Step.SignIn
                  || practice.view().live().setUp().flatMap(one -> one.reading()).isPresent());
    }
    if (practice.view().step() instanceof Step.SignIn) {
      practice.signInByTheNote();
    }
    read(item);
  }

  private void read(Item item) {
    Await.until(
        item + " is read, not " + practice.view().step(),
        () ->
            practice.view().step() instanceof Step.SetUpPage page
                && page.item() == item
                && page.stage() == PageStage.FORM
                && !practice.view().live().busy()
                && practice.view().live().setUp().flatMap(one -> one.reading()).isPresent());
  }

  private void set(Setting setting) {
    long before = practice.view().seen();
    practice.desk.set(practice.view(), setting);
    Await.until("it was asked for", () -> practice.view().seen() > before);
  }

  private Standing ended(Kind kind) {
    Await.until(
        kind + " has ended, not " + practice.view().step(),
        () ->
            practice.view().step() instanceof Step.SetUpPage page
                && page.stage() == PageStage.FORM
                && standing(kind).flatMap(Standing::written).isPresent());
    return standing(kind).orElseThrow();
  }

  private Optional<Standing> standing(Kind kind) {
    return practice.view().job().setUp().pages().standing(kind);
  }

  private RestoreEvent.Outcome outcome(Kind kind) {
    return ended(kind).written().orElseThrow().outcome();
  }

  private boolean ticked(Item item) {
    return practice.view().job().setUp().ticked().contains(item);
  }

  @Test
  void aNewAddressIsWrittenFollowedAndReadBack() {
    toTheList();
    open(Item.NETWORK);
    set(ELSEWHERE);
    Await.until(
        "it is followed, not " + practice.view().step(),
        () ->
            practice.view().step() instanceof Step.SetUpPage page
                && page.stage() == PageStage.FOLLOWING);
    assertThat(ticked(Item.NETWORK)).isFalse();
    practice.vanishes();
    clock.turn(120);
    assertThat(outcome(Kind.NETWORK)).isEqualTo(RestoreEvent.Outcome.DONE);
    assertThat(ended(Kind.NETWORK).written().orElseThrow().found())
        .isEqualTo(Values.of(ELSEWHERE));
    assertThat(practice.view().job().latest().orElseThrow().address().toString())
        .isEqualTo("192.168.1.70");
    assertThat(ticked(Item.NETWORK)).isTrue();
  }

  @Test
  void anAddressThatAnotherCameraHasIsNotEvenAskedFor() {
    toTheList();
    open(Item.NETWORK);
    practice.sees("DS-2CD2347G2");
    practice.desk.set(practice.view(), fixed("192.168.1.109"));
    Await.until("a word on it", () -> practice.view().live().notice().isPresent());
    assertThat(practice.view().live().notice().orElseThrow().key()).isEqualTo("address.camera");
    assertThat(standing(Kind.NETWORK)).isEmpty();
  }

  @Test
  void theClockIsSetAndItsDriftIsKept() {
    toTheList();
    open(Item.CLOCK);
    set(BERLIN);
    assertThat(outcome(Kind.CLOCK)).isEqualTo(RestoreEvent.Outcome.DONE);
    Await.until(
        "how well it goes",
        () -> practice.view().job().setUp().pages().trials().clock().isPresent());
    assertThat(practice.view().job().setUp().pages().trials().clock().orElseThrow().toSeconds())
        .isBetween(-2L, 2L);
  }

  @Test
  void fromANewCameraToAListThatPinholeWorksOn() {
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD2086G2");
    practice.at(Step.NoResetNeeded.class);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of("kd7-Wm4-p9x-Rt2"));
    var list = practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(list.next()).contains(Item.NETWORK);
    practice.act(new Act.OpenPage(Item.CLOCK));
    read(Item.CLOCK);
    set(BERLIN);
    assertThat(outcome(Kind.CLOCK)).isEqualTo(RestoreEvent.Outcome.DONE);
    practice.act(new Act.Back());
    assertThat(practice.at(Step.SetUpAgain.class).ticked()).contains(Item.CLOCK);
  }

  @Test
  void backFromAPageLeadsToTheList() {
    toTheList();
    practice.act(new Act.OpenPage(Item.CLOCK));
    practice.at(Step.SignIn.class);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().entries().getLast().event())
        .isEqualTo(new SetUpEvent.PageClosed(Item.CLOCK));
  }
}
