package dev.pinhole.exchange;

import java.util.Optional;

/// The kinds of asks. Source of the names: protocols.md 1.6, where they stand under another root.
public enum Types {
  GET_CODE("getcode"),
  GET_QR_CODES("GetQRcodes"),
  EXCHANGE_CODE("exchangecode"),
  GET_SECURITY_QUESTION("getsecurityquestion"),
  RESET("reset"),
  ANSWER_RESET("AnswerReset"),
  GUID_RESET("GUIDReset"),
  MAIL_RESET("MailReset");

  private final String wire;

  Types(String wire) {
    this.wire = wire;
  }

  /// @return the name on the wire
  public String wire() {
    return wire;
  }

  /// @param name a name from the wire, letter case counts
  /// @return the kind; empty where this protocol has none of that name
  public static Optional<Types> of(String name) {
    for (Types types : values()) {
      if (types.wire.equals(name)) {
        return Optional.of(types);
      }
    }
    return Optional.empty();
  }
}
