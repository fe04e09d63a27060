package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.many.CameraRow;
import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.job.Act;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.JobId;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Planned jobs on the practice site: each takes its own camera, is kept until then, and hands its
/// set-up on to the next.
class PlannedWalkTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(folder.resolve("pinhole"), clock);
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  private static CameraRow row(int number, String serial, String address) {
    return new CameraRow(
        number,
        serial,
        Optional.empty(),
        "Shop",
        "Camera " + number,
        Ipv4Range.parse(address),
        "",
        Optional.empty(),
        "");
  }

  private List<JobSummary> planned(CameraRow... rows) {
    practice.desk.plan(Place.PRACTICE, List.of(rows), false);
    Await.until("the jobs are listed", () -> practice.desk.open().readable().size() == rows.length);
    return practice.desk.open().readable();
  }

  private static Act use(Sighting camera) {
    return new Act.UseCamera(
        camera, "Door", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false);
  }

  /// A camera that this practice site has, by the last nine characters of its serial number.
  private String serial() {
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    String serial = sees("DS-2CD1123G0").camera().serial();
    return serial.substring(serial.length() - 9);
  }

  private Sighting sees(String model) {
    return practice.sees(model);
  }

  @Test
  void aPlannedJobIsKeptAndTakesNobodyElsesCamera() {
    String serial = serial();
    List<JobSummary> jobs =
        planned(row(2, serial, "192.168.1.71/24"), row(3, "E99999999", "192.168.1.72/24"));
    JobId id =
        jobs.stream().filter(one -> one.serial().equals(serial)).findFirst().orElseThrow().id();
    practice.desk.resume(id);
    Await.until("it is on the screen", () -> practice.view().id().equals(id));
    practice.at(Step.WhichCamera.class);
    practice.desk.act(practice.view(), use(sees("DS-2CD2347G2")));
    practice.act(use(sees("DS-2CD1123G0")));
    // The other act came first, and brought nothing about.
    assertThat(practice.view().job().choices().camera().orElseThrow().model())
        .startsWith("DS-2CD1123G0");
    practice.at(Step.SetUpAgain.class);
    // The other one was never chosen a camera for, and is kept all the same.
    JobId other =
        jobs.stream().map(JobSummary::id).filter(one -> !one.equals(id)).findFirst().orElseThrow();
    practice.desk.resume(other);
    Await.until("the other one", () -> practice.view().id().equals(other));
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    Await.until("both are listed", () -> practice.desk.open().readable().size() == 2);
    assertThat(practice.desk.open().readable())
        .extracting(one -> JobState.of(one.step()))
        .containsExactlyInAnyOrder(JobState.WAITING, JobState.IN_WORK);
  }

  @Test
  void theAddressesOfAListAreMeantForItsCameras() {
    planned(row(2, "E11111111", "192.168.1.71/24"));
    assertThat(practice.desk.open().planned(Place.PRACTICE, new JobId("0000000000")))
        .containsValue("Camera 2")
        .hasSize(1);
  }

  @Test
  void theNextCameraGetsTheSameSetUpAndTheNextAddress() {
    var person = new SettingUp(practice);
    person.toTheList();
    person.open(Item.NETWORK);
    person.set(SettingUp.ELSEWHERE);
    person.at(PageStage.FOLLOWING);
    practice.vanishes();
    clock.turn(120);
    person.becomes(Kind.NETWORK, RestoreEvent.Outcome.DONE);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
    practice.act(new Act.Done());
    practice.at(Step.Finished.class);
    JobId before = practice.view().id();
    practice.desk.like(before);
    practice.at(Step.WhichCamera.class);
    assertThat(practice.view().id()).isNotEqualTo(before);
    ChoiceEvent.Planned plan = practice.view().job().choices().planned().orElseThrow();
    assertThat(plan.setUp().like()).contains(before);
    assertThat(plan.setUp().setting(Kind.NETWORK)).contains(SettingUp.fixed("192.168.1.71"));
    practice.act(use(sees("DS-2CD2347G2")));
    assertThat(practice.view().job().choices().camera()).isPresent();
  }

  @Test
  void whatWasPlannedIsLaidBesideTheCameraAndSet() {
    String serial = serial();
    Template template =
        new Template(
            "Shop",
            Optional.of(new Template.Addressing.Fixed(24, Optional.empty())),
            Optional.of(SettingUp.BERLIN),
            Optional.empty(),
            Optional.empty());
    CameraRow row = row(2, serial, "192.168.1.71/24");
    JobId id =
        planned(
                new CameraRow(
                    row.row(),
                    row.serial(),
                    row.mac(),
                    row.place(),
                    row.name(),
                    row.address(),
                    "shop.json",
                    Optional.of(template),
                    row.note()))
            .getFirst()
            .id();
    practice.desk.resume(id);
    Await.until("it is on the screen", () -> practice.view().id().equals(id));
    practice.act(use(sees("DS-2CD1123G0")));
    practice.at(Step.SetUpAgain.class);
    practice.desk.layPlanBeside(practice.view());
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    practice.at(Step.SetUpAgain.class);
    Await.until(
        () -> "the plan beside the camera, not " + practice.view().live().template(),
        () -> practice.view().live().template().flatMap(TemplateLive::settings).isPresent());
    TemplateLive live = practice.view().live().template().orElseThrow();
    assertThat(live.template().orElseThrow().name()).isEqualTo("Shop");
    List<Setting> wanted =
        live.settings().orElseThrow().stream().map(TemplatePreview.One::wanted).toList();
    assertThat(wanted)
        .as("with the camera’s own router")
        .containsExactly(SettingUp.fixed("192.168.1.71"), SettingUp.BERLIN);
    var person = new SettingUp(practice);
    practice.desk.useTemplate(practice.view(), "Shop", wanted);
    person.becomes(Kind.CLOCK, RestoreEvent.Outcome.DONE);
    person.at(PageStage.FOLLOWING);
    practice.vanishes();
    clock.turn(120);
    person.becomes(Kind.NETWORK, RestoreEvent.Outcome.DONE);
  }
}
