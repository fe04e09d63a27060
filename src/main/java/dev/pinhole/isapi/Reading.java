package dev.pinhole.isapi;

import dev.pinhole.text.Message;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What to make of a camera's answer.
///
/// Sources: recordings. An unsupported resource answers 403 or 404; some firmware answers 200 with
/// a 401 in the body, or 401 with `notActivated`; a 401 is an HTML page on older firmware.
final class Reading {
  private static final int UNAUTHORIZED = 401;
  private static final int LONGEST_HOST = 80;

  private Reading() {}

  /// @param got what came
  /// @param location where it wants the client to go; empty for nowhere
  /// @return a value only where the camera did what it was asked
  static Answer<Received> of(Received got, String location) {
    int http = got.status();
    if (http / 100 == 3) {
      return new Answer.Unreadable<>(Message.of("isapi.elsewhere", host(location)));
    }
    Optional<ResponseStatus> said = said(got);
    if (said.isPresent()) {
      return said(got, said.get());
    }
    if (http == UNAUTHORIZED) {
      return unauthorized(got);
    }
    if (http / 100 == 2) {
      return isHiddenRefusal(got) ? unauthorized(got) : new Answer.Ok<>(got);
    }
    ResponseStatus status = ResponseStatus.ofHttp(http);
    return status.meansMissing(http) ? new Answer.Missing<>(status) : new Answer.Refused<>(status);
  }

  /// @param got an answer
  /// @return the status in it, XML or JSON; empty where it is another document
  static Optional<ResponseStatus> said(Received got) {
    return got.xml().flatMap(ResponseStatus::of).or(() -> got.json().flatMap(ResponseStatus::of));
  }

  private static Answer<Received> said(Received got, ResponseStatus status) {
    if (status.isOk() || status.isAfterReboot()) {
      return got.status() / 100 == 2
          ? new Answer.Ok<>(got)
          : new Answer.Refused<>(ResponseStatus.ofHttp(got.status()));
    }
    if (got.status() == UNAUTHORIZED && !status.isNotActivated()) {
      return unauthorized(got);
    }
    return status.meansMissing(got.status())
        ? new Answer.Missing<>(status)
        : new Answer.Refused<>(status);
  }

  private static boolean isHiddenRefusal(Received got) {
    return got.xml().map(root -> root.value("statusValue").equals("401")).orElse(false);
  }

  private static Answer<Received> unauthorized(Received got) {
    UserCheck said = userCheck(got);
    return new Answer.Unauthorized<>(said.locked(), said.triesLeft(), said.unlockSeconds());
  }

  /// @param got a refusal
  /// @return what it says of logins
  static UserCheck userCheck(Received got) {
    boolean named =
        said(got)
            .map(status -> status.subStatus().equalsIgnoreCase("userNameLocked"))
            .orElse(false);
    return named
        ? new UserCheck(false, true, 0, 0)
        : got.xml().flatMap(UserCheck::of).orElse(UserCheck.SILENT);
  }

  /// Only its host is named, and bounded: the rest is the camera's own text.
  private static String host(String location) {
    try {
      String host = URI.create(location).getHost();
      return host == null ? "?" : host.substring(0, Math.min(host.length(), LONGEST_HOST));
    } catch (IllegalArgumentException e) {
      return "?";
    }
  }

  /// @param got a document
  /// @return its root, where it is one
  static Answer<XmlNode> xml(Received got) {
    return got.xml().<Answer<XmlNode>>map(Answer.Ok::new).orElseGet(() -> unreadable(got.status()));
  }

  /// @param got a document
  /// @return its root, where it is an object of JSON
  static Answer<JsonNode> json(Received got) {
    return got.json()
        .<Answer<JsonNode>>map(Answer.Ok::new)
        .orElseGet(() -> unreadable(got.status()));
  }

  /// @param got the answer to a write
  /// @return its status; by the HTTP status alone where there is no body
  static Answer<ResponseStatus> status(Received got) {
    return got.size() == 0
        ? new Answer.Ok<>(ResponseStatus.ofHttp(got.status()))
        : said(got)
            .<Answer<ResponseStatus>>map(Answer.Ok::new)
            .orElseGet(() -> unreadable(got.status()));
  }

  /// @param http HTTP's status
  /// @param <T> what was asked for
  /// @return that the answer is none of this protocol
  static <T> Answer<T> unreadable(int http) {
    return new Answer.Unreadable<>(Message.of("isapi.unreadable", Integer.toString(http)));
  }
}
