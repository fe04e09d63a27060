package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import java.time.Duration;
import java.util.Optional;

/// Does the writes to virtual cameras, with whatever goes wrong with them.
final class FaultyWrites {
  private static final Duration AWAY = Duration.ofMinutes(3);
  private static final Duration LOCK = Duration.ofMinutes(30);

  private FaultyWrites() {}

  /// Does a write.
  interface Doer {
    HttpAnswer answer(VirtualCamera camera, HttpRequest request);
  }

  /// @param camera whose write it is
  /// @param request the write
  /// @param doer does it where nothing goes wrong
  static HttpAnswer answer(VirtualCamera camera, HttpRequest request, Doer doer) {
    Optional<WriteFault> fault =
        request.writes() ? camera.faults().takeWrite(request.path()) : Optional.empty();
    return fault
        .map(one -> faulty(camera, request, doer, one))
        .orElseGet(() -> doer.answer(camera, request));
  }

  private static HttpAnswer faulty(
      VirtualCamera camera, HttpRequest request, Doer doer, WriteFault fault) {
    return switch (fault) {
      case WriteFault.Refused(ResponseStatus said) -> HttpAnswer.of(said, request);
      case WriteFault.Altered altered -> doer.answer(camera, altered(request, altered));
      case WriteFault.Dropped() -> doer.answer(camera.copy(), request);
      case WriteFault.AtNextStart() -> atNextStart(camera, request, doer);
      case WriteFault.AwayBefore() -> {
        away(camera);
        yield HttpAnswer.NONE;
      }
      case WriteFault.AnswerLost() -> {
        doer.answer(camera, request);
        yield HttpAnswer.NONE;
      }
      case WriteFault.AtOnce() ->
          after(
              camera,
              request,
              doer,
              () -> {
                camera.takeAddress();
                camera.faults().loseNextAnswerOnceTaken(request.path());
              });
      case WriteFault.AwayAfter() -> after(camera, request, doer, () -> away(camera));
      case WriteFault.AnotherPassword() ->
          after(camera, request, doer, () -> camera.change(now -> now.password(Keys.FORGOTTEN)));
      case WriteFault.ClientLocked() ->
          after(
              camera,
              request,
              doer,
              () ->
                  camera.change(
                      now ->
                          now.access(
                              now.access().locked(request.client(), camera.now().plus(LOCK)))));
    };
  }

  private static HttpAnswer after(
      VirtualCamera camera, HttpRequest request, Doer doer, Runnable then) {
    HttpAnswer answer = doer.answer(camera, request);
    if (answer.isTaken()) {
      then.run();
    }
    return answer;
  }

  private static void away(VirtualCamera camera) {
    camera.faults().awayUntil(camera.now().plus(AWAY));
  }

  private static HttpRequest altered(HttpRequest request, WriteFault.Altered fault) {
    return request
        .document()
        .map(fault.change())
        .map(XmlNode::document)
        .map(Payload::new)
        .map(request::with)
        .orElse(request);
  }

  private static HttpAnswer atNextStart(VirtualCamera camera, HttpRequest request, Doer doer) {
    HttpAnswer judged = doer.answer(camera.copy(), request);
    if (!judged.isTaken()) {
      return judged;
    }
    camera.faults().atNextStart(() -> doer.answer(camera, request));
    return HttpAnswer.of(Said.REBOOT, request);
  }
}
