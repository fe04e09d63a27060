package dev.pinhole.app;

import dev.pinhole.store.DataFolder;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import dev.pinhole.ui.Outside;
import dev.pinhole.ui.theme.Theme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The wizard as a JavaFX application. Where the data folder cannot be used, the window says so in
/// one sentence and what to do.
public final class PinholeApp extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(PinholeApp.class);

  /// Handed over by the command line; JavaFX makes the application itself.
  private static final AtomicReference<Path> FOLDER = new AtomicReference<>();

  private @Nullable Window window;

  /// Made by JavaFX.
  public PinholeApp() {}

  /// Opens the window and returns when it is closed.
  ///
  /// @param folder the data folder
  static void open(Path folder) {
    FOLDER.set(folder);
    launch(PinholeApp.class);
  }

  @Override
  public void start(Stage stage) {
    Words words = Words.of(Locale.getDefault());
    try {
      LookFile kept = new LookFile(FOLDER.get());
      window =
          new Window(
              stage,
              new DataFolder(FOLDER.get()),
              new Window.Setting(
                  words,
                  new Files(stage),
                  new SpeakerTones(),
                  kept.read(),
                  look -> Thread.ofVirtual().start(() -> kept.write(look))));
    } catch (StoreException e) {
      LOG.warn("the data folder cannot be used", e);
      refuse(stage, words, words.say(e.told()));
    } catch (IOException e) {
      LOG.warn("Pinhole cannot start", e);
      refuse(stage, words, words.say("app.no-start", String.valueOf(e.getMessage())));
    }
  }

  private static void refuse(Stage stage, Words words, String sentence) {
    Label heading = new Label(words.say("app.no-start.title"));
    heading.getStyleClass().add("heading");
    Label lead = new Label(sentence);
    lead.getStyleClass().add("lead");
    lead.setWrapText(true);
    lead.setMinHeight(Region.USE_PREF_SIZE);
    Button close = new Button(words.say("app.close"));
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.close());
    VBox page = new VBox(heading, lead, close);
    page.getStyleClass().add("shell-page");
    Scene scene = new Scene(page, 560, 300);
    Theme.SYSTEM.apply(scene);
    stage.setTitle("Pinhole");
    stage.setScene(scene);
    stage.show();
  }

  @Override
  public void stop() throws IOException {
    if (window != null) {
      window.close();
    }
  }

  private final class Files implements Outside {
    private final Stage stage;

    Files(Stage stage) {
      this.stage = stage;
    }

    @Override
    public Optional<Path> whereToSave(String name) {
      FileChooser chooser = new FileChooser();
      chooser.setInitialFileName(name);
      return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> whichFolder(String title) {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle(title);
      return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> which(String title) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(title);
      return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public void open(Path file) {
      getHostServices().showDocument(file.toUri().toString());
    }
  }
}
