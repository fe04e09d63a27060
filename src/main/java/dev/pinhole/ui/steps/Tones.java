package dev.pinhole.ui.steps;

/// The sounds of the hold, for whoever cannot look at the screen. Returns at once and stays silent
/// where there is no device.
public interface Tones {
  /// Silence.
  Tones NONE =
      new Tones() {
        @Override
        public void tick() {}

        @Override
        public void begin() {}

        @Override
        public void letGoSoon() {}

        @Override
        public void letGoNow() {}
      };

  /// One second of the count-in or of the count.
  void tick();

  /// The long tone: press, or plug in.
  void begin();

  /// From now on: let go when the light flashes.
  void letGoSoon();

  /// Let go in any case.
  void letGoNow();
}
