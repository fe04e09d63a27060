package dev.pinhole.isapi;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.RecordingWeek.Stroke;
import dev.pinhole.settings.Span;
import dev.pinhole.text.Message;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The `TrackSchedule` of a track: blocks of actions. Source: recordings.
///
/// Where actions overlap, the later one holds. Blocks stand in a `ScheduleBlockList`, or without it
/// directly under the schedule (one client); both stay as they are.
///
/// @param node the element as it was read
/// @param actions the actions of all its blocks, in their order
/// @param week what they come to
record TrackSchedule(XmlNode node, List<TrackAction> actions, RecordingWeek week) {
  private static final String LIST = "ScheduleBlockList";
  private static final String BLOCK = "ScheduleBlock";
  private static final String SIZE = "ScheduleActionSize";

  /// Far more than eight a day.
  private static final int MOST = 256;

  /// What stands there where a camera sent none.
  private static final XmlNode FRESH =
      XmlNode.of(
          BLOCK,
          XmlNode.leaf("ScheduleBlockGUID", "{00000000-0000-0000-0000-000000000000}"),
          XmlNode.leaf("ScheduleBlockType", "www.std-cgi.com/racm/schedule/ver10"));

  /// @param node the element
  /// @param otherwise the mode of actions that name none
  /// @return the schedule, or what is wrong with it
  static Answer<TrackSchedule> of(XmlNode node, String otherwise) {
    List<XmlNode> found =
        blocks(node).flatMap(block -> block.all(TrackAction.NAME).stream()).toList();
    if (found.size() > MOST) {
      return new Answer.Unreadable<>(Message.of("isapi.track.many", found.size()));
    }
    List<TrackAction> actions = new ArrayList<>();
    for (XmlNode one : found) {
      switch (TrackAction.of(one, otherwise)) {
        case Answer.Ok<TrackAction>(TrackAction action) -> actions.add(action);
        case Answer<TrackAction> wrong -> {
          return wrong.map(_ -> new TrackSchedule(node, List.of(), RecordingWeek.NEVER));
        }
      }
    }
    List<Stroke> strokes = actions.stream().flatMap(one -> one.strokes().stream()).toList();
    return RecordingWeek.NEVER
        .paint(strokes)
        .<Answer<TrackSchedule>>map(week -> new Answer.Ok<>(new TrackSchedule(node, actions, week)))
        .orElseGet(
            () -> new Answer.Unreadable<>(Message.of("isapi.track.spans", RecordingWeek.MOST)));
  }

  private static boolean is(XmlNode node, String name) {
    return node.name().equalsIgnoreCase(name);
  }

  private static Stream<XmlNode> blocks(XmlNode schedule) {
    return schedule.children().stream()
        .flatMap(child -> is(child, LIST) ? child.children().stream() : Stream.of(child))
        .filter(child -> is(child, BLOCK));
  }

  /// Only days that differ are written anew; actions of the others stay as they are, but for their
  /// number. On a day that is written, spans of one mode that touch become one action.
  ///
  /// @param wanted the week to write
  /// @return the element with that week
  XmlNode with(RecordingWeek wanted) {
    if (wanted.equals(week)) {
      return node;
    }
    Iterator<List<XmlNode>> perBlock = List.of(numbered(written(wanted))).iterator();
    XmlNode there = blocks(node).findAny().isPresent() ? node : withBlock();
    return there.withChildren(
        there.children().stream()
            .map(
                child ->
                    is(child, LIST)
                        ? child.withChildren(
                            child.children().stream().map(one -> filled(one, perBlock)).toList())
                        : filled(child, perBlock))
            .toList());
  }

  private XmlNode withBlock() {
    return node.find(LIST).isPresent()
        ? node.change(list -> appended(list, FRESH), LIST)
        : appended(node, XmlNode.of(LIST, FRESH));
  }

  private static XmlNode appended(XmlNode node, XmlNode child) {
    return node.withChildren(Stream.concat(node.children().stream(), Stream.of(child)).toList());
  }

  /// The first block takes all actions.
  private static XmlNode filled(XmlNode block, Iterator<List<XmlNode>> perBlock) {
    if (!is(block, BLOCK)) {
      return block;
    }
    List<XmlNode> all = new ArrayList<>();
    int place = -1;
    for (XmlNode child : block.children()) {
      if (!is(child, TrackAction.NAME)) {
        all.add(child);
      } else if (place < 0) {
        place = all.size();
      }
    }
    int before = block.children().size() - all.size();
    List<XmlNode> actions = perBlock.hasNext() ? perBlock.next() : List.of();
    all.addAll(place < 0 ? all.size() : place, actions);
    return counted(block.withChildren(all), before, actions.size());
  }

  /// Clients differ in what `ScheduleActionSize` means: 8, whatever there is (two clients), or how
  /// many actions there are (one). A number that was the count stays the count; any other, and 8,
  /// stays as it is.
  private static XmlNode counted(XmlNode block, int before, int now) {
    boolean count = Integer.toString(before).equals(block.attributes().get(SIZE));
    if (!count || before == RecordingWeek.MOST) {
      return block;
    }
    Map<String, String> attributes = new LinkedHashMap<>(block.attributes());
    attributes.put(SIZE, Integer.toString(now));
    return new XmlNode(block.name(), block.namespace(), attributes, block.text(), block.children());
  }

  private record Placed(DayOfWeek day, XmlNode node) {}

  private List<XmlNode> written(RecordingWeek wanted) {
    Set<DayOfWeek> anew = anew(wanted);
    List<Placed> all = new ArrayList<>();
    for (TrackAction action : actions) {
      if (!action.strokes().isEmpty() && anew.stream().noneMatch(action::touches)) {
        all.add(new Placed(action.strokes().getFirst().day(), action.node()));
      }
    }
    boolean nextDay = endsOnTheNextDay();
    for (DayOfWeek day : anew) {
      for (Span span : wanted.on(day)) {
        all.add(new Placed(day, TrackAction.written(day, span, actions, nextDay)));
      }
    }
    all.sort(Comparator.comparing(Placed::day));
    return all.stream().map(Placed::node).toList();
  }

  /// @return the days that differ, and all days that have an action in common with one of them
  private Set<DayOfWeek> anew(RecordingWeek wanted) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Stream.of(DayOfWeek.values())
        .filter(day -> !wanted.on(day).equals(week.on(day)))
        .forEach(days::add);
    int before;
    do {
      before = days.size();
      for (TrackAction action : actions) {
        if (days.stream().anyMatch(action::touches)) {
          action.strokes().forEach(stroke -> days.add(stroke.day()));
        }
      }
    } while (days.size() > before);
    return days;
  }

  /// The end of a day: cameras write `24:00:00`, recorders `00:00:00` of the next day (one source).
  private boolean endsOnTheNextDay() {
    Optional<TrackTime> first =
        actions.stream()
            .filter(action -> !action.strokes().isEmpty())
            .map(TrackAction::end)
            .filter(end -> end.second() % Span.DAY == 0)
            .findFirst();
    return first.map(end -> end.second() == 0).orElse(false);
  }

  private static List<XmlNode> numbered(List<XmlNode> actions) {
    List<XmlNode> all = new ArrayList<>();
    for (XmlNode action : actions) {
      String number = Integer.toString(all.size() + 1);
      if (action.find("id").isPresent()) {
        all.add(action.withValue(number, "id"));
      } else {
        List<XmlNode> children = new ArrayList<>(action.children());
        children.addFirst(XmlNode.leaf("id", number));
        all.add(action.withChildren(children));
      }
    }
    return all;
  }
}
