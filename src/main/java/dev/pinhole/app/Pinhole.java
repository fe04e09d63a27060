package dev.pinhole.app;

/// The program's entry point.
public final class Pinhole {
  private Pinhole() {}

  /// Starts Pinhole.
  ///
  /// @param args the command line
  static void main(String[] args) {}
}
