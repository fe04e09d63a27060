package dev.pinhole.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The family file that comes with the program, and files that must be refused.
final class CatalogTest {
  private static final Catalog CATALOG = Catalog.builtIn();

  @Test
  void thePlainWayIsTheBriefs() {
    Procedure plain = CATALOG.plain();
    assertThat(plain.method()).isEqualTo(PressMethod.WHILE_RUNNING);
    assertThat(plain.minimumSeconds()).isEqualTo(10);
    assertThat(plain.letGoSeconds()).isEqualTo(15);
    assertThat(plain.light()).isTrue();
    assertThat(CATALOG.rounds()).extracting(Procedure::letGoSeconds).containsExactly(15, 30, 20);
  }

  @Test
  void theLongestCodeWins() {
    assertThat(CATALOG.forModel("ds-2cd2143g2-iu").map(Family::id)).contains("dome-g2");
    assertThat(CATALOG.forModel("DS-2CD2125").map(Family::id)).contains("vandal-dome");
    assertThat(CATALOG.forModel("DS-2CD1123G0-I")).isEmpty();
    assertThat(CATALOG.forModel("")).isEmpty();
  }

  @Test
  void onlyGoodSourcesReplaceThePlainWay() {
    for (Family family : CATALOG.families()) {
      boolean good =
          family.procedure().grade() == Grade.HIGH || family.procedure().grade() == Grade.MEDIUM;
      assertThat(CATALOG.rounds(family).getFirst().equals(CATALOG.plain())).isEqualTo(!good);
      assertThat(good && family.procedure().sources().isEmpty()).as(family.id()).isFalse();
    }
  }

  @Test
  void everyPlaceHasWords() {
    Words words = Words.of(Locale.ENGLISH);
    assertThat(CATALOG.families()).allMatch(family -> words.has(family.place()));
  }

  @Test
  void anInvalidFileNamesTheFamily() throws IOException {
    String good = text();
    assertRefused(good.replace("192.0.0.65/24", "192.0.0.999"), "door-station");
    assertRefused(good.replace("\"minimumSeconds\": 15,", ""), "minimumSeconds");
    assertRefused(good.replace("\"schema\": 1", "\"schema\": 9"), "schema 9");
    assertRefused(good.replace("\"models\"", "\"xmodels\""), "models");
    assertRefused("not json", "catalog.invalid");
  }

  private static void assertRefused(String content, String naming) {
    assertThatThrownBy(() -> Catalog.read(content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining(naming);
  }

  private static String text() throws IOException {
    try (var in = Catalog.class.getResourceAsStream("families.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePaperShowsTheFile() throws IOException {
    Path paper = Path.of("docs", "families.md");
    String table = paper();
    if (Boolean.getBoolean("pinhole.write")) {
      Files.writeString(paper, table);
    }
    assertThat(Files.readString(paper)).isEqualTo(table);
  }

  private static String paper() {
    StringBuilder text = new StringBuilder("# Camera families\n\n");
    text.append("Made from the family file by `CatalogTest`; run it with ");
    text.append("`-Dpinhole.write=true` after a change.\n");
    text.append("Grades: HIGH and MEDIUM rest on sources and replace the plain way in round one; ");
    text.append("LOW and TRADE only say where to look first.\n\n");
    text.append(
        "| Family | Codes | Button | Way | Seconds | Light | Factory | Grade | Sources |\n");
    text.append("|---|---|---|---|---|---|---|---|---|\n");
    for (Procedure round : CATALOG.rounds()) {
      text.append(row(round.id(), "any other", "REACHABLE", round));
    }
    for (Family family : CATALOG.families()) {
      String codes = String.join(", ", family.models());
      text.append(row(family.id(), codes, family.button().name(), family.procedure()));
    }
    return text.toString();
  }

  private static String row(String id, String codes, String button, Procedure p) {
    String way = p.method() == PressMethod.POWER_FIRST ? "power off, press, power on" : "running";
    String cells =
        String.join(
            " | ",
            id,
            codes,
            button.toLowerCase(Locale.ROOT).replace('_', ' '),
            way,
            p.minimumSeconds() + "–" + p.letGoSeconds(),
            p.light() ? "yes" : "none to rely on",
            p.factory().toString(),
            p.grade().name(),
            p.sources().stream().collect(Collectors.joining(", ")));
    return "| " + cells + " |\n";
  }
}
