package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;

/// What virtual cameras say to a request, and the HTTP status that goes with it.
///
/// Source: vendor's table of status codes; HTTP statuses as devices usually send them.
final class Said {
  static final ResponseStatus BUSY = new ResponseStatus(2, "Device Busy", "deviceBusy");
  static final ResponseStatus FULL = new ResponseStatus(2, "Device Busy", "noMemory");
  static final ResponseStatus BAD_XML = new ResponseStatus(5, "Invalid Format", "badXmlFormat");
  static final ResponseStatus REBOOT = new ResponseStatus(7, "Reboot Required", "rebootRequired");
  static final ResponseStatus BAD_CONTENT = ResponseStatus.wrongContent("badXmlContent");
  static final ResponseStatus BAD_PARAMETERS = ResponseStatus.wrongContent("badParameters");
  static final ResponseStatus NOT_ACTIVATED = ResponseStatus.notAllowed("notActivated");
  static final ResponseStatus LOW_PRIVILEGE = ResponseStatus.notAllowed("lowPrivilege");

  private Said() {}

  /// @return the HTTP status that usually goes with it
  static int http(ResponseStatus said) {
    return switch (said.code()) {
      case 0, 1, 7 -> 200;
      case 2 -> 503;
      case 3 -> 500;
      case 4 -> 403;
      default -> 400;
    };
  }

  /// What is not there, in the way of one camera.
  static HttpAnswer notThere(Dialect dialect, HttpRequest request) {
    return HttpAnswer.document(
        dialect.unsupported(), ResponseStatus.notAllowed("notSupport").document(request.path()));
  }

  /// What is there, but not for this method.
  static HttpAnswer wrongMethod(HttpRequest request) {
    return HttpAnswer.document(
        405, ResponseStatus.notAllowed("methodNotAllowed").document(request.path()));
  }
}
