package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.ui.steps.Seen;
import java.util.Optional;

/// What a plan says of a setting that was not asked for yet: with that, its page begins.
final class PlannedDraft {
  private PlannedDraft() {}

  /// @param seen the job
  /// @param kind which setting
  /// @param now what the camera has; empty where that could not be read
  /// @return what its page is filled with; empty where nothing is planned, or something was asked
  ///   for since
  static Optional<Setting> of(Seen seen, Kind kind, Optional<Setting> now) {
    boolean asked = seen.view().job().setUp().pages().standing(kind).isPresent();
    return seen.view()
        .job()
        .choices()
        .planned()
        .filter(_ -> !asked)
        .map(ChoiceEvent.Planned::setUp)
        .flatMap(one -> one.setting(kind))
        .map(one -> whole(seen, one, now));
  }

  private static Setting whole(Seen seen, Setting planned, Optional<Setting> now) {
    return seen.view()
        .live()
        .setUp()
        .flatMap(SetUpLive::reading)
        .flatMap(SetUpLive.Reading::around)
        .flatMap(
            around ->
                seen.view()
                    .job()
                    .mac()
                    .map(mac -> around.routed(planned, now, mac, seen.view().live().nearby())))
        .orElse(planned);
  }
}
