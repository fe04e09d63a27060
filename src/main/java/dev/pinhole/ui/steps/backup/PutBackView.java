package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The backup beside the camera, setting by setting: what differs, what comes back, and how each
/// stands afterwards, by what the camera says when it is read again.
public final class PutBackView implements StepView {
  private static final Insets BESIDE_THE_BOX = new Insets(0, 0, 0, 28);
  private static final int SHOWN = 3;

  private final Seen seen;
  private final Step.PutBack step;
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
  private final SimpleStringProperty act = new SimpleStringProperty();
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public PutBackView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.PutBack.class);
    var content = new VBox(12);
    step.found()
        .ifPresent(
            found ->
                content
                    .getChildren()
                    .add(
                        Lines.text(
                            seen.say(
                                "step.PutBack.from",
                                Path.of(found.folder()).getFileName().toString(),
                                context.words().dateTime(found.at(), context.zone())),
                            "body")));
    step.compared()
        .ifPresentOrElse(
            compared -> content.getChildren().addAll(parts(compared)),
            () -> content.getChildren().addAll(looking()));
    if (step.takesAnother()) {
      content.getChildren().add(AnotherBackup.link(seen, "step.PutBack.another"));
    }
    this.page =
        new Screen(seen, "PutBack").primary(new PageAct(act, ready, this::go)).show(content);
    check();
  }

  /// Where the backup or the camera cannot be read, nobody has to wait for them.
  private List<Node> looking() {
    var without = Cards.link(seen.say("step.PutBack.without"), () -> seen.act(new Act.Done()));
    without.setId("put-back-without");
    return List.of(Lines.hint(seen.say("step.PutBack.looking")), without);
  }

  private List<Node> parts(RestoreEvent.Compared compared) {
    var list = new VBox(10);
    list.getStyleClass().addAll("card", "checklist");
    compared.items().stream().filter(this::matters).map(this::row).forEach(list.getChildren()::add);
    long same = compared.items().stream().filter(one -> !matters(one)).count();
    var words = seen.context().words();
    var all = new java.util.ArrayList<Node>();
    if (!list.getChildren().isEmpty()) {
      all.add(list);
    }
    if (same > 0) {
      all.add(Lines.hint(words.count("step.PutBack.same", same)));
    }
    if (step.needsRestart()) {
      var restart =
          Cards.button(
              seen.say("step.PutBack.restart"),
              () -> seen.context().conversation().restartToPutBack(seen.view()));
      restart.setId("put-back-restart");
      all.add(restart);
    }
    return all;
  }

  private boolean matters(RestoreEvent.Item item) {
    return item.differing() > 0 || step.written().containsKey(item.resource());
  }

  private Node row(RestoreEvent.Item item) {
    String name = seen.say("isapi.resource." + item.resource().toLowerCase(Locale.ROOT));
    var row = new VBox(2);
    Optional<RestoreEvent.Written> written =
        Optional.ofNullable(step.written().get(item.resource()));
    if (step.writing().contains(item.resource())) {
      row.getChildren().add(Lines.text("… " + name, "question"));
      row.getChildren().add(hint(seen.say("step.PutBack.writing")));
    } else if (written.isPresent() && written.get().outcome() != RestoreEvent.Outcome.UNKNOWN) {
      row.getChildren().add(Lines.text(sign(written.get()) + " " + name, "question"));
      row.getChildren().add(hint(seen.say("step.PutBack." + written.get().outcome())));
    } else {
      var box = Cards.tick(name, _ -> check());
      box.setId("put-back-" + item.resource());
      box.getStyleClass().add("question");
      box.setSelected(true);
      boxes.put(item.resource(), box);
      row.getChildren().add(box);
      row.getChildren().add(hint(changes(item)));
    }
    return row;
  }

  private static String sign(RestoreEvent.Written written) {
    return switch (written.outcome()) {
      case DONE -> "✓";
      case AFTER_RESTART, UNKNOWN -> "…";
      case DIFFERENT, REFUSED -> "!";
    };
  }

  private static Label hint(String words) {
    Label label = Lines.hint(words);
    VBox.setMargin(label, BESIDE_THE_BOX);
    return label;
  }

  /// The first few values: what it is now, and what it becomes.
  private String changes(RestoreEvent.Item item) {
    var said = new StringBuilder();
    item.changes().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                said.append(said.isEmpty() ? "" : "\n")
                    .append(
                        seen.say(
                            "step.PutBack.change",
                            one.path().substring(one.path().lastIndexOf('/') + 1),
                            value(one.camera()),
                            value(one.backup()))));
    int more = item.differing() - Math.min(SHOWN, item.changes().size());
    if (more > 0) {
      said.append('\n').append(seen.context().words().count("step.PutBack.more", more));
    }
    return said.toString();
  }

  private String value(String text) {
    int longest = 40;
    if (text.isEmpty()) {
      return seen.say("step.PutBack.nothing");
    }
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }

  private List<String> chosen() {
    return boxes.entrySet().stream()
        .filter(one -> one.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void check() {
    boolean some = !chosen().isEmpty();
    act.set(seen.say(some ? "step.PutBack.primary" : "step.PutBack.primary.on"));
    ready.set(step.compared().isPresent() && step.writing().isEmpty());
  }

  private void go() {
    if (chosen().isEmpty()) {
      seen.act(new Act.Done());
    } else {
      seen.context().conversation().putBack(seen.view(), chosen());
    }
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }
}
