package dev.pinhole.controller.many;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Choices;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobId;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// *Do the next camera like this one*: what is asked for again is which one it is, and its name.
public final class NextCamera {
  /// How many addresses are looked at: a home network has no more.
  private static final int MOST_ADDRESSES = 254;

  private NextCamera() {}

  /// @param id the job of the camera before
  /// @param job its facts
  /// @param free whether nothing is known against an address
  /// @return the next one's plan: the same place, statement and set-up, with an address of its own
  public static ChoiceEvent.Planned like(JobId id, Job job, Predicate<Network.Fixed> free) {
    Choices choices = job.choices();
    Optional<ChoiceEvent.Planned> plan = choices.planned();
    Map<Kind, Map<String, String>> values = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      held(job, kind)
          .or(() -> plan.flatMap(one -> one.setUp().setting(kind)))
          .flatMap(setting -> own(setting, free))
          .ifPresent(setting -> values.put(kind, Values.of(setting)));
    }
    return new ChoiceEvent.Planned(
        new PlannedCamera(
            plan.map(one -> one.camera().site()).orElse(""), "", "", Optional.empty(), ""),
        new PlannedSetUp(
            plan.map(one -> one.setUp().template()).orElse(""), values, Optional.of(id)),
        choices.ownerStated(),
        choices.looking().orElse(false));
  }

  /// What was asked for and read back. What was not, the next camera shall not have either.
  private static Optional<Setting> held(Job job, Kind kind) {
    return job.setUp()
        .pages()
        .standing(kind)
        .filter(NextCamera::isDone)
        .flatMap(one -> Values.read(kind, one.asked().values()));
  }

  private static boolean isDone(Standing standing) {
    return standing.written().filter(one -> one.outcome() == RestoreEvent.Outcome.DONE).isPresent();
  }

  private static Optional<Setting> own(Setting setting, Predicate<Network.Fixed> free) {
    return setting instanceof Network.Fixed last
        ? next(last, free).map(Setting.class::cast)
        : Optional.of(setting);
  }

  /// @param last an address
  /// @param free whether nothing is known against one
  /// @return the next free one of its network, from there on and then from the beginning; empty
  ///   where there is none among the 254 that follow
  static Optional<Network.Fixed> next(Network.Fixed last, Predicate<Network.Fixed> free) {
    Ipv4Range range = last.address();
    int hosts = ~range.mask().bits();
    int net = range.address().bits() & range.mask().bits();
    int from = range.address().bits() & hosts;
    return IntStream.rangeClosed(1, MOST_ADDRESSES)
        .mapToObj(step -> new Ipv4Address(net | ((from + step) & hosts)))
        .filter(one -> !one.equals(range.address()) && range.isHost(one))
        .filter(one -> !last.gateway().equals(Optional.of(one)))
        .map(one -> new Network.Fixed(new Ipv4Range(one, range.prefix()), last.gateway()))
        .filter(free)
        .findFirst();
  }
}
