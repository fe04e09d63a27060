package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Motion detection out of a camera's document and back into it.
final class MotionDocumentTest {
  private static final String ALL = "fffffc".repeat(18);
  private static final String GRID =
      "<Grid><rowGranularity>18</rowGranularity><columnGranularity>22</columnGranularity></Grid>";

  /// As newer firmware writes it, with much that Pinhole does not know.
  private static final String NEWER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <MotionDetection version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
      <enabled opt="true,false">true</enabled>
      <enableHighlight>false</enableHighlight>
      <samplingInterval>2</samplingInterval>
      <regionType>grid</regionType>
      %s
      <MotionDetectionLayout version="2.0">
      <sensitivityLevel min="0" max="100" step="20">60</sensitivityLevel>
      <layout><gridMap>%s</gridMap>
      <RegionList size="4"><Region><id>1</id></Region></RegionList></layout>
      <targetType>human,vehicle</targetType>
      <v:more xmlns:v="urn:vendor" v:deep="1"><v:twice>a</v:twice><twice>b &lt; c</twice></v:more>
      </MotionDetectionLayout>
      <discardFalseAlarm xmlns="">true</discardFalseAlarm>
      </MotionDetection>
      """;

  private static XmlNode newer(String map) {
    return parsed(NEWER.formatted(GRID, map));
  }

  private static XmlNode parsed(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  private static XmlNode again(XmlNode node) {
    return parsed(new String(node.document(), StandardCharsets.UTF_8));
  }

  private static MotionDocument read(XmlNode root) {
    return switch (MotionDocument.of(root)) {
      case Answer.Ok<MotionDocument>(MotionDocument document) -> document;
      case Answer<MotionDocument> other -> throw new AssertionError(other);
    };
  }

  private static String refusal(XmlNode root) {
    return switch (MotionDocument.of(root)) {
      case Answer.Unreadable<MotionDocument>(var said) -> said.key();
      case Answer<MotionDocument> other -> throw new AssertionError(other);
    };
  }

  private static MotionGrid random(Random random) {
    MotionGrid grid = MotionGrid.NONE;
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        grid = grid.with(row, column, random.nextInt(3) == 0);
      }
    }
    return grid;
  }

  private static MotionDetection wanted(boolean on, int sensitivity, MotionGrid grid) {
    return new MotionDetection(on, sensitivity, grid, false);
  }

  @Test
  void theRecordedFormIsUnderstood() {
    MotionDocument document = read(newer(ALL));
    assertThat(document.on()).isTrue();
    assertThat(document.sensitivity()).isEqualTo(60);
    assertThat(document.grid()).isEqualTo(MotionGrid.ALL);
    assertThat(document.hasRegions()).isFalse();
    assertThat(MotionGridMap.write(MotionGrid.ALL)).isEqualTo(ALL);
    MotionGrid corners =
        MotionGrid.NONE.with(0, 0, true).with(0, 21, true).with(17, 0, true).with(17, 21, true);
    String map = "800004" + "000000".repeat(16) + "800004";
    assertThat(MotionGridMap.write(corners)).isEqualTo(map);
    assertThat(read(newer(map)).grid()).isEqualTo(corners);
  }

  @Test
  void everyPatternSurvivesTheDigits() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      MotionGrid grid = random(random);
      String hex = MotionGridMap.write(grid);
      assertThat(hex).as("seed %d", seed).matches("([0-9a-f]{5}[048c]){18}");
      assertThat(MotionGridMap.hasStrayBits(hex)).isFalse();
      assertThat(MotionGridMap.read(hex)).as("seed %d", seed).contains(grid);
      assertThat(MotionGridMap.read(hex.toUpperCase(Locale.ROOT)))
          .as("seed %d", seed)
          .contains(grid);
    }
  }

  @Test
  void everyPatternSurvivesTheDocumentAndNothingElseChanges() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      XmlNode root = newer(MotionGridMap.write(random(random)));
      MotionDetection wanted = wanted(random.nextBoolean(), random.nextInt(101), random(random));
      XmlNode written = again(read(root).with(wanted));
      MotionDocument after = read(written);
      assertThat(wanted(after.on(), after.sensitivity(), after.grid()))
          .as("seed %d", seed)
          .isEqualTo(wanted);
      assertThat(bare(written)).as("seed %d", seed).isEqualTo(bare(root));
    }
  }

  /// Without the three values that Pinhole writes.
  private static XmlNode bare(XmlNode node) {
    return node.change(one -> one.withText(""), "enabled")
        .change(one -> one.withText(""), "MotionDetectionLayout", "sensitivityLevel")
        .change(one -> one.withText(""), "MotionDetectionLayout", "layout", "gridMap");
  }

  @Test
  void whatIsSoAlreadyIsNotTouched() {
    XmlNode root = newer(ALL.toUpperCase(Locale.ROOT));
    assertThat(read(root).with(wanted(true, 60, MotionGrid.ALL))).isEqualTo(root);
    assertThat(again(root)).isEqualTo(root);
    assertThat(root.attributes())
        .containsEntry("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "a b");
    assertThat(root.find("MotionDetectionLayout", "more").orElseThrow().attributes())
        .isEqualTo(Map.of("{urn:vendor}deep", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fffffc",
        "fffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffc",
        "gffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffc",
        "0fffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffcfffffc"
      })
  void anotherNumberOfDigitsIsRefused(String map) {
    assertThat(refusal(newer(map))).isEqualTo("isapi.motion.grid");
  }

  @Test
  void strayBitsAreClearedWhereTheColumnsAreStated() {
    String stray = "fffffd" + "fffffe" + "ffffff".repeat(15) + "000003";
    MotionGrid grid = read(newer(stray)).grid();
    assertThat(grid).isEqualTo(MotionGrid.ALL.with(new Area(17, 0, 1, 22), false));
    assertThat(refusal(parsed(NEWER.formatted("", stray)))).isEqualTo("isapi.motion.grid");
    assertThat(read(parsed(NEWER.formatted("", ALL))).grid()).isEqualTo(MotionGrid.ALL);
  }

  @Test
  void anotherDivisionIsRefused() {
    for (String other :
        List.of(GRID.replace("18", "15"), GRID.replace("22", "24"), GRID.replace("22", "many"))) {
      assertThat(refusal(parsed(NEWER.formatted(other, ALL)))).isEqualTo("isapi.motion.grid");
    }
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    XmlNode root = newer(ALL);
    assertThat(refusal(parsed("<Time/>"))).isEqualTo("isapi.motion.unreadable");
    assertThat(refusal(root.change(one -> one.withText("maybe"), "enabled")))
        .isEqualTo("isapi.motion.unreadable");
    for (String level : List.of("", "101", "-1", "6.5", "9999999999")) {
      assertThat(
              refusal(
                  root.change(
                      one -> one.withText(level), "MotionDetectionLayout", "sensitivityLevel")))
          .isEqualTo("isapi.motion.unreadable");
    }
  }

  private static XmlNode regions(String regions) {
    return parsed(
        """
        <MotionDetection version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
        <enabled>true</enabled><regionType>region</regionType>
        <MotionDetectionLayout><sensitivityLevel>60</sensitivityLevel>
        <layout><RegionList size="2">%s<more/></RegionList></layout>
        <targetType>human</targetType></MotionDetectionLayout>
        </MotionDetection>
        """
            .formatted(regions));
  }

  private static String region(int... corners) {
    var text = new StringBuilder("<Region><id>1</id><name>door</name><RegionCoordinatesList>");
    for (int i = 0; i < corners.length; i += 2) {
      text.append("<RegionCoordinates><positionX>%d</positionX>".formatted(corners[i]));
      text.append("<positionY>%d</positionY></RegionCoordinates>".formatted(corners[i + 1]));
    }
    return text + "</RegionCoordinatesList></Region>";
  }

  @Test
  void regionsCountFromTheLowerLeftCorner() {
    MotionDocument document = read(regions(region(0, 1000, 500, 1000, 500, 500, 0, 500)));
    assertThat(document.hasRegions()).isTrue();
    assertThat(document.grid()).isEqualTo(MotionGrid.NONE.with(new Area(0, 0, 9, 11), true));
  }

  @Test
  void aRegionAlmostAsLargeAsThePictureIsAllOfIt() {
    assertThat(read(regions(region(1, 999, 1000, 999, 1000, 0, 1, 0))).grid())
        .isEqualTo(MotionGrid.ALL);
    assertThat(read(regions(region(0, 0, 0, 0, 0, 0, 0, 0))).grid()).isEqualTo(MotionGrid.NONE);
    assertThat(read(regions("")).grid()).isEqualTo(MotionGrid.NONE);
  }

  @Test
  void whichOfBothCountsIsSaidByTheType() {
    XmlNode root = newer(ALL).change(one -> one.withText("region"), "regionType");
    assertThat(read(root).grid()).as("its one region has no corners").isEqualTo(MotionGrid.NONE);
    MotionGrid cell = MotionGrid.NONE.with(0, 0, true);
    XmlNode written = again(read(root).with(wanted(true, 60, cell)));
    assertThat(read(written).grid()).isEqualTo(cell);
    assertThat(written.value("MotionDetectionLayout", "layout", "gridMap"))
        .as("neither says something else than the other")
        .isEqualTo(MotionGridMap.write(cell));
    XmlNode grid = written.change(one -> one.withText("grid"), "regionType");
    assertThat(read(grid).grid()).isEqualTo(cell);
    assertThat(
            read(grid)
                .with(wanted(true, 60, MotionGrid.ALL))
                .find("MotionDetectionLayout", "layout", "RegionList"))
        .isEqualTo(grid.find("MotionDetectionLayout", "layout", "RegionList"));
  }

  @Test
  void aTriangleBecomesSteps() {
    MotionGrid grid = read(regions(region(0, 0, 1000, 0, 0, 1000))).grid();
    assertThat(grid.isOn(17, 0)).isTrue();
    assertThat(grid.isOn(0, 21)).isFalse();
    assertThat(grid.count()).isBetween(180, 216);
  }

  @Test
  void regionsOnTheBordersOfCellsComeBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      MotionGrid grid = MotionGrid.NONE;
      for (int areas = random.nextInt(5); areas >= 0; areas--) {
        Area area =
            Area.between(
                random.nextInt(18), random.nextInt(22), random.nextInt(18), random.nextInt(22));
        grid = grid.with(area, random.nextInt(4) > 0);
      }
      XmlNode root = regions(region(0, 1000, 10, 1000, 10, 990, 0, 990));
      XmlNode written = again(read(root).with(wanted(true, 60, grid)));
      assertThat(read(written).grid()).as("seed %d", seed).isEqualTo(grid);
    }
  }

  @Test
  void onlyTheCornersOfARegionChange() {
    XmlNode root = regions(region(0, 1000, 500, 1000, 500, 500, 0, 500));
    MotionGrid three =
        MotionGrid.NONE.with(0, 0, true).with(5, 5, true).with(new Area(9, 9, 2, 3), true);
    XmlNode written = again(read(root).with(wanted(true, 60, three)));
    XmlNode list = written.find("MotionDetectionLayout", "layout", "RegionList").orElseThrow();
    assertThat(list.attributes()).containsEntry("size", "3");
    assertThat(list.find("more")).isPresent();
    assertThat(list.all("Region"))
        .extracting(one -> one.value("id"))
        .containsExactly("1", "2", "3");
    assertThat(list.value("Region", "name")).isEqualTo("door");
    assertThat(written.value("MotionDetectionLayout", "targetType")).isEqualTo("human");
    XmlNode fewer = read(written).with(wanted(true, 60, MotionGrid.ALL));
    XmlNode one = fewer.find("MotionDetectionLayout", "layout", "RegionList").orElseThrow();
    assertThat(one.all("Region")).hasSize(1);
    assertThat(one.attributes()).containsEntry("size", "3");
  }

  /// A camera may have deleted the first of its regions.
  @Test
  void aNewRegionTakesANumberThatNoOtherHas() {
    XmlNode root =
        regions(region(0, 1000, 500, 1000, 500, 500, 0, 500).replace("<id>1<", "<id>2<"));
    MotionGrid three =
        MotionGrid.NONE.with(0, 0, true).with(5, 5, true).with(new Area(9, 9, 2, 3), true);
    XmlNode list =
        read(root)
            .with(wanted(true, 60, three))
            .find("MotionDetectionLayout", "layout", "RegionList")
            .orElseThrow();
    assertThat(list.all("Region"))
        .extracting(one -> one.value("id"))
        .containsExactly("2", "1", "3");
  }

  @Test
  void aRegionStaysAsItIsWhileTheGridDoes() {
    XmlNode root = regions(region(0, 0, 1000, 0, 0, 1000));
    MotionDocument document = read(root);
    XmlNode written = document.with(wanted(false, 20, document.grid()));
    assertThat(written.value("enabled")).isEqualTo("false");
    assertThat(written.find("MotionDetectionLayout", "layout"))
        .isEqualTo(root.find("MotionDetectionLayout", "layout"));
  }

  @Test
  void regionsThatAreNotUnderstoodAreRefused() {
    String good = region(0, 0, 1000, 0, 0, 1000);
    assertThat(refusal(regions(good.replace("1000", "1001")))).isEqualTo("isapi.motion.regions");
    assertThat(refusal(regions(good.replace("1000", "0.5")))).isEqualTo("isapi.motion.regions");
    assertThat(refusal(regions(good.repeat(65)))).isEqualTo("isapi.motion.regions");
    assertThat(refusal(regions(region(new int[130])))).isEqualTo("isapi.motion.regions");
    List<XmlNode> left = new ArrayList<>(regions(good).children());
    left.removeIf(one -> one.name().equals("MotionDetectionLayout"));
    left.add(XmlNode.of("MotionDetectionLayout", XmlNode.leaf("sensitivityLevel", "60")));
    assertThat(refusal(new XmlNode("MotionDetection", Optional.empty(), Map.of(), "", left)))
        .isEqualTo("isapi.motion.grid");
  }
}
