package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.SettingsDifference.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Backup against camera: what differs, and what is written back.
final class SettingsDifferenceTest {
  private static final String ALL = "fffffc".repeat(18);
  private static final String HALF = "fff000".repeat(18);

  private static XmlNode parsed(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  private static String motion(String namespace, String grid, String more) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <MotionDetection version="2.0" xmlns="%s">
    <enabled>true</enabled>
    <enableHighlight>false</enableHighlight>
    <samplingInterval>2</samplingInterval>
    <startTriggerTime>500</startTriggerTime>
    <endTriggerTime>500</endTriggerTime>
    <regionType>grid</regionType>
    <Grid><rowGranularity>18</rowGranularity><columnGranularity>22</columnGranularity></Grid>
    <MotionDetectionLayout version="2.0">
    <sensitivityLevel>60</sensitivityLevel>
    <layout><gridMap>%s</gridMap></layout>
    %s</MotionDetectionLayout>
    </MotionDetection>
    """
        .formatted(namespace, grid, more);
  }

  private static final String VENDOR = "http://www.hikvision.com/ver20/XMLSchema";
  private static final String ISAPI = "http://www.isapi.org/ver20/XMLSchema";

  @Test
  void theMotionGridIsOneValue() {
    XmlNode backup = parsed(motion(ISAPI, HALF, ""));
    XmlNode camera = parsed(motion(VENDOR, ALL, "<targetType>human</targetType>"));
    assertThat(SettingsDifference.between(backup, camera))
        .containsExactly(
            new Change(
                "MotionDetection/MotionDetectionLayout/layout/gridMap",
                Optional.of(HALF),
                Optional.of(ALL)));
    XmlNode merged = SettingsDifference.merge(camera, backup);
    assertThat(merged).isEqualTo(parsed(motion(VENDOR, HALF, "<targetType>human</targetType>")));
    assertThat(parsed(new String(merged.document(), StandardCharsets.UTF_8))).isEqualTo(merged);
  }

  @Test
  void theCaseOfHexDigitsIsNoDifference() {
    XmlNode backup = parsed(motion(VENDOR, ALL.toUpperCase(java.util.Locale.ROOT), ""));
    XmlNode camera = parsed(motion(VENDOR, ALL, ""));
    assertThat(SettingsDifference.between(backup, camera)).isEmpty();
    assertThat(SettingsDifference.merge(camera, backup)).isEqualTo(camera);
  }

  private static String action(int id, String day, String mode) {
    return """
    <ScheduleAction><id>%d</id>
    <ScheduleActionStartTime><DayOfWeek>%s</DayOfWeek><TimeOfDay>00:00:00</TimeOfDay></ScheduleActionStartTime>
    <ScheduleActionEndTime><DayOfWeek>%s</DayOfWeek><TimeOfDay>24:00:00</TimeOfDay></ScheduleActionEndTime>
    <ScheduleDSTEnable>false</ScheduleDSTEnable><Description>nothing</Description>
    <Actions><Record>true</Record><ActionRecordingMode>%s</ActionRecordingMode></Actions>
    </ScheduleAction>
    """
        .formatted(id, day, day, mode);
  }

  private static XmlNode track(boolean listed, String... actions) {
    String block =
        "<ScheduleBlock><ScheduleBlockGUID>{00000000-0000-0000-0000-000000000000}"
            + "</ScheduleBlockGUID>"
            + String.join("", actions)
            + "</ScheduleBlock>";
    return parsed(
        """
        <Track version="1.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
        <id>101</id><Channel>101</Channel><Enable>true</Enable>
        <Duration>P30DT0H</Duration>
        <TrackSchedule xmlns="">%s</TrackSchedule>
        <CustomExtensionList><CustomExtension><enableSchedule>true</enableSchedule></CustomExtension></CustomExtensionList>
        </Track>
        """
            .formatted(
                listed
                    ? "<ScheduleBlockList ScheduleActionSize=\"8\">"
                        + block
                        + "</ScheduleBlockList>"
                    : block));
  }

  @Test
  void anActionOfTheWeekIsFoundByItsId() {
    XmlNode backup = track(true, action(1, "Monday", "CMR"), action(2, "Tuesday", "MOTION"));
    XmlNode camera = track(true, action(2, "Tuesday", "CMR"), action(1, "Monday", "CMR"));
    assertThat(SettingsDifference.between(backup, camera))
        .containsExactly(
            new Change(
                "Track/TrackSchedule/ScheduleBlockList/ScheduleBlock/ScheduleAction[2]/Actions/"
                    + "ActionRecordingMode",
                Optional.of("MOTION"),
                Optional.of("CMR")));
    XmlNode merged = SettingsDifference.merge(camera, backup);
    assertThat(SettingsDifference.between(backup, merged)).isEmpty();
    String written = new String(merged.document(), StandardCharsets.UTF_8);
    assertThat(written).contains("<TrackSchedule xmlns=\"\">", "ScheduleActionSize=\"8\"");
  }

  @Test
  void actionsThatTheBackupDoesNotHaveLeaveAndMissingOnesReturn() {
    XmlNode backup = track(true, action(5, "Friday", "MOTION"));
    XmlNode camera = track(true, action(1, "Monday", "CMR"), action(2, "Tuesday", "CMR"));
    assertThat(SettingsDifference.between(backup, camera))
        .extracting(Change::path)
        .anyMatch(path -> path.contains("[5]"))
        .anyMatch(path -> path.contains("[1]"))
        .anyMatch(path -> path.contains("[2]"));
    XmlNode merged = SettingsDifference.merge(camera, backup);
    assertThat(SettingsDifference.between(backup, merged)).isEmpty();
    assertThat(new String(merged.document(), StandardCharsets.UTF_8))
        .contains("Friday")
        .doesNotContain("Monday");
  }

  @Test
  void anEmptyListEmptiesTheCameras() {
    XmlNode backup = parsed("<L><NTPServerList/></L>");
    XmlNode camera =
        parsed("<L><NTPServerList><NTPServer><id>1</id></NTPServer></NTPServerList></L>");
    assertThat(SettingsDifference.between(backup, camera)).hasSize(1);
    XmlNode merged = SettingsDifference.merge(camera, backup);
    assertThat(SettingsDifference.between(backup, merged)).isEmpty();
    assertThat(merged.find("NTPServerList", "NTPServer")).isEmpty();
  }

  @Test
  void aBlockWithoutItsListIsTheSameBlock() {
    String monday = action(1, "Monday", "CMR");
    assertThat(SettingsDifference.between(track(false, monday), track(true, monday))).isEmpty();
    assertThat(SettingsDifference.between(track(true, monday), track(false, monday))).isEmpty();
    XmlNode backup = track(false, action(1, "Monday", "MOTION"));
    XmlNode merged = SettingsDifference.merge(track(true, monday), backup);
    assertThat(merged.find("TrackSchedule", "ScheduleBlockList", "ScheduleBlock")).isPresent();
    assertThat(SettingsDifference.between(backup, merged)).isEmpty();
  }

  @Test
  void aSingleElementIsComparedWithAList() {
    XmlNode one = parsed("<L><S><id>1</id><v>a</v></S></L>");
    XmlNode two = parsed("<L><S><id>2</id><v>b</v></S><S><id>1</id><v>a</v></S></L>");
    assertThat(SettingsDifference.between(one, two))
        .extracting(Change::path)
        .containsExactly("L/S[2]/id", "L/S[2]/v");
    assertThat(SettingsDifference.between(two, one))
        .extracting(Change::path)
        .containsExactly("L/S[2]/id", "L/S[2]/v");
    assertThat(SettingsDifference.merge(two, one)).isEqualTo(one);
  }

  @Test
  void theTimeIsNeitherComparedNorWritten() {
    XmlNode backup =
        parsed("<Time><timeMode>NTP</timeMode><localTime>2026-01-01T00:00:00</localTime></Time>");
    XmlNode camera =
        parsed("<Time><timeMode>NTP</timeMode><localTime>2026-03-01T10:00:00</localTime></Time>");
    assertThat(SettingsDifference.between(backup, camera)).isEmpty();
    assertThat(SettingsDifference.merge(camera, backup)).isEqualTo(camera);
  }

  @Test
  void onlyNamedElementsAreRestored() {
    XmlNode backup =
        parsed(
            "<DeviceInfo><deviceName>Yard</deviceName><firmwareVersion>V1</firmwareVersion>"
                + "</DeviceInfo>");
    XmlNode camera =
        parsed(
            "<DeviceInfo><deviceName>IP CAMERA</deviceName><firmwareVersion>V2"
                + "</firmwareVersion></DeviceInfo>");
    XmlNode part = Resource.DEVICE_INFO.restoring().part(backup);
    assertThat(SettingsDifference.between(part, camera)).hasSize(1);
    assertThat(SettingsDifference.merge(camera, part).value("firmwareVersion")).isEqualTo("V2");
    XmlNode users = parsed("<UserList><User><id>1</id></User></UserList>");
    assertThat(Resource.USERS.restoring().part(users).children()).isEmpty();
  }

  @Test
  void theNetworkComesLastAndUsersNever() {
    assertThat(Resource.values()).endsWith(Resource.NETWORK);
    assertThat(List.of(Resource.USERS, Resource.ONVIF_USERS, Resource.EVENT_HOSTS))
        .allMatch(one -> one.restoring() instanceof Restoring.Never);
  }

  @Test
  void whateverIsMergedDiffersNoMore() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      XmlNode backup = grown(random, "Root", 0);
      XmlNode camera = grown(random, "Root", 0);
      XmlNode merged = SettingsDifference.merge(camera, backup);
      assertThat(SettingsDifference.between(backup, merged))
          .as("seed %d, round %d\n%s\n%s\n%s", seed, i, backup, camera, merged)
          .isEmpty();
      assertThat(SettingsDifference.merge(merged, backup)).as("seed %d", seed).isEqualTo(merged);
      assertThat(SettingsDifference.merge(camera, camera)).as("seed %d", seed).isEqualTo(camera);
    }
  }

  /// A name is a leaf, an element or a list's element wherever it stands, as in real documents.
  private static XmlNode grown(Random random, String name, int depth) {
    List<XmlNode> children = new ArrayList<>();
    for (String leaf : List.of("enabled", "gridMap", "localTime", "name")) {
      if (random.nextInt(3) > 0) {
        children.add(XmlNode.leaf(leaf, List.of("a", "b", "true", "").get(random.nextInt(4))));
      }
    }
    if (depth < 3) {
      for (String inner : List.of("Grid", "Layout")) {
        if (random.nextBoolean()) {
          children.add(grown(random, inner, depth + 1));
        }
      }
      boolean ids = random.nextBoolean();
      int items = random.nextInt(4);
      for (int i = 0; i < items; i++) {
        XmlNode item = grown(random, "Item", depth + 1);
        List<XmlNode> inside = new ArrayList<>(item.children());
        if (ids) {
          inside.addFirst(XmlNode.leaf("id", Integer.toString(i * 2 + random.nextInt(2))));
        }
        children.add(item.withChildren(inside));
      }
    }
    return new XmlNode(name, Optional.empty(), Map.of(), "", children);
  }

  /// A backup may be of a camera that sent whatever it liked.
  @Test
  @Timeout(20)
  void thousandsOfElementsThatTheCameraLacksAreNoEndlessWork() {
    var text = new StringBuilder("<MotionDetection>");
    for (int i = 0; i < 5_000; i++) {
      text.append("<a%d>1</a%d>".formatted(i, i));
    }
    XmlNode backup = parsed(text + "</MotionDetection>");
    XmlNode merged = SettingsDifference.merge(parsed("<MotionDetection/>"), backup);
    assertThat(merged.children()).isEqualTo(backup.children());
  }
}
