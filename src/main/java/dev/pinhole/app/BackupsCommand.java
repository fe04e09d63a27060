package dev.pinhole.app;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.backup.RemindersFile;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `backups`: every camera that a job was about, when it was last backed up, and which are overdue.
/// Reads beside an open window.
@Command(
    name = "backups",
    mixinStandardHelpOptions = true,
    description = "Lists cameras with their latest backup, the overdue ones first.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:listed, and none is overdue",
      "1:listed, and at least one is overdue",
      "2:an argument is wrong",
      "3:the data folder cannot be read"
    })
public final class BackupsCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3_650;

  @Spec private CommandSpec spec;
  @ParentCommand private Pinhole parent;

  @Option(names = "--json", description = "Print one JSON object per camera and line.")
  private boolean json;

  @Option(
      names = "--every",
      paramLabel = "DAYS",
      description = "After how many days a backup is overdue (default: as chosen in Pinhole).")
  private @Nullable Integer days;

  private final Words words = Words.of(Locale.getDefault());
  private final InstantSource clock = InstantSource.system();

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public BackupsCommand() {}

  @Override
  public Integer call() {
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      throw new ParameterException(spec.commandLine(), words.say("backups.days"));
    }
    try {
      DataFolder folder = new DataFolder(parent.folder());
      List<KnownCamera> cameras = Jobs.in(folder).cameras();
      Instant now = clock.instant();
      Optional<Duration> every = every(folder);
      PrintWriter out = spec.commandLine().getOut();
      cameras.forEach(
          one ->
              out.println(
                  json
                      ? object(one, isOverdue(one, now, every))
                      : line(one, isOverdue(one, now, every))));
      if (cameras.isEmpty() && !json) {
        out.println(words.say("backups.none"));
      }
      out.flush();
      return cameras.stream().anyMatch(one -> isOverdue(one, now, every)) ? 1 : 0;
    } catch (StoreException e) {
      spec.commandLine().getErr().println(words.say(e.told()));
      return Pinhole.NO_FOLDER;
    }
  }

  private Optional<Duration> every(DataFolder folder) {
    return days != null
        ? Optional.of(Duration.ofDays(days))
        : new RemindersFile(Disk.system(), folder.root()).read().often().every();
  }

  private static boolean isOverdue(KnownCamera camera, Instant now, Optional<Duration> every) {
    return every.filter(span -> camera.isOverdue(now, span)).isPresent();
  }

  private String line(KnownCamera camera, boolean overdue) {
    String last =
        camera
            .last()
            .map(at -> words.dateTime(at, ZoneId.systemDefault()))
            .orElseGet(() -> words.say("backups.never"));
    return String.join(
        "  ",
        camera.camera().mac().text(),
        camera.title(),
        words.say("report.place." + camera.place().name().toLowerCase(Locale.ROOT)),
        last,
        words.say(overdue ? "backups.overdue" : "backups.fine"),
        camera.folder().orElse("-"));
  }

  private String object(KnownCamera camera, boolean overdue) {
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode node = mapper.createObjectNode();
    node.put("mac", camera.camera().mac().text());
    node.put("name", camera.name());
    node.put("model", camera.camera().model());
    node.put("place", camera.place().name());
    node.put("last", camera.last().map(Instant::toString).orElse(""));
    node.put("folder", camera.folder().orElse(""));
    camera.changed().ifPresent(count -> node.put("changedSettings", count));
    node.put("overdue", overdue);
    return mapper.writeValueAsString(node);
  }
}
