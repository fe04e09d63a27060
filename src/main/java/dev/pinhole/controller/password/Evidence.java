package dev.pinhole.controller.password;

import dev.pinhole.secret.Secret;
import java.nio.file.Path;
import java.util.List;

/// What a person brings to an exchange. Whoever takes it closes it.
public sealed interface Evidence extends AutoCloseable {
  /// The support desk's reply.
  ///
  /// @param file whatever the person dropped or chose
  record ReplyFile(Path file) implements Evidence {}

  /// The short key that the desk sent for the QR picture.
  ///
  /// @param typed as it was typed
  record Key(Secret typed) implements Evidence {
    @Override
    public void close() {
      typed.close();
    }
  }

  /// The code from the mail.
  ///
  /// @param typed as it was typed
  record MailedCode(Secret typed) implements Evidence {
    @Override
    public void close() {
      typed.close();
    }
  }

  /// The answers, in the order of the questions.
  ///
  /// @param typed as they were typed
  record Answers(List<Secret> typed) implements Evidence {
    public Answers {
      typed = List.copyOf(typed);
    }

    @Override
    public void close() {
      typed.forEach(Secret::close);
    }
  }

  /// The recovery file that was exported beforehand.
  ///
  /// @param file whatever the person dropped or chose
  record RecoveryFile(Path file) implements Evidence {}

  @Override
  default void close() {}
}
