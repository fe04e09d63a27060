package dev.pinhole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.ui.FxDoor;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// When the bench folds, what opens it, and what leaves it open.
class BenchPlaceTest {
  private final ShellTest stand = new ShellTest();

  @BeforeAll
  static void toolkit() {
    ShellTest.toolkit();
  }

  @Test
  void theBenchMakesRoomForAPageThatNeedsItUntilItIsOpenedByHand() {
    FxDoor.ask(
        () -> {
          Shell shell = stand.shell(1000, 700);
          Button bench = new Button("on the bench");
          shell.show(stand.page(new Label("content")));
          shell.bench(Optional.of(bench), true);
          ShellTest.settle(shell);
          assertThat(shell.getLeft()).isNotNull();
          assertThat(shell.getRight()).isNull();
          var handle = (ToggleButton) shell.lookup("#toggle-bench");
          assertThat(handle.isVisible()).isTrue();
          handle.fire();
          ShellTest.settle(shell);
          assertThat(bench.getParent()).isSameAs(shell.getRight());
          shell.show(stand.page(new Label("the next")));
          assertThat(shell.getRight()).as("opened by hand").isNotNull();
          handle.fire();
          shell.show(stand.page(new Label("the third")));
          assertThat(shell.getRight()).as("closed by hand").isNull();
          shell.bench(Optional.of(bench), false);
          assertThat(shell.getRight()).as("needed").isNotNull();
          assertThat(handle.isVisible()).isFalse();
          return true;
        });
  }

  @Test
  void aWideWindowHasRoomForBoth() {
    FxDoor.ask(
        () -> {
          Shell shell = stand.shell(1200, 700);
          shell.show(stand.page(new Label("content")));
          shell.bench(Optional.of(new Button("on the bench")), true);
          ShellTest.settle(shell);
          assertThat(shell.getRight()).isNotNull();
          assertThat(shell.lookup("#toggle-bench").isVisible()).isFalse();
          return true;
        });
  }

  @Test
  void whoCallsForTheBenchIsTakenThere() {
    for (int larger : List.of(0, 6)) {
      FxDoor.ask(
          () -> {
            Shell shell = stand.shell(1000, 700);
            Button bench = new Button("on the bench");
            Button go = new Button("Go to the bench");
            go.setOnAction(_ -> go.fireEvent(new BenchCall()));
            shell.show(stand.page(go));
            var scroll = new ScrollPane(bench);
            scroll.setFocusTraversable(false);
            shell.bench(Optional.of(scroll), true);
            for (int i = 0; i < larger; i++) {
              ShellTest.press(shell, KeyCode.EQUALS, false, true);
            }
            ShellTest.settle(shell);
            assertThat(bench.getScene()).isNull();
            go.fire();
            assertThat(shell.getScene().getFocusOwner()).isSameAs(bench);
            var handle = (ToggleButton) shell.lookup("#toggle-bench");
            assertThat(handle.isSelected()).isTrue();
            handle.fire();
            assertThat(go.getScene()).isNotNull();
            assertThat(bench.getScene()).isNull();
            return true;
          });
    }
  }
}
