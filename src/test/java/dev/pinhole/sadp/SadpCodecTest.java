package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.sadp.SadpDocument.Field;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The codec against the recorded forms, and against anything at all.
final class SadpCodecTest {
  private static final int ROUNDS =
      "full".equals(System.getProperty("pinhole.suites")) ? 100_000 : 10_000;

  /// The form and order of a recorded answer, with the misspelling that shipped firmware has.
  static final String RECORDED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ProbeMatch>
      <Uuid>13A888A9-F1B1-4020-AE9F-05607682D23B</Uuid>
      <Types>inquiry</Types>
      <DeviceType>141945</DeviceType>
      <DeviceDescription>DS-2CD2385G1-I</DeviceDescription>
      <DeviceSN>DS-2CD2385G1-I20200414AAWRE00000001</DeviceSN>
      <CommandPort>8000</CommandPort>
      <HttpPort>80</HttpPort>
      <MAC>58-50-ed-00-00-01</MAC>
      <IPv4Address>192.168.1.64</IPv4Address>
      <IPv4SubnetMask>255.255.255.0</IPv4SubnetMask>
      <DHCP>false</DHCP>
      <SoftwareVersion>V5.6.2build 190701</SoftwareVersion>
      <BootTime>1970-01-15 02:44:11</BootTime>
      <Activated>false</Activated>
      <PasswordResetAbility>true</PasswordResetAbility>
      <HCPlatformEnable>flase</HCPlatformEnable>
      </ProbeMatch>
      """
          .replace("\n", "\r\n");

  private static final InetSocketAddress SOMEBODY = new InetSocketAddress("10.0.0.1", 37_020);

  private static SadpDocument document(String datagram) {
    return SadpCodec.decode(datagram.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static Sighting sighting(String datagram) {
    return SightingReader.read(
            Instant.EPOCH,
            new InetSocketAddress("192.168.1.64", 37_020),
            SadpCodec.decode(datagram.getBytes(StandardCharsets.UTF_8)).orElseThrow())
        .orElseThrow();
  }

  @Test
  void theRecordedAnswerIsRead() {
    Sighting seen = sighting(RECORDED);
    assertThat(seen.mac().text()).isEqualTo("58-50-ed-00-00-01");
    assertThat(seen.camera().serial()).isEqualTo("DS-2CD2385G1-I20200414AAWRE00000001");
    assertThat(seen.activation()).isEqualTo(Activation.INACTIVE);
    assertThat(seen.bootTime()).isEqualTo("1970-01-15 02:44:11");
    assertThat(seen.prefix()).isEqualTo(24);
    assertThat(seen.methods()).containsExactly(RecoveryMethod.REQUEST_FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Activated>flase</Activated>",
        "<activated>FALSE</activated>",
        "<ACTIVATED> false </ACTIVATED>",
        "<Activated>0</Activated>"
      })
  void everySpellingOfFalseIsFalse(String element) {
    assertThat(sighting(RECORDED.replace("<Activated>false</Activated>", element)).activation())
        .isEqualTo(Activation.INACTIVE);
  }

  @Test
  void missingActivatedMeansThatAPasswordIsSet() {
    assertThat(sighting(RECORDED.replace("<Activated>false</Activated>", "")).activation())
        .isEqualTo(Activation.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"58:50:ED:00:00:01", "58-50-ED-00-00-01", "5850ed000001"})
  void everyFormOfMacIsTheSame(String mac) {
    assertThat(sighting(RECORDED.replace("58-50-ed-00-00-01", mac)).mac().text())
        .isEqualTo("58-50-ed-00-00-01");
  }

  @Test
  void tolerantOfWhatRealAnswersBring() {
    Sighting good = sighting(RECORDED);
    assertThat(sighting("\u0000\u0001\u0002HK" + RECORDED).address()).isEqualTo(good.address());
    assertThat(sighting(RECORDED.replace("IPv4Address", "Ipv4Address")).address())
        .isEqualTo(good.address());
    assertThat(sighting(RECORDED.replace("UTF-8", "us-ascii")).mac()).isEqualTo(good.mac());
    assertThat(sighting(RECORDED.replace("DS-2CD2385G1-I<", "Salt & Pepper<")).camera().model())
        .isEqualTo("Salt & Pepper");
    String cut = RECORDED.substring(0, RECORDED.indexOf("<PasswordReset"));
    assertThat(sighting(cut).activation()).isEqualTo(Activation.INACTIVE);
    assertThat(sighting(RECORDED.replace("<DHCP>false</DHCP>", "<DHCP>false")).bootTime())
        .isEqualTo(good.bootTime());
  }

  /// Every row is a form that a strict reader refuses, all on one line and in any case.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<PROBEMATCH><mac>58-50-ED-00-00-01</mac><ACTIVATED>flase</ACTIVATED><X>&</X></PROBEMATCH>",
        "<ProbeMatch><MAC>58-50-ed-00-00-01</mac><Activated>false</activated></ProbeMatch>",
        "<ProbeMatch><DHCP>false<MAC>58-50-ed-00-00-01<Activated>false</ProbeMatch>",
        "<ProbeMatch><MAC>58-50-ed-00-00-01</MAC><Activated>false</Activated><Salt>ab",
        "<ProbeMatch x='1'><n:MAC a='b'>58-50-ed-00-00-01</n:MAC><Activated>false</Activated>",
        "<j&nk <1><ProbeMatch><MAC>58-50-ed-00-00-01</MAC><Activated>false</Activated></ProbeMatch>"
      })
  void theSecondReadingFindsWhatIsThere(String datagram) {
    Sighting seen = sighting(datagram);
    assertThat(seen.mac().text()).isEqualTo("58-50-ed-00-00-01");
    assertThat(seen.activation()).isEqualTo(Activation.INACTIVE);
    assertThat(seen.httpPort()).isEqualTo(80);
    assertThat(seen.address()).isEqualTo(Ipv4Address.of("192.168.1.64"));
  }

  @Test
  void unknownFieldsAndTheirOrderAreKept() {
    SadpDocument document =
        document(
            "<Hello><Types>hello</Types><supportEzvizUnbind>true</supportEzvizUnbind></Hello>");
    assertThat(document.root()).isEqualTo(SadpDocument.Root.HELLO);
    assertThat(document.fields())
        .containsExactly(new Field("Types", "hello"), new Field("supportEzvizUnbind", "true"));
    assertThat(document.value("SUPPORTEZVIZUNBIND")).contains("true");
    assertThat(document(RECORDED).fields().stream().map(Field::name))
        .startsWith("Uuid", "Types", "DeviceType", "DeviceDescription", "DeviceSN", "CommandPort");
  }

  @Test
  void onlyWhatDescribesACameraIsASighting() {
    String request = RECORDED.replace("<Types>inquiry<", "<Types>activate <");
    for (String other : List.of(request, RECORDED.replace("ProbeMatch>", "Probe>"))) {
      assertThat(SightingReader.read(Instant.EPOCH, SOMEBODY, document(other))).isEmpty();
    }
    String hello = RECORDED.replace("ProbeMatch>", "Hello>").replace(">inquiry<", ">hello<");
    assertThat(sighting(hello).mac()).isEqualTo(sighting(RECORDED).mac());
  }

  @ParameterizedTest
  @CsvSource({
    "255.255.255.0, 24",
    "255.255.0.0, 16",
    "0.0.0.0, 0",
    "255.255.255.255, 32",
    "255.0.255.0, 24",
    "nonsense, 24"
  })
  void anImpossibleMaskIsTakenForTheUsualOne(String mask, int prefix) {
    assertThat(sighting(RECORDED.replace("255.255.255.0", mask)).prefix()).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({"8080, 8080", "0, 80", "65536, 80", "-1, 80", "99999999999, 80", "x, 80"})
  void anImpossiblePortIsTakenForTheUsualOne(String said, int port) {
    String datagram = RECORDED.replace("<HttpPort>80<", "<HttpPort>" + said + "<");
    assertThat(sighting(datagram).httpPort()).isEqualTo(port);
  }

  @Test
  void textIsBoundedAndCannotTurnWhatStandsAroundIt() {
    String model = "A\u202E\u200B\tB" + "x".repeat(500);
    Sighting seen = sighting(RECORDED.replace("DS-2CD2385G1-I<", model + "<"));
    assertThat(seen.camera().model()).startsWith("A   Bx").hasSize(96);
  }

  @Test
  void sizesAreBounded() {
    byte[] padded = RECORDED.concat(" ".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(SadpCodec.decode(Arrays.copyOf(padded, SadpCodec.LONGEST))).isPresent();
    assertThat(SadpCodec.decode(Arrays.copyOf(padded, SadpCodec.LONGEST + 1))).isEmpty();
    String many = "<ProbeMatch>" + "<a>1</a>".repeat(400) + "</ProbeMatch>";
    assertThat(document(many).fields()).hasSize(256);
    assertThat(document(many.replace("</ProbeMatch>", "&")).fields()).hasSize(256);
    assertThat(document("<Hello><a>1</a><b>" + "x".repeat(2_000) + "</b></Hello>").fields())
        .containsExactly(new Field("a", "1"));
  }

  /// With every recorded field the answer outgrows an unfragmented datagram, yet not the 2,048
  /// bytes that other tools read.
  @Test
  void theFullDocumentIsReadBackInItsOrder() {
    byte[] said = answer(CameraA.fields());
    assertThat(said.length).isBetween(1_472, 2_047);
    SadpDocument heard = SadpCodec.decode(said).orElseThrow();
    assertThat(heard.fields().subList(2, heard.fields().size())).isEqualTo(CameraA.fields());
    Sighting seen = SightingReader.read(Instant.EPOCH, SOMEBODY, heard).orElseThrow();
    assertThat(seen.source()).isEqualTo("10.0.0.1");
    assertThat(seen.address()).isEqualTo(Ipv4Address.of("192.168.1.64"));
    assertThat(seen.activation()).isEqualTo(Activation.ACTIVE);
    assertThat(seen.methods())
        .containsExactlyInAnyOrder(
            RecoveryMethod.REQUEST_FILE,
            RecoveryMethod.KEY,
            RecoveryMethod.SECURITY_QUESTIONS,
            RecoveryMethod.MAILED_CODE);
  }

  @Test
  void withoutSaltAndThePrivateProtocolItFitsOneDatagram() {
    Set<String> left =
        Set.of("Salt", "SDKServerStatus", "SDKOverTLSServerStatus", "SDKOverTLSPort");
    byte[] said =
        answer(CameraA.fields().stream().filter(field -> !left.contains(field.name())).toList());
    assertThat(said.length).isLessThan(1_472);
    String text = new String(said, StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<ProbeMatch>\r\n<Uuid>")
        .endsWith("</supportEzvizUnbind>\r\n</ProbeMatch>\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  private static byte[] answer(List<Field> fields) {
    return SadpCodec.encode(SadpDocument.answer("13A888A9-F1B1-4020-AE9F-05607682D23B", fields));
  }

  @Test
  void inquiriesHaveTheRecordedForm() {
    byte[] said = SadpCodec.encode(SadpDocument.inquiry("13A888A9", "inquiry_v32"));
    assertThat(new String(said, StandardCharsets.UTF_8).replace("\r\n", ""))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Probe><Uuid>13A888A9</Uuid>"
                + "<Types>inquiry_v32</Types></Probe>");
  }

  @Test
  void manyThreadsReadAtOnce() throws InterruptedException {
    byte[] said = RECORDED.getBytes(StandardCharsets.UTF_8);
    SadpDocument alone = SadpCodec.decode(said).orElseThrow();
    AtomicInteger same = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              for (int i = 0; i < 500; i++) {
                                if (SadpCodec.decode(said).equals(Optional.of(alone))) {
                                  same.incrementAndGet();
                                }
                              }
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(same).hasValue(4_000);
  }

  @Test
  void noEntityIsFetchedOrBlownUp() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + RECORDED.replace("DS-2CD2385G1-I<", "&b;<").replace("<?xml version=\"1.0\"", "<?y");
    assertThat(sighting(bomb).camera().model()).doesNotContain("root:");
  }

  @Test
  void whatIsSaidIsHeard() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String value = text(random);
      SadpDocument said = SadpDocument.answer("u" + i, List.of(new Field("DeviceSN", value)));
      assertThat(SadpCodec.decode(SadpCodec.encode(said))).as("seed %s", seed).contains(said);
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(40), 33, 0x2FF)
        .filter(c -> Character.isLetterOrDigit(c) || "&<>\"'-".indexOf(c) >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void nothingThatArrivesMakesItFail() {
    long seed = 20_261_123;
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] datagram = hostile(random);
      try {
        SadpCodec.decode(datagram)
            .ifPresent(document -> SightingReader.read(Instant.EPOCH, SOMEBODY, document));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " datagram " + i, e);
      }
    }
  }

  static byte[] hostile(Random random) {
    if (random.nextInt(3) == 0) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] mutated = RECORDED.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(12); i >= 0; i--) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0
        ? Arrays.copyOf(mutated, random.nextInt(mutated.length))
        : mutated;
  }
}
