package dev.pinhole.controller.setup;

import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.secret.Secret;
import java.nio.file.Path;
import java.util.List;

/// What a person wants done for the next rescue. Whoever takes it closes it.
public sealed interface RescueAct extends AutoCloseable {
  /// An answer to one question.
  ///
  /// @param question its number, 1 to 32
  /// @param text the answer as it was typed
  record Given(int question, Secret text) {}

  /// Three questions of a practice camera are set.
  ///
  /// @param answers to three different questions
  record Questions(List<Given> answers) implements RescueAct {
    public Questions {
      answers = List.copyOf(answers);
    }

    @Override
    public void close() {
      answers.forEach(one -> one.text().close());
    }
  }

  /// The mail address of a practice camera is set.
  ///
  /// @param address where codes shall go
  record Mail(String address) implements RescueAct {
    /// Nothing of it: it is somebody's.
    @Override
    public String toString() {
      return "Mail";
    }
  }

  /// A recovery file of a practice camera is exported and kept.
  ///
  /// @param to where; an existing file is replaced
  record SaveFile(Path to) implements RescueAct {}

  /// The settings are saved where backups are kept.
  record BackUp() implements RescueAct {}

  /// The person has done it themselves.
  ///
  /// @param rescue what
  record Told(Rescue rescue) implements RescueAct {}

  @Override
  default void close() {}
}
