package dev.pinhole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The frame: where focus goes, what the keys do, what folds.
class ShellTest {
  private static final List<String> PHASES = List.of("What happened", "Your camera", "Report");

  private final List<String> did = new ArrayList<>();
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);

  @BeforeAll
  static void toolkit() {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      // It runs already.
    }
  }

  Shell shell(double width, double height) {
    Shell shell =
        new Shell(
            Words.of(Locale.UK),
            PHASES,
            new Look(Theme.LIGHT, TextSize.USUAL),
            new Wishes(
                theme -> did.add("theme " + theme),
                size -> did.add("size " + size.percent()),
                brief -> did.add("short " + brief),
                () -> did.add("help")));
    Scene scene = new Scene(shell, width, height);
    Theme.LIGHT.apply(scene);
    return shell;
  }

  Page page(Node content) {
    return new Page(
        "hold",
        "Press and hold",
        "Hold for 10 seconds.",
        Optional.empty(),
        content,
        Optional.of(
            new PageAct(new SimpleStringProperty("Count me in"), ready, () -> did.add("primary"))),
        List.of(new PageEntry("I slipped off", () -> did.add("slipped"))),
        Optional.of(() -> did.add("back")),
        Optional.of("Nothing has been erased yet."));
  }

  static void settle(Shell shell) {
    for (int pass = 0; pass < 3; pass++) {
      shell.applyCss();
      shell.layout();
    }
  }

  static void press(Shell shell, KeyCode code, boolean shift, boolean control) {
    // A control that was folded away keeps the focus until the next pulse, which tests do not
    // await.
    Node target =
        Optional.ofNullable(shell.getScene().getFocusOwner())
            .filter(owner -> owner.getScene() != null)
            .orElse(shell);
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  @Test
  void focusGoesToTheHeadingWhichIsReadWithItsSentence() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.show(page(new Button("in the page")));
          Node owner = shell.getScene().getFocusOwner();
          assertThat(owner.getId()).isEqualTo("heading");
          assertThat(owner.getAccessibleText()).isEqualTo("Press and hold. Hold for 10 seconds.");
          return true;
        });
  }

  @Test
  void thePrimaryButtonIsTheDefaultAndFollowsItsAct() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.show(page(new Label("content")));
          Button primary = (Button) shell.lookup("#primary");
          assertThat(primary.isDefaultButton()).isTrue();
          assertThat(primary.getText()).isEqualTo("Count me in");
          primary.fire();
          ready.set(false);
          assertThat(primary.isDisabled()).isTrue();
          assertThat(did).containsExactly("primary");
          return true;
        });
  }

  @Test
  void escapeLeadsBackAlsoFromATextArea() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          TextArea area = new TextArea();
          shell.show(page(area));
          settle(shell);
          area.requestFocus();
          press(shell, KeyCode.ESCAPE, false, false);
          assertThat(did).containsExactly("back");
          return true;
        });
  }

  @Test
  void elsewhereHoldsTheEntriesOfThePage() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.show(page(new Label("content")));
          MenuButton elsewhere = (MenuButton) shell.lookup("#elsewhere");
          assertThat(elsewhere.getItems()).extracting("text").containsExactly("I slipped off");
          elsewhere.getItems().getFirst().fire();
          assertThat(did).containsExactly("slipped");
          return true;
        });
  }

  @Test
  void f6GoesRoundTheParts() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.bench(Optional.of(new Button("on the bench")), false);
          shell.evidence(lines(5), "nothing");
          shell.show(page(new Button("in the page")));
          settle(shell);
          List<String> round = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            press(shell, KeyCode.F6, false, false);
            Node owner = shell.getScene().getFocusOwner();
            round.add(
                owner instanceof Button button && owner.getId() == null
                    ? button.getText()
                    : owner.getId());
          }
          assertThat(round)
              .containsExactly(
                  "elsewhere", "on the bench", "evidence-all", "theme", "heading", "elsewhere");
          press(shell, KeyCode.F6, true, false);
          assertThat(shell.getScene().getFocusOwner().getId()).isEqualTo("heading");
          return true;
        });
  }

  @Test
  void wordsGrowAndRailAndBenchFold() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(960, 640);
          Button bench = new Button("on the bench");
          shell.bench(Optional.of(bench), false);
          shell.show(page(new Label("content")));
          shell.phase(1);
          settle(shell);
          assertThat(shell.getLeft()).isNotNull();
          assertThat(shell.getRight()).isNotNull();
          for (int i = 0; i < 6; i++) {
            press(shell, KeyCode.EQUALS, false, true);
          }
          settle(shell);
          assertThat(shell.getLeft()).isNull();
          assertThat(shell.getRight()).isNull();
          assertThat(bench.getScene()).isNull();
          ((ToggleButton) shell.lookup("#toggle-bench")).fire();
          settle(shell);
          assertThat(bench.getScene()).isNotNull();
          press(shell, KeyCode.DIGIT0, false, true);
          settle(shell);
          assertThat(shell.getRight()).isNotNull();
          return true;
        });
  }

  @Test
  void evidenceShowsTheNewestAndAllOnDemand() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.evidence(List.of(), "Nothing was sent.");
          assertThat(said(shell)).containsExactly("Nothing was sent.");
          shell.evidence(lines(5), "Nothing was sent.");
          assertThat(said(shell)).containsExactly("line 0", "line 1");
          ((ToggleButton) shell.lookup("#evidence-all")).fire();
          settle(shell);
          assertThat(said(shell)).hasSize(5);
          return true;
        });
  }

  @Test
  void theRailSaysMoreThanColours() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.phase(1);
          assertThat(shell.lookupAll(".phase"))
              .extracting(Node::getAccessibleText)
              .containsExactlyInAnyOrder("What happened, done", "Your camera, now", "Report");
          return true;
        });
  }

  @Test
  void whatWasPassedOverIsNotCalledDone() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.phase(2, Set.of(1));
          assertThat(shell.lookupAll(".phase"))
              .extracting(Node::getAccessibleText)
              .containsExactlyInAnyOrder(
                  "What happened, done", "Your camera, not needed", "Report, now");
          assertThat(shell.lookupAll(".phase.over")).hasSize(1);
          return true;
        });
  }

  @Test
  void theButtonsWrapWhereTheWindowIsNarrow() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(420, 640);
          shell.show(page(new Label("content")));
          for (int i = 0; i < 6; i++) {
            press(shell, KeyCode.EQUALS, false, true);
          }
          settle(shell);
          assertThat(shell.minWidth(-1)).isLessThan(960);
          Node elsewhere = shell.lookup("#elsewhere");
          Node primary = shell.lookup("#primary");
          assertThat(bottom(elsewhere)).isLessThanOrEqualTo(top(primary));
          for (String id : List.of("#elsewhere", "#back", "#primary")) {
            Node button = shell.lookup(id);
            var box = button.localToScene(button.getLayoutBounds());
            assertThat(box.getMinX()).as(id).isNotNegative();
            assertThat(box.getMaxX()).as(id).isLessThanOrEqualTo(420);
          }
          return true;
        });
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  @Test
  void aButtonThatCannotBePressedSaysWhatIsMissing() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          ready.set(false);
          shell.show(
              new Page(
                  "list",
                  "Which camera is it?",
                  "Choose.",
                  Optional.empty(),
                  new Label("content"),
                  Optional.of(
                      new PageAct(
                          new SimpleStringProperty("Use this camera"),
                          ready,
                          () -> did.add("primary"),
                          new SimpleStringProperty("Tick that it is yours."))),
                  List.of(),
                  Optional.empty(),
                  Optional.empty()));
          settle(shell);
          Label missing = (Label) shell.lookup("#missing");
          assertThat(missing.isVisible()).isTrue();
          assertThat(missing.getText()).isEqualTo("Tick that it is yours.");
          assertThat(shell.lookup("#primary").getAccessibleHelp())
              .isEqualTo("Tick that it is yours.");
          ready.set(true);
          assertThat(missing.isVisible()).isFalse();
          ready.set(false);
          shell.show(page(new Label("content")));
          assertThat(missing.isVisible()).isFalse();
          return true;
        });
  }

  @Test
  void aNoteThatNoLongerHoldsIsHiddenAndMovesNothing() {
    FxDoor.ask(
        () -> {
          Shell shell = shell(1000, 700);
          shell.show(page(new Label("content")));
          settle(shell);
          double before = top(shell.lookup("#primary"));
          shell.noteHolds(false);
          settle(shell);
          assertThat(shell.lookup("#note").isVisible()).isFalse();
          assertThat(top(shell.lookup("#primary"))).isEqualTo(before);
          shell.noteHolds(true);
          assertThat(shell.lookup("#note").isVisible()).isTrue();
          return true;
        });
  }

  @Test
  void textSizesEndAtTheirBounds() {
    assertThat(new TextSize(200).larger()).isEqualTo(new TextSize(200));
    assertThat(TextSize.USUAL.smaller()).isEqualTo(TextSize.USUAL);
    assertThat(TextSize.USUAL.larger().larger().smaller()).isEqualTo(new TextSize(125));
  }

  private static List<String> said(Shell shell) {
    return shell.lookupAll(".said").stream().map(node -> ((Label) node).getText()).toList();
  }

  private static List<EvidenceLine> lines(int count) {
    List<EvidenceLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(new EvidenceLine("10:52:3" + i, "observed", "line " + i));
    }
    return lines;
  }
}
