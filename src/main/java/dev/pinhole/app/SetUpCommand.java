package dev.pinhole.app;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.reset.RecordedJob;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.controller.setup.SetUpErrand;
import dev.pinhole.controller.setup.SetUpErrand.Ended;
import dev.pinhole.controller.setup.TemplateFile;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.controller.setup.TemplatePreview.Found;
import dev.pinhole.controller.setup.TemplatePreview.Seen;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `setup`: lays a template beside a camera, or sets the camera to it, and records that as a job.
/// Interrupted, it can be begun again: what the camera has already is not written twice.
@Command(
    name = "setup",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "pinhole setup --at=URL --template=FILE (--dry-run | --apply --serial=NUMBER)",
      "              [--user=USER] [--address=A.B.C.D] [--restart] [--json]"
    },
    description = {
      "Sets a camera up as a template says.",
      "Each setting is written once and read back. Begun again, it writes only what still differs.",
      "The user is admin, unless --user names another."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the camera has everything that the template wants",
      "1:the camera did not answer, or not any more, or has no password yet",
      "2:an argument is wrong",
      "3:the data folder cannot record it; nothing more was written",
      "4:something differs, was refused, waits for a restart, or was not reached",
      "5:the camera did not take user and password",
      "6:it is another camera than the one of --serial",
      "7:the template cannot be used"
    })
public final class SetUpCommand implements Callable<Integer> {
  private static final int AS_ASKED = 0;
  private static final int NO_ANSWER = 1;
  private static final int WRONG = 2;
  private static final int NO_RECORD = 3;
  private static final int OTHERWISE = 4;
  private static final int NO_PASSWORD = 5;
  private static final int OTHER_CAMERA = 6;
  private static final int NO_TEMPLATE = 7;
  private static final Duration RESTARTS = Duration.ofMinutes(5);
  private static final Message STOPPING = Message.of("setup.at.stopping");

  @Spec private CommandSpec spec;
  @ParentCommand private Pinhole parent;
  @Mixin private CameraOptions camera;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      required = true,
      description = "What it is to be set to.")
  private Path template;

  @Option(names = "--dry-run", description = "Look, and write nothing.")
  private boolean dryRun;

  @Option(names = "--apply", description = "Set the camera; needs --serial.")
  private boolean apply;

  @Option(
      names = "--serial",
      paramLabel = "NUMBER",
      description = "Whose camera it must be: its serial number, or the last nine characters.")
  private @Nullable String serial;

  @Option(
      names = "--address",
      paramLabel = "A.B.C.D",
      converter = AddressConverter.class,
      description = "The camera’s own, where the template wants a fixed one.")
  private @Nullable Ipv4Address address;

  @Option(
      names = "--restart",
      description = "Restart the camera where something counts only then, and wait for it.")
  private boolean restart;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());
  private InputStream input = System.in;

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public SetUpCommand() {}

  /// @param other where the password comes from without a terminal
  void input(InputStream other) {
    input = other;
  }

  @Override
  public Integer call() {
    camera.checkAsAdmin(spec.commandLine());
    if (dryRun == apply) {
      throw wrong("Give one of the two: --dry-run or --apply");
    }
    if (apply && serial == null) {
      throw wrong("Missing required option: '--serial=NUMBER', because --apply writes");
    }
    SetUpLines lines = new SetUpLines(spec.commandLine(), words, json);
    Template wanted;
    try {
      wanted = TemplateFile.read(template);
    } catch (StoreException e) {
      lines.told(e.told());
      return NO_TEMPLATE;
    }
    if (wanted.needsAddress() != (address != null)) {
      throw wrong(
          address == null
              ? "Missing option: '--address=A.B.C.D'; the template wants a fixed one"
              : "The template sets no fixed address: leave --address out");
    }
    try (Login login = camera.login(words, input)) {
      return beside(lines, wanted, login);
    } catch (IOException e) {
      lines.said(String.valueOf(e.getMessage()));
      return WRONG;
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private int beside(SetUpLines lines, Template wanted, Login login) {
    InstantSource clock = InstantSource.system();
    Isapi isapi = CameraOptions.isapi(clock);
    List<Setting> settings = wanted.settings(Optional.ofNullable(address));
    return switch (new TemplatePreview(isapi, clock).of(camera.at(), login, settings)) {
      case Seen.Beside beside -> beside(lines, wanted, login, isapi, beside);
      case Seen.Password(Message told) -> lines.told(told, NO_PASSWORD);
      case Seen.NoAnswer(Message told) -> lines.told(told, NO_ANSWER);
    };
  }

  private int beside(
      SetUpLines lines, Template wanted, Login login, Isapi isapi, Seen.Beside beside) {
    Found found = beside.found();
    lines.camera(found);
    if (serial != null && !found.isSerial(serial)) {
      return lines.told(Message.of("setup.at.serial", found.serial(), serial), OTHER_CAMERA);
    }
    Optional<Message> conflict = conflict(found, beside);
    if (conflict.isPresent()) {
      return lines.told(
          Message.of("setup.at.address", String.valueOf(address), conflict.get()), WRONG);
    }
    if (dryRun) {
      beside.settings().forEach(lines::beside);
      boolean same = beside.settings().stream().allMatch(TemplatePreview.One::isSame);
      return same ? AS_ASKED : OTHERWISE;
    }
    SetUpErrand.Order order =
        new SetUpErrand.Order(login, beside, wanted.name(), restart, Program.VERSION);
    return code(lines, run(lines, isapi, order));
  }

  /// As far as this computer knows without asking anybody.
  private static Optional<Message> conflict(Found found, Seen.Beside beside) {
    Neighbourhood around =
        new Neighbourhood(
            OwnAddresses.ofThisComputer().stream().map(OwnAddress::range).toList(),
            NeighbourTable.ofThisComputer(),
            Map.of());
    return beside.settings().stream()
        .map(TemplatePreview.One::wanted)
        .filter(Network.Fixed.class::isInstance)
        .map(Network.Fixed.class::cast)
        .findFirst()
        .flatMap(fixed -> around.conflict(found.info().mac(), fixed, List.of()));
  }

  private Ended run(SetUpLines lines, Isapi isapi, SetUpErrand.Order order) {
    InstantSource clock = InstantSource.system();
    SetUpErrand errand =
        new SetUpErrand(new SetUpErrand.Means(isapi, Catalog.builtIn(), clock, RESTARTS));
    try (RecordedJob job =
            RecordedJob.settingUp(
                new DataFolder(parent.folder()),
                Disk.system(),
                clock,
                new SecureRandom(),
                order.beside().found().info().mac());
        StopHook _ = StopHook.open(errand::stop, () -> lines.told(STOPPING))) {
      return errand.run(order, job, lines);
    } catch (StoreException e) {
      return new Ended.Unrecorded(e.told());
    }
  }

  private static int code(SetUpLines lines, Ended ended) {
    return switch (ended) {
      case Ended.AsAsked() -> {
        lines.asAsked();
        yield AS_ASKED;
      }
      case Ended.Otherwise() -> OTHERWISE;
      case Ended.NeedsRestart() -> lines.told(Message.of("setup.at.restart"), OTHERWISE);
      case Ended.Stopped() -> lines.told(Message.of("setup.at.stopped"), OTHERWISE);
      case Ended.Password(Message told) -> lines.told(told, NO_PASSWORD);
      case Ended.OtherCamera(Message told) -> lines.told(told, OTHER_CAMERA);
      case Ended.NoAnswer(Message told) -> lines.told(told, NO_ANSWER);
      case Ended.Unrecorded(Message told) -> lines.told(told, NO_RECORD);
    };
  }

  /// Reads an address, never a name.
  static final class AddressConverter implements ITypeConverter<Ipv4Address> {
    @Override
    public Ipv4Address convert(String text) {
      return Ipv4Address.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is not an address, such as 192.168.1.64".formatted(text)));
    }
  }
}
