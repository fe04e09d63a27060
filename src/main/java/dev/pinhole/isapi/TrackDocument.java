package dev.pinhole.isapi;

import dev.pinhole.camera.Stated;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When the camera records: the document of [Resource#RECORDING], read as a [RecordingPlan] and
/// written back with another one in it and everything else kept: elements, attributes and
/// namespaces that we do not know, the order, and the form of what is already there.
///
/// Sources: recordings of `Track`. On or off is `enableSchedule` of a `CustomExtension`, not
/// `Enable`; where a camera has no such switch, it follows the week. How long recordings are kept
/// is `Duration`, for example `P30DT0H`, begun days counted whole. That `P0DT0H` means *until the
/// card is full* is our reading: no recording shows it. `LoopEnable` stays as it is.
public final class TrackDocument {
  private static final String SCHEDULE = "TrackSchedule";
  private static final String DURATION = "Duration";
  private static final String EXTENSIONS = "CustomExtensionList";
  private static final String EXTENSION = "CustomExtension";
  private static final String SWITCH = "enableSchedule";
  private static final String UNTIL_FULL = "P0DT0H";
  private static final Pattern KEPT =
      Pattern.compile("P(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,5})M)?(?:(\\d{1,5})S)?)?");
  private static final int LONGEST = 40;

  /// Names of elements that stand in front of `Duration` in recordings, the nearest first.
  private static final List<String> BEFORE_DURATION =
      List.of("Size", "TrackGUID", "Description", "Enable", "Channel", "id");

  private final XmlNode root;
  private final TrackSchedule schedule;
  private final RecordingPlan plan;

  private TrackDocument(XmlNode root, TrackSchedule schedule, RecordingPlan plan) {
    this.root = root;
    this.schedule = schedule;
    this.plan = plan;
  }

  /// @param root what the camera answered
  /// @return the document; [Answer.Unreadable] with the reason where it is another one, or says
  ///   something that is no schedule: times and days that do not exist, an end before its
  ///   beginning, more spans than a day can have, or far too many entries
  public static Answer<TrackDocument> of(XmlNode root) {
    if (!Resource.RECORDING.isRoot(root.name())) {
      return new Answer.Unreadable<>(
          Message.of("isapi.track.other", Stated.text(root.name(), LONGEST)));
    }
    XmlNode schedule = root.find(SCHEDULE).orElseGet(() -> XmlNode.of(SCHEDULE));
    String otherwise = root.value("DefaultRecordingMode");
    return TrackSchedule.of(schedule, otherwise)
        .then(
            week ->
                isOn(root)
                    .then(
                        on -> keepDays(root).map(days -> new RecordingPlan(on, week.week(), days)))
                    .map(plan -> new TrackDocument(root, week, plan)));
  }

  private static Stream<XmlNode> extensions(XmlNode root) {
    return root.find(EXTENSIONS).stream().flatMap(list -> list.all(EXTENSION).stream());
  }

  private static Answer<Boolean> isOn(XmlNode root) {
    String said =
        extensions(root)
            .flatMap(extension -> extension.find(SWITCH).stream())
            .map(XmlNode::text)
            .findFirst()
            .orElse("true");
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> new Answer.Ok<>(true);
      case "false", "0" -> new Answer.Ok<>(false);
      default ->
          new Answer.Unreadable<>(Message.of("isapi.track.switch", Stated.text(said, LONGEST)));
    };
  }

  private static Answer<OptionalInt> keepDays(XmlNode root) {
    String said = root.value(DURATION);
    if (said.isEmpty()) {
      return new Answer.Ok<>(OptionalInt.empty());
    }
    Matcher kept = KEPT.matcher(said);
    if (kept.matches()) {
      boolean begun = number(kept, 2) + number(kept, 3) + number(kept, 4) > 0;
      int days = number(kept, 1) + (begun ? 1 : 0);
      if (days <= RecordingPlan.LONGEST) {
        return new Answer.Ok<>(days == 0 ? OptionalInt.empty() : OptionalInt.of(days));
      }
    }
    return new Answer.Unreadable<>(Message.of("isapi.track.keep", Stated.text(said, LONGEST)));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// @return what it says
  public RecordingPlan plan() {
    return plan;
  }

  /// What does not differ from what was read is not touched.
  ///
  /// @param wanted what it is to say
  /// @return the document to write
  public XmlNode with(RecordingPlan wanted) {
    XmlNode written = root;
    if (!wanted.week().equals(plan.week())) {
      XmlNode week = schedule.with(wanted.week());
      written =
          root.find(SCHEDULE).isPresent()
              ? written.change(_ -> week, SCHEDULE)
              : appended(written, week);
    }
    if (!wanted.keepDays().equals(plan.keepDays())) {
      written = kept(written, wanted.keepDays());
    }
    return wanted.on() == plan.on() ? written : switched(written, Boolean.toString(wanted.on()));
  }

  private static XmlNode appended(XmlNode node, XmlNode child) {
    return node.withChildren(Stream.concat(node.children().stream(), Stream.of(child)).toList());
  }

  private static XmlNode kept(XmlNode root, OptionalInt days) {
    String text = days.isPresent() ? "P" + days.getAsInt() + "DT0H" : UNTIL_FULL;
    if (root.find(DURATION).isPresent()) {
      return root.withValue(text, DURATION);
    }
    List<XmlNode> children = new ArrayList<>(root.children());
    Optional<XmlNode> before =
        BEFORE_DURATION.stream().flatMap(name -> root.find(name).stream()).findFirst();
    int place = before.map(one -> children.indexOf(one) + 1).orElse(0);
    children.add(place, XmlNode.leaf(DURATION, text));
    return root.withChildren(children);
  }

  private static XmlNode switched(XmlNode root, String text) {
    List<XmlNode> all = extensions(root).toList();
    if (all.isEmpty()) {
      return root.withValue(
              "www.std-cgi.com/RaCM/trackExt/ver10", EXTENSIONS, EXTENSION, "CustomExtensionName")
          .withValue(text, EXTENSIONS, EXTENSION, SWITCH);
    }
    XmlNode with =
        all.stream()
            .filter(one -> one.find(SWITCH).isPresent())
            .findFirst()
            .orElseGet(all::getFirst);
    return root.change(
        list -> {
          List<XmlNode> children = new ArrayList<>(list.children());
          children.set(children.indexOf(with), with.withValue(text, SWITCH));
          return list.withChildren(children);
        },
        EXTENSIONS);
  }
}
