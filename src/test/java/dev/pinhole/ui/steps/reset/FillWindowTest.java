package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.LaterJobs;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// *Fill the window* while somebody holds a key on something else, such as the bench's reset hole.
class FillWindowTest {
  @Test
  void aHandElsewhereIsNotMoved() throws Exception {
    assertThat(focusAfterF(LaterJobs.running().view(), "hole")).isEqualTo("hole");
  }

  @Test
  void focusOnThePageGoesToTheLargeButton() throws Exception {
    assertThat(focusAfterF(LaterJobs.running().view(), "fill-window")).isEqualTo("fill-act");
    assertThat(focusAfterF(LaterJobs.atTheHold().view(), "hole")).isEqualTo("fill-act");
  }

  private static String focusAfterF(JobView view, String from) throws Exception {
    return FxThread.call(
        () -> {
          HoldView screen = new HoldView(view, new LaterContext().context());
          var hole = new Button("hole");
          hole.setId("hole");
          var scene = new Scene(new VBox(screen.page().content(), hole));
          scene.getRoot().lookup("#" + from).requestFocus();
          Event.fireEvent(
              scene.getFocusOwner(),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, false, false, false));
          assertThat(scene.getRoot().lookup("#hold-large")).isNotNull();
          String id = scene.getFocusOwner().getId();
          screen.close();
          return id;
        });
  }
}
