package dev.pinhole.controller.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.setup.TemplateFile;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.MotionDetection;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.store.Disk;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists as people keep them, every fault by its row and column, and files that are none.
class CameraListTest {
  private static final String HEADER = "serial,mac,place,name,address,template\n";
  private static final String MAC = "44-19-b6-0a-3c-01";

  private static CameraList read(String text) {
    return CameraList.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CameraList rows(String... rows) {
    return read(HEADER + String.join("\n", rows));
  }

  /// Each fault as `row column key`, with what is said about it.
  private static List<String> faults(CameraList list) {
    assertThat(list.rows()).isEmpty();
    return list.faults().stream().map(CameraListTest::plain).toList();
  }

  private static String plain(Fault fault) {
    return fault.row()
        + " "
        + fault.column()
        + " "
        + fault.what().key().replace("many.fault.", "")
        + fault.what().args();
  }

  @Test
  void theExampleIsAListWithoutFaults() {
    CameraList list = CameraList.read(CameraList.example());
    assertThat(list.faults()).isEmpty();
    assertThat(list.notices()).isEmpty();
    assertThat(list.rows())
        .containsExactly(
            new CameraRow(
                2,
                "DS-2CD2143G2-I20230107AAWRK12345678",
                Optional.empty(),
                "Shop",
                "Front door",
                Ipv4Range.parse("192.168.1.71/24"),
                "",
                Optional.empty(),
                "two screws"),
            new CameraRow(
                3,
                "",
                MacAddress.parse(MAC),
                "Shop",
                "Back yard",
                Ipv4Range.parse("192.168.1.72/24"),
                "",
                Optional.empty(),
                "needs the long ladder"));
  }

  private static final Template YARD =
      new Template(
          "Yard",
          Optional.of(
              new Template.Addressing.Fixed(24, Optional.of(Ipv4Address.of("192.168.1.254")))),
          Optional.of(new Clock(Optional.of("pool.ntp.org"), CameraZone.UTC)),
          Optional.of(new MotionDetection(true, 40, MotionGrid.ALL, true)),
          Optional.empty());

  private static CameraList beside(Path folder, String... rows) throws Exception {
    TemplateFile.write(Disk.system(), folder.resolve("yard.json"), YARD);
    Files.writeString(folder.resolve("broken.json"), "{");
    Path list = folder.resolve("cameras.csv");
    Files.writeString(list, HEADER + String.join("\n", rows) + "\n");
    return CameraList.read(list);
  }

  @Test
  void theTemplatesBesideTheListAreTakenIntoThePlans(@TempDir Path folder) throws Exception {
    CameraList list =
        beside(
            folder,
            "E00000008,,Shop,Door,192.168.1.71,yard.json",
            "," + MAC + ",Shop,Yard,10.0.0.7/24,yard.json");
    assertThat(list.faults()).isEmpty();
    assertThat(list.rows()).allMatch(one -> one.setUp().equals(Optional.of(YARD)));
    List<PlannedSetUp> plans =
        Plans.of(list.rows(), false).stream().map(ChoiceEvent.Planned::setUp).toList();
    assertThat(plans.get(0).setting(Kind.NETWORK))
        .contains(
            new Network.Fixed(
                Ipv4Range.parse("192.168.1.71/24").orElseThrow(),
                Optional.of(Ipv4Address.of("192.168.1.254"))));
    assertThat(plans.get(1).setting(Kind.NETWORK))
        .as("a router of another network is none")
        .contains(
            new Network.Fixed(Ipv4Range.parse("10.0.0.7/24").orElseThrow(), Optional.empty()));
    assertThat(plans)
        .allMatch(
            one ->
                one.setting(Kind.CLOCK).equals(YARD.clock().map(Setting.class::cast))
                    && one.setting(Kind.MOTION_DETECTION)
                        .equals(YARD.motion().map(Setting.class::cast))
                    && one.setting(Kind.RECORDING).isEmpty());
  }

  @Test
  void aTemplateThatCannotBeReadStandsAgainstTheWholeList(@TempDir Path folder) throws Exception {
    CameraList list =
        beside(
            folder,
            "E00000008,,Shop,Door,192.168.1.71,yard.json",
            "," + MAC + ",Shop,Yard,192.168.1.72,broken.json",
            "E00000009,,Shop,Hall,192.168.1.73,gone.json");
    assertThat(list.rows()).isEmpty();
    assertThat(list.faults())
        .extracting(one -> one.row() + " " + one.column() + " " + one.what().key())
        .containsExactly("3 template template.json", "4 template template.missing");
  }

  /// Nobody corrects a list in rounds.
  @Test
  void everyFaultOfEveryRowIsNamedAtOnce(@TempDir Path folder) throws Exception {
    Known door =
        new Known(
            "Door", "E00000009", MacAddress.parse(MAC), Optional.of(Ipv4Address.of("10.0.0.9")));
    CameraList list =
        beside(
            folder,
            "short,45,Shop,Door,192.168.1.,gone.json",
            "," + MAC + ",Shop,Yard,10.0.0.255,broken.json",
            "E00000009,,Shop,Hall,192.168.1.73,../yard.json");
    assertThat(faults(list.beside(List.of(door))))
        .containsExactly(
            "2 serial serial[short]",
            "2 mac mac[45]",
            "2 address address[192.168.1.]",
            "2 template template.missing[" + folder.resolve("gone.json") + "]",
            "3 address no-host[10.0.0.255]",
            "3 template template.json[" + folder.resolve("broken.json") + "]",
            "3 mac has-a-job[Door]",
            "4 template template[../yard.json]",
            "4 serial has-a-job[Door]");
    assertThat(list.beside(List.of(door)).rows()).isEmpty();
  }

  @Test
  void semicolonsTabsQuotesAndLineEndsAreReadAsSpreadsheetsWriteThem() {
    String header = "Place;NAME; Mac ;Serial;template;Address\r\n";
    CameraList list =
        read(
            header
                + "\"Hall; \"\"old\"\" one\";\"a\nb\";"
                + MAC.toUpperCase(Locale.ROOT)
                + ";;;\r\n\r\n;;;;;\r\nYard;Gate, left;;abcdefghi;;\r");
    assertThat(list.faults()).isEmpty();
    assertThat(list.rows())
        .extracting(CameraRow::place)
        .containsExactly("Hall; \"old\" one", "Yard");
    assertThat(list.rows()).extracting(CameraRow::name).containsExactly("a b", "Gate, left");
    // As the spreadsheet numbers them: a cell of two lines and empty rows count.
    assertThat(list.rows()).extracting(CameraRow::row).containsExactly(2, 5);
    assertThat(read("sep=;\r\n" + header + ";;" + MAC + ";;;").rows()).hasSize(1);
    assertThat(read((HEADER + "," + MAC + ",,,,").replace(',', '\t')).rows()).hasSize(1);
  }

  @Test
  void aFileOfAnOlderSpreadsheetIsReadAndSaid() {
    CameraList list =
        CameraList.read(
            (HEADER + "," + MAC + ",Küche,,,").getBytes(Charset.forName("windows-1252")));
    assertThat(list.rows()).singleElement().extracting(CameraRow::place).isEqualTo("Küche");
    assertThat(list.notices())
        .extracting(CameraListTest::plain)
        .containsExactly("0  many.notice.windows[]");
  }

  @Test
  void anUnknownColumnIsNamedAndTheOthersGoOn() {
    CameraList list = read("floor," + HEADER + "2," + ",%s,,,,".formatted(MAC));
    assertThat(list.rows()).hasSize(1);
    assertThat(list.notices())
        .extracting(CameraListTest::plain)
        .containsExactly("1 floor many.notice.unknown[]");
  }

  @Test
  void theHeaderIsCheckedWithTheRows() {
    assertThat(faults(read("name,mac,place,name\nx,y,z,w")))
        .containsExactly(
            "1 name column-twice[]",
            "1 address column-missing[]",
            "1 template column-missing[]",
            "2 mac mac[y]");
    assertThat(faults(read("place,name,address,template\na,b,10.0.0.1,\nc,d,x,")))
        .containsExactly("1 serial, mac no-identity-column[]", "3 address address[x]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "',,Shop,,,' | 2 serial no-identity[]",
        "'12345678,,,,,' | 2 serial serial[12345678]",
        "'DS 2CD1123,,,,,' | 2 serial serial[DS 2CD1123]",
        "'1.23457E+12,,,,,' | 2 serial rounded[1.23457E+12]",
        "',44-19-b6-0a-3c,,,,' | 2 mac mac[44-19-b6-0a-3c]",
        "',45-19-b6-0a-3c-01,,,,' | 2 mac mac[45-19-b6-0a-3c-01]",
        "',00-00-00-00-00-00,,,,' | 2 mac mac[00-00-00-00-00-00]",
        "'abcdefghi,,,,192.168.1,' | 2 address address[192.168.1]",
        "'abcdefghi,,,,192.168.1.256,' | 2 address address[192.168.1.256]",
        "'abcdefghi,,,,192.168.1.0,' | 2 address no-host[192.168.1.0]",
        "'abcdefghi,,,,192.168.1.255,' | 2 address no-host[192.168.1.255]",
        "'abcdefghi,,,,127.0.0.5,' | 2 address no-host[127.0.0.5]",
        "'abcdefghi,,,,0.1.2.3,' | 2 address no-host[0.1.2.3]",
        "'abcdefghi,,,,239.1.2.3,' | 2 address no-host[239.1.2.3]",
        "'abcdefghi,,,,10.0.0.1/32,' | 2 address no-host[10.0.0.1/32]",
        "'abcdefghi,,,,,../yard.json' | 2 template template[../yard.json]",
        "'abcdefghi,,,,,,surplus' | 2  too-many-cells[]",
        "'abcdefghi,,a\"b,,,' | 2  quote-inside[]",
        "'abcdefghi,,\"a\"b,,,' | 2  quote-inside[]",
        "'abcdefghi,,\"a,,,' | 2  quote-open[]"
      })
  void everyFaultIsNamedWithRowAndColumn(String row, String fault) {
    CameraList list = rows(row);
    assertThat(faults(list)).containsExactly(fault);
    String said = Words.of(Locale.UK).say(list.faults().getFirst().what());
    // What is wrong, and what to do.
    assertThat(said).contains(" ").endsWith(".").doesNotContain("many.");
  }

  @Test
  void aWholeNetworkCanBeGiven() {
    assertThat(rows("abcdefghi,,,,10.1.0.255/16,").rows())
        .singleElement()
        .extracting(CameraRow::address)
        .isEqualTo(Ipv4Range.parse("10.1.0.255/16"));
  }

  @Test
  void nothingStandsThereTwice() {
    assertThat(
            faults(
                rows(
                    "DS-2CD1123AAWRE00000001," + MAC + ",,,10.0.0.1,",
                    "e00000001,,,,10.0.0.1/16,",
                    ",4419B60A3C01,,,,",
                    "DS-2CD9999AAWRE00000001,,,,,")))
        .containsExactly(
            "3 serial camera-twice[2]",
            "3 address address-twice[2]",
            "4 mac camera-twice[2]",
            "5 serial camera-twice[3]");
  }

  @Test
  void twoWholeSerialNumbersWithTheSameEndAreTwoCameras() {
    assertThat(rows("DS-2CD1123AAWRE00000001,,,,,", "DS-2CD9999AAWRE00000001,,,,,").rows())
        .hasSize(2);
  }

  @Test
  void whatOpenJobsHaveIsNotTakenAgain() {
    Known door =
        new Known(
            "Door", "e00000001", MacAddress.parse(MAC), Optional.of(Ipv4Address.of("10.0.0.9")));
    CameraList list =
        rows("DS-2CD1123AAWRE00000001,,,,,", "," + MAC + ",,,,", "abcdefghi,,,,10.0.0.9,");
    assertThat(list.rows()).hasSize(3);
    assertThat(faults(list.beside(List.of(door))))
        .containsExactly(
            "2 serial has-a-job[Door]", "3 mac has-a-job[Door]", "4 address is-planned[Door]");
    assertThat(list.beside(List.of()).rows()).hasSize(3);
  }

  @Test
  void longTextsAreFaults() {
    assertThat(rows("abcdefghi,,,%s,,".formatted("x".repeat(120))).rows()).hasSize(1);
    assertThat(faults(rows("abcdefghi,,,%s,,".formatted("x".repeat(121)))))
        .containsExactly("2 name text[120]");
  }

  @Test
  void whatIsNoListSaysSo(@TempDir Path folder) throws IOException {
    assertThat(faults(read(""))).containsExactly("0  empty[]");
    assertThat(faults(read("\uFEFF"))).containsExactly("0  empty[]");
    assertThat(faults(read(HEADER))).containsExactly("0  no-rows[]");
    assertThat(faults(read("PK\u0003\u0004\u0000\u0000"))).containsExactly("0  no-text[]");
    assertThat(faults(CameraList.read(HEADER.getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("0  no-text[]");
    Path file = folder.resolve("list.csv");
    Files.write(file, new byte[CameraList.LARGEST_FILE + 1]);
    assertThat(faults(CameraList.read(file))).containsExactly("0  large[1]");
    Files.writeString(file, HEADER + "," + MAC + ",,,,");
    assertThat(CameraList.read(file).rows()).hasSize(1);
    assertThat(faults(CameraList.read(folder.resolve("gone")))).hasSize(1);
  }

  /// Not every computer can name every file: without a language set, some know ASCII only.
  @Test
  void aTemplateThatThisComputerCannotNameIsAFault() {
    CameraList list =
        rows("abcdefghi,,,,,a.json")
            .withTemplates(
                name -> {
                  throw new InvalidPathException(name, "unmappable characters");
                });
    assertThat(list.rows()).isEmpty();
    assertThat(faults(list)).containsExactly("2 template template[a.json]");
  }

  private static String serials(int count) {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      text.append("E%08d,,,,,\n".formatted(i));
    }
    return text.toString();
  }

  @Test
  void aListIsBounded() {
    assertThat(read(serials(CameraList.MOST_ROWS) + ",,,,,\n".repeat(500)).rows())
        .hasSize(CameraList.MOST_ROWS);
    assertThat(faults(read(serials(CameraList.MOST_ROWS + 1)))).containsExactly("0  long[1000]");
    assertThat(faults(read("\n".repeat(20_000)))).isNotEmpty();
    assertThat(faults(read(HEADER + ",".repeat(1_000)))).containsExactly("2  wide[64]");
    assertThat(faults(read(HEADER + "x,,,,,\n".repeat(900)))).hasSize(200);
  }

  /// Whatever stands in a file, it becomes a list or faults, never an exception.
  @Test
  void noFileBreaksTheReader() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    String parts = ",;\t\"\r\n x1.\u00e9";
    for (int run = 0; run < 3_000; run++) {
      var text = new StringBuilder(run % 2 == 0 ? HEADER : "");
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(parts.charAt(random.nextInt(parts.length())));
      }
      CameraList list = read(text.toString());
      assertThat(list.rows().isEmpty())
          .as("seed %d, run %d: %s", seed, run, text)
          .isEqualTo(!list.faults().isEmpty());
    }
  }
}
