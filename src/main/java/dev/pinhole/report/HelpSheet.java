package dev.pinhole.report;

import dev.pinhole.text.Words;
import java.time.ZoneId;
import java.util.List;

/// A filled sheet for whom to ask next: the manual, Hikvision support, the seller. It holds what
/// they ask for and no secret.
public final class HelpSheet {
  private HelpSheet() {}

  /// @param report what is known
  /// @param words in which language
  /// @param zone in whose time
  /// @return the page
  public static String of(HandOver report, Words words, ZoneId zone) {
    Html page = new Html(words, words.say("report.help.title"));
    page.text("h1", "", words.say("report.help.title"));
    page.text("p", "lead", words.say("report.help.lead"));
    if (report.practice()) {
      page.text("p", "practice", words.say("report.practice"));
    }
    ReportHtml.camera(page, report);
    ReportHtml.tries(page, report, words, zone);
    page.heading("report.help.result");
    page.text("p", "", page.say(report.result()));
    ReportHtml.verdict(page, report);
    page.heading("report.help.whom");
    page.list(
        List.of(
            words.say("report.help.manual"),
            words.say("report.help.support"),
            words.say("report.help.seller")));
    page.heading("report.help.you");
    page.openTable(List.of());
    for (String line : List.of("who", "phone", "bought", "receipt")) {
      page.row(words.say("report.help." + line), "");
    }
    page.closeTable();
    return page.end(words.say("report.foot"));
  }
}
