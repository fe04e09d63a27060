package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// curl with Digest against every resource: a program that nobody here wrote.
final class CurlTest {
  private static final String ID = "front-door";
  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private String base = "";

  @BeforeEach
  void open() throws IOException {
    assumeTrue(hasCurl(), "there is no curl on this computer");
    alone = Stranger.stand(machine, ID, "Wort-2345");
    base = "http://127.0.0.1:" + alone.find(ID).orElseThrow().http().getPort();
  }

  @AfterEach
  void close() {
    if (alone != null) {
      alone.close();
    }
  }

  private static boolean hasCurl() {
    try {
      return new ProcessBuilder("curl", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return the HTTP status; the body lies in `out`
  private int curl(Path out, String path, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "--max-time", "20"));
    command.addAll(List.of("--digest", "-u", "admin:Wort-2345"));
    command.addAll(List.of("-o", out.toString(), "-w", "%{http_code}"));
    command.addAll(List.of(options));
    command.add(base + path);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(path + " " + said).isZero();
    return Integer.parseInt(said.strip());
  }

  @Test
  void everyDocumentIsReadAndWrittenBack() throws Exception {
    Path out = folder.resolve("out");
    Path said = folder.resolve("said");
    for (String path : Resources.all().paths()) {
      assertThat(curl(out, path)).as(path).isEqualTo(200);
      assertThat(out).as(path).isNotEmptyFile();
      boolean put = Resources.all().find(path).orElseThrow().whole().put();
      int status = curl(said, path, "-X", "PUT", "-H", "Content-Type:", "--data-binary", "@" + out);
      assertThat(status).as(path + Files.readString(said)).isEqualTo(put ? 200 : 405);
    }
  }

  @Test
  void everythingElseAnswersToo() throws Exception {
    Path out = folder.resolve("out");
    for (String path :
        List.of("/ISAPI/Security/users", "/ISAPI/Security/users/1", "/ISAPI/Security/userCheck")) {
      assertThat(curl(out, path)).as(path).isEqualTo(200);
    }
    assertThat(curl(out, "/ISAPI/Streaming/channels/101/picture")).isEqualTo(200);
    assertThat(curl(out, "/ISAPI/System/configurationData?secretkey=abc")).isEqualTo(200);
    assertThat(Files.size(out)).isGreaterThan(90_000);
    String file = "/ISAPI/System/configurationData?secretkey=abc";
    assertThat(curl(folder.resolve("said"), file, "-T", out.toString())).isEqualTo(200);
    String user =
        "<User><userName>olga</userName><password>Wort-6789</password><userLevel>Viewer</userLevel></User>";
    assertThat(curl(out, "/ISAPI/Security/users", "-d", user)).isEqualTo(200);
    assertThat(curl(out, "/ISAPI/Security/users/2", "-X", "DELETE")).isEqualTo(200);
    assertThat(curl(out, "/ISAPI/System/reboot", "-X", "PUT")).isEqualTo(200);
  }

  @Test
  void aRecordingIsFetchedByGetWithABody() throws Exception {
    Path out = folder.resolve("out");
    assertThat(curl(out, "/ISAPI/ContentMgmt/search", "-d", "<CMSearchDescription/>"))
        .isEqualTo(200);
    String uri = Files.readString(out).replaceAll("(?s).*?<playbackURI>|</playbackURI>.*", "");
    String body = "<downloadRequest><playbackURI>" + uri + "</playbackURI></downloadRequest>";
    assertThat(curl(out, "/ISAPI/ContentMgmt/download", "-X", "GET", "-d", body)).isEqualTo(200);
    assertThat(uri).endsWith("size=" + Files.size(out));
  }

  private String read(String path, String... options) throws Exception {
    Path out = folder.resolve("read");
    assertThat(curl(out, path, options)).as(path).isEqualTo(200);
    return Files.readString(out);
  }

  /// Reads a document, changes one value, and writes the whole back.
  private String change(String path, String from, String to) throws Exception {
    Path out = folder.resolve("change");
    String before = read(path);
    assertThat(before).contains(from);
    Files.writeString(out, before.replace(from, to));
    return read(path, "-X", "PUT", "--data-binary", "@" + out);
  }

  @Test
  void aCameraIsSetUpAgain() throws Exception {
    String network = "/ISAPI/System/Network/interfaces/1/ipAddress";
    assertThat(change(network, "192.168.1.108", "192.168.1.77")).contains("<statusCode>7<");
    assertThat(read("/ISAPI/System/reboot", "-X", "PUT")).contains("<statusCode>1<");
    machine.turn(120);
    assertThat(alone.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.77");
    String zone = "EST+5:00:00DST01:00:00,M3.2.0/02:00:00,M11.1.0/02:00:00";
    assertThat(change("/ISAPI/System/time", "CST-8:00:00", zone)).contains("<statusCode>1<");
    assertThat(change("/ISAPI/System/time", ">manual<", ">NTP<")).contains("<statusCode>1<");
    assertThat(read("/ISAPI/System/time")).contains(zone, ">NTP<", "-05:00");
    assertThat(change("/ISAPI/System/time/ntpServers", "time.windows.com", "time.practice.example"))
        .contains("<statusCode>1<");
    String motion = "/ISAPI/System/Video/inputs/channels/1/motionDetection";
    assertThat(change(motion, ">60<", ">80<")).contains("<statusCode>1<");
    assertThat(read(motion)).contains(">80<");
    String track = "/ISAPI/ContentMgmt/record/tracks/101";
    assertThat(change(track, ">CMR</ActionRecordingMode>", ">MOTION</ActionRecordingMode>"))
        .contains("<statusCode>1<");
    assertThat(read(track)).doesNotContain(">CMR</ActionRecordingMode>");
    waveIsHeardAndRecorded();
  }

  private void waveIsHeardAndRecorded() throws Exception {
    Path heard = folder.resolve("heard");
    Process stream =
        new ProcessBuilder(
                "curl",
                "-sSN",
                "--max-time",
                "60",
                "--digest",
                "-u",
                "admin:Wort-2345",
                "-o",
                heard.toString(),
                base + "/ISAPI/Event/notification/alertStream")
            .start();
    try {
      Await.until("a heartbeat", () -> text(heard).contains("videoloss"));
      assertThat(text(heard)).doesNotContain("VMD");
      machine.turn(10);
      assertThat(alone.perform(ID, StandAlone.Deed.WAVE)).isTrue();
      Await.until("motion", () -> text(heard).matches("(?s).*>VMD<.*>active<.*"));
      machine.turn(20);
      Await.until(
          "its end", () -> text(heard).matches("(?s).*>VMD<.*>active<.*>VMD<.*>inactive<.*"));
    } finally {
      stream.destroy();
    }
    String search =
        "<CMSearchDescription><metadataList><metadataDescriptor>//recordType.meta.std-cgi.com/MOTION"
            + "</metadataDescriptor></metadataList><timeSpanList><timeSpan>"
            + "<startTime>2026-03-01T05:00:00Z</startTime><endTime>2026-03-01T06:00:00Z</endTime>"
            + "</timeSpan></timeSpanList></CMSearchDescription>";
    String found = read("/ISAPI/ContentMgmt/search", "-d", search);
    assertThat(found).contains("<numOfMatches>1<");
    String uri = found.replaceAll("(?s).*?<playbackURI>|</playbackURI>.*", "");
    String body = "<downloadRequest><playbackURI>" + uri + "</playbackURI></downloadRequest>";
    Path out = folder.resolve("recording");
    assertThat(curl(out, "/ISAPI/ContentMgmt/download", "-X", "GET", "-d", body)).isEqualTo(200);
    assertThat(Files.size(out)).isEqualTo(15 * 250_000 / 60);
    assertThat(uri).endsWith("size=" + Files.size(out));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withTlsACameraShowsAnotherCertificateAfterwards() throws Exception {
    String secured = "garden";
    assertThat(alone.password(secured, "Wort-2345")).isTrue();
    base = "https://127.0.0.1:" + alone.find(secured).orElseThrow().https();
    Path out = folder.resolve("out");
    assertThat(curl(out, "/ISAPI/System/deviceInfo", "-k")).isEqualTo(200);
    String first = certificate();
    assertThat(certificate()).isEqualTo(first).contains("PRACTICE CAMERA");
    assertThat(alone.perform(secured, StandAlone.Deed.CERTIFICATE)).isTrue();
    assertThat(certificate()).isNotEqualTo(first).contains("PRACTICE CAMERA");
  }

  private String certificate() throws Exception {
    Process process =
        new ProcessBuilder("curl", "-skv", base + "/ISAPI/Security/userCheck")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    return said.lines()
        .filter(line -> line.contains("subject:") || line.contains("start date:"))
        .reduce("", String::concat);
  }
}
