package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.Act;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Identified;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.Kind;
import dev.pinhole.simulator.Newcomer;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten new cameras wait on the factory address, and are set up in one sitting, one after the other:
/// each by its hardware address, and none is taken for another.
class TenOnOneAddressTest {
  private static final int TEN = 10;

  @TempDir Path folder;
  private final HandClock clock = new HandClock();

  private static MacAddress mac(int number) {
    return MacAddress.parse("58-50-ed-20-01-%02x".formatted(number)).orElseThrow();
  }

  private static Newcomer newcomer(int number) {
    return new Newcomer(
        new SerialNumber("DS-2CD1123G0-I20240115AAWRF%08d".formatted(number)), mac(number));
  }

  private static String password(int number) {
    return "kd7-Wm4-p9x-R" + number;
  }

  @Test
  void setUpInOneSittingNoneIsTakenForAnother() throws Exception {
    List<Newcomer> ten = IntStream.range(0, TEN).mapToObj(TenOnOneAddressTest::newcomer).toList();
    try (Practice practice = new Practice(folder.resolve("pinhole"), clock, ten)) {
      practice.site.addAddress(Ipv4Range.parse("192.168.1.20/24").orElseThrow());
      Set<String> addresses = new HashSet<>();
      for (int number = 0; number < TEN; number++) {
        String address = "192.168.1." + (200 + number);
        setUp(practice, number, address);
        addresses.add(address);
      }
      everyCameraHasItsOwn(practice, addresses);
    }
  }

  /// From the shared address to one of its own: the person unplugs the others when they are told.
  private void setUp(Practice practice, int number, String address) {
    SettingUp person = new SettingUp(practice);
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    Sighting camera = sees(practice, mac(number));
    practice.act(
        new Act.UseCamera(
            camera,
            "Camera " + number,
            Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
            false));
    practice.at(Step.NoResetNeeded.class);
    practice.act(new Act.Done());
    if (number < TEN - 1) {
      Await.until(
          "all the others are seen there",
          () -> practice.at(Step.SharedAddress.class).others().size() == TEN - 1 - number);
      assertThat(practice.at(Step.SharedAddress.class).others()).doesNotContain(mac(number));
      others(practice, number, false);
    }
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of(password(number)));
    practice.at(Step.SetUpAgain.class);
    practice.act(new Act.OpenPage(Item.NETWORK));
    person.read(Item.NETWORK);
    person.set(SettingUp.fixed(address));
    person.at(PageStage.FOLLOWING);
    practice.vanishes();
    clock.turn(150);
    person.becomes(Kind.NETWORK, Outcome.DONE);
    onlyThisOne(practice, number);
    others(practice, number, true);
  }

  private static Sighting sees(Practice practice, MacAddress mac) {
    Await.until(mac + " is seen", () -> practice.view().live().find(mac).isPresent());
    return practice.view().live().find(mac).orElseThrow();
  }

  private static void others(Practice practice, int but, boolean plugged) {
    for (int other = but + 1; other < TEN; other++) {
      practice.site.lead(newcomerId(other), plugged);
    }
  }

  private static String newcomerId(int number) {
    return "new-" + mac(number).text().replace("-", "");
  }

  /// Everything that was done in this job was done to this camera.
  private static void onlyThisOne(Practice practice, int number) {
    assertThat(practice.view().job().entries())
        .extracting(Entry::event)
        .filteredOn(EffectEvent.Intended.class::isInstance)
        .extracting(event -> ((EffectEvent.Intended) event).target())
        .isNotEmpty()
        .containsOnly(mac(number));
    assertThat(practice.site.writes(newcomerId(number)))
        .filteredOn(one -> one.accepted() && one.path().contains("ipAddress"))
        .hasSize(1);
  }

  private static void everyCameraHasItsOwn(Practice practice, Set<String> addresses) {
    Await.until(
        "all ten on addresses of their own",
        () ->
            IntStream.range(0, TEN)
                    .mapToObj(number -> practice.view().live().find(mac(number)))
                    .flatMap(Optional::stream)
                    .map(one -> one.address().toString())
                    .filter(addresses::contains)
                    .distinct()
                    .count()
                == TEN);
    for (int number = 0; number < TEN; number++) {
      assertThat(practice.view().live().find(mac(number)).orElseThrow().address().toString())
          .isEqualTo("192.168.1." + (200 + number));
    }
  }
}
