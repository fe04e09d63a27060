package dev.pinhole.isapi;

import dev.pinhole.text.Message;

/// No reply that could be read came back, and why. Never leaves this package.
final class NoReply extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Answer<Void> answer;

  private NoReply(Answer<Void> answer) {
    super(answer.toString(), null, false, false);
    this.answer = answer;
  }

  static NoReply silent(boolean sent, Message said) {
    return new NoReply(new Answer.NoAnswer<>(sent, said));
  }

  static NoReply unreadable(Message said) {
    return new NoReply(new Answer.Unreadable<>(said));
  }

  static NoReply untrusted(Fingerprint known, Fingerprint seen) {
    return new NoReply(new Answer.Untrusted<>(known, seen));
  }

  /// @param <T> what was asked for
  /// @return the same as an answer
  <T> Answer<T> answer() {
    return answer.then(
        _ -> {
          throw new IllegalStateException("no reply is no value");
        });
  }
}
