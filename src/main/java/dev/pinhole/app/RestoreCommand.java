package dev.pinhole.app;

import dev.pinhole.controller.backup.RestorePreview;
import dev.pinhole.controller.backup.RestorePreview.Seen;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `restore --dry-run`: what putting a backup back would change. Writing is done in the window,
/// where each item is chosen.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what putting a backup back would change, item by item. Changes nothing.",
      "The window puts it back: choose there what you want, item by item."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the camera has what the backup holds",
      "1:at least one setting differs",
      "2:an argument is wrong",
      "3:no whole backup of this camera",
      "4:the camera did not answer, or did not take user and password"
    })
public final class RestoreCommand implements Callable<Integer> {
  private static final int SAME = 0;
  private static final int DIFFERS = 1;
  private static final int WRONG = 2;
  private static final int NO_BACKUP = 3;
  private static final int NO_CAMERA = 4;

  @Spec private CommandSpec spec;
  @Mixin private CameraOptions camera;

  @Parameters(paramLabel = "DIR", description = "The backup’s folder.")
  private Path folder;

  @Option(names = "--dry-run", description = "Look, and write nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object per item and line.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());
  private InputStream input = System.in;

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public RestoreCommand() {}

  /// @param other where the password comes from without a terminal
  void input(InputStream other) {
    input = other;
  }

  @Override
  public Integer call() {
    camera.check(spec.commandLine());
    PrintWriter err = spec.commandLine().getErr();
    if (!dryRun) {
      err.println(words.say("restore.window"));
      return WRONG;
    }
    try (Login login = camera.login(words, input)) {
      Isapi isapi = CameraOptions.isapi(InstantSource.system());
      return switch (new RestorePreview(isapi).of(folder, camera.at(), login)) {
        case Seen.Items(List<RestoreEvent.Item> items) -> show(items);
        case Seen.NoBackup(var told) -> {
          err.println(words.say(told));
          yield NO_BACKUP;
        }
        case Seen.NoCamera(var told) -> {
          err.println(words.say(told));
          yield NO_CAMERA;
        }
      };
    } catch (IOException e) {
      err.println(e.getMessage());
      return WRONG;
    }
  }

  private int show(List<RestoreEvent.Item> items) {
    PrintWriter out = spec.commandLine().getOut();
    for (RestoreEvent.Item item : items) {
      if (json) {
        out.println(object(item));
      } else {
        lines(out, item);
      }
    }
    out.flush();
    return items.stream().allMatch(one -> one.differing() == 0) ? SAME : DIFFERS;
  }

  private void lines(PrintWriter out, RestoreEvent.Item item) {
    String name = words.say("isapi.resource." + item.resource().toLowerCase(Locale.ROOT));
    out.println(
        item.differing() == 0
            ? words.say("restore.same", name)
            : words.say("restore.differs", name));
    for (RestoreEvent.Change change : item.changes()) {
      out.println(words.say("restore.change", change.path(), change.backup(), change.camera()));
    }
  }

  private static String object(RestoreEvent.Item item) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("resource", item.resource());
    node.put("differing", item.differing());
    ArrayNode changes = node.putArray("changes");
    item.changes()
        .forEach(
            one ->
                changes
                    .addObject()
                    .put("path", one.path())
                    .put("backup", one.backup())
                    .put("camera", one.camera()));
    return JsonMapper.shared().writeValueAsString(node);
  }
}
