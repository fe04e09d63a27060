package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// The cameras that stand on a new practice site. Who they are, which ways to a new password they
/// announce and what their owner stored is a data file; how each is reset follows from its family.
final class PracticeCameras {
  /// What stands on the note of every camera's owner. No secret: it comes with the program, for
  /// those who practise what needs a password.
  private static final String OWNERS_PASSWORD = "porch-light-7";

  private static final String NEW = "new-one";

  private PracticeCameras() {}

  record Root(int schema, List<Row> cameras) {}

  record Row(
      String id,
      String name,
      String model,
      String serial,
      String mac,
      String address,
      boolean active,
      Set<RecoveryMethod> methods,
      List<Question> questions,
      String mail,
      List<String> attached,
      Map<String, Map<String, String>> settings,
      boolean https,
      Dialect web,
      Optional<Card> card) {}

  /// An answer of the owner. Its hash is here already, for hashing takes time that nobody should
  /// wait for when the program starts; the answers are no secret, they come with the program.
  ///
  /// @param id the question's number
  /// @param answer what the owner answered
  /// @param kept what the camera keeps of it
  record Question(int id, String answer, String kept) {}

  /// @param profile who it is
  /// @param state how it is at first
  record Fresh(CameraProfile profile, CameraState state) {}

  static List<Fresh> all(Catalog catalog, Instant now) {
    return rows().stream().map(row -> fresh(catalog, row, now)).toList();
  }

  /// Like the new camera of the data file, with another label.
  static Fresh fresh(Catalog catalog, Newcomer newcomer, Instant now) {
    Row like = rows().stream().filter(row -> row.id().equals(NEW)).findFirst().orElseThrow();
    String model = newcomer.model();
    Procedure procedure = catalog.forModel(model).map(Family::procedure).orElse(catalog.plain());
    return fresh(
        catalog,
        new Row(
            newcomer.id(),
            newcomer.name(),
            model,
            newcomer.serial().text(),
            newcomer.mac().text(),
            procedure.factory().toString(),
            false,
            like.methods(),
            List.of(),
            "",
            List.of(),
            Map.of(),
            like.https(),
            like.web(),
            like.card()),
        now);
  }

  static List<Row> rows() {
    try (InputStream in = PracticeCameras.class.getResourceAsStream("practice-cameras.json")) {
      if (in == null) {
        throw new IllegalStateException("practice-cameras.json is missing from the program");
      }
      return SiteFile.MAPPER.readValue(in.readAllBytes(), Root.class).cameras();
    } catch (IOException e) {
      throw new IllegalStateException("practice-cameras.json cannot be read", e);
    }
  }

  /// @param id a camera
  /// @return its owner's note; empty where no answers were stored
  static List<NoteLine> note(String id) {
    return rows().stream()
        .filter(row -> row.id().equals(id))
        .flatMap(row -> row.questions().stream())
        .map(one -> new NoteLine(one.id(), Secret.of(one.answer())))
        .toList();
  }

  private static Fresh fresh(Catalog catalog, Row row, Instant now) {
    CameraProfile profile = profile(row, catalog.forModel(row.model()), catalog.plain());
    CameraState state =
        new CameraState(
            CameraState.Body.running(now.minusSeconds(86_400L * 30)),
            Lan.fixed(Ipv4Range.parse(row.address()).orElseThrow()),
            row.active() ? "2026-02-01 06:00:17" : "1970-01-01 00:00:31",
            1,
            row.active() ? Access.of(owners(profile)) : Access.NONE,
            Recovery.of(prepared(row)),
            Settings.NONE,
            Footage.NONE);
    return new Fresh(profile, state.settings(owners(row, profile, state, now)));
  }

  /// What its owner set, as their client would have written it.
  private static Settings owners(Row row, CameraProfile profile, CameraState state, Instant now) {
    CameraDocuments documents = CameraDocuments.of(profile, state, now);
    Settings settings = Settings.NONE;
    for (var one : row.settings().entrySet()) {
      XmlNode document = Resources.all().find(one.getKey()).flatMap(documents::read).orElseThrow();
      for (var value : one.getValue().entrySet()) {
        document =
            Elements.change(
                document, value.getKey(), node -> Elements.text(node, value.getValue()));
      }
      settings = settings.with(one.getKey(), document);
    }
    return settings;
  }

  /// The same on every site: the password comes with the program, and so may its salt.
  private static Keys owners(CameraProfile camera) {
    return Keys.of(
        camera.realm(),
        Account.ADMIN,
        OWNERS_PASSWORD.toCharArray(),
        new Random(camera.camera().serial().hashCode()));
  }

  /// @param camera a camera
  /// @param access who may log in to it now
  /// @return the password on its owner's note; empty where the camera has another one by now
  static Optional<Secret> ownersPassword(CameraProfile camera, Access access) {
    return access.admin().map(Account::keys).equals(Optional.of(owners(camera)))
        ? Optional.of(Secret.of(OWNERS_PASSWORD))
        : Optional.empty();
  }

  private static CameraProfile profile(Row row, Optional<Family> family, Procedure plain) {
    MacAddress mac = MacAddress.parse(row.mac()).orElseThrow();
    return new CameraProfile(
        row.id(),
        row.name(),
        new Camera(mac, row.serial(), row.model()),
        family.map(Family::shape).orElse(Family.Shape.DOME),
        family.map(Family::procedure).orElse(plain),
        family.map(Family::button).orElse(Family.Button.REACHABLE) != Family.Button.SOFTWARE_ONLY,
        row.methods(),
        row.attached(),
        row.https(),
        row.web(),
        row.card());
  }

  /// Without the recovery file: what is in it differs from site to site.
  private static Prepared prepared(Row row) {
    return new Prepared(
        row.questions().stream()
            .collect(
                Collectors.toMap(Question::id, one -> SaltedHash.parse(one.kept()).orElseThrow())),
        Optional.empty(),
        List.of(),
        row.mail());
  }
}
