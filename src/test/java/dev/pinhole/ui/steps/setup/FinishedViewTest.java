package dev.pinhole.ui.steps.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.setup.LastPicture;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.job.Act;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.report.CameraLabel;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.steps.EndJobs;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.ShellGalleryTest;
import dev.pinhole.ui.steps.StepView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;

/// The end: the picture, what is still to do, and the label.
class FinishedViewTest {
  private final SampleContext sample = new SampleContext();

  private void on(JobView job, Consumer<StepView> does) throws Exception {
    FxThread.call(
        () -> {
          StepView view = new FinishedView(job, sample.context());
          does.accept(view);
          view.close();
          return true;
        });
  }

  private static List<String> said(StepView view) {
    return OnScreen.texts(view.page().content());
  }

  private static JobView with(JobView view, LastPicture last) {
    return new JobView(view.id(), view.job(), view.step(), EndJobs.live(last));
  }

  @Test
  void whatIsOpenLeadsBackToTheList() throws Exception {
    SampleJobs jobs = EndJobs.set(Item.COVER_CLOSED, Item.AIMED);
    on(
        jobs.view(),
        view -> {
          assertThat(said(view)).contains("Not done yet");
          ((Button) view.page().content().lookup("#go-on")).fire();
          assertThat(sample.acts).contains(new Act.Back());
          assertThat(view.page().back()).isPresent();
        });
    assertThat(jobs.does(new Act.Back()).view().step())
        .isInstanceOfSatisfying(
            Step.SetUpAgain.class,
            list ->
                assertThat(list.ticked())
                    .contains(Item.NEW_PASSWORD)
                    .doesNotContain(Item.COVER_CLOSED));
  }

  @Test
  void whoSharedItsAddressIsNextInAFixedOrder() throws Exception {
    MacAddress second = new MacAddress("44-19-b6-00-00-02");
    MacAddress third = new MacAddress("44-19-b6-00-00-03");
    MacAddress own = SampleJobs.FRONT_DOOR.camera().mac();
    SampleJobs jobs = LaterJobs.settingUp();
    Ipv4Address address = Ipv4Address.of("192.168.1.64");
    jobs.take(new ObservationEvent.Company(address, List.of(third, own, second)));
    jobs.take(new ObservationEvent.Company(address, List.of(own, third)));
    jobs.take(new ObservationEvent.Company(address, List.of(own)));
    jobs.take(new ChoiceEvent.Ended(Ending.DONE));
    on(
        jobs.view(),
        view ->
            assertThat(said(view))
                .containsSubsequence(
                    "These shared its address: plug in one, do it, then plug in the next",
                    "1",
                    second.text(),
                    "2",
                    third.text()));
  }

  @Test
  void aPracticeThatErasedNothingIsNotTheWholeWay() throws Exception {
    on(
        EndJobs.practised().view(),
        view -> {
          assertThat(view.page().title()).isEqualTo("Your camera is back");
          assertThat(view.page().sentence()).contains("What is still to do");
          assertThat(said(view))
              .contains("Not done yet")
              .noneMatch(one -> one.contains("Press and hold"));
        });
  }

  @Test
  void thePictureHasWordsForWhoDoesNotSeeIt() throws Exception {
    on(
        EndJobs.all().get("Finished-picture"),
        view -> {
          ImageView still = (ImageView) view.page().content().lookup("#still");
          assertThat(still.getImage().getWidth()).isPositive();
          assertThat(still.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
          assertThat(still.getAccessibleText())
              .startsWith("A still picture from Front door, taken ")
              .contains("10:41");
          assertThat(view.page().title()).isEqualTo("Your camera is back");
          assertThat(said(view)).contains("This is what your camera sees now");
        });
  }

  @Test
  void itComesWhileThePageIsThereAndWhatIsTypedStays() throws Exception {
    JobView coming = EndJobs.all().get("Finished-picture-coming");
    on(
        coming,
        view -> {
          TextField kept = (TextField) view.page().content().lookup("#password-kept");
          kept.setText("in the blue folder");
          assertThat(said(view)).contains("The picture is on its way…");
          assertThat(view.update(with(coming, EndJobs.taken()))).isTrue();
          assertThat(view.page().content().lookup("#still")).isNotNull();
          assertThat(said(view)).doesNotContain("The picture is on its way…");
          assertThat(kept.getText()).isEqualTo("in the blue folder");
        });
  }

  @Test
  void whatIsNoPictureIsPassedOverCalmly() throws Exception {
    var rubbish = new SetUpLive.Picture("<html>no</html>".getBytes(StandardCharsets.US_ASCII));
    JobView job = EndJobs.all().get("Finished-picture-coming");
    for (LastPicture last :
        List.of(new LastPicture.Missing(), new LastPicture.Taken(rubbish, SampleJobs.NOW))) {
      on(
          with(job, last),
          view -> {
            assertThat(view.page().content().lookup("#still")).isNull();
            assertThat(said(view)).anyMatch(text -> text.startsWith("It sent no picture"));
          });
    }
  }

  @Test
  void withoutASignInNothingIsSaidOfAPicture() throws Exception {
    on(
        EndJobs.set().view(),
        view -> assertThat(view.page().content().lookup("#end-picture").isVisible()).isFalse());
  }

  @Test
  void whatIsOpenIsListedInWords() throws Exception {
    on(
        EndJobs.all().get("Finished-open"),
        view -> {
          assertThat(view.page().sentence()).contains("still to do");
          assertThat(said(view))
              .contains("Not done yet")
              .anyMatch(text -> text.startsWith("The cover: "))
              .anyMatch(text -> text.startsWith("Recorder and app: "))
              .noneMatch(text -> text.startsWith("Clock: "));
        });
    on(
        EndJobs.set().view(),
        view -> {
          assertThat(view.page().sentence()).startsWith("It is reset and set up again");
          assertThat(view.page().content().lookup("#still-open")).isNull();
        });
  }

  @Test
  void whatWasNeverResetIsNotSaidToBe() throws Exception {
    on(
        EndJobs.all().get("Finished-only"),
        view -> assertThat(view.page().sentence()).startsWith("It is set up again"));
  }

  @Test
  void theLabelTakesThePlaceAndNoMoreThanFits() throws Exception {
    on(
        EndJobs.set(Item.AIMED).view(),
        view -> {
          TextField kept = (TextField) view.page().content().lookup("#password-kept");
          kept.setText("in the blue folder");
          kept.appendText("x".repeat(CameraLabel.LONGEST_PLACE));
          assertThat(kept.getText()).isEqualTo("in the blue folder");
          ((Button) view.page().content().lookup("#save-label")).fire();
        });
    assertThat(sample.asked).containsExactly("label in the blue folder");
  }

  @Test
  void theLowerHalfIsWholeToo() throws Exception {
    JobView job = EndJobs.all().get("Finished-open");
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    on(
        job,
        view -> {
          Scene scene = ShellGalleryTest.small(view.page(), job);
          ((ScrollPane) scene.lookup("#page-scroll")).setVvalue(1);
          ShellGalleryTest.settle(scene);
          assertThat(ShellGalleryTest.cutWords(scene)).isEmpty();
          assertThat(scene.lookup("#password-kept").isVisible()).isTrue();
          try {
            Picture.take(scene, folder.resolve("Finished-label.png"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
