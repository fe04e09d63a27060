package dev.pinhole.report;

import dev.pinhole.camera.Camera;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.Holds;
import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.Verdict;
import dev.pinhole.text.Words;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The hand-over report for programs: the same facts, by their names. Times are UTC.
public final class ReportJson {
  /// Raised whenever a field changes its name or its meaning.
  public static final int SCHEMA = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportJson() {}

  /// @param report what to say
  /// @param words the language of the timeline's sentences
  /// @return the document
  public static String of(HandOver report, Words words) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", SCHEMA);
    root.put("place", report.place().name());
    camera(root.putObject("camera"), report);
    name(root, "trouble", report.trouble());
    name(root, "saved", report.saved());
    report.contract().ifPresent(one -> contract(root.putObject("contract"), one));
    String judged = report.verdict().map(v -> v.kind().name()).orElse("");
    root.put("result", report.login().isPresent() ? "PASSWORD_BACK" : judged);
    root.put("grade", report.grade().name());
    ArrayNode proof = root.putArray("proof");
    report.verdict().ifPresent(v -> v.proof().forEach(row -> proof(proof.addObject(), row)));
    report.login().ifPresent(l -> l.rows().forEach(row -> proof(proof.addObject(), row)));
    ArrayNode tries = root.putArray("tries");
    report.tries().forEach(hold -> hold(tries.addObject(), hold));
    ArrayNode ownResets = root.putArray("ownResets");
    report
        .ownResets()
        .forEach(
            told ->
                ownResets
                    .addObject()
                    .put("way", told.way().name())
                    .put("answer", told.answer().name())
                    .put("at", told.ended().toString()));
    root.put("password", report.password().name());
    report
        .backup()
        .finished()
        .ifPresent(
            end ->
                root.putObject("backup")
                    .put("folder", report.backup().chosen().orElseThrow().folder())
                    .put("files", end.files())
                    .put("bytes", end.bytes())
                    .put("missing", report.backup().missing()));
    ArrayNode putBack = root.putArray("putBack");
    report
        .restore()
        .written()
        .values()
        .forEach(
            one ->
                putBack
                    .addObject()
                    .put("resource", one.resource())
                    .put("outcome", one.outcome().name()));
    SetUpJson.write(root.putObject("setUp"), report.setUp(), words);
    ArrayNode open = root.putArray("open");
    report.open().forEach(item -> open.add(item.name()));
    name(root, "ending", report.ending());
    ArrayNode timeline = root.putArray("timeline");
    for (HandOver.Line line : report.timeline()) {
      timeline
          .addObject()
          .put("number", line.number())
          .put("at", line.at().toString())
          .put("origin", line.origin().name())
          .put("says", words.say(line.said()));
    }
    return MAPPER.writeValueAsString(root);
  }

  private static void camera(ObjectNode node, HandOver report) {
    node.put("name", report.name());
    node.put("model", report.camera().map(Camera::model).orElse(""));
    node.put("serial", report.camera().map(Camera::serial).orElse(""));
    node.put("mac", report.camera().map(c -> c.mac().text()).orElse(""));
    node.put("firmware", report.latest().map(s -> s.firmware()).orElse(""));
    node.put("address", report.latest().map(s -> s.address().toString()).orElse(""));
    node.put("family", report.identified().map(i -> i.family()).orElse(""));
  }

  private static void contract(ObjectNode node, ErasureContract contract) {
    node.put("way", contract.way().name());
    contract.erased().forEach(node.putArray("erased")::addPOJO);
    contract.atRisk().forEach(node.putArray("atRisk")::addPOJO);
    contract.stays().forEach(node.putArray("stays")::addPOJO);
  }

  private static void proof(ObjectNode node, Verdict.Proof row) {
    node.put("fact", row.fact().name());
    node.put("before", row.before());
    node.put("after", row.after());
    node.put("says", row.says().name());
  }

  private static void proof(ObjectNode node, PasswordProof.Row row) {
    node.put("fact", row.fact().name());
    node.put("before", row.before());
    node.put("after", row.after());
    node.put("says", row.says().name());
  }

  private static void hold(ObjectNode node, Holds.Done hold) {
    node.put("round", hold.attempt().round());
    node.put("procedure", hold.attempt().procedure().id());
    node.put("version", hold.attempt().procedure().version());
    node.put("method", hold.attempt().procedure().method().name());
    node.put("seconds", hold.seconds());
    node.put("cause", hold.cause().name());
    node.put("released", hold.released().toString());
    node.put("origin", hold.origin().name());
  }

  private static void name(ObjectNode node, String field, Optional<? extends Enum<?>> value) {
    node.put(field, value.map(Enum::name).orElse(""));
  }
}
