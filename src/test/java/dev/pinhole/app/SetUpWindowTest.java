package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.Kind;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an inactive camera to a finished one in the real window: with the mouse, and again with the
/// keyboard alone. Every setting is read by a client that is not Pinhole's own.
final class SetUpWindowTest extends RealWindow {
  private static final String ID = "new-one";

  private Hands hands;

  @BeforeEach
  void hands() {
    hands = new Hands(window);
    FxDoor.ask(
        () -> {
          window.stage().requestFocus();
          return true;
        });
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD2086G2");
    at(Step.NoResetNeeded.class);
  }

  private SetUpPages pages() {
    return view().job().setUp().pages();
  }

  private void readable(Item item) {
    Await.until(
        item + " is read, not " + view().step(),
        () ->
            view().step() instanceof Step.SetUpPage page
                && page.item() == item
                && page.stage() == PageStage.FORM
                && !view().live().busy()
                && view().live().setUp().flatMap(one -> one.reading()).isPresent());
  }

  private void done(Kind kind) {
    Await.until(
        kind + " is done, not " + pages().standing(kind),
        () ->
            pages()
                .standing(kind)
                .flatMap(one -> one.written())
                .filter(one -> one.outcome() == Outcome.DONE)
                .isPresent());
    readable(Item.of(kind));
  }

  /// The camera restarts for its new address, and the site's time passes meanwhile.
  private void restarts() {
    Await.until(
        "it is followed",
        () -> view().step() instanceof Step.SetUpPage page && page.stage() == PageStage.FOLLOWING);
    Await.until("it vanishes", () -> !view().live().present());
    window.program().site().clock().letPass(Duration.ofSeconds(150));
  }

  private void somebodyWalksBy() {
    Await.until(
        "the camera tells",
        () -> view().live().setUp().filter(one -> one.trying() == Trying.LISTENING).isPresent());
    window.program().site().wave(ID);
    Await.until("the event", () -> pages().trials().motion().isPresent());
    assertThat(pages().trials().motion()).contains(true);
  }

  private void aRecordingComes() {
    Await.until("a recording", () -> pages().trials().recording().isPresent());
    assertThat(pages().trials().recording().orElseThrow().clip()).isPresent();
  }

  private void readByAnotherClient() throws Exception {
    OtherClient curl = new OtherClient(view().job().latest().orElseThrow().reach(), PASSWORD);
    assertThat(curl.read("/ISAPI/System/Network/interfaces/1/ipAddress"))
        .contains("<addressingType>static</addressingType>")
        .contains("<ipAddress>192.168.1.77</ipAddress>");
    assertThat(curl.read("/ISAPI/System/time")).contains("<timeMode>NTP</timeMode>");
    assertThat(curl.read("/ISAPI/System/time/ntpServers")).contains("pool.ntp.org");
    assertThat(curl.read("/ISAPI/System/Video/inputs/channels/1/motionDetection"))
        .contains("<enabled>true</enabled>")
        .contains("<gridMap>");
    assertThat(curl.read("/ISAPI/ContentMgmt/record/tracks/101"))
        .contains("<ActionRecordingMode>CMR</ActionRecordingMode>")
        .contains("<enableSchedule>true</enableSchedule>");
  }

  private void finished() {
    at(Step.Finished.class);
    assertThat(view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(view().job().setUp().ticked())
        .contains(Item.NETWORK, Item.CLOCK, Item.MOTION_DETECTION, Item.RECORDING);
  }

  @Test
  void withTheMouse() throws Exception {
    hands.click("primary");
    at(Step.NewPassword.class);
    hands.click("password-first");
    hands.robot().write(PASSWORD);
    hands.scrollTo("password-again");
    hands.click("password-again");
    hands.robot().write(PASSWORD);
    hands.click("primary");
    at(Step.SetUpAgain.class);
    picture("set-up-list");
    hands.click("primary");
    readable(Item.NETWORK);
    hands.click("network-fixed");
    hands.scrollTo("network-address");
    replace("network-address", "192.168.1.77");
    picture("set-up-network");
    hands.click("primary");
    restarts();
    done(Kind.NETWORK);
    picture("set-up-network-done");
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("primary");
    readable(Item.CLOCK);
    hands.click("clock-server");
    hands.click("primary");
    done(Kind.CLOCK);
    picture("set-up-clock");
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("primary");
    readable(Item.MOTION_DETECTION);
    hands.scrollTo("motion-nothing");
    hands.click("motion-nothing");
    hands.scrollTo("motion-everything");
    hands.click("motion-everything");
    picture("set-up-motion");
    hands.click("primary");
    done(Kind.MOTION_DETECTION);
    hands.scrollTo("try-out");
    hands.click("try-out");
    somebodyWalksBy();
    picture("set-up-motion-seen");
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("primary");
    readable(Item.RECORDING);
    hands.scrollTo("week-preset-always");
    hands.click("week-preset-always");
    picture("set-up-recording");
    hands.click("primary");
    done(Kind.RECORDING);
    hands.scrollTo("try-out");
    hands.click("try-out");
    aRecordingComes();
    picture("set-up-recording-clip");
    readByAnotherClient();
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.scrollTo("finish-open");
    hands.click("finish-open");
    finished();
  }

  private void replace(String id, String text) {
    hands.click(id);
    hands.robot().press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
    hands.robot().write(text);
  }

  private void press(String id) {
    hands.focus(id);
    hands.robot().type(KeyCode.SPACE);
  }

  private void enter() {
    Await.until("the primary button", () -> hands.offered("primary"));
    hands.focus("primary");
    hands.robot().type(KeyCode.SPACE);
  }

  @Test
  void withTheKeyboardAlone() throws Exception {
    enter();
    at(Step.NewPassword.class);
    hands.focus("password-first");
    hands.robot().write(PASSWORD);
    hands.focus("password-again");
    hands.robot().write(PASSWORD);
    enter();
    at(Step.SetUpAgain.class);
    enter();
    readable(Item.NETWORK);
    hands.focus("network-fixed");
    hands.robot().type(KeyCode.SPACE);
    hands.focus("network-address");
    hands.robot().press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
    hands.robot().write("192.168.1.77");
    enter();
    restarts();
    done(Kind.NETWORK);
    enter();
    at(Step.SetUpAgain.class);
    enter();
    readable(Item.CLOCK);
    hands.focus("clock-hand");
    hands.robot().type(KeyCode.UP);
    enter();
    done(Kind.CLOCK);
    enter();
    at(Step.SetUpAgain.class);
    enter();
    readable(Item.MOTION_DETECTION);
    press("motion-nothing");
    hands.focus("motion-picture");
    hands.robot().type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.SPACE);
    enter();
    done(Kind.MOTION_DETECTION);
    press("motion-everything");
    enter();
    done(Kind.MOTION_DETECTION);
    press("try-out");
    somebodyWalksBy();
    enter();
    at(Step.SetUpAgain.class);
    enter();
    readable(Item.RECORDING);
    press("week-preset-always");
    enter();
    done(Kind.RECORDING);
    press("try-out");
    aRecordingComes();
    readByAnotherClient();
    enter();
    at(Step.SetUpAgain.class);
    press("finish-open");
    finished();
  }
}
