package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.util.Map;
import java.util.Optional;

/// One request to a virtual camera, free of sockets.
///
/// @param method GET, POST, PUT, DELETE
/// @param path without query
/// @param query its parameters, decoded
/// @param headers the first of each name, names in lower case
/// @param client the address it came from, without its port
/// @param ports where the camera is talked to here
/// @param body already bounded
record HttpRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String client,
    Ports ports,
    Payload body) {
  HttpRequest {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /// One to a camera without TLS.
  HttpRequest(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String client,
      int port,
      Payload body) {
    this(method, path, query, headers, client, new Ports(port, 0), body);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /// No client is asked for a content type or a namespace.
  Optional<XmlNode> document() {
    return XmlNode.parse(body.text());
  }

  /// @param other its body instead
  HttpRequest with(Payload other) {
    return new HttpRequest(method, path, query, headers, client, ports, other);
  }

  boolean writes() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  boolean is(String wanted, String at) {
    return method.equals(wanted) && path.equals(at);
  }
}
