package dev.pinhole.ui.steps.reset;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The keys of the hold, wherever focus is in the window: F fills it, Escape leaves that again.
final class HoldKeys {
  private final FillWindow large;
  private final Runnable fill;
  private final EventHandler<KeyEvent> filter = this::key;
  private final Subscription scene;
  private Runnable off = () -> {};

  /// @param content stands in the window
  /// @param large the large ring
  /// @param fill opens or closes it
  HoldKeys(Node content, FillWindow large, Runnable fill) {
    this.large = large;
    this.fill = fill;
    this.scene =
        content
            .sceneProperty()
            .subscribe(
                now -> {
                  off.run();
                  off = now == null ? () -> {} : listen(now);
                });
  }

  private Runnable listen(Scene now) {
    now.addEventFilter(KeyEvent.KEY_PRESSED, filter);
    return () -> now.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (!plain) {
      return;
    }
    switch (event.getCode()) {
      case F -> take(event, fill);
      case ESCAPE -> {
        if (large.isOpen()) {
          take(event, fill);
        }
      }
      case TAB -> {
        if (large.isOpen()) {
          take(event, large::turnFocus);
        }
      }
      case ENTER -> {
        if (large.isOpen()) {
          take(event, large::fire);
        }
      }
      default -> {}
    }
  }

  private static void take(KeyEvent event, Runnable act) {
    event.consume();
    act.run();
  }

  void close() {
    scene.unsubscribe();
    off.run();
  }
}
