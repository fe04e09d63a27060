package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.catalog.Family;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Identified;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.reset.FindButtonView;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import dev.pinhole.ui.widget.CameraDrawing;
import dev.pinhole.ui.widget.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the contents of the screens take of room, at every size of the text.
class LayoutTest {
  private final LaterContext later = new LaterContext();

  private static Scene laidOut(Region content, int percent, double width) {
    content.getStyleClass().add("step-content");
    content.getStylesheets().add(Screen.STYLE);
    var scene = new Scene(new VBox(content), width, 900);
    Theme.LIGHT.apply(scene);
    new TextSize(percent).apply(scene);
    ShellGalleryTest.settle(scene);
    return scene;
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200})
  void choicesAreEquallyHighAndEightApart(int percent) throws Exception {
    FxThread.call(
        () -> {
          List<ActCard> cards = new ArrayList<>();
          for (String hint : List.of("Short", "A hint that is long ".repeat(6), "Short", "Last")) {
            cards.add(new ActCard("M0 0 h24", "A choice", hint, () -> {}));
          }
          laidOut(Cards.columns(2, cards), percent, 620);
          double high = cards.getFirst().getHeight();
          for (ActCard card : cards) {
            assertThat(card.getHeight()).isEqualTo(high);
            assertThat(card.minHeight(card.getWidth())).isEqualTo(card.prefHeight(card.getWidth()));
            assertThat(card.prefHeight(card.getWidth())).isLessThanOrEqualTo(high);
          }
          double below = cards.get(2).getLayoutY() - (cards.getFirst().getLayoutY() + high);
          assertThat(below).isEqualTo(EvenGrid.ROW_GAP);
          return true;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void theNumbersOfADrawingDoNotOverlap(int percent) throws Exception {
    FxThread.call(
        () -> {
          for (Identified identified : everyBody()) {
            for (boolean second : List.of(false, true)) {
              List<Spot> spots = Spot.of(identified, second);
              var drawing = new CameraDrawing(identified.shape(), spots, FindButtonView.SCALE);
              laidOut(drawing, percent, 900);
              List<Node> numbers = new ArrayList<>(drawing.lookupAll(".number"));
              assertThat(numbers).hasSize(spots.size());
              for (int i = 0; i < numbers.size(); i++) {
                for (int j = i + 1; j < numbers.size(); j++) {
                  Bounds one = numbers.get(i).getBoundsInParent();
                  assertThat(one.intersects(numbers.get(j).getBoundsInParent()))
                      .as("%s, %s: %s and %s", identified, spots, i, j)
                      .isFalse();
                }
              }
            }
          }
          return true;
        });
  }

  private static List<Identified> everyBody() {
    List<Identified> all = new ArrayList<>();
    for (Family.Shape shape : Family.Shape.values()) {
      all.add(Identified.ofShape(SampleJobs.CATALOG, shape));
    }
    SampleJobs.CATALOG
        .families()
        .forEach(family -> all.add(Identified.ofFamily(SampleJobs.CATALOG, family)));
    return all;
  }

  @Test
  void theModelsOwnPlaceComesFirst() {
    for (Identified identified : everyBody()) {
      Spot.own(identified)
          .ifPresent(
              own -> {
                assertThat(Spot.of(identified, false)).first().isEqualTo(own);
                assertThat(Spot.of(identified, true)).doesNotContain(own).isNotEmpty();
              });
      assertThat(Spot.of(identified, false)).doesNotHaveDuplicates().contains(Spot.BODY, Spot.CARD);
    }
  }

  @Test
  void aButtonThatIsNotReadySaysWhatIsMissing() throws Exception {
    Map<String, JobView> screens = new LinkedHashMap<>(SampleJobs.all());
    screens.putAll(LaterJobs.all());
    screens.putAll(ExchangeJobs.all());
    int locked = 0;
    for (Map.Entry<String, JobView> one : screens.entrySet()) {
      StepView view = FxThread.call(() -> StepViews.of(one.getValue(), later.context()));
      PageAct act = view.page().primary().orElse(null);
      if (act != null && !act.ready().get()) {
        locked++;
        assertThat(act.missing().getValue()).as(one.getKey()).endsWith("to go on.");
      }
      FxThread.call(
          () -> {
            view.close();
            return true;
          });
    }
    assertThat(locked).isGreaterThan(8);
  }

  @Test
  void anEmptyListOffersToLookAgainAndIsBuiltAnewOnce() throws Exception {
    JobView empty = SampleJobs.steps().get("WhichCamera-empty");
    JobView list = SampleJobs.steps().get("WhichCamera-list");
    StepView view = FxThread.call(() -> StepViews.of(empty, later.context()));
    PageAct act = view.page().primary().orElseThrow();
    assertThat(act.text().getValue()).isEqualTo("Look again");
    assertThat(act.ready().get()).isTrue();
    act.act().run();
    assertThat(later.sample.asked).containsExactly("look");
    assertThat(FxThread.call(() -> view.update(empty))).isTrue();
    assertThat(FxThread.call(() -> view.update(list))).isFalse();
    StepView full = FxThread.call(() -> StepViews.of(list, later.context()));
    assertThat(FxThread.call(() -> full.update(list))).isTrue();
    assertThat(FxThread.call(() -> full.update(empty))).isTrue();
  }

  @Test
  void whoCouldNotTellLooksOnceMore() throws Exception {
    JobView job = LaterJobs.reported(ReportedOutcome.CANNOT_TELL);
    Page page = FxThread.call(() -> StepViews.of(job, later.context()).page());
    assertThat(page.primary().orElseThrow().text().getValue()).isEqualTo("Look once more");
    assertThat(OnScreen.texts(page.content()))
        .contains("Nobody has seen a result yet.")
        .doesNotContain("Reported by you", "✓  you saw it");
    FxThread.call(
        () -> {
          page.primary().orElseThrow().act().run();
          page.primary().orElseThrow().act().run();
          return true;
        });
    assertThat(OnScreen.all(page.content(), ActCard.class))
        .hasSize(ReportedOutcome.values().length);
  }

  @Test
  void whatIsOpenIsSaidByTheButtonThatEnds() throws Exception {
    JobView job = LaterJobs.settingUp().view();
    Page page = FxThread.call(() -> StepViews.of(job, later.context()).page());
    assertThat(page.primary().orElseThrow().text().getValue())
        .matches("Finish with \\d+ still open");
  }

  @Test
  void theNewRecoveryFileIsSavedBeforeTheEnd() throws Exception {
    JobView waits = ExchangeJobs.all().get("PasswordBack-file");
    StepView view = FxThread.call(() -> StepViews.of(waits, later.context()));
    PageAct act = view.page().primary().orElseThrow();
    assertThat(act.text().getValue()).isEqualTo("Save the new recovery file");
    act.act().run();
    assertThat(later.sample.acts).isEmpty();
    FxThread.call(() -> view.update(ExchangeJobs.all().get("PasswordBack")));
    assertThat(act.text().getValue()).isEqualTo("Done");
  }

  /// Nobody can scroll with a paperclip in one hand.
  @Test
  void theHoldFitsTheSmallestWindow() throws Exception {
    for (String name : List.of("Hold", "Hold-running", "Hold-second", "Hold-model")) {
      JobView job = LaterJobs.all().get(name);
      double over =
          FxThread.call(
              () -> {
                StepView view = StepViews.of(job, later.context());
                Scene scene = ShellGalleryTest.small(view.page(), job);
                var scroll = (ScrollPane) scene.lookup("#page-scroll");
                view.close();
                return scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
              });
      assertThat(over).as(name).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theTickOfTheOwnerIsInSightInTheSmallestWindow() throws Exception {
    double bottom =
        FxThread.call(
            () -> {
              JobView list = SampleJobs.steps().get("WhichCamera-list");
              Page page = StepViews.of(list, later.context()).page();
              Scene scene = ShellGalleryTest.small(page, list);
              Node tick = page.content().lookup(".check-box");
              Node acts = scene.lookup("#note");
              double free = acts.localToScene(acts.getLayoutBounds()).getMinY();
              return free - tick.localToScene(tick.getLayoutBounds()).getMaxY();
            });
    assertThat(bottom).isPositive();
  }
}
