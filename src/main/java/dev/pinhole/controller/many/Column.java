package dev.pinhole.controller.many;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns that a list of cameras can have. Their names are a file format; case and order do
/// not matter.
public enum Column {
  SERIAL,
  MAC,
  PLACE,
  NAME,
  ADDRESS,
  TEMPLATE,
  NOTE;

  /// @return the name in the header row
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return whether a list without it is not taken: a name that is mistyped would go unnoticed
  boolean isRequired() {
    return this != SERIAL && this != MAC && this != NOTE;
  }

  static Optional<Column> of(String header) {
    String lower = header.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.header().equals(lower)).findFirst();
  }
}
