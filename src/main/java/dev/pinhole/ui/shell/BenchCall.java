package dev.pinhole.ui.shell;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody on the page wants to go to the practice bench. Rises from the control that was pressed
/// to the [Shell], which opens the bench and takes the focus there.
public final class BenchCall extends Event {
  private static final long serialVersionUID = 1;

  /// The only type.
  public static final EventType<BenchCall> CALLED = new EventType<>(Event.ANY, "BENCH_CALLED");

  /// A call for the bench.
  public BenchCall() {
    super(CALLED);
  }
}
