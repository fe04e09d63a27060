package dev.pinhole.ui.bench;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.simulator.CameraPicture;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/// A bench on a real practice site whose clock is turned by hand, and hands that are written down.
final class Stand implements AutoCloseable {
  static final String DOME = "front-door";
  static final String POWER_FIRST = "garden";
  static final String NO_BUTTON = "stairs";
  static final String FAR = "barn";

  final HandClock machine = new HandClock();
  final List<String> heard = new CopyOnWriteArrayList<>();
  Optional<Path> brought = Optional.empty();
  final Words words = Words.of(Locale.UK);
  final PracticeSite site;
  final BenchView view;
  private Optional<Stage> stage = Optional.empty();

  Stand(Path folder) throws IOException, TimeoutException {
    site =
        PracticeSite.open(
            new PracticeSite.Setting(
                Disk.system(),
                folder.resolve("site.json"),
                Catalog.builtIn(),
                machine,
                new Random(3)));
    view = FxThread.call(() -> new BenchView(site, words, new Heard(), new Nowhere(), false));
    FxThread.call(
        () -> {
          view.attach();
          return true;
        });
  }

  /// Files that come from and go to where the test says.
  private final class Nowhere implements Errands {
    @Override
    public Optional<Path> which(String title) {
      return brought;
    }

    @Override
    public Optional<Path> whereToSave(String name) {
      return brought;
    }
  }

  private final class Heard implements Presses {
    @Override
    public void pressed(String cameraId) {
      heard.add("pressed " + cameraId);
    }

    @Override
    public void released(String cameraId, Duration held) {
      heard.add("released " + cameraId + " " + held.toMillis());
    }

    @Override
    public void powered(String cameraId, boolean on) {
      heard.add("power " + cameraId + " " + on);
    }
  }

  /// Puts the bench into a window that has the focus.
  Stage inWindow(Node... others) throws TimeoutException {
    Stage shown =
        FxThread.call(
            () -> {
              var root = new javafx.scene.layout.VBox(view);
              root.getChildren().addAll(others);
              var window = new Stage();
              var scene = new Scene(root, 340, 720);
              dress(scene, false);
              window.setScene(scene);
              window.show();
              window.requestFocus();
              return window;
            });
    stage = Optional.of(shown);
    Await.until("the window has the focus", () -> ask(shown::isFocused));
    return shown;
  }

  static void dress(Scene scene, boolean dark) {
    (dark ? Theme.DARK : Theme.LIGHT).apply(scene);
  }

  static boolean ask(Callable<Boolean> question) {
    try {
      return FxThread.call(question);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  MacAddress mac(String id) {
    return camera(id).mac();
  }

  CameraPicture camera(String id) {
    return site.cameras().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  void show(String id) throws TimeoutException {
    MacAddress mac = mac(id);
    FxThread.call(
        () -> {
          view.show(Optional.of(mac));
          return true;
        });
  }

  ResetHole hole() {
    return find("reset-hole", ResetHole.class);
  }

  <T extends Node> T find(String id, Class<T> type) {
    return find(view, node -> id.equals(node.getId())).map(type::cast).orElseThrow();
  }

  boolean says(String text) {
    return find(
            view,
            node -> visible(node) && node instanceof Labeled said && said.getText().equals(text))
        .isPresent();
  }

  void awaits(String text) {
    Await.until("the bench says " + text, () -> ask(() -> says(text)));
  }

  private static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  static Optional<Node> find(Node from, Predicate<Node> wanted) {
    if (wanted.test(from)) {
      return Optional.of(from);
    }
    if (from instanceof ScrollPane pane && pane.getContent() != null) {
      return find(pane.getContent(), wanted);
    }
    if (from instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = find(child, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    ask(
        () -> {
          view.close();
          stage.ifPresent(Stage::hide);
          return true;
        });
    site.close();
  }
}
