package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ObservationEvent.CertificateSeen;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.PasswordBox;
import dev.pinhole.ui.steps.Question;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.setup.RescueStanding;
import dev.pinhole.ui.steps.setup.SetUpResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// User and password, tried once. What is typed is handed on and kept in memory only.
public final class SignInView implements StepView {
  private final Seen seen;
  private final Step.SignIn step;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final SimpleBooleanProperty show = new SimpleBooleanProperty();
  private final TextField user = new TextField();
  private final PasswordBox password;
  private final Label refusal;
  private final Label lock = Lines.text("", "strong");
  private final Timeline timer =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> check()));
  private String typed = "";
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public SignInView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.SignIn.class);
    timer.setCycleCount(Animation.INDEFINITE);
    // Before the first field: a field asks for the clock as soon as it is made.
    lock.setVisible(false);
    this.refusal = Lines.refusal(step.reason().isEmpty() ? "" : seen.say(step.reason()));
    this.password =
        new PasswordBox(seen.say("step.SignIn.password"), "sign-in-password", show, this::typed);
    var content = new VBox(14);
    if (!step.reason().isEmpty() && !step.trying()) {
      content.getChildren().add(refusal);
    }
    unfinished().ifPresent(content.getChildren()::add);
    if (step.reason().equals("signin.untrusted")) {
      content.getChildren().add(renewed());
    }
    lock.setId("sign-in-lock");
    lock.managedProperty().bind(lock.visibleProperty());
    content.getChildren().add(lock);
    content.getChildren().add(step.trying() ? waiting() : fields());
    var screen = new Screen(seen, "SignIn");
    if (ofItsOwnReset() || step.purpose() == Step.SignIn.Purpose.SET_UP) {
      screen.sentence(seen.say("step.SignIn.sentence." + step.purpose()));
    }
    this.page = (step.trying() ? screen : screen.primary(primary())).show(content);
    check();
  }

  /// The camera may have stopped to take the password just when it was written to.
  private Optional<Node> unfinished() {
    return seen.view()
        .job()
        .setUp()
        .pages()
        .open()
        .filter(_ -> step.purpose() == Step.SignIn.Purpose.SET_UP && !step.trying())
        .flatMap(item -> item == SetUpEvent.Item.NEXT_RESCUE ? rescue() : setting(item));
  }

  private Optional<Node> setting(SetUpEvent.Item item) {
    return item.kind()
        .flatMap(seen.view().job().setUp().pages()::standing)
        .filter(one -> !isDone(one))
        .flatMap(one -> SetUpResult.of(seen, one))
        .map(
            card -> {
              card.getChildren().addFirst(Lines.text(seen.say("item." + item + ".title"), "body"));
              return card;
            });
  }

  private static boolean isDone(SetUpPages.Standing standing) {
    return standing.written().filter(one -> one.outcome() == RestoreEvent.Outcome.DONE).isPresent();
  }

  private Optional<Node> rescue() {
    return Arrays.stream(SetUpEvent.Rescue.values())
        .flatMap(
            one ->
                new RescueStanding(seen, one)
                    .trouble().stream()
                        .map(why -> Cards.card(seen.say("rescue." + one), Lines.refusal(why))))
        .<Node>map(
            card -> {
              card.setId("rescue-result");
              return card;
            })
        .findFirst();
  }

  private PageAct primary() {
    return new PageAct(
        new SimpleStringProperty(seen.say("step.SignIn.primary")),
        ready,
        this::signIn,
        new SimpleStringProperty(seen.say("missing.sign-in")));
  }

  private VBox fields() {
    var label = Lines.text(seen.say("step.SignIn.user"), "strong");
    label.setLabelFor(user);
    user.setId("sign-in-user");
    user.setAccessibleText(seen.say("step.SignIn.user"));
    user.setText(step.user());
    user.textProperty().subscribe(this::check);
    var fields =
        new VBox(
            14,
            new VBox(4, label, user),
            password,
            NewPasswordFields.toggle(seen, show),
            Lines.hint(seen.say("step.SignIn.kept")));
    encrypted().ifPresent(fields.getChildren()::add);
    if (ofItsOwnReset()) {
      fields.getChildren().add(without());
    }
    return fields;
  }

  /// Which certificate the camera encrypts with; the first one is taken, and told afterwards.
  private Optional<Node> encrypted() {
    return seen.view()
        .job()
        .latest()
        .filter(one -> one.httpsPort() > 0)
        .map(
            _ ->
                Cards.card(
                    seen.say("step.SignIn.encrypted"),
                    Lines.hint(
                        certificate()
                            .map(one -> seen.say("step.SignIn.encrypted.known", one))
                            .orElseGet(() -> seen.say("step.SignIn.encrypted.first")))));
  }

  private Optional<String> certificate() {
    return seen.view().job().entries().reversed().stream()
        .map(Entry::event)
        .filter(CertificateSeen.class::isInstance)
        .map(event -> ((CertificateSeen) event).fingerprint())
        .findFirst();
  }

  /// Nobody is asked to click a warning away: only who changed it knows that it was changed.
  private Node renewed() {
    var link =
        Cards.link(
            seen.say("step.SignIn.renewed"),
            () ->
                new Question(
                        new Question.Asked(
                            seen.say("step.SignIn.renewed.title"),
                            seen.say("step.SignIn.renewed.sentence"),
                            Optional.empty(),
                            seen.say("step.SignIn.renewed.yes"),
                            seen.say("step.SignIn.renewed.no")),
                        _ -> seen.context().conversation().certificateRenewed(seen.view()))
                    .show(password));
    link.setId("certificate-renewed");
    return link;
  }

  private boolean ofItsOwnReset() {
    return switch (step.purpose()) {
      case BACKUP, RESTORE, SET_UP -> false;
      case RESET, COMPARE -> true;
    };
  }

  /// Nobody needs a password for the button, and nobody has to compare.
  private Node without() {
    boolean compare = step.purpose() == Step.SignIn.Purpose.COMPARE;
    var link =
        Cards.link(
            seen.say("step.SignIn.without." + step.purpose()),
            () -> seen.act(compare ? new Act.Done() : new Act.ChooseResetWay(ResetWay.BUTTON)));
    link.setId(compare ? "without-comparing" : "use-button");
    return link;
  }

  private VBox waiting() {
    return Cards.card(
        seen.say("step.SignIn.trying"), Lines.hint(seen.say("step.SignIn.trying.hint")));
  }

  private void typed(String text) {
    typed = text;
    check();
  }

  private void check() {
    boolean locked = clock();
    ready.set(
        !locked && !typed.isEmpty() && !user.getText().isBlank() && !seen.view().live().busy());
  }

  /// While the camera takes no password, none is sent, and how long that lasts runs down.
  private boolean clock() {
    Instant now = seen.context().clock().instant();
    Optional<Instant> until = seen.view().live().lockedUntil().filter(now::isBefore);
    if (until.isPresent()) {
      Duration left = Duration.between(now, until.get()).plusMillis(999);
      String minutes = "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
      lock.setText(seen.say("step.SignIn.lock", minutes));
      timer.play();
    } else if (lock.isVisible()) {
      timer.stop();
      refusal.setText(seen.say("step.SignIn.lock.over"));
      refusal.getStyleClass().remove("refusal");
    }
    lock.setVisible(until.isPresent());
    return until.isPresent();
  }

  private void signIn() {
    if (ready.get()) {
      seen.context().conversation().signIn(seen.view(), user.getText().strip(), Secret.of(typed));
    }
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, this::check);
  }

  @Override
  public void close() {
    timer.stop();
    password.clear();
    typed = "";
  }
}
