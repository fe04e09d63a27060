package dev.pinhole.isapi;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a camera says to a request that it did not simply answer.
///
/// Source: vendor's table, and recordings. Newer firmware adds `errorCode` (hexadecimal in the
/// table, decimal in JSON) and `errorMsg`.
///
/// @param code 0 and 1 done, 2 busy, 3 failed, 4 not allowed or not there, 5 not XML, 6 wrong
///   content, 7 accepted and effective after a reboot
/// @param text the code in words
/// @param subStatus the precise reason, for example `notActivated`; empty where it gives none
/// @param errorCode the reason as a number, as it was written; empty where it gives none
/// @param errorMsg the reason in the camera's own words; empty where it gives none
public record ResponseStatus(
    int code, String text, String subStatus, String errorCode, String errorMsg) {
  /// Done.
  public static final ResponseStatus OK = new ResponseStatus(1, "OK", "ok");

  private static final int AFTER_REBOOT = 7;
  private static final int LONGEST = 256;

  /// Refusals that say why; any other 403 or 404 means that the camera has no such thing.
  private static final Set<String> THERE_BUT_REFUSED =
      Set.of(
          "notactivated",
          "hasactivated",
          "lowprivilege",
          "badauthorization",
          "loginpassworderror",
          "usernamelocked",
          "pwderrorloginfailed");

  private static final Set<Integer> NOT_THERE_BY_HTTP = Set.of(403, 405, 501);
  private static final Set<String> NOT_THERE = Set.of("", "notsupport", "methodnotallowed");

  /// @param code 0 to 7
  /// @param text the code in words
  /// @param subStatus the precise reason
  public ResponseStatus(int code, String text, String subStatus) {
    this(code, text, subStatus, "", "");
  }

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

  /// @return whether it may be asked again later. Source: 2, *Device Busy*
  public boolean isBusy() {
    return code == 2;
  }

  /// @return whether it was refused because the camera has no password yet
  public boolean isNotActivated() {
    return subStatus.equalsIgnoreCase("notActivated");
  }

  /// @return whether the request was accepted, and takes effect when the camera starts again
  public boolean isAfterReboot() {
    return code == AFTER_REBOOT;
  }

  /// What the HTTP status alone means, where the body says nothing. Source: general.
  ///
  /// @param http HTTP's status
  /// @return the same in this protocol's codes
  static ResponseStatus ofHttp(int http) {
    return switch (http) {
      case 400 -> new ResponseStatus(5, "Invalid Format", "");
      case 401, 403, 404, 405, 501 -> notAllowed("");
      case 503 -> new ResponseStatus(2, "Device Busy", "");
      default -> http / 100 == 2 ? OK : new ResponseStatus(3, "Device Error", "");
    };
  }

  /// @param http the HTTP status that it came with
  /// @return whether it means that the camera has no such thing
  boolean meansMissing(int http) {
    String why = subStatus.toLowerCase(Locale.ROOT);
    return why.equals("notsupport")
        || (NOT_THERE_BY_HTTP.contains(http) && NOT_THERE.contains(why))
        || (http == 404 && !THERE_BUT_REFUSED.contains(why));
  }

  /// @param root a document's root
  /// @return its status; empty where it is another document
  static Optional<ResponseStatus> of(XmlNode root) {
    String code = root.value("statusCode");
    return code.matches("[0-7]")
        ? Optional.of(
            new ResponseStatus(
                Integer.parseInt(code),
                text(root, "statusString"),
                text(root, "subStatusCode"),
                text(root, "errorCode"),
                text(root, "errorMsg")))
        : Optional.empty();
  }

  /// @param root an object of JSON
  /// @return its status; empty where it is another document
  static Optional<ResponseStatus> of(JsonNode root) {
    String code = Json.text(root, "statusCode");
    return code.matches("[0-7]")
        ? Optional.of(
            new ResponseStatus(
                Integer.parseInt(code),
                clean(Json.text(root, "statusString")),
                clean(Json.text(root, "subStatusCode")),
                clean(Json.text(root, "errorCode")),
                clean(Json.text(root, "errorMsg"))))
        : Optional.empty();
  }

  private static String text(XmlNode root, String child) {
    return clean(root.value(child));
  }

  private static String clean(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.substring(0, Math.min(clean.length(), LONGEST));
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
