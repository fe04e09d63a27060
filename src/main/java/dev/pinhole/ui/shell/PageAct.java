package dev.pinhole.ui.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// The primary button of a page.
///
/// @param text names the act; may follow a choice
/// @param ready whether it can be pressed
/// @param act what it does
/// @param missing what has to be done before it can be pressed; empty where nothing has
public record PageAct(
    ObservableValue<String> text,
    ObservableBooleanValue ready,
    Runnable act,
    ObservableValue<String> missing) {
  /// @param text names the act; may follow a choice
  /// @param ready whether it can be pressed
  /// @param act what it does
  public PageAct(ObservableValue<String> text, ObservableBooleanValue ready, Runnable act) {
    this(text, ready, act, new SimpleStringProperty(""));
  }
}
