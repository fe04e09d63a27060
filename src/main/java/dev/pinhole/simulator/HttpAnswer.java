package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What a virtual camera answers, free of sockets.
///
/// @param status of HTTP
/// @param content what comes with it
/// @param headers beyond those of the content
record HttpAnswer(int status, Content content, List<Header> headers) {
  /// Silence: the connection ends without an answer.
  static final HttpAnswer NONE = of(0, new Content.Bytes("", Payload.NONE));

  HttpAnswer {
    headers = List.copyOf(headers);
  }

  /// @param name of the header
  /// @param value what it says
  record Header(String name, String value) {}

  /// What comes with an answer.
  sealed interface Content {
    /// A document in XML.
    record Document(XmlNode root) implements Content {}

    /// Anything else that is short.
    ///
    /// @param type media type
    /// @param payload the bytes
    record Bytes(String type, Payload payload) implements Content {}

    /// Something long, made while it is sent.
    ///
    /// @param type media type
    /// @param length bytes, where it says so beforehand
    /// @param source makes it
    record Stream(String type, OptionalLong length, Source source) implements Content {}
  }

  /// Makes a long body.
  interface Source {
    /// @param out blocks while the client is slow
    /// @throws IOException where the client is gone
    void write(OutputStream out) throws IOException;
  }

  static HttpAnswer of(int status, Content content) {
    return new HttpAnswer(status, content, List.of());
  }

  static HttpAnswer document(int status, XmlNode root) {
    return of(status, new Content.Document(root));
  }

  static HttpAnswer json(int status, String text) {
    return of(status, new Content.Bytes("application/json; charset=\"UTF-8\"", Payload.of(text)));
  }

  /// @param said by the camera
  /// @param request to what
  static HttpAnswer of(ResponseStatus said, HttpRequest request) {
    return document(Said.http(said), said.document(request.path()));
  }

  /// @return whether nothing is said at all
  boolean isNone() {
    return status == 0;
  }

  /// @return whether the camera did what it was asked
  boolean isTaken() {
    return status / 100 == 2;
  }

  /// @param header one more
  HttpAnswer with(Header header) {
    List<Header> all = new ArrayList<>(headers);
    all.add(header);
    return new HttpAnswer(status, content, all);
  }
}
