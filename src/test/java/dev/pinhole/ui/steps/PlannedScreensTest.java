package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Values;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.shell.PageEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// The screens of planned jobs, the list by place, and the next camera.
class PlannedScreensTest {
  private final SampleContext sample = new SampleContext();

  private Page page(JobView view) throws TimeoutException {
    return FxThread.call(() -> StepViews.of(view, sample.context()).page());
  }

  private static PageAct act(Page page) {
    return page.primary().orElseThrow();
  }

  private static void fire(Page page, String id) throws TimeoutException {
    FxThread.call(
        () -> {
          OnScreen.all(page.content(), ButtonBase.class).stream()
              .filter(one -> id.equals(one.getId()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(id + " is not on the screen"))
              .fire();
          return true;
        });
  }

  @Test
  void theCameraOfThePlanIsChosenNamedAndNobodyIsAskedAgain() throws Exception {
    Page page = page(ManyJobs.all().get("WhichCamera-planned"));
    assertThat(OnScreen.all(page.content(), CheckBox.class)).isEmpty();
    assertThat(OnScreen.all(page.content(), TextField.class).getFirst().getText())
        .isEqualTo("Front door");
    assertThat(OnScreen.texts(page.content()))
        .anyMatch(text -> text.startsWith("The camera of this job answers: "));
    assertThat(act(page).ready().get()).isTrue();
    act(page).act().run();
    assertThat(sample.acts)
        .containsExactly(
            new Act.UseCamera(
                SampleJobs.FRONT_DOOR,
                "Front door",
                SampleJobs.identified(SampleJobs.FRONT_DOOR),
                true));
  }

  /// Twelve cameras answer, and the last one is that of the plan.
  @Test
  void theCameraOfThePlanIsInSight() throws Exception {
    List<Sighting> twelve = new ArrayList<>();
    for (int i = 1; i < 12; i++) {
      twelve.add(another(i));
    }
    twelve.add(SampleJobs.FRONT_DOOR);
    PlannedCamera wanted = ManyJobs.of(SampleJobs.FRONT_DOOR.camera().serial());
    JobView view =
        ManyJobs.planned(wanted, true).view(SampleJobs.live(twelve.toArray(Sighting[]::new)));
    FxThread.call(
        () -> {
          Page page = StepViews.of(view, sample.context()).page();
          Scene scene = ShellGalleryTest.small(page, view);
          Picture.take(scene, Path.of("target", "gallery", "camera-planned.png"));
          Bounds list = onScreen(scene.lookup("#camera-list"));
          Bounds chosen =
              onScreen(
                  OnScreen.all(page.content(), ListCell.class).stream()
                      .filter(cell -> cell.isSelected() && cell.isVisible())
                      .findFirst()
                      .orElseThrow());
          assertThat(list.contains(chosen)).as("%s in %s", chosen, list).isTrue();
          return true;
        });
  }

  @Test
  void theListTakesTheRoomThatThereIsForItsRows() throws Exception {
    double five = height(5);
    assertThat(five).isGreaterThan(height(3) + 50);
    assertThat(height(30)).isGreaterThanOrEqualTo(five);
    assertThat(height(1)).isEqualTo(height(3));
  }

  private double height(int cameras) throws Exception {
    List<Sighting> all = new ArrayList<>();
    for (int i = 1; i <= cameras; i++) {
      all.add(another(i));
    }
    JobView view =
        ManyJobs.planned(ManyJobs.of(""), true).view(SampleJobs.live(all.toArray(Sighting[]::new)));
    return FxThread.call(
        () -> {
          Page page = StepViews.of(view, sample.context()).page();
          Scene scene = ShellGalleryTest.small(page, view);
          Picture.take(scene, Path.of("target", "gallery", "camera-list-" + cameras + ".png"));
          return ((Region) scene.lookup("#camera-list")).getHeight();
        });
  }

  private static Sighting another(int number) {
    return SampleJobs.sighting(
        "%02d".formatted(number + 20),
        "DS-2CD2347G2-LU",
        Activation.ACTIVE,
        "192.168.1." + (number + 20));
  }

  private static Bounds onScreen(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void anotherCameraIsSaidAndNotTaken() throws Exception {
    Page page = page(ManyJobs.all().get("WhichCamera-planned-another"));
    assertThat(OnScreen.texts(page.content()))
        .contains("! Another camera is plugged in. This job is for E99999999: plug that one in.");
    choose(page, 0);
    assertThat(act(page).ready().get()).isFalse();
    assertThat(act(page).missing().getValue()).isEqualTo("Choose the camera of this job to go on.");
  }

  @Test
  void whoChoosesAnotherRowIsLedToTheJobOfThatCamera() throws Exception {
    JobView view = ManyJobs.all().get("WhichCamera-planned");
    String other = SampleJobs.NEW_ONE.camera().serial();
    sample.open =
        List.of(
            new dev.pinhole.controller.reset.JobSummary(
                new dev.pinhole.job.JobId("other00000"),
                "Till",
                Place.WORLD,
                view.step(),
                SampleJobs.NOW,
                java.util.Optional.empty(),
                java.util.Optional.of(ManyJobs.of(other)),
                java.util.Optional.empty()));
    Page page = page(view);
    choose(page, 0);
    assertThat(act(page).ready().get()).isFalse();
    assertThat(OnScreen.texts(page.content()))
        .anyMatch(text -> text.startsWith("! That is another camera. This job is for "));
    fire(page, "planned-other");
    assertThat(sample.asked).containsExactly("resume other00000");
  }

  private static void choose(Page page, int row) throws TimeoutException {
    FxThread.call(
        () -> {
          OnScreen.all(page.content(), ListView.class).getFirst().getSelectionModel().select(row);
          return true;
        });
  }

  @Test
  void theCameraIsChosenWhenItComes() throws Exception {
    JobView before = ManyJobs.all().get("WhichCamera-planned-another");
    JobView planned = ManyJobs.all().get("WhichCamera-planned");
    StepView view =
        FxThread.call(
            () ->
                StepViews.of(
                    new JobView(
                        planned.id(),
                        planned.job(),
                        planned.step(),
                        SampleJobs.live(SampleJobs.NEW_ONE)),
                    sample.context()));
    assertThat(act(view.page()).ready().get()).isFalse();
    assertThat(FxThread.call(() -> view.update(planned))).isTrue();
    assertThat(act(view.page()).ready().get()).isTrue();
    assertThat(before.live().nearby()).hasSize(2);
  }

  @Test
  void withoutANumberEveryCameraWillDoAndWithoutAWordTheOwnerIsAsked() throws Exception {
    Page page = page(ManyJobs.all().get("WhichCamera-planned-any"));
    choose(page, 1);
    assertThat(act(page).ready().get()).isTrue();
    JobView unstated =
        ManyJobs.planned(ManyJobs.of(""), false).view(SampleJobs.live(SampleJobs.FRONT_DOOR));
    Page asks = page(unstated);
    choose(asks, 0);
    assertThat(act(asks).ready().get()).isFalse();
    assertThat(OnScreen.all(asks.content(), CheckBox.class)).hasSize(1);
  }

  @Test
  void aPlannedJobLeadsBackToAllJobs() throws Exception {
    Page page = page(ManyJobs.all().get("WhichCamera-planned-empty"));
    assertThat(OnScreen.texts(page.content()))
        .anyMatch(text -> text.startsWith("This job waits for"));
    page.elsewhere().stream()
        .filter(entry -> entry.text().equals("Back to all jobs"))
        .map(PageEntry::act)
        .forEach(Runnable::run);
    fire(page(LaterJobs.all().get("Waiting")), "to-list");
    assertThat(sample.asked).containsExactly("begin WORLD", "begin WORLD");
  }

  @Test
  void thePageOfTheNetworkBeginsWithTheWantedAddress() throws Exception {
    JobView read = SetUpJobs.all().get("SetUpPage-NETWORK");
    SampleJobs jobs =
        ManyJobs.planned(ManyJobs.of(SampleJobs.FRONT_DOOR.camera().serial()), true)
            .does(
                new Act.UseCamera(
                    SampleJobs.FRONT_DOOR,
                    "Front door",
                    SampleJobs.identified(SampleJobs.FRONT_DOOR),
                    true))
            .does(new Act.OpenPage(Item.NETWORK))
            .does(new Act.Agree());
    Page page = page(jobs.view(read.live()));
    assertThat(field(page, "network-address")).isEqualTo("192.168.1.71");
    assertThat(OnScreen.texts(page.content())).contains("Nobody is known to have this address.");
    // A list knows no router: it is the camera's own.
    assertThat(field(page, "network-router")).isEqualTo("192.168.1.1");
    // What was asked for since comes first.
    var asked =
        new Network.Fixed(Ipv4Range.parse("192.168.1.90/24").orElseThrow(), Optional.empty());
    jobs.take(new SetUpEvent.Asked(Kind.NETWORK, Values.of(asked)));
    jobs.take(
        new SetUpEvent.Written(
            Kind.NETWORK, RestoreEvent.Outcome.DIFFERENT, Values.of(asked), "setup.different"));
    assertThat(field(page(jobs.view(read.live())), "network-address")).isEqualTo("192.168.1.90");
  }

  private static String field(Page page, String id) {
    return OnScreen.all(page.content(), TextField.class).stream()
        .filter(one -> id.equals(one.getId()))
        .findFirst()
        .orElseThrow()
        .getText();
  }

  @Test
  void openJobsStandByPlace() throws Exception {
    sample.open = ManyJobs.several().stream().filter(one -> !one.name().equals("Hall 2")).toList();
    Page page = page(SampleJobs.in(Place.WORLD).view());
    List<String> texts = OnScreen.texts(page.content());
    assertThat(texts)
        .containsSubsequence("Shop: 3 open", "Back yard, beside the gate", "Till", "Front door");
    assertThat(texts).containsSubsequence("Warehouse: 8 open", "Hall 1", "Ramp 10");
    // Four of a place; the others one click away.
    assertThat(texts).contains("All 8 at Warehouse…").doesNotContain("Ramp 9", "All 3 at Shop…");
  }

  @Test
  void theNextCameraIsOneClickAway() throws Exception {
    fire(page(LaterJobs.all().get("Finished-DONE")), "next-like");
    assertThat(sample.asked).containsExactly("like sample0000");
    Page stopped = page(LaterJobs.all().get("Finished-STOPPED"));
    assertThat(OnScreen.texts(stopped.content()))
        .doesNotContain("Do the next camera like this one");
  }
}
