package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exchange;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SupportDesk;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.simulator.SupportDesk.Parcel;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every trap on the way of the exchange: each ends in a screen that says what happened, and leads
/// on.
final class ExchangeTrapsTest extends ExchangeWalk {
  @Test
  void afterTwoDaysItIsTooLate() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    answered();
    reopen(Duration.ofHours(48));
    stops(ExchangeRefusal.EXPIRED);
    practice.act(new Act.Done());
    stage(Stage.BEGIN);
  }

  @Test
  void aRestartVoidsTheRequest() {
    begin(PLAIN, RecoveryMethod.KEY);
    practice.site.power("front-door", false);
    practice.vanishes();
    practice.site.power("front-door", true);
    machine.turn(200);
    stops(ExchangeRefusal.RESTARTED);
    practice.act(new Act.Done());
    beginNow();
  }

  @Test
  void aSecondExportVoidsTheFirst() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    Path reply = answered();
    practice.act(new Act.Enter(Branch.EXPORT_ANOTHER_REQUEST));
    practice.act(new Act.Leave(Exit.EXPORT_AGAIN));
    beginNow();
    reset(new Evidence.ReplyFile(reply));
    Await.until("a refusal", () -> practice.view().live().refusal().isPresent());
    assertThat(practice.view().live().refusal().orElseThrow().key())
        .isEqualTo("password.refused.old-reply");
    stage(Stage.OPEN);
  }

  @Test
  void anotherRequestIsNotBegunWhileOneIsOpen() {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    practice.act(new Act.Back());
    practice.act(new Act.TakeWay(RecoveryMethod.KEY));
    practice.desk.begin(practice.view());
    Await.until("a refusal", () -> practice.view().live().refusal().isPresent());
    assertThat(practice.view().live().refusal().orElseThrow().key())
        .isEqualTo("password.refused.open");
    practice.act(new Act.Back());
    practice.act(new Act.TakeWay(RecoveryMethod.REQUEST_FILE));
    stage(Stage.OPEN);
  }

  @Test
  void aReplyForAnotherCamera() throws IOException {
    begin("DS-2CD2347G2", RecoveryMethod.REQUEST_FILE);
    practice.site.desk().send(Parcel.whole(Files.readAllBytes(requestFile()), "garden"));
    Path other = replyFile(letter(Kind.REPLY_FILE, Duration.ofMinutes(31)));
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    reset(new Evidence.ReplyFile(other));
    assertThat(stops(ExchangeRefusal.OTHER_CAMERA).open()).isTrue();
  }

  @Test
  void aDamagedReplyUsesNothingUp() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    Path reply = answered();
    String good = Files.readString(reply);
    int at = good.indexOf("PINHOLE-PRACTICE-1:") + 40;
    char other = good.charAt(at) == 'A' ? 'B' : 'A';
    Files.writeString(reply, good.substring(0, at) + other + good.substring(at + 1));
    reset(new Evidence.ReplyFile(reply));
    Await.until(
        "refused",
        () ->
            practice.view().live().refusal().isPresent()
                || practice.view().step() instanceof Step.ExchangeStopped);
    if (practice.view().step() instanceof Step.ExchangeStopped stopped) {
      assertThat(stopped.open()).isTrue();
      practice.act(new Act.Done());
    }
    Files.writeString(reply, good);
    stage(Stage.OPEN);
    reset(new Evidence.ReplyFile(reply));
    backIn();
  }

  @Test
  void wrongAnswersUntilTheLock() {
    begin(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    List<Secret> right = note("front-door");
    for (int left = 4; left >= 0; left--) {
      reset(
          new Evidence.Answers(List.of(Secret.of("no"), Secret.of("never"), Secret.of("nothing"))));
      Step.ExchangeStopped stopped = stops(ExchangeRefusal.WRONG_EVIDENCE);
      int expected = left;
      assertThat(stopped.stopped().why())
          .isInstanceOfSatisfying(
              Exchange.Why.Camera.class, why -> assertThat(why.triesLeft()).isEqualTo(expected));
      practice.act(new Act.Done());
      stage(Stage.OPEN);
    }
    reset(new Evidence.Answers(right.stream().map(Secret::copy).toList()));
    stops(ExchangeRefusal.LOCKED);
    assertThat(practice.view().job().exchange().lockedUntil()).isPresent();
    practice.site.clock().letPass(Duration.ofMinutes(31));
    practice.act(new Act.Done());
    stage(Stage.OPEN);
    reset(new Evidence.Answers(right));
    backIn();
  }

  @Test
  void aChangedMailAddressVoidsTheCode() {
    begin(PLAIN, RecoveryMethod.MAILED_CODE);
    Secret code = code(Kind.MAIL_CODE);
    practice.site.changeMail("front-door", "somebody@else.example");
    reset(new Evidence.MailedCode(code));
    stops(ExchangeRefusal.MAIL_CHANGED);
  }

  @Test
  void theDeskRefusesAndTheRequestStaysGood() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    byte[] file = Files.readAllBytes(requestFile());
    practice.site.desk().send(new Parcel(Parcel.boxed(file), Optional.empty(), true, true));
    assertThat(letter(Kind.REFUSED, Duration.ofMinutes(31)).refusal())
        .contains(SupportDesk.Refusal.NO_LABEL_PHOTO);
    practice.act(new Act.Enter(Branch.DESK_REFUSED));
    practice.act(new Act.TellDesk(dev.pinhole.job.DeskReason.NO_LABEL_PHOTO));
    practice.at(Step.ExchangeStopped.class);
    practice.act(new Act.Done());
    reset(new Evidence.ReplyFile(answered()));
    backIn();
  }

  @Test
  void whatIsNoReplyIsRefusedAtOnce() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    Path empty = Files.createFile(folder.resolve("empty"));
    for (Path wrong : List.of(folder, empty, folder.resolve("missing"), requestFile())) {
      reset(new Evidence.ReplyFile(wrong));
      Await.until("a refusal of " + wrong, () -> practice.view().live().refusal().isPresent());
      stage(Stage.OPEN);
    }
    reset(new Evidence.ReplyFile(answered()));
    backIn();
  }
}
