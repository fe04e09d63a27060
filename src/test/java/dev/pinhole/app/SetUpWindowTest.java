package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.Kind;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an inactive camera to a finished one in the real window: with the mouse, and again with the
/// keyboard alone. Every setting is read by a client that is not Pinhole's own.
final class SetUpWindowTest extends SetUpWindow {
  private static final String ID = "new-one";
  private static final String MAIL = "olga@home.example";

  @BeforeEach
  void choose() {
    choose(Trouble.FACTORY_SETTINGS, "DS-2CD2086G2");
    at(Step.NoResetNeeded.class);
  }

  private void listens() {
    Await.until(
        "the camera tells",
        () -> view().live().setUp().filter(one -> one.trying() == Trying.LISTENING).isPresent());
  }

  private void somebodyWalksBy() {
    listens();
    window.program().site().wave(ID);
    noticed();
  }

  /// The bench has made room for the editor; the card leads to it.
  private void walkOnTheBench() {
    listens();
    assertThat(window.wizard().scene().lookup("#bench-more")).isNull();
    picture("set-up-motion-trying");
    hands.click("try-out-bench");
    FxDoor.ask(
        () -> {
          var more = (MenuButton) window.wizard().scene().getFocusOwner();
          return more.getItems().stream()
              .filter(one -> "bench-wave".equals(one.getId()))
              .peek(MenuItem::fire)
              .count();
        });
    noticed();
    hands.click("toggle-bench");
  }

  private void noticed() {
    Await.until("the event", () -> pages().trials().motion().isPresent());
    assertThat(pages().trials().motion()).contains(true);
  }

  private void aRecordingComes() {
    Await.until("a recording", () -> pages().trials().recording().isPresent());
    assertThat(pages().trials().recording().orElseThrow().clip()).isPresent();
  }

  private void theNextRescue() {
    Await.until(
        () -> "the next rescue, not " + view().step(),
        () ->
            view().step() instanceof Step.SetUpPage page
                && page.item() == Item.NEXT_RESCUE
                && !view().live().busy());
  }

  private void clickRescue(Rescue one) {
    hands.click("rescue-act-" + one);
  }

  private void isSet(Rescue one) {
    Await.until(
        () -> one + ", not " + words("rescue-" + one),
        () -> pages().rescue().containsKey(one) && words("rescue-" + one).contains("✓"));
    theNextRescue();
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
    assertThat(curl.read("/ISAPI/Security/questionConfiguration"))
        .contains("<Number>1</Number>", "<Number>2</Number>", "<Number>3</Number>")
        .doesNotContain("answer1");
    assertThat(curl.read("/ISAPI/Security/securityEmail"))
        .contains("<Address>" + MAIL + "</Address>");
  }

  private void finished() {
    at(Step.Finished.class);
    assertThat(view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(view().job().setUp().ticked())
        .contains(
            Item.NETWORK, Item.CLOCK, Item.MOTION_DETECTION, Item.RECORDING, Item.NEXT_RESCUE);
  }

  @Test
  void withTheMouse() throws Exception {
    hands.click("primary");
    at(Step.NewPassword.class);
    hands.click("password-first");
    hands.robot().write(PASSWORD);
    hands.click("password-again");
    hands.robot().write(PASSWORD);
    hands.click("primary");
    at(Step.SetUpAgain.class);
    picture("set-up-list");
    hands.click("primary");
    readable(Item.NETWORK);
    hands.click("network-fixed");
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
    hands.click("motion-nothing");
    hands.click("motion-everything");
    picture("set-up-motion");
    hands.click("primary");
    done(Kind.MOTION_DETECTION);
    hands.click("try-out");
    walkOnTheBench();
    picture("set-up-motion-seen");
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("primary");
    readable(Item.RECORDING);
    hands.click("week-preset-always");
    picture("set-up-recording");
    hands.click("primary");
    done(Kind.RECORDING);
    hands.click("try-out");
    aRecordingComes();
    picture("set-up-recording-clip");
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("primary");
    theNextRescue();
    clickRescue(Rescue.SECURITY_QUESTIONS);
    for (int i = 1; i <= 3; i++) {
      hands.click("rescue-answer-" + i);
      hands.robot().write("answer" + i);
    }
    picture("set-up-rescue-questions");
    clickRescue(Rescue.SECURITY_QUESTIONS);
    isSet(Rescue.SECURITY_QUESTIONS);
    clickRescue(Rescue.MAIL_ADDRESS);
    hands.click("rescue-address");
    hands.robot().write(MAIL);
    clickRescue(Rescue.MAIL_ADDRESS);
    isSet(Rescue.MAIL_ADDRESS);
    clickRescue(Rescue.SETTINGS_BACKUP);
    isSet(Rescue.SETTINGS_BACKUP);
    clickRescue(Rescue.REMINDER);
    isSet(Rescue.REMINDER);
    picture("set-up-rescue-done");
    readByAnotherClient();
    hands.click("primary");
    at(Step.SetUpAgain.class);
    picture("set-up-list-done");
    hands.click("primary");
    finished();
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
    enter();
    at(Step.SetUpAgain.class);
    enter();
    theNextRescue();
    press("rescue-act-SECURITY_QUESTIONS");
    for (int i = 1; i <= 3; i++) {
      hands.focus("rescue-answer-" + i);
      hands.robot().write("answer" + i);
    }
    press("rescue-act-SECURITY_QUESTIONS");
    isSet(Rescue.SECURITY_QUESTIONS);
    press("rescue-act-MAIL_ADDRESS");
    hands.focus("rescue-address");
    hands.robot().write(MAIL);
    press("rescue-act-MAIL_ADDRESS");
    isSet(Rescue.MAIL_ADDRESS);
    press("rescue-act-SETTINGS_BACKUP");
    isSet(Rescue.SETTINGS_BACKUP);
    press("rescue-act-REMINDER");
    isSet(Rescue.REMINDER);
    readByAnotherClient();
    enter();
    at(Step.SetUpAgain.class);
    enter();
    finished();
  }
}
