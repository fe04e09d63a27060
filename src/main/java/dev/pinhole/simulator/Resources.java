package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which documents a virtual camera has, how they look when it leaves the factory, and what may be
/// written in them: data files, in the forms of recorded devices.
final class Resources {
  private static final Resources ALL = read();

  private final Map<String, Whole> wholes;
  private final Map<String, Part> parts;
  private final Map<String, XmlNode> templates;

  private Resources(Root root) {
    this.wholes =
        root.documents().stream().collect(Collectors.toMap(Whole::path, Function.identity()));
    this.parts = root.parts().stream().collect(Collectors.toMap(Part::path, Function.identity()));
    this.templates =
        root.documents().stream()
            .collect(Collectors.toMap(Whole::path, one -> template(one.template())));
  }

  record Root(int schema, List<Whole> documents, List<Part> parts) {}

  /// One document.
  ///
  /// @param path of the resource
  /// @param template its file
  /// @param put whether it can be written
  /// @param only the elements that a write changes; none means all
  /// @param whole names of elements that are replaced and not mixed
  /// @param live elements that the camera fills in at every reading
  /// @param reboot elements whose change counts from the next start on
  /// @param rules what must hold after a write
  record Whole(
      String path,
      String template,
      boolean put,
      Set<String> only,
      Set<String> whole,
      List<String> live,
      List<String> reboot,
      List<Rule> rules) {}

  /// A part of a document that has a path of its own.
  ///
  /// @param path of the resource
  /// @param of the path of the document
  /// @param at the place in it
  /// @param text whether it travels as plain text
  record Part(String path, String of, String at, boolean text) {}

  /// @param at a place, in every element that is found there
  /// @param like what its text must be, as a regular expression
  record Rule(String at, Pattern like) {}

  static Resources all() {
    return ALL;
  }

  private static Resources read() {
    return new Resources(SiteFile.MAPPER.readValue(bytes("resources.json"), Root.class));
  }

  private static XmlNode template(String name) {
    String text = new String(bytes(name), StandardCharsets.UTF_8);
    return XmlNode.parse(text)
        .orElseThrow(() -> new IllegalStateException(name + " is not a document"));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("isapi/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  /// @return the bytes of a file beside the templates
  static byte[] file(String name) {
    return bytes(name);
  }

  /// A path, its document, and the place in it.
  ///
  /// @param whole the document
  /// @param at the place in it; empty text for all of it
  /// @param text whether it travels as plain text
  record Found(Whole whole, String at, boolean text) {}

  Optional<Found> find(String path) {
    Optional<Found> part =
        Optional.ofNullable(parts.get(path))
            .map(one -> new Found(whole(one.of()), one.at(), one.text()));
    return part.or(
        () -> Optional.ofNullable(wholes.get(path)).map(one -> new Found(one, "", false)));
  }

  private Whole whole(String path) {
    return Optional.ofNullable(wholes.get(path)).orElseThrow();
  }

  /// @return how a document looks before a camera's own values are filled in
  XmlNode template(Whole whole) {
    return Optional.ofNullable(templates.get(whole.path())).orElseThrow();
  }

  /// @return every path
  Set<String> paths() {
    Set<String> all = new java.util.TreeSet<>(wholes.keySet());
    all.addAll(parts.keySet());
    return all;
  }
}
