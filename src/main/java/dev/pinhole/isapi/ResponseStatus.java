package dev.pinhole.isapi;

import java.util.Optional;

/// What a camera says to a request that it did not simply answer.
///
/// @param code 1 done, 2 busy, 3 failed, 4 not allowed, 5 not XML, 6 wrong content, 7 after reboot
/// @param text the code in words
/// @param subStatus the precise reason, for example `notActivated`
public record ResponseStatus(int code, String text, String subStatus) {
  /// Done.
  public static final ResponseStatus OK = new ResponseStatus(1, "OK", "ok");

  /// @param subStatus the precise reason
  /// @return not allowed
  public static ResponseStatus notAllowed(String subStatus) {
    return new ResponseStatus(4, "Invalid Operation", subStatus);
  }

  /// @param subStatus the precise reason
  /// @return wrong content
  public static ResponseStatus wrongContent(String subStatus) {
    return new ResponseStatus(6, "Invalid Content", subStatus);
  }

  /// @return whether the request was done
  public boolean isOk() {
    return code == 0 || code == 1;
  }

  /// @param root a document's root
  /// @return its status; empty where it is another document
  static Optional<ResponseStatus> of(XmlNode root) {
    String code = root.value("statusCode");
    return code.matches("\\d")
        ? Optional.of(
            new ResponseStatus(
                Integer.parseInt(code), root.value("statusString"), root.value("subStatusCode")))
        : Optional.empty();
  }

  /// @param requestUrl what was asked for
  /// @return the document, its children in the order that devices keep
  public XmlNode document(String requestUrl) {
    return XmlNode.of(
        "ResponseStatus",
        XmlNode.leaf("requestURL", requestUrl),
        XmlNode.leaf("statusCode", Integer.toString(code)),
        XmlNode.leaf("statusString", text),
        XmlNode.leaf("subStatusCode", subStatus));
  }
}
