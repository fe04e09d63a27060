package dev.pinhole.app;

import dev.pinhole.backup.BackupVerification;
import dev.pinhole.backup.BackupVerification.Outcome;
import dev.pinhole.backup.Finding;
import dev.pinhole.backup.Found;
import dev.pinhole.backup.Manifest;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `backup verify`: reads every file of a backup and compares it with the list made when it was
/// saved. Findings and the result go to the command's output, everything else to its error output.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every file of a backup and compares it with what was saved. Changes nothing.",
      "One line for each finding; the last line says whether the backup is whole."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the backup is whole, and nothing else lies in its folder",
      "1:something was found: changed, missing or extra files, a damaged list, not finished",
      "2:an argument is wrong",
      "3:no backup that this Pinhole can read"
    })
public final class BackupVerifyCommand implements Callable<Integer> {
  private static final int WHOLE = 0;
  private static final int FINDINGS = 1;
  private static final int UNREADABLE = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The backup’s folder.")
  private Path folder;

  @Option(
      names = "--json",
      description = "Print one JSON object per finding and line, and one for the result.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public BackupVerifyCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return switch (BackupVerification.verify(folder, new ReadingLine(err, words))) {
        case Outcome.Checked checked -> checked(checked);
        case Outcome.NoList(Found found) -> noList(found);
        case Outcome.Stopped() -> told("STOPPED", new Message("backup.verify.stopped", List.of()));
      };
    } catch (StoreException e) {
      return told("UNREADABLE", e.told());
    }
  }

  private int checked(Outcome.Checked checked) {
    for (Finding finding : checked.findings()) {
      print(json ? object(finding) : words.say(finding.told()));
    }
    Manifest manifest = checked.manifest();
    int findings = checked.findings().size();
    String result = findings == 0 ? "WHOLE" : checked.whole() ? "EXTRA" : "CHANGED";
    if (json) {
      ObjectNode node = result(result);
      node.put("mac", manifest.camera().mac());
      node.put("name", manifest.camera().name());
      node.put("finishedAt", manifest.finishedAt().toString());
      node.put("files", manifest.files().size());
      node.put("bytes", manifest.size());
      node.put("notObtained", manifest.notObtained().size());
      node.put("findings", findings);
      print(JsonMapper.shared().writeValueAsString(node));
    } else {
      // Whole numbers as text: they are read by programs too.
      print(
          words.say(
              "backup.verify." + result,
              Integer.toString(manifest.files().size()),
              Integer.toString(findings)));
    }
    return findings == 0 ? WHOLE : FINDINGS;
  }

  private int noList(Found found) {
    return switch (found) {
      case Found.Unfinished unfinished -> last("UNFINISHED", unfinished.told());
      case Found.Damaged damaged -> last("DAMAGED", damaged.told());
      case Found.NotABackup(Message told) -> told("UNREADABLE", told);
      case Found.Newer(Message told) -> told("NEWER", told);
      case Found.Whole _ -> throw new IllegalStateException("a whole backup has a list");
    };
  }

  private int last(String result, Message told) {
    if (json) {
      ObjectNode node = result(result);
      node.put("why", words.say(told));
      print(JsonMapper.shared().writeValueAsString(node));
    } else {
      print(words.say("backup.verify.no", told));
    }
    return FINDINGS;
  }

  private int told(String result, Message told) {
    if (json) {
      print(JsonMapper.shared().writeValueAsString(result(result)));
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(words.say(told));
    err.flush();
    return UNREADABLE;
  }

  private static ObjectNode result(String result) {
    return JsonMapper.shared().createObjectNode().put("result", result);
  }

  private static String object(Finding finding) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("finding", finding.kind().name());
    node.put("path", finding.path());
    return JsonMapper.shared().writeValueAsString(node);
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
