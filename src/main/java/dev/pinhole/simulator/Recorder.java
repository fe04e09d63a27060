package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.CameraState.Phase;
import dev.pinhole.simulator.Schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a virtual camera begins to record and when it stops. Pure.
///
/// It records from the moment its schedule or its motion detection is set, while it runs, a card is
/// in and the schedule is on. What it recorded in its years before is on the card already.
final class Recorder {
  private Recorder() {}

  /// What must stay the same for a recording to go on.
  private record Plan(List<Window> windows, String zone, Duration shift) {}

  private static Optional<Plan> plan(CameraProfile profile, CameraState state) {
    boolean records =
        state.footage().since().isPresent()
            && profile.card().isPresent()
            && state.body().card()
            && state.phase() instanceof Phase.Running;
    return records
        ? Optional.of(
            new Plan(
                schedule(state).continuous(),
                CameraDocuments.stored(state.settings(), CameraDocuments.TIME).value("timeZone"),
                state.recovery().shift()))
        : Optional.empty();
  }

  private static Schedule schedule(CameraState state) {
    return Schedule.of(CameraDocuments.stored(state.settings(), CameraDocuments.TRACKS));
  }

  /// @param before a camera
  /// @param after the same after something changed
  /// @param now the site's time
  /// @return the same with its recordings begun or ended, where they are
  static CameraState follow(
      CameraProfile profile, CameraState before, CameraState after, Instant now) {
    if (isSame(before, after)) {
      return after;
    }
    Optional<Plan> was = plan(profile, before);
    Optional<Plan> is = plan(profile, after);
    if (was.equals(is)) {
      return after;
    }
    Footage footage = after.footage().ended(before.recovery().calendar(now));
    Optional<Footage> begun =
        is.filter(plan -> !plan.windows().isEmpty())
            .map(
                plan ->
                    new Footage.Take(
                        after.recovery().calendar(since(before, after, now)),
                        Optional.empty(),
                        plan.windows(),
                        plan.zone()))
            .map(footage::begun);
    return after.footage(begun.orElse(footage));
  }

  /// Almost every change is about something else.
  private static boolean isSame(CameraState before, CameraState after) {
    return before.footage().equals(after.footage())
        && before.phase().equals(after.phase())
        && before.body().card() == after.body().card()
        && before.recovery().shift().equals(after.recovery().shift())
        && before.settings().equals(after.settings());
  }

  private static Instant since(CameraState before, CameraState after, Instant now) {
    return after.phase() instanceof Phase.Running(Instant since)
            && !(before.phase() instanceof Phase.Running)
        ? since
        : now;
  }

  /// @param from when it began to move
  /// @param to when it ends
  /// @return the camera with a recording of it, where it makes one
  static CameraState motion(CameraProfile profile, CameraState state, Instant from, Instant to) {
    if (plan(profile, state).isEmpty() || !isLinked(state)) {
      return state;
    }
    Schedule schedule = schedule(state);
    Instant seen = state.recovery().calendar(from);
    CameraTime zone = CameraTime.of(plan(profile, state).orElseThrow().zone());
    if (!schedule.waitsForMotion(zone.at(seen).toLocalDateTime())) {
      return state;
    }
    Instant first = seen.minus(schedule.before());
    Instant since = state.footage().since().orElse(first);
    Instant last = state.recovery().calendar(to).plus(schedule.after());
    return state.footage(
        state.footage().with(new Footage.Clip(first.isBefore(since) ? since : first, last)));
  }

  /// Source: the trigger `VMD-1` with the method `record`.
  private static boolean isLinked(CameraState state) {
    XmlNode triggers = CameraDocuments.stored(state.settings(), CameraDocuments.TRIGGERS);
    return Elements.at(
            triggers,
            "EventTriggerList/EventTrigger[VMD-1]/EventTriggerNotificationList/EventTriggerNotification")
        .anyMatch(
            one ->
                one.value("id").equals("record-1")
                    || one.value("notificationMethod").equals("record"));
  }
}
