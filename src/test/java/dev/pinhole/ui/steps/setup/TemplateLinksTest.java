package dev.pinhole.ui.steps.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.settings.TemplateDifference;
import dev.pinhole.text.Message;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.SetUpJobs;
import dev.pinhole.ui.steps.StepView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// Saving a set-up as a template, and a template beside the camera.
class TemplateLinksTest {
  private static final Clock CLOCK = new Clock(Optional.of("pool.ntp.org"), CameraZone.UTC);
  private static final MotionDetection MOTION = new MotionDetection(true, 60, MotionGrid.ALL, true);
  private static final Path FILE = Path.of("/media/me/stick/yard.json");
  private static final Template YARD =
      new Template(
          "Yard",
          Optional.of(new Template.Addressing.Fixed(24, Optional.empty())),
          Optional.of(CLOCK),
          Optional.of(MOTION),
          Optional.empty());

  private final SampleContext sample = new SampleContext();

  private static Optional<Hyperlink> link(StepView view, String id) {
    return OnScreen.all(view.page().content(), Hyperlink.class).stream()
        .filter(link -> id.equals(link.getId()))
        .findFirst();
  }

  private List<String> fire(String which, String id) throws Exception {
    JobView view = SetUpJobs.all().get(which);
    return FxThread.call(
        () -> {
          StepView shown = new SetUpAgainView(view, sample.context());
          link(shown, id).orElseThrow().fire();
          return OnScreen.all(shown.page().content(), Label.class).stream()
              .filter(label -> "template-note".equals(label.getId()) && label.isVisible())
              .map(Label::getText)
              .toList();
        });
  }

  @Test
  void whatWasSetIsSavedWhereThePersonWantsIt() throws Exception {
    sample.file = Optional.of(FILE);
    assertThat(fire("SetUpAgain-half", "template-save")).isEmpty();
    assertThat(sample.asked).containsExactly("save template yard.json");
  }

  @Test
  void whereNothingWasSetThatIsSaidAndNoPlaceIsAskedFor() throws Exception {
    sample.file = Optional.of(FILE);
    assertThat(fire("SetUpAgain-pages", "template-save"))
        .singleElement()
        .asString()
        .contains("Nothing was set");
    assertThat(sample.asked).isEmpty();
  }

  @Test
  void aTemplateIsLaidBesideTheCameraFirst() throws Exception {
    sample.file = Optional.of(FILE);
    fire("SetUpAgain-pages", "template-use");
    assertThat(sample.asked).containsExactly("lay beside yard.json");
    sample.file = Optional.empty();
    fire("SetUpAgain-pages", "template-use");
    assertThat(sample.asked).as("no file was chosen").hasSize(1);
  }

  @Test
  void wherePinholeSetsNothingThereAreNoTemplates() throws Exception {
    JobView view = LaterJobs.all().get("SetUpAgain");
    assertThat(view.step()).isInstanceOf(dev.pinhole.job.Step.SetUpAgain.class);
    boolean pages = ((dev.pinhole.job.Step.SetUpAgain) view.step()).pages().isPresent();
    assertThat(
            FxThread.call(
                () -> link(new SetUpAgainView(view, sample.context()), "template-use").isPresent()))
        .isEqualTo(pages);
  }

  private static TemplatePreview.One one(Setting wanted, Setting has) {
    return new TemplatePreview.One(
        wanted, Optional.of(TemplateDifference.of(wanted, Optional.of(has))), "");
  }

  private static TemplateLive live(TemplatePreview.One... settings) {
    return new TemplateLive(
        Optional.of(FILE), Optional.of(YARD), Optional.of(List.of(settings)), Optional.empty());
  }

  private static List<CheckBox> boxes(TemplateBeside beside) {
    return OnScreen.all(beside.node(), CheckBox.class);
  }

  @Test
  void whatDiffersHasATickAndWhatItBecomes() throws Exception {
    FxThread.call(
        () -> {
          var beside = new TemplateBeside(sample.context().words());
          assertThat(beside.some().get()).isFalse();
          TemplateLive live =
              live(
                  one(CLOCK, CLOCK),
                  one(MOTION, new MotionDetection(true, 20, MotionGrid.ALL, true)));
          beside.fill(Optional.of(live));
          assertThat(boxes(beside)).singleElement();
          assertThat(beside.chosen()).containsExactly(MOTION);
          assertThat(OnScreen.texts(beside.node()))
              .anyMatch(text -> text.contains("“Yard”"))
              .anyMatch(text -> text.contains("sensitivity 20") && text.contains("sensitivity 60"))
              .anyMatch(text -> text.startsWith("The camera has it already"))
              .anyMatch(text -> text.contains("address of this camera’s own"));
          boxes(beside).getFirst().fire();
          assertThat(beside.some().get()).isFalse();
          beside.fill(Optional.of(live));
          assertThat(beside.chosen()).as("nothing new is known: the tick stays away").isEmpty();
          return true;
        });
  }

  @Test
  void whatCannotBeReadIsSaidAndHasNoTick() throws Exception {
    FxThread.call(
        () -> {
          var beside = new TemplateBeside(sample.context().words());
          beside.fill(
              Optional.of(
                  new TemplateLive(
                      Optional.of(FILE),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(Message.of("template.none", "yard.json")))));
          assertThat(OnScreen.texts(beside.node())).anyMatch(text -> text.contains("yard.json"));
          beside.fill(
              Optional.of(
                  live(new TemplatePreview.One(CLOCK, Optional.empty(), "setup.not-there"))));
          assertThat(boxes(beside)).isEmpty();
          assertThat(OnScreen.texts(beside.node())).anyMatch(text -> text.startsWith("! Clock"));
          assertThat(beside.some().get()).isFalse();
          return true;
        });
  }
}
