package dev.pinhole.controller.reset;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.Job;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Observations;
import dev.pinhole.job.Phase;
import dev.pinhole.job.Step;
import dev.pinhole.sadp.InventorySnapshot;
import java.util.List;
import java.util.Optional;

/// Which of the things seen are facts of a job: only what a verdict reads, and only when it is new.
/// Pure; gives one fact at a time, until there is none.
final class Facts {
  /// A camera that was known before the program started is missed after this many inquiries.
  private static final long PATIENCE = 4;

  private Facts() {}

  static Optional<ObservationEvent> next(Job job, InventorySnapshot seen, List<Ipv4Range> own) {
    return job.mac().flatMap(mac -> next(job, mac, seen, own));
  }

  private static Optional<ObservationEvent> next(
      Job job, MacAddress mac, InventorySnapshot seen, List<Ipv4Range> own) {
    Optional<Sighting> now = seen.find(mac);
    if (now.isEmpty()) {
      return absent(job, mac, seen);
    }
    Observations known = job.observations();
    Optional<Sighting> before = known.latest(mac);
    boolean news =
        !known.present(mac) || !before.map(one -> one.saysTheSameAs(now.get())).orElse(false);
    Optional<ObservationEvent> company = company(known, mac, now.get().address(), seen);
    if (company.isPresent()) {
      return company;
    }
    return news
        ? Optional.of(new ObservationEvent.Seen(now.get()))
        : reach(job, now.get().address(), own);
  }

  private static Optional<ObservationEvent> absent(
      Job job, MacAddress mac, InventorySnapshot seen) {
    Observations known = job.observations();
    if (known.present(mac)) {
      boolean missed = seen.inquiries() > PATIENCE;
      return missed ? Optional.of(new ObservationEvent.Vanished(mac)) : Optional.empty();
    }
    Optional<String> source = known.latest(mac).map(Sighting::source);
    boolean strange =
        seen.unreadable().stream().anyMatch(answer -> Optional.of(answer.source()).equals(source));
    boolean told = known.unreadable().isPresent();
    return strange && !told ? source.map(ObservationEvent.Unreadable::new) : Optional.empty();
  }

  private static Optional<ObservationEvent> company(
      Observations known, MacAddress mac, Ipv4Address address, InventorySnapshot seen) {
    List<MacAddress> now = seen.on(address);
    List<MacAddress> before =
        known
            .company()
            .map(Observations.Company::event)
            .filter(event -> event.address().equals(address))
            .map(ObservationEvent.Company::macs)
            .orElse(List.of(mac));
    return now.equals(before)
        ? Optional.empty()
        : Optional.of(new ObservationEvent.Company(address, now));
  }

  /// Whether the two can talk matters once something is to be set up.
  private static Optional<ObservationEvent> reach(
      Job job, Ipv4Address address, List<Ipv4Range> own) {
    boolean matters =
        switch (Step.of(job)) {
          case Step.Result result -> result.isReset();
          case Step.NoResetNeeded _ -> true;
          case Step step -> step.phase() == Phase.SET_UP_AGAIN;
        };
    boolean fits = own.stream().anyMatch(range -> range.contains(address));
    boolean known =
        job.observations()
            .reach()
            .filter(before -> before.address().equals(address) && before.fits() == fits)
            .isPresent();
    return matters && !known
        ? Optional.of(new ObservationEvent.ReachSeen(address, own, fits))
        : Optional.empty();
  }
}
