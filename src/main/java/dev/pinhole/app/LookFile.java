package dev.pinhole.app;

import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The look that the person chose, in a small document of the data folder. Losing it loses nothing:
/// what cannot be read is the usual look, and what cannot be written is said in the log alone.
final class LookFile {
  private static final Logger LOG = LoggerFactory.getLogger(LookFile.class);
  private static final String NAME = "look.json";
  private static final int SCHEMA = 1;
  private static final int LARGEST = 4_096;

  private final Path file;

  /// @param folder the data folder
  LookFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  Look read() {
    try {
      return AtomicFile.read(file, LARGEST).flatMap(LookFile::parse).orElse(Look.USUAL);
    } catch (StoreException e) {
      LOG.warn("the look cannot be read", e);
      return Look.USUAL;
    }
  }

  private static Optional<Look> parse(byte[] content) {
    try {
      JsonNode root = JsonMapper.shared().readTree(content);
      return root.path("schema").asInt(0) == SCHEMA
          ? Optional.of(
              new Look(
                  Theme.valueOf(root.path("theme").asString("")),
                  new TextSize(root.path("textPercent").asInt(0)),
                  root.path("shortSteps").asBoolean(false)))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      LOG.warn("the look is not one", e);
      return Optional.empty();
    }
  }

  void write(Look look) {
    String document =
        JsonMapper.shared()
            .writeValueAsString(
                JsonMapper.shared()
                    .createObjectNode()
                    .put("schema", SCHEMA)
                    .put("theme", look.theme().name())
                    .put("textPercent", look.size().percent())
                    .put("shortSteps", look.shortSteps()));
    try {
      AtomicFile.write(file, document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (StoreException e) {
      LOG.warn("the look cannot be kept", e);
    }
  }
}
