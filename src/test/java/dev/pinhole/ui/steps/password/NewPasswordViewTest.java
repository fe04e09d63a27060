package dev.pinhole.ui.steps.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.ShellGalleryTest;
import dev.pinhole.ui.steps.StepView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/// Choosing, sending and proving the first password.
class NewPasswordViewTest {
  private static final String GOOD = "kd7-Wm4-p9x-Rt2";

  private final LaterContext later = new LaterContext();

  private NewPasswordView view(String which) {
    JobView job = LaterJobs.all().get(which);
    return new NewPasswordView(job, later.context(), new Random(7));
  }

  private static <T extends Node> T find(StepView view, String id, Class<T> type) {
    return OnScreen.all(view.page().content(), type).stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static boolean ready(StepView view) {
    return view.page().primary().orElseThrow().ready().get();
  }

  @Test
  void onlyAGoodPasswordTypedTwiceIsSet() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          TextField again = find(view, "password-again", TextField.class);
          first.setText("admin123");
          again.setText("admin123");
          assertThat(ready(view)).isFalse();
          assertThat(OnScreen.texts(view.page().content()))
              .contains("✕ No “admin”, forwards or backwards · not kept");
          first.setText(GOOD);
          assertThat(ready(view)).isFalse();
          again.setText(GOOD);
          assertThat(ready(view)).isTrue();
          view.page().primary().orElseThrow().act().run();
          view.close();
          assertThat(first.getText()).isEmpty();
          return true;
        });
    assertThat(later.sample.asked).containsExactly("password");
  }

  @Test
  void aMadeOneIsShownAndStillTypedFromTheNote() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          find(view, "password-generate", Button.class).fire();
          String made = find(view, "password-made", Label.class).getText();
          try (Secret secret = Secret.of(made)) {
            assertThat(PasswordRules.USUAL.broken(secret)).isEmpty();
          }
          assertThat(find(view, "password-first", TextField.class).getText()).isEqualTo(made);
          assertThat(ready(view)).isFalse();
          find(view, "password-again", TextField.class).setText(made);
          assertThat(ready(view)).isTrue();
          find(view, "password-first", TextField.class).setText(made + "x");
          assertThat(find(view, "password-made", Label.class).getText()).isEmpty();
          view.close();
          return true;
        });
  }

  private static List<String> rules(StepView view) {
    return OnScreen.texts(view.page().content().lookup("#password-rules"));
  }

  /// The two sources stand apart, and every line says how it stands by a sign and by a word.
  @Test
  void theRulesFollowWhatIsTyped() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          assertThat(rules(view))
              .containsExactly(
                  "Your camera asks for",
                  "○ 8 to 16 characters, no more · not yet",
                  "○ Letters, digits, signs; no blanks · not yet",
                  "○ Two of: small letters, capitals, digits, signs · not yet",
                  "○ No “admin”, forwards or backwards · not yet",
                  "Good practice",
                  "○ 15 characters or more · not yet",
                  "○ More than a common password · not yet",
                  "○ More than the camera’s name or number · not yet",
                  "○ More than 1234, aaaa or rows of keys · not yet");
          first.setText("Hikvision1");
          assertThat(rules(view))
              .contains(
                  "✓ 8 to 16 characters, no more · kept",
                  "○ 15 characters or more · advised",
                  "✕ More than the camera’s name or number · not kept");
          assertThat(first.getAccessibleHelp()).contains("not kept", "advised").doesNotContain("✓");
          first.setText("k7mAhw4r");
          find(view, "password-again", TextField.class).setText("k7mAhw4r");
          assertThat(rules(view)).contains("○ 15 characters or more · advised");
          assertThat(ready(view)).as("15 is advice").isTrue();
          first.setText(GOOD + "yz");
          assertThat(rules(view)).contains("✕ 8 to 16 characters, no more · not kept");
          first.setText(GOOD);
          assertThat(rules(view)).filteredOn(line -> line.startsWith("✓ ")).hasSize(8);
          view.close();
          return true;
        });
  }

  @Test
  void theNameOfTheCameraIsTooLittle() throws Exception {
    FxThread.call(
        () -> {
          JobView job = LaterJobs.all().get("NewPassword");
          var view = new NewPasswordView(job, later.context(), new Random(7));
          String model = job.job().choices().camera().orElseThrow().model();
          find(view, "password-first", TextField.class)
              .setText(model.toLowerCase(java.util.Locale.ROOT).replace("-", "").substring(3));
          assertThat(rules(view)).contains("✕ More than the camera’s name or number · not kept");
          view.close();
          return true;
        });
  }

  @Test
  void whoHasAPasswordManagerTypesNothingAgain() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          TextField again = find(view, "password-again", TextField.class);
          CheckBox elsewhere = find(view, "password-elsewhere", CheckBox.class);
          first.setText(GOOD);
          elsewhere.fire();
          assertThat(ready(view)).isTrue();
          assertThat(again.isDisabled()).isTrue();
          first.setText("kd7-Wm4-p9x-Rt3");
          assertThat(elsewhere.isSelected()).as("another one is in nobody's safe").isFalse();
          assertThat(ready(view)).isFalse();
          assertThat(again.isDisabled()).isFalse();
          view.close();
          return true;
        });
  }

  @Test
  void onlyAGoodOneIsCopiedOrPrinted() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          Button copy = find(view, "password-copy", Button.class);
          Button slip = find(view, "password-slip", Button.class);
          first.setText("short");
          assertThat(copy.isDisabled()).isTrue();
          assertThat(slip.isDisabled()).isTrue();
          first.setText(GOOD);
          copy.fire();
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(GOOD);
          slip.fire();
          // A paste is as good as typing.
          TextField again = find(view, "password-again", TextField.class);
          again.paste();
          assertThat(again.getText()).isEqualTo(GOOD);
          assertThat(ready(view)).isTrue();
          view.close();
          return true;
        });
    assertThat(later.sample.slips).containsExactly(GOOD);
  }

  private static boolean callsTheSlipOld(StepView view) {
    return find(view, "password-old-slip", Label.class).isVisible();
  }

  private void savesASlip(NewPasswordView view) {
    find(view, "password-first", TextField.class).setText(GOOD);
    find(view, "password-slip", Button.class).fire();
  }

  /// The password left with the page; the slip is still on somebody's desk.
  @Test
  void theSlipOfAPageThatWasLeftIsToBeThrownAway() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView left = view("NewPassword");
          savesASlip(left);
          assertThat(callsTheSlipOld(left)).isFalse();
          left.close();
          NewPasswordView again = view("NewPassword");
          assertThat(callsTheSlipOld(again)).isTrue();
          assertThat(find(again, "password-old-slip", Label.class).getText())
              .isEqualTo(
                  "! The slip you saved before no longer counts, as its password is not kept:"
                      + " throw it away.");
          assertThat(find(again, "password-first", TextField.class).getText()).isEmpty();
          savesASlip(again);
          assertThat(callsTheSlipOld(again)).as("there are two now").isTrue();
          var scene = ShellGalleryTest.small(again.page(), LaterJobs.all().get("NewPassword"));
          Path folder = Files.createDirectories(Path.of("target", "gallery", "draft"));
          Picture.take(scene, folder.resolve("NewPassword-old-slip.png"));
          assertThat(ShellGalleryTest.cutWords(scene)).isEmpty();
          again.close();
          return true;
        });
  }

  @Test
  void whereNoSlipWasSavedNoneIsOld() throws Exception {
    later.sample.savesSlips = false;
    FxThread.call(
        () -> {
          NewPasswordView left = view("NewPassword");
          savesASlip(left);
          left.close();
          NewPasswordView again = view("NewPassword");
          assertThat(callsTheSlipOld(again)).isFalse();
          again.close();
          return true;
        });
  }

  @Test
  void anotherPasswordMakesTheSlipOld() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          savesASlip(view);
          TextField first = find(view, "password-first", TextField.class);
          first.setText(GOOD + "x");
          assertThat(callsTheSlipOld(view)).isTrue();
          first.setText(GOOD);
          assertThat(callsTheSlipOld(view)).isFalse();
          first.setText("kd7-Wm4-p9x-Rt3");
          find(view, "password-slip", Button.class).fire();
          assertThat(callsTheSlipOld(view)).as("the first one").isTrue();
          view.close();
          return true;
        });
  }

  /// It is said once, where it is seen and by the field itself.
  @Test
  void whatDiffersIsRefusedAndNotAskedForOnceMore() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          var second = find(view, "password-second", Label.class);
          TextField again = find(view, "password-again", TextField.class);
          var missing = view.page().primary().orElseThrow().missing();
          find(view, "password-first", TextField.class).setText(GOOD);
          again.setText("x");
          assertThat(second.getStyleClass()).contains("refusal");
          assertThat(second.getText()).isEqualTo("! This differs from the password above.");
          assertThat(again.getAccessibleHelp()).isEqualTo(second.getText());
          assertThat(missing.getValue()).isEmpty();
          again.setText(GOOD.substring(0, 3));
          assertThat(second.getStyleClass()).doesNotContain("refusal");
          assertThat(missing.getValue()).isEqualTo("Type the password once more to go on.");
          view.close();
          return true;
        });
  }

  /// Seventeen characters stay seventeen: nothing is cut off.
  @Test
  void nothingIsCutOff() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          TextField again = find(view, "password-again", TextField.class);
          first.setText("k7m-Ahw-4rN-x3tyu");
          again.setText("k7m-Ahw-4rN-x3tyu");
          assertThat(first.getText()).hasSize(17);
          assertThat(ready(view)).isFalse();
          first.setText("k7m-Ahw-4rN-x3ty");
          assertThat(ready(view)).as("the longer one differs").isFalse();
          again.setText("k7m-Ahw-4rN-x3ty");
          assertThat(ready(view)).isTrue();
          view.close();
          return true;
        });
  }

  @Test
  void whatIsTypedCanBeShown() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          find(view, "password-first", TextField.class).setText(GOOD);
          TextField shown = find(view, "password-first-shown", TextField.class);
          assertThat(shown.isVisible()).isFalse();
          find(view, "password-show", CheckBox.class).fire();
          assertThat(shown.isVisible()).isTrue();
          assertThat(shown.getText()).isEqualTo(GOOD);
          view.close();
          return true;
        });
  }

  @Test
  void whatIsTypedOutlivesANewerSighting() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword");
          TextField first = find(view, "password-first", TextField.class);
          first.setText(GOOD);
          JobView newer =
              LaterJobs.choosing()
                  .take(new dev.pinhole.job.ObservationEvent.Seen(SampleJobs.NEW_ONE))
                  .view();
          assertThat(view.update(newer)).isTrue();
          assertThat(first.getText()).isEqualTo(GOOD);
          assertThat(view.update(LaterJobs.lost().view())).isFalse();
          view.close();
          return true;
        });
  }

  @Test
  void theReasonStandsAbove() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword-refused");
          assertThat(OnScreen.texts(view.page().content()).getFirst())
              .isEqualTo("! The camera does not take this password. Choose another.");
          view.close();
          return true;
        });
  }

  @Test
  void itIsTriedOnce() throws Exception {
    FxThread.call(
        () -> {
          NewPasswordView view = view("NewPassword-prove");
          assertThat(ready(view)).isFalse();
          find(view, "password-first", TextField.class).setText(GOOD);
          assertThat(ready(view)).isTrue();
          view.page().primary().orElseThrow().act().run();
          view.close();
          return true;
        });
    assertThat(later.sample.asked).containsExactly("password");
  }
}
