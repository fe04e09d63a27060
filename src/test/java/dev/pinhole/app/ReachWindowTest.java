package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.testing.Await;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

/// Reach, before a camera is set up, in the real window: the branches B9 to B16 (B9 also in
/// [ThisComputerWindowTest]).
final class ReachWindowTest extends AroundWindow {
  private static final OwnAddress ELSEWHERE = own("enp3s0", Kind.CABLE, "10.0.0.5/24");
  private static final MacAddress PRINTER = MacAddress.parse("00-1b-a9-31-07-5c").orElseThrow();
  private static final Ipv4Address FACTORY = Ipv4Address.of("192.168.1.64");

  // B9: it does not come back.

  private void toTheHold() {
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD1123G0");
    at(Step.SaveFirst.class);
    fire("save-NOTHING_TO_KEEP");
    fire("primary");
    at(Step.GetReady.class);
    fire("primary");
    at(Step.FindButton.class);
    fire("primary");
    at(Step.Hold.class);
  }

  private void verdict(Verdict.Kind kind) {
    Await.until(
        kind + ", not " + view().step(),
        () -> view().step() instanceof Step.Result result && result.verdict().kind() == kind);
  }

  @Test
  void doesNotComeBack() {
    toTheHold();
    PracticeSite site = window.program().site();
    site.press("front-door");
    window.program().desk().act(view(), new Act.StartHold());
    Await.until("the count", () -> view().job().holds().state().toString().contains("Running"));
    pass(12);
    site.release("front-door");
    window.program().desk().act(view(), new Act.EndHold(12, HoldEvent.Cause.LET_GO));
    at(Step.LeaveAlone.class);
    site.lead("front-door", false);
    Await.until("it vanishes", () -> !view().live().present());
    pass(700);
    verdict(Verdict.Kind.NOT_BACK_YET);
    picture("reach-not-back");
    reads(Branch.DID_NOT_COME_BACK, "It did not come back", "It has not come back yet");
    reads(Branch.COMPUTER_IN_THE_WAY, "A firewall or VPN may be in the way", "Let the answers in");
    site.lead("front-door", true);
    verdict(Verdict.Kind.RESET_PROVEN);
  }

  // B10: another subnet.

  @Test
  void onAnotherSubnetUntilThisComputerHasASecondAddress() {
    addresses.set(List.of(own("wlan0", Kind.WIFI, "10.8.0.7/16"), ELSEWHERE));
    chooseReal(FIRST);
    at(Step.OutOfReach.class);
    titled("Your camera is there, but out of reach");
    says(
        "both-ranges",
        "192.168.1.64",
        "reaches 192.168.1.1 to 192.168.1.254",
        "This computer, cable",
        "10.0.0.5",
        "reaches 10.0.0.1 to 10.0.0.254",
        "This computer, Wi-Fi",
        "reaches 10.8.0.1 to 10.8.255.254");
    fire("system-MACOS");
    assertThat(line("second-address-give")).contains("alias 192.168.1.50 255.255.255.0");
    picture("reach-second-address-macos");
    fire("system-WINDOWS");
    assertThat(line("second-address-before")).contains("dhcpstaticipcoexistence=enabled");
    assertThat(line("second-address-take")).contains("delete address").contains("192.168.1.50");
    picture("reach-second-address-windows");
    fire("system-LINUX");
    assertThat(line("second-address-give")).contains("192.168.1.50/24 dev ");
    assertThat(line("second-address-take")).contains("address del 192.168.1.50/24");
    picture("reach-second-address-linux");
    fire("primary");
    at(Step.OutOfReach.class);
    addresses.set(List.of(ELSEWHERE));
    Await.until("the Wi-Fi is off", () -> !words("both-ranges").contains("10.8.0.7"));
    addresses.set(List.of(ELSEWHERE, own("enp3s0", Kind.CABLE, "192.168.1.50/24")));
    at(Step.AgreeToWrites.class);
    fire("primary");
    password();
    fire("finish-open");
    at(Step.Finished.class);
    assertThat(line("second-address-take")).contains("192.168.1.50");
    picture("reach-take-it-away");
  }

  @Test
  void everyOtherWayOfWhoIsOutOfReach() {
    addresses.set(
        List.of(own("wlan0", Kind.WIFI, "10.8.0.7/16"), own("tun0", Kind.VPN, "10.9.0.2/24")));
    chooseReal(FIRST);
    at(Step.OutOfReach.class);
    says("own-side", "A VPN is on", "It is on Wi-Fi only");
    picture("reach-by-wifi");
    reads(Branch.RESET_BEHIND_A_RECORDER, "It is plugged into a recorder", "Behind a recorder");
    reads(
        Branch.ADDRESS_FROM_THE_ROUTER,
        "My router gives it its address",
        "Find it in the router’s list");
    reads(Branch.NOT_FOUND_AT_ALL, "It is not found at all", "It is not found at all");
    elsewhere("I may not change this computer");
    titled("Without changing this computer");
    picture("reach-may-not-change");
    fire("primary");
    at(Step.SetUpAgain.class);
  }

  @Test
  void inPracticeTheBenchGivesTheSecondAddress() {
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD2086G2");
    at(Step.NoResetNeeded.class);
    fire("primary");
    password();
    fixes("10.0.0.70", "10.0.0.1");
    Await.until("it vanishes", () -> !view().live().present());
    pass(150);
    at(Step.OutOfReach.class);
    says("both-ranges", "10.0.0.70", "reaches 192.168.1.1 to 192.168.1.254");
    picture("reach-practice");
    FxDoor.ask(
        () -> {
          var more = (MenuButton) window.wizard().scene().lookup("#bench-more");
          more.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
          more.getItems().stream()
              .filter(one -> "bench-address".equals(one.getId()))
              .forEach(MenuItem::fire);
          return true;
        });
    goesOnByItself();
    assertThat(window.program().site().ranges())
        .contains(Ipv4Range.parse("10.0.0.20/24").orElseThrow());
  }

  // B11: several cameras on one address.

  @Test
  void severalOnOneAddress() {
    around.lead(newcomer(SECOND).id(), true);
    chooseReal(FIRST);
    at(Step.SharedAddress.class);
    titled("Several cameras share one address");
    heard(SECOND);
    picture("reach-several");
    reads(Branch.SEVERAL_CAMERAS, "I reset several cameras", "One camera at a time");
    around.lead(newcomer(SECOND).id(), false);
    at(Step.AgreeToWrites.class);
  }

  // B12 and B14: an address that it took itself, and one of a recorder's sockets.

  private void fixes(String address, String router) {
    networkPage();
    fire("network-fixed");
    type("network-address", address);
    type("network-router", router);
    fire("primary");
  }

  private void networkPage() {
    fire("primary");
    Await.until(
        "the network is read, not " + view().step(),
        () ->
            view().step() instanceof Step.SetUpPage page
                && page.item() == Item.NETWORK
                && !view().live().busy()
                && view().live().setUp().flatMap(one -> one.reading()).isPresent());
  }

  private void restarts() {
    Await.until(
        "it is followed, not " + view().step(),
        () -> view().step() instanceof Step.SetUpPage page && page.stage() == PageStage.FOLLOWING);
    Await.until("it vanishes", () -> !view().live().present());
    around.clock().letPass(Duration.ofSeconds(150));
    at(Step.OutOfReach.class);
  }

  private void goesOnByItself() {
    Await.until(
        "the page again, not " + view().step(),
        () -> view().step() instanceof Step.SetUpPage page && page.item() == Item.NETWORK);
  }

  @Test
  void noRouterGivesAnAddress() {
    chooseReal(FIRST);
    at(Step.AgreeToWrites.class);
    fire("primary");
    password();
    networkPage();
    around.faults(newcomer(FIRST).id()).noDhcp(true);
    fire("network-automatic");
    fire("primary");
    restarts();
    String address = view().job().latest().orElseThrow().address().toString();
    assertThat(address).startsWith("169.254.");
    says("both-ranges", address, "reaches 169.254.0.1 to 169.254.255.254");
    picture("reach-self-given");
    reads(
        Branch.ADDRESS_FROM_THE_ROUTER,
        "My router gives it its address",
        "Find it in the router’s list");
    gives(line("second-address-give").replaceFirst(".*add (\\S+) dev.*", "$1"));
    goesOnByItself();
  }

  @Test
  void aRecordersRange() {
    chooseReal(FIRST);
    at(Step.AgreeToWrites.class);
    fire("primary");
    password();
    fixes("192.168.254.3", "192.168.254.1");
    restarts();
    says("both-ranges", "192.168.254.3", "reaches 192.168.254.1 to 192.168.254.254");
    picture("reach-recorder-range");
    gives("192.168.254.50/24");
    goesOnByItself();
  }

  // B13: a computer or a printer has its address.

  @Test
  void somethingElseHasItsAddress() {
    neighbours.set(Map.of(FACTORY, PRINTER));
    chooseReal(FIRST);
    at(Step.AgreeToWrites.class);
    says("own-side", "192.168.1.64", PRINTER.text());
    picture("reach-taken-address");
    reads(
        Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
        "A computer or printer has its address",
        "Two devices on one address");
    neighbours.set(Map.of(FACTORY, FIRST));
    Await.until("nobody else", () -> words("own-side").isEmpty());
    fire("primary");
    at(Step.NewPassword.class);
  }

  // B15: back to the recorder.

  @Test
  void theRecorderTakesItBack() {
    chooseReal(FIRST);
    at(Step.AgreeToWrites.class);
    fire("primary");
    password();
    reads(
        Branch.RECORDER_SAYS_WRONG_PASSWORD,
        "The recorder says wrong password",
        "The recorder has the old password");
    reads(
        Branch.RECORDER_SHOWS_NO_PICTURE,
        "The recorder shows no picture",
        "The recorder does not take it back");
  }

  // B16: locked.

  private void tries(String password) {
    int before = view().job().effects().count();
    type("sign-in-password", password);
    fire("primary");
    Await.until(
        "the answer",
        () ->
            view().job().effects().count() > before && view().job().effects().pending().isEmpty());
  }

  @Test
  void lockedUntilTheClockHasRunDown() {
    chooseLocked();
    for (int i = 0; i < 8 && view().live().lockedUntil().isEmpty(); i++) {
      tries("wrong-" + i);
    }
    Optional<Instant> until = view().live().lockedUntil();
    assertThat(until).as("it locks itself").isPresent();
    Await.until("the clock", () -> words("sign-in-lock").contains("Try again in"));
    picture("reach-locked");
    reads(
        Branch.LOCKED_FOR_30_MINUTES,
        "It says locked: wait 30 minutes",
        "It is locked for 30 minutes");
    enters(
        Branch.LOCKED_FOR_30_MINUTES,
        "It says locked: wait 30 minutes",
        "It is locked for 30 minutes");
    String when = Words.of(Locale.ENGLISH).time(until.orElseThrow(), ZoneId.systemDefault());
    says("lock-until", "It takes a password again at " + when);
    fire("primary");
    at(Step.Waiting.class);
    fire("primary");
    at(Step.SignIn.class);
    pass(31 * 60);
    Await.until("the lock is over", () -> find("sign-in-lock").isEmpty());
    picture("reach-lock-over");
    type(
        "sign-in-password",
        window.program().site().ownersPassword("front-door").orElseThrow().use(String::new));
    fire("primary");
    Await.until("in again", () -> view().step() instanceof Step.SetUpPage);
  }

  private void chooseLocked() {
    choose(Trouble.ONLY_SET_UP, "DS-2CD1123G0");
    at(Step.SetUpAgain.class);
    fire("primary");
    at(Step.SignIn.class);
  }
}
