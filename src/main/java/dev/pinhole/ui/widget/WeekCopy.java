package dev.pinhole.ui.widget;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Which days become like the day with the cursor. Lives on the FX thread.
final class WeekCopy extends VBox {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final WeekModel model;
  private final Map<DayOfWeek, CheckBox> ticks = new LinkedHashMap<>();
  private final Button copy = new Button();

  /// @param done called after copying
  WeekCopy(WeekModel model, Runnable done) {
    super(10);
    this.model = model;
    getStyleClass().add("week-copy");
    var days = new FlowPane(16, 8);
    for (DayOfWeek day : model.order()) {
      var tick = new CheckBox(model.words().day(day));
      tick.setId("week-copy-" + day);
      tick.managedProperty().bind(tick.visibleProperty());
      tick.selectedProperty().subscribe(this::ready);
      ticks.put(day, tick);
      days.getChildren().add(tick);
    }
    copy.setId("week-copy-do");
    copy.getStyleClass().add("primary");
    copy.setText(model.words().say("week.copy.do"));
    copy.setOnAction(
        _ -> {
          model.copyTo(chosen());
          done.run();
        });
    var quick =
        new FlowPane(
            8,
            8,
            quick("weekdays", EnumSet.complementOf(EnumSet.copyOf(WEEKEND))),
            quick("weekend", WEEKEND),
            quick("every", EnumSet.allOf(DayOfWeek.class)),
            copy);
    getChildren().setAll(days, quick);
    model.cursorProperty().subscribe(_ -> refresh());
    ready();
  }

  private Button quick(String name, Set<DayOfWeek> days) {
    var button = new Button(model.words().say("week.copy." + name));
    button.setId("week-copy-" + name);
    button.setOnAction(_ -> ticks.forEach((day, tick) -> tick.setSelected(days.contains(day))));
    return button;
  }

  private List<DayOfWeek> chosen() {
    return model.order().stream()
        .filter(day -> day != model.day())
        .filter(day -> Objects.requireNonNull(ticks.get(day)).isSelected())
        .toList();
  }

  private void refresh() {
    ticks.forEach((day, tick) -> tick.setVisible(day != model.day()));
    ready();
  }

  private void ready() {
    copy.setDisable(chosen().isEmpty());
  }
}
