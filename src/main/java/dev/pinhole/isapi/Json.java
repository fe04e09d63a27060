package dev.pinhole.isapi;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The few JSON documents of this protocol. What a camera sends is bounded in size, depth and
/// length of every part.
final class Json {
  /// The largest document that is read, in bytes.
  static final int LARGEST = 64 * 1_024;

  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 16 * 1_024;
  private static final int LONGEST_NUMBER = 32;
  private static final int LONGEST_NAME = 256;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LARGEST)
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// @return an empty document, to be filled
  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// @param document what to send
  /// @return it as it travels
  static byte[] bytes(JsonNode document) {
    return MAPPER.writeValueAsBytes(document);
  }

  /// @param bytes what came
  /// @return the object in it; empty where it is anything else, too large or too deep
  static Optional<JsonNode> parse(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      // A camera's own text, that is none: there is nothing to tell beyond that.
      return Optional.empty();
    }
  }

  /// @param root a document
  /// @param name one of its members
  /// @return its text or number as it was written; empty where there is none
  static String text(JsonNode root, String name) {
    JsonNode node = root.path(name);
    return node.isString() || node.isIntegralNumber() ? node.asString() : "";
  }
}
