package dev.pinhole.sadp;

import dev.pinhole.sadp.SadpDocument.Field;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML of one root with children that hold text only: the form of every document on this channel.
///
/// Nothing is ever fetched, and no entity is expanded: document types and external entities are
/// off.
///
/// @param root the root element's name
/// @param fields its children, in their order
public record FlatXml(String root, List<Field> fields) {
  private static final XMLInputFactory XML = factory();

  /// What is believed at most.
  ///
  /// @param fields how many children
  /// @param name the longest name of a child
  /// @param value the longest text of a child
  public record Limits(int fields, int name, int value) {
    boolean fit(String field, String text) {
      return field.length() <= name && text.length() <= value;
    }
  }

  private interface Reading {
    Optional<FlatXml> read(XMLStreamReader reader, Limits limits) throws XMLStreamException;
  }

  public FlatXml {
    fields = List.copyOf(fields);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /// Takes what fits and passes over the rest: attributes, what lies deeper, what is too much.
  ///
  /// @param xml well-formed XML
  /// @param limits what to take at most
  /// @return the root and its children; empty where the text is no XML
  public static Optional<FlatXml> read(String xml, Limits limits) {
    return read(xml, limits, FlatXml::whatFits);
  }

  /// Takes the whole or nothing: attributes, comments, document types, deeper elements, text
  /// between the children, or anything beyond the limits make it none.
  ///
  /// @param xml text that starts with its first tag or declaration
  /// @param limits what is allowed
  /// @return the document; empty where it is not exactly of this form
  public static Optional<FlatXml> readExactly(String xml, Limits limits) {
    if (!xml.startsWith("<") || xml.contains("<!") || xml.indexOf("<?", 1) >= 0) {
      return Optional.empty();
    }
    return read(xml, limits, FlatXml::exactly);
  }

  private static Optional<FlatXml> read(String xml, Limits limits, Reading reading) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
      try {
        return reading.read(reader, limits);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      // Broken XML is normal on this channel; what comes of it is the caller's matter.
      return Optional.empty();
    }
  }

  private static Optional<FlatXml> whatFits(XMLStreamReader reader, Limits limits)
      throws XMLStreamException {
    List<Field> fields = new ArrayList<>();
    Optional<String> root = Optional.empty();
    int depth = 0;
    String text = "";
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text = "";
          root = depth == 1 ? Optional.of(reader.getLocalName()) : root;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text = reader.getText();
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2
              && fields.size() < limits.fields()
              && limits.fit(reader.getLocalName(), text)) {
            fields.add(new Field(reader.getLocalName(), text));
          }
          depth--;
        }
        default -> {}
      }
    }
    return root.map(name -> new FlatXml(name, fields));
  }

  private static Optional<FlatXml> exactly(XMLStreamReader reader, Limits limits)
      throws XMLStreamException {
    List<Field> fields = new ArrayList<>();
    reader.nextTag();
    String root = reader.getLocalName();
    boolean plain = isPlain(reader);
    while (plain && reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
      plain = isPlain(reader) && fields.size() < limits.fields();
      Field field = new Field(reader.getLocalName(), reader.getElementText());
      plain &= limits.fit(field.name(), field.value());
      fields.add(field);
    }
    while (plain && reader.hasNext()) {
      // Whatever is wrong after the root's end shows here.
      reader.next();
    }
    return plain ? Optional.of(new FlatXml(root, fields)) : Optional.empty();
  }

  private static boolean isPlain(XMLStreamReader reader) {
    String prefix = reader.getPrefix();
    return reader.getAttributeCount() == 0
        && reader.getNamespaceCount() == 0
        && (prefix == null || prefix.isEmpty());
  }

  /// @return the document as text, with the line ends that real firmware uses
  public String write() {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<");
    text.append(root).append(">\r\n");
    for (Field field : fields) {
      text.append('<').append(field.name()).append('>');
      text.append(escape(field.value()));
      text.append("</").append(field.name()).append(">\r\n");
    }
    return text.append("</").append(root).append(">\r\n").toString();
  }

  private static String escape(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        default -> text.append(c < ' ' ? ' ' : c);
      }
    }
    return text.toString();
  }
}
