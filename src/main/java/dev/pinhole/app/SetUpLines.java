package dev.pinhole.app;

import dev.pinhole.controller.setup.SetUpErrand;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.controller.setup.TemplatePreview.Found;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.report.SettingWords;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.TemplateDifference;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;

/// What `setup` prints: settings and how each ended to the output, what is waited for and why it
/// ended early to the error output.
final class SetUpLines implements SetUpErrand.Onlooker {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final PrintWriter out;
  private final PrintWriter err;
  private final Words words;
  private Duration said = Duration.ZERO;

  SetUpLines(CommandLine line, Words words) {
    this.out = line.getOut();
    this.err = line.getErr();
    this.words = words;
  }

  void camera(Found found) {
    print(words.say("setup.at.camera", found.info().model(), found.serial()));
  }

  private String name(Kind kind) {
    return words.say("item." + SetUpEvent.Item.of(kind) + ".title");
  }

  /// What a dry run says of one setting.
  void beside(TemplatePreview.One one) {
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
    print(words.say("setup.at.same", name(wanted.kind()), words.say(SettingWords.said(wanted))));
  }

  @Override
  public void asks(Setting wanted) {
    print(words.say("setup.at.asked", name(wanted.kind()), words.say(SettingWords.said(wanted))));
  }

  @Override
  public void ended(SetUpEvent.Written written) {
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
    said(words.say("setup.at.leaves"));
  }

  @Override
  public void waits(Duration since) {
    if (since.minus(said).compareTo(EVERY) >= 0) {
      said = since;
      said(words.say("setup.at.waits", since.toSeconds()));
    }
  }

  void asAsked() {
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

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
