package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.sadp.SadpDocument.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The flat documents of the channel.
final class FlatXmlTest {
  private static final FlatXml.Limits LIMITS = new FlatXml.Limits(3, 4, 8);

  @Test
  void whatIsWrittenIsReadBothWays() {
    FlatXml flat = new FlatXml("Root", List.of(new Field("a", "<&>\"'"), new Field("a", "ü")));
    assertThat(FlatXml.readExactly(flat.write(), LIMITS)).contains(flat);
    assertThat(FlatXml.read(flat.write(), LIMITS)).contains(flat);
    FlatXml none = new FlatXml("Root", List.of());
    assertThat(FlatXml.readExactly(none.write(), LIMITS)).contains(none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        " <r/>",
        "<r>",
        "<r/><r/>",
        "<r/>x",
        "<r x='1'/>",
        "<r xmlns='x'/>",
        "<n:r xmlns:n='x'/>",
        "<r>x<a>1</a></r>",
        "<r><a>1</a>x</r>",
        "<r><a b='1'>1</a></r>",
        "<r><a><b>1</b></a></r>",
        "<r><a>1</a><a>2</a><a>3</a><a>4</a></r>",
        "<r><abcde>1</abcde></r>",
        "<r><a>123456789</a></r>",
        "<r><a>&b;</a></r>",
        "<r><a><![CDATA[1]]></a></r>",
        "<r><!-- x --></r>",
        "<r><?x y?></r>",
        "<!DOCTYPE r><r/>",
        "<r/><!-- x -->"
      })
  void exactlyMeansExactly(String xml) {
    assertThat(FlatXml.readExactly(xml, LIMITS)).isEmpty();
  }

  @Test
  void otherwiseWhatFitsIsTaken() {
    assertThat(
            FlatXml.read(
                "<r x='1'><abcde>1</abcde><a y='2'>1</a><b>123456789</b><c>3</c></r>", LIMITS))
        .contains(new FlatXml("r", List.of(new Field("a", "1"), new Field("c", "3"))));
  }
}
