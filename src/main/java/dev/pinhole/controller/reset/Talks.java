package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.controller.backup.BackupTalk;
import dev.pinhole.controller.backup.RestoreTalk;
import dev.pinhole.controller.password.LoginProof;
import dev.pinhole.controller.password.PasswordResetController;
import dev.pinhole.controller.setup.FirstPasswordTalk;
import dev.pinhole.controller.setup.LastLook;
import dev.pinhole.controller.setup.RescueTalk;
import dev.pinhole.controller.setup.SetUpTalk;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.controller.setup.TemplateTalk;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/// Everything that one job talks to its camera about. On the job's thread.
final class Talks implements AutoCloseable {
  private final Book book;
  private final Isapi isapi;
  private final FirstPasswordTalk firstPassword;
  private final PasswordResetController exchange;
  private final BackupTalk backup;
  private final RestoreTalk restore;
  private final SetUpTalk setUp;
  private final RescueTalk rescue;
  private final TemplateTalk template;
  private final KeptLogin login = new KeptLogin();
  private final Certificates certificates;
  private final OwnResetTalk ownReset;
  private final LastLook lastLook;

  Talks(Book book, JobSession.Setting setting) {
    this.book = book;
    this.isapi = setting.backup().isapi();
    this.backup = new BackupTalk(book, setting.backup());
    this.exchange =
        new PasswordResetController(
            book,
            setting.surroundings().practiceReach(),
            setting.wire(),
            new LoginProof(
                book,
                setting.password(),
                (camera, password) -> {
                  // Locks and refusals that are remembered are the old password's.
                  isapi.forget(camera.reach());
                  return backup.differing(camera, password);
                }));
    this.restore = new RestoreTalk(book, isapi, setting.backup().kept(), login);
    this.setUp =
        new SetUpTalk(book, isapi, setting.surroundings().clock(), setting.neighbourhood(), login);
    this.lastLook = new LastLook(book, isapi, login);
    this.rescue =
        new RescueTalk(book, setting.surroundings().practiceReach(), setting.backup(), login);
    this.template =
        new TemplateTalk(
            book,
            new TemplatePreview(isapi, setting.surroundings().clock()),
            setUp,
            login,
            setting.neighbourhood());
    this.certificates = new Certificates(book, isapi);
    // What works is also what is set up with.
    this.ownReset = new OwnResetTalk(book, isapi, login::keep);
    this.firstPassword =
        new FirstPasswordTalk(book, setting.password(), secret -> login.keep("admin", secret));
  }

  /// @param camera the job's camera, while it answers
  /// @return until when it takes no password, as it said itself
  Optional<Instant> lockedUntil(Sighting camera) {
    return isapi.lockedUntil(camera.reach());
  }

  /// @param camera the job's camera as it was seen last; it does not answer any more
  void away(Sighting camera) {
    isapi.away(camera.reach());
  }

  Certificates certificates() {
    return certificates;
  }

  PasswordResetController exchange() {
    return exchange;
  }

  BackupTalk backup() {
    return backup;
  }

  RestoreTalk restore() {
    return restore;
  }

  SetUpTalk setUp() {
    return setUp;
  }

  LastLook lastLook() {
    return lastLook;
  }

  RescueTalk rescue() {
    return rescue;
  }

  TemplateTalk template() {
    return template;
  }

  OwnResetTalk ownReset() {
    return ownReset;
  }

  /// At the start of the program: what was under way when it ended.
  void begin() {
    backup.begin();
    restore.begin();
    setUp.begin();
    rescue.begin();
    ownReset.begin();
  }

  void tick() {
    exchange.tick();
    backup.tick();
    restore.tick();
    template.tick();
    setUp.tick();
    rescue.tick();
    certificates.tick();
    ownReset.tick();
    lastLook.tick();
  }

  /// A password for the step that asks for one; taken over, and wiped in the end.
  void use(Secret secret) {
    switch (Step.of(book.job())) {
      case Step.NewPassword step -> firstPassword.use(step.stage(), secret);
      case Step.PasswordExchange _ -> exchange.prove(secret);
      default -> secret.close();
    }
  }

  /// The same for a step that asks for a user too.
  void signIn(String user, Secret secret) {
    switch (Step.of(book.job())) {
      case Step.SignIn step -> {
        switch (step.purpose()) {
          case BACKUP -> backup.signIn(user, secret);
          case RESTORE -> restore.signIn(user, secret);
          case RESET, COMPARE -> ownReset.signIn(user, secret);
          case SET_UP -> setUp.signIn(user, secret);
        }
      }
      default -> secret.close();
    }
  }

  /// After a crash in between: what became of an effect is learnt by reading.
  ///
  /// @param kind what was intended
  /// @param camera where it answers now
  /// @return how it ended; may block
  Book.Done read(Kind kind, Sighting camera) {
    return switch (kind) {
      case ACTIVATE, TRY_LOGIN -> firstPassword.read(kind, camera);
      case EXPORT_REQUEST, RESET_PASSWORD -> exchange.read(kind);
      case SET_QUESTIONS, SET_MAIL, EXPORT_RECOVERY_FILE -> RescueTalk.read(kind);
      // Nothing is lost: the person signs in again, what was to be written is read first, and what
      // a
      // camera was told is seen.
      case SIGN_IN, WRITE_SETTING, RESTART, OWN_RESTORE, OWN_DEFAULT ->
          new Book.Done(Outcome.UNKNOWN, "signin.no-answer");
    };
  }

  @Override
  public void close() {
    exchange.close();
    backup.close();
    restore.close();
    setUp.close();
    rescue.close();
    ownReset.close();
    login.close();
  }
}
