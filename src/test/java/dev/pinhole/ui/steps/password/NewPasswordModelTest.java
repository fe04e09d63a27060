package dev.pinhole.ui.steps.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.secret.PasswordRules;
import org.junit.jupiter.api.Test;

/// The draft of a new password.
class NewPasswordModelTest {
  @Test
  void aPasswordIsReadyOnceTheNoteIsRight() {
    var model = new NewPasswordModel(PasswordRules.USUAL);
    assertThat(model.good()).isFalse();
    model.first("short");
    assertThat(model.good()).isFalse();
    model.first("kd7-Wm4-p9x-Rt2");
    assertThat(model.good()).isTrue();
    model.again("kd7-W");
    assertThat(model.second()).isEqualTo(NewPasswordModel.Second.SO_FAR);
    model.again("kd7-x");
    assertThat(model.second()).isEqualTo(NewPasswordModel.Second.DIFFERS);
    assertThat(model.ready()).isFalse();
    model.again("kd7-Wm4-p9x-Rt2");
    assertThat(model.ready()).isTrue();
    model.clear();
    assertThat(model.ready()).isFalse();
    assertThat(model.canTry()).isFalse();
  }

  @Test
  void aPasswordManagerHoldsTheOneThatItWasGiven() {
    var model = new NewPasswordModel(PasswordRules.USUAL);
    model.elsewhere(true);
    assertThat(model.ready()).isFalse();
    model.first("kd7-Wm4-p9x-Rt2");
    assertThat(model.ready()).as("ticked before there was one").isFalse();
    model.elsewhere(true);
    assertThat(model.ready()).isTrue();
    model.first("kd7-Wm4-p9x-Rt2");
    assertThat(model.ready()).isTrue();
    model.first("kd7-Wm4-p9x-Rt3");
    assertThat(model.ready()).isFalse();
  }
}
