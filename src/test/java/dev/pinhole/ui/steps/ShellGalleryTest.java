package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Phase;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trail;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.EvidenceLine;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.Shell;
import dev.pinhole.ui.shell.Wishes;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every sample screen inside the real shell, in the sizes and themes that people have: a picture
/// of each to be looked at, and no word of it cut.
public class ShellGalleryTest {
  private final LaterContext sample = new LaterContext();

  /// How a person may have set the window up.
  enum Look {
    LIGHT(Theme.LIGHT, 1000, 700, 100),
    DARK(Theme.DARK, 1000, 700, 100),
    SMALL(Theme.LIGHT, 960, 640, 100),
    LARGE_TEXT(Theme.DARK, 960, 640, 200);

    final Theme theme;
    final int width;
    final int height;
    final int percent;

    Look(Theme theme, int width, int height, int percent) {
      this.theme = theme;
      this.width = width;
      this.height = height;
      this.percent = percent;
    }
  }

  @ParameterizedTest
  @EnumSource
  void noWordIsCut(Look look) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "gallery", look.name()));
    List<String> cut = new ArrayList<>();
    Map<String, JobView> screens = new LinkedHashMap<>(SampleJobs.all());
    if (look != Look.LARGE_TEXT) {
      // The branches differ in words alone, and words are cut where they are largest.
      screens.keySet().removeIf(name -> name.startsWith("branch-"));
    }
    screens.putAll(LaterJobs.all());
    screens.putAll(BackupJobs.later());
    screens.putAll(ExchangeJobs.all());
    screens.putAll(ManyJobs.all());
    for (Map.Entry<String, JobView> one : screens.entrySet()) {
      Path file = folder.resolve(one.getKey() + ".png");
      cut.addAll(
          FxThread.call(
              () -> {
                StepView view = StepViews.of(one.getValue(), sample.context());
                Scene scene = framed(view.page(), one.getValue(), look);
                settle(scene);
                Picture.take(scene, file);
                view.close();
                List<String> lost = new ArrayList<>(cutWords(scene));
                lost.addAll(belowTheFold(scene));
                return lost.stream().map(word -> one.getKey() + ": " + word).toList();
              }));
      assertThat(Files.size(file)).as(one.getKey()).isGreaterThan(3_000);
    }
    assertThat(cut).isEmpty();
  }

  /// What a screen reader asks for when the focus comes.
  @Test
  void everythingThatTakesTheFocusHasASpokenName() throws Exception {
    Map<String, JobView> screens = new LinkedHashMap<>(SampleJobs.all());
    screens.putAll(LaterJobs.all());
    screens.putAll(BackupJobs.later());
    screens.putAll(ExchangeJobs.all());
    screens.putAll(ManyJobs.all());
    List<String> mute = new ArrayList<>();
    for (Map.Entry<String, JobView> one : screens.entrySet()) {
      mute.addAll(
          FxThread.call(
              () -> {
                StepView view = StepViews.of(one.getValue(), sample.context());
                Scene scene = framed(view.page(), one.getValue(), Look.SMALL);
                settle(scene);
                view.close();
                return mute(scene.getRoot()).stream()
                    .map(node -> one.getKey() + ": " + node)
                    .toList();
              }));
    }
    assertThat(mute).isEmpty();
  }

  /// @return what takes the focus and has no spoken name
  public static List<String> mute(Parent root) {
    return OnScreen.all(root, Node.class).stream()
        .filter(node -> node.isFocusTraversable() && shown(node))
        .filter(
            node ->
                Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), "")
                    .isBlank())
        .map(Node::toString)
        .toList();
  }

  /// @return the page in the smallest window, laid out
  public static Scene small(Page page, JobView job) {
    Scene scene = new ShellGalleryTest().framed(page, job, Look.SMALL);
    settle(scene);
    return scene;
  }

  private Scene framed(Page page, JobView job, Look look) {
    var words = sample.context().words();
    List<String> phases =
        Arrays.stream(Phase.values()).map(phase -> words.say("phase." + phase)).toList();
    var shell =
        new Shell(
            words,
            phases,
            new dev.pinhole.ui.theme.Look(look.theme, new TextSize(look.percent)),
            new Wishes(_ -> {}, _ -> {}, _ -> {}, () -> {}));
    var scene = new Scene(shell, look.width, look.height);
    look.theme.apply(scene);
    new TextSize(look.percent).apply(scene);
    shell.show(page);
    shell.phasesLeftOut(Phase.leftOut(job.job()).stream().map(Phase::ordinal).toList());
    List<Phase> way = List.of(Phase.values());
    shell.phase(
        way.indexOf(job.step().phase()),
        Trail.passedOver(job.job()).stream().map(way::indexOf).collect(Collectors.toSet()));
    shell.noteHolds(!(job.step() instanceof Step.Hold hold && hold.since().isPresent()));
    shell.practice(job.job().place() == Place.PRACTICE);
    shell.chip(Optional.of("Front door · DS-2CD1123G0 · 192.168.1.108"), true);
    shell.evidence(
        List.of(
            new EvidenceLine("10:52:31", "reported", "Hold started"),
            new EvidenceLine(
                "10:52:18",
                "observed",
                "Front door answers, password set, running since 3 November, 06:12"),
            new EvidenceLine("10:51:02", "simulated", "Practice began")),
        words.say("shell.nothing-sent"));
    return scene;
  }

  /// The shell folds when it learns its width and its font, so it takes a second pass.
  public static void settle(Scene scene) {
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /// @return the labels whose words do not all stand on the screen
  public static List<String> cutWords(Scene scene) {
    List<String> cut = new ArrayList<>();
    for (Labeled label : OnScreen.all(scene.getRoot(), Labeled.class)) {
      String words = label.getText();
      // A serial number may lose its beginning, which the model repeats; never its end.
      boolean meant = label.getTextOverrun() == OverrunStyle.LEADING_ELLIPSIS;
      if (words == null || words.isBlank() || meant || !shown(label)) {
        continue;
      }
      Node text = label.lookup(".text");
      if (text instanceof Text drawn && !drawn.getText().equals(words)) {
        cut.add(words + " -> " + drawn.getText());
      }
    }
    return cut;
  }

  /// @return the words that end below the page's content, where no scroll bar reaches
  private static List<String> belowTheFold(Scene scene) {
    var page = (ScrollPane) scene.lookup("#page-scroll");
    double end = page.getContent().localToScene(page.getContent().getLayoutBounds()).getMaxY();
    List<String> lost = new ArrayList<>();
    for (Labeled label : OnScreen.all((Parent) page.getContent(), Labeled.class)) {
      boolean inAList = label instanceof Cell || label.getParent() instanceof Cell;
      double bottom = label.localToScene(label.getLayoutBounds()).getMaxY();
      String words = label.getText();
      if (shown(label) && !inAList && words != null && !words.isBlank() && bottom > end + 1) {
        lost.add(words + " ends " + Math.round(bottom - end) + " below the page");
      }
    }
    return lost;
  }

  private static boolean shown(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
