package dev.pinhole.job;

import dev.pinhole.job.EffectEvent.Kind;
import java.util.List;
import java.util.Optional;

/// The steps of the camera's own reset: which way, sign in, confirm by name.
final class OwnResetRoute {
  /// So much of a serial number stands on the label of a camera, and is typed where it has no name.
  private static final int SHORT_SERIAL = 9;

  private OwnResetRoute() {}

  /// Who knows the password needs no paperclip: a camera that answers, has a password, and is reset
  /// by somebody who has been using it.
  static boolean isOpen(Job job) {
    boolean known =
        switch (job.choices().trouble().orElseThrow()) {
          case WORKS_BADLY, GIVING_AWAY -> true;
          case FORGOT_PASSWORD,
              NO_ANSWER,
              FACTORY_SETTINGS,
              BOUGHT_USED,
              ONLY_BACK_UP,
              ONLY_SET_UP ->
              false;
        };
    boolean hasPassword = !job.choices().passed().contains(Station.RESET_ANYWAY);
    return known && hasPassword && !job.byHand();
  }

  /// The gentlest first. A camera that is given away must forget everything.
  static List<ResetWay> ways(Trouble trouble) {
    return trouble == Trouble.GIVING_AWAY
        ? List.of(ResetWay.DEFAULT, ResetWay.RESTORE, ResetWay.BUTTON)
        : List.of(ResetWay.RESTORE, ResetWay.DEFAULT, ResetWay.BUTTON);
  }

  /// @return sign in, or confirm; what comes before and after has its own steps
  static Step step(Job job) {
    OwnReset own = job.ownReset();
    boolean telling = own.told().isPresent();
    if (!telling && (trying(job) || own.user().isEmpty())) {
      return signIn(job, Step.SignIn.Purpose.RESET);
    }
    return new Step.ConfirmReset(
        job.choices().resetWay().orElseThrow(), name(job), telling, own.reason());
  }

  private static boolean trying(Job job) {
    return job.effects().pending().filter(one -> one.kind() == Kind.SIGN_IN).isPresent();
  }

  private static Step signIn(Job job, Step.SignIn.Purpose purpose) {
    return new Step.SignIn(
        purpose, job.ownReset().user().orElse("admin"), trying(job), reason(job));
  }

  /// @return the sign-in without which a *Restore* cannot be compared; empty where it is not needed
  static Optional<Step> compare(Job job) {
    boolean out = job.ownReset().user().isEmpty();
    return out && Verdict.waitsForSettings(job)
        ? Optional.of(signIn(job, Step.SignIn.Purpose.COMPARE))
        : Optional.empty();
  }

  private static String reason(Job job) {
    return job.ownReset().reason().isEmpty()
        ? BackupRoute.reason(job.effects())
        : job.ownReset().reason();
  }

  /// What the person calls the camera; without a name, the end of its serial number, or else its
  /// hardware address.
  private static String name(Job job) {
    if (!job.choices().name().isBlank()) {
      return job.choices().name();
    }
    var camera = job.choices().camera().orElseThrow();
    String serial = camera.serial().strip();
    return serial.isEmpty()
        ? camera.mac().text()
        : serial.substring(Math.max(0, serial.length() - SHORT_SERIAL));
  }

  /// @return whether a way can be chosen on this step
  static boolean offers(Step step, ResetWay way) {
    return switch (step) {
      case Step.HowToReset how -> how.ways().contains(way);
      case Step.ConfirmReset confirm -> way == ResetWay.BUTTON && !confirm.telling();
      case Step.SignIn signIn ->
          way == ResetWay.BUTTON
              && signIn.purpose() == Step.SignIn.Purpose.RESET
              && !signIn.trying();
      case Step.Result result -> result.tried() instanceof OwnReset.Told && !result.isReset();
      default -> false;
    };
  }

  /// @return whether the latest verdict says that the settings went and the password stayed
  static boolean isRestored(Job job) {
    return job.observations()
        .trial()
        .verdict()
        .map(Verdict::kind)
        .filter(Verdict.Kind::isRestored)
        .isPresent();
  }

  /// @return the way whose losses are spoken of
  static ResetWay contract(Job job) {
    return job.choices().resetWay().orElse(ResetWay.BUTTON);
  }
}
