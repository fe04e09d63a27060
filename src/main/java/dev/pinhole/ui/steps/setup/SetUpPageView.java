package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.Act;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.job.Step;
import dev.pinhole.report.SettingWords;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One setting of the camera: what it has, what it shall have, and how that ended, by what was read
/// back.
public final class SetUpPageView implements StepView {
  private final Seen seen;
  private final Step.SetUpPage step;
  private final Kind kind;
  private final SettingForm form;
  private final KeptDraft kept;
  private final TryOutCard tryOut;
  private final Label has = Lines.text("", "body");
  private final SimpleStringProperty act = new SimpleStringProperty("");
  private final SimpleStringProperty missing = new SimpleStringProperty("");
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final Page page;
  private boolean read;

  /// @param view the job
  /// @param context what every screen is handed
  public SetUpPageView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.SetUpPage.class);
    this.kind = step.item().kind().orElseThrow();
    this.form = SettingForms.of(kind, seen);
    this.kept = new KeptDraft(seen, kind, form);
    this.tryOut = new TryOutCard(seen, kind);
    String key = "step.SetUpPage." + step.item();
    var content = new VBox(14);
    standing()
        .filter(_ -> step.stage() == PageStage.FORM)
        .flatMap(one -> SetUpResult.of(seen, one))
        .ifPresent(content.getChildren()::add);
    content.getChildren().addAll(body());
    var screen = new Screen(seen, "SetUpPage-" + step.item(), key);
    this.page = primary(screen).show(content);
    kept.begin(() -> fill(Optional.empty()));
    kept.restore();
    form.changed(this::check);
    learn();
  }

  private Optional<Standing> standing() {
    return step.pages().standing(kind);
  }

  private List<Node> body() {
    return switch (step.stage()) {
      case FORM -> {
        has.setId("set-up-has");
        // What was read back says it already; and what is set is tried out before it is changed.
        yield isDone()
            ? List.of(tryOut, kept.node(), form.node())
            : hasResult()
                ? List.of(kept.node(), form.node(), tryOut)
                : List.of(has, kept.node(), form.node(), tryOut);
      }
      case WRITING ->
          List.of(
              Cards.card(seen.say("set-up.writing"), Lines.hint(seen.say("set-up.writing.hint"))));
      case NEEDS_RESTART -> needsRestart();
      case FOLLOWING ->
          List.of(Cards.card(seen.say("set-up.following"), Lines.text(waits(), "body")));
      case LOST -> lost();
    };
  }

  /// Who looks for it elsewhere needs both addresses: the one that it had, and the one that it was
  /// given.
  private List<Node> lost() {
    List<String> lines = Lines.of(seen, "set-up.lost." + kind);
    List<Node> nodes = new ArrayList<>();
    nodes.add(Lines.text(lines.getFirst(), "strong"));
    seen.view()
        .job()
        .latest()
        .filter(_ -> kind == Kind.NETWORK)
        .map(
            was ->
                seen.say(
                    "set-up.lost.addresses",
                    seen.context().words().technical(was.address().toString()),
                    asked()))
        .ifPresent(words -> nodes.add(Lines.text(words, "body")));
    nodes.add(Lines.pointed(lines.subList(1, lines.size())));
    nodes.add(notNow());
    return nodes;
  }

  private List<Node> needsRestart() {
    var card =
        Cards.card(seen.say("set-up.restart"), Lines.explanation(seen.say("set-up.restart.hint")));
    seen.view()
        .job()
        .effects()
        .latest()
        .filter(one -> one.intended().kind() == EffectEvent.Kind.RESTART)
        .filter(one -> one.outcome() == EffectEvent.Outcome.REFUSED)
        .ifPresent(one -> card.getChildren().add(Lines.refusal(seen.say(one.reason()))));
    return List.of(card, notNow());
  }

  private boolean hasResult() {
    return standing().flatMap(Standing::written).filter(one -> !one.found().isEmpty()).isPresent();
  }

  private String waits() {
    return seen.say("set-up.following." + kind, asked());
  }

  private String asked() {
    return standing().map(one -> SetUpResult.asked(seen, one)).orElse("");
  }

  private Node notNow() {
    var link = Cards.link(seen.say("set-up.give-up"), () -> seen.act(new Act.GiveUpWaiting()));
    link.setId("set-up-give-up");
    return link;
  }

  private Screen primary(Screen screen) {
    return switch (step.stage()) {
      case FORM -> screen.primary(new PageAct(act, ready, this::set, missing));
      case NEEDS_RESTART ->
          screen.primary(
              seen.say("set-up.restart.primary"),
              () -> seen.context().conversation().restartToSet(seen.view()));
      case LOST -> screen.primary(seen.say("set-up.look"), seen.context().conversation()::look);
      case WRITING, FOLLOWING -> screen;
    };
  }

  private boolean isDone() {
    return standing()
        .flatMap(Standing::written)
        .filter(one -> one.outcome() == RestoreEvent.Outcome.DONE)
        .isPresent();
  }

  /// What is wanted is what was read back: there is nothing more to set.
  private boolean isSet() {
    return isDone()
        && form.wanted()
            .map(Values::of)
            .equals(standing().flatMap(Standing::written).map(SetUpEvent.Written::found));
  }

  private void set() {
    if (isSet()) {
      seen.act(new Act.Back());
    } else {
      form.wanted().ifPresent(wanted -> seen.context().conversation().set(seen.view(), wanted));
    }
  }

  private void check() {
    boolean free = !seen.view().live().busy() && seen.view().live().present() && read;
    boolean whole = form.wanted().isPresent();
    act.set(seen.say(isSet() ? "set-up.back" : "step.SetUpPage." + step.item() + ".primary"));
    ready.set(whole && (free || isSet()));
    missing.set(
        whole
            ? seen.say(seen.view().live().present() ? waited() : "missing.no-answer")
            : form.missing());
    kept.show();
  }

  /// A test under way keeps the camera busy as reading it does.
  private String waited() {
    boolean tries =
        seen.view().live().setUp().filter(one -> one.trying() != Trying.NOTHING).isPresent();
    return tries ? "missing.trying" : "missing.reading";
  }

  private void learn() {
    Optional<SetUpLive> live = seen.view().live().setUp();
    Optional<Setting> now = live.flatMap(SetUpLive::reading).flatMap(SetUpLive.Reading::setting);
    if (!read && live.flatMap(SetUpLive::reading).isPresent()) {
      read = true;
      kept.begin(() -> fill(now));
    }
    has.setText(
        live.flatMap(SetUpLive::trouble)
            .map(seen.context().words()::say)
            .orElseGet(() -> now(now)));
    form.learn();
    tryOut.learn();
    check();
  }

  private String now(Optional<Setting> now) {
    return now.map(
            one -> seen.say("set-up.has", seen.context().words().say(SettingWords.said(one))))
        .orElseGet(() -> seen.say(read ? "set-up.unreadable" : "set-up.reading"));
  }

  /// What was asked for and did not hold is not typed twice; and as long as the camera is not read,
  /// it is all that is known.
  private void fill(Optional<Setting> now) {
    Optional<Setting> meant =
        standing()
            .filter(_ -> !isDone() || now.isEmpty())
            .flatMap(one -> Values.read(kind, one.asked().values()))
            .or(() -> PlannedDraft.of(seen, kind, now));
    if (meant.isPresent()) {
      meant.ifPresent(form::fill);
    } else {
      now.ifPresent(standing().isPresent() ? form::fill : form::begin);
    }
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, this::learn);
  }

  @Override
  public void close() {
    if (step.stage() == PageStage.FORM) {
      kept.keep();
    }
  }
}
