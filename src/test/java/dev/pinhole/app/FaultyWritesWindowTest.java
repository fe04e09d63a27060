package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.SettingDocuments;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.Kind;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever goes wrong at a write, the real window says what holds now and what to do; and nothing
/// is ticked that is not.
final class FaultyWritesWindowTest extends SetUpWindow {
  private static final String ID = "front-door";
  private static final WriteFault REFUSED =
      new WriteFault.Refused(new ResponseStatus(4, "Invalid Operation", "no"));

  private static final List<String> ZONES =
      List.of(
          "Europe/Paris",
          "Asia/Tokyo",
          "America/New_York",
          "Asia/Dubai",
          "Europe/London",
          "Australia/Sydney",
          "America/Lima",
          "Asia/Kolkata",
          "Africa/Cairo");

  private Kind kind;
  private int changes;

  @BeforeEach
  void choose() {
    choose(Trouble.ONLY_SET_UP, "DS-2CD1123G0");
    at(Step.SetUpAgain.class);
  }

  private void openPage() {
    hands.click("page-" + Item.of(kind));
  }

  private void signIn() {
    at(Step.SignIn.class);
    type(
        "sign-in-password",
        window.program().site().ownersPassword(ID).orElseThrow().use(String::new));
    fire("primary");
  }

  /// Something that the camera does not have yet, in the document that is written last.
  private void changeTheForm() {
    Await.until("the form is filled", () -> find("primary").isPresent());
    changes++;
    switch (kind) {
      case NETWORK -> {
        fire("network-fixed");
        type("network-address", "192.168.1." + (70 + changes));
      }
      case CLOCK -> set(ComboBox.class, "clock-zone", one -> one.setValue(ZONES.get(changes)));
      case MOTION_DETECTION ->
          set(Slider.class, "motion-sensitivity", one -> one.setValue(40 + changes));
      case RECORDING -> {
        fire("recording-days");
        type("recording-number", Integer.toString(40 + changes));
      }
    }
  }

  private <T extends Node> void set(Class<T> type, String id, Consumer<T> how) {
    FxDoor.ask(
        () -> {
          how.accept(type.cast(window.wizard().scene().lookup("#" + id)));
          return true;
        });
  }

  /// The fault is at the last of the setting's documents: whatever was written before it stands.
  private void sets(WriteFault fault) {
    changeTheForm();
    window
        .program()
        .site()
        .faults(ID)
        .atNextWrite(SettingDocuments.of(kind).getLast().path(), fault);
    fire("primary");
  }

  /// The card of the setting says all of this, and the line is not ticked.
  private void card(String name, String... words) {
    says("set-up-result", words);
    picture("fault-" + kind + "-" + name);
    notTicked();
  }

  private void notTicked() {
    assertThat(view().job().setUp().ticked()).doesNotContain(Item.of(kind));
  }

  private void stage(PageStage stage) {
    Await.until(
        () -> stage + ", not " + view().step(),
        () -> view().step() instanceof Step.SetUpPage page && page.stage() == stage);
  }

  private void minutes(int minutes) {
    window.program().site().clock().letPass(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFaultEndsInWords(Kind which) {
    kind = which;
    openPage();
    signIn();
    readable(Item.of(kind));
    refused();
    anotherValue();
    gone();
    needsARestart();
    locked();
    lostAnswer();
    anotherPassword();
  }

  private void refused() {
    sets(REFUSED);
    card(
        "refused",
        "The camera did not take it",
        "You asked for",
        "The camera has",
        "Ask for something else");
  }

  private void anotherValue() {
    sets(new WriteFault.Dropped());
    if (kind == Kind.NETWORK) {
      restarts();
    }
    card(
        "different",
        "The camera has something else",
        "You asked for",
        "The camera has",
        "Set it once more");
  }

  private void gone() {
    sets(new WriteFault.AwayBefore());
    if (kind == Kind.NETWORK) {
      stage(PageStage.FOLLOWING);
    } else {
      card("gone", "Nobody knows yet whether it is set", "as soon as it answers");
    }
    notTicked();
    minutes(4);
    card("gone-and-back", "The camera has something else", "has not changed. Set it once more");
  }

  /// Every new address needs one, without a fault.
  private void needsARestart() {
    if (kind == Kind.NETWORK) {
      changeTheForm();
      fire("primary");
    } else {
      sets(new WriteFault.AtNextStart());
      stage(PageStage.NEEDS_RESTART);
      picture("fault-" + kind + "-restart");
      notTicked();
      fire("primary");
    }
    restarts();
    done(kind);
  }

  private void locked() {
    sets(new WriteFault.ClientLocked());
    asksForAPassword("locked", "30 minutes");
    assertThat(find("primary")).as("while it is locked").isEmpty();
    minutes(31);
    signIn();
    if (kind == Kind.NETWORK) {
      stage(PageStage.NEEDS_RESTART);
      fire("primary");
      restarts();
    }
    done(kind);
  }

  private void lostAnswer() {
    sets(kind == Kind.NETWORK ? new WriteFault.AtOnce() : new WriteFault.AnswerLost());
    done(kind);
    picture("fault-" + kind + "-answer-lost");
  }

  private void anotherPassword() {
    sets(new WriteFault.AnotherPassword());
    asksForAPassword("password", "refuses the password");
    fire("back");
    at(Step.SetUpAgain.class);
    notTicked();
    assertThat(words("trouble-" + Item.of(kind))).isNotEmpty();
    picture("fault-" + kind + "-list");
  }

  /// A new address is taken, and waits for a restart that only who signs in can bring about.
  private void asksForAPassword(String name, String why) {
    at(Step.SignIn.class);
    if (kind == Kind.NETWORK) {
      card(name, "counts after a restart", "You asked for");
    } else {
      card(name, "Nobody knows yet whether it is set", "You asked for", why);
    }
  }
}
