package dev.pinhole.settings;

/// One thing that a camera can be set to. A value: two settings are equal where a camera set to
/// them behaves the same. Its text form, for journals and templates, is made by [Values].
public sealed interface Setting permits Network, Clock, MotionDetection, RecordingPlan {
  /// @return which of the things that can be set it is
  Kind kind();
}
