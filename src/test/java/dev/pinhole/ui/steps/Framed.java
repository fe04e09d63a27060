package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A page in a plain frame, for pictures.
final class Framed {
  private Framed() {}

  static Scene scene(Page page, JobView view) {
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var buttons = new HBox(10, new Label("Something else… " + page.elsewhere().size()), gap);
    page.back().ifPresent(_ -> buttons.getChildren().add(new Button("Back")));
    page.primary().ifPresent(act -> buttons.getChildren().add(primary(act)));
    var root =
        new VBox(
            8,
            new HBox(
                12, Lines.text(page.title(), "title"), new Label(page.besideTitle().orElse(""))),
            Lines.text(page.sentence(), "lead"),
            page.content(),
            space,
            buttons,
            new Label(page.note().orElse("")));
    root.setPadding(new Insets(32));
    root.setId(view.id().text());
    var scene = new Scene(root, 760, 560);
    scene.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Framed.class.getResource("gallery.css")).toExternalForm());
    return scene;
  }

  private static Button primary(dev.pinhole.ui.shell.PageAct act) {
    var button = new Button(act.text().getValue());
    button.setDisable(!act.ready().get());
    return button;
  }
}
