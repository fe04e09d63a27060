package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.simulator.HttpAnswer.Content;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What concerns a virtual camera as a whole: reboot, factory reset, its configuration as one file,
/// a picture, and the stream of events.
///
/// Sources: reboot answers 200 and then goes down; `basic` keeps network and users, `full` returns
/// everything; a wrong key of a configuration file is `cfgFileSecretKeyError`.
final class Maintenance {
  private static final String CONFIGURATION = "/ISAPI/System/configurationData";

  private static final String PICTURE = "/ISAPI/Streaming/channels/101/picture";
  private static final String OLD_PICTURE = "/ISAPI/Streaming/channels/1/picture";
  private static final String EVENTS = "/ISAPI/Event/notification/alertStream";
  private static final String REBOOT = "/ISAPI/System/reboot";
  private static final String FACTORY = "/ISAPI/System/factoryReset";
  private static final Set<String> PATHS =
      Set.of(CONFIGURATION, PICTURE, OLD_PICTURE, EVENTS, REBOOT, FACTORY);

  private final RandomGenerator random;

  Maintenance(RandomGenerator random) {
    this.random = random;
  }

  /// @return the answer; empty where the request is about something else
  Optional<HttpAnswer> answer(VirtualCamera camera, HttpRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "PUT " + REBOOT -> {
        camera.change(now -> CameraMachine.reboot(camera.profile(), now, camera.now()));
        yield Optional.of(HttpAnswer.of(ResponseStatus.OK, request));
      }
      case "PUT " + FACTORY ->
          Optional.of(HttpAnswer.of(factory(camera, request.parameter("mode")), request));
      case "GET " + CONFIGURATION -> Optional.of(exported(camera, request));
      case "PUT " + CONFIGURATION -> Optional.of(HttpAnswer.of(imported(camera, request), request));
      case "GET " + PICTURE, "GET " + OLD_PICTURE ->
          Optional.of(
              HttpAnswer.of(
                  200,
                  new Content.Bytes("image/jpeg", new Payload(Resources.file("picture.jpg")))));
      case "GET " + EVENTS ->
          Optional.of(
              HttpAnswer.of(
                  200,
                  new Content.Stream(
                      "multipart/mixed; boundary=boundary",
                      OptionalLong.empty(),
                      new AlertStream(camera, request.ports().http()))));
      default ->
          PATHS.contains(request.path())
              ? Optional.of(Said.wrongMethod(request))
              : Optional.empty();
    };
  }

  private static ResponseStatus factory(VirtualCamera camera, String mode) {
    switch (mode) {
      case "full" ->
          camera.change(now -> CameraMachine.restore(camera.profile(), now, camera.now()));
      case "basic" ->
          camera.change(
              now ->
                  CameraMachine.reboot(
                      camera.profile(), now.settings(now.settings().basic()), camera.now()));
      default -> {
        return Said.BAD_PARAMETERS;
      }
    }
    return ResponseStatus.OK;
  }

  private HttpAnswer exported(VirtualCamera camera, HttpRequest request) {
    String key = request.parameter("secretkey");
    if (!ConfigurationFile.isKey(key)) {
      return HttpAnswer.of(Said.BAD_PARAMETERS, request);
    }
    Payload file =
        ConfigurationFile.export(camera.profile(), camera.state().settings(), key, random);
    return HttpAnswer.of(200, new Content.Bytes("application/octet-stream", file));
  }

  private static ResponseStatus imported(VirtualCamera camera, HttpRequest request) {
    ConfigurationFile.Read read =
        ConfigurationFile.read(camera.profile(), request.body(), request.parameter("secretkey"));
    return switch (read) {
      case ConfigurationFile.Read.Good(Settings settings) -> {
        camera.change(
            now ->
                now.settings(settings)
                    .footage(now.footage().setUp(now.recovery().calendar(camera.now()))));
        yield Said.REBOOT;
      }
      case ConfigurationFile.Read.WrongKey _ ->
          ResponseStatus.wrongContent("cfgFileSecretKeyError");
      case ConfigurationFile.Read.Damaged _ -> ResponseStatus.wrongContent("importErrorData");
    };
  }
}
