package dev.pinhole.controller.setup;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Stated;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.settings.Template.Addressing;
import dev.pinhole.settings.Values;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The form of a template's file, schema 1: see docs/template-format.md. The names of values are
/// those of [Values]; whether and numbers are JSON's own, and a text for *none* is left out.
final class TemplateJson {
  private static final String HEAD = "pinhole-template";
  private static final String NAME = "name";
  private static final String PREFIX = "prefix";
  private static final int SCHEMA = 1;
  private static final int DEEPEST = 8;
  private static final int SHOWN = 40;

  private static final Set<String> TRUTHS = Set.of(Values.ON, Values.RECORDS);
  private static final Set<String> NUMBERS = Set.of(Values.SENSITIVITY, Values.KEEP_DAYS, PREFIX);

  /// Believes nothing that it does not know.
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(TemplateFile.LARGEST)
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String file;

  private TemplateJson(String file) {
    this.file = file;
  }

  private static String key(Kind kind) {
    return switch (kind) {
      case NETWORK -> "network";
      case CLOCK -> "clock";
      case MOTION_DETECTION -> "motion";
      case RECORDING -> "recording";
    };
  }

  private static Set<String> names(Kind kind) {
    return switch (kind) {
      case NETWORK -> Set.of(Values.MODE, PREFIX, Values.GATEWAY);
      case CLOCK -> Set.of(Values.TIME_SERVER, Values.OFFSET, Values.SUMMER);
      case MOTION_DETECTION -> Set.of(Values.ON, Values.SENSITIVITY, Values.AREAS, Values.RECORDS);
      case RECORDING -> {
        Set<String> names = new LinkedHashSet<>(Set.of(Values.ON, Values.KEEP_DAYS));
        for (DayOfWeek day : DayOfWeek.values()) {
          names.add(day.name().toLowerCase(Locale.ROOT));
        }
        yield names;
      }
    };
  }

  static byte[] bytes(Template template) {
    ObjectNode root = MAPPER.createObjectNode().put(HEAD, SCHEMA).put(NAME, template.name());
    template.network().ifPresent(one -> put(root.putObject(key(Kind.NETWORK)), values(one)));
    template.settings(Optional.empty()).stream()
        .filter(one -> one.kind() != Kind.NETWORK)
        .forEach(one -> put(root.putObject(key(one.kind())), Values.of(one)));
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> values(Addressing network) {
    Map<String, String> values = new LinkedHashMap<>();
    switch (network) {
      case Addressing.Automatic() -> values.put(Values.MODE, Values.AUTOMATIC);
      case Addressing.Fixed(int prefix, var gateway) -> {
        values.put(Values.MODE, Values.FIXED);
        values.put(PREFIX, Integer.toString(prefix));
        values.put(Values.GATEWAY, gateway.map(Ipv4Address::toString).orElse(""));
      }
    }
    return values;
  }

  private static void put(ObjectNode part, Map<String, String> values) {
    values.forEach(
        (name, value) -> {
          if (TRUTHS.contains(name)) {
            part.put(name, Boolean.parseBoolean(value));
          } else if (!value.isEmpty() && NUMBERS.contains(name)) {
            part.put(name, Integer.parseInt(value));
          } else if (!value.isEmpty()) {
            part.put(name, value);
          }
        });
  }

  static Template read(String file, byte[] content) throws StoreException {
    return new TemplateJson(file).template(content);
  }

  private Template template(byte[] content) throws StoreException {
    JsonNode root;
    try {
      root = MAPPER.readTree(content);
    } catch (JacksonException e) {
      throw new StoreException(Message.of("template.json", file), e);
    }
    JsonNode head = root.path(HEAD);
    if (!head.isInt() || head.asInt() < SCHEMA) {
      throw refused("template.none");
    }
    if (head.asInt() > SCHEMA) {
      throw refused("template.newer");
    }
    known(root, "", rootNames());
    String name = root.path(NAME).isString() ? root.path(NAME).asString() : "";
    if (!Template.isName(name)) {
      throw value(NAME);
    }
    List<Setting> settings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.NETWORK && root.has(key(kind))) {
        settings.add(Values.read(kind, values(root, kind)).orElseThrow(() -> value(key(kind))));
      }
    }
    Optional<Addressing> network =
        root.has(key(Kind.NETWORK)) ? Optional.of(network(root)) : Optional.empty();
    if (settings.isEmpty() && network.isEmpty()) {
      throw refused("template.empty");
    }
    return Template.of(name, network, settings);
  }

  private static Set<String> rootNames() {
    Set<String> names = new LinkedHashSet<>(Set.of(HEAD, NAME));
    for (Kind kind : Kind.values()) {
      names.add(key(kind));
    }
    return names;
  }

  private void known(JsonNode object, String before, Set<String> names) throws StoreException {
    for (String name : object.propertyNames()) {
      if (!names.contains(name)) {
        throw new StoreException(
            Message.of("template.unknown", file, Stated.text(before + name, SHOWN)));
      }
    }
  }

  private Map<String, String> values(JsonNode root, Kind kind) throws StoreException {
    JsonNode part = root.path(key(kind));
    if (!part.isObject()) {
      throw value(key(kind));
    }
    known(part, key(kind) + ".", names(kind));
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : part.properties()) {
      String name = one.getKey();
      JsonNode value = one.getValue();
      boolean right =
          TRUTHS.contains(name)
              ? value.isBoolean()
              : NUMBERS.contains(name) ? value.isInt() : value.isString();
      if (!right) {
        throw value(key(kind) + "." + name);
      }
      values.put(name, value.asString());
    }
    return values;
  }

  private Addressing network(JsonNode root) throws StoreException {
    Map<String, String> values = values(root, Kind.NETWORK);
    return switch (values.getOrDefault(Values.MODE, "")) {
      case Values.AUTOMATIC -> {
        known(root.path(key(Kind.NETWORK)), key(Kind.NETWORK) + ".", Set.of(Values.MODE));
        yield new Addressing.Automatic();
      }
      case Values.FIXED -> {
        String prefix = values.getOrDefault(PREFIX, "");
        Optional<String> router = Optional.ofNullable(values.get(Values.GATEWAY));
        Optional<Ipv4Address> gateway = router.flatMap(Ipv4Address::parse);
        if (!prefix.matches("\\d{1,2}") || Integer.parseInt(prefix) > 32) {
          throw value(key(Kind.NETWORK) + "." + PREFIX);
        }
        if (router.isPresent() && gateway.isEmpty()) {
          throw value(key(Kind.NETWORK) + "." + Values.GATEWAY);
        }
        yield new Addressing.Fixed(Integer.parseInt(prefix), gateway);
      }
      default -> throw value(key(Kind.NETWORK) + "." + Values.MODE);
    };
  }

  private StoreException refused(String key) {
    return new StoreException(Message.of(key, file));
  }

  private StoreException value(String name) {
    return new StoreException(Message.of("template.value", file, name));
  }
}
