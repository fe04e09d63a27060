package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The drawer in which the owner of the practice cameras keeps the recovery files that were
/// exported once. What is in them is made anew whenever one is taken out, so that none is ever
/// stored.
final class Drawer {
  /// When the owner exported them, on the cameras' calendars.
  private static final Instant EXPORTED = Instant.parse("2026-02-01T06:30:00Z");

  private static final String FUNCTION = "HmacSHA256";

  private final SavedDesk site;

  /// @param site holds the secret that the files are made from
  Drawer(SavedDesk site) {
    this.site = site;
  }

  /// The cameras that are new on a site know the file that lies here.
  ///
  /// @param cameras all of them
  /// @param known the ids of those that are not new
  /// @param random where salts come from
  void fill(Collection<VirtualCamera> cameras, Set<String> known, SecureRandom random) {
    for (VirtualCamera camera : cameras) {
      CameraProfile profile = camera.profile();
      if (profile.offers(Method.RECOVERY_FILE) && !known.contains(profile.id())) {
        try (RecoveryFile file = file(profile)) {
          SaltedHash hash = file.hash(random);
          camera.change(
              now ->
                  now.recovery(now.recovery().prepared(now.recovery().prepared().reissued(hash))));
        }
      }
    }
  }

  /// @return the file's content as text, for the receiver to wipe; empty where none was exported
  Optional<Secret> content(CameraProfile profile) {
    if (!profile.offers(Method.RECOVERY_FILE)) {
      return Optional.empty();
    }
    try (RecoveryFile file = file(profile)) {
      byte[] bytes = file.write();
      try {
        return Optional.of(Secret.of(new String(bytes, StandardCharsets.UTF_8)));
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  /// @return the file as it was exported, for the caller to wipe
  private RecoveryFile file(CameraProfile profile) {
    Camera camera = profile.camera();
    byte[] secret = site.drawerSecret();
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
