package dev.pinhole.isapi;

import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Recording schedules as cameras send them.
final class TrackSample {
  private TrackSample() {}

  static String action(String start, String end, String mode) {
    return """
    <ScheduleAction><id>7</id>
    <ScheduleActionStartTime><DayOfWeek>%s</DayOfWeek><TimeOfDay>%s</TimeOfDay></ScheduleActionStartTime>
    <ScheduleActionEndTime><DayOfWeek>%s</DayOfWeek><TimeOfDay>%s</TimeOfDay></ScheduleActionEndTime>
    <ScheduleDSTEnable>false</ScheduleDSTEnable><Description>nothing</Description>
    <Actions><Record>true</Record><Log>false</Log><SaveImg>false</SaveImg><Later a="1">%s</Later>
    <ActionRecordingMode>%s</ActionRecordingMode></Actions></ScheduleAction>
    """
        .formatted(
            start.split(" ", -1)[0],
            start.split(" ", -1)[1],
            end.split(" ", -1)[0],
            end.split(" ", -1)[1],
            start,
            mode);
  }

  /// A track as a camera sends it, with much that is nobody's business here.
  static String track(String... actions) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Track version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
    <id>101</id><Channel>101</Channel><Enable>true</Enable><Size>10</Size>
    <Duration>P30DT0H</Duration><DefaultRecordingMode>CMR</DefaultRecordingMode>
    <LoopEnable>true</LoopEnable><Unknown kind="x"><y xmlns="urn:z">&lt;1&gt;</y></Unknown>
    <TrackSchedule xmlns=""><ScheduleBlockList><ScheduleBlock ScheduleActionSize="8">
    <ScheduleBlockGUID>{0}</ScheduleBlockGUID><ScheduleBlockType>www.hikvision.com</ScheduleBlockType>
    %s<After>kept</After></ScheduleBlock></ScheduleBlockList><Beside/></TrackSchedule>
    <CustomExtensionList><CustomExtension><CustomExtensionName>other</CustomExtensionName></CustomExtension>
    <CustomExtension><CustomExtensionName>trackExt</CustomExtensionName>
    <enableSchedule>true</enableSchedule><SaveAudio>false</SaveAudio>
    <HolidaySchedule><ScheduleBlock><ScheduleBlockGUID>{1}</ScheduleBlockGUID></ScheduleBlock></HolidaySchedule>
    </CustomExtension></CustomExtensionList></Track>
    """
        .formatted(String.join("", actions));
  }

  static XmlNode xml(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  static TrackDocument read(XmlNode root) {
    return switch (TrackDocument.of(root)) {
      case Answer.Ok<TrackDocument>(TrackDocument document) -> document;
      case Answer<TrackDocument> other -> throw new AssertionError(other);
    };
  }

  static TrackDocument read(String text) {
    return read(xml(text));
  }

  static String refused(String text) {
    return TrackDocument.of(xml(text)) instanceof Answer.Unreadable<TrackDocument>(var said)
        ? said.key()
        : "read";
  }

  static XmlNode written(TrackDocument document, RecordingWeek week) {
    RecordingPlan plan = document.plan();
    XmlNode written = document.with(new RecordingPlan(plan.on(), week, plan.keepDays()));
    return xml(new String(written.document(), StandardCharsets.UTF_8));
  }

  static List<String> actions(XmlNode root) {
    return root
        .find("TrackSchedule", "ScheduleBlockList", "ScheduleBlock")
        .orElseThrow()
        .children()
        .stream()
        .filter(child -> child.name().equals("ScheduleAction"))
        .map(TrackSample::line)
        .toList();
  }

  static String line(XmlNode action) {
    return String.join(
        " ",
        action.value("id"),
        action.value("ScheduleActionStartTime", "DayOfWeek"),
        action.value("ScheduleActionStartTime", "TimeOfDay"),
        action.value("ScheduleActionEndTime", "DayOfWeek"),
        action.value("ScheduleActionEndTime", "TimeOfDay"),
        action.value("Actions", "ActionRecordingMode"));
  }
}
