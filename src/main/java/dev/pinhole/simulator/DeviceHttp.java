package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The HTTP interface of the virtual cameras, free of sockets: one request in, one answer out, and
/// a line in the camera's log of writes.
final class DeviceHttp {
  private static final String LOGOUT = "/ISAPI/Security/sessionLogout";

  private final Activating activating;
  private final Gate gate;
  private final DeviceResources resources;

  /// @param random where chance comes from
  /// @param pace for each download
  DeviceHttp(RandomGenerator random, Supplier<Pace> pace) {
    this.activating = new Activating(random);
    this.gate = new Gate(random);
    this.resources = new DeviceResources(random, pace);
  }

  HttpAnswer answer(VirtualCamera camera, HttpRequest request) {
    Optional<HttpAnswer> first = first(camera, request);
    if (first.isPresent()) {
      return logged(camera, request, "", first.get());
    }
    return switch (gate.check(camera, request)) {
      case Gate.Word.Stop(HttpAnswer answer) -> logged(camera, request, "", answer);
      case Gate.Word.Pass(Account asker) ->
          logged(camera, request, asker.name(), inside(camera, request, asker));
    };
  }

  /// What needs no login.
  private Optional<HttpAnswer> first(VirtualCamera camera, HttpRequest request) {
    boolean activates =
        request.is("PUT", Activating.CLASSIC)
            || (request.writes() && request.path().equals(Activating.V3));
    return activates
        ? Optional.of(
            FaultyWrites.answer(
                camera, request, (one, sent) -> activating.answer(one, sent).orElseThrow()))
        : activating.answer(camera, request);
  }

  private HttpAnswer inside(VirtualCamera camera, HttpRequest request, Account asker) {
    if (request.is("PUT", LOGOUT)) {
      gate.logout(request);
      return HttpAnswer.of(ResponseStatus.OK, request);
    }
    return FaultyWrites.answer(camera, request, (one, sent) -> resources.answer(one, sent, asker));
  }

  private static HttpAnswer logged(
      VirtualCamera camera, HttpRequest request, String user, HttpAnswer answer) {
    if (request.writes()) {
      camera
          .writes()
          .add(
              new Write(
                  camera.now(),
                  request.method(),
                  request.path(),
                  user,
                  request.client(),
                  answer.status(),
                  request.body().sha256()));
    }
    return answer;
  }
}
