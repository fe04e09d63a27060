package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static Sighting sighting(String datagram) {
    return SightingReader.read(
            Instant.EPOCH,
            "192.168.1.64",
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

  @Test
  void noEntityIsFetchedOrBlownUp() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + RECORDED.replace("DS-2CD2385G1-I<", "&b;<").replace("<?xml version=\"1.0\"", "<?y");
    assertThat(sighting(bomb).camera().model()).doesNotContain("root:");
  }

  @Test
  void whatIsSaidIsHeard() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String value = text(random);
      SadpDocument said =
          SadpDocument.answer("u" + i, List.of(new SadpDocument.Field("DeviceSN", value)));
      assertThat(SadpCodec.decode(SadpCodec.encode(said))).contains(said);
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
            .ifPresent(document -> SightingReader.read(Instant.EPOCH, "10.0.0.1", document));
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
        ? java.util.Arrays.copyOf(mutated, random.nextInt(mutated.length))
        : mutated;
  }
}
