package dev.pinhole.controller.setup;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Written;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A camera that restarts or takes another address is waited for by its hardware address, which it
/// keeps. On the job's thread.
final class Followed {
  /// A start takes two minutes as a rule; nothing is given up before five.
  static final Duration PATIENCE = Duration.ofMinutes(5);

  /// The reason of a write after which the camera may have moved by itself.
  static final String MOVING = "setup.moving";

  /// The reason of a write that is known from what the camera announces, and was not read.
  static final String HEARD = "setup.heard";

  private final Book book;

  Followed(Book book) {
    this.book = book;
  }

  /// What has become of a camera that was waited for.
  sealed interface Arrival {
    /// It can be asked.
    ///
    /// @param standing what is to be looked at
    record Back(Standing standing) implements Arrival {}

    /// It cannot be asked, and what is known is known from what it announces, or from its silence.
    ///
    /// @param written what is known
    record Known(Written written) implements Arrival {}
  }

  /// @param written how a write ended
  /// @return whether what holds is to be read as soon as the camera can be asked
  static boolean isOpen(Written written) {
    boolean unknown =
        written.outcome() == RestoreEvent.Outcome.UNKNOWN
            && !written.reason().equals("setup.given-up");
    return unknown || written.reason().equals(HEARD);
  }

  /// @param standing what was asked for
  /// @return what has become of it; empty while it is waited for
  Optional<Arrival> look(Standing standing) {
    return back(standing).or(() -> lost(standing));
  }

  private Optional<Arrival> lost(Standing standing) {
    boolean waited = book.now().isAfter(standing.at().plus(PATIENCE));
    return waited && !standing.isLost()
        ? Optional.of(
            new Arrival.Known(
                new Written(
                    standing.asked().kind(), RestoreEvent.Outcome.UNKNOWN, Map.of(), "setup.lost")))
        : Optional.empty();
  }

  /// @param standing what was asked for
  /// @return what has become of a camera that has restarted since, told to or not; empty before
  Optional<Arrival> back(Standing standing) {
    Job job = book.job();
    Optional<Sighting> seen = job.latest().filter(one -> job.observations().present(one.mac()));
    Optional<Sighting> before = before(job, standing);
    boolean back =
        seen.isPresent() && !before.map(Sighting::bootTime).equals(seen.map(Sighting::bootTime));
    boolean moved =
        seen.isPresent() && !before.map(Sighting::address).equals(seen.map(Sighting::address));
    // Where it never was told to restart, it only has to be there.
    boolean here =
        seen.isPresent()
            && standing.written().filter(one -> one.reason().equals(MOVING)).isPresent();
    if (back || moved || here) {
      return book.reachable().isPresent()
          ? Optional.of(new Arrival.Back(standing))
          : outOfReach(standing, seen.get());
    }
    return Optional.empty();
  }

  /// @return how the camera was seen before it was written to
  private static Optional<Sighting> before(Job job, Standing standing) {
    // In the order in which it happened: a clock may have been put back since.
    return job.entries().reversed().stream()
        .map(Entry::event)
        .dropWhile(event -> !event.equals(standing.asked()))
        .flatMap(
            event ->
                switch (event) {
                  case ObservationEvent.Seen(Sighting one) -> java.util.stream.Stream.of(one);
                  case ObservationEvent.Baseline(Sighting one) -> java.util.stream.Stream.of(one);
                  default -> java.util.stream.Stream.empty();
                })
        .filter(one -> job.mac().equals(Optional.of(one.mac())))
        .findFirst();
  }

  /// Discovery crosses what HTTP does not: the address that it announces is the address that it
  /// has. What it does not announce, its router, is read as soon as it can be asked.
  private static Optional<Arrival> outOfReach(Standing standing, Sighting seen) {
    SetUpEvent.Asked asked = standing.asked();
    if (asked.kind() != Kind.NETWORK) {
      return Optional.empty();
    }
    Optional<Setting> wanted = Values.read(asked.kind(), asked.values());
    boolean there =
        wanted
            .filter(
                one ->
                    switch (one) {
                      case Network.Fixed(Ipv4Range address, var _) ->
                          !seen.dhcp() && seen.address().equals(address.address());
                      case Network.Automatic() -> seen.dhcp();
                      case Setting _ -> false;
                    })
            .isPresent();
    Network has =
        seen.dhcp()
            ? new Network.Automatic()
            : new Network.Fixed(new Ipv4Range(seen.address(), seen.prefix()), Optional.empty());
    return Optional.of(
        new Arrival.Known(
            new Written(
                Kind.NETWORK,
                there ? RestoreEvent.Outcome.DONE : RestoreEvent.Outcome.DIFFERENT,
                Values.of(has),
                there ? HEARD : "setup.different")));
  }

  /// @param answer to a restart
  /// @return how it ended
  static Done done(Answer<ResponseStatus> answer) {
    return switch (answer) {
      case Answer.Ok<ResponseStatus> _ -> new Done(Outcome.DONE, "");
      case Answer.NoAnswer<ResponseStatus>(boolean sent, var _) ->
          new Done(sent ? Outcome.UNKNOWN : Outcome.REFUSED, "signin.no-answer");
      case Answer.Unreadable<ResponseStatus> _ -> new Done(Outcome.UNKNOWN, "signin.no-answer");
      case Answer.Refused<ResponseStatus> _, Answer.Missing<ResponseStatus> _ ->
          new Done(Outcome.REFUSED, "setup.stays-up");
      case Answer.Unauthorized<ResponseStatus> _,
          Answer.NotTried<ResponseStatus> _,
          Answer.Untrusted<ResponseStatus> _ ->
          new Done(Outcome.REFUSED, SetUpWork.not(answer).reason());
    };
  }
}
