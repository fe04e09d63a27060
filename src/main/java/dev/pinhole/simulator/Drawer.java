package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The drawer in which the owner of the practice cameras keeps the recovery files that were
/// exported once. What is in them is made anew whenever one is taken out, so that none is ever
/// stored.
final class Drawer {
  /// When the owner exported them, on the cameras' calendars.
  private static final Instant EXPORTED = Instant.parse("2026-02-01T06:30:00Z");

  private static final String FUNCTION = "HmacSHA256";

  private Drawer() {}

  /// @param secret of the site; wiped here
  /// @param profile whose file
  /// @return the file as it was exported, for the caller to wipe
  static RecoveryFile file(byte[] secret, CameraProfile profile) {
    Camera camera = profile.camera();
    byte[] made = made(secret, "recovery file of " + camera.mac());
    try {
      byte[] half = Arrays.copyOf(made, RecoveryFile.GUID_DIGITS / 2);
      Secret guid = Secret.of(HexFormat.of().formatHex(half));
      Arrays.fill(half, (byte) 0);
      return new RecoveryFile(camera.mac(), profile.serial(), guid, EXPORTED);
    } finally {
      Arrays.fill(made, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static byte[] made(byte[] secret, String of) {
    try {
      Mac mac = Mac.getInstance(FUNCTION);
      mac.init(new SecretKeySpec(secret, FUNCTION));
      return mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
