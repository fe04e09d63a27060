package dev.pinhole.ui.steps.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.settings.Area;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Span;
import dev.pinhole.settings.Values;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.SetUpJobs;
import dev.pinhole.ui.steps.ShellGalleryTest;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.widget.MotionGridEditor;
import dev.pinhole.ui.widget.WeekEditor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// The page of a setting that is left half filled in, and opened again.
final class KeptDraftTest {
  private static final Network.Fixed HAS = fixed("192.168.1.108");
  private static final Clock SET_BY_HAND = new Clock(Optional.empty(), CameraZone.UTC);
  private static final MotionDetection MOTION =
      new MotionDetection(true, 60, MotionGrid.ALL, false);
  private static final RecordingPlan WEEK =
      new RecordingPlan(true, RecordingWeek.always(Span.Mode.MOTION), OptionalInt.of(30));
  private static final MotionGrid PAINTED = MotionGrid.NONE.with(new Area(2, 3, 4, 5), true);

  private final LaterContext sample = new LaterContext();

  private static Network.Fixed fixed(String address) {
    return new Network.Fixed(
        new Ipv4Range(Ipv4Address.of(address), 24), Optional.of(Ipv4Address.of("192.168.1.1")));
  }

  /// The page of a setting, where the camera was read.
  private static JobView page(Setting has) {
    return SetUpJobs.page(Item.of(has.kind())).view(SetUpJobs.read(has, Trying.NOTHING));
  }

  private static SampleJobs written(Setting asked, Outcome outcome, Setting found) {
    Kind kind = asked.kind();
    return SetUpJobs.page(Item.of(kind))
        .take(new SetUpEvent.Asked(kind, Values.of(asked)))
        .take(new SetUpEvent.Written(kind, outcome, Values.of(found), ""));
  }

  private static <T extends Node> T find(StepView view, String id, Class<T> type) {
    return OnScreen.all(view.page().content(), type).stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static <T extends Node> T only(StepView view, Class<T> type) {
    return OnScreen.all(view.page().content(), type).getFirst();
  }

  /// Opens a page, does something on it, and leaves it.
  private void visit(JobView job, Consumer<StepView> then) throws TimeoutException {
    FxThread.call(
        () -> {
          StepView view = StepViews.of(job, sample.context());
          then.accept(view);
          view.close();
          return true;
        });
  }

  private <T> T reads(JobView job, Function<StepView, T> what) throws TimeoutException {
    return FxThread.call(
        () -> {
          StepView view = StepViews.of(job, sample.context());
          T read = what.apply(view);
          view.close();
          return read;
        });
  }

  private static void type(StepView view, String address) {
    find(view, "network-address", TextField.class).setText(address);
  }

  private static String address(StepView view) {
    return find(view, "network-address", TextField.class).getText();
  }

  private static boolean isSaid(StepView view) {
    return OnScreen.all(view.page().content()).stream()
        .anyMatch(node -> "set-up-draft".equals(node.getId()) && node.isVisible());
  }

  private static String primary(StepView view) {
    return view.page().primary().orElseThrow().text().getValue();
  }

  @Test
  void anAddressThatWasTypedStaysAndCanBeSet() throws Exception {
    visit(page(HAS), view -> type(view, "192.168.1.99"));
    visit(
        page(HAS),
        view -> {
          assertThat(address(view)).isEqualTo("192.168.1.99");
          assertThat(isSaid(view)).isTrue();
          assertThat(primary(view)).isEqualTo("Set this address");
          assertThat(view.page().primary().orElseThrow().ready().get()).isTrue();
          view.page().primary().orElseThrow().act().run();
        });
    assertThat(sample.sample.asked).containsExactly("set " + fixed("192.168.1.99"));
  }

  @Test
  void soDoesHalfAnAddress() throws Exception {
    visit(page(HAS), view -> type(view, "192.168."));
    visit(
        page(HAS),
        view -> {
          assertThat(address(view)).isEqualTo("192.168.");
          assertThat(isSaid(view)).isTrue();
        });
  }

  @Test
  void aPaintedGridStays() throws Exception {
    visit(
        page(MOTION),
        view -> {
          only(view, MotionGridEditor.class).grid(PAINTED);
          find(view, "motion-sensitivity", Slider.class).setValue(80);
        });
    visit(
        page(MOTION),
        view -> {
          assertThat(only(view, MotionGridEditor.class).grid()).isEqualTo(PAINTED);
          assertThat(find(view, "motion-sensitivity", Slider.class).getValue()).isEqualTo(80);
          assertThat(isSaid(view)).isTrue();
        });
  }

  @Test
  void aClockThatWasFilledInStays() throws Exception {
    visit(
        page(SET_BY_HAND),
        view -> {
          find(view, "clock-server", RadioButton.class).setSelected(true);
          find(view, "clock-host", TextField.class).setText("ntp.shop.example");
          zone(view).setValue("Asia/Dubai");
        });
    visit(
        page(SET_BY_HAND),
        view -> {
          assertThat(find(view, "clock-server", RadioButton.class).isSelected()).isTrue();
          assertThat(find(view, "clock-host", TextField.class).getText())
              .isEqualTo("ntp.shop.example");
          assertThat(zone(view).getValue()).isEqualTo("Asia/Dubai");
          assertThat(isSaid(view)).isTrue();
        });
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> zone(StepView view) {
    return find(view, "clock-zone", ComboBox.class);
  }

  @Test
  void aWeekStays() throws Exception {
    RecordingWeek always = RecordingWeek.always(Span.Mode.CONTINUOUS);
    visit(
        page(WEEK),
        view -> {
          only(view, WeekEditor.class).weekProperty().set(always);
          find(view, "recording-number", TextField.class).setText("no number");
        });
    visit(
        page(WEEK),
        view -> {
          assertThat(only(view, WeekEditor.class).weekProperty().get()).isEqualTo(always);
          assertThat(find(view, "recording-number", TextField.class).getText())
              .isEqualTo("no number");
          assertThat(isSaid(view)).isTrue();
        });
  }

  @Test
  void aLinkDropsItForGood() throws Exception {
    visit(page(HAS), view -> type(view, "192.168.1.99"));
    visit(
        page(HAS),
        view -> {
          find(view, "set-up-draft-drop", Hyperlink.class).fire();
          assertThat(address(view)).isEqualTo("192.168.1.108");
          assertThat(isSaid(view)).isFalse();
        });
    assertThat(reads(page(HAS), KeptDraftTest::address)).isEqualTo("192.168.1.108");
  }

  /// The zone of this computer is only offered: the camera has another.
  @Test
  void asTheCameraHasItMeansItsZoneToo() throws Exception {
    var bogota =
        new Clock(Optional.empty(), new CameraZone(ZoneOffset.ofHours(-5), Optional.empty()));
    visit(page(bogota), view -> zone(view).setValue("Asia/Dubai"));
    visit(
        page(bogota),
        view -> {
          find(view, "set-up-draft-drop", Hyperlink.class).fire();
          assertThat(zone(view).getValue()).isEqualTo("UTC-05:00");
        });
  }

  @Test
  void aPageThatWasOnlyLookedAtHasNone() throws Exception {
    visit(page(SET_BY_HAND), _ -> {});
    assertThat(reads(page(SET_BY_HAND), KeptDraftTest::isSaid)).isFalse();
    visit(page(HAS), _ -> {});
    assertThat(reads(page(fixed("192.168.1.70")), KeptDraftTest::address))
        .isEqualTo("192.168.1.70");
  }

  @Test
  void whatTheCameraHasIsNoDraft() throws Exception {
    visit(page(HAS), view -> type(view, "192.168.1.99"));
    visit(
        page(HAS),
        view -> {
          type(view, "192.168.1.108");
          assertThat(isSaid(view)).isFalse();
        });
    assertThat(reads(page(fixed("192.168.1.70")), KeptDraftTest::address))
        .isEqualTo("192.168.1.70");
  }

  @Test
  void aReadingThatComesLaterLeavesItAsItIs() throws Exception {
    visit(page(HAS), view -> type(view, "192.168.1.99"));
    visit(
        SetUpJobs.page(Item.NETWORK).view(),
        view -> {
          assertThat(address(view)).isEqualTo("192.168.1.99");
          assertThat(view.update(page(HAS))).isTrue();
          assertThat(address(view)).isEqualTo("192.168.1.99");
          assertThat(isSaid(view)).isTrue();
        });
  }

  @Test
  void whatWasSetAndReadBackIsForgotten() throws Exception {
    Network.Fixed wanted = fixed("192.168.1.99");
    visit(page(HAS), view -> type(view, "192.168.1.77"));
    JobView done =
        written(wanted, Outcome.DONE, wanted).view(SetUpJobs.read(wanted, Trying.NOTHING));
    visit(
        done,
        view -> {
          assertThat(address(view)).isEqualTo("192.168.1.99");
          assertThat(isSaid(view)).isFalse();
          assertThat(primary(view)).isEqualTo("Done, back to the list");
          type(view, "192.168.1.88");
        });
    visit(
        done,
        view -> {
          assertThat(address(view)).as("filled in since").isEqualTo("192.168.1.88");
          assertThat(isSaid(view)).isTrue();
          assertThat(primary(view)).isEqualTo("Set this address");
        });
  }

  @Test
  void theLineAndItsLinkStandOnTheSmallestWindow() throws Exception {
    visit(page(HAS), view -> type(view, "192.168.1.99"));
    visit(page(MOTION), view -> only(view, MotionGridEditor.class).grid(PAINTED));
    for (JobView job : List.of(page(HAS), page(MOTION))) {
      assertThat(cut(job, job.job().setUp().pages().open().orElseThrow().name())).isEmpty();
    }
  }

  /// @return what is cut off on the smallest window
  private List<String> cut(JobView job, String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "gallery", "draft"));
    return FxThread.call(
        () -> {
          StepView view = StepViews.of(job, sample.context());
          var scene = ShellGalleryTest.small(view.page(), job);
          Picture.take(scene, folder.resolve(name + ".png"));
          view.close();
          return ShellGalleryTest.cutWords(scene);
        });
  }

  /// What was asked for and refused is said above the form already.
  @Test
  void whatWasAskedForIsNoDraft() throws Exception {
    Network.Fixed wanted = fixed("192.168.1.99");
    visit(page(HAS), view -> type(view, "192.168.1.99"));
    JobView refused =
        written(wanted, Outcome.REFUSED, HAS).view(SetUpJobs.read(HAS, Trying.NOTHING));
    visit(
        refused,
        view -> {
          assertThat(address(view)).isEqualTo("192.168.1.99");
          assertThat(isSaid(view)).isFalse();
        });
  }

  /// A camera that is away and was asked for something: the form says the same as the card above.
  @Test
  void beforeTheReadingTheFormSaysWhatWasAskedFor() throws Exception {
    var dubai =
        new Clock(Optional.empty(), new CameraZone(ZoneOffset.ofHours(4), Optional.empty()));
    visit(
        away(dubai),
        view -> {
          assertThat(zone(view).getValue()).isEqualTo("UTC+04:00");
          assertThat(find(view, "clock-hand", RadioButton.class).isSelected()).isTrue();
        });
    assertThat(cut(away(dubai), "CLOCK-away")).isEmpty();
    assertThat(reads(away(fixed("192.168.1.99")), KeptDraftTest::address))
        .isEqualTo("192.168.1.99");
    visit(
        away(new MotionDetection(true, 40, PAINTED, true)),
        view -> assertThat(only(view, MotionGridEditor.class).grid()).isEqualTo(PAINTED));
    visit(
        away(new RecordingPlan(true, WEEK.week(), OptionalInt.of(7))),
        view ->
            assertThat(find(view, "recording-number", TextField.class).getText()).isEqualTo("7"));
  }

  private static JobView away(Setting asked) {
    Kind kind = asked.kind();
    return SetUpJobs.page(Item.of(kind))
        .take(new SetUpEvent.Asked(kind, Values.of(asked)))
        .take(new SetUpEvent.Written(kind, Outcome.UNKNOWN, Map.of(), "setup.given-up"))
        .view();
  }

  /// A reading that comes after it says what the camera has by then.
  @Test
  void theReadingOfWhatWasSetTakesItsPlace() throws Exception {
    Network.Fixed wanted = fixed("192.168.1.99");
    SampleJobs done = written(wanted, Outcome.DONE, wanted);
    visit(
        done.view(),
        view -> {
          assertThat(address(view)).isEqualTo("192.168.1.99");
          view.update(done.view(SetUpJobs.read(HAS, Trying.NOTHING)));
          assertThat(address(view)).isEqualTo("192.168.1.108");
        });
  }
}
