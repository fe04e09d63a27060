package dev.pinhole.app;

import dev.pinhole.store.DataFolder;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `tour`: walks the plain practice camera's whole path through the real screens, with the mouse
/// and keys of JavaFX's own robot.
@Command(
    name = "tour",
    mixinStandardHelpOptions = true,
    description =
        "Walks a whole reset of the plain practice camera through the real screens. Without --data"
            + " in a new temporary folder; with it, goes on with the job it finds there.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the reset was proven and the camera has its new password",
      "1:it was not",
      "2:an argument is wrong",
      "3:a folder cannot be used"
    })
public final class TourCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(TourCommand.class);

  @Spec private CommandSpec spec;
  @ParentCommand private Pinhole parent;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the pictures and tour.json go; none are taken without it.")
  private @Nullable Path out;

  @Option(names = "--show", description = "Show the window instead of walking unseen.")
  private boolean show;

  private final Words words = Words.of(Locale.getDefault());

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public TourCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!show) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    try {
      Path pictures = out;
      if (pictures != null) {
        Files.createDirectories(pictures);
      }
      return parent.given().isPresent()
          ? walk(parent.given().get(), Optional.ofNullable(pictures))
          : inTemporaryFolder(Optional.ofNullable(pictures));
    } catch (StoreException e) {
      spec.commandLine().getErr().println(words.say(e.told()));
      return Pinhole.NO_FOLDER;
    } catch (IOException e) {
      LOG.warn("the tour cannot write", e);
      spec.commandLine().getErr().println(words.say("app.no-start", String.valueOf(e)));
      return Pinhole.NO_FOLDER;
    }
  }

  private int inTemporaryFolder(Optional<Path> pictures) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pinhole-tour");
    try {
      return walk(folder.resolve("data"), pictures);
    } finally {
      LogSetup.leaveFolder();
      new DataFolder(folder).delete(folder.resolve("data"));
      Files.delete(folder);
    }
  }

  private int walk(Path folder, Optional<Path> pictures) throws IOException, InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    try (TourWindow window = TourWindow.open(new DataFolder(folder), words, pictures)) {
      return new Tour(window, spec.commandLine().getOut(), pictures).walk() ? 0 : 1;
    } finally {
      Platform.exit();
    }
  }
}
