package dev.pinhole.report;

import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import dev.pinhole.text.Message;
import java.util.Map;

/// Settings in words.
public final class SettingWords {
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
              ? Message.of("setting.network.fixed", address.toString(), gateway.get().toString())
              : Message.of("setting.network.alone", address.toString());
      case Clock(var server, CameraZone zone) ->
          server.isPresent()
              ? Message.of("setting.clock.server", said(zone), server.get())
              : Message.of("setting.clock.hand", said(zone));
    };
  }

  private static Message said(CameraZone zone) {
    String offset = zone.offset().getTotalSeconds() == 0 ? "" : zone.offset().getId();
    return Message.of(
        zone.summer().isPresent() ? "setting.zone.summer" : "setting.zone", "UTC" + offset);
  }
}
