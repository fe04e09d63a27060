package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.Account.Level;
import dev.pinhole.simulator.Resources.Found;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What a virtual camera does for somebody who is logged in.
final class DeviceResources {
  private static final String CHECK = "/ISAPI/Security/userCheck";

  private final UserResource users;

  private final RecoveryResource recovery = new RecoveryResource();
  private final CardResources card;
  private final Maintenance maintenance;

  DeviceResources(RandomGenerator random, Supplier<Pace> pace) {
    this.users = new UserResource(random);
    this.card = new CardResources(pace);
    this.maintenance = new Maintenance(random);
  }

  HttpAnswer answer(VirtualCamera camera, HttpRequest request, Account asker) {
    if (camera.faults().isBusy()) {
      return HttpAnswer.of(Said.BUSY, request);
    }
    if (request.path().equals(CHECK)) {
      if (request.writes()) {
        return Said.wrongMethod(request);
      }
      int tries = Gate.limits(camera).of(asker.name());
      return HttpAnswer.document(200, DeviceAnswers.userCheck(true, true, 0, tries));
    }
    Optional<HttpAnswer> recorded = card.answer(camera, request);
    if (recorded.isPresent()) {
      return recorded.get();
    }
    if (request.writes() && asker.level() != Level.ADMINISTRATOR) {
      return HttpAnswer.of(Said.LOW_PRIVILEGE, request);
    }
    if (UserResource.isMeant(request.path())) {
      return users.answer(camera, request, asker);
    }
    if (RecoveryResource.isMeant(request.path())) {
      return recovery.answer(camera, request, asker);
    }
    Optional<HttpAnswer> maintained = maintenance.answer(camera, request);
    if (maintained.isPresent()) {
      return maintained.get();
    }
    return Resources.all()
        .find(request.path())
        .map(one -> document(camera, request, one))
        .orElseGet(() -> Said.notThere(camera.profile().dialect(), request));
  }

  private static HttpAnswer document(VirtualCamera camera, HttpRequest request, Found found) {
    return switch (request.method()) {
      case "GET" -> read(camera, request, found);
      case "PUT" -> found.whole().put() ? write(camera, request, found) : Said.wrongMethod(request);
      default -> Said.wrongMethod(request);
    };
  }

  private static CameraDocuments documents(
      VirtualCamera camera, CameraState state, HttpRequest request) {
    return CameraDocuments.of(camera, state, request.ports());
  }

  private static HttpAnswer read(VirtualCamera camera, HttpRequest request, Found found) {
    Optional<XmlNode> document = documents(camera, camera.state(), request).read(found);
    if (document.isEmpty()) {
      return Said.notThere(camera.profile().dialect(), request);
    }
    return found.text()
        ? HttpAnswer.of(
            200, new HttpAnswer.Content.Bytes("text/plain", Payload.of(document.get().text())))
        : HttpAnswer.document(200, document.get());
  }

  private static HttpAnswer write(VirtualCamera camera, HttpRequest request, Found found) {
    Optional<XmlNode> sent = request.document();
    if (sent.isEmpty() && !found.text()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    AtomicReference<ResponseStatus> said = new AtomicReference<>(Said.BUSY);
    camera.change(
        now -> {
          CameraDocuments documents = documents(camera, now, request);
          CameraDocuments.Written written =
              sent.isPresent()
                  ? documents.write(found, sent.get())
                  : documents.write(found, request.body().text().strip());
          said.set(written.said());
          return Said.http(written.said()) == 200
              ? after(camera, found.whole().path(), written.state())
              : now;
        });
    return HttpAnswer.of(said.get(), request);
  }

  /// What follows from a document that was written, beyond the document.
  private static CameraState after(VirtualCamera camera, String path, CameraState written) {
    return switch (path) {
      case CameraDocuments.TIME, CameraDocuments.TIME_SERVERS ->
          Router.synchronised(written, camera.faults());
      case CameraDocuments.TRACKS, CameraDocuments.MOTION ->
          written.footage(written.footage().setUp(written.recovery().calendar(camera.now())));
      default -> written;
    };
  }
}
