package dev.pinhole.ui.steps.camera;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The cameras that answer, to choose from. The choice stays with its camera while others come and
/// go. In the world the person also says that they may reset it.
public final class CameraListView implements StepView {
  private final Seen seen;
  private final WhichCameraModel model;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final SimpleStringProperty missing = new SimpleStringProperty("");
  private final CameraRows list = new CameraRows();
  private final Label found = Lines.text("", "strong");
  private final Label unreadable = Lines.hint("");
  private final PlannedNote plan;
  private final OwnSide own;
  private final boolean builtEmpty;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public CameraListView(JobView view, StepContext context, Step.WhichCamera step) {
    this.seen = new Seen(view, context);
    this.model = new WhichCameraModel(step.place(), view);
    this.plan = new PlannedNote(seen, model);
    this.own = OwnSide.of(seen);
    this.builtEmpty = model.nearby().isEmpty();
    var content = new VBox(12, plan);
    if (builtEmpty) {
      content.getChildren().addAll(nobody(), own, unreadable);
    } else {
      prepareList();
      content.getChildren().addAll(head(step.place()), list);
      if (model.asksOwner()) {
        content.getChildren().add(owner());
      }
      content.getChildren().addAll(name(), unreadable);
    }
    this.page = build(step.place(), step.unseenToo(), content);
    fill();
  }

  private Page build(Place place, boolean unseenToo, VBox content) {
    boolean practice = place == Place.PRACTICE;
    String sentence = practice ? "practice" : "looking";
    var screen =
        new Screen(seen, "WhichCamera")
            .sentence(seen.say("step.WhichCamera.sentence." + (builtEmpty ? "empty" : sentence)))
            .primary(new PageAct(primary, ready, this::go, missing));
    if (seen.view().job().choices().planned().isPresent()) {
      screen.entry(seen.say("step.WhichCamera.to-list"), () -> seen.context().desk().begin(place));
    }
    if (unseenToo) {
      screen.entry(
          seen.say("step.WhichCamera.without"), () -> seen.act(new Act.ChooseLooking(false)));
    }
    return screen.show(content);
  }

  private VBox nobody() {
    return Cards.card(
        seen.say("step.WhichCamera.empty"),
        Lines.explanation(seen.say("step.WhichCamera.empty.hint")));
  }

  private void prepareList() {
    list.setCellFactory(_ -> new CameraCell(seen));
    list.setAccessibleText(seen.say("step.WhichCamera.title"));
    list.setPlaceholder(nobody());
    // The list keeps Enter for editing, which there is none of here.
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER && ready.get()) {
            pressed.consume();
            go();
          }
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.choose(chosen.mac());
                list.pressed(chosen);
                check();
              }
            });
  }

  private Node head(Place place) {
    HBox.setHgrow(found, Priority.ALWAYS);
    found.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(12, found);
    head.setAlignment(Pos.CENTER_LEFT);
    if (place == Place.WORLD) {
      head.getChildren()
          .add(
              Cards.button(
                  seen.say("step.WhichCamera.again"), seen.context().conversation()::look));
    }
    return head;
  }

  private Node name() {
    var label = Lines.text(seen.say("step.WhichCamera.name"), "body");
    var field = new TextField();
    field.setId("camera-name");
    field.setText(model.called());
    field.setPromptText(seen.say("step.WhichCamera.name.prompt"));
    field.setAccessibleText(seen.say("step.WhichCamera.name"));
    field.textProperty().subscribe(model::name);
    label.setLabelFor(field);
    HBox.setHgrow(field, Priority.ALWAYS);
    var row = new HBox(12, label, field);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private Node owner() {
    return Cards.tick(
        seen.say("step.WhichCamera.owner"),
        stated -> {
          model.owner(stated);
          check();
        });
  }

  private void fill() {
    if (!list.getItems().equals(model.nearby())) {
      list.getItems().setAll(model.nearby());
    }
    model.chosen().ifPresent(list::choose);
    int count = model.nearby().size();
    found.setText(count == 0 ? "" : seen.context().words().count("step.WhichCamera.found", count));
    int unread = seen.view().live().unreadable().size();
    unreadable.setText(
        unread == 0 ? "" : seen.context().words().count("step.WhichCamera.unreadable", unread));
    unreadable.setVisible(unread > 0);
    unreadable.setManaged(unread > 0);
    check();
  }

  /// Where nobody answers, looking is all that can be done.
  private void check() {
    boolean empty = model.nearby().isEmpty();
    ready.set(empty || model.ready());
    primary.set(seen.say(empty ? "step.WhichCamera.again" : "step.WhichCamera.primary.use"));
    boolean other = model.namesOne() && model.chosen().filter(model::isWanted).isEmpty();
    missing.set(
        seen.say(
            other
                ? "missing.planned"
                : model.chosen().isEmpty() ? "missing.camera" : "missing.owner"));
    plan.fill();
    own.show();
  }

  private void go() {
    if (model.nearby().isEmpty()) {
      seen.context().conversation().look();
    } else {
      model.act(seen.context().catalog()).ifPresent(seen::act);
    }
  }

  @Override
  public Page page() {
    return page;
  }

  /// Another screen is wanted once somebody answers; after that this one only follows.
  @Override
  public boolean update(JobView view) {
    if (builtEmpty && !view.live().nearby().isEmpty()) {
      return false;
    }
    return seen.take(
        view,
        () -> {
          model.take(view);
          fill();
        });
  }
}
