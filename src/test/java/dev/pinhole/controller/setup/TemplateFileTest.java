package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.settings.RandomTemplate;
import dev.pinhole.settings.Template;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplateFileTest {
  private static final String CLOCK = "\"clock\":{\"offset\":\"+01:00\"}";

  @TempDir Path folder;

  private static String whole(String rest) {
    return "{\"pinhole-template\":1,\"name\":\"Yard\"," + rest + "}";
  }

  private StoreException refusal(Path file) {
    try {
      Template read = TemplateFile.read(file);
      throw new AssertionError("taken: " + read);
    } catch (StoreException e) {
      return e;
    }
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path file = folder.resolve("one.json");
    for (int i = 0; i < 300; i++) {
      Template template = RandomTemplate.next(random);
      TemplateFile.write(Disk.system(), file, template);
      assertThat(TemplateFile.read(file)).as("seed %d, number %d", seed, i).isEqualTo(template);
    }
  }

  @Test
  void theExampleInTheDocumentsIsOne() throws Exception {
    String paper = Files.readString(Path.of("docs/template-format.md"));
    Matcher example = Pattern.compile("(?m)(^    \\{$.*?^    \\}$)", Pattern.DOTALL).matcher(paper);
    assertThat(example.find()).isTrue();
    Template template = TemplateFile.read(file(example.group(1)));
    assertThat(template.name()).isEqualTo("Yard");
    assertThat(template.needsAddress()).isTrue();
    assertThat(template.clock().orElseThrow().zone().summer()).isPresent();
    assertThat(template.motion().orElseThrow().grid().percent()).isPositive();
    assertThat(template.recording().orElseThrow().keepDays()).hasValue(30);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("hostile.json"), content);
  }

  @Test
  void whatIsNoTemplateIsRefusedWithItsOwnSentence() throws Exception {
    for (Map.Entry<String, String> one : hostile().entrySet()) {
      StoreException refused = refusal(file(one.getKey()));
      String shown = one.getKey().substring(0, Math.min(120, one.getKey().length()));
      String said = Words.of(Locale.ENGLISH).say(refused.told());
      String expected = one.getValue();
      int colon = expected.indexOf(' ');
      String key = colon < 0 ? expected : expected.substring(0, colon);
      assertThat(refused.told().key()).as(shown).isEqualTo("template." + key);
      assertThat(said).as(shown).hasSizeLessThan(400).contains("hostile.json");
      if (colon > 0) {
        assertThat(said).as(shown).contains("“" + expected.substring(colon + 1) + "”");
      }
    }
  }

  private static Map<String, String> hostile() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", "none");
    all.put("Dear camera", "json");
    all.put("{\"pinhole-template\":1", "json");
    all.put(whole(CLOCK) + whole(CLOCK), "json");
    all.put(whole(CLOCK + "," + CLOCK), "json");
    all.put("[".repeat(5_000), "json");
    all.put("null", "none");
    all.put("[]", "none");
    all.put("{}", "none");
    all.put("{\"pinhole-template\":\"1\"}", "none");
    all.put("{\"pinhole-template\":1.5}", "none");
    all.put("{\"pinhole-template\":0}", "none");
    all.put("{\"pinhole-template\":99999999999}", "none");
    all.put("{\"pinhole-template\":2,\"name\":5,\"new\":[]}", "newer");
    all.put("{\"pinhole-template\":1," + CLOCK + "}", "value name");
    all.put(whole(CLOCK).replace("Yard", ""), "value name");
    all.put(whole(CLOCK).replace("Yard", "a\\u001b[2J"), "value name");
    all.put(whole(CLOCK).replace("\"Yard\"", "7"), "value name");
    all.put(whole(CLOCK).replace("Yard", "y".repeat(65)), "value name");
    all.put("{\"pinhole-template\":1,\"name\":\"Yard\"}", "empty");
    all.put(whole("\"password\":\"Wort-2345\""), "unknown password");
    all.put(whole("\"x\\u001b[31m" + "y".repeat(9_000) + "\":1"), "unknown");
    all.put(whole("\"clock\":[]"), "value clock");
    all.put(whole("\"clock\":null"), "value clock");
    all.put(whole("\"clock\":{}"), "value clock");
    all.put(whole("\"clock\":{\"offset\":1}"), "value clock.offset");
    all.put(whole("\"clock\":{\"offset\":\"+99:00\"}"), "value clock");
    all.put(whole("\"clock\":{\"offset\":\"Z\",\"timeServer\":\"a b\"}"), "value clock");
    all.put(whole("\"clock\":{\"offset\":\"Z\",\"host\":\"x\"}"), "unknown clock.host");
    String summer = " M3.5.0/02:00:00 M10.5.0/03:00:00\"}";
    all.put(whole("\"clock\":{\"offset\":\"Z\",\"summer\":\"PTSSS" + summer), "value clock");
    all.put(whole("\"clock\":{\"offset\":\"Z\",\"summer\":\"PT99H" + summer), "value clock");
    all.put(whole("\"clock\":{\"offset\":\"+18:00\",\"summer\":\"PT1H" + summer), "value clock");
    all.put(whole("\"clock\":{\"offset\":\"Z\",\"summer\":\"PT0S" + summer), "value clock");
    String motion =
        "\"motion\":{\"on\":true,\"sensitivity\":60,\"areas\":\"0.0 1x1\",\"records\":true}";
    all.put(whole(motion.replace("true,\"s", "\"true\",\"s")), "value motion.on");
    all.put(whole(motion.replace("60", "\"60\"")), "value motion.sensitivity");
    all.put(whole(motion.replace("60", "60.0")), "value motion.sensitivity");
    all.put(whole(motion.replace("60", "101")), "value motion");
    all.put(whole(motion.replace("60", "-1")), "value motion");
    all.put(whole(motion.replace("1x1", "19x1")), "value motion");
    all.put(whole(motion.replace("\"0.0 1x1\"", "[1]")), "value motion.areas");
    String plan =
        "\"recording\":{\"on\":true,\"monday\":\"08:00:00-09:00:00 motion\",\"keepDays\":3}";
    all.put(whole(plan.replace("3}", "0}")), "value recording");
    all.put(whole(plan.replace("3}", "\"3\"}")), "value recording.keepDays");
    all.put(whole(plan.replace("09:", "07:")), "value recording");
    all.put(whole(plan.replace("09:", "29:")), "value recording");
    all.put(whole(plan.replace("motion", "motion, 08:30:00-08:40:00 motion")), "value recording");
    all.put(whole(plan.replace("monday", "mondey")), "unknown recording.mondey");
    all.put(whole(plan.replace("motion", "z".repeat(5_000))), "value recording");
    all.put(whole("\"network\":{}"), "value network.mode");
    all.put(whole("\"network\":{\"mode\":\"fixed\"}"), "value network.prefix");
    all.put(whole("\"network\":{\"mode\":\"fixed\",\"prefix\":33}"), "value network.prefix");
    all.put(
        whole("\"network\":{\"mode\":\"fixed\",\"prefix\":24,\"address\":\"10.0.0.9\"}"),
        "unknown network.address");
    all.put(
        whole("\"network\":{\"mode\":\"fixed\",\"prefix\":24,\"gateway\":\"router\"}"),
        "value network.gateway");
    all.put(whole("\"network\":{\"mode\":\"automatic\",\"prefix\":24}"), "unknown network.prefix");
    return all;
  }

  @Test
  void whatIsNoFileIsNotEvenOpened() throws Exception {
    assertThat(refusal(folder.resolve("gone")).told().key()).isEqualTo("template.missing");
    assertThat(refusal(folder).told().key()).isEqualTo("template.no-file");
    Path zero = Path.of("/dev/zero");
    if (Files.exists(zero)) {
      Path link = Files.createSymbolicLink(folder.resolve("link"), zero);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertThat(refusal(link).told().key()).isEqualTo("template.no-file"));
    }
    Path none = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone"));
    assertThat(refusal(none).told().key()).isEqualTo("template.missing");
  }

  @Test
  void oneThatIsTooLargeIsReadNoFurther() throws Exception {
    byte[] blanks = " ".repeat(TemplateFile.LARGEST).getBytes(StandardCharsets.US_ASCII);
    byte[] end = whole(CLOCK).getBytes(StandardCharsets.US_ASCII);
    Path file = folder.resolve("large.json");
    Files.write(file, blanks);
    Files.write(file, end, java.nio.file.StandardOpenOption.APPEND);
    assertThat(refusal(file).told().key()).isEqualTo("template.large");
  }

  @Test
  void whatCannotBeWrittenLeavesWhatWasThere() throws Exception {
    Template template = RandomTemplate.next(new Random(1));
    assertThatThrownBy(() -> TemplateFile.write(Disk.system(), folder, template))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("template.unwritten");
    Path nowhere = folder.resolve("gone").resolve("one.json");
    assertThatThrownBy(() -> TemplateFile.write(Disk.system(), nowhere, template))
        .hasMessageContaining("template.unwritten");
    assertThat(folder).isEmptyDirectory();
  }
}
