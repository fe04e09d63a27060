package dev.pinhole.simulator;

import dev.pinhole.exchange.Method;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.Dialect.Limits;
import dev.pinhole.simulator.Resources.Found;
import dev.pinhole.simulator.Resources.Whole;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The documents of a virtual camera: what it left the factory with, and what was written since.
/// Pure.
///
/// @param profile who it is
/// @param state how it is
/// @param now the site's time
/// @param ports where it is talked to, as the client knows them
/// @param wrong what is wrong with its card
record CameraDocuments(
    CameraProfile profile,
    CameraState state,
    Instant now,
    Ports ports,
    Optional<Faults.CardState> wrong) {
  static final String TIME = "/ISAPI/System/time";
  static final String MOTION = "/ISAPI/System/Video/inputs/channels/1/motionDetection";
  static final String TRIGGERS = "/ISAPI/Event/triggers";
  static final String TRACKS = "/ISAPI/ContentMgmt/record/tracks";
  static final String TIME_SERVERS = "/ISAPI/System/time/ntpServers";
  private static final String STORAGE = "/ISAPI/ContentMgmt/Storage";
  private static final String ACCESSES = "/ISAPI/Security/adminAccesses";
  private static final String LOCK = "/ISAPI/Security/illegalLoginLock";
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final int SHORT_SERIAL = 9;
  private static final int HTTP = 80;

  /// A card of 32 GB, as a camera counts it.
  private static final int CARD_MEGABYTES = 30_436;

  private static final String IP = "NetworkInterface/IPAddress/";
  private static final List<String> LEASED =
      List.of(IP + "ipAddress", IP + "subnetMask", IP + "DefaultGateway/ipAddress");

  /// Where ports and card do not matter.
  static CameraDocuments of(CameraProfile profile, CameraState state, Instant now) {
    return new CameraDocuments(profile, state, now, new Ports(HTTP, 0), Optional.empty());
  }

  /// @param ports where a client talks to it
  static CameraDocuments of(VirtualCamera camera, CameraState state, Ports ports) {
    return new CameraDocuments(
        camera.profile(), state, camera.now(), ports, camera.faults().cardState());
  }

  /// @return what is at a place now
  Optional<XmlNode> read(Found found) {
    XmlNode whole = whole(found.whole());
    return Elements.at(whole, found.at()).findFirst().map(one -> Elements.alone(whole, one));
  }

  private XmlNode whole(Whole whole) {
    XmlNode template = Resources.all().template(whole);
    Map<String, String> values = values();
    if (whole.path().equals(STORAGE)) {
      values.put("cardFree", Long.toString(free()));
    }
    Optional<XmlNode> stored = state.settings().document(whole.path());
    if (stored.isEmpty()) {
      return present(whole, filled(template, values));
    }
    XmlNode document = stored.get();
    for (String place : live(whole)) {
      String live = Elements.at(template, place).findFirst().map(XmlNode::text).orElse("");
      document = Elements.change(document, place, one -> Elements.text(one, fill(live, values)));
    }
    return document;
  }

  /// A camera without TLS does not name it.
  private XmlNode present(Whole whole, XmlNode document) {
    return whole.path().equals(ACCESSES) && !profile.secured()
        ? document.withChildren(
            document.children().stream()
                .filter(one -> !one.value("protocol").equals("HTTPS"))
                .toList())
        : document;
  }

  /// What somebody else gave it is told as it is now.
  private List<String> live(Whole whole) {
    return whole.path().equals(Settings.NETWORK) && state.lan().given() ? LEASED : whole.live();
  }

  private static XmlNode filled(XmlNode node, Map<String, String> values) {
    return new XmlNode(
        node.name(),
        node.namespace(),
        node.attributes(),
        fill(node.text(), values),
        node.children().stream().map(one -> filled(one, values)).toList());
  }

  private static String fill(String text, Map<String, String> values) {
    return VALUE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    String serial = profile.camera().serial();
    String mac = profile.camera().mac().text().replace('-', ':').toLowerCase(Locale.ROOT);
    String address = state.address().address().toString();
    boolean card = hasCard();
    values.put("model", profile.camera().model());
    values.put("serial", serial);
    values.put("shortSerial", serial.substring(Math.max(0, serial.length() - SHORT_SERIAL)));
    values.put("mac", mac);
    values.put("macDigits", mac.replace(":", ""));
    values.put("firmware", profile.dialect().firmware());
    values.put("build", profile.dialect().build());
    values.put("deviceType", profile.recorder() ? "NVR" : "IPCamera");
    values.put("channels", profile.recorder() ? "8" : "1");
    values.put("address", address);
    values.put("mask", state.address().mask().toString());
    values.put("gateway", state.lan().router().toString());
    values.put("port", Integer.toString(ports.http()));
    values.put("httpsPort", Integer.toString(ports.https()));
    values.put("secured", Boolean.toString(profile.secured()));
    values.put("questions", offers(Method.SECURITY_QUESTIONS));
    values.put("recoveryFile", offers(Method.RECOVERY_FILE));
    values.put("mailedCode", offers(Method.MAILED_CODE));
    values.put("localTime", zone().text(calendar()));
    values.put("upTime", Long.toString(upSeconds()));
    values.put("sessionLogin", Boolean.toString(profile.dialect().sessionLogin()));
    values.put("cardState", card ? wrong.map(Faults.CardState::text).orElse("ok") : "notexist");
    values.put("cardSize", card ? Integer.toString(CARD_MEGABYTES) : "0");
    values.put(
        "digests",
        profile.dialect().digest().stream()
            .map(one -> one.text().replace("-", ""))
            .collect(Collectors.joining("/")));
    return values;
  }

  /// What is left on the card, in megabytes.
  private long free() {
    if (!hasCard() || wrong.isPresent()) {
      return 0;
    }
    long used =
        Recordings.of(profile, state, now, wrong).stream().mapToLong(Recording::bytes).sum();
    return Math.max(0, CARD_MEGABYTES - used / 1_000_000);
  }

  private String offers(Method method) {
    return Boolean.toString(profile.offers(method));
  }

  private boolean hasCard() {
    return profile.card().isPresent() && state.body().card();
  }

  private Instant calendar() {
    return state.recovery().calendar(now);
  }

  private long upSeconds() {
    return state.phase() instanceof CameraState.Phase.Running(Instant since)
        ? Math.max(0, Duration.between(since, now).toSeconds())
        : 0;
  }

  /// @return the zone that is set
  CameraTime zone() {
    return CameraTime.of(stored(state.settings(), TIME).value("timeZone"));
  }

  /// @return what is set, without what is only true now
  static XmlNode stored(Settings settings, String path) {
    return settings
        .document(path)
        .orElseGet(
            () -> Resources.all().template(Resources.all().find(path).orElseThrow().whole()));
  }

  /// The camera after a write, and what it says.
  ///
  /// @param state afterwards
  /// @param said to the client
  record Written(CameraState state, ResponseStatus said) {}

  /// @param found where
  /// @param sent what a client sent for it, of whatever namespace
  Written write(Found found, XmlNode sent) {
    XmlNode before = whole(found.whole());
    Optional<XmlNode> mine = Elements.at(before, found.at()).findFirst();
    if (mine.isEmpty() || !mine.get().name().equals(sent.name())) {
      return new Written(state, Said.BAD_CONTENT);
    }
    XmlNode allowed = only(sent, found);
    XmlNode after =
        Elements.change(
            before, found.at(), one -> Elements.merged(one, allowed, found.whole().whole()));
    if (!holds(after, found.whole().rules())) {
      return new Written(state, Said.BAD_PARAMETERS);
    }
    CameraState next = state.settings(state.settings().with(found.whole().path(), after));
    if (!next.settings().fits()) {
      return new Written(state, Said.FULL);
    }
    boolean later =
        found.whole().reboot().stream().anyMatch(place -> differs(before, after, place));
    return new Written(
        found.whole().path().equals(TIME) ? clockSet(next, before, after) : next,
        later ? Said.REBOOT : ResponseStatus.OK);
  }

  /// @param text what a client sent for a place that travels as plain text
  Written write(Found found, String text) {
    XmlNode part = Elements.at(whole(found.whole()), found.at()).findFirst().orElseThrow();
    return write(found, new XmlNode(part.name(), Optional.empty(), Map.of(), text, List.of()));
  }

  private static XmlNode only(XmlNode sent, Found found) {
    return found.whole().only().isEmpty()
        ? sent
        : Elements.children(
            sent,
            sent.children().stream()
                .filter(one -> found.whole().only().contains(one.name()))
                .toList());
  }

  private static boolean holds(XmlNode document, List<Resources.Rule> rules) {
    return rules.stream()
        .allMatch(
            rule ->
                Elements.at(document, rule.at())
                    .allMatch(one -> rule.like().matcher(one.text()).matches()));
  }

  private static boolean differs(XmlNode before, XmlNode after, String place) {
    return !Elements.at(before, place)
        .map(XmlNode::text)
        .toList()
        .equals(Elements.at(after, place).map(XmlNode::text).toList());
  }

  /// Set by hand, the calendar shows what was sent. Where no time was, it goes on as it is.
  private CameraState clockSet(CameraState next, XmlNode before, XmlNode time) {
    boolean set =
        time.value("timeMode").equals("manual")
            && !time.value("localTime").equals(before.value("localTime"));
    return set
        ? CameraTime.of(time.value("timeZone"))
            .instant(time.value("localTime"))
            .map(one -> next.recovery(next.recovery().shift(Duration.between(now, one))))
            .orElse(next)
        : next;
  }

  /// @return how many wrong logins an address may make
  static Limits limits(CameraProfile profile, CameraState state) {
    XmlNode lock =
        of(profile, state, Instant.EPOCH)
            .read(Resources.all().find(LOCK).orElseThrow())
            .orElseThrow();
    int admin = number(lock.value("maxIllegalLoginTimes"));
    return new Limits(
        lock.value("enabled").equals("true"),
        admin,
        Math.min(admin, profile.dialect().otherTries()),
        Duration.ofMinutes(number(lock.value("maxIllegalLoginLockTime"))));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
