package dev.pinhole.report;

import dev.pinhole.camera.Camera;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Verdict;
import dev.pinhole.text.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// The hand-over report as one HTML page that can be printed, mailed and kept.
public final class ReportHtml {
  private ReportHtml() {}

  /// @param report what to say
  /// @param words in which language
  /// @param zone in whose time
  /// @return the page
  public static String of(HandOver report, Words words, ZoneId zone) {
    String name = report.name().isEmpty() ? words.say("report.unnamed") : report.name();
    Html page = new Html(words, words.say("report.title", name));
    page.text("h1", "", words.say("report.title", name));
    page.text("p", "lead", page.say(report.result()));
    if (report.practice()) {
      page.text("p", "practice", words.say("report.practice"));
    }
    if (report.onlySetUp()) {
      SetUpHtml.lead(page, report, words, zone);
      SetUpHtml.write(page, report, words, zone);
      camera(page, report);
      decided(page, report);
      putBack(page, report);
    } else {
      verdict(page, report);
      proof(page, report);
      camera(page, report);
      decided(page, report);
      tries(page, report, words, zone);
      putBack(page, report);
      SetUpHtml.write(page, report, words, zone);
      open(page, report);
    }
    timeline(page, report, words, zone);
    return page.end(words.say("report.foot"));
  }

  /// For a camera that was only set up: what came of that.
  static void verdict(Html page, HandOver report) {
    if (report.onlySetUp()) {
      SetUpHtml.verdict(page, report);
      return;
    }
    boolean good = report.grade() == HandOver.Grade.PROVEN;
    String grade = Timeline.name(report.grade());
    page.verdict(good, page.say("report.grade." + grade), page.say("report.grade-is." + grade));
  }

  private static void login(Html page, PasswordProof proof) {
    page.openTable(
        List.of(
            page.say("report.fact"),
            page.say("report.before"),
            page.say("report.after"),
            page.say("report.says")));
    for (PasswordProof.Row row : proof.rows()) {
      page.row(
          page.say(Timeline.word("login-fact", row.fact())),
          login(page, row.fact(), row.before()),
          login(page, row.fact(), row.after()),
          page.say(Timeline.word("login-says", row.says())));
    }
    page.closeTable();
  }

  private static String login(Html page, PasswordProof.Fact fact, String value) {
    return switch (fact) {
      case PASSWORD -> page.say("report.activation." + value.toLowerCase(java.util.Locale.ROOT));
      case LOGIN -> "";
      case RUNNING, ADDRESS, PORT, SETTINGS -> value;
    };
  }

  private static void proof(Html page, HandOver report) {
    report.login().ifPresent(proof -> login(page, proof));
    List<Verdict.Proof> rows = report.verdict().map(Verdict::proof).orElse(List.of());
    if (rows.isEmpty()) {
      return;
    }
    page.openTable(
        List.of(
            page.say("report.fact"),
            page.say("report.before"),
            page.say("report.after"),
            page.say("report.says")));
    for (Verdict.Proof row : rows) {
      page.row(
          page.say(Timeline.word("fact", row.fact())),
          value(page, row.fact(), row.before()),
          value(page, row.fact(), row.after()),
          page.say(Timeline.word("says", row.says())));
    }
    page.closeTable();
  }

  /// Names of facts become words; what a device said stays in its own words.
  private static String value(Html page, Verdict.Fact fact, String value) {
    if (value.isEmpty()) {
      return page.say("report.unknown");
    }
    String name = value.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return switch (fact) {
      case PASSWORD -> page.say("report.activation." + name);
      case REPORTED -> page.say("report.outcome." + name);
      case SETTINGS, IDENTITY, RUNNING, ADDRESS -> value;
    };
  }

  static void camera(Html page, HandOver report) {
    page.heading("report.camera");
    page.openTable(List.of());
    page.row(page.say("report.name"), report.name());
    page.row(page.say("report.model"), known(page, report.camera().map(Camera::model).orElse("")));
    page.row(
        page.say("report.serial"), known(page, report.camera().map(Camera::serial).orElse("")));
    page.row(
        page.say("report.mac"), known(page, report.camera().map(c -> c.mac().text()).orElse("")));
    page.row(
        page.say("report.firmware"),
        known(page, report.latest().map(s -> s.firmware()).orElse("")));
    page.row(
        page.say("report.address"),
        known(page, report.latest().map(s -> s.address().toString()).orElse("")));
    page.row(
        page.say("report.family"),
        report
            .identified()
            .map(one -> page.say(Timeline.family(one)))
            .orElse(page.say("report.unknown")));
    page.closeTable();
  }

  private static String known(Html page, String value) {
    return value.isEmpty() ? page.say("report.unknown") : value;
  }

  private static void decided(Html page, HandOver report) {
    page.heading("report.decided");
    page.openTable(List.of());
    report
        .trouble()
        .ifPresent(
            one -> page.row(page.say("report.why"), page.say(Timeline.word("trouble", one))));
    if (!report.onlySetUp() || report.saved().isPresent()) {
      page.row(
          page.say("report.recordings"),
          report
              .saved()
              .map(one -> page.say(Timeline.word("saved", one)))
              .orElse(page.say("report.undecided")));
    }
    report
        .contract()
        .ifPresent(
            one -> {
              page.row(page.say("report.erased"), items(page, one.erased()));
              page.row(page.say("report.at-risk"), items(page, one.atRisk()));
              page.row(page.say("report.stays"), items(page, one.stays()));
            });
    if (!report.onlySetUp() || report.password() != SetUp.Password.NONE) {
      page.row(page.say("report.password"), page.say(Timeline.word("password", report.password())));
    }
    report
        .backup()
        .finished()
        .ifPresent(
            end ->
                page.row(
                    page.say("report.backup"),
                    page.say(
                        "report.backup-is",
                        report.backup().chosen().orElseThrow().folder(),
                        end.files(),
                        report.backup().missing())));
    report
        .ending()
        .ifPresent(one -> page.row(page.say("report.end"), page.say(Timeline.word("ending", one))));
    page.closeTable();
  }

  private static String items(Html page, List<ErasureContract.Item> items) {
    return items.stream().map(item -> page.say("loss." + item)).collect(Collectors.joining("; "));
  }

  private static void putBack(Html page, HandOver report) {
    if (report.restore().written().isEmpty()) {
      return;
    }
    page.heading("report.put-back");
    page.openTable(List.of());
    report
        .restore()
        .written()
        .values()
        .forEach(
            one ->
                page.row(
                    page.say(Timeline.resource(one.resource())),
                    page.say(Timeline.word("written", one.outcome()))));
    page.closeTable();
  }

  /// Of a camera that was only set up, there is nothing to say here.
  static void tries(Html page, HandOver report, Words words, ZoneId zone) {
    if (report.onlySetUp()) {
      return;
    }
    page.heading("report.tries");
    if (!report.ownResets().isEmpty()) {
      ownResets(page, report, words, zone);
    }
    if (report.tries().isEmpty() && !report.ownResets().isEmpty()) {
      return;
    }
    if (report.tries().isEmpty()) {
      page.text("p", "", page.say("report.no-tries"));
      return;
    }
    page.openTable(
        List.of(
            page.say("report.round"),
            page.say("report.way"),
            page.say("report.held"),
            page.say("report.when"),
            page.say("report.who")));
    for (var hold : report.tries()) {
      var procedure = hold.attempt().procedure();
      page.row(
          Integer.toString(hold.attempt().round()),
          page.say(Timeline.word("method", procedure.method()))
              + " ("
              + procedure.id()
              + " "
              + procedure.version()
              + ")",
          page.say("report.seconds", hold.seconds())
              + ", "
              + page.say(Timeline.word("cause", hold.cause())),
          words.dateTime(hold.released(), zone),
          page.say(Timeline.word("origin", hold.origin())));
    }
    page.closeTable();
  }

  private static void ownResets(Html page, HandOver report, Words words, ZoneId zone) {
    page.openTable(
        List.of(page.say("report.own-reset"), page.say("report.answer"), page.say("report.when")));
    for (var told : report.ownResets()) {
      page.row(
          page.say(Timeline.word("reset-way", told.way())),
          page.say(Timeline.word("answer", told.answer())),
          words.dateTime(told.ended(), zone));
    }
    page.closeTable();
  }

  private static void open(Html page, HandOver report) {
    page.heading("report.open");
    if (report.open().isEmpty()) {
      page.text("p", "", page.say("report.nothing-open"));
      return;
    }
    page.list(report.open().stream().map(i -> page.say(Timeline.word("item", i))).toList());
  }

  private static void timeline(Html page, HandOver report, Words words, ZoneId zone) {
    page.heading("report.timeline");
    page.openTable(
        List.of(
            page.say("report.when"),
            page.say("report.origin"),
            page.say("report.what"),
            page.say("report.number")));
    for (HandOver.Line line : report.timeline()) {
      page.row(
          words.dateTime(line.at(), zone),
          page.say(Timeline.word("origin", line.origin())),
          page.say(line.said()),
          Long.toString(line.number()));
    }
    page.closeTable();
    page.text("p", "lead", page.say("report.zone", zone.getId()));
  }
}
