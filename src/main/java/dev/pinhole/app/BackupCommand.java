package dev.pinhole.app;

import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Ledger;
import dev.pinhole.controller.backup.BackupErrand;
import dev.pinhole.controller.backup.BackupErrand.Ended;
import dev.pinhole.controller.reset.RecordedJob;
import dev.pinhole.isapi.Login;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `backup`: saves a camera's settings, a picture and its recordings into a folder, and records
/// that as a job. Interrupted, it can be begun again and goes on with the first unfinished file.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Saves settings, a picture and recordings of a camera into a folder.",
      "It only reads. Begun again, it goes on with the first unfinished file."
    },
    subcommands = {BackupVerifyCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the backup is whole, and every file was read once more",
      "1:the camera did not take user and password, or stopped answering",
      "2:an argument is wrong",
      "3:the folder cannot be written",
      "4:it was stopped; begun again, it goes on"
    })
public final class BackupCommand implements Callable<Integer> {
  private static final int WHOLE = 0;
  private static final int NO_CAMERA = 1;
  private static final int WRONG = 2;
  private static final int NO_FOLDER = 3;
  private static final int STOPPED = 4;
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private static final Message STOPPING = Message.of("backup.at.stopping");

  @Spec private CommandSpec spec;
  @ParentCommand private Pinhole parent;
  @Mixin private CameraOptions camera;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The backup's own folder: empty, new, or with an unfinished backup.")
  private @Nullable Path out;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Leave out recordings before this day, such as 2026-11-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Leave out recordings after this day.")
  private @Nullable LocalDate to;

  @Option(names = "--no-recordings", description = "Leave all recordings out.")
  private boolean noRecordings;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());
  private InputStream input = System.in;

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public BackupCommand() {}

  /// @param other where the password comes from without a terminal
  void input(InputStream other) {
    input = other;
  }

  @Override
  public Integer call() {
    camera.check(spec.commandLine());
    if (out == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--out=DIR'");
    }
    return save(out);
  }

  private int save(Path place) {
    BackupLines lines = new BackupLines(spec.commandLine(), words, json);
    InstantSource clock = InstantSource.system();
    try (Login login = camera.login(words, input)) {
      BackupErrand errand = errand(clock);
      Path folder = Files.createDirectories(place).toRealPath();
      try (StopHook _ = StopHook.open(errand::stop, () -> lines.told(STOPPING))) {
        return code(lines.ended(run(errand, login, folder, clock, lines), folder));
      }
    } catch (StoreException e) {
      lines.told(e.told());
      return NO_FOLDER;
    } catch (FileSystemException e) {
      lines.told(Message.of("backup.at.folder", place.toString()));
      return NO_FOLDER;
    } catch (IOException e) {
      lines.said(String.valueOf(e.getMessage()));
      return WRONG;
    }
  }

  private static BackupErrand errand(InstantSource clock) {
    return new BackupErrand(
        new BackupErrand.Setting(
            CameraOptions.isapi(clock),
            new BackupWriter.Means(
                Disk.system(),
                FreeSpace.system(),
                Long.toString(ProcessHandle.current().pid()),
                Program.VERSION),
            Catalog.builtIn(),
            clock,
            SILENCE));
  }

  private Ended run(
      BackupErrand errand, Login login, Path folder, InstantSource clock, BackupLines lines)
      throws StoreException {
    BackupErrand.Order order = new BackupErrand.Order(camera.at(), login, folder, this::wanted);
    try (RecordedJob job =
        RecordedJob.savingTo(
            new DataFolder(parent.folder()), Disk.system(), clock, new SecureRandom(), folder)) {
      return errand.run(order, Program.VERSION, job, lines);
    } catch (StoreException e) {
      if (!e.told().key().equals("store.locked")) {
        throw e;
      }
      lines.told(Message.of("backup.at.unrecorded"));
      return errand.run(order, Program.VERSION, Ledger.inMemory(clock), lines);
    }
  }

  private boolean wanted(LocalDate day) {
    return !noRecordings
        && (from == null || !day.isBefore(from))
        && (to == null || !day.isAfter(to));
  }

  private static int code(Ended ended) {
    return switch (ended) {
      case Ended.Whole _ -> WHOLE;
      case Ended.Refused _, Ended.NoAnswer _ -> NO_CAMERA;
      case Ended.Disk _ -> NO_FOLDER;
      case Ended.Stopped _ -> STOPPED;
    };
  }
}
