package dev.pinhole.report;

import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Span;
import dev.pinhole.settings.Values;
import dev.pinhole.text.Message;
import java.util.Map;

/// Settings in words.
public final class SettingWords {
  private static final long WHOLE_WEEK = 168;

  private SettingWords() {}

  /// @param kind which setting
  /// @param values as [Values] says it
  /// @return the setting in words
  public static Message said(Kind kind, Map<String, String> values) {
    return Values.read(kind, values)
        .map(SettingWords::said)
        .orElseGet(() -> Message.of("setting.unreadable"));
  }

  /// @param setting what a camera is or shall be set to
  /// @return the same in words
  public static Message said(Setting setting) {
    return switch (setting) {
      case Network.Automatic() -> Message.of("setting.network.automatic");
      case Network.Fixed(var address, var gateway) ->
          gateway.isPresent()
              ? Message.of(
                  "setting.network.fixed",
                  address.address().toString(),
                  address.mask().toString(),
                  gateway.get().toString())
              : Message.of(
                  "setting.network.alone", address.address().toString(), address.mask().toString());
      case Clock(var server, CameraZone zone) ->
          server.isPresent()
              ? Message.of("setting.clock.server", said(zone), server.get())
              : Message.of("setting.clock.hand", said(zone));
      case MotionDetection motion when !motion.on() -> Message.of("setting.motion.off");
      case MotionDetection motion ->
          Message.of(
              motion.records() ? "setting.motion.records" : "setting.motion",
              Integer.toString(motion.grid().percent()),
              Integer.toString(motion.sensitivity()));
      case RecordingPlan plan when !plan.on() -> Message.of("setting.recording.off");
      case RecordingPlan plan -> Message.of("setting.recording", hours(plan.week()), kept(plan));
    };
  }

  private static Message hours(RecordingWeek week) {
    long continuous = Math.round(week.hours(Span.Mode.CONTINUOUS));
    long motion = Math.round(week.hours(Span.Mode.MOTION));
    if (continuous == WHOLE_WEEK || motion == WHOLE_WEEK) {
      return Message.of("setting.recording.all." + (motion == 0 ? "continuous" : "motion"));
    }
    if (motion == 0) {
      return Message.of("setting.recording.hours.continuous", continuous);
    }
    return continuous == 0
        ? Message.of("setting.recording.hours.motion", motion)
        : Message.of("setting.recording.hours", continuous, motion);
  }

  private static Message kept(RecordingPlan plan) {
    return plan.keepDays().isPresent()
        ? Message.of("setting.recording.days", plan.keepDays().getAsInt())
        : Message.of("setting.recording.full");
  }

  /// @param zone the rules of a time zone
  /// @return the same in words
  public static Message said(CameraZone zone) {
    String offset = zone.offset().getTotalSeconds() == 0 ? "" : zone.offset().getId();
    return Message.of(
        zone.summer().isPresent() ? "setting.zone.summer" : "setting.zone", "UTC" + offset);
  }
}
