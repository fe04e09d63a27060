package dev.pinhole.job;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.EffectEvent.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The lines of the checklist that Pinhole works on: what must be so before one can be, and how far
/// it is.
final class SetUpRoute {
  /// The reason of a write after which the camera was waited for in vain.
  static final String LOST = "setup.lost";

  private SetUpRoute() {}

  /// @param job a job that has come to setting up
  /// @return what keeps Pinhole from talking to the camera: it is out of reach, or not alone, or
  ///   nobody has looked at what is going to be written; empty where nothing does
  static Optional<Step> obstacle(Job job) {
    boolean hasPassword = job.setUp().password() != SetUp.Password.NONE || knowsPassword(job);
    Optional<ObservationEvent.ReachSeen> reach = job.observations().reach();
    if (reach.isPresent() && !reach.get().fits() && isCurrent(job, reach.get())) {
      return Optional.of(
          new Step.OutOfReach(reach.get().address(), reach.get().own(), hasPassword));
    }
    return shared(job).or(() -> agreement(job, !hasPassword));
  }

  /// What was said of an address that the camera has left says nothing any more.
  private static boolean isCurrent(Job job, ObservationEvent.ReachSeen reach) {
    return job.latest().map(Sighting::address).equals(Optional.of(reach.address()));
  }

  private static Optional<Step> shared(Job job) {
    return job.observations()
        .company()
        .map(Observations.Company::event)
        .filter(one -> job.latest().map(Sighting::address).equals(Optional.of(one.address())))
        .map(
            one ->
                new Step.SharedAddress(
                    one.address(),
                    one.macs().stream()
                        .filter(mac -> !job.mac().equals(Optional.of(mac)))
                        .sorted(Comparator.comparing(MacAddress::text))
                        .toList()))
        .filter(one -> !one.others().isEmpty())
        .map(Step.class::cast);
  }

  private static Optional<Step> agreement(Job job, boolean firstPassword) {
    return job.place() == Place.WORLD && !job.setUp().pages().agreed()
        ? job.latest()
            .map(seen -> new Step.AgreeToWrites(job.choices().name(), seen, firstPassword))
        : Optional.empty();
  }

  /// @param job a job that has come to setting up
  /// @return whether Pinhole can work on the checklist: the camera is known, and has a password
  static boolean canWork(Job job) {
    return job.latest().isPresent()
        && (job.setUp().password() == SetUp.Password.PROVEN
            || job.setUp().password() == SetUp.Password.SET_ELSEWHERE
            || knowsPassword(job));
  }

  /// It was never reset, or its *Restore* has left its password.
  private static boolean knowsPassword(Job job) {
    boolean only = job.choices().trouble().equals(Optional.of(Trouble.ONLY_SET_UP));
    boolean inactive = job.choices().passed().contains(Station.NO_RESET_NEEDED);
    return (only && !inactive) || OwnResetRoute.isRestored(job);
  }

  /// @param job a job
  /// @return the page of the line that is being worked on, or what comes before it
  static Optional<Step> page(Job job) {
    SetUpPages pages = job.setUp().pages();
    return canWork(job) ? pages.open().map(item -> page(job, item)) : Optional.empty();
  }

  private static Step page(Job job, SetUpEvent.Item item) {
    SetUpPages pages = job.setUp().pages();
    PageStage stage = stage(job, item);
    boolean away = stage == PageStage.FOLLOWING || stage == PageStage.LOST;
    Optional<Step> obstacle = away ? Optional.empty() : obstacle(job);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    boolean trying = job.effects().pending().filter(one -> one.kind() == Kind.SIGN_IN).isPresent();
    return trying || pages.signedOut()
        ? new Step.SignIn(Step.SignIn.Purpose.SET_UP, "admin", trying, reason(job.effects()))
        : new Step.SetUpPage(item, stage, pages);
  }

  /// Why it is asked for: the latest sign-in failed, or the camera took what was written and not
  /// the password for its restart.
  private static String reason(Effects effects) {
    String restart =
        effects
            .latest()
            .filter(one -> one.intended().kind() == Kind.RESTART)
            .filter(one -> one.outcome() == EffectEvent.Outcome.REFUSED)
            .map(Effects.Settled::reason)
            .orElse("");
    return switch (restart) {
      case "signin.refused" -> "setup.password";
      case "signin.locked" -> "setup.locked";
      default -> BackupRoute.reason(effects);
    };
  }

  private static PageStage stage(Job job, SetUpEvent.Item item) {
    Optional<SetUpPages.Standing> standing = item.kind().flatMap(job.setUp().pages()::standing);
    if (standing.isEmpty()) {
      return PageStage.FORM;
    }
    Optional<SetUpEvent.Written> written = standing.get().written();
    if (written.isEmpty()) {
      return PageStage.WRITING;
    }
    if (written.get().reason().equals(LOST)) {
      return PageStage.LOST;
    }
    return standing.get().waitsForRestart()
        ? follows(job, written.get()) ? PageStage.FOLLOWING : PageStage.NEEDS_RESTART
        : PageStage.FORM;
  }

  /// It was told to restart, or has gone by itself.
  private static boolean follows(Job job, SetUpEvent.Written written) {
    Effects effects = job.effects();
    boolean telling = effects.pending().filter(one -> one.kind() == Kind.RESTART).isPresent();
    boolean told =
        effects.ended(Kind.RESTART, EffectEvent.Outcome.DONE)
            || effects.ended(Kind.RESTART, EffectEvent.Outcome.UNKNOWN);
    return telling || told || !written.reason().isEmpty();
  }

  /// @return what a person's act on a page brings about; empty where it is not offered
  static Optional<List<JobEvent>> open(Step step, SetUpEvent.Item item) {
    return Acts.when(
        step instanceof Step.SetUpAgain list
            && list.pages().isPresent()
            && list.items().contains(item)
            && item.hasPage(),
        new SetUpEvent.PageOpened(item));
  }

  /// @return back from a page, or from what comes before it, to the checklist; empty on other
  ///   steps, and while something is being done to the camera
  static Optional<List<JobEvent>> back(Job job, Step step) {
    boolean here =
        switch (step) {
          case Step.SetUpPage page -> page.stage() != PageStage.WRITING;
          case Step.OutOfReach _, Step.SharedAddress _, Step.AgreeToWrites _ -> true;
          case Step.SignIn signIn -> signIn.purpose() == Step.SignIn.Purpose.SET_UP;
          default -> false;
        };
    boolean branch = job.choices().branch().isPresent();
    return job.setUp()
        .pages()
        .open()
        .filter(_ -> here && !branch && canWork(job) && job.effects().pending().isEmpty())
        .map(item -> List.of(new SetUpEvent.PageClosed(item)));
  }

  /// @return that a camera is not waited for any more
  static Optional<List<JobEvent>> giveUp(Step step) {
    boolean waits =
        step instanceof Step.SetUpPage page
            && (page.stage() == PageStage.LOST || page.stage() == PageStage.NEEDS_RESTART);
    return waits
        ? ((Step.SetUpPage) step).item().kind().map(kind -> List.of(new SetUpEvent.GivenUp(kind)))
        : Optional.empty();
  }

  static Optional<List<JobEvent>> agree(Step step) {
    return step instanceof Step.AgreeToWrites(String name, Sighting camera, boolean _)
        ? Acts.events(new SetUpEvent.Agreed(name, camera.mac(), camera.address()))
        : Optional.empty();
  }
}
