package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a planned camera shall be set to. Copied into the job, so that its events alone explain it:
/// later changes of a list, a template or another job change nothing here.
///
/// @param template the name of a file with more of it, may be empty
/// @param values settings as [Values] says them
/// @param like the job that the settings were taken from; empty where none was
public record PlannedSetUp(
    String template, Map<Kind, Map<String, String>> values, Optional<JobId> like) {
  /// Nothing is planned.
  public static final PlannedSetUp NONE = new PlannedSetUp("", Map.of(), Optional.empty());

  public PlannedSetUp {
    Map<Kind, Map<String, String>> copy = new EnumMap<>(Kind.class);
    values.forEach(
        (kind, texts) -> copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
    values = Collections.unmodifiableMap(copy);
  }

  /// @param kind which setting
  /// @return what it shall be; empty where nothing is planned for it
  public Optional<Setting> setting(Kind kind) {
    return Optional.ofNullable(values.get(kind)).flatMap(texts -> Values.read(kind, texts));
  }

  /// @return the address that the camera shall have; empty where none of its own is planned
  public Optional<Ipv4Address> address() {
    return setting(Kind.NETWORK)
        .filter(Network.Fixed.class::isInstance)
        .map(one -> ((Network.Fixed) one).address().address());
  }
}
