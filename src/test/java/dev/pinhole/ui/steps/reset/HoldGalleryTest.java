package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Phase;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Shell;
import dev.pinhole.ui.shell.Wishes;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.password.NewPasswordView;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// The hold and the result as they look while something runs, to be looked at.
class HoldGalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery", "hold");
  private static final Words WORDS = Words.of(Locale.UK);

  @Test
  void theHoldInTheDarkAndLarge() throws Exception {
    JobView running = LaterJobs.running().view();
    picture("Hold-dark", running, Theme.DARK, "", 11);
    picture("Hold-over", running, Theme.LIGHT, "", 16);
    picture("Hold-large-text", running, Theme.LIGHT, "-fx-font-size: 28px", 4);
    picture("Result-dark", LaterJobs.all().get("Result-RESET_PROVEN"), Theme.DARK, "", 0);
    picture("NewPassword-dark", LaterJobs.choosing().view(), Theme.DARK, "", 0);
    picture(
        "Result-large-text",
        LaterJobs.all().get("Result-RESET_PROVEN"),
        Theme.LIGHT,
        "-fx-font-size: 28px",
        0);
  }

  @Test
  void besideTheBenchThereIsLessRoom() throws Exception {
    var later = new LaterContext();
    JobView job = LaterJobs.running().view();
    FxThread.call(
        () -> {
          StepView view = StepViews.of(job, later.context());
          later.clock.turn(11);
          ((HoldView) view).refresh();
          Scene scene = scene(view, job, Theme.LIGHT, "");
          var bench = new javafx.scene.layout.Region();
          bench.setMinWidth(232);
          ((Shell) scene.getRoot()).bench(java.util.Optional.of(bench), false);
          return take("Hold-bench", scene, view);
        });
  }

  @Test
  void theWindowFilled() throws Exception {
    var later = new LaterContext();
    FxThread.call(
        () -> {
          StepView view = StepViews.of(LaterJobs.running().view(), later.context());
          Scene scene = scene(view, LaterJobs.running().view(), Theme.LIGHT, "");
          OnScreen.all(view.page().content()).stream()
              .filter(node -> "fill-window".equals(node.getId()))
              .map(javafx.scene.control.Button.class::cast)
              .findFirst()
              .orElseThrow()
              .fire();
          later.clock.turn(8);
          ((HoldView) view).refresh();
          return take("Hold-filled", scene, view);
        });
  }

  @Test
  void aPasswordIsChosen() throws Exception {
    var later = new LaterContext();
    FxThread.call(
        () -> {
          JobView job = LaterJobs.choosing().view();
          var view = new NewPasswordView(job, later.context(), new java.util.Random(7));
          Scene scene = scene(view, job, Theme.LIGHT, "");
          view.page()
              .content()
              .lookup("#password-generate")
              .fireEvent(new javafx.event.ActionEvent());
          return take("NewPassword-made", scene, view);
        });
  }

  @Test
  void aPasswordIsTyped() throws Exception {
    for (String typed : List.of("Hikvision1", "kd7-Wm4-p9x-Rt2")) {
      for (String style : List.of("", "-fx-font-size: 28px")) {
        var later = new LaterContext();
        FxThread.call(
            () -> {
              JobView job = LaterJobs.choosing().view();
              StepView view = StepViews.of(job, later.context());
              Scene scene = scene(view, job, Theme.LIGHT, style);
              for (String id : List.of("#password-first", "#password-again")) {
                ((TextField) view.page().content().lookup(id)).setText(typed);
              }
              String name = typed.startsWith("H") ? "NewPassword-poor" : "NewPassword-good";
              return take(name + (style.isEmpty() ? "" : "-large-text"), scene, view);
            });
      }
    }
  }

  private static void picture(String name, JobView job, Theme theme, String style, int seconds)
      throws Exception {
    var later = new LaterContext();
    FxThread.call(
        () -> {
          StepView view = StepViews.of(job, later.context());
          later.clock.turn(seconds);
          if (view instanceof HoldView hold) {
            hold.refresh();
          }
          return take(name, scene(view, job, theme, style), view);
        });
  }

  private static Scene scene(StepView view, JobView job, Theme theme, String style) {
    List<String> phases =
        Arrays.stream(Phase.values()).map(phase -> WORDS.say("phase." + phase)).toList();
    var shell =
        new Shell(
            WORDS,
            phases,
            new Look(theme, TextSize.USUAL),
            new Wishes(_ -> {}, _ -> {}, _ -> {}, () -> {}));
    shell.setStyle(style);
    shell.phasesLeftOut(Phase.leftOut(job.job()).stream().map(Phase::ordinal).toList());
    shell.phase(job.step().phase().ordinal());
    shell.show(view.page());
    var scene = new Scene(shell, style.isEmpty() ? 1000 : 960, style.isEmpty() ? 700 : 640);
    theme.apply(scene);
    shell.applyCss();
    shell.layout();
    return scene;
  }

  private static boolean take(String name, Scene scene, StepView view) throws Exception {
    FxThread.picture(scene, FOLDER.resolve(name + ".png"));
    view.close();
    return true;
  }
}
