package dev.pinhole.ui.steps.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.many.CameraList;
import dev.pinhole.controller.reset.JobState;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.DraftsTest;
import dev.pinhole.ui.steps.ManyJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.ShellGalleryTest;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Many cameras: found, opened and removed by the keyboard, and lists that become jobs or faults.
class ManyDialogTest {
  private static final String FAULTY =
      """
      serial,mac,place,name,address,template,floor
      E00000001,,Shop,Front door,192.168.1.71,,0
      ,44-19-b6-0a-3c,Shop,Till,192.168.1.71,,0
      ,,Warehouse,Ramp,192.168.1.255,,1
      """;

  private final SampleContext sample = new SampleContext();
  @TempDir Path folder;

  @BeforeEach
  void several() {
    sample.open = ManyJobs.several();
  }

  /// How a person may have set the window up.
  enum Look {
    LIGHT(Theme.LIGHT, 100),
    LARGE_TEXT(Theme.DARK, 200);

    final Theme theme;
    final int percent;

    Look(Theme theme, int percent) {
      this.theme = theme;
      this.percent = percent;
    }
  }

  private ManyDialog dialog(String site) {
    var dialog = new ManyDialog(sample.context(), Place.WORLD, site);
    Theme.LIGHT.apply(dialog.stage().getScene());
    return dialog;
  }

  private Path list(String text) throws Exception {
    return Files.writeString(folder.resolve("cameras.csv"), text);
  }

  private static Node node(ManyDialog dialog, String id) {
    return OnScreen.all(dialog.stage().getScene().getRoot()).stream()
        .filter(one -> id.equals(one.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in the window"));
  }

  private static void fire(ManyDialog dialog, String id) {
    ((ButtonBase) node(dialog, id)).fire();
  }

  private static List<String> names(ManyDialog dialog) {
    return dialog.table().getItems().stream().map(JobSummary::name).toList();
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return FxThread.call(work);
  }

  private static void press(Node node, KeyCode key) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  @ParameterizedTest
  @EnumSource
  void everyWordHasItsRoom(Look look) throws Exception {
    Path faulty = list(FAULTY);
    Path gallery = Path.of("target", "gallery", look.name());
    fx(
        () -> {
          assertThat(drawn(dialog(""), look, gallery.resolve("many.png"))).isEmpty();
          ManyDialog faults = dialog("");
          faults.read(faulty);
          assertThat(drawn(faults, look, gallery.resolve("many-faults.png"))).isEmpty();
          Files.write(faulty, CameraList.example());
          sample.open = List.of();
          ManyDialog whole = dialog("");
          whole.read(faulty);
          assertThat(drawn(whole, look, gallery.resolve("many-import.png"))).isEmpty();
          assertThat(drawn(dialog(""), look, gallery.resolve("many-none.png"))).isEmpty();
          return true;
        });
  }

  /// Many cameras are seen many at a time.
  @Test
  void atItsUsualSizeMostOfTheCamerasAreInSight() throws Exception {
    fx(
        () -> {
          ManyDialog dialog = dialog("");
          dialog.stage().show();
          Scene scene = dialog.stage().getScene();
          ShellGalleryTest.settle(scene);
          assertThat(dialog.stage().getHeight())
              .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getHeight());
          FxThread.picture(scene, Path.of("target", "gallery", "many-usual.png"));
          var table = dialog.table();
          double bottom = table.localToScene(table.getLayoutBounds()).getMaxY();
          long whole =
              OnScreen.all(table, TableRow.class).stream()
                  .filter(row -> row.isVisible() && !row.isEmpty())
                  .filter(row -> row.localToScene(row.getLayoutBounds()).getMaxY() <= bottom)
                  .count();
          assertThat(whole).isGreaterThanOrEqualTo(8);
          dialog.stage().close();
          return true;
        });
  }

  private static List<String> drawn(ManyDialog dialog, Look look, Path file) throws Exception {
    Scene scene = dialog.stage().getScene();
    look.theme.apply(scene);
    new TextSize(look.percent).apply(scene);
    ShellGalleryTest.settle(scene);
    FxThread.picture(scene, file);
    return ShellGalleryTest.cutWords(scene);
  }

  @Test
  void aCameraIsFoundByAnyOfItsWords() throws Exception {
    fx(
        () -> {
          ManyDialog dialog = dialog("");
          assertThat(names(dialog)).hasSize(12).startsWith("Back yard, beside the gate");
          var filter = (TextField) node(dialog, "many-filter");
          filter.setText("warehouse 2");
          assertThat(names(dialog)).contains("Hall 2").doesNotContain("Front door", "Till");
          filter.setText("E00000003");
          assertThat(names(dialog)).containsExactly("Till");
          filter.setText("44-19-b6-0a-3c-04");
          assertThat(names(dialog)).containsExactly("Hall 1");
          filter.setText("192.168.1.71");
          assertThat(names(dialog)).containsExactly("Front door");
          filter.setText("nowhere");
          assertThat(OnScreen.texts(node(dialog, "many-table"))).isNotNull();
          assertThat(names(dialog)).isEmpty();
          return true;
        });
  }

  @Test
  void everyStateIsCountedAndFiltersWhatIsShown() throws Exception {
    fx(
        () -> {
          ManyDialog dialog = dialog("");
          assertThat(OnScreen.texts(dialog.stage().getScene().getRoot()))
              .contains(
                  "all 12",
                  "waiting 8",
                  "in work 1",
                  "needs a hand 1",
                  "put aside 1",
                  "done 1",
                  "12 of 12 shown. Enter opens a camera, Delete removes it.");
          fire(dialog, "many-state-NEEDS_A_HAND");
          assertThat(names(dialog)).containsExactly("Till");
          fire(dialog, "many-state-ALL");
          assertThat(names(dialog)).hasSize(12);
          return true;
        });
    Set<JobState> states =
        sample.open.stream().map(one -> JobState.of(one.step())).collect(Collectors.toSet());
    assertThat(states).containsExactlyInAnyOrder(JobState.values());
  }

  @Test
  void enterOpensAndDeleteAsksFirst() throws Exception {
    fx(
        () -> {
          ManyDialog dialog = dialog("");
          dialog.stage().show();
          dialog.table().getSelectionModel().select(1);
          BooleanSupplier kept = DraftsTest.keep(sample.drafts, new JobId("many000001"));
          press(dialog.table(), KeyCode.DELETE);
          assertThat(sample.asked).isEmpty();
          assertThat(kept.getAsBoolean()).isTrue();
          answer("Delete it");
          assertThat(kept.getAsBoolean()).isFalse();
          dialog.fill();
          assertThat(names(dialog)).hasSize(11).doesNotContain("Front door");
          press(dialog.table(), KeyCode.ENTER);
          assertThat(dialog.stage().isShowing()).isFalse();
          return true;
        });
    assertThat(sample.asked).first().isEqualTo("delete many000001");
    assertThat(sample.asked).last().asString().startsWith("resume many");
  }

  private static void answer(String words) {
    Window.getWindows().stream()
        .map(Window::getScene)
        .filter(Objects::nonNull)
        .flatMap(scene -> OnScreen.all(scene.getRoot(), ButtonBase.class).stream())
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void theNextOneIsLikeTheChosenOne() throws Exception {
    fx(
        () -> {
          ManyDialog dialog = dialog("Warehouse");
          assertThat(names(dialog)).hasSize(9);
          fire(dialog, "many-like");
          return true;
        });
    assertThat(sample.asked).containsExactly("like many000004");
  }

  @Test
  void aListWithFaultsImportsNothingAndNamesThemAll() throws Exception {
    Path file = list(FAULTY);
    List<String> texts =
        fx(
            () -> {
              ManyDialog dialog = dialog("");
              sample.open = List.of();
              dialog.fill();
              dialog.read(file);
              return OnScreen.texts(dialog.stage().getScene().getRoot());
            });
    assertThat(texts)
        .contains("4 things have to be corrected first.", "mac", "address", "serial", "floor")
        .contains("“44-19-b6-0a-3c” is no MAC address. Write six pairs, such as 44-19-b6-0a-3c-01.")
        .contains("Row 2 wants the same address. Change one of them.")
        .contains("This column is not known and was passed over.")
        .noneMatch(text -> text.startsWith("Make "));
    assertThat(sample.asked).isEmpty();
  }

  @Test
  void aWholeListAsksForTheOwnerOnceAndThenMakesTheJobs() throws Exception {
    sample.open = List.of();
    sample.file = Optional.of(Files.write(folder.resolve("list.csv"), CameraList.example()));
    fx(
        () -> {
          ManyDialog dialog = dialog("");
          fire(dialog, "many-import");
          assertThat(node(dialog, "many-make").isDisabled()).isTrue();
          fire(dialog, "many-owner");
          fire(dialog, "many-make");
          assertThat(OnScreen.texts(dialog.stage().getScene().getRoot()))
              .contains("2 jobs are being made.");
          return true;
        });
    assertThat(sample.asked).containsExactly("plan 2 in WORLD, stated");
  }

  @Test
  void aCameraThatHasAnOpenJobIsNotImportedTwice() throws Exception {
    Path file =
        list("serial,place,name,address,template\nE00000003,Shop,x,,\nE00000005,Shop,y,,\n");
    fx(
        () -> {
          ManyDialog dialog = dialog("");
          dialog.read(file);
          // The job of the other one is done.
          assertThat(OnScreen.texts(dialog.stage().getScene().getRoot()))
              .contains("One thing has to be corrected first.")
              .anyMatch(text -> text.contains("has an open job already: Till"));
          return true;
        });
  }

  @Test
  void theExampleIsSaved() throws Exception {
    sample.file = Optional.of(folder.resolve("example.csv"));
    fx(
        () -> {
          fire(dialog(""), "many-example");
          return true;
        });
    assertThat(CameraList.read(folder.resolve("example.csv")).rows()).hasSize(2);
  }
}
