package dev.pinhole.controller.backup;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.backup.Reminders.Often;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The reminders, in a small document of the data folder, schema 1. Losing it means to be reminded
/// as usual: what cannot be read counts as the usual ones, and the next choice replaces it.
public final class RemindersFile {
  private static final Logger LOG = LoggerFactory.getLogger(RemindersFile.class);
  private static final String NAME = "reminders.json";
  private static final int SCHEMA = 1;
  private static final int LARGEST = 1 << 20;

  private final Disk disk;
  private final Path file;

  /// @param disk where to write
  /// @param folder the data folder
  public RemindersFile(Disk disk, Path folder) {
    this.disk = disk;
    this.file = folder.resolve(NAME);
  }

  /// @return what the person chose, or the usual
  public Reminders read() {
    try {
      return AtomicFile.read(file, LARGEST).map(RemindersFile::parsed).orElse(Reminders.USUAL);
    } catch (StoreException e) {
      LOG.warn("the reminders cannot be read", e);
      return Reminders.USUAL;
    }
  }

  private static Reminders parsed(byte[] content) {
    try {
      JsonNode root = JsonMapper.shared().readTree(content);
      if (root.path("schema").asInt(0) != SCHEMA) {
        return Reminders.USUAL;
      }
      Map<MacAddress, Instant> resting = new HashMap<>();
      for (Map.Entry<String, JsonNode> one : root.path("resting").properties()) {
        resting.put(new MacAddress(one.getKey()), Instant.parse(one.getValue().asString("")));
      }
      return new Reminders(Often.valueOf(root.path("often").asString("")), resting);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      LOG.warn("the reminders are none", e);
      return Reminders.USUAL;
    }
  }

  /// @param reminders what the person chose
  /// @throws StoreException where it cannot be written; what was chosen before still holds
  public void write(Reminders reminders) throws StoreException {
    ObjectNode root =
        JsonMapper.shared()
            .createObjectNode()
            .put("schema", SCHEMA)
            .put("often", reminders.often().name());
    ObjectNode resting = root.putObject("resting");
    reminders.resting().forEach((camera, until) -> resting.put(camera.text(), until.toString()));
    AtomicFile.write(
        disk, file, JsonMapper.shared().writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
  }
}
