package dev.pinhole.isapi;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.StoreException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which certificate a camera had when it was first talked to. Safe for every thread.
///
/// The first certificate is taken and told; the same one is taken again; another one is refused
/// before anything is sent. A reset makes a camera sign a new one, so after a proven reset the next
/// is a first one again.
public interface Trust {
  /// @param camera the camera
  /// @return the certificate that it had; empty where none was seen, or a new one is expected
  Optional<Fingerprint> known(MacAddress camera);

  /// A first certificate is taken.
  ///
  /// @param camera the camera
  /// @param seen its certificate
  /// @throws StoreException where it cannot be kept; then nothing is sent to the camera
  void first(MacAddress camera, Fingerprint seen) throws StoreException;

  /// The camera was proven to be reset: the next certificate is a first one.
  ///
  /// @param camera the camera
  /// @throws StoreException where that cannot be kept; the old one is still the known one
  void expectNew(MacAddress camera) throws StoreException;

  /// @return a trust that lasts as long as the program
  static Trust inMemory() {
    Map<MacAddress, Fingerprint> all = new ConcurrentHashMap<>();
    return new Trust() {
      @Override
      public Optional<Fingerprint> known(MacAddress camera) {
        return Optional.ofNullable(all.get(camera));
      }

      @Override
      public void first(MacAddress camera, Fingerprint seen) {
        all.putIfAbsent(camera, seen);
      }

      @Override
      public void expectNew(MacAddress camera) {
        all.remove(camera);
      }
    };
  }
}
