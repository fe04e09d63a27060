package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.simulator.CameraState.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The cameras that stand on a new practice site. Who they are is a data file; how each is reset
/// follows from its family.
final class PracticeCameras {
  /// A password that nobody knows: no key is ever equal to it.
  private static final String FORGOTTEN = "forgotten";

  private PracticeCameras() {}

  record Root(int schema, List<Row> cameras) {}

  record Row(
      String id,
      String name,
      String model,
      String serial,
      String mac,
      String address,
      boolean active) {}

  /// @param profile who it is
  /// @param state how it is at first
  record Fresh(CameraProfile profile, CameraState state) {}

  static List<Fresh> all(Catalog catalog, Instant now) {
    try (InputStream in = PracticeCameras.class.getResourceAsStream("practice-cameras.json")) {
      if (in == null) {
        throw new IllegalStateException("practice-cameras.json is missing from the program");
      }
      Root root = SiteFile.MAPPER.readValue(in.readAllBytes(), Root.class);
      return root.cameras().stream().map(row -> fresh(catalog, row, now)).toList();
    } catch (IOException e) {
      throw new IllegalStateException("practice-cameras.json cannot be read", e);
    }
  }

  private static Fresh fresh(Catalog catalog, Row row, Instant now) {
    Optional<Family> family = catalog.forModel(row.model());
    Procedure procedure = family.map(Family::procedure).orElseGet(catalog::plain);
    MacAddress mac = MacAddress.parse(row.mac()).orElseThrow();
    CameraProfile profile =
        new CameraProfile(
            row.id(),
            row.name(),
            new Camera(mac, row.serial(), row.model()),
            family.map(Family::shape).orElse(Family.Shape.DOME),
            procedure,
            family.map(Family::button).orElse(Family.Button.REACHABLE)
                != Family.Button.SOFTWARE_ONLY);
    CameraState state =
        new CameraState(
            new Phase.Running(now.minusSeconds(86_400L * 30)),
            true,
            Optional.empty(),
            row.active() ? FORGOTTEN : "",
            Ipv4Range.parse(row.address()).orElseThrow(),
            row.active() ? "2026-02-01 06:00:17" : "1970-01-01 00:00:31",
            1,
            false,
            0,
            Optional.empty());
    return new Fresh(profile, state);
  }
}
