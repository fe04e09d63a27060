package dev.pinhole.ui.bench;

import dev.pinhole.text.Words;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What a practice site can do that the world cannot: let time pass, give this computer another
/// address. And the second way to press. Its lines are made anew whenever it opens.
final class MoreMenu extends MenuButton {
  private final BenchModel model;
  private final Words words;
  private final Consumer<String> said;
  private final MenuItem hour = new MenuItem();
  private final MenuItem address = new MenuItem();
  private final MenuItem wave = new MenuItem();
  private final Label time = new Label();

  /// @param said takes a sentence about what has just been done
  /// @param oneClick takes whether one click presses and the next lets go
  MoreMenu(BenchModel model, Words words, Consumer<String> said, Consumer<Boolean> oneClick) {
    this.model = model;
    this.words = words;
    this.said = said;
    setId("bench-more");
    setText(words.say("bench.more"));
    setAccessibleText(words.say("bench.more.name"));
    getStyleClass().add("more");
    setMinWidth(USE_PREF_SIZE);
    hour.setId("bench-hour");
    hour.setText(words.say("bench.hour"));
    hour.setOnAction(_ -> letAnHourPass());
    address.setId("bench-address");
    address.setOnAction(_ -> addAddress());
    wave.setId("bench-wave");
    wave.setText(words.say("bench.wave"));
    wave.setOnAction(_ -> wave());
    var click = new CheckMenuItem(words.say("bench.one-click"));
    click.setId("bench-one-click");
    click.selectedProperty().subscribe(oneClick);
    time.getStyleClass().add("site-time");
    var clock = new CustomMenuItem(time, false);
    getItems().addAll(clock, new SeparatorMenuItem(), wave, hour, address, click);
    setOnShowing(_ -> refresh());
    refreshTime();
  }

  private void refresh() {
    refreshTime();
    hour.setDisable(model.isPressed());
    boolean reaches = model.reachesOther();
    address.setDisable(reaches);
    address.setText(
        reaches
            ? words.say("bench.address.already", technical())
            : words.say("bench.address", technical()));
  }

  private String technical() {
    return words.technical(model.otherAddress().toString());
  }

  private void refreshTime() {
    time.setText(words.say("bench.time", words.moment(model.now(), ZoneId.systemDefault())));
  }

  private void letAnHourPass() {
    model.letAnHourPass();
    said.accept(words.say("bench.hour.done", words.time(model.now(), ZoneId.systemDefault())));
  }

  private void wave() {
    said.accept(words.say(model.wave() ? "bench.wave.noticed" : "bench.wave.unnoticed"));
  }

  private void addAddress() {
    String own = words.technical(model.addSecondAddress().toString());
    said.accept(words.say("bench.address.done", own));
  }
}
