package dev.pinhole.report;

import dev.pinhole.secret.Secret;
import dev.pinhole.text.Words;
import java.util.List;

/// A slip for the person's own papers, with the camera and its new password. The only paper of
/// Pinhole that holds a secret: it is made when somebody asks for it, and says what it is.
public final class PasswordSlip {
  private static final String USER = "admin";

  private PasswordSlip() {}

  /// @param report what is known
  /// @param password the password; stays the caller's to wipe
  /// @param words in which language
  /// @return the page
  public static String of(HandOver report, Secret password, Words words) {
    Html page = new Html(words, words.say("report.slip.title"));
    page.text("h1", "", words.say("report.slip.title"));
    page.text("p", "lead", report.name().isEmpty() ? words.say("report.unnamed") : report.name());
    if (report.practice()) {
      page.text("p", "practice", words.say("report.practice"));
    }
    page.verdict(false, words.say("report.slip.holds"), words.say("report.slip.delete"));
    page.text("p", "secret", password.use(String::new));
    page.openTable(List.of());
    page.row(words.say("report.slip.user"), USER);
    page.closeTable();
    ReportHtml.camera(page, report);
    return page.end(words.say("report.slip.foot"));
  }
}
