package dev.pinhole.simulator;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.exchange.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A [Recovery] as it stands on disk. Nothing of it is a password, an answer, a code or a recovery
/// file: only salted hashes of them. A session's private key is, see [OpenSession].
record SavedRecovery(
    Optional<SavedSession> request,
    Optional<SavedSession> brief,
    List<SavedEnd> ended,
    List<SavedTries> tries,
    Map<Integer, String> answers,
    Optional<String> guid,
    List<String> used,
    String mail,
    long shiftSeconds) {

  record SavedSession(
      Method method,
      String mac,
      String session,
      String keys,
      Instant created,
      Instant since,
      Optional<String> code) {
    static SavedSession of(OpenSession open) {
      return new SavedSession(
          open.context().method(),
          open.context().mac().text(),
          open.context().session().hex(),
          open.keys(),
          open.created(),
          open.since(),
          open.code().map(SaltedHash::text));
    }

    OpenSession opened() {
      return new OpenSession(
          new Context(method, new MacAddress(mac), new SessionId(session)),
          keys,
          created,
          since,
          code.map(SavedRecovery::hash));
    }

    @Override
    public String toString() {
      return "session " + session;
    }
  }

  record SavedEnd(String session, Reason why) {}

  record SavedTries(Method method, int wrong, Optional<Instant> until) {}

  private static SaltedHash hash(String text) {
    return SaltedHash.parse(text).orElseThrow();
  }

  static SavedRecovery of(Recovery recovery) {
    Sessions sessions = recovery.sessions();
    Prepared prepared = recovery.prepared();
    Map<Integer, String> answers = new TreeMap<>();
    prepared.answers().forEach((id, hash) -> answers.put(id, hash.text()));
    return new SavedRecovery(
        sessions.request().map(SavedSession::of),
        sessions.brief().map(SavedSession::of),
        sessions.ended().stream().map(one -> new SavedEnd(one.session().hex(), one.why())).toList(),
        recovery.tries().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                one -> new SavedTries(one.getKey(), one.getValue().wrong(), one.getValue().until()))
            .toList(),
        answers,
        prepared.guid().map(SaltedHash::text),
        prepared.used().stream().map(SaltedHash::text).toList(),
        prepared.mail(),
        recovery.shift().toSeconds());
  }

  /// @return the same in memory
  /// @throws RuntimeException where it is not what was written
  Recovery recovery() {
    Sessions sessions =
        new Sessions(
            request.map(SavedSession::opened),
            brief.map(SavedSession::opened),
            ended.stream()
                .map(one -> new Sessions.Ended(new SessionId(one.session()), one.why()))
                .toList());
    Map<Method, Recovery.Tries> counted =
        tries.stream()
            .collect(
                Collectors.toMap(
                    SavedTries::method, one -> new Recovery.Tries(one.wrong(), one.until())));
    Map<Integer, SaltedHash> hashes =
        answers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> hash(one.getValue())));
    Prepared prepared =
        new Prepared(
            hashes,
            guid.map(SavedRecovery::hash),
            used.stream().map(SavedRecovery::hash).toList(),
            mail);
    return new Recovery(sessions, counted, prepared, Duration.ofSeconds(shiftSeconds));
  }

  @Override
  public String toString() {
    return "what is kept for a forgotten password";
  }
}
