package dev.pinhole.app;

import dev.pinhole.store.DataFolder;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program's entry point: the wizard, or one of the commands. Not an `Application` itself, so
/// that the platform can be chosen before the toolkit starts.
@Command(
    name = "pinhole",
    mixinStandardHelpOptions = true,
    version = "Pinhole " + Program.VERSION,
    description =
        "Guides you through resetting a camera that is yours. Without a command: the wizard.",
    subcommands = {
      TourCommand.class,
      SimulateCommand.class,
      DiscoverCommand.class,
      JobsCommand.class,
      BackupCommand.class,
      BackupsCommand.class,
      RestoreCommand.class,
      SetUpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not reached, see the command's own help",
      "2:an argument is wrong",
      "3:the data folder cannot be used"
    })
public final class Pinhole implements Callable<Integer> {
  /// The data folder cannot be used.
  static final int NO_FOLDER = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where jobs and the practice site are kept.")
  private @Nullable Path data;

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public Pinhole() {}

  /// Starts Pinhole.
  ///
  /// @param args the command line
  static void main(String[] args) {
    CommandLine line = new CommandLine(new Pinhole());
    line.setOut(new PrintWriter(System.out, true, System.out.charset()));
    line.setErr(new PrintWriter(System.err, true, System.err.charset()));
    System.exit(line.execute(args));
  }

  /// @return the folder given on the command line
  Optional<Path> given() {
    return Optional.ofNullable(data);
  }

  /// @return the data folder
  Path folder() {
    return given()
        .orElseGet(
            () ->
                DataFolder.usual(
                    System.getenv(),
                    System.getProperty("os.name", ""),
                    Path.of(System.getProperty("user.home", "."))));
  }

  @Override
  public Integer call() {
    if (hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
      PinholeApp.open(folder());
      return 0;
    }
    Words words = Words.of(Locale.getDefault());
    spec.commandLine().getErr().println(words.say("app.no-display"));
    CommandLine tour = spec.commandLine().getSubcommands().get("tour");
    return tour == null ? 1 : tour.execute();
  }

  /// On Linux a display is named in the environment; other systems always have one.
  static boolean hasDisplay(Map<String, String> environment, String osName) {
    boolean asks = osName.toLowerCase(Locale.ROOT).contains("linux");
    boolean named =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    return !asks || named || "Headless".equals(System.getProperty("glass.platform"));
  }
}
