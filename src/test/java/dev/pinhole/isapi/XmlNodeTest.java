package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents as devices write them: read, found in, written back.
final class XmlNodeTest {
  private static final String TRACK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Track version="1.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
      <id>101</id>
      <Description>trackType=standard&amp;codecType=H.264 &lt;"1"&gt;</Description>
      <TrackSchedule xmlns=""><ScheduleBlockList ScheduleActionSize="8"/></TrackSchedule>
      <h:diskList xmlns:h="http://www.hikvision.com/ver10/XMLSchema"><h:id>1</h:id></h:diskList>
      </Track>
      """;

  private static XmlNode parsed(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  private static String written(XmlNode node) {
    return new String(node.document(), StandardCharsets.UTF_8);
  }

  @Test
  void namespacesAndAttributesSurviveARoundTrip() {
    XmlNode track = parsed(TRACK);
    assertThat(track.namespace()).contains("http://www.isapi.org/ver20/XMLSchema");
    assertThat(track.attributes()).isEqualTo(Map.of("version", "1.0"));
    assertThat(track.find("id").orElseThrow().namespace()).isEmpty();
    assertThat(track.find("TrackSchedule").orElseThrow().namespace()).contains("");
    assertThat(track.find("TrackSchedule", "ScheduleBlockList").orElseThrow().attributes())
        .isEqualTo(Map.of("ScheduleActionSize", "8"));
    assertThat(track.value("diskList", "id")).isEqualTo("1");
    assertThat(parsed(written(track))).isEqualTo(track);
  }

  @Test
  void attributesInNamespacesAndTextBesideElementsSurvive() {
    XmlNode node =
        parsed(
            "<a xmlns:p='urn:p' xmlns:q='urn:q' v='0' p:v='1' q:v='2' xml:lang='en' w='a&#10;b'>"
                + "beside<b p:v='3'/><b/></a>");
    assertThat(node.attributes())
        .isEqualTo(
            Map.of(
                "v",
                "0",
                "{urn:p}v",
                "1",
                "{urn:q}v",
                "2",
                "{http://www.w3.org/XML/1998/namespace}lang",
                "en",
                "w",
                "a\nb"));
    assertThat(node.all("B")).hasSize(2);
    assertThat(node.text()).isEqualTo("beside");
    assertThat(parsed(written(node))).isEqualTo(node);
  }

  @Test
  void onlyTheFirstElementAtAPlaceIsChanged() {
    XmlNode node = parsed("<a><b><c>1</c><c>2</c></b><b><c>3</c></b></a>");
    assertThat(node.change(one -> one.withText("x"), "B", "c"))
        .isEqualTo(parsed("<a><b><c>x</c><c>2</c></b><b><c>3</c></b></a>"));
    assertThat(node.change(one -> one.withText("x"), "b", "d")).isEqualTo(node);
    assertThat(node.change(one -> one.withText("x"))).isEqualTo(node.withText("x"));
  }

  @Test
  void whatIsMadeHereStandsInTheUsualNamespace() {
    String text = written(XmlNode.of("Time", XmlNode.leaf("timeMode", "a\"b")));
    assertThat(text)
        .contains("<Time version=\"2.0\" xmlns=\"http://www.hikvision.com/ver20/XMLSchema\">")
        .contains("<timeMode>a&quot;b</timeMode>");
    assertThat(parsed(text).find("timeMode")).contains(XmlNode.leaf("timeMode", "a\"b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no document",
        "<open>",
        "<a></b>",
        "<a:b/>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&unknown;</a>"
      })
  void whatIsNoDocumentIsNone(String text) {
    assertThat(XmlNode.parse(text)).isEmpty();
  }

  @Test
  void aDocumentThatGoesOnForeverIsNone() {
    assertThat(XmlNode.parse("<a>".repeat(40) + "</a>".repeat(40))).isEmpty();
    assertThat(XmlNode.parse("<a>" + "<b/>".repeat(20_001) + "</a>")).isEqualTo(Optional.empty());
  }

  @Test
  void oneTextIsReplacedWhereverItStands() {
    XmlNode node = parsed("<a xmlns='urn:a'><b x='1'><c>old</c><d/></b><b><c>other</c></b></a>");
    XmlNode set = node.withValue("new", "B", "c");
    assertThat(set).isEqualTo(parsed(written(node).replace("old", "new")));
    assertThat(node.withValue("1", "b", "e", "f").find("b", "e", "f"))
        .contains(XmlNode.leaf("f", "1"));
    assertThat(node.withValue("1", "b", "e", "f").find("b").orElseThrow().children())
        .extracting(XmlNode::name)
        .containsExactly("c", "d", "e");
    assertThat(node.change(_ -> XmlNode.leaf("z", ""), "b", "nowhere")).isEqualTo(node);
  }
}
