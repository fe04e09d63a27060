package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whether motion starts a recording, out of a camera's document and back into it.
final class MotionLinkageTest {
  private static final String CENTER =
      """
      <EventTriggerNotification><id>center</id><notificationMethod>center</notificationMethod>
      <notificationRecurrence>beginning</notificationRecurrence></EventTriggerNotification>
      """;
  private static final String RECORD =
      """
      <EventTriggerNotification><id>record-1</id><notificationMethod>record</notificationMethod>
      <notificationRecurrence>beginning</notificationRecurrence><videoInputID>1</videoInputID>
      </EventTriggerNotification>
      """;
  private static final String OTHER =
      """
      <EventTriggerNotification><id>record-2</id><notificationMethod>record</notificationMethod>
      <videoInputID>2</videoInputID><more a="1"/></EventTriggerNotification>
      """;

  private static XmlNode list(String... notifications) {
    return parsed(
        """
        <EventTriggerNotificationList version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
        %s</EventTriggerNotificationList>
        """
            .formatted(String.join("", notifications)));
  }

  private static XmlNode trigger(String inside) {
    return parsed(
        """
        <EventTrigger version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
        <id>VMD-1</id><eventType>VMD</eventType><videoInputChannelID>1</videoInputChannelID>
        %s<unknown xmlns="">kept</unknown></EventTrigger>
        """
            .formatted(inside));
  }

  private static XmlNode parsed(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  private static MotionLinkage read(XmlNode root) {
    return MotionLinkage.of(root).orElseThrow();
  }

  private static XmlNode again(XmlNode node) {
    return parsed(new String(node.document(), StandardCharsets.UTF_8));
  }

  @Test
  void aRecordingIsFoundInBothDocuments() {
    for (XmlNode root : List.of(list(CENTER, RECORD), trigger(wrapped(CENTER + RECORD)))) {
      assertThat(read(root).records()).isTrue();
      assertThat(read(root).with(true)).isEqualTo(root);
    }
    for (XmlNode root : List.of(list(CENTER, OTHER), trigger(wrapped(CENTER)), trigger(""))) {
      assertThat(read(root).records()).isFalse();
      assertThat(read(root).with(false)).isEqualTo(root);
    }
  }

  private static String wrapped(String notifications) {
    return "<EventTriggerNotificationList>" + notifications + "</EventTriggerNotificationList>";
  }

  @Test
  void itIsAddedBehindTheOthersAsRecorded() {
    XmlNode written = again(read(list(CENTER, OTHER)).with(true));
    assertThat(written).isEqualTo(list(CENTER, OTHER, RECORD));
    assertThat(again(read(trigger(wrapped(CENTER))).with(true)))
        .isEqualTo(trigger(wrapped(CENTER + RECORD)));
  }

  @Test
  void itLeavesAndTheOthersStay() {
    assertThat(again(read(list(CENTER, RECORD, OTHER)).with(false))).isEqualTo(list(CENTER, OTHER));
    assertThat(again(read(trigger(wrapped(RECORD + CENTER))).with(false)))
        .isEqualTo(trigger(wrapped(CENTER)));
  }

  @Test
  void aRecordingUnderAnotherIdIsOne() {
    XmlNode named = list(CENTER, RECORD.replace("record-1", "record"));
    assertThat(read(named).records()).isTrue();
    assertThat(read(named).with(false)).isEqualTo(list(CENTER));
  }

  @Test
  void aTriggerWithoutAListGetsOne() {
    XmlNode written = again(read(trigger("")).with(true));
    assertThat(read(written).records()).isTrue();
    assertThat(written.value("unknown")).isEqualTo("kept");
    assertThat(written.value("id")).isEqualTo("VMD-1");
  }

  @Test
  void anotherDocumentIsNone() {
    assertThat(MotionLinkage.of(parsed("<EventNotification/>"))).isEmpty();
    assertThat(MotionLinkage.of(parsed("<ResponseStatus/>"))).isEmpty();
  }

  @Test
  void bothDocumentsMakeOneSetting() {
    XmlNode motion =
        parsed(
            """
            <MotionDetection><enabled>false</enabled><MotionDetectionLayout>
            <sensitivityLevel>40</sensitivityLevel><layout><gridMap>%s</gridMap></layout>
            </MotionDetectionLayout></MotionDetection>
            """
                .formatted("000000".repeat(18)));
    assertThat(MotionDocument.of(motion).map(one -> one.settings(read(list(RECORD)))))
        .isEqualTo(new Answer.Ok<>(new MotionDetection(false, 40, MotionGrid.NONE, true)));
  }
}
