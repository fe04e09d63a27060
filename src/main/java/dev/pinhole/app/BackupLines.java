package dev.pinhole.app;

import dev.pinhole.controller.backup.BackupErrand;
import dev.pinhole.controller.backup.BackupErrand.Ended;
import dev.pinhole.controller.backup.CopyProgress;
import dev.pinhole.job.BackupEvent.SignedIn;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `backup` prints: the result to the output, how far it is to the error output; with JSON
/// both to the output, one object a line.
final class BackupLines implements BackupErrand.Onlooker {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(5);
  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Words words;
  private final boolean json;
  private long said = System.nanoTime();

  BackupLines(CommandLine line, Words words, boolean json) {
    this.out = line.getOut();
    this.err = line.getErr();
    this.words = words;
    this.json = json;
  }

  @Override
  public void signedIn(String model, SignedIn found) {
    if (json) {
      print(
          object("camera")
              .put("model", model)
              .put("settings", found.settings())
              .put("days", found.days().size()));
    } else {
      said(words.say("backup.at.found", model, found.settings(), found.days().size()));
    }
  }

  @Override
  public void copies(CopyProgress progress) {
    long now = System.nanoTime();
    if (now - said < EVERY) {
      return;
    }
    said = now;
    if (json) {
      print(
          object("progress")
              .put("files", progress.filesDone())
              .put("ofFiles", progress.files())
              .put("bytes", progress.bytesDone())
              .put("ofBytes", progress.bytes())
              .put("bytesPerSecond", progress.rate()));
    } else {
      said(
          words.say(
              "backup.at.progress",
              progress.filesDone(),
              progress.files(),
              progress.bytesDone() / MEGABYTE,
              progress.bytes() / MEGABYTE,
              progress.rate() / MEGABYTE));
    }
  }

  /// @param ended how it ended
  /// @param folder where the backup is
  /// @return the same
  Ended ended(Ended ended, Path folder) {
    switch (ended) {
      case Ended.Whole(int files, long bytes, int missing) -> {
        if (json) {
          print(
              object("whole")
                  .put("folder", folder.toString())
                  .put("files", files)
                  .put("bytes", bytes)
                  .put("missing", missing));
        } else {
          out.println(
              words.say("backup.at.whole", folder.toString(), files, bytes / MEGABYTE, missing));
          out.flush();
        }
      }
      case Ended.Refused(Message told) -> failed("refused", told);
      case Ended.NoAnswer(Message told) -> failed("no-answer", told);
      case Ended.Disk(Message told) -> failed("folder", told);
      case Ended.Stopped() -> failed("stopped", Message.of("backup.at.stopped"));
    }
    return ended;
  }

  private void failed(String what, Message told) {
    if (json) {
      print(object(what));
    }
    told(told);
  }

  void told(Message told) {
    said(words.say(told));
  }

  void said(String line) {
    err.println(line);
    err.flush();
  }

  private static ObjectNode object(String event) {
    return JsonMapper.shared().createObjectNode().put("event", event);
  }

  private void print(ObjectNode node) {
    out.println(JsonMapper.shared().writeValueAsString(node));
    out.flush();
  }
}
