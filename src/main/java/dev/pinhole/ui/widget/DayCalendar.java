package dev.pinhole.ui.widget;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A month in which some days can be chosen. One stop for the Tab key; arrow keys go from day to
/// day, the space bar chooses. Lives on the FX thread.
public final class DayCalendar extends VBox {
  private static final int WEEK = 7;

  private final Locale locale;
  private final NavigableSet<LocalDate> offered;
  private final Function<LocalDate, String> spoken;
  private Runnable changed = () -> {};
  private final NavigableSet<LocalDate> chosen = new TreeSet<>();
  private final Map<LocalDate, ToggleButton> shown = new HashMap<>();
  private final Label name = new Label();
  private final GridPane grid = new GridPane(4, 4);
  private final Button earlier;
  private final Button later;
  private YearMonth month;

  /// What the two buttons are called.
  ///
  /// @param earlier the button to the month before
  /// @param later the button to the month after
  public record Names(String earlier, String later) {}

  /// @param locale the language of months and weekdays
  /// @param offered the days that can be chosen, at least one
  /// @param names what the buttons are called
  /// @param spoken what a day is for those who cannot see it
  public DayCalendar(
      Locale locale,
      Collection<LocalDate> offered,
      Names names,
      Function<LocalDate, String> spoken) {
    super(8);
    this.locale = locale;
    this.offered = new TreeSet<>(offered);
    this.spoken = spoken;
    this.month = YearMonth.from(this.offered.last());
    this.earlier = turn("‹", names.earlier(), -1);
    this.later = turn("›", names.later(), 1);
    getStyleClass().add("day-calendar");
    name.getStyleClass().add("strong");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setAlignment(Pos.CENTER);
    HBox.setHgrow(name, Priority.ALWAYS);
    var head = new HBox(8, earlier, name, later);
    head.setAlignment(Pos.CENTER);
    for (int i = 0; i < WEEK; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / WEEK);
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
    }
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    getChildren().setAll(head, grid);
    fill();
  }

  private Button turn(String sign, String spokenName, int by) {
    var button = new Button(sign);
    button.setAccessibleText(spokenName);
    button.setOnAction(
        _ -> {
          month = month.plusMonths(by);
          fill();
        });
    return button;
  }

  /// @param then called after every change of the choice
  public void onChanged(Runnable then) {
    changed = then;
  }

  /// @return the days that are chosen, oldest first
  public NavigableSet<LocalDate> chosen() {
    return new TreeSet<>(chosen);
  }

  /// @param days the days to choose; those that are not offered are left out
  public void choose(Collection<LocalDate> days) {
    chosen.clear();
    days.stream().filter(offered::contains).forEach(chosen::add);
    shown.forEach((day, button) -> button.setSelected(chosen.contains(day)));
    changed.run();
  }

  private void fill() {
    shown.clear();
    grid.getChildren().clear();
    name.setText(DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month));
    earlier.setDisable(!month.isAfter(YearMonth.from(offered.first())));
    later.setDisable(!month.isBefore(YearMonth.from(offered.last())));
    DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
    for (int i = 0; i < WEEK; i++) {
      var weekday = new Label(first.plus(i).getDisplayName(TextStyle.SHORT, locale));
      weekday.getStyleClass().add("muted");
      grid.add(weekday, i, 0);
    }
    int shift = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), WEEK);
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      int cell = shift + day - 1;
      grid.add(day(month.atDay(day)), cell % WEEK, 1 + cell / WEEK);
    }
    stop(shown.isEmpty() ? month.atDay(1) : new TreeSet<>(shown.keySet()).first());
  }

  private Region day(LocalDate day) {
    String number = Integer.toString(day.getDayOfMonth());
    if (!offered.contains(day)) {
      var label = new Label(number);
      label.getStyleClass().addAll("day", "muted");
      return label;
    }
    var button = new ToggleButton(number);
    button.setId("day-" + day);
    button.getStyleClass().add("day");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setSelected(chosen.contains(day));
    button.setAccessibleText(spoken.apply(day));
    button.setOnAction(_ -> pick(day, button.isSelected()));
    shown.put(day, button);
    return button;
  }

  private void pick(LocalDate day, boolean on) {
    if (on) {
      chosen.add(day);
    } else {
      chosen.remove(day);
    }
    stop(day);
    changed.run();
  }

  /// The one day that the Tab key stops at.
  private void stop(LocalDate day) {
    shown.forEach((one, button) -> button.setFocusTraversable(one.equals(day)));
  }

  private void move(KeyEvent key) {
    int by =
        switch (key.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -WEEK;
          case DOWN -> WEEK;
          default -> 0;
        };
    shown.entrySet().stream()
        .filter(one -> by != 0 && one.getValue().isFocused())
        .findFirst()
        .ifPresent(
            from -> {
              key.consume();
              go(from.getKey(), by);
            });
  }

  /// To the next day in that direction that can be chosen, in another month where it lies there.
  private void go(LocalDate from, int by) {
    LocalDate to = from.plusDays(by);
    while (!offered.contains(to) && !to.isBefore(offered.first()) && !to.isAfter(offered.last())) {
      to = to.plusDays(by);
    }
    if (!offered.contains(to)) {
      return;
    }
    if (!YearMonth.from(to).equals(month)) {
      month = YearMonth.from(to);
      fill();
    }
    stop(to);
    ToggleButton button = shown.get(to);
    if (button != null) {
      button.requestFocus();
    }
  }
}
