package dev.pinhole.isapi;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What is remembered of logins, so that no camera is locked by a machine: which passwords a camera
/// refused, how many tries it left, and until when it is locked. In memory only, and of a password
/// a salted hash only. Bounded. Safe for every thread.
///
/// Source: vendor's manuals: 7 wrong tries lock an address out for 30 minutes, and even the right
/// password is refused then; a reboot ends it. A camera is told apart by its hardware address where
/// it is known, otherwise by host and port.
public final class Manners {
  private static final int MOST_CAMERAS = 1_024;
  private static final int MOST_PASSWORDS = 64;
  private static final int SALT = 16;

  private final boolean remembering;
  private final InstantSource clock;
  private final byte[] salt = new byte[SALT];
  private final Map<String, Memory> cameras = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Memory {
    private final Set<String> refused = new LinkedHashSet<>();
    private int triesLeft = -1;
    private Instant lockedUntil = Instant.MIN;
  }

  private Manners(boolean remembering, InstantSource clock) {
    this.remembering = remembering;
    this.clock = clock;
  }

  /// For a program that sends a password only when a machine decides so.
  ///
  /// @param clock by which locks end
  /// @param random for the salt
  /// @return manners that remember
  public static Manners remembering(InstantSource clock, RandomGenerator random) {
    Manners manners = new Manners(true, clock);
    random.nextBytes(manners.salt);
    return manners;
  }

  /// For a password that a person types each time, knowing what came of the last.
  ///
  /// @return manners without a memory
  public static Manners forgetful() {
    return new Manners(false, () -> Instant.EPOCH);
  }

  /// Forgets everything of a camera: it was reset, restarted, or got another password.
  ///
  /// @param at where it is
  public synchronized void forget(Reach at) {
    cameras.remove(key(at));
  }

  /// @param at where a camera is
  /// @param login what would be sent
  /// @param <T> what the camera would be asked for
  /// @return the answer that makes sending needless; empty where it may be sent
  synchronized <T> Optional<Answer<T>> before(Reach at, Login login) {
    Memory memory = cameras.get(key(at));
    if (memory == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (memory.lockedUntil.isAfter(now)) {
      long left = Duration.between(now, memory.lockedUntil).plusMillis(999).toSeconds();
      return Optional.of(new Answer.Unauthorized<>(true, 0, Math.toIntExact(left)));
    }
    return memory.refused.contains(hash(login))
        ? Optional.of(new Answer.NotTried<>())
        : Optional.empty();
  }

  /// @param at where a camera is
  /// @return until when it takes no login, as far as it said; empty where one may be tried
  synchronized Optional<Instant> lockedUntil(Reach at) {
    Memory memory = cameras.get(key(at));
    return memory == null
        ? Optional.empty()
        : Optional.of(memory.lockedUntil).filter(clock.instant()::isBefore);
  }

  /// It did not answer for a while and may have restarted, which ends a lock: the next login asks
  /// it first, without credentials. What it refused stays refused.
  ///
  /// @param at where a camera was
  synchronized void away(Reach at) {
    Memory memory = cameras.get(key(at));
    if (memory != null) {
      memory.lockedUntil = Instant.MIN;
    }
  }

  /// @param at where a camera is
  /// @return whether the next refusal may be the one that locks
  synchronized boolean lastTry(Reach at) {
    Memory memory = cameras.get(key(at));
    return memory != null && memory.triesLeft >= 0 && memory.triesLeft <= 1;
  }

  /// What a camera said without being sent a password.
  ///
  /// @param at where it is
  /// @param said what it said
  synchronized void said(Reach at, UserCheck said) {
    if (remembering && (said.locked() || said.triesLeft() >= 0)) {
      Memory memory = memory(at);
      memory.triesLeft = said.locked() ? 0 : said.triesLeft();
      memory.lockedUntil =
          said.locked() ? clock.instant().plusSeconds(said.unlockSeconds()) : Instant.MIN;
    }
  }

  /// A password was sent and refused. A camera that is locked refuses the right one too, so where
  /// it says *locked* the refusal is the password's own only if it was open before.
  ///
  /// @param at where the camera is
  /// @param login what was sent
  /// @param wasOpen whether it had just said that it takes logins
  /// @param said what it said
  synchronized void refused(Reach at, Login login, boolean wasOpen, UserCheck said) {
    said(at, said);
    if (remembering && (wasOpen || !said.locked())) {
      remember(memory(at), login);
    }
  }

  private void remember(Memory memory, Login login) {
    if (memory.refused.size() >= MOST_PASSWORDS) {
      memory.refused.remove(memory.refused.iterator().next());
    }
    memory.refused.add(hash(login));
  }

  /// @param at where the camera is
  /// @param login what it took
  synchronized void taken(Reach at, Login login) {
    Memory memory = cameras.get(key(at));
    if (memory != null) {
      memory.refused.remove(hash(login));
      memory.triesLeft = -1;
      memory.lockedUntil = Instant.MIN;
    }
  }

  private Memory memory(Reach at) {
    Memory memory = cameras.computeIfAbsent(key(at), _ -> new Memory());
    if (cameras.size() > MOST_CAMERAS) {
      cameras.remove(cameras.keySet().iterator().next());
    }
    return memory;
  }

  private static String key(Reach at) {
    return at.secured().map(MacAddress::text).orElseGet(at::toString);
  }

  private String hash(Login login) {
    byte[] password = login.password().copyBytes();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update(login.user().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(password));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }
}
