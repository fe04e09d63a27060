package dev.pinhole.isapi;

import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which documents a camera keeps a setting, how it is read from them, and how it is written
/// into them. What else they hold is kept.
public final class SettingDocuments {
  private SettingDocuments() {}

  /// @param kind a setting
  /// @return its documents, in the order in which they are written
  public static List<Resource> of(Kind kind) {
    return switch (kind) {
      case NETWORK -> List.of(Resource.NETWORK);
      // The server first: a camera that is told to ask one should know which.
      case CLOCK -> List.of(Resource.NTP, Resource.TIME);
      case MOTION_DETECTION -> List.of(Resource.MOTION_TRIGGER, Resource.MOTION);
      case RECORDING -> List.of(Resource.RECORDING);
    };
  }

  /// @param kind a setting
  /// @param documents the camera's, all of [#of(Kind)]
  /// @return the setting; empty where they cannot be read as one
  public static Optional<Setting> read(Kind kind, Map<Resource, XmlNode> documents) {
    return switch (kind) {
      case NETWORK ->
          document(documents, Resource.NETWORK)
              .flatMap(NetworkDocument::read)
              .map(Setting.class::cast);
      case CLOCK ->
          document(documents, Resource.TIME)
              .flatMap(
                  time ->
                      document(documents, Resource.NTP)
                          .flatMap(servers -> ClockDocument.read(time, servers)))
              .map(Setting.class::cast);
      case MOTION_DETECTION ->
          document(documents, Resource.MOTION)
              .flatMap(root -> value(MotionDocument.of(root)))
              .flatMap(
                  motion ->
                      document(documents, Resource.MOTION_TRIGGER)
                          .flatMap(MotionLinkage::of)
                          .map(motion::settings))
              .map(Setting.class::cast);
      case RECORDING ->
          document(documents, Resource.RECORDING)
              .flatMap(root -> value(TrackDocument.of(root)))
              .map(TrackDocument::plan)
              .map(Setting.class::cast);
    };
  }

  private static <T> Optional<T> value(Answer<T> answer) {
    return answer instanceof Answer.Ok<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<XmlNode> document(Map<Resource, XmlNode> all, Resource resource) {
    return Optional.ofNullable(all.get(resource));
  }

  /// @param resource one of the setting's documents
  /// @param document the camera's
  /// @param wanted what it shall be set to
  /// @param now the right time, for a clock that is set by hand
  /// @return the same document with that; as it is where it cannot be read
  public static XmlNode write(Resource resource, XmlNode document, Setting wanted, Instant now) {
    return switch (wanted) {
      case Network network -> NetworkDocument.write(document, network);
      case Clock clock ->
          resource == Resource.NTP
              ? ClockDocument.writeServer(document, clock)
              : ClockDocument.writeTime(document, clock, now);
      case MotionDetection motion ->
          resource == Resource.MOTION
              ? value(MotionDocument.of(document)).map(one -> one.with(motion)).orElse(document)
              : MotionLinkage.of(document).map(one -> one.with(motion.records())).orElse(document);
      case RecordingPlan plan ->
          value(TrackDocument.of(document)).map(one -> one.with(plan)).orElse(document);
    };
  }
}
