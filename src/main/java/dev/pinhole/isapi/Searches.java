package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds recordings, page by page, to a bound.
///
/// Sources: recorded searches. `searchResultPostion` is misspelt in the protocol, newer devices
/// take both spellings; `responseStatusStrg` is `OK`, `MORE` or `NO MATCHES`; one `searchID` for
/// all pages of a search.
final class Searches {
  private static final int TRACK = 101;
  private static final int PAGE = 40;
  private static final int MOST_PAGES = 500;
  private static final int MOST_RESULTS = 20_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private final IsapiClient client;
  private final Supplier<UUID> ids;

  /// @param client how requests are made
  /// @param ids a new one for every search
  Searches(IsapiClient client, Supplier<UUID> ids) {
    this.client = client;
    this.ids = ids;
  }

  private record Page(List<XmlNode> items, boolean more) {}

  /// @param at where the camera is
  /// @param login as whom
  /// @param from by the camera's clock
  /// @param to by the camera's clock
  /// @return what is recorded between them
  Answer<Found> between(Reach at, Login login, LocalDateTime from, LocalDateTime to) {
    String id = ids.get().toString().toUpperCase(Locale.ROOT);
    Set<Recording> all = new LinkedHashSet<>();
    int unreadable = 0;
    int position = 0;
    for (int page = 0; page < MOST_PAGES && position < MOST_RESULTS; page++) {
      Answer<Page> answer = page(at, login, request(id, from, to, position));
      if (!(answer instanceof Answer.Ok<Page>(Page got))) {
        return answer.then(_ -> Reading.unreadable(200));
      }
      int before = all.size();
      for (XmlNode item : got.items()) {
        Optional<Recording> one = Recording.of(item, TRACK);
        one.ifPresent(all::add);
        unreadable += one.isPresent() ? 0 : 1;
      }
      position += got.items().size();
      if (!got.more()) {
        return new Answer.Ok<>(new Found(List.copyOf(all), unreadable, true));
      }
      if (all.size() == before) {
        break;
      }
    }
    return new Answer.Ok<>(new Found(List.copyOf(all), unreadable, false));
  }

  private Answer<Page> page(Reach at, Login login, XmlNode request) {
    return client
        .ask(at, Ask.send("POST", "/ISAPI/ContentMgmt/search", request).as(login))
        .then(Reading::xml)
        .then(
            root ->
                root.name().equalsIgnoreCase("CMSearchResult")
                    ? new Answer.Ok<>(page(root))
                    : Reading.unreadable(200));
  }

  private static Page page(XmlNode root) {
    List<XmlNode> items =
        root.find("matchList").map(XmlNode::children).orElse(List.of()).stream()
            .filter(child -> child.name().equalsIgnoreCase("searchMatchItem"))
            .toList();
    boolean more =
        Stream.of("responseStatusStrg", "responseStatusString")
            .anyMatch(name -> root.value(name).equalsIgnoreCase("MORE"));
    return new Page(items, more);
  }

  private static XmlNode request(String id, LocalDateTime from, LocalDateTime to, int position) {
    return XmlNode.of(
        "CMSearchDescription",
        XmlNode.leaf("searchID", id),
        XmlNode.of("trackList", XmlNode.leaf("trackID", Integer.toString(TRACK))),
        XmlNode.of(
            "timeSpanList",
            XmlNode.of(
                "timeSpan",
                XmlNode.leaf("startTime", written(from)),
                XmlNode.leaf("endTime", written(to)))),
        XmlNode.of("contentTypeList", XmlNode.leaf("contentType", "video")),
        XmlNode.leaf("maxResults", Integer.toString(PAGE)),
        XmlNode.leaf("searchResultPostion", Integer.toString(position)),
        XmlNode.of(
            "metadataList", XmlNode.leaf("metadataDescriptor", "//recordType.meta.std-cgi.com")));
  }

  private static String written(LocalDateTime time) {
    return TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /// @param at where the camera is
  /// @param login as whom
  /// @param month by the camera's clock
  /// @return the days with recordings; by a search where the camera has no overview
  Answer<SortedSet<LocalDate>> days(Reach at, Login login, YearMonth month) {
    XmlNode request =
        XmlNode.of(
            "trackDailyParam",
            XmlNode.leaf("year", Integer.toString(month.getYear())),
            XmlNode.leaf("monthOfYear", Integer.toString(month.getMonthValue())));
    String path = "/ISAPI/ContentMgmt/record/tracks/" + TRACK + "/dailyDistribution";
    Answer<SortedSet<LocalDate>> answer =
        client
            .ask(at, Ask.send("POST", path, request).as(login))
            .then(Reading::xml)
            .then(
                root ->
                    root.name().toLowerCase(Locale.ROOT).contains("dailydistribution")
                        ? new Answer.Ok<>(marked(root, month))
                        : Reading.unreadable(200));
    return answer instanceof Answer.Missing<SortedSet<LocalDate>>
        ? searched(at, login, month)
        : answer;
  }

  /// Children of a `day`, wherever it stands: `dayOfMonth` and `record` (general).
  private static SortedSet<LocalDate> marked(XmlNode root, YearMonth month) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Deque<XmlNode> open = new ArrayDeque<>(List.of(root));
    // Bounded: a document has a bounded number of elements, and each is looked at once.
    while (!open.isEmpty()) {
      XmlNode node = open.pop();
      open.addAll(node.children());
      String day = node.value("dayOfMonth");
      boolean recorded = node.value("record").equalsIgnoreCase("true");
      if (recorded && day.matches("\\d{1,2}") && month.isValidDay(Integer.parseInt(day))) {
        days.add(month.atDay(Integer.parseInt(day)));
      }
    }
    return days;
  }

  private Answer<SortedSet<LocalDate>> searched(Reach at, Login login, YearMonth month) {
    LocalDateTime from = month.atDay(1).atStartOfDay();
    LocalDateTime to = month.atEndOfMonth().atTime(23, 59, 59);
    return between(at, login, from, to).map(found -> days(found.recordings(), month));
  }

  private static SortedSet<LocalDate> days(Collection<Recording> recordings, YearMonth month) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Recording one : recordings) {
      LocalDate last = one.end().toLocalDate();
      LocalDate day = one.start().toLocalDate();
      LocalDate first = day.isBefore(month.atDay(1)) ? month.atDay(1) : day;
      for (LocalDate at = first;
          !at.isAfter(last) && YearMonth.from(at).equals(month);
          at = at.plusDays(1)) {
        days.add(at);
      }
    }
    return days;
  }
}
