package dev.pinhole.ui.steps.password;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.catalog.Family;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Exchange;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One way of the exchange: what to do now, what was brought, and the new password.
public final class ExchangeView implements StepView {
  private final Seen seen;
  private final Step.PasswordExchange step;
  private final String key;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final SimpleStringProperty missing = new SimpleStringProperty("");
  private final NewPasswordFields fields;
  private final PasswordTry known;
  private final CheckBox cameras = new CheckBox();
  private final Label refusal = Lines.refusal("");
  private final VBox password;
  private final Optional<EvidencePane> evidence;
  private final Optional<RequestCard> request;
  private final Timeline timer = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
  private final Page page;
  private boolean built;

  /// @param view the job
  /// @param context what every screen is handed
  public ExchangeView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.PasswordExchange.class);
    this.key = "way." + step.method();
    this.fields = new NewPasswordFields(seen, new SecureRandom());
    this.known = new PasswordTry(seen);
    this.password = new VBox(12, Lines.text(seen.say("exchange.password"), "strong"), fields);
    boolean open = step.stage() == Stage.OPEN;
    this.evidence = open ? step.open().flatMap(this::pane) : Optional.empty();
    this.request =
        open ? step.open().filter(Exchange.Open::isRequest).map(this::card) : Optional.empty();
    cameras.setText(seen.say("exchange.cameras-too"));
    cameras.setWrapText(true);
    cameras.setId("cameras-too");
    this.page = screen().show(content());
    built = true;
    fields.changed(this::check);
    known.changed(this::check);
    timer.setCycleCount(Animation.INDEFINITE);
    timer.play();
  }

  private Screen screen() {
    String stage = step.stage() == Stage.PROVE ? "exchange.prove" : key + "." + step.stage();
    String words = step.stage() == Stage.SENDING ? "exchange.sending" : stage;
    var screen = new Screen(seen, "PasswordExchange", words).beside(seen.say("simulated"));
    return switch (step.stage()) {
      case SENDING -> screen;
      case BEGIN -> screen.primary(act(words, this::begin));
      case OPEN, PROVE -> screen.primary(act(words, this::use));
    };
  }

  private PageAct act(String words, Runnable run) {
    return new PageAct(new SimpleStringProperty(seen.say(words + ".primary")), ready, run, missing);
  }

  private VBox content() {
    var content = new VBox(14, refusal);
    if (!step.reason().isEmpty()) {
      content.getChildren().add(Lines.refusal(seen.say(step.reason())));
    }
    content
        .getChildren()
        .addAll(
            switch (step.stage()) {
              case BEGIN -> List.<Node>of(Lines.card(seen, key + ".BEGIN"));
              case OPEN -> open();
              case SENDING -> List.<Node>of(new SendingCard(seen));
              case PROVE -> List.<Node>of(known);
            });
    return content;
  }

  private List<Node> open() {
    var all = new VBox(14);
    request.ifPresent(all.getChildren()::add);
    if (request.isEmpty() || isFile()) {
      evidence.ifPresent(pane -> all.getChildren().add(pane.node()));
    }
    if (recorder()) {
      password.getChildren().add(cameras);
    }
    all.getChildren().add(password);
    return List.of(all);
  }

  private boolean isFile() {
    return step.method() == RecoveryMethod.REQUEST_FILE;
  }

  /// What comes back for a picture is short, and is typed beside it.
  private RequestCard card(Exchange.Open open) {
    return new RequestCard(
        seen, open, isFile() ? Optional.empty() : evidence.map(EvidencePane::node));
  }

  private boolean recorder() {
    return seen.view()
        .job()
        .choices()
        .identified()
        .map(Identified::shape)
        .filter(shape -> shape == Family.Shape.RECORDER)
        .isPresent();
  }

  private Optional<EvidencePane> pane(Exchange.Open open) {
    return switch (step.method()) {
      case REQUEST_FILE ->
          Optional.of(new FilePane(seen, "exchange.reply", Evidence.ReplyFile::new, this::check));
      case RECOVERY_FILE ->
          Optional.of(
              new FilePane(seen, "exchange.recovery", Evidence.RecoveryFile::new, this::check));
      case KEY ->
          Optional.of(
              new TypedPane(
                  List.of(seen.say("exchange.key")),
                  typed -> new Evidence.Key(typed.getFirst()),
                  this::check));
      case MAILED_CODE ->
          Optional.of(
              new TypedPane(
                  List.of(seen.say("exchange.code")),
                  typed -> new Evidence.MailedCode(typed.getFirst()),
                  this::check));
      case SECURITY_QUESTIONS ->
          Optional.of(
              new TypedPane(
                  open.begun().questions().stream().map(id -> seen.say("question." + id)).toList(),
                  Evidence.Answers::new,
                  this::check));
      case LEGACY_CODE -> Optional.empty();
    };
  }

  private void begin() {
    seen.context().conversation().begin(seen.view());
  }

  private void use() {
    if (!ready.get()) {
      return;
    }
    var conversation = seen.context().conversation();
    if (step.stage() == Stage.PROVE) {
      conversation.usePassword(seen.view(), known.secret());
    } else {
      evidence.ifPresent(
          pane ->
              conversation.resetPassword(
                  seen.view(), pane.take(), fields.secret(), cameras.isSelected()));
    }
  }

  private void check() {
    if (!built) {
      return;
    }
    boolean brought = evidence.filter(EvidencePane::complete).isPresent();
    boolean done =
        switch (step.stage()) {
          case BEGIN -> true;
          case OPEN -> brought && fields.ready();
          case SENDING -> false;
          case PROVE -> known.ready();
        };
    ready.set(done && !seen.view().live().busy());
    missing.set(missing(brought));
    String why = seen.view().live().refusal().map(seen.context().words()::say).orElse("");
    Lines.refusal(refusal, why);
    show(refusal, !why.isEmpty());
  }

  private String missing(boolean brought) {
    return switch (step.stage()) {
      case BEGIN, SENDING -> "";
      case OPEN -> brought ? fields.missing() : seen.say("missing.evidence." + step.method());
      case PROVE -> seen.say("missing.password");
    };
  }

  private void tick() {
    request.ifPresent(RequestCard::refresh);
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  @Override
  public Page page() {
    return page;
  }

  /// What was brought and typed outlives a newer sighting of the camera.
  @Override
  public boolean update(JobView view) {
    boolean same =
        view.id().equals(seen.view().id())
            && view.step() instanceof Step.PasswordExchange newer
            && newer.equals(step);
    if (same) {
      seen.follow(view);
      check();
    }
    return same;
  }

  @Override
  public void close() {
    timer.stop();
    fields.clear();
    known.clear();
    evidence.ifPresent(EvidencePane::clear);
  }
}
