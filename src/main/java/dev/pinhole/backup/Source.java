package dev.pinhole.backup;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a file of a backup was read from. Two equal sources are the same thing on the camera.
///
/// No secret fits in: a resource is a bare path, without a query, a host or a name of a user.
///
/// @param kind what it is
/// @param from the path of the resource, or for a recording the number of its track
/// @param footage of a recording: when and why; empty for everything else
public record Source(FileKind kind, String from, Optional<Footage> footage) {
  private static final Pattern RESOURCE = Pattern.compile("/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final Pattern TRACK = Pattern.compile("[0-9]{1,9}");
  private static final int LONGEST = 200;

  public Source {
    boolean recording = kind == FileKind.RECORDING;
    if (footage.isPresent() != recording) {
      throw Unfit.value("footage", kind.name());
    }
    if (from.length() > LONGEST || !(recording ? TRACK : RESOURCE).matcher(from).matches()) {
      throw Unfit.value("from", from);
    }
  }

  /// Why the camera recorded.
  public enum Trigger {
    /// By its week of recording, without an event.
    CONTINUOUS,
    /// Because something moved.
    MOTION,
    /// For another reason, or none that it stated.
    OTHER
  }

  /// When and why something was recorded.
  ///
  /// @param begin as the camera wrote it, at most 40 characters; in most cases the camera's local
  ///   time, whatever zone it ends with
  /// @param end the same
  /// @param trigger why
  public record Footage(String begin, String end, Trigger trigger) {
    private static final Pattern TIME = Pattern.compile("[0-9A-Za-z:+.-]{1,40}");

    public Footage {
      if (!TIME.matcher(begin).matches()) {
        throw Unfit.value("begin", begin);
      }
      if (!TIME.matcher(end).matches()) {
        throw Unfit.value("end", end);
      }
    }
  }

  /// @param resource the path of the settings document: `/ISAPI/System/time`
  /// @return the source
  public static Source setting(String resource) {
    return new Source(FileKind.SETTING, resource, Optional.empty());
  }

  /// @param resource the path of the export
  /// @return the source
  public static Source configuration(String resource) {
    return new Source(FileKind.CONFIGURATION, resource, Optional.empty());
  }

  /// @param resource the path of the picture
  /// @return the source
  public static Source picture(String resource) {
    return new Source(FileKind.PICTURE, resource, Optional.empty());
  }

  /// @param track the number of the track, in digits
  /// @param footage when and why
  /// @return the source
  public static Source recording(String track, Footage footage) {
    return new Source(FileKind.RECORDING, track, Optional.of(footage));
  }
}
