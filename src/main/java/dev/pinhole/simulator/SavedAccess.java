package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An [Access] as it stands on disk. No password is in it, only what logins are checked against.
///
/// @param users every user
/// @param tries wrong logins and locks, by client address
record SavedAccess(List<SavedUser> users, List<SavedTry> tries) {
  /// @param rest the user's other elements, each a document
  record SavedUser(
      int id,
      String name,
      Account.Level level,
      String md5,
      String sha256,
      String salt,
      String chained,
      List<String> rest) {
    static SavedUser of(Account account) {
      Keys keys = account.keys();
      return new SavedUser(
          account.id(),
          account.name(),
          account.level(),
          keys.md5(),
          keys.sha256(),
          keys.salt(),
          keys.chained(),
          account.rest().stream().map(SavedAccess::text).toList());
    }

    Account account() {
      return new Account(
          id,
          name,
          level,
          new Keys(md5, sha256, salt, chained),
          rest.stream().map(SavedAccess::inner).toList());
    }

    @Override
    public String toString() {
      return "user " + name;
    }
  }

  record SavedTry(String client, int wrong, Optional<Instant> until) {}

  static SavedAccess of(Access access) {
    return new SavedAccess(
        access.accounts().stream().map(SavedUser::of).toList(),
        access.tries().entrySet().stream()
            .map(one -> new SavedTry(one.getKey(), one.getValue().wrong(), one.getValue().until()))
            .toList());
  }

  /// @return the same in memory
  /// @throws RuntimeException where it is not what was written
  Access access() {
    Map<String, Access.Tries> counted = new LinkedHashMap<>();
    tries.forEach(one -> counted.put(one.client(), new Access.Tries(one.wrong(), one.until())));
    return new Access(users.stream().map(SavedUser::account).toList(), counted);
  }

  static String text(XmlNode node) {
    return new String(node.document(), StandardCharsets.UTF_8);
  }

  static XmlNode document(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  /// Inside another document again, an element is in that one's namespace.
  private static XmlNode inner(String text) {
    XmlNode node = document(text);
    return new XmlNode(node.name(), Optional.empty(), Map.of(), node.text(), node.children());
  }
}
