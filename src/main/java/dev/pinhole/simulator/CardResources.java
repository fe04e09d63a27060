package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.HttpAnswer.Content;
import dev.pinhole.simulator.HttpAnswer.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The recordings of a virtual camera over HTTP: search, days of a month, download.
///
/// Sources: recorded searches, with the misspelt `searchResultPostion` and with the right one, with
/// `trackList` and with `trackIDList`; download by GET with a body (vendor) or by POST. Times carry
/// a `Z` and mean the camera's local time, as on many devices.
final class CardResources {
  private static final String SEARCH = "/ISAPI/ContentMgmt/search";
  private static final String DOWNLOAD = "/ISAPI/ContentMgmt/download";
  private static final Pattern DAYS =
      Pattern.compile("/ISAPI/ContentMgmt/record/tracks/(\\d{1,5})/dailyDistribution");
  private static final Pattern NAME = Pattern.compile("[?&]name=([^&]*)");
  private static final Pattern SIZE = Pattern.compile("[?&]size=(\\d{1,15})");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
  private static final String TRACK = "101";
  private static final int MOST_RESULTS = 100;
  private static final int USUAL_RESULTS = 40;

  private final Supplier<Pace> pace;

  /// @param pace for each download
  CardResources(Supplier<Pace> pace) {
    this.pace = pace;
  }

  /// @return the answer; empty where the request is about something else
  Optional<HttpAnswer> answer(VirtualCamera camera, HttpRequest request) {
    Matcher days = DAYS.matcher(request.path());
    if (request.is("POST", SEARCH)) {
      return Optional.of(search(camera, request));
    }
    if (request.path().equals(DOWNLOAD)) {
      boolean known = request.method().equals("GET") || request.method().equals("POST");
      return Optional.of(known ? download(camera, request) : Said.wrongMethod(request));
    }
    return days.matches() && request.method().equals("POST")
        ? Optional.of(days(camera, request, days.group(1)))
        : Optional.empty();
  }

  private static List<Recording> recordings(VirtualCamera camera) {
    return Recordings.of(
        camera.profile(), camera.state(), camera.now(), camera.faults().cardState());
  }

  private static CameraTime zone(VirtualCamera camera) {
    return CameraDocuments.of(camera.profile(), camera.state(), camera.now()).zone();
  }

  private record Span(Instant from, Instant to) {}

  private HttpAnswer search(VirtualCamera camera, HttpRequest request) {
    Optional<XmlNode> root = request.document();
    if (root.isEmpty()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    XmlNode asked = root.get();
    CameraTime zone = zone(camera);
    Optional<List<Span>> spans = spans(asked, zone);
    int position =
        Math.max(
            number(asked.value("searchResultPostion")),
            number(asked.value("searchResultPosition")));
    if (!asked.name().equals("CMSearchDescription") || spans.isEmpty()) {
      return HttpAnswer.of(Said.BAD_CONTENT, request);
    }
    List<Recording> found =
        recordings(camera).stream()
            .filter(_ -> wantsVideo(asked))
            .filter(one -> wantsKind(asked, one))
            .filter(
                one -> spans.get().stream().anyMatch(span -> one.within(span.from(), span.to())))
            .toList();
    int most =
        asked.value("maxResults").isEmpty() ? USUAL_RESULTS : number(asked.value("maxResults"));
    int from = Math.min(position, found.size());
    int to = Math.min(found.size(), from + Math.clamp(most, 1, MOST_RESULTS));
    return HttpAnswer.document(
        200, result(camera, asked.value("searchID"), found.subList(from, to), to < found.size()));
  }

  private static boolean wantsVideo(XmlNode asked) {
    List<String> tracks = new ArrayList<>();
    Elements.at(asked, "trackIDList/trackID").map(XmlNode::text).forEach(tracks::add);
    Elements.at(asked, "trackList/trackID").map(XmlNode::text).forEach(tracks::add);
    return tracks.isEmpty() || tracks.contains(TRACK);
  }

  private static boolean wantsKind(XmlNode asked, Recording recording) {
    List<String> kinds =
        Elements.at(asked, "metadataList/metadataDescriptor")
            .map(XmlNode::text)
            .filter(text -> text.endsWith("/CMR") || text.endsWith("/MOTION"))
            .toList();
    return kinds.isEmpty()
        || kinds.stream().anyMatch(kind -> kind.endsWith(recording.kind().text()));
  }

  private static Optional<List<Span>> spans(XmlNode asked, CameraTime zone) {
    List<Span> spans = new ArrayList<>();
    for (XmlNode span : Elements.at(asked, "timeSpanList/timeSpan").toList()) {
      Optional<Instant> from = time(span.value("startTime"), zone);
      Optional<Instant> to = time(span.value("endTime"), zone);
      if (from.isEmpty() || to.isEmpty()) {
        return Optional.empty();
      }
      spans.add(new Span(from.get(), to.get()));
    }
    return Optional.of(spans.isEmpty() ? List.of(new Span(Instant.MIN, Instant.MAX)) : spans);
  }

  private static Optional<Instant> time(String text, CameraTime zone) {
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      return Optional.of(zone.instant(LocalDateTime.parse(local)));
    } catch (DateTimeException e) {
      // With another offset than Z it means what it says.
      return zone.instant(text);
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static XmlNode result(
      VirtualCamera camera, String id, List<Recording> page, boolean more) {
    List<XmlNode> items = page.stream().map(one -> item(camera, one)).toList();
    String said = page.isEmpty() ? "NO MATCHES" : more ? "MORE" : "OK";
    XmlNode list = Elements.children(XmlNode.of("matchList"), items);
    return XmlNode.of(
        "CMSearchResult",
        XmlNode.leaf("searchID", id),
        XmlNode.leaf("responseStatus", "true"),
        XmlNode.leaf("responseStatusStrg", said),
        XmlNode.leaf("numOfMatches", Integer.toString(page.size())),
        list);
  }

  private static XmlNode item(VirtualCamera camera, Recording one) {
    CameraTime zone = zone(camera);
    return XmlNode.of(
        "searchMatchItem",
        XmlNode.leaf("sourceID", "{0000000000-0000-0000-0000-000000000000}"),
        XmlNode.leaf("trackID", TRACK),
        XmlNode.of(
            "timeSpan",
            XmlNode.leaf("startTime", TIME.format(zone.at(one.start()))),
            XmlNode.leaf("endTime", TIME.format(zone.at(one.end())))),
        XmlNode.of(
            "mediaSegmentDescriptor",
            XmlNode.leaf("contentType", "video"),
            XmlNode.leaf("codecType", "H.264-BP"),
            XmlNode.leaf("playbackURI", uri(camera, one, zone))),
        XmlNode.of(
            "metadataMatches",
            XmlNode.leaf(
                "metadataDescriptor", "recordType.meta.std-cgi.com/" + one.kind().text())));
  }

  private static String uri(VirtualCamera camera, Recording one, CameraTime zone) {
    return "rtsp://%s/Streaming/tracks/%s/?starttime=%s&endtime=%s&name=%s&size=%d"
        .formatted(
            camera.state().address().address(),
            TRACK,
            SHORT.format(zone.at(one.start())),
            SHORT.format(zone.at(one.end())),
            one.name(),
            one.bytes());
  }

  private static HttpAnswer days(VirtualCamera camera, HttpRequest request, String track) {
    Optional<XmlNode> asked = request.document();
    if (asked.isEmpty()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    int year = number(asked.get().value("year"));
    int month = number(asked.get().value("monthOfYear"));
    if (year < 1970 || year > 9_999 || month < 1 || month > 12) {
      return HttpAnswer.of(Said.BAD_PARAMETERS, request);
    }
    CameraTime zone = zone(camera);
    List<Recording> all = track.equals(TRACK) ? recordings(camera) : List.of();
    List<XmlNode> days = new ArrayList<>();
    for (int day = 1; day <= YearMonth.of(year, month).lengthOfMonth(); day++) {
      LocalDateTime midnight = LocalDateTime.of(year, month, day, 0, 0);
      Instant from = zone.instant(midnight);
      Instant to = zone.instant(midnight.plusDays(1));
      boolean any = all.stream().anyMatch(one -> one.within(from, to));
      days.add(
          XmlNode.of(
              "day",
              XmlNode.leaf("id", Integer.toString(day)),
              XmlNode.leaf("dayOfMonth", Integer.toString(day)),
              XmlNode.leaf("record", Boolean.toString(any)),
              XmlNode.leaf("recordType", any ? "time" : "")));
    }
    return HttpAnswer.document(
        200, XmlNode.of("trackDailyDistribution", Elements.children(XmlNode.of("dayList"), days)));
  }

  private HttpAnswer download(VirtualCamera camera, HttpRequest request) {
    String uri =
        request
            .document()
            .filter(root -> root.name().equals("downloadRequest"))
            .map(root -> root.value("playbackURI"))
            .orElse(request.parameter("playbackURI"));
    Matcher name = NAME.matcher(uri);
    Optional<Recording> recording =
        name.find()
            ? recordings(camera).stream()
                .filter(one -> one.name().equals(decoded(name.group(1))))
                .findFirst()
                .map(one -> asFound(one, uri))
            : Optional.empty();
    if (recording.isEmpty()) {
      return HttpAnswer.of(Said.BAD_PARAMETERS, request);
    }
    Matcher range = RANGE.matcher(request.header("range").orElse(""));
    return camera.profile().dialect().ranges() && range.matches()
        ? part(camera, recording.get(), range)
        : sent(camera, recording.get(), 200, 0, recording.get().bytes());
  }

  /// One that still runs is as long as it was when it was found.
  private static Recording asFound(Recording now, String uri) {
    Matcher size = SIZE.matcher(uri);
    return size.find() ? now.upTo(Long.parseLong(size.group(1))) : now;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A broken escape stands for itself.
      return text;
    }
  }

  private HttpAnswer part(VirtualCamera camera, Recording recording, Matcher range) {
    long from = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(range.group(2));
    long end = Math.min(recording.bytes(), last + 1);
    if (from >= end) {
      return HttpAnswer.of(416, new Content.Bytes("text/plain", Payload.NONE))
          .with(new Header("Content-Range", "bytes */" + recording.bytes()));
    }
    String said = "bytes %d-%d/%d".formatted(from, end - 1, recording.bytes());
    return sent(camera, recording, 206, from, end).with(new Header("Content-Range", said));
  }

  private HttpAnswer sent(
      VirtualCamera camera, Recording recording, int status, long from, long end) {
    OptionalLong length =
        camera.profile().dialect().lengths() ? OptionalLong.of(end - from) : OptionalLong.empty();
    OptionalLong cut = camera.faults().takeCut();
    return HttpAnswer.of(
        status,
        new Content.Stream(
            "video/mpeg", length, out -> write(camera, recording, from, end, cut, out)));
  }

  private void write(
      VirtualCamera camera,
      Recording recording,
      long from,
      long end,
      OptionalLong cut,
      OutputStream out)
      throws IOException {
    long last = Math.min(end, from + cut.orElse(Long.MAX_VALUE - from));
    RecordedBytes.write(recording, from, last, pace.get(), new WhileUp(camera, out));
    if (last < end) {
      out.flush();
      throw new IOException("cut on purpose");
    }
  }

  /// A camera that goes down sends nothing more.
  private static final class WhileUp extends OutputStream {
    private final VirtualCamera camera;
    private final OutputStream out;

    WhileUp(VirtualCamera camera, OutputStream out) {
      this.camera = camera;
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (!camera.answers()) {
        throw new IOException("the camera is down");
      }
      out.write(bytes, from, length);
    }
  }
}
