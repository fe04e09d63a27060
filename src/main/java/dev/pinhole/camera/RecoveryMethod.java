package dev.pinhole.camera;

/// A way to a new password that a camera announces in its discovery answer.
///
/// Source: the flags of a SADP `ProbeMatch` that the vendor's tool reads.
public enum RecoveryMethod {
  /// `ResetAbility`: the old code by date, known from firmware before 5.3.
  LEGACY_CODE,
  /// `PasswordResetAbility`: a request file goes to support, a reply comes back.
  REQUEST_FILE,
  /// `PasswordResetModeSecond`: the same as a file, or a QR picture answered by a short key.
  KEY,
  /// `SupportGUID`: a recovery file that was exported beforehand.
  RECOVERY_FILE,
  /// `SupportSecurityQuestion`: three questions answered beforehand.
  SECURITY_QUESTIONS,
  /// `SupportMailBox`: a code by mail to an address stored beforehand.
  MAILED_CODE
}
