package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.job.Act;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every trap of the exchange, in the real window: each ends on a screen that says what happened
/// and what to do.
final class ForgotTrapsTest extends ForgotWindow {
  private static final String PLAIN = "DS-2CD1123G0";

  private void stopped(String title) {
    at(Step.ExchangeStopped.class);
    Await.until(title + ", not " + title(), () -> title().equals(title));
  }

  private String refused() {
    Await.until("a refusal", () -> view().live().refusal().isPresent());
    return view().live().refusal().orElseThrow().key();
  }

  @Test
  void restartedBetween() {
    take(PLAIN, RecoveryMethod.REQUEST_FILE);
    request();
    fire("power-lead");
    Await.until("gone", () -> !view().live().present());
    fire("power-lead");
    window.program().site().clock().letPass(Duration.ofMinutes(4));
    stopped("The camera was restarted");
    picture("forgot-trap-restarted");
    fire("primary");
    at(Step.PasswordExchange.class);
  }

  @Test
  void exportedAgain() {
    take(PLAIN, RecoveryMethod.REQUEST_FILE);
    request();
    send();
    fire("post-save-reply");
    elsewhere("I want to export another request");
    at(Step.Advice.class);
    FxDoor.ask(
        () -> {
          window
              .program()
              .desk()
              .act(window.wizard().shown().orElseThrow(), new Act.Leave(Exit.EXPORT_AGAIN));
          return true;
        });
    at(Step.PasswordExchange.class);
    fire("primary");
    opened();
    chosen = Optional.of(folder.resolve("camera-reply.xml"));
    fire("choose-file");
    typePassword();
    assertThat(refused()).isEqualTo("password.refused.old-reply");
  }

  @Test
  void expired() {
    take(PLAIN, RecoveryMethod.REQUEST_FILE);
    request();
    fire("post-day");
    fire("post-day");
    stopped("The time is over");
  }

  @Test
  void forAnotherCamera() throws IOException {
    take("DS-2CD2347G2", RecoveryMethod.REQUEST_FILE);
    request();
    send();
    fire("post-save-reply");
    Path other = folder.resolve("camera-reply.xml");
    Await.until("the reply", () -> Files.exists(other));
    Path kept = Files.move(other, folder.resolve("other.xml"));
    FxDoor.ask(
        () -> {
          window.program().desk().begin(Place.WORLD);
          return true;
        });
    at(Step.WhatHappened.class);
    take(PLAIN, RecoveryMethod.REQUEST_FILE);
    fire("primary");
    opened();
    chosen = Optional.of(kept);
    fire("choose-file");
    typePassword();
    stopped("It is for another camera");
  }

  @Test
  void damaged() throws IOException {
    take(PLAIN, RecoveryMethod.REQUEST_FILE);
    request();
    Path broken = Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    chosen = Optional.of(broken);
    fire("choose-file");
    typePassword();
    assertThat(refused()).startsWith("exchange.file.");
    opened();
  }

  @Test
  void usedRecoveryFile() {
    for (int time = 0; time < 2; time++) {
      take("DS-7608NI", RecoveryMethod.RECOVERY_FILE);
      opened();
      fire("post-recovery");
      Path file = folder.resolve("camera-recovery-file.xml");
      Await.until("the recovery file", () -> Files.exists(file));
      chosen = Optional.of(file);
      fire("choose-file");
      typePassword();
      if (time == 0) {
        at(Step.PasswordBack.class);
        FxDoor.ask(
            () -> {
              window.program().desk().begin(Place.WORLD);
              return true;
            });
        at(Step.WhatHappened.class);
      }
    }
    stopped("It was used already");
  }

  @Test
  void wrongAnswersToTheLock() {
    take(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    fire("primary");
    for (int tries = 0; tries < 5; tries++) {
      opened();
      for (int i = 1; i <= 3; i++) {
        type("evidence-" + i, "no");
      }
      typePassword();
      at(Step.ExchangeStopped.class);
      if (tries < 4) {
        stopped("It did not match");
        fire("primary");
      }
    }
    stopped("Too many wrong tries");
    fire("primary");
    at(Step.Waiting.class);
    picture("forgot-trap-locked");
  }

  @Test
  void changedMail() {
    take(PLAIN, RecoveryMethod.MAILED_CODE);
    fire("primary");
    opened();
    fire("post-scan");
    fire("post-send");
    fire("post-hour");
    String code = shownCode();
    window.program().site().changeMail("front-door", "somebody@else.example");
    type("evidence-1", code);
    typePassword();
    stopped("The mail address was changed");
  }

  @Test
  void refusedByTheDesk() {
    take(PLAIN, RecoveryMethod.REQUEST_FILE);
    request();
    fire("post-photo");
    send();
    assertThat(window.program().site().desk().letters().getFirst().refusal()).isPresent();
    elsewhere("The desk sent no reply");
    at(Step.WhatTheDeskSaid.class);
    fire("desk-NO_LABEL_PHOTO");
    stopped("The desk needs a photo of the label");
    fire("primary");
    opened();
  }
}
