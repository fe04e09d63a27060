package dev.pinhole.isapi;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One element of a document. Names are local names: real devices mix namespaces inside one
/// document. Bounded in depth and number of elements when read.
///
/// @param name local name
/// @param text its own text, without surrounding blanks
/// @param children its elements
public record XmlNode(String name, String text, List<XmlNode> children) {
  private static final int DEEPEST = 32;
  private static final int MOST = 20_000;
  private static final XMLInputFactory XML = factory();

  public XmlNode {
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
    return new XmlNode(name, text, List.of());
  }

  /// @param name local name
  /// @param children its elements
  /// @return an element with children
  public static XmlNode of(String name, XmlNode... children) {
    return new XmlNode(name, "", List.of(children));
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
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();

    Open(String name) {
      this.name = name;
    }

    XmlNode close() {
      return new XmlNode(name, text.toString().strip(), children);
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
          open.push(new Open(reader.getLocalName()));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlNode done = open.pop().close();
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

  /// @return the document that has this element as its root, as a camera writes it
  public byte[] document() {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n");
    write(text, " version=\"2.0\" xmlns=\"http://www.hikvision.com/ver20/XMLSchema\"");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(StringBuilder out, String attributes) {
    out.append('<').append(name).append(attributes).append('>');
    if (children.isEmpty()) {
      out.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    } else {
      out.append("\r\n");
      children.forEach(child -> child.write(out, ""));
    }
    out.append("</").append(name).append(">\r\n");
  }
}
