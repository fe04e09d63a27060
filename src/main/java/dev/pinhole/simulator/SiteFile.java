package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.CameraState.Phase;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The practice site on disk: one small versioned document, replaced whole at every change.
final class SiteFile {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final int LARGEST = 1 << 24;
  private static final int SCHEMA = 5;
  private static final int BEFORE_EXCHANGE = 1;
  private static final int BEFORE_SETTINGS = 2;
  private static final int BEFORE_CERTIFICATES = 3;
  private static final int BEFORE_NEWCOMERS = 4;

  private SiteFile() {}

  /// @param schema of this document
  /// @param machineAt the machine's time when it was written
  /// @param siteAt the site's time when it was written
  /// @param ranges the practice computer's addresses
  /// @param newcomers the cameras that came to the site beyond those of the data file
  /// @param cameras every camera
  /// @param desk the support desk; empty in a document of schema 1
  record Saved(
      int schema,
      Instant machineAt,
      Instant siteAt,
      List<String> ranges,
      List<SavedNewcomer> newcomers,
      List<SavedCamera> cameras,
      Optional<SavedDesk> desk) {
    /// @param profile which camera
    /// @param first what it keeps for a forgotten password, where the document knows nothing of it
    /// @param router tells where it is, where it started since
    /// @return how it is when the program starts again; empty where it is new on the site
    Optional<CameraState> resumed(CameraProfile profile, Recovery first, Router router) {
      return cameras.stream()
          .filter(one -> one.id().equals(profile.id()))
          .findFirst()
          .map(one -> resumed(profile, one.state(first), router));
    }

    private CameraState resumed(CameraProfile profile, CameraState saved, Router router) {
      CameraState resumed = CameraMachine.resumed(profile, saved, siteAt);
      return resumed.boots() == saved.boots()
          ? resumed
          : router.started(profile, resumed, new Faults());
    }

    /// @param machine the machine's time now
    /// @return the site's time now: it moved on while nobody looked, and never goes back
    Instant nowAt(Instant machine) {
      return machine.isBefore(machineAt)
          ? siteAt
          : siteAt.plus(Duration.between(machineAt, machine));
    }

    /// @return the ids of the cameras that have been prepared for a forgotten password
    Set<String> prepared() {
      return cameras.stream()
          .filter(one -> one.recovery().isPresent())
          .map(SavedCamera::id)
          .collect(Collectors.toSet());
    }
  }

  record SavedNewcomer(String serial, String mac) {
    static SavedNewcomer of(Newcomer one) {
      return new SavedNewcomer(one.serial().text(), one.mac().text());
    }

    Newcomer newcomer() {
      return new Newcomer(new SerialNumber(serial), new MacAddress(mac));
    }
  }

  record SavedCamera(
      String id,
      PhaseName phase,
      Instant phaseAt,
      boolean lead,
      boolean card,
      Optional<Instant> pressedSince,
      SavedAccess access,
      String address,
      boolean given,
      Optional<String> gateway,
      String bootTime,
      int boots,
      boolean broken,
      int certificate,
      Map<String, String> settings,
      SavedFootage footage,
      Optional<SavedRecovery> recovery) {
    /// @param first what a camera of schema 1 keeps for a forgotten password
    CameraState state(Recovery first) {
      Phase restored =
          switch (phase) {
            case OFF -> new Phase.Off();
            case BOOTING -> new Phase.Booting(phaseAt, false);
            case BOOTING_AFTER_RESET -> new Phase.Booting(phaseAt, true);
            case RESTORING -> new Phase.Restoring(phaseAt);
            case RUNNING -> new Phase.Running(phaseAt);
            case LOOPING -> new Phase.Looping(phaseAt);
          };
      Access users = access.access();
      return new CameraState(
          new CameraState.Body(restored, lead, card, pressedSince, broken, certificate),
          new Lan(Ipv4Range.parse(address).orElseThrow(), given, gateway.map(Ipv4Address::of)),
          bootTime,
          boots,
          users,
          recovery
              .map(SavedRecovery::recovery)
              .orElse(users.accounts().isEmpty() ? Recovery.NONE : first),
          documents(),
          footage.footage());
    }

    private Settings documents() {
      Map<String, XmlNode> documents = new TreeMap<>();
      settings.forEach((path, text) -> documents.put(path, SavedAccess.document(text)));
      return new Settings(documents);
    }
  }

  enum PhaseName {
    OFF,
    BOOTING,
    BOOTING_AFTER_RESET,
    RESTORING,
    RUNNING,
    LOOPING
  }

  static SavedCamera saved(String id, CameraState state) {
    PhaseName name =
        switch (state.phase()) {
          case Phase.Off() -> PhaseName.OFF;
          case Phase.Booting(Instant _, boolean afterReset) ->
              afterReset ? PhaseName.BOOTING_AFTER_RESET : PhaseName.BOOTING;
          case Phase.Restoring _ -> PhaseName.RESTORING;
          case Phase.Running _ -> PhaseName.RUNNING;
          case Phase.Looping _ -> PhaseName.LOOPING;
        };
    Instant at =
        switch (state.phase()) {
          case Phase.Off() -> Instant.EPOCH;
          case Phase.Booting(Instant ready, boolean _) -> ready;
          case Phase.Restoring(Instant until) -> until;
          case Phase.Running(Instant since) -> since;
          case Phase.Looping(Instant since) -> since;
        };
    Map<String, String> settings = new TreeMap<>();
    state
        .settings()
        .documents()
        .forEach((path, document) -> settings.put(path, SavedAccess.text(document)));
    return new SavedCamera(
        id,
        name,
        at,
        state.lead(),
        state.body().card(),
        state.pressedSince(),
        SavedAccess.of(state.access()),
        state.address().toString(),
        state.lan().given(),
        state.lan().gateway().map(Object::toString),
        state.bootTime(),
        state.boots(),
        state.broken(),
        state.certificate(),
        settings,
        SavedFootage.of(state.footage()),
        Optional.of(SavedRecovery.of(state.recovery())));
  }

  /// @return of the schema that is written
  static Saved saved(
      Instant machineAt,
      Instant siteAt,
      List<String> ranges,
      List<Newcomer> newcomers,
      List<SavedCamera> cameras,
      SavedDesk desk) {
    return new Saved(
        SCHEMA,
        machineAt,
        siteAt,
        ranges,
        newcomers.stream().map(SavedNewcomer::of).toList(),
        cameras,
        Optional.of(desk));
  }

  static void write(Disk disk, Path file, Saved saved) throws StoreException {
    AtomicFile.write(disk, file, MAPPER.writeValueAsBytes(saved));
  }

  /// @return what was saved; empty where there is no file
  /// @throws IllegalArgumentException where it cannot be used
  static Optional<Saved> read(Path file) throws StoreException {
    Optional<byte[]> content = AtomicFile.read(file, LARGEST);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      Saved saved = MAPPER.treeToValue(upgraded(MAPPER.readTree(content.get())), Saved.class);
      if (saved.schema() != SCHEMA) {
        throw new IllegalArgumentException("schema " + saved.schema());
      }
      saved.cameras().forEach(one -> one.state(Recovery.NONE));
      saved.newcomers().forEach(SavedNewcomer::newcomer);
      if (saved.newcomers().size() > Newcomer.MOST) {
        throw new IllegalArgumentException("too many cameras");
      }
      saved.desk().ifPresent(desk -> desk.deskKeys().close());
      return Optional.of(saved);
    } catch (RuntimeException e) {
      // What could not be read may be a key: readers quote it, so only their kind goes on.
      throw new IllegalArgumentException("not a practice site: " + e.getClass().getName());
    }
  }

  /// Schema 1 knew nothing of forgotten passwords, schema 2 nothing of settings and of more than
  /// one user, schema 3 nothing of certificates, schema 4 nothing of newcomers, of addresses that
  /// are given, and of what is recorded.
  private static JsonNode upgraded(JsonNode root) {
    if (!(root instanceof ObjectNode site)) {
      return root;
    }
    if (site.path("schema").asInt(0) == BEFORE_EXCHANGE) {
      site.put("schema", BEFORE_SETTINGS).putNull("desk");
      cameras(site).forEach(one -> one.putNull("recovery"));
    }
    if (site.path("schema").asInt(0) == BEFORE_SETTINGS) {
      site.put("schema", BEFORE_CERTIFICATES);
      cameras(site).forEach(SiteFile::withSettings);
    }
    if (site.path("schema").asInt(0) == BEFORE_CERTIFICATES) {
      site.put("schema", BEFORE_NEWCOMERS);
      cameras(site).forEach(one -> one.put("certificate", 0));
    }
    if (site.path("schema").asInt(0) == BEFORE_NEWCOMERS) {
      site.put("schema", SCHEMA).putArray("newcomers");
      cameras(site)
          .forEach(
              one ->
                  one.put("given", false)
                      .putNull("gateway")
                      .set("footage", MAPPER.valueToTree(SavedFootage.of(Footage.NONE))));
    }
    return site;
  }

  private static List<ObjectNode> cameras(ObjectNode site) {
    List<ObjectNode> cameras = new ArrayList<>();
    for (JsonNode camera : site.path("cameras")) {
      if (camera instanceof ObjectNode one) {
        cameras.add(one);
      }
    }
    return cameras;
  }

  /// A lock of the whole camera becomes one of this computer, the only client there was.
  private static void withSettings(ObjectNode camera) {
    String key = camera.path("key").asString("");
    JsonNode until = camera.path("lockedUntil");
    int failures = camera.path("failures").asInt(0);
    camera.remove(List.of("key", "failures", "lockedUntil"));
    camera.put("card", true).putObject("settings");
    ObjectNode access = camera.putObject("access");
    ArrayNode users = access.putArray("users");
    ArrayNode tries = access.putArray("tries");
    if (!key.isEmpty()) {
      users.add(MAPPER.valueToTree(SavedAccess.SavedUser.of(Account.admin(Keys.md5Only(key)))));
    }
    if (failures > 0 || until.isString()) {
      ObjectNode one = tries.addObject();
      one.put("client", "127.0.0.1").put("wrong", failures).set("until", until);
    }
  }
}
