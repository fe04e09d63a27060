package dev.pinhole.isapi;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One element of a document. Names are compared as local names: real devices mix namespaces inside
/// one document. What is read can be written back with nothing lost but comments, prefixes and the
/// blanks between elements. Bounded in depth and number of elements when read.
///
/// An attribute that stands in a namespace has it in braces before its name, for example
/// `{http://www.w3.org/2001/XMLSchema-instance}schemaLocation`.
///
/// @param name local name
/// @param namespace its namespace, where that is another one than its parent's; empty text for none
/// @param attributes by name, in their order
/// @param text its own text, without surrounding blanks
/// @param children its elements
public record XmlNode(
    String name,
    Optional<String> namespace,
    Map<String, String> attributes,
    String text,
    List<XmlNode> children) {
  private static final int DEEPEST = 32;
  private static final int MOST = 20_000;
  private static final XMLInputFactory XML = factory();
  private static final String NAMESPACE = "http://www.hikvision.com/ver20/XMLSchema";
  private static final Map<String, String> VERSION = Map.of("version", "2.0");

  public XmlNode {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /// @param name local name
  /// @param text its text
  /// @return an element without children
  public static XmlNode leaf(String name, String text) {
    return new XmlNode(name, Optional.empty(), Map.of(), text, List.of());
  }

  /// @param name local name
  /// @param children its elements
  /// @return an element with children
  public static XmlNode of(String name, XmlNode... children) {
    return new XmlNode(name, Optional.empty(), Map.of(), "", List.of(children));
  }

  /// @param others its elements instead
  /// @return the same element with other children
  public XmlNode withChildren(List<XmlNode> others) {
    return new XmlNode(name, namespace, attributes, text, others);
  }

  /// @param other its text instead
  /// @return the same element with another text
  public XmlNode withText(String other) {
    return new XmlNode(name, namespace, attributes, other, children);
  }

  /// @param name a name in any case
  /// @return every child of that name, in their order
  public List<XmlNode> all(String name) {
    return children.stream().filter(child -> child.name.equalsIgnoreCase(name)).toList();
  }

  /// @param change what becomes of one element
  /// @param path names of children, from this element down, in any case
  /// @return the same document with the first element there changed; as it is where there is none
  public XmlNode change(UnaryOperator<XmlNode> change, String... path) {
    return change(change, List.of(path));
  }

  private XmlNode change(UnaryOperator<XmlNode> change, List<String> path) {
    if (path.isEmpty()) {
      return change.apply(this);
    }
    List<XmlNode> others = new ArrayList<>(children);
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).name.equalsIgnoreCase(path.getFirst())) {
        others.set(i, others.get(i).change(change, path.subList(1, path.size())));
        return withChildren(others);
      }
    }
    return this;
  }

  /// @param path names of children, from this element down, in any case
  /// @return the first element there
  public Optional<XmlNode> find(String... path) {
    Optional<XmlNode> node = Optional.of(this);
    for (String step : path) {
      node =
          node.flatMap(
              one ->
                  one.children.stream()
                      .filter(child -> child.name.equalsIgnoreCase(step))
                      .findFirst());
    }
    return node;
  }

  /// @param path names of children, from this element down
  /// @return the text there, empty where there is none
  public String value(String... path) {
    return find(path).map(XmlNode::text).orElse("");
  }

  /// @param value the text to put there
  /// @param path names of children, from this element down, in any case
  /// @return the same element with that text there; elements that are missing on the way stand last
  public XmlNode withValue(String value, String... path) {
    XmlNode there = this;
    for (int depth = 0; depth < path.length; depth++) {
      XmlNode missing = of(path[depth]);
      if (find(Arrays.copyOf(path, depth + 1)).isEmpty()) {
        there = there.change(missing::appendedTo, Arrays.copyOf(path, depth));
      }
    }
    return there.change(node -> node.withText(value), path);
  }

  private XmlNode appendedTo(XmlNode parent) {
    List<XmlNode> more = new ArrayList<>(parent.children);
    more.add(this);
    return parent.withChildren(more);
  }

  /// @param text a document
  /// @return its root; empty where it is not well-formed or too large
  public static Optional<XmlNode> parse(String text) {
    int start = text.indexOf('<');
    if (start < 0) {
      return Optional.empty();
    }
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text.substring(start)));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      // What is not XML is told apart by the caller; the reason helps nobody.
      return Optional.empty();
    }
  }

  private static final class Open {
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();

    Open(XMLStreamReader reader) {
      this.name = reader.getLocalName();
      this.namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String space = Objects.requireNonNullElse(reader.getAttributeNamespace(i), "");
        String plain = reader.getAttributeLocalName(i);
        attributes.put(
            space.isEmpty() ? plain : "{" + space + "}" + plain, reader.getAttributeValue(i));
      }
    }

    /// @param parent the element that this one stands in; none for the root
    XmlNode close(@Nullable Open parent) {
      boolean own = parent == null || !parent.namespace.equals(namespace);
      return new XmlNode(
          name,
          own ? Optional.of(namespace) : Optional.empty(),
          attributes,
          text.toString().strip(),
          children);
    }
  }

  private static Optional<XmlNode> read(XMLStreamReader reader) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    int count = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() >= DEEPEST || ++count > MOST) {
            return Optional.empty();
          }
          open.push(new Open(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlNode done = open.pop().close(open.peek());
          if (open.isEmpty()) {
            return Optional.of(done);
          }
          open.peek().children.add(done);
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /// @return the document that has this element as its root, as a camera writes it; in the usual
  ///   namespace and version where it says nothing of them
  public byte[] document() {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n");
    boolean bare = namespace.isEmpty() && attributes.isEmpty();
    new XmlNode(
            name,
            namespace.or(() -> Optional.of(NAMESPACE)),
            bare ? VERSION : attributes,
            this.text,
            children)
        .write(text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach((key, value) -> attribute(out, key, value));
    namespace.ifPresent(uri -> attribute(out, "xmlns", uri));
    out.append('>').append(escaped(text));
    if (!children.isEmpty()) {
      out.append("\r\n");
      children.forEach(child -> child.write(out));
    }
    out.append("</").append(name).append(">\r\n");
  }

  /// One in a namespace brings a prefix of its own, which its place in the text makes different
  /// from any other's.
  private static void attribute(StringBuilder out, String name, String value) {
    int end = name.lastIndexOf('}');
    String plain = name.substring(end + 1);
    if (end >= 0) {
      String space = name.substring(1, end);
      String prefix = space.equals(XMLConstants.XML_NS_URI) ? "xml" : "n" + out.length();
      if (!prefix.equals("xml")) {
        attribute(out, "xmlns:" + prefix, space);
      }
      plain = prefix + ":" + plain;
    }
    String kept = escaped(value).replace("\t", "&#9;").replace("\n", "&#10;");
    out.append(' ').append(plain).append("=\"").append(kept).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
