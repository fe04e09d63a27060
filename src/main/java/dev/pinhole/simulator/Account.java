package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One user of a virtual camera.
///
/// @param id its number; 1 is `admin`
/// @param name what it logs in with
/// @param level what it may do
/// @param keys what is kept of its password
/// @param rest what else a client stored of it, kept as it came; nothing secret
record Account(int id, String name, Level level, Keys keys, List<XmlNode> rest) {
  static final String ADMIN = "admin";
  static final int ADMIN_ID = 1;

  Account {
    rest = List.copyOf(rest);
  }

  /// What a user may do.
  enum Level {
    ADMINISTRATOR("Administrator"),
    OPERATOR("Operator"),
    VIEWER("Viewer");

    private final String text;

    Level(String text) {
      this.text = text;
    }

    /// @return its name on the wire
    String text() {
      return text;
    }

    static Optional<Level> of(String text) {
      return List.of(values()).stream()
          .filter(one -> one.text.equals(text) || one.name().equals(text.toUpperCase(Locale.ROOT)))
          .findFirst();
    }
  }

  static Account admin(Keys keys) {
    return new Account(ADMIN_ID, ADMIN, Level.ADMINISTRATOR, keys, List.of());
  }

  Account keys(Keys next) {
    return new Account(id, name, level, next, rest);
  }

  boolean isAdmin() {
    return id == ADMIN_ID;
  }
}
