package dev.pinhole.app;

import dev.pinhole.controller.setup.SetUpErrand;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.controller.setup.TemplatePreview.Found;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.report.SettingWords;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.TemplateDifference;
import dev.pinhole.settings.Values;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `setup` prints: settings and how each ended to the output, what is waited for and why it
/// ended early to the error output; with JSON all but the reason to the output, one object a line.
final class SetUpLines implements SetUpErrand.Onlooker {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final PrintWriter out;
  private final PrintWriter err;
  private final Words words;
  private final boolean json;
  private Duration said = Duration.ZERO;

  SetUpLines(CommandLine line, Words words, boolean json) {
    this.out = line.getOut();
    this.err = line.getErr();
    this.words = words;
    this.json = json;
  }

  void camera(Found found) {
    if (json) {
      print(object("camera").put("model", found.info().model()).put("serial", found.serial()));
      return;
    }
    print(words.say("setup.at.camera", found.info().model(), found.serial()));
  }

  private String name(Kind kind) {
    return words.say("item." + SetUpEvent.Item.of(kind) + ".title");
  }

  /// What a dry run says of one setting.
  void beside(TemplatePreview.One one) {
    if (json) {
      besideAsJson(one);
      return;
    }
    String name = name(one.wanted().kind());
    if (one.isSame()) {
      print(words.say("setup.at.same", name, words.say(SettingWords.said(one.wanted()))));
      return;
    }
    if (!one.reason().isEmpty()) {
      print(words.say("setup.at.unread", name, words.say(one.reason())));
    }
    one.difference().ifPresent(this::differs);
  }

  /// What could not be read or understood has no values to show.
  private void besideAsJson(TemplatePreview.One one) {
    String event = one.isSame() ? "same" : one.has().isPresent() ? "differs" : "unreadable";
    ObjectNode node = object(event, one.wanted().kind());
    reason(node, one.reason());
    ArrayNode changes = node.putArray("changes");
    one.difference().stream()
        .flatMap(difference -> difference.changes().stream())
        .forEach(
            change ->
                changes
                    .addObject()
                    .put("name", change.name())
                    .put("has", change.has())
                    .put("wanted", change.wanted()));
    print(node);
  }

  private void reason(ObjectNode node, String key) {
    if (!key.isEmpty()) {
      node.put("reason", words.say(key));
    }
  }

  private void differs(TemplateDifference difference) {
    print(words.say("setup.at.would", name(difference.kind())));
    Message has = difference.has().map(SettingWords::said).orElse(Message.of("setting.unreadable"));
    print(words.say("setup.at.has", words.say(has)));
    print(words.say("setup.at.wants", words.say(SettingWords.said(difference.wanted()))));
    difference
        .changes()
        .forEach(one -> print(words.say("setup.at.value", one.name(), one.has(), one.wanted())));
  }

  @Override
  public void already(Setting wanted) {
    if (json) {
      print(object("same", wanted.kind()));
      return;
    }
    print(words.say("setup.at.same", name(wanted.kind()), words.say(SettingWords.said(wanted))));
  }

  @Override
  public void asks(Setting wanted) {
    if (json) {
      ObjectNode values = JsonMapper.shared().createObjectNode();
      Values.of(wanted).forEach(values::put);
      print(object("asked", wanted.kind()).set("values", values));
      return;
    }
    print(words.say("setup.at.asked", name(wanted.kind()), words.say(SettingWords.said(wanted))));
  }

  @Override
  public void ended(SetUpEvent.Written written) {
    if (json) {
      ObjectNode found = JsonMapper.shared().createObjectNode();
      written.found().forEach(found::put);
      ObjectNode node = object("ended", written.kind()).put("outcome", written.outcome().name());
      reason(node, written.reason());
      print(node.set("found", found));
      return;
    }
    String name = name(written.kind());
    print(words.say("setup.at." + written.outcome(), name));
    if (!written.reason().isEmpty()) {
      print(words.say("setup.at.why", words.say(written.reason())));
    }
    boolean other = written.outcome() != dev.pinhole.job.RestoreEvent.Outcome.DONE;
    if (other && !written.found().isEmpty()) {
      Message has = SettingWords.said(written.kind(), written.found());
      print(words.say("setup.at.has", words.say(has)));
    }
  }

  @Override
  public void leaves() {
    if (json) {
      print(object("restarts"));
    } else {
      said(words.say("setup.at.leaves"));
    }
  }

  @Override
  public void waits(Duration since) {
    if (since.minus(said).compareTo(EVERY) >= 0) {
      said = since;
      if (json) {
        print(object("waits").put("seconds", since.toSeconds()));
      } else {
        said(words.say("setup.at.waits", since.toSeconds()));
      }
    }
  }

  void asAsked() {
    if (json) {
      print(object("as-asked"));
      return;
    }
    print(words.say("setup.at.as-asked"));
  }

  void told(Message told) {
    said(words.say(told));
  }

  /// @return the same code, for whoever ends with it
  int told(Message told, int code) {
    told(told);
    return code;
  }

  void said(String line) {
    err.println(line);
    err.flush();
  }

  private static ObjectNode object(String event) {
    return JsonMapper.shared().createObjectNode().put("event", event);
  }

  private static ObjectNode object(String event, Kind kind) {
    return object(event).put("setting", kind.name());
  }

  private void print(JsonNode node) {
    print(JsonMapper.shared().writeValueAsString(node));
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
