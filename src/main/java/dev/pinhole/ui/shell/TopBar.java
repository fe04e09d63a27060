package dev.pinhole.ui.shell;

import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The bar above everything: whose camera, practice or not, theme, help.
final class TopBar extends HBox {
  /// The name's size in em, as the style sheet has it.
  private static final double NAME = 1.1;

  private final Label chip = new Label();
  private final Circle dot = new Circle(4);
  private final Label badge = new Label();
  private final ToggleButton bench = new ToggleButton();
  private final DoubleExpression em;
  private String whole = "";
  private boolean narrow;

  TopBar(Words words, Look look, Wishes wishes, Consumer<UnaryOperator<TextSize>> onSize) {
    getStyleClass().add("shell-top");
    Circle body = new Circle(12);
    body.getStyleClass().add("mark");
    Circle hole = new Circle(3);
    hole.getStyleClass().add("mark-hole");
    Label name = new Label("Pinhole");
    name.getStyleClass().add("name");
    name.setMinWidth(USE_PREF_SIZE);
    em = Bindings.createDoubleBinding(() -> name.getFont().getSize() / NAME, name.fontProperty());
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
    help.setOnAction(_ -> wishes.onHelp().run());
    help.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            new Group(body, hole),
            name,
            chip,
            space,
            badge,
            bench,
            looks(words, look, wishes, onSize),
            help);
    chip(Optional.empty(), false);
    practice(false);
    benchToggle(false, false);
  }

  private static MenuButton looks(
      Words words, Look look, Wishes wishes, Consumer<UnaryOperator<TextSize>> onSize) {
    MenuButton menu = new MenuButton(words.say("shell.theme"));
    menu.setAccessibleText(menu.getText());
    menu.setId("theme");
    menu.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Theme one : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(words.say("shell.theme." + one));
      item.setToggleGroup(group);
      item.setSelected(one == look.theme());
      item.setOnAction(_ -> wishes.onTheme().accept(one));
      menu.getItems().add(item);
    }
    MenuItem larger = new MenuItem(words.say("shell.text.larger"));
    larger.setId("larger");
    larger.setOnAction(_ -> onSize.accept(TextSize::larger));
    MenuItem smaller = new MenuItem(words.say("shell.text.smaller"));
    smaller.setId("smaller");
    smaller.setOnAction(_ -> onSize.accept(TextSize::smaller));
    CheckMenuItem brief = new CheckMenuItem(words.say("shell.short-steps"));
    brief.setId("short-steps");
    brief.setSelected(look.shortSteps());
    brief.setOnAction(_ -> wishes.onShort().accept(brief.isSelected()));
    menu.getItems()
        .addAll(new SeparatorMenuItem(), larger, smaller, new SeparatorMenuItem(), brief);
    return menu;
  }

  void chip(Optional<String> camera, boolean answers) {
    whole = camera.orElse("");
    shorten();
    show(chip, camera.isPresent());
    dot.getStyleClass().remove("silent");
    if (!answers) {
      dot.getStyleClass().add("silent");
    }
  }

  /// Where there is little room, the camera's name must do.
  void narrow(boolean on) {
    narrow = on;
    shorten();
  }

  private void shorten() {
    int end = whole.indexOf(" · ");
    chip.setText(narrow && end > 0 ? whole.substring(0, end) : whole);
    chip.setAccessibleText(whole);
    chip.setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
  }

  void practice(boolean on) {
    show(badge, on);
  }

  /// @param offered whether the bench folds
  /// @param open whether it is open
  void benchToggle(boolean offered, boolean open) {
    show(bench, offered);
    bench.setSelected(offered && open);
  }

  /// @return the size of usual words, in pixels
  DoubleExpression em() {
    return em;
  }

  ToggleButton bench() {
    return bench;
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
