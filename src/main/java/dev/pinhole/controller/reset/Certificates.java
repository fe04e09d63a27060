package dev.pinhole.controller.reset;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.isapi.Fingerprint;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ObservationEvent.CertificateSeen;
import dev.pinhole.job.ObservationEvent.VerdictReached;
import dev.pinhole.job.Verdict;
import dev.pinhole.store.StoreException;
import java.util.Optional;

/// The certificate of one job's camera: told when it is first seen, and given up once a reset was
/// proven, for a camera signs itself another one then. On the job's thread.
final class Certificates {
  private final Book book;
  private final Isapi isapi;
  private long givenUpFor;

  Certificates(Book book, Isapi isapi) {
    this.book = book;
    this.isapi = isapi;
  }

  void tick() {
    Optional<MacAddress> secured =
        book.job().latest().filter(one -> one.httpsPort() > 0).map(Sighting::mac);
    Optional<Fingerprint> known = secured.flatMap(isapi::certificate);
    if (known.isEmpty()) {
      return;
    }
    CertificateSeen now = new CertificateSeen(known.get().toString());
    Optional<Entry> told = latest(CertificateSeen.class);
    if (!told.map(Entry::event).equals(Optional.of(now))) {
      book.record(book.seenHere(), now);
      return;
    }
    Optional<Entry> proven = latest(VerdictReached.class).filter(Certificates::provesReset);
    long reset = proven.map(Entry::number).orElse(0L);
    if (reset > told.orElseThrow().number() && reset != givenUpFor) {
      givenUpFor = reset;
      expectNew(secured.orElseThrow());
    }
  }

  private Optional<Entry> latest(Class<?> kind) {
    return book.job().entries().reversed().stream()
        .filter(entry -> kind.isInstance(entry.event()))
        .findFirst();
  }

  private static boolean provesReset(Entry entry) {
    return entry.event() instanceof VerdictReached(Verdict verdict)
        && verdict.kind() == Verdict.Kind.RESET_PROVEN;
  }

  /// The person says that the certificate was changed on purpose.
  void renewed() {
    book.job().mac().ifPresent(this::expectNew);
  }

  private void expectNew(MacAddress camera) {
    try {
      isapi.expectNewCertificate(camera);
    } catch (StoreException e) {
      book.tell(e.told());
    }
  }
}
