package dev.pinhole.isapi;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One thing to ask of a camera.
///
/// @param method GET, POST or PUT
/// @param path a constant of this package: never a camera's own text
/// @param query what follows the path, without `?`; empty for none
/// @param body what to send
/// @param from the first byte that is wanted; 0 for all
/// @param login as whom; without one, no credentials are sent
/// @param largest how many bytes of an answer are read
record Ask(
    String method,
    String path,
    String query,
    Optional<byte[]> body,
    long from,
    Optional<Login> login,
    int largest) {
  private static final String JSON = "format=json";

  static Ask get(String path) {
    return new Ask("GET", path, "", Optional.empty(), 0, Optional.empty(), Received.LARGEST_XML);
  }

  static Ask send(String method, String path, XmlNode document) {
    return get(path).by(method).with(document.document());
  }

  /// Source: `format=json` asks for JSON, and announces it.
  static Ask json(String method, String path, JsonNode document) {
    return get(path).by(method).with(JSON).with(Json.bytes(document)).upTo(Json.LARGEST);
  }

  /// @return what the body is called
  String type() {
    return query.equals(JSON) ? "application/json" : "application/xml";
  }

  static Ask put(String path) {
    return get(path).by("PUT");
  }

  Ask by(String other) {
    return new Ask(other, path, query, body, from, login, largest);
  }

  Ask with(byte[] content) {
    return new Ask(method, path, query, Optional.of(content), from, login, largest);
  }

  Ask with(String parameters) {
    return new Ask(method, path, parameters, body, from, login, largest);
  }

  Ask as(Login who) {
    return new Ask(method, path, query, body, from, Optional.of(who), largest);
  }

  Ask from(long offset) {
    return new Ask(method, path, query, body, offset, login, largest);
  }

  Ask upTo(int bytes) {
    return new Ask(method, path, query, body, from, login, bytes);
  }

  /// Neither the query nor the body: a query may hold a key.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
