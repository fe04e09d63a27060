package dev.pinhole.report;

import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.settings.Kind;
import dev.pinhole.text.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The part of the report about setting the camera up again.
final class SetUpHtml {
  private final Html page;
  private final SetUpReport report;
  private final Words words;
  private final ZoneId zone;

  private SetUpHtml(Html page, SetUpReport report, Words words, ZoneId zone) {
    this.page = page;
    this.report = report;
    this.words = words;
    this.zone = zone;
  }

  /// Whether all of it was read back the same.
  static void verdict(Html page, HandOver report) {
    SetUpReport setUp = report.setUp();
    String grade = setUp.isAsAsked() ? "as-asked" : setUp.settings().isEmpty() ? "none" : "partly";
    page.verdict(
        setUp.isAsAsked(),
        page.say("report.set-up.grade." + grade),
        page.say("report.set-up.grade-is." + grade));
  }

  /// What a reader wants to know first of a camera that was only set up.
  static void lead(Html page, HandOver report, Words words, ZoneId zone) {
    verdict(page, report);
    SetUpReport setUp = report.setUp();
    page.openTable(List.of());
    kinds(page, "report.set-up.done", setUp.ended(Outcome.DONE));
    kinds(page, "report.set-up.differs", setUp.ended(Outcome.DIFFERENT));
    kinds(page, "report.set-up.refused", setUp.ended(Outcome.REFUSED));
    kinds(page, "report.set-up.waits", setUp.ended(Outcome.AFTER_RESTART));
    kinds(page, "report.set-up.not-known", setUp.ended(Outcome.UNKNOWN));
    items(page, "report.set-up.by-hand", setUp.byHand());
    items(page, "report.open", report.open());
    if (report.open().isEmpty()) {
      page.row(page.say("report.open"), page.say("report.nothing-open"));
    }
    report
        .begunAt()
        .ifPresent(at -> page.row(page.say("report.set-up.begun"), words.dateTime(at, zone)));
    report
        .endedAt()
        .ifPresent(
            at ->
                page.row(
                    page.say(
                        report.ending().isPresent()
                            ? "report.set-up.ended"
                            : "report.set-up.latest"),
                    words.dateTime(at, zone)));
    page.closeTable();
  }

  private static void kinds(Html page, String head, List<Kind> kinds) {
    items(page, head, kinds.stream().map(SetUpEvent.Item::of).toList());
  }

  private static void items(Html page, String head, List<SetUpEvent.Item> items) {
    if (!items.isEmpty()) {
      page.row(
          page.say(head),
          items.stream()
              .map(one -> page.say(Timeline.word("item", one)))
              .collect(Collectors.joining("; ")));
    }
  }

  static void write(Html page, HandOver report, Words words, ZoneId zone) {
    if (!report.setUp().isEmpty()) {
      page.heading(report.onlySetUp() ? "report.set-up.only" : "report.set-up");
      SetUpHtml part = new SetUpHtml(page, report.setUp(), words, zone);
      part.agreed();
      part.settings();
      part.trials();
      part.rescue();
    }
  }

  private void agreed() {
    report
        .agreed()
        .ifPresent(
            one ->
                page.text(
                    "p",
                    "",
                    page.say(
                        "report.set-up.agreed",
                        words.dateTime(one.at(), zone),
                        one.to().name().isEmpty() ? page.say("report.unnamed") : one.to().name(),
                        one.to().camera().text(),
                        one.to().address().toString())));
  }

  private void settings() {
    if (report.settings().isEmpty()) {
      return;
    }
    page.openTable(
        List.of(
            page.say("report.set-up.setting"),
            page.say("report.set-up.asked"),
            page.say("report.set-up.outcome"),
            page.say("report.set-up.found"),
            page.say("report.when")));
    for (Standing one : report.settings()) {
      Kind kind = one.asked().kind();
      page.row(
          page.say(Timeline.word("item", SetUpEvent.Item.of(kind))),
          page.say(SettingWords.said(kind, one.asked().values())),
          outcome(one.written()),
          found(one.written()),
          words.dateTime(one.at(), zone));
    }
    page.closeTable();
  }

  private String outcome(Optional<SetUpEvent.Written> written) {
    if (written.isEmpty()) {
      return page.say("report.set-up.pending");
    }
    String outcome = page.say(Timeline.word("set", written.get().outcome()));
    String reason = written.get().reason();
    return reason.isEmpty() ? outcome : outcome + ". " + page.say(reason);
  }

  private String found(Optional<SetUpEvent.Written> written) {
    return written
        .filter(one -> !one.found().isEmpty())
        .map(one -> page.say(SettingWords.said(one.kind(), one.found())))
        .orElseGet(() -> page.say("report.set-up.not-read"));
  }

  private void trials() {
    boolean clock = report.asked(Kind.CLOCK) || report.trials().clock().isPresent();
    boolean motion = report.asked(Kind.MOTION_DETECTION) || report.trials().motion().isPresent();
    boolean recording = report.asked(Kind.RECORDING) || report.trials().recording().isPresent();
    if (!clock && !motion && !recording) {
      return;
    }
    page.text("h3", "", page.say("report.set-up.trials"));
    page.openTable(List.of());
    String untried = page.say("report.set-up.untried");
    if (clock) {
      page.row(item(Kind.CLOCK), report.trials().clock().map(this::ahead).orElse(untried));
    }
    if (motion) {
      page.row(
          item(Kind.MOTION_DETECTION),
          report
              .trials()
              .motion()
              .map(seen -> page.say("report.set-up." + (seen ? "motion" : "no-motion")))
              .orElse(untried));
    }
    if (recording) {
      page.row(
          item(Kind.RECORDING), report.trials().recording().map(this::fetched).orElse(untried));
    }
    page.closeTable();
  }

  private String item(Kind kind) {
    return page.say(Timeline.word("item", SetUpEvent.Item.of(kind)));
  }

  private String ahead(Duration ahead) {
    long seconds = ahead.toSeconds();
    return seconds == 0
        ? page.say("report.set-up.on-time")
        : page.say(
            seconds > 0 ? "report.set-up.ahead" : "report.set-up.behind",
            page.say("report.seconds", Math.abs(seconds)));
  }

  private String fetched(SetUpEvent.RecordingTried tried) {
    return tried
        .clip()
        .map(one -> page.say("report.set-up.clip", one.length().toSeconds(), one.bytes()))
        .orElseGet(() -> page.say("report.set-up.no-clip"));
  }

  private void rescue() {
    if (report.rescue().isEmpty()) {
      return;
    }
    page.text("h3", "", page.say("report.set-up.rescue"));
    page.openTable(List.of());
    report
        .rescue()
        .forEach(
            (what, where) ->
                page.row(
                    page.say(Timeline.word("rescue", what)),
                    where.isEmpty() ? page.say("report.set-up.in-camera") : where));
    page.closeTable();
  }
}
