package dev.pinhole.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Who may log in to a virtual camera, and who is kept from trying. Immutable.
///
/// Source: wrong logins count by client address, and while an address is locked even the right
/// password is refused there (three manuals); a restart forgets them. One count for all users of an
/// address, each compared with the limit of the user that is tried (our choice).
///
/// @param accounts every user; none before the first password
/// @param tries wrong logins and locks, by client address, oldest first
record Access(List<Account> accounts, Map<String, Tries> tries) {
  static final Access NONE = new Access(List.of(), Map.of());

  /// More addresses than a camera has clients; the oldest is forgotten first.
  private static final int ADDRESSES = 64;

  /// @param wrong logins since the last right one
  /// @param until until when no login is taken
  record Tries(int wrong, Optional<Instant> until) {
    static final Tries NONE = new Tries(0, Optional.empty());
  }

  Access {
    accounts = List.copyOf(accounts);
    tries = Collections.unmodifiableMap(new LinkedHashMap<>(tries));
  }

  static Access of(Keys admin) {
    return new Access(List.of(Account.admin(admin)), Map.of());
  }

  Optional<Account> admin() {
    return find(Account::isAdmin);
  }

  Optional<Account> find(Predicate<Account> wanted) {
    return accounts.stream().filter(wanted).findFirst();
  }

  Optional<Account> named(String name) {
    return find(one -> one.name().equals(name));
  }

  /// A new password of `admin`: every other user stays, and no lock of the old one's time does.
  Access password(Keys keys) {
    Access changed = with(admin().orElseGet(() -> Account.admin(keys)).keys(keys));
    return new Access(changed.accounts, Map.of());
  }

  /// @param account new, or in place of the one with its number
  Access with(Account account) {
    List<Account> all = new ArrayList<>();
    accounts.forEach(one -> all.add(one.id() == account.id() ? account : one));
    if (!all.contains(account)) {
      all.add(account);
    }
    return new Access(all, tries);
  }

  Access without(int id) {
    return new Access(accounts.stream().filter(one -> one.id() != id).toList(), tries);
  }

  /// A restart forgets wrong logins and locks.
  Access restarted() {
    return new Access(accounts, Map.of());
  }

  Optional<Instant> lockedUntil(String client, Instant now) {
    return tries.getOrDefault(client, Tries.NONE).until().filter(now::isBefore);
  }

  int wrong(String client) {
    return tries.getOrDefault(client, Tries.NONE).wrong();
  }

  /// One wrong login more from an address, and at the limit a lock.
  Access failed(String client, int limit, Instant now, Duration lock) {
    int wrong = wrong(client) + 1;
    return counted(
        client,
        wrong >= limit
            ? new Tries(0, Optional.of(now.plus(lock)))
            : new Tries(wrong, Optional.empty()));
  }

  /// A right login forgets the wrong ones of its address.
  Access succeeded(String client) {
    return tries.containsKey(client) ? counted(client, Tries.NONE) : this;
  }

  Access locked(String client, Instant until) {
    return counted(client, new Tries(0, Optional.of(until)));
  }

  private Access counted(String client, Tries next) {
    Map<String, Tries> all = new LinkedHashMap<>(tries);
    all.remove(client);
    if (!next.equals(Tries.NONE)) {
      all.put(client, next);
    }
    while (all.size() > ADDRESSES) {
      all.remove(all.keySet().iterator().next());
    }
    return new Access(accounts, all);
  }
}
