package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Exchange;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Identified;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.NoteLine;
import dev.pinhole.simulator.SupportDesk;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.simulator.SupportDesk.Parcel;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A person walking the exchange: the real controller against the real practice site over real
/// sockets, with the desk and the mailbox.
abstract class ExchangeWalk {
  static final String PLAIN = "DS-2CD1123G0";
  static final String RECORDER = "DS-7608NI";
  static final String PASSWORD = "kd7-Wm4-p9x-Rt2";
  static final String WRONG = "00000000";

  @TempDir Path folder;
  final HandClock machine = new HandClock();
  Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  final void reopen(Duration later) throws IOException {
    JobId id = practice.view().id();
    practice.close();
    machine.turn((int) later.toSeconds());
    practice = new Practice(folder.resolve("data"), machine);
    practice.desk.resume(id);
    Await.until("the camera answers", () -> practice.view().live().present());
  }

  final void toTheLadder(String model) {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    Sighting camera = practice.sees(model);
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.act(new Act.Enter(Branch.FORGOT_PASSWORD));
    practice.at(Step.ForgotPassword.class);
  }

  final void begin(String model, RecoveryMethod method) {
    toTheLadder(model);
    practice.act(new Act.TakeWay(method));
    beginNow();
  }

  final void beginNow() {
    stage(Stage.BEGIN, Stage.OPEN);
    practice.desk.begin(practice.view());
    stage(Stage.OPEN);
  }

  final Step.PasswordExchange stage(Stage... stages) {
    Await.until(
        List.of(stages) + ", not " + practice.view().step(),
        () ->
            practice.view().step() instanceof Step.PasswordExchange step
                && List.of(stages).contains(step.stage())
                && !practice.view().live().busy());
    return practice.at(Step.PasswordExchange.class);
  }

  final Exchange.Open request() {
    return stage(Stage.OPEN).open().orElseThrow();
  }

  final SupportDesk.Letter letter(Kind kind, Duration wait) {
    practice.site.clock().letPass(wait);
    return practice.site.desk().letters().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(practice.site.desk().letters()));
  }

  final Path requestFile() {
    Path file = folder.resolve("request.xml");
    practice.desk.saveRequest(practice.view(), file);
    Await.until("the request file", () -> Files.exists(file));
    return file;
  }

  final Path replyFile(SupportDesk.Letter letter) throws IOException {
    Path file = folder.resolve("reply.xml");
    return Files.writeString(file, practice.site.desk().replyFile(letter.number()).orElseThrow());
  }

  final Path answered() throws IOException {
    practice.site.desk().send(Parcel.whole(Files.readAllBytes(requestFile()), "front-door"));
    return replyFile(letter(Kind.REPLY_FILE, Duration.ofMinutes(31)));
  }

  final Secret code(Kind kind) {
    String text = request().begun().request();
    practice.site.desk().send(Parcel.whole(text.getBytes(StandardCharsets.UTF_8), "front-door"));
    return practice.site.desk().code(letter(kind, Duration.ofHours(1)).number()).orElseThrow();
  }

  final void reset(Evidence evidence) {
    practice.desk.resetPassword(practice.view(), evidence, Secret.of(PASSWORD), false);
  }

  final void backIn() {
    Step.PasswordBack back = practice.at(Step.PasswordBack.class);
    assertThat(back.proof().nothingElseChanged()).as(back.proof().toString()).isTrue();
    practice.act(new Act.Done());
    assertThat(practice.view().job().choices().ending()).contains(Ending.PASSWORD_BACK);
  }

  final Step.ExchangeStopped stops(ExchangeRefusal refusal) {
    Step.ExchangeStopped stopped = practice.at(Step.ExchangeStopped.class);
    assertThat(stopped.stopped().why())
        .isInstanceOfSatisfying(
            Exchange.Why.Camera.class, why -> assertThat(why.refusal()).isEqualTo(refusal));
    return stopped;
  }

  final List<Secret> note(String id) {
    return practice.site.answers(id).stream().map(NoteLine::answer).toList();
  }
}
