package dev.pinhole.sadp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One datagram's document: a root and its flat children, in their order.
///
/// Source: recorded traffic. An inquiry has the root `Probe`; an answer `ProbeMatch`, with the
/// inquiry's `Uuid` as it was; a camera that comes up sends `Hello` by itself.
///
/// @param root what it is
/// @param fields its children, unknown ones included
public record SadpDocument(Root root, List<Field> fields) {
  /// The kinds of documents.
  public enum Root {
    PROBE("Probe"),
    PROBE_MATCH("ProbeMatch"),
    HELLO("Hello");

    private final String element;

    Root(String element) {
      this.element = element;
    }

    /// @return the element's name on the wire
    public String element() {
      return element;
    }

    /// @param name an element's name, in any case
    /// @return the kind
    static Optional<Root> of(String name) {
      for (Root root : values()) {
        if (root.element.equalsIgnoreCase(name)) {
          return Optional.of(root);
        }
      }
      return Optional.empty();
    }
  }

  /// @param name the element's name
  /// @param value its text
  public record Field(String name, String value) {}

  public SadpDocument {
    fields = List.copyOf(fields);
  }

  /// @param uuid names the inquiry; whoever answers sends it back as it is
  /// @param types the kind of inquiry
  /// @return an inquiry to everybody
  public static SadpDocument inquiry(String uuid, String types) {
    return new SadpDocument(
        Root.PROBE, List.of(new Field("Uuid", uuid), new Field("Types", types)));
  }

  /// @param fields what the camera says of itself
  /// @return what a camera sends by itself when it comes up: no `Uuid`, `Types` is `hello`
  public static SadpDocument hello(List<Field> fields) {
    List<Field> all = new ArrayList<>();
    all.add(new Field("Types", "hello"));
    all.addAll(fields);
    return new SadpDocument(Root.HELLO, all);
  }

  /// @param uuid the inquiry's, verbatim
  /// @param fields what the camera says of itself
  /// @return an answer
  public static SadpDocument answer(String uuid, List<Field> fields) {
    List<Field> all = new ArrayList<>();
    all.add(new Field("Uuid", uuid));
    all.add(new Field("Types", "inquiry"));
    all.addAll(fields);
    return new SadpDocument(Root.PROBE_MATCH, all);
  }

  /// @param name a child's name, in any case
  /// @return its text, without surrounding blanks; the first where there are several
  public Optional<String> value(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(field -> field.value().strip())
        .findFirst();
  }
}
