package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.Resource;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.Write;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a backup, a reset, a first password and a restore of a few things write: just that, in that
/// order, told by the camera's own log and by what passed on the wire.
final class OnlyChosenWritesTest {
  private static final String MODEL = "DS-2CD1123G0";
  private static final String ID = "front-door";
  private static final String PASSWORD = "kd7-Wm4-p9x-Rt2";
  private static final List<Resource> CHOSEN = List.of(Resource.DEVICE_INFO, Resource.MOTION);
  private static final Pattern SENT =
      Pattern.compile("(PUT|POST|DELETE|PATCH) (/[^ ?]*)[^ ]* HTTP/1\\.1\r\n");

  /// A question that is asked by POST: it changes nothing.
  private static final Set<String> QUESTIONS = Set.of("POST /ISAPI/ContentMgmt/search");

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  private static List<String> withoutQuestions(List<String> all) {
    return all.stream().filter(one -> !QUESTIONS.contains(one)).toList();
  }

  private List<String> log() {
    return practice.site.writes(ID).stream().map(one -> one.method() + " " + one.path()).toList();
  }

  /// Every request that could change something, as often as it left: one that is answered with a
  /// challenge leaves twice.
  private List<String> wire() {
    return SENT.matcher(practice.wire.recorded())
        .results()
        .map(sent -> sent.group(1) + " " + sent.group(2))
        .toList();
  }

  private void backUp() {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    Sighting camera = practice.sees(MODEL);
    practice.act(
        new Act.UseCamera(
            camera,
            "Porch",
            Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
            false));
    practice.at(Step.SaveFirst.class);
    practice.act(new Act.Decide(SaveDecision.BACK_UP));
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    Step.ChooseBackup choice = practice.at(Step.ChooseBackup.class);
    practice.desk.chooseBackup(
        practice.view(),
        choice.found().days().stream().map(one -> one.day()).limit(1).toList(),
        Optional.empty(),
        Optional.empty());
    practice.at(Step.BackedUp.class);
  }

  private void resetAndPassword() {
    practice.act(new Act.Done());
    practice.act(new Act.Done());
    practice.act(new Act.Done());
    practice.holds(ID, 12);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of(PASSWORD));
  }

  private Step.PutBack putBack() {
    return practice.at(Step.PutBack.class);
  }

  @Test
  void aBackupWritesNothingAndARestoreOnlyWhatWasChosen() {
    backUp();
    assertThat(log()).isNotEmpty();
    assertThat(withoutQuestions(log())).isEmpty();
    resetAndPassword();
    Await.until("laid side by side", () -> putBack().compared().isPresent());
    List<String> activation =
        List.of("POST /ISAPI/Security/challenge", "PUT /ISAPI/System/activate");
    assertThat(withoutQuestions(log())).containsExactlyElementsOf(activation);
    List<String> differing =
        putBack().compared().orElseThrow().items().stream()
            .filter(item -> item.differing() > 0)
            .map(RestoreEvent.Item::resource)
            .toList();
    List<String> chosen = CHOSEN.stream().map(Enum::name).toList();
    assertThat(differing).containsAll(chosen).hasSizeGreaterThan(chosen.size());
    practice.desk.putBack(practice.view(), chosen);
    Await.until(
        "both written",
        () -> putBack().writing().isEmpty() && putBack().written().size() == chosen.size());
    practice.act(new Act.Done());
    practice.at(Step.SetUpAgain.class);

    List<String> wanted =
        List.of(
            activation.getFirst(),
            activation.getLast(),
            "PUT " + Resource.DEVICE_INFO.path(),
            "PUT " + Resource.MOTION.path());
    assertThat(withoutQuestions(log()).stream().distinct()).containsExactlyElementsOf(wanted);
    assertThat(
            withoutQuestions(
                practice.site.writes(ID).stream()
                    .filter(Write::accepted)
                    .map(one -> one.method() + " " + one.path())
                    .toList()))
        .as("each taken once")
        .containsExactlyElementsOf(wanted);
    assertThat(wire()).as("all that left is in the log").containsExactlyElementsOf(log());
    assertThat(practice.site.cameras())
        .filteredOn(camera -> !camera.id().equals(ID))
        .isNotEmpty()
        .allSatisfy(camera -> assertThat(practice.site.writes(camera.id())).isEmpty());
  }
}
