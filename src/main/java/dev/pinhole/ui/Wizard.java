package dev.pinhole.ui;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.reset.Conversation;
import dev.pinhole.controller.reset.Desk;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.Phase;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trail;
import dev.pinhole.report.HandOver;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import dev.pinhole.ui.shell.EvidenceLine;
import dev.pinhole.ui.shell.Shell;
import dev.pinhole.ui.shell.Wishes;
import dev.pinhole.ui.steps.Drafts;
import dev.pinhole.ui.steps.HelpDialog;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.Tones;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// The wizard: shows the step of the job that is on the desk, inside the shell, with the bench
/// beside it where the job is practice. Lives on the FX thread.
public final class Wizard implements AutoCloseable {
  private static final int EVIDENCE = 200;

  /// What is said when something went well; all else is to be minded.
  private static final Set<String> GOOD =
      Set.of("papers.saved", "put-back.reading", "put-back.fits");

  /// What is in the report but says nothing about the camera.
  private static final Set<String> QUIET =
      Set.of(
          "report.event.opened",
          "report.event.passed",
          "report.event.branch",
          "report.event.branch-left",
          "report.event.limit",
          "report.event.own-reset-signed-out",
          "report.event.withdrawn");

  private final Setting setting;
  private final Words words;
  private final Shell shell;
  private final Scene scene;
  private final SavedPapers papers;
  private final Drafts drafts = new Drafts();
  private Look look;
  private @Nullable JobView view;
  private @Nullable StepView step;
  private Optional<Message> said = Optional.empty();

  /// What a wizard is made from.
  ///
  /// @param words the words
  /// @param zone the zone in which times are read
  /// @param clocks job time of practice and world
  /// @param conversation what can be asked for on a job
  /// @param desk the jobs
  /// @param catalog the families
  /// @param outside the computer around the window
  /// @param waiting what can shorten a practice wait
  /// @param tones the sounds of the hold
  /// @param look the look at first
  /// @param onLook another look was chosen
  public record Setting(
      Words words,
      ZoneId zone,
      Function<Place, InstantSource> clocks,
      Conversation conversation,
      Desk desk,
      Catalog catalog,
      Outside outside,
      StepContext.Waiting waiting,
      Tones tones,
      Look look,
      Consumer<Look> onLook) {}

  /// The practice bench, as far as the wizard cares.
  public interface Bench {
    /// @return what stands beside the page
    Node node();

    /// @param job the practice job that is on the screen
    void show(JobView job);
  }

  private Optional<Bench> bench = Optional.empty();

  /// @param setting what it is made from
  /// @param width of the window's content at first
  /// @param height of the window's content at first
  public Wizard(Setting setting, double width, double height) {
    this.setting = setting;
    this.words = setting.words();
    this.look = setting.look();
    this.papers =
        new SavedPapers(
            words,
            setting.zone(),
            setting.clocks().apply(Place.WORLD),
            setting.outside(),
            this::say);
    List<String> phases =
        Arrays.stream(Phase.values()).map(phase -> words.say("phase." + phase)).toList();
    this.shell =
        new Shell(
            words, phases, look, new Wishes(this::dress, this::size, this::shorten, this::help));
    this.scene = new Scene(shell, width, height);
    look.apply(scene);
    shell.evidence(List.of(), words.say("shell.nothing-sent"));
  }

  /// @return the window's content
  public Scene scene() {
    return scene;
  }

  /// @param practice the bench that is shown beside practice jobs
  public void bench(Bench practice) {
    bench = Optional.of(practice);
  }

  private void size(TextSize chosen) {
    look = new Look(look.theme(), chosen, look.shortSteps());
    setting.onLook().accept(look);
  }

  private void dress(Theme chosen) {
    look = new Look(chosen, look.size(), look.shortSteps());
    chosen.apply(scene);
    setting.onLook().accept(look);
  }

  private void shorten(boolean on) {
    look = new Look(look.theme(), look.size(), on);
    look.apply(scene);
    setting.onLook().accept(look);
  }

  private void help() {
    new HelpDialog(words).show(scene.getWindow());
  }

  /// @param message something the person should know; stays until the next step
  public void say(Message message) {
    said = Optional.of(message);
    notice(said);
  }

  private void notice(Optional<Message> message) {
    shell.notice(
        message.map(words::say), message.map(Message::key).filter(GOOD::contains).isPresent());
  }

  /// @param newer the job on the desk, as it is now
  public void show(JobView newer) {
    JobView before = view;
    view = newer;
    if (step == null || !step.update(newer)) {
      if (step != null) {
        step.close();
      }
      if (before == null || !before.step().getClass().equals(newer.step().getClass())) {
        said = Optional.empty();
      }
      step = StepViews.of(newer, context(newer));
      shell.show(step.page());
    }
    drafts.follow(newer);
    frame(newer);
  }

  private StepContext context(JobView job) {
    return new StepContext(
        words,
        setting.zone(),
        setting.clocks().apply(job.job().place()),
        setting.conversation(),
        setting.desk(),
        setting.catalog(),
        papers,
        job.job().place() == Place.PRACTICE ? setting.waiting() : StepContext.Waiting.NONE,
        setting.tones(),
        drafts);
  }

  private void frame(JobView now) {
    List<Phase> phases = List.of(Phase.values());
    shell.phasesLeftOut(Phase.leftOut(now.job()).stream().map(phases::indexOf).toList());
    shell.phase(
        phases.indexOf(now.step().phase()),
        Trail.passedOver(now.job()).stream().map(phases::indexOf).collect(Collectors.toSet()));
    boolean practice =
        now.job().place() == Place.PRACTICE && !(now.step() instanceof Step.WhatHappened);
    shell.practice(practice);
    boolean beside = practice && handsOn(now.step());
    bench.filter(_ -> beside).ifPresent(one -> one.show(now));
    shell.bench(beside ? bench.map(Bench::node) : Optional.empty(), wantsRoom(now.step()));
    shell.chip(chip(now), now.live().present());
    shell.noteHolds(!erasing(now.step()));
    shell.backOffered(Acts.goesBack(now.job()));
    notice(said.or(now.live()::notice));
    List<EvidenceLine> lines =
        HandOver.of(now.job()).timeline().reversed().stream()
            .filter(line -> !QUIET.contains(line.said().key()))
            .limit(now.step() instanceof Step.WhatHappened ? 0 : EVIDENCE)
            .map(this::line)
            .toList();
    boolean asked = now.live().datagramsSent() > 0;
    shell.evidence(lines, words.say(asked ? "shell.looking" : "shell.nothing-sent"));
  }

  /// @return whether the camera may be erasing at this moment
  private static boolean erasing(Step step) {
    return (step instanceof Step.Hold hold && hold.since().isPresent())
        || (step instanceof Step.ConfirmReset confirm && confirm.telling());
  }

  /// @return whether this screen is about something that is done to the camera by hand
  private static boolean handsOn(Step step) {
    return switch (step) {
      case Step.RestartOnce _,
          Step.PowerAndCable _,
          Step.GetReady _,
          Step.FindButton _,
          Step.PowerOff _,
          Step.Hold _,
          Step.HowLong _,
          Step.LeaveAlone _,
          Step.WhatDoYouSee _,
          Step.OutOfReach _,
          Step.SharedAddress _,
          Step.SignIn _,
          Step.Copying _,
          Step.PasswordExchange _,
          Step.ExchangeStopped _,
          Step.WhatTheDeskSaid _,
          Step.Advice _ ->
          true;
      // The proof needs the room; after a failure the hands are needed again.
      case Step.Result result -> !result.worked();
      // The editors need it too; but a camera that is waited for may want a hand.
      case Step.SetUpPage page -> page.stage() == PageStage.LOST || page.item().triesMotion();
      case Step.WhatHappened _,
          Step.WhichCamera _,
          Step.DescribeCamera _,
          Step.NoResetNeeded _,
          Step.TryFirst _,
          Step.ForgotPassword _,
          Step.PasswordBack _,
          Step.SellerLetsGo _,
          Step.HowToReset _,
          Step.SaveFirst _,
          Step.ConfirmReset _,
          Step.ChooseBackup _,
          Step.BackedUp _,
          Step.PutBack _,
          Step.TakeCardOut _,
          Step.AgreeToWrites _,
          Step.NewPassword _,
          Step.SetUpAgain _,
          Step.Finished _,
          Step.Waiting _ ->
          false;
    };
  }

  /// @return whether this screen needs the room more than the bench does: an editor, or something
  ///   to be read
  private static boolean wantsRoom(Step step) {
    return step instanceof Step.Advice
        || (step instanceof Step.SetUpPage page && page.stage() != PageStage.LOST);
  }

  private EvidenceLine line(HandOver.Line line) {
    return new EvidenceLine(
        words.time(line.at(), setting.zone()),
        words.say("shell.origin." + line.origin()),
        words.say(line.said()));
  }

  private static Optional<String> chip(JobView now) {
    String name = now.job().choices().name();
    Optional<String> model = now.job().choices().camera().map(camera -> camera.model());
    Optional<String> address = now.job().latest().map(seen -> seen.address().toString());
    List<String> parts =
        java.util.stream.Stream.of(Optional.of(name), model, address)
            .flatMap(Optional::stream)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  /// The reset hole of the bench was pressed, or power came back with something in it: where the
  /// screen waits for that, the count begins.
  ///
  /// @param withPower whether the power came back at this moment
  public void benchPressed(boolean withPower) {
    JobView now = view;
    if (now != null && now.step() instanceof Step.Hold hold && hold.since().isEmpty()) {
      boolean powerFirst =
          hold.attempt().procedure().method() == dev.pinhole.catalog.PressMethod.POWER_FIRST;
      if (powerFirst == withPower) {
        setting.conversation().act(now, new Act.StartHold());
      }
    }
  }

  /// The reset hole of the bench was let go.
  public void benchReleased() {
    JobView now = view;
    if (now != null && now.step() instanceof Step.Hold hold && hold.since().isPresent()) {
      InstantSource clock = setting.clocks().apply(now.job().place());
      long seconds = Duration.between(hold.since().get(), clock.instant()).toSeconds();
      setting.conversation().act(now, new Act.EndHold((int) seconds, HoldEvent.Cause.LET_GO));
    }
  }

  /// @return the job on the screen
  public Optional<JobView> shown() {
    return Optional.ofNullable(view);
  }

  @Override
  public void close() {
    if (step != null) {
      Objects.requireNonNull(step).close();
    }
  }
}
