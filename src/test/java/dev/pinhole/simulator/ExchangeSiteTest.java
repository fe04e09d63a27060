package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.Parsed;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.sadp.SadpCodec;
import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.sadp.SightingReader;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.simulator.SupportDesk.Letter;
import dev.pinhole.testing.HandClock;
import dev.pinhole.testing.LogTap;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The exchange on the practice site's own socket and in its document.
final class ExchangeSiteTest {
  private static final String PASSWORD = "Qx4-known-Zw9";

  @TempDir Path folder;
  private SiteStand stand;

  @BeforeEach
  void open() throws IOException {
    stand = new SiteStand(folder.resolve("site.json"));
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private RecoveryFile drawer() {
    byte[] content = stand.site.recoveryFile("recorder").orElseThrow().copyBytes();
    return ((Parsed.Good<RecoveryFile>) RecoveryFile.parse(content)).value();
  }

  @Test
  void theDrawersFileWorksOnce() throws IOException {
    Answer.Begun begun = stand.begin(SiteStand.RECORDER, Method.RECOVERY_FILE);
    Evidence guid = new Evidence.Guid(drawer().guid());
    assertThat(stand.reset(begun, guid, PASSWORD)).isInstanceOf(Answer.Changed.class);
    stand.reopen(Duration.ofHours(1));
    begun = stand.begin(SiteStand.RECORDER, Method.RECOVERY_FILE);
    Answer again = stand.reset(begun, new Evidence.Guid(drawer().guid()), PASSWORD);
    assertThat(((Answer.Refused) again).reason()).isEqualTo(dev.pinhole.exchange.Reason.USED);
    assertThat(stand.site.recoveryFile("front-door")).isEmpty();
    assertThat(stand.site.answers("front-door")).hasSize(3);
    assertThat(stand.site.answers("barn")).isEmpty();
  }

  @Test
  void anOlderSiteGetsWhatItLacks() throws IOException {
    stand.close();
    String now = Files.readString(folder.resolve("site.json"));
    String cameras =
        now.substring(now.indexOf("\"cameras\":["), now.indexOf("{\"id\":\"recorder\""))
            .replaceAll(",\"recovery\":\\{\"request\".*?\"shiftSeconds\":0\\}", "");
    String old =
        now.substring(0, now.indexOf("\"cameras\":[")).replace("\"schema\":2", "\"schema\":1")
            + cameras.substring(0, cameras.length() - 1)
            + "]}";
    assertThat(old).doesNotContain("recovery", "desk");
    Files.writeString(folder.resolve("site.json"), old);
    stand.reopen(Duration.ofHours(1));
    assertThat(stand.site.notice()).isEmpty();
    assertThat(
            stand.reset(
                stand.begin(SiteStand.RECORDER, Method.RECOVERY_FILE),
                new Evidence.Guid(drawer().guid()),
                PASSWORD))
        .isInstanceOf(Answer.Changed.class);
    assertThat(
            stand.reset(
                stand.begin(SiteStand.DOOR, Method.SECURITY_QUESTIONS),
                stand.note("front-door"),
                PASSWORD))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void skippedTimeIsKeptWhenTheProgramIsKilled() throws IOException {
    stand.begin(SiteStand.DOOR, Method.KEY);
    stand.site.clock().letPass(Duration.ofHours(30));
    String then = stand.site.clock().instant().toString();
    dev.pinhole.testing.Await.until(
        "the skipped time on disk", () -> onDisk().contains("\"siteAt\":\"" + then));
  }

  private String onDisk() {
    try {
      return Files.readString(folder.resolve("site.json"));
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  @Timeout(60)
  void aRecorderHandsOnWhileEverybodyIsBusy() throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    try (ExecutorService busy = Executors.newFixedThreadPool(2)) {
      busy.execute(
          () -> {
            for (int i = 0; going.get(); i++) {
              stand.site.changeMail("recorder", "office" + i % 9 + "@home.example");
              stand.site.lead("stairs", i % 2 == 0);
              java.util.concurrent.locks.LockSupport.parkNanos(3_000_000);
            }
          });
      busy.execute(
          () -> {
            for (int i = 0; going.get(); i++) {
              stand.site.setCalendar("garden", Duration.ofMinutes(i));
              java.util.concurrent.locks.LockSupport.parkNanos(3_000_000);
            }
          });
      try {
        for (int i = 0; i < 3; i++) {
          Answer.Begun begun = stand.begin(SiteStand.RECORDER, Method.SECURITY_QUESTIONS);
          stand.reset(begun, stand.note("recorder"), PASSWORD + i, Optional.empty(), true);
        }
      } finally {
        going.set(false);
      }
    }
    stand.site.close();
    assertThat(onDisk()).contains(key("00105", PASSWORD + 2), key("00102", PASSWORD + 2));
  }

  private static String key(String serialEnd, String password) {
    return DigestCheck.key("IP Camera(" + serialEnd + ")", password.toCharArray());
  }

  @Test
  void camerasWithoutPowerOrLeadGetNothingHandedOn() throws IOException {
    stand.site.power("garden", false);
    Answer.Begun begun = stand.begin(SiteStand.RECORDER, Method.SECURITY_QUESTIONS);
    stand.reset(begun, stand.note("recorder"), PASSWORD, Optional.empty(), true);
    stand.site.close();
    assertThat(onDisk()).contains(key("00105", PASSWORD)).doesNotContain(key("00102", PASSWORD));
  }

  @Test
  void neitherProtocolReadsTheOther() throws Exception {
    byte[] ask = ExchangeCodec.encode(new Ask.Begin("AA-1", SiteStand.DOOR, Method.KEY));
    byte[] answer = stand.send(ask, 20_000).orElseThrow();
    assertThat(SadpCodec.decode(ask)).isEmpty();
    assertThat(SadpCodec.decode(answer)).isEmpty();
    byte[] probe = SadpCodec.encode(SadpDocument.inquiry("AA-2", "getcode"));
    assertThat(ExchangeCodec.decodeAsk(probe)).isEmpty();
    assertThat(stand.send(probe, 300)).as("the vendor's own ask").isEmpty();
    try (StandAlone alone =
            StandAlone.open(
                new StandAlone.Setting(
                    List.of(InetAddress.getByName("127.0.0.1")),
                    0,
                    0,
                    1,
                    new HandClock(),
                    new Random(1)));
        DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(ask, ask.length, alone.cameras().getFirst().sadp()));
      socket.setSoTimeout(300);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> socket.receive(new DatagramPacket(new byte[2_048], 2_048)))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void camerasAnnounceTheirWaysAndNoOthers() {
    for (PracticeCameras.Fresh fresh :
        PracticeCameras.all(Catalog.builtIn(), stand.machine.instant())) {
      SadpDocument said =
          DeviceAnswers.announce(
              fresh.profile(), fresh.state(), "U".repeat(64), new Ports(65_535, 65_535));
      assertThat(SadpCodec.encode(said)).hasSizeLessThan(1_472);
      Set<RecoveryMethod> read =
          SightingReader.read(stand.machine.instant(), new InetSocketAddress("127.0.0.1", 1), said)
              .orElseThrow()
              .methods();
      assertThat(read).as(fresh.profile().id()).isEqualTo(fresh.profile().methods());
    }
  }

  @Test
  void nothingSecretIsWrittenOrSent() throws IOException {
    List<String> secrets = new ArrayList<>(List.of(PASSWORD, PASSWORD + "2", PASSWORD + "3"));
    List<byte[]> carried = new ArrayList<>();
    Answer.Begun file = stand.begin(SiteStand.DOOR, Method.REQUEST_FILE);
    carried.add(SiteStand.file(file));
    Letter reply = stand.served(SiteStand.file(file), "front-door", Kind.REPLY_FILE);
    carried.add(
        stand.site.desk().replyFile(reply.number()).orElseThrow().getBytes(StandardCharsets.UTF_8));
    stand.reset(
        file, new Evidence.SignedBeside(), PASSWORD, Optional.of(stand.reply(reply)), false);
    for (Method method : List.of(Method.KEY, Method.MAILED_CODE)) {
      Answer.Begun begun = stand.begin(SiteStand.DOOR, method);
      carried.add(SiteStand.text(begun));
      Kind kind = method == Method.KEY ? Kind.KEY : Kind.MAIL_CODE;
      Letter letter = stand.served(SiteStand.text(begun), "front-door", kind);
      Secret code = stand.site.desk().code(letter.number()).orElseThrow();
      secrets.add(code.use(String::new));
      stand.reset(begun, new Evidence.Code(code), PASSWORD + "2");
    }
    for (NoteLine line : stand.site.answers("recorder")) {
      secrets.add(line.answer().use(String::new));
    }
    Answer.Begun asked = stand.begin(SiteStand.RECORDER, Method.SECURITY_QUESTIONS);
    stand.reset(asked, stand.note("recorder"), PASSWORD + "3", Optional.empty(), true);
    RecoveryFile file2 = drawer();
    secrets.add(file2.guid().use(String::new));
    Answer.Begun guid = stand.begin(SiteStand.RECORDER, Method.RECOVERY_FILE);
    stand.reset(guid, new Evidence.Guid(file2.guid()), PASSWORD + "3");
    stand.site.close();
    carried.addAll(stand.wire);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        carried.add(Files.readAllBytes(one));
      }
    }
    assertThat(carried).hasSizeGreaterThan(20);
    for (byte[] content : carried) {
      String text = new String(content, StandardCharsets.ISO_8859_1);
      for (String secret : secrets) {
        assertThat(forms(secret)).as(text).noneMatch(text::contains);
      }
    }
  }

  /// The Base64 forms stand for the three places where a text can begin in a longer one.
  private static List<String> forms(String secret) {
    byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
    byte[] little = secret.getBytes(StandardCharsets.UTF_16LE);
    byte[] big = secret.getBytes(StandardCharsets.UTF_16BE);
    List<String> forms = new ArrayList<>();
    for (byte[] bytes : List.of(utf8, little, big)) {
      forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
      forms.add(HexFormat.of().formatHex(bytes));
      forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
      for (int shift = 0; shift < 3; shift++) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        int whole = shifted.length / 3 * 4;
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
          forms.add(encoder.encodeToString(shifted).substring(shift == 0 ? 0 : 4, whole));
        }
      }
    }
    byte[] raw = utf8;
    if (secret.matches("[0-9a-f]{32}")) {
      raw = HexFormat.of().parseHex(secret);
      forms.add(new String(raw, StandardCharsets.ISO_8859_1));
      forms.add(Base64.getEncoder().encodeToString(raw).substring(0, 20));
      forms.add(Base64.getUrlEncoder().encodeToString(raw).substring(0, 20));
    }
    return forms;
  }

  /// What cannot be read is quoted by those who read it.
  @Test
  void aDamagedDocumentSaysNothingOfItsKeys() throws IOException {
    stand.begin(SiteStand.DOOR, Method.REQUEST_FILE);
    stand.site.close();
    Path file = folder.resolve("site.json");
    String whole = Files.readString(file);
    List<String> secrets =
        Pattern.compile("\"(?:keys|drawer|md5|sha256|chained|guid)\":\"([^\"]{20,})\"")
            .matcher(whole)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(secrets).hasSizeGreaterThan(5);
    String said = SiteKeeper.find(file).saved().orElseThrow().toString();
    assertThat(secrets.stream().filter(said::contains)).isEmpty();
    try (LogTap log = new LogTap()) {
      for (String secret : secrets) {
        for (String damage :
            List.of(
                " %s\"",
                "\"%s", "[\"%s\"]", "{\"%s\":1}", "\"\u0001%s\"", "\"%s!\",\"%1$s\":\"\"")) {
          Files.writeString(file, whole.replace("\"" + secret + "\"", damage.formatted(secret)));
          SiteKeeper.Found found = SiteKeeper.find(file);
          assertThat(found.saved()).as(damage).isEmpty();
          assertThat(found.notice()).as(damage).isPresent();
        }
        assertThat(log.said()).contains("afresh").doesNotContain(secret.substring(0, 20));
      }
    }
  }

  @Test
  void aDocumentWithoutAWholeDrawerIsDamaged() throws IOException {
    stand.site.close();
    Path file = folder.resolve("site.json");
    String whole = Files.readString(file);
    for (String drawer : List.of("\"\"", "\"AAAA\"", "\"not Base64\"", "null")) {
      Files.writeString(
          file,
          whole.replaceFirst(
              "\"drawer\":\"[^\"]+\"", Matcher.quoteReplacement("\"drawer\":" + drawer)));
      assertThat(SiteKeeper.find(file).saved()).as(drawer).isEmpty();
    }
  }
}
