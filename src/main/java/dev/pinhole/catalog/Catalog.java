package dev.pinhole.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every family that is known, and the ways to try where none is. Immutable.
///
/// @param rounds the ways to press a camera that is not identified, the plain way first
/// @param families every family
public record Catalog(List<Procedure> rounds, List<Family> families) {
  public Catalog {
    rounds = List.copyOf(rounds);
    families = List.copyOf(families);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("the plain way is missing");
    }
  }

  /// @return the catalog that comes with the program
  public static Catalog builtIn() {
    try (InputStream in = Catalog.class.getResourceAsStream("families.json")) {
      if (in == null) {
        throw new IllegalStateException("families.json is missing from the program");
      }
      return CatalogFile.read(in.readNBytes(CatalogFile.LARGEST + 1));
    } catch (IOException | CatalogException e) {
      throw new IllegalStateException("the program's own family file is unusable", e);
    }
  }

  /// @param content a family file
  /// @return its families
  /// @throws CatalogException where it is not one, naming the family and the field
  public static Catalog read(byte[] content) throws CatalogException {
    return CatalogFile.read(content);
  }

  /// @return the procedure of the brief, for any camera whose family is not known
  public Procedure plain() {
    return rounds.getFirst();
  }

  /// @param id a family's id
  /// @return that family
  public Optional<Family> byId(String id) {
    return families.stream().filter(family -> family.id().equals(id)).findFirst();
  }

  /// @param model a model's name as it stands on the label or in an answer
  /// @return the family whose code fits it best
  public Optional<Family> forModel(String model) {
    String wanted = model.strip().toUpperCase(Locale.ROOT);
    record Fit(Family family, int length) {}
    return families.stream()
        .flatMap(
            family ->
                family.models().stream()
                    .filter(wanted::startsWith)
                    .map(code -> new Fit(family, code.length())))
        .max(Comparator.comparingInt(Fit::length))
        .map(Fit::family);
  }

  /// The ways to press a camera of a family, in the order in which they are tried: a row with good
  /// sources replaces the plain way; any other row changes nothing.
  ///
  /// @param family a family
  /// @return the ways
  public List<Procedure> rounds(Family family) {
    Grade grade = family.procedure().grade();
    if (grade != Grade.HIGH && grade != Grade.MEDIUM) {
      return rounds;
    }
    List<Procedure> ways = new ArrayList<>(rounds);
    ways.set(0, family.procedure());
    return ways;
  }
}
