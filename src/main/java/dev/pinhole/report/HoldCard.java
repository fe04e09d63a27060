package dev.pinhole.report;

import dev.pinhole.catalog.PressMethod;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.job.Attempt;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import java.util.ArrayList;
import java.util.List;

/// The printed card for who leaves the computer: the way, the seconds, and nothing else.
public final class HoldCard {
  private HoldCard() {}

  /// @param camera what the person calls the camera, may be empty
  /// @param attempt the way and its numbers
  /// @param place where the button is
  /// @param words in which language
  /// @return the page
  public static String of(String camera, Attempt attempt, Message place, Words words) {
    Procedure procedure = attempt.procedure();
    Html page = new Html(words, words.say("report.card.title"));
    page.text("h1", "", words.say("report.card.title"));
    page.text("p", "lead", camera.isEmpty() ? words.say("report.unnamed") : camera);
    page.text(
        "p",
        "number",
        words.say("report.card.seconds", procedure.minimumSeconds(), procedure.letGoSeconds()));
    page.list(steps(procedure, words.say(place), words));
    page.heading("report.card.after");
    page.text("p", "", words.say("report.card.note"));
    page.openTable(List.of());
    page.row(words.say("report.card.held"), "");
    page.row(words.say("report.card.light"), "");
    page.closeTable();
    return page.end(words.say("report.foot"));
  }

  private static List<String> steps(Procedure procedure, String place, Words words) {
    List<String> steps = new ArrayList<>();
    steps.add(place);
    if (procedure.runFirstSeconds() > 0) {
      steps.add(words.say("report.card.run", procedure.runFirstSeconds()));
    }
    steps.add(
        words.say(
            procedure.method() == PressMethod.POWER_FIRST
                ? "report.card.power-first"
                : "report.card.running"));
    steps.add(words.say("report.card.hold", procedure.minimumSeconds()));
    steps.add(
        words.say(
            procedure.light() ? "report.card.flash" : "report.card.no-light",
            procedure.letGoSeconds()));
    steps.add(
        words.say(
            "report.card.wait",
            (procedure.usualSeconds() + 59) / 60,
            (procedure.limitSeconds() + 59) / 60));
    return steps;
  }
}
