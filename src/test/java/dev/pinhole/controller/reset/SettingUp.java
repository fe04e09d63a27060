package dev.pinhole.controller.reset;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.JobId;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Written;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.testing.Await;
import java.time.ZoneId;
import java.util.Optional;

/// A person who sets a practice camera up.
final class SettingUp {
  static final Network.Fixed ELSEWHERE = fixed("192.168.1.70");
  static final Clock BERLIN =
      new Clock(Optional.of("pool.ntp.org"), CameraZone.of(ZoneId.of("Europe/Berlin").getRules()));

  private final Practice practice;

  SettingUp(Practice practice) {
    this.practice = practice;
  }

  static Network.Fixed fixed(String address) {
    return new Network.Fixed(
        new Ipv4Range(Ipv4Address.of(address), 24), Optional.of(Ipv4Address.of("192.168.1.1")));
  }

  /// *Only set it up again*, as far as the list, on the front door, whose password is on a note.
  void toTheList() {
    choose(Trouble.ONLY_SET_UP, "DS-2CD1123G0");
    practice.at(Step.SetUpAgain.class);
  }

  void choose(Trouble trouble, String model) {
    Optional<JobId> before = practice.desk.current().map(JobView::id);
    practice.desk.begin(Place.PRACTICE);
    Await.until("a new job", () -> !practice.desk.current().map(JobView::id).equals(before));
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(trouble));
    Sighting camera = practice.sees(model);
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
  }

  /// Opens a line of the list, and signs in where it is asked for.
  void open(Item item) {
    practice.act(new Act.OpenPage(item));
    Await.until(
        "a page that is read or a sign-in",
        () -> practice.view().step() instanceof Step.SignIn || isRead(item));
    if (practice.view().step() instanceof Step.SignIn) {
      practice.signInByTheNote();
    }
    read(item);
  }

  private boolean isRead(Item item) {
    return practice.view().step() instanceof Step.SetUpPage page
        && page.item() == item
        && page.stage() == PageStage.FORM
        && !practice.view().live().busy()
        && practice.view().live().setUp().flatMap(one -> one.reading()).isPresent();
  }

  void read(Item item) {
    Await.until(item + " is read, not " + practice.view().step(), () -> isRead(item));
  }

  void set(Setting setting) {
    long before = practice.view().seen();
    practice.desk.set(practice.view(), setting);
    Await.until("it was asked for", () -> practice.view().seen() > before);
  }

  /// Waits until what was asked for is at an end.
  Written ended(Kind kind) {
    Await.until(kind + " has ended", () -> standing(kind).filter(one -> !one.isOpen()).isPresent());
    return standing(kind).flatMap(Standing::written).orElseThrow();
  }

  void becomes(Kind kind, RestoreEvent.Outcome outcome) {
    Await.until(
        kind + " is " + outcome + ", not " + standing(kind).flatMap(Standing::written),
        () ->
            standing(kind)
                .flatMap(Standing::written)
                .filter(one -> one.outcome() == outcome)
                .isPresent());
  }

  void at(PageStage stage) {
    Await.until(
        stage + ", not " + practice.view().step(),
        () -> practice.view().step() instanceof Step.SetUpPage page && page.stage() == stage);
  }

  Optional<Standing> standing(Kind kind) {
    return practice.view().job().setUp().pages().standing(kind);
  }

  boolean ticked(Item item) {
    return practice.view().job().setUp().ticked().contains(item);
  }
}
