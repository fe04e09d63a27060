package dev.pinhole.app;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.store.DataFolder;
import dev.pinhole.testing.Await;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import dev.pinhole.ui.Outside;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.steps.Tones;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The real window: real screens, controller, cameras; every act is fired on its control.
abstract class RealWindow {
  static final String PASSWORD = "kd7-Wm4-p9x-Rt2";
  private static final Path PICTURES = Path.of("target", "gallery", "window");

  @TempDir Path folder;
  Optional<Path> chosen = Optional.empty();
  Window window;
  Hands hands;

  /// Where real cameras are looked for; asked once, before the window opens.
  OwnNetwork network() throws IOException {
    return OwnNetwork.ofThisComputer();
  }

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    javafx.application.Platform.setImplicitExit(false);
    Files.createDirectories(PICTURES);
    Outside outside =
        new Outside() {
          @Override
          public Optional<Path> whichFolder(String title) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> which(String title) {
            return chosen;
          }

          @Override
          public Optional<Path> whereToSave(String name) {
            return Optional.of(folder.resolve(name));
          }

          @Override
          public void open(Path file) {}
        };
    OwnNetwork network = network();
    window =
        FxDoor.ask(
            () ->
                new Window(
                    new Stage(),
                    new DataFolder(folder.resolve("data")),
                    new Window.Setting(
                        Words.of(Locale.ENGLISH),
                        outside,
                        Tones.NONE,
                        new Look(Theme.LIGHT, TextSize.USUAL),
                        _ -> {},
                        network)));
    hands = new Hands(window);
    FxDoor.ask(
        () -> {
          window.stage().requestFocus();
          return true;
        });
  }

  @AfterEach
  void close() throws Exception {
    FxDoor.ask(
        () -> {
          window.stage().hide();
          return true;
        });
    window.close();
  }

  final JobView view() {
    Await.until("a job on the screen", () -> FxDoor.ask(() -> window.wizard().shown()).isPresent());
    return FxDoor.ask(() -> window.wizard().shown().orElseThrow());
  }

  final void at(Class<? extends Step> step) {
    Await.until(
        step.getSimpleName() + ", not " + view().step(), () -> step.isInstance(view().step()));
  }

  final Optional<Node> find(String id) {
    return FxDoor.ask(
        () ->
            Optional.ofNullable(window.wizard().scene().lookup("#" + id))
                .filter(node -> node.isVisible() && !node.isDisabled()));
  }

  final void fire(String id) {
    Await.until("#" + id, () -> find(id).isPresent());
    FxDoor.ask(
        () -> {
          ((ButtonBase) window.wizard().scene().lookup("#" + id)).fire();
          return true;
        });
  }

  final void type(String id, String text) {
    Await.until("#" + id, () -> find(id).isPresent());
    FxDoor.ask(
        () -> {
          ((TextInputControl) window.wizard().scene().lookup("#" + id)).setText(text);
          return true;
        });
  }

  final void picture(String name) {
    FxDoor.ask(
        () -> {
          try {
            Picture.take(window.wizard().scene(), PICTURES.resolve(name + ".png"));
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return true;
        });
  }

  /// Takes the practice camera with this model.
  final void choose(Trouble trouble, String model) {
    fire(
        switch (trouble) {
          case ONLY_BACK_UP -> "only-back-up";
          case ONLY_SET_UP -> "only-set-up";
          default -> "trouble-" + trouble;
        });
    at(Step.WhichCamera.class);
    fire("practise");
    Await.until(
        model,
        () ->
            view().live().nearby().stream()
                .anyMatch(one -> one.camera().model().startsWith(model)));
    JobView now = view();
    now.live().nearby().stream()
        .filter(one -> one.camera().model().startsWith(model))
        .findFirst()
        .ifPresent(
            one ->
                window
                    .program()
                    .desk()
                    .act(
                        now,
                        new Act.UseCamera(
                            one,
                            "Mine",
                            Identified.ofModel(Catalog.builtIn(), one.camera().model()),
                            false)));
  }

  /// An entry of *Something else…*.
  final void elsewhere(String words) {
    Await.until("#elsewhere", () -> find("elsewhere").isPresent());
    FxDoor.ask(
        () -> {
          ((MenuButton) window.wizard().scene().lookup("#elsewhere"))
              .getItems().stream()
                  .filter(item -> item.getText().equals(words))
                  .findFirst()
                  .orElseThrow()
                  .fire();
          return true;
        });
  }

  /// @return the words of a node and of what is below it, in order; empty where it is not shown
  final String words(String id) {
    return FxDoor.ask(
        () ->
            Optional.ofNullable(window.wizard().scene().lookup("#" + id)).stream()
                .filter(Node::isVisible)
                .flatMap(node -> Stream.concat(Stream.of(node), node.lookupAll(".label").stream()))
                .filter(Labeled.class::isInstance)
                .map(one -> ((Labeled) one).getText())
                .collect(Collectors.joining(" ")));
  }

  final void says(String id, String... words) {
    for (String one : words) {
      Await.until(() -> one + ", not " + words(id), () -> words(id).contains(one));
    }
  }

  final String title() {
    return FxDoor.ask(() -> ((Labeled) window.wizard().scene().lookup("#heading")).getText());
  }
}
