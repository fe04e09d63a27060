package dev.pinhole.controller.password;

import dev.pinhole.text.Message;
import java.util.List;

/// The password-reset exchange. For now it only explains: connect, open the SADP tool, select the
/// camera, *Forgot password*, follow the instructions. It sends nothing to any camera.
public final class PasswordResetController {
  private static final List<Message> STEPS =
      List.of(
          Message.of("password.connect"),
          Message.of("password.open"),
          Message.of("password.select"),
          Message.of("password.forgot"),
          Message.of("password.follow"));

  /// @return what to do with the vendor's tool, in this order
  public List<Message> explanation() {
    return STEPS;
  }
}
