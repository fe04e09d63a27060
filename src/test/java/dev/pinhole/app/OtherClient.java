package dev.pinhole.app;

import dev.pinhole.camera.Reach;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A client of a camera that is not Pinhole's own: curl with Digest. Its password goes in by its
/// standard input.
record OtherClient(Reach at, String password) {
  String read(String path) throws IOException, InterruptedException {
    Process curl =
        new ProcessBuilder(
                "curl",
                "--silent",
                "--show-error",
                "--max-time",
                "20",
                "--digest",
                "--config",
                "-",
                "http://" + at.host() + ":" + at.port() + path)
            .redirectErrorStream(true)
            .start();
    try (BufferedWriter in = curl.outputWriter(StandardCharsets.UTF_8)) {
      in.write("user = \"admin:" + password + "\"\n");
    }
    String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!curl.waitFor(30, TimeUnit.SECONDS)) {
      curl.destroyForcibly();
    }
    return said;
  }
}
