package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pinhole.testing.HandClock;
import java.io.IOException;
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
  private StandAlone alone;
  private String base = "";

  @BeforeEach
  void open() throws IOException {
    assumeTrue(hasCurl(), "there is no curl on this computer");
    alone = Stranger.stand(new HandClock(), ID, "Wort-2345");
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
