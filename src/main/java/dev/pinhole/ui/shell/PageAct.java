package dev.pinhole.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// The primary button of a page.
///
/// @param text names the act; may follow a choice
/// @param ready whether it can be pressed
/// @param act what it does
public record PageAct(ObservableValue<String> text, ObservableBooleanValue ready, Runnable act) {}
