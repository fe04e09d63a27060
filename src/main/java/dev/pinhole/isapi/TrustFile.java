package dev.pinhole.isapi;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The certificates of all cameras, in a small document of the data folder, schema 1. It lives here
/// because only this package knows what a fingerprint is; how files survive a power cut is
/// `store`'s.
///
/// A certificate is taken only when it is on the disk. A document that cannot be read is refused,
/// not replaced: a lost one would make every camera a stranger again. Safe for every thread; one
/// program writes it.
public final class TrustFile implements Trust {
  /// Its name in the data folder.
  public static final String NAME = "certificates.json";

  private static final int SCHEMA = 1;
  private static final int LARGEST = 4 << 20;
  private static final int MOST = 16_384;

  private final Disk disk;
  private final Path file;
  private final Map<MacAddress, Fingerprint> all;

  private TrustFile(Disk disk, Path file, Map<MacAddress, Fingerprint> all) {
    this.disk = disk;
    this.file = file;
    this.all = all;
  }

  /// @param disk where to write
  /// @param folder the data folder
  /// @return what is known; nothing where there is no document yet
  /// @throws StoreException where it cannot be read, is damaged, or is a newer Pinhole's
  public static TrustFile open(Disk disk, Path folder) throws StoreException {
    Path file = folder.resolve(NAME);
    Optional<byte[]> content = AtomicFile.read(file, LARGEST);
    return new TrustFile(
        disk, file, content.isEmpty() ? new TreeMap<>() : parsed(file, content.get()));
  }

  private static Map<MacAddress, Fingerprint> parsed(Path file, byte[] content)
      throws StoreException {
    Map<MacAddress, Fingerprint> all = new TreeMap<>();
    try {
      JsonNode root = JsonMapper.shared().readTree(content);
      if (root.path("schema").asInt(0) != SCHEMA || !root.path("cameras").isObject()) {
        throw unreadable(file);
      }
      for (Map.Entry<String, JsonNode> one : root.path("cameras").properties()) {
        all.put(new MacAddress(one.getKey()), new Fingerprint(one.getValue().asString("")));
      }
      return all;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new StoreException(Message.of("isapi.trust.unreadable", file.toString()), e);
    }
  }

  private static StoreException unreadable(Path file) {
    return new StoreException(Message.of("isapi.trust.unreadable", file.toString()));
  }

  @Override
  public synchronized Optional<Fingerprint> known(MacAddress camera) {
    return Optional.ofNullable(all.get(camera));
  }

  @Override
  public synchronized void first(MacAddress camera, Fingerprint seen) throws StoreException {
    if (all.size() >= MOST) {
      throw new StoreException(
          Message.of("store.large", file.toString(), Integer.toString(LARGEST / 1_024)));
    }
    if (!all.containsKey(camera)) {
      Map<MacAddress, Fingerprint> next = new LinkedHashMap<>(all);
      next.put(camera, seen);
      write(next);
      all.put(camera, seen);
    }
  }

  @Override
  public synchronized void expectNew(MacAddress camera) throws StoreException {
    if (all.containsKey(camera)) {
      Map<MacAddress, Fingerprint> next = new LinkedHashMap<>(all);
      next.remove(camera);
      write(next);
      all.remove(camera);
    }
  }

  private void write(Map<MacAddress, Fingerprint> next) throws StoreException {
    ObjectNode root = JsonMapper.shared().createObjectNode().put("schema", SCHEMA);
    ObjectNode cameras = root.putObject("cameras");
    next.forEach((camera, seen) -> cameras.put(camera.text(), seen.hex()));
    AtomicFile.write(
        disk, file, JsonMapper.shared().writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
  }
}
