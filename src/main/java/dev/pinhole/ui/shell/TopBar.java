package dev.pinhole.ui.shell;

import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The bar above everything: whose camera, practice or not, theme, help.
final class TopBar extends HBox {
  private final Label chip = new Label();
  private final Circle dot = new Circle(4);
  private final Label badge = new Label();
  private final ToggleButton bench = new ToggleButton();

  TopBar(Words words, Theme theme, Consumer<Theme> onTheme, Runnable onHelp) {
    getStyleClass().add("shell-top");
    Circle body = new Circle(12);
    body.getStyleClass().add("mark");
    Circle hole = new Circle(3);
    hole.getStyleClass().add("mark-hole");
    Label name = new Label("Pinhole");
    name.getStyleClass().add("name");
    chip.getStyleClass().add("camera-chip");
    dot.getStyleClass().add("dot");
    chip.setGraphic(dot);
    badge.setText(words.say("shell.practice"));
    badge.getStyleClass().add("practice-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    bench.setText(words.say("shell.bench"));
    bench.setId("toggle-bench");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button help = new Button(words.say("shell.help"));
    help.setId("help");
    help.setOnAction(_ -> onHelp.run());
    help.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            new Group(body, hole),
            name,
            chip,
            space,
            badge,
            bench,
            themes(words, theme, onTheme),
            help);
    chip(Optional.empty(), false);
    practice(false);
    benchToggle(false);
  }

  private static MenuButton themes(Words words, Theme theme, Consumer<Theme> onTheme) {
    MenuButton menu = new MenuButton(words.say("shell.theme"));
    menu.setId("theme");
    menu.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Theme one : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(words.say("shell.theme." + one));
      item.setToggleGroup(group);
      item.setSelected(one == theme);
      item.setOnAction(_ -> onTheme.accept(one));
      menu.getItems().add(item);
    }
    return menu;
  }

  void chip(Optional<String> camera, boolean answers) {
    chip.setText(camera.orElse(""));
    show(chip, camera.isPresent());
    dot.getStyleClass().remove("silent");
    if (!answers) {
      dot.getStyleClass().add("silent");
    }
  }

  void practice(boolean on) {
    show(badge, on);
  }

  void benchToggle(boolean offered) {
    show(bench, offered);
    if (!offered) {
      bench.setSelected(false);
    }
  }

  ToggleButton bench() {
    return bench;
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
