package dev.pinhole.report;

import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.text.Words;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of the document about setting the camera up again. What is not known is left out.
final class SetUpJson {
  private SetUpJson() {}

  static void write(ObjectNode node, SetUpReport report, Words words) {
    report
        .agreed()
        .ifPresent(
            one ->
                node.putObject("agreed")
                    .put("name", one.to().name())
                    .put("mac", one.to().camera().text())
                    .put("address", one.to().address().toString())
                    .put("at", one.at().toString()));
    ArrayNode settings = node.putArray("settings");
    report.settings().forEach(one -> setting(settings.addObject(), one, words));
    trials(node.putObject("trials"), report.trials());
    ArrayNode rescue = node.putArray("rescue");
    report
        .rescue()
        .forEach((what, where) -> rescue.addObject().put("what", what.name()).put("kept", where));
  }

  private static void setting(ObjectNode node, SetUpPages.Standing standing, Words words) {
    var kind = standing.asked().kind();
    node.put("setting", kind.name());
    values(node.putObject("asked"), standing.asked().values());
    node.put("askedSays", words.say(SettingWords.said(kind, standing.asked().values())));
    node.put("outcome", standing.written().map(one -> one.outcome().name()).orElse(""));
    standing
        .written()
        .filter(one -> !one.found().isEmpty())
        .ifPresent(
            one -> {
              values(node.putObject("found"), one.found());
              node.put("foundSays", words.say(SettingWords.said(kind, one.found())));
            });
    node.put("reason", standing.written().map(SetUpEvent.Written::reason).orElse(""));
    node.put("at", standing.at().toString());
  }

  private static void values(ObjectNode node, Map<String, String> values) {
    values.forEach(node::put);
  }

  private static void trials(ObjectNode node, SetUpPages.Trials trials) {
    trials.clock().ifPresent(ahead -> node.put("clockAheadSeconds", ahead.toSeconds()));
    trials.motion().ifPresent(seen -> node.put("motionArrived", seen));
    trials
        .recording()
        .ifPresent(
            tried -> {
              ObjectNode recording = node.putObject("recording");
              recording.put("fetched", tried.clip().isPresent());
              tried
                  .clip()
                  .ifPresent(
                      clip ->
                          recording
                              .put("seconds", clip.length().toSeconds())
                              .put("bytes", clip.bytes()));
            });
  }
}
