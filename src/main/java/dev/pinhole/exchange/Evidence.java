package dev.pinhole.exchange;

import dev.pinhole.secret.Secret;
import java.util.HashSet;
import java.util.List;

/// What shows the camera that a reset is the owner's wish. Wiped by closing.
public sealed interface Evidence extends AutoCloseable {
  /// How many questions a camera has set.
  int QUESTIONS = 3;

  /// The largest number of a question.
  int LAST_QUESTION = 32;

  /// The longest answer, in UTF-16 code units, before it is normalised. Shorter than the vendor's
  /// 256, so that three of them fit one datagram.
  int LONGEST_ANSWER = 64;

  @Override
  void close();

  /// Nothing inside: the desk's signed reply stands beside it.
  record SignedBeside() implements Evidence {
    @Override
    public void close() {}
  }

  /// The one-time code that the desk or the mail told.
  ///
  /// @param code eight characters, see [OneTimeCode#normalised]
  record Code(Secret code) implements Evidence {
    @Override
    public void close() {
      code.close();
    }
  }

  /// An answer to one question.
  ///
  /// @param question its number, 1 to 32
  /// @param text as it was typed, 1 to 64 characters
  record Given(int question, Secret text) {
    public Given {
      if (!isQuestion(question)
          || text.use(chars -> chars.length == 0 || chars.length > LONGEST_ANSWER)) {
        throw new IllegalArgumentException("not an answer");
      }
    }
  }

  /// The answers to the three questions.
  ///
  /// @param all three, to different questions
  record Answers(List<Given> all) implements Evidence {
    public Answers {
      all = List.copyOf(all);
      if (all.size() != QUESTIONS
          || new HashSet<>(all.stream().map(Given::question).toList()).size() != QUESTIONS) {
        throw new IllegalArgumentException("not three answers");
      }
    }

    @Override
    public void close() {
      all.forEach(one -> one.text().close());
    }
  }

  /// What a recovery file holds.
  ///
  /// @param guid 32 hexadecimal digits, see [RecoveryFile]
  record Guid(Secret guid) implements Evidence {
    @Override
    public void close() {
      guid.close();
    }
  }

  /// @param number of a question
  /// @return whether there can be such a one
  static boolean isQuestion(int number) {
    return number >= 1 && number <= LAST_QUESTION;
  }
}
