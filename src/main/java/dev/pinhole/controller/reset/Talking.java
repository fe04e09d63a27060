package dev.pinhole.controller.reset;

import dev.pinhole.controller.backup.BackupTalk;
import dev.pinhole.controller.backup.RestoreTalk;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.password.PasswordResetController;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.controller.setup.SetUpTalk;
import dev.pinhole.controller.setup.TemplateTalk;
import dev.pinhole.job.Act;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.Setting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Hands what a screen asks for to the job that it shows, on that job's thread. A call for another
/// job, or for a step that is gone, is dropped, and its secrets are wiped.
abstract class Talking implements Conversation {
  /// @return the job on the screen
  abstract Optional<JobSession> onScreen();

  @Override
  public void act(JobView seen, Act act) {
    ofView(seen).ifPresent(session -> session.act(seen, act));
  }

  @Override
  public void look() {
    onScreen().ifPresent(JobSession::lookAgain);
  }

  @Override
  public void usePassword(JobView seen, Secret password) {
    ofView(seen).ifPresentOrElse(session -> session.usePassword(seen, password), password::close);
  }

  @Override
  public void begin(JobView seen) {
    exchange(seen, PasswordResetController::begin);
  }

  @Override
  public void saveRequest(JobView seen, Path to) {
    exchange(seen, talk -> talk.saveRequest(to));
  }

  @Override
  public void handedOver(JobView seen) {
    exchange(seen, PasswordResetController::handedOver);
  }

  @Override
  public void resetPassword(JobView seen, Evidence evidence, Secret password, boolean camerasToo) {
    Runnable wipe =
        () -> {
          evidence.close();
          password.close();
        };
    ofView(seen)
        .ifPresentOrElse(
            session ->
                session.onStep(
                    seen,
                    () -> session.talks().exchange().reset(evidence, password, camerasToo),
                    wipe),
            wipe);
  }

  @Override
  public void saveRecoveryFile(JobView seen, Path to) {
    exchange(seen, talk -> talk.saveRecoveryFile(to));
  }

  private void exchange(JobView seen, Consumer<PasswordResetController> act) {
    ofView(seen)
        .ifPresent(
            session ->
                session.onStep(seen, () -> act.accept(session.talks().exchange()), () -> {}));
  }

  @Override
  public void signIn(JobView seen, String user, Secret password) {
    ofView(seen)
        .ifPresentOrElse(
            session ->
                session.onStep(seen, () -> session.talks().signIn(user, password), password::close),
            password::close);
  }

  @Override
  public void confirmReset(JobView seen, String name) {
    ofView(seen)
        .ifPresent(
            session ->
                session.onStep(seen, () -> session.talks().ownReset().confirm(name), () -> {}));
  }

  @Override
  public void certificateRenewed(JobView seen) {
    ofView(seen)
        .ifPresent(
            session ->
                session.onStep(seen, () -> session.talks().certificates().renewed(), () -> {}));
  }

  @Override
  public void putBack(JobView seen, List<String> resources) {
    restore(seen, talk -> talk.choose(resources));
  }

  @Override
  public void anotherBackup(JobView seen, Path folder) {
    restore(seen, talk -> talk.another(folder));
  }

  @Override
  public void restartToPutBack(JobView seen) {
    restore(seen, RestoreTalk::restart);
  }

  @Override
  public void set(JobView seen, Setting setting) {
    setUp(seen, talk -> talk.set(setting));
  }

  @Override
  public void saveTemplate(JobView seen, Path to) {
    template(seen, talk -> talk.save(to));
  }

  @Override
  public void layBeside(JobView seen, Path file) {
    template(seen, talk -> talk.layBeside(file));
  }

  @Override
  public void layPlanBeside(JobView seen) {
    template(seen, TemplateTalk::layPlanBeside);
  }

  @Override
  public void useTemplate(JobView seen, String template, List<Setting> settings) {
    template(seen, talk -> talk.use(template, settings));
  }

  private void template(JobView seen, Consumer<TemplateTalk> act) {
    ofView(seen)
        .ifPresent(
            session ->
                session.onStep(seen, () -> act.accept(session.talks().template()), () -> {}));
  }

  @Override
  public void restartToSet(JobView seen) {
    setUp(seen, SetUpTalk::restart);
  }

  @Override
  public void tryOut(JobView seen) {
    setUp(seen, SetUpTalk::tryOut);
  }

  @Override
  public void stopTrying(JobView seen) {
    setUp(seen, SetUpTalk::stopTrying);
  }

  @Override
  public void rescue(JobView seen, RescueAct act) {
    ofView(seen)
        .ifPresentOrElse(
            session -> session.onStep(seen, () -> session.talks().rescue().take(act), act::close),
            act::close);
  }

  private void setUp(JobView seen, Consumer<SetUpTalk> act) {
    ofView(seen)
        .ifPresent(
            session -> session.onStep(seen, () -> act.accept(session.talks().setUp()), () -> {}));
  }

  private void restore(JobView seen, Consumer<RestoreTalk> act) {
    ofView(seen)
        .ifPresent(
            session -> session.onStep(seen, () -> act.accept(session.talks().restore()), () -> {}));
  }

  @Override
  public void chooseBackup(
      JobView seen, List<LocalDate> days, Optional<Path> below, Optional<Secret> key) {
    Runnable wipe = () -> key.ifPresent(Secret::close);
    ofView(seen)
        .ifPresentOrElse(
            session ->
                session.onStep(seen, () -> session.talks().backup().choose(days, below, key), wipe),
            wipe);
  }

  @Override
  public void pauseBackup(JobView seen) {
    backup(seen, BackupTalk::pause);
  }

  @Override
  public void goOnWithBackup(JobView seen) {
    backup(seen, BackupTalk::goOn);
  }

  private void backup(JobView seen, Consumer<BackupTalk> act) {
    ofView(seen)
        .ifPresent(
            session -> session.onStep(seen, () -> act.accept(session.talks().backup()), () -> {}));
  }

  /// @param seen a view
  /// @return the session of its job, while that is on the screen
  final Optional<JobSession> ofView(JobView seen) {
    return onScreen().filter(session -> session.view().id().equals(seen.id()));
  }
}
