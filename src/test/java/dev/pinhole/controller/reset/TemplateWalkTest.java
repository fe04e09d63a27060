package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.setup.TemplateFile;
import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.job.Act;
import dev.pinhole.job.Entry;
import dev.pinhole.job.JobId;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.settings.Values;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Templates beside the checklist, against a practice camera over real sockets.
final class TemplateWalkTest extends SetUpWalk {
  private static final MotionDetection MOTION = new MotionDetection(true, 37, MotionGrid.ALL, true);
  private static final Template YARD =
      new Template(
          "Yard",
          Optional.of(new Template.Addressing.Automatic()),
          Optional.of(SettingUp.BERLIN),
          Optional.of(MOTION),
          Optional.empty());

  private Path file() throws Exception {
    Path file = folder.resolve("yard.json");
    TemplateFile.write(Disk.system(), file, YARD);
    return file;
  }

  private TemplateLive beside(Path file) {
    practice.desk.layBeside(practice.view(), file);
    Await.until(
        "what the camera has",
        () ->
            practice
                .view()
                .live()
                .template()
                .filter(one -> one.settings().isPresent() || one.trouble().isPresent())
                .isPresent());
    return practice.view().live().template().orElseThrow();
  }

  private void signInOnce() {
    person.open(Item.CLOCK);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
  }

  @Test
  void whatDiffersIsShownBeforeAnythingIsAskedFor() throws Exception {
    signInOnce();
    TemplateLive live = beside(file());
    assertThat(live.settings().orElseThrow())
        .extracting(one -> one.wanted().kind())
        .containsExactly(Kind.NETWORK, Kind.CLOCK, Kind.MOTION_DETECTION);
    assertThat(live.settings().orElseThrow()).anyMatch(one -> !one.isSame());
    assertThat(practice.view().job().setUp().pages().settings()).isEmpty();
    assertThat(practice.view().job().entries())
        .noneMatch(one -> one.event() instanceof SetUpEvent.TemplateChosen);
  }

  @Test
  void whatIsChosenIsSetOneAfterTheOtherAndTheListIsBack() throws Exception {
    signInOnce();
    List<Setting> chosen =
        beside(file()).settings().orElseThrow().stream()
            .map(TemplatePreview.One::wanted)
            .filter(one -> one.kind() != Kind.NETWORK)
            .toList();
    practice.desk.useTemplate(practice.view(), "Yard", chosen);
    Await.until(
        "both are set, and the list is back",
        () ->
            practice.view().step() instanceof Step.SetUpAgain list
                && list.ticked().containsAll(List.of(Item.CLOCK, Item.MOTION_DETECTION)));
    assertThat(practice.view().job().entries().stream().map(Entry::event))
        .filteredOn(SetUpEvent.TemplateChosen.class::isInstance)
        .containsExactly(new SetUpEvent.TemplateChosen("Yard", Values.of(chosen)));
    assertThat(person.ended(Kind.CLOCK).outcome()).isEqualTo(RestoreEvent.Outcome.DONE);
    assertThat(person.ended(Kind.MOTION_DETECTION).outcome()).isEqualTo(RestoreEvent.Outcome.DONE);
    assertThat(person.standing(Kind.NETWORK)).isEmpty();
    Path saved = folder.resolve("saved.json");
    practice.desk.saveTemplate(practice.view(), saved);
    Await.until("it is saved", () -> Files.exists(saved));
    Template read = TemplateFile.read(saved);
    assertThat(read.clock()).contains(SettingUp.BERLIN);
    assertThat(read.motion()).contains(MOTION);
    assertThat(read.network()).isEmpty();
  }

  @Test
  void aRefusedOneDoesNotKeepTheNextFromBeingSet() throws Exception {
    signInOnce();
    practice.site.faults("front-door").atNextWrite("/ISAPI/System/time", new WriteFault.Dropped());
    practice.desk.useTemplate(practice.view(), "Yard", List.of(SettingUp.BERLIN, MOTION));
    Await.until(
        "the second is set, and the list is back",
        () ->
            practice.view().step() instanceof Step.SetUpAgain list
                && list.ticked().contains(Item.MOTION_DETECTION));
    assertThat(person.ended(Kind.CLOCK).outcome()).isEqualTo(RestoreEvent.Outcome.DIFFERENT);
    assertThat(person.ticked(Item.CLOCK)).isFalse();
  }

  @Test
  void whoeverGoesBackIsNotSetUpAnyFurther() throws Exception {
    practice.desk.useTemplate(practice.view(), "Yard", List.of(SettingUp.BERLIN, MOTION));
    practice.at(Step.SignIn.class);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
    signInOnce();
    assertThat(practice.view().job().setUp().pages().settings()).isEmpty();
    practice.at(Step.SetUpAgain.class);
    assertThat(toCome().orElseThrow().settings()).containsExactly(SettingUp.BERLIN, MOTION);
  }

  private Optional<SetUpPages.ToCome> toCome() {
    return practice.view().job().setUp().pages().toCome();
  }

  @Test
  void whatTheEndOfTheProgramLeftOverIsGoneOnWithOnlyWhenThePersonSaysSo() throws Exception {
    signInOnce();
    practice
        .site
        .faults("front-door")
        .atNextWrite("/ISAPI/System/time", new WriteFault.AtNextStart());
    practice.desk.useTemplate(practice.view(), "Yard", List.of(SettingUp.BERLIN, MOTION));
    person.at(PageStage.NEEDS_RESTART);
    JobId job = practice.view().id();
    practice.close();
    practice = new Practice(folder.resolve("pinhole"), clock);
    person = new SettingUp(practice);
    practice.desk.resume(job);
    Await.until("it is opened", () -> practice.desk.current().isPresent());
    assertThat(toCome().orElseThrow().template()).isEqualTo("Yard");
    assertThat(toCome().orElseThrow().settings()).containsExactly(MOTION);
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    person.at(PageStage.NEEDS_RESTART);
    practice.act(new Act.GiveUpWaiting());
    person.read(Item.CLOCK);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
    assertThat(person.standing(Kind.MOTION_DETECTION)).as("nothing by itself").isEmpty();
    practice.desk.useTemplate(practice.view(), "Yard", toCome().orElseThrow().settings());
    person.becomes(Kind.MOTION_DETECTION, RestoreEvent.Outcome.DONE);
    assertThat(toCome()).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsAskedForThePasswordAndComesBackToTheTemplate() throws Exception {
    Path file = file();
    practice.desk.layBeside(practice.view(), file);
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    practice.at(Step.SetUpAgain.class);
    Await.until(
        "what the camera has",
        () ->
            practice
                .view()
                .live()
                .template()
                .filter(one -> one.file().equals(Optional.of(file)) && one.settings().isPresent())
                .isPresent());
  }

  @Test
  void whoDoesNotSignInComesBackToTheListAlone() throws Exception {
    practice.desk.layBeside(practice.view(), file());
    practice.at(Step.SignIn.class);
    practice.act(new Act.Back());
    practice.at(Step.SetUpAgain.class);
    signInOnce();
    assertThat(practice.view().live().template()).isEmpty();
  }

  @Test
  void whatIsNoTemplateAndThatNothingWasSetAreSaid() throws Exception {
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(beside(other).trouble().orElseThrow().key()).isEqualTo("template.none");
    Path saved = folder.resolve("saved.json");
    practice.desk.saveTemplate(practice.view(), saved);
    Await.until("a word on that", () -> practice.view().live().notice().isPresent());
    assertThat(practice.view().live().notice().orElseThrow().key()).isEqualTo("template.nothing");
    assertThat(saved).doesNotExist();
    practice.act(new Act.OpenPage(Item.CLOCK));
    Await.until("it was read by then", () -> practice.view().live().notice().isEmpty());
  }
}
