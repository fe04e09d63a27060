package dev.pinhole.ui.steps;

import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.controller.setup.TemplateTalk;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The ways to a template beside the checklist: what was set becomes one, and one is laid beside
/// the camera.
final class TemplateLinks {
  private final Seen seen;
  private final Label note = Lines.hint("");
  private final Hyperlink use;
  private final VBox node;
  private Optional<Open> open = Optional.empty();

  /// A template that is shown.
  private record Open(Path file, TemplateBeside beside, DialogWindow window) {}

  TemplateLinks(Seen seen) {
    this.seen = seen;
    var save = Cards.link(seen.say("template.save"), this::save);
    save.setId("template-save");
    this.use = Cards.link(seen.say("template.use"), this::use);
    use.setId("template-use");
    note.managedProperty().bind(note.visibleProperty());
    note.setVisible(false);
    note.setId("template-note");
    this.node = new VBox(4, save, use, note);
  }

  Node node() {
    return node;
  }

  private void save() {
    boolean nothing = TemplateTalk.of(seen.view().job()).isEmpty();
    note.setText(nothing ? seen.say("template.nothing") : "");
    note.setVisible(nothing);
    if (!nothing) {
      seen.context()
          .papers()
          .whereToSave("papers.template.name")
          .ifPresent(to -> seen.context().conversation().saveTemplate(seen.view(), to));
    }
  }

  private void use() {
    seen.context()
        .papers()
        .choose(seen.say("template.choose"))
        .ifPresent(
            file -> {
              seen.context().conversation().layBeside(seen.view(), file);
              Optional.ofNullable(use.getScene()).ifPresent(scene -> show(scene, file));
            });
  }

  private void show(Scene scene, Path file) {
    var beside = new TemplateBeside(seen.context().words());
    Button set = Cards.button(seen.say("template.set"), () -> set(beside));
    set.setId("template-set");
    set.disableProperty().bind(beside.some().not());
    var window =
        new DialogWindow(
            seen.context().words(), "template.beside", beside.node(), Optional.of(set));
    open = Optional.of(new Open(file, beside, window));
    window.show(scene.getWindow());
  }

  private void set(TemplateBeside beside) {
    seen.context().conversation().useTemplate(seen.view(), beside.name(), beside.chosen());
    close();
  }

  /// Shows what is known by now of the template that is open.
  void fill() {
    open.ifPresent(
        one -> {
          Optional<TemplateLive> live = seen.view().live().template();
          one.beside().fill(live.filter(known -> known.file().equals(one.file())));
        });
  }

  /// The checklist is left.
  void close() {
    open.ifPresent(one -> one.window().stage().close());
    open = Optional.empty();
  }
}
