package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.Dialect.Limits;
import dev.pinhole.simulator.HttpAnswer.Header;
import dev.pinhole.simulator.Keys.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Who a request comes from, and whether it may come in: HTTP Digest, the web client's session, and
/// the lock of an address.
///
/// Sources: 401 with a `userCheck` body; the lock of 30 minutes after 7 wrong logins of `admin` and
/// 5 of others, by address; even the right password gets 401 meanwhile. Basic is off: it gets 401
/// and is never counted, or clients that try it first would lock themselves out.
final class Gate {
  private static final String SESSION = "/ISAPI/Security/sessionLogin";

  private final DigestCheck digest;
  private final WebSessions sessions;

  Gate(RandomGenerator random) {
    this.digest = new DigestCheck(random);
    this.sessions = new WebSessions(random);
  }

  /// What the gate says.
  sealed interface Word {
    /// Come in.
    ///
    /// @param account as whom
    record Pass(Account account) implements Word {}

    /// Stay out.
    ///
    /// @param answer what the client gets
    record Stop(HttpAnswer answer) implements Word {}
  }

  Word check(VirtualCamera camera, HttpRequest request) {
    CameraState state = camera.state();
    if (!state.activated()) {
      return new Word.Stop(HttpAnswer.of(Said.NOT_ACTIVATED, request));
    }
    if (request.path().startsWith(SESSION)) {
      return new Word.Stop(session(camera, request));
    }
    Optional<Account> known = sessions.user(camera, request).flatMap(state.access()::named);
    if (known.isPresent()) {
      return new Word.Pass(known.get());
    }
    CameraProfile profile = camera.profile();
    DigestCheck.Claim claim =
        digest.check(request, profile.realm(), state.access(), profile.dialect().digest());
    boolean locked = camera.lockedUntil(request.client()).isPresent();
    Optional<Account> account = state.access().named(claim.user());
    if (claim.result() == DigestCheck.Result.RIGHT && !locked && account.isPresent()) {
      camera.change(now -> now.access(now.access().succeeded(request.client())));
      return new Word.Pass(account.get());
    }
    if (claim.result() == DigestCheck.Result.WRONG && !locked) {
      countWrong(camera, request.client(), claim.user());
    }
    boolean stale = claim.result() == DigestCheck.Result.STALE && !locked;
    return new Word.Stop(challenged(camera, request, claim.user(), stale));
  }

  private static void countWrong(VirtualCamera camera, String client, String user) {
    Limits limits = limits(camera);
    if (limits.enabled()) {
      camera.change(
          now ->
              now.access(
                  now.access().failed(client, limits.of(user), camera.now(), limits.lock())));
    }
  }

  static Limits limits(VirtualCamera camera) {
    return CameraDocuments.limits(camera.profile(), camera.state());
  }

  private HttpAnswer challenged(
      VirtualCamera camera, HttpRequest request, String user, boolean stale) {
    HttpAnswer answer = HttpAnswer.document(401, refusal(camera, request.client(), user));
    Access access = camera.state().access();
    for (Digest algorithm : camera.profile().dialect().digest()) {
      boolean kept =
          algorithm == Digest.MD5
              || access.admin().filter(one -> !one.keys().digest(algorithm).isEmpty()).isPresent();
      if (kept) {
        String challenge = digest.challenge(camera.profile().realm(), stale, algorithm);
        answer = answer.with(new Header("WWW-Authenticate", challenge));
      }
    }
    return answer;
  }

  private static XmlNode refusal(VirtualCamera camera, String client, String user) {
    Instant now = camera.now();
    Optional<Instant> until = camera.lockedUntil(client);
    long seconds =
        until
            .map(end -> Math.max(1, Duration.between(now, end).plusMillis(999).toSeconds()))
            .orElse(0L);
    int left = limits(camera).of(user) - camera.state().access().wrong(client);
    return DeviceAnswers.userCheck(false, true, seconds, seconds > 0 ? 0 : Math.max(1, left));
  }

  /// Source: the vendor's web client and one more.
  private HttpAnswer session(VirtualCamera camera, HttpRequest request) {
    if (!camera.profile().dialect().sessionLogin()) {
      return HttpAnswer.of(ResponseStatus.notAllowed("notSupport"), request);
    }
    if (request.is("GET", SESSION + "/capabilities")) {
      return capabilities(camera, request.parameter("username"));
    }
    return request.is("POST", SESSION) ? login(camera, request) : Said.wrongMethod(request);
  }

  private HttpAnswer capabilities(VirtualCamera camera, String user) {
    WebSessions.Offer offer = sessions.offer(camera);
    String salt =
        camera
            .state()
            .access()
            .named(user)
            .map(one -> one.keys().salt())
            .filter(one -> !one.isEmpty())
            .orElseGet(() -> WebSessions.strangersSalt(camera, user));
    return HttpAnswer.document(
        200,
        XmlNode.of(
            "SessionLoginCap",
            XmlNode.leaf("sessionID", offer.id()),
            XmlNode.leaf("challenge", offer.challenge()),
            XmlNode.leaf("iterations", Integer.toString(WebSessions.ITERATIONS)),
            XmlNode.leaf("isIrreversible", "true"),
            XmlNode.leaf("salt", salt),
            XmlNode.leaf("isSessionIDValidLongTerm", "false"),
            XmlNode.leaf("sessionIDVersion", "2")));
  }

  private HttpAnswer login(VirtualCamera camera, HttpRequest request) {
    Optional<XmlNode> root = request.document();
    if (root.isEmpty()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    String user = root.get().value("userName");
    if (camera.lockedUntil(request.client()).isPresent()) {
      return HttpAnswer.document(401, refusal(camera, request.client(), user));
    }
    Optional<Keys> keys = camera.state().access().named(user).map(Account::keys);
    Optional<String> session =
        sessions.login(
            camera, root.get().value("sessionID"), user, keys, root.get().value("password"));
    if (session.isEmpty()) {
      countWrong(camera, request.client(), user);
      return HttpAnswer.document(401, refusal(camera, request.client(), user));
    }
    camera.change(now -> now.access(now.access().succeeded(request.client())));
    return HttpAnswer.document(
            200,
            XmlNode.of(
                "SessionLogin",
                XmlNode.leaf("statusValue", "200"),
                XmlNode.leaf("statusString", "OK"),
                XmlNode.leaf("isDefaultPassword", "false"),
                XmlNode.leaf("isRiskPassword", "false"),
                XmlNode.leaf("isActivated", "true"),
                XmlNode.leaf("sessionID", session.get()),
                XmlNode.leaf("sessionIDVersion", "2")))
        .with(new Header("Set-Cookie", "WebSession=" + session.get() + "; path=/; HttpOnly"));
  }

  void logout(HttpRequest request) {
    sessions.logout(request);
  }
}
