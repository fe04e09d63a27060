package dev.pinhole.controller.password;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.PracticeReach;

/// How the simulated exchange talks to a practice camera. Blocks, and never fails: what came back,
/// or did not, is the answer.
public final class ExchangeWire {
  Reply begin(PracticeReach to, MacAddress camera, RecoveryMethod method) {
    return new Reply.Silence();
  }

  Reply questions(PracticeReach to, MacAddress camera) {
    return new Reply.Silence();
  }

  byte[] requestFile(String request) {
    return new byte[0];
  }

  Prepared prepare(Sending sending) {
    return new Prepared.Ready("", java.util.List.of());
  }

  Reply reset(Sending sending, Prepared.Ready content) {
    return new Reply.Silence();
  }
}
