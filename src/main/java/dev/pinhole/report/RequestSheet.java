package dev.pinhole.report;

import dev.pinhole.text.Words;
import java.time.ZoneId;
import java.util.List;

/// A filled sheet for a password request to the maker's support: the device, what to send along,
/// and what must not be done meanwhile. It holds no secret.
public final class RequestSheet {
  private RequestSheet() {}

  /// @param report what is known
  /// @param words in which language
  /// @param zone in whose time
  /// @return the page
  public static String of(HandOver report, Words words, ZoneId zone) {
    Html page = new Html(words, words.say("report.request.title"));
    page.text("h1", "", words.say("report.request.title"));
    page.text("p", "lead", words.say("report.request.lead"));
    if (report.practice()) {
      page.text("p", "practice", words.say("report.practice"));
    }
    ReportHtml.camera(page, report);
    page.openTable(List.of());
    page.row(
        words.say("report.request.running"),
        report.latest().map(seen -> seen.bootTime()).orElse(page.say("report.unknown")));
    page.closeTable();
    page.heading("report.request.send");
    page.list(lines(words, "send"));
    page.heading("report.request.meanwhile");
    page.list(lines(words, "meanwhile"));
    page.heading("report.help.whom");
    page.list(List.of(words.say("report.help.support"), words.say("report.help.seller")));
    page.heading("report.help.you");
    page.openTable(List.of());
    for (String line : List.of("who", "phone", "bought", "receipt")) {
      page.row(words.say("report.help." + line), "");
    }
    page.closeTable();
    return page.end(words.say("report.foot"));
  }

  private static List<String> lines(Words words, String which) {
    return List.of(
        words.say("report.request." + which + "1"),
        words.say("report.request." + which + "2"),
        words.say("report.request." + which + "3"));
  }
}
