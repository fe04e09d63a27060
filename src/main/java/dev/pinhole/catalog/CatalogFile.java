package dev.pinhole.catalog;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The family file: JSON, strict, with a schema number.
final class CatalogFile {
  /// The largest file that is read, in bytes.
  static final int LARGEST = 1 << 20;

  private static final int SCHEMA = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private CatalogFile() {}

  record Root(int schema, List<ProcedureRow> rounds, List<FamilyRow> families) {}

  record FamilyRow(
      String id,
      Family.Shape shape,
      List<String> models,
      Family.Button button,
      String place,
      ProcedureRow procedure) {
    Family family() {
      return new Family(id, shape, models, button, "place." + place, procedure.procedure());
    }
  }

  record ProcedureRow(
      String id,
      int version,
      PressMethod method,
      int runFirstSeconds,
      int minimumSeconds,
      int letGoSeconds,
      boolean light,
      int usualSeconds,
      int limitSeconds,
      String factory,
      ShortHold shortHold,
      Grade grade,
      List<String> sources) {
    Procedure procedure() {
      Ipv4Range range =
          Ipv4Range.parse(factory)
              .orElseThrow(() -> new IllegalArgumentException("factory: " + factory));
      return new Procedure(
          id,
          version,
          method,
          runFirstSeconds,
          minimumSeconds,
          letGoSeconds,
          light,
          usualSeconds,
          limitSeconds,
          range,
          shortHold,
          grade,
          sources);
    }
  }

  static Catalog read(byte[] content) throws CatalogException {
    String at = "?";
    try {
      if (content.length > LARGEST) {
        throw new IllegalArgumentException("larger than 1 MiB");
      }
      Root root = MAPPER.readValue(content, Root.class);
      if (root.schema() != SCHEMA) {
        throw new IllegalArgumentException("schema " + root.schema());
      }
      List<Procedure> rounds = new ArrayList<>();
      for (ProcedureRow row : root.rounds()) {
        at = row.id();
        rounds.add(row.procedure());
      }
      List<Family> families = new ArrayList<>();
      for (FamilyRow row : root.families()) {
        at = row.id();
        families.add(row.family());
      }
      return new Catalog(rounds, families);
    } catch (JacksonException e) {
      throw refused(at, String.valueOf(e.getOriginalMessage()), e);
    } catch (RuntimeException e) {
      throw refused(at, String.valueOf(e.getMessage()), e);
    }
  }

  private static CatalogException refused(String family, String said, Throwable cause) {
    return new CatalogException(Message.of("catalog.invalid", family, said), cause);
  }
}
