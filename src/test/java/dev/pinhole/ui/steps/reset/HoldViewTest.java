package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.HoldEvent.Cause;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.widget.HoldRing;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// The screen of the hold: one screen before and while it counts.
class HoldViewTest {
  private final LaterContext later = new LaterContext();

  private HoldView view(JobView job) {
    return (HoldView) StepViews.of(job, later.context());
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return FxThread.call(work);
  }

  private static String primary(StepView view) {
    return view.page().primary().orElseThrow().text().getValue();
  }

  private static void press(StepView view) {
    view.page().primary().orElseThrow().act().run();
  }

  private static void fire(StepView view, String words) {
    OnScreen.all(view.page().content(), ButtonBase.class).stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words))
        .fire();
  }

  private static String zone(StepView view) {
    return OnScreen.all(view.page().content(), javafx.scene.control.Label.class).stream()
        .filter(label -> "hold-zone".equals(label.getId()))
        .findFirst()
        .orElseThrow()
        .getText();
  }

  private static int number(Node root) {
    return OnScreen.all(root, HoldRing.class).getFirst().number();
  }

  @Test
  void fromTheCountInToLettingGo() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.atTheHold().view());
          assertThat(primary(view)).isEqualTo("Count me in");
          press(view);
          assertThat(primary(view)).isEqualTo("Stop the count-in");
          assertThat(number(view.page().content())).isEqualTo(3);
          later.clock.turn(3);
          view.refresh();
          assertThat(later.sample.acts).containsExactly(new Act.StartHold());
          // The sample job writes its start down at the sample moment, three seconds ago.
          assertThat(view.update(LaterJobs.running().view())).isTrue();
          assertThat(primary(view)).isEqualTo("I let go");
          later.clock.turn(8);
          view.refresh();
          assertThat(number(view.page().content())).isEqualTo(11);
          assertThat(zone(view)).isEqualTo("Let go when it flashes");
          press(view);
          view.close();
          return true;
        });
    assertThat(later.sample.acts)
        .containsExactly(new Act.StartHold(), new Act.EndHold(11, Cause.LET_GO));
  }

  @Test
  void theSameContentStandsBeforeAndWhileItRuns() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.atTheHold().view());
          Node content = view.page().content();
          assertThat(view.page().note())
              .contains("Nothing has been erased yet. You can stop here.");
          assertThat(view.update(LaterJobs.running().view())).isTrue();
          assertThat(view.page().content()).isSameAs(content);
          assertThat(visible(content))
              .contains("I slipped off", "It restarted while I held", "Start the count again");
          assertThat(view.update(LaterJobs.atTheHold().view())).isTrue();
          assertThat(primary(view)).isEqualTo("Count me in");
          assertThat(view.update(LaterJobs.held().view())).isFalse();
          view.close();
          return true;
        });
  }

  private static java.util.List<String> visible(Node root) {
    return OnScreen.all(root, javafx.scene.control.Labeled.class).stream()
        .filter(HoldViewTest::isShown)
        .map(javafx.scene.control.Labeled::getText)
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatCanHappenWhileItRuns() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.running().view());
          later.clock.turn(6);
          view.refresh();
          fire(view, "I slipped off");
          fire(view, "It restarted while I held");
          fire(view, "Start the count again");
          view.close();
          return true;
        });
    assertThat(later.sample.acts)
        .containsExactly(
            new Act.EndHold(6, Cause.SLIPPED),
            new Act.EndHold(6, Cause.RESTARTED_WHILE_HELD),
            new Act.AbandonHold());
  }

  @Test
  void backAndOtherWaysFirstAbandonTheCount() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.atTheHold().view());
          view.update(LaterJobs.running().view());
          view.page().back().orElseThrow().run();
          view.page().elsewhere().getFirst().act().run();
          view.update(LaterJobs.atTheHold().view());
          view.close();
          return true;
        });
    assertThat(later.sample.acts)
        .containsExactly(
            new Act.AbandonHold(), new Act.AbandonHold(), new Act.Enter(Branch.NOTHING_CLICKS));
  }

  @Test
  void fFillsTheWindowAndEscapeLeavesIt() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.running().view());
          var root = new StackPane(view.page().content());
          new Scene(root, 800, 600);
          key(root, KeyCode.F);
          Node large = root.lookup("#hold-large");
          assertThat(large).isNotNull();
          later.clock.turn(7);
          view.refresh();
          assertThat(number(large)).isEqualTo(7);
          assertThat(OnScreen.texts(large)).contains("Keep holding", "I let go");
          key(root, KeyCode.ESCAPE);
          assertThat(root.lookup("#hold-large")).isNull();
          key(root, KeyCode.F);
          view.close();
          assertThat(root.lookup("#hold-large")).isNull();
          key(root, KeyCode.F);
          assertThat(root.lookup("#hold-large")).isNull();
          return true;
        });
  }

  private static void key(Node target, KeyCode code) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void thePlainWayIsOneClickOff() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.powerFirst().view());
          assertThat(view.page().sentence())
              .isEqualTo("Keep pressing, plug in at the long tone, and hold for 15 to 20 seconds.");
          assertThat(OnScreen.texts(view.page().content()))
              .contains("Your model is different: power off first.", "Plug in at the long tone");
          fire(view, "Use the plain way");
          view.close();
          return true;
        });
    assertThat(later.sample.acts).containsExactly(new Act.UsePlainWay(SampleJobs.CATALOG.plain()));
  }

  @Test
  void roundTwoSaysWhatChanges() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.secondRound().view());
          assertThat(OnScreen.texts(view.page().content()))
              .contains("Before: while it runs, 11 seconds. Now: power off first, 30 seconds.");
          view.close();
          return true;
        });
  }

  @Test
  void aReaderHearsTheSeconds() throws Exception {
    fx(
        () -> {
          HoldView view = view(LaterJobs.running().view());
          later.clock.turn(4);
          view.refresh();
          HoldRing ring = OnScreen.all(view.page().content(), HoldRing.class).getFirst();
          assertThat(ring.getAccessibleText()).isEqualTo("4 seconds");
          view.close();
          return true;
        });
  }
}
