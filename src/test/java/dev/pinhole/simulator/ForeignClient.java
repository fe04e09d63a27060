package dev.pinhole.simulator;

import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A client from the npm registry, which nobody here wrote, against a practice camera. Needs node
/// and the network once, so that it is started by hand: `mvn -Pforeign process-test-classes`. Fails
/// where the client does not read the camera or is not locked out.
final class ForeignClient {
  private static final String ID = "front-door";
  private static final String PASSWORD = "Wort-2345";

  private ForeignClient() {}

  /// @param args the folder into which npm has put the client
  public static void main(String[] args) throws Exception {
    try (StandAlone alone = Stranger.stand(new HandClock(), ID, PASSWORD)) {
      StandAlone.Standing camera = alone.find(ID).orElseThrow();
      String host = "http://127.0.0.1:" + camera.http().getPort();
      List<String> said = run(Path.of(args[0]), host);
      said.forEach(System.out::println);
      Optional<String> wrong = judged(said, camera);
      System.out.println(wrong.map(why -> "NOT as it should be: " + why).orElse("as it should be"));
      System.exit(wrong.isPresent() ? 1 : 0);
    }
  }

  private static List<String> run(Path folder, String host)
      throws IOException, InterruptedException {
    String script;
    try (InputStream in = ForeignClient.class.getResourceAsStream("foreign.mjs")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Process node =
        new ProcessBuilder("node", "--input-type=module", "-e", script, host, PASSWORD)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    node.waitFor(60, TimeUnit.SECONDS);
    return lines;
  }

  /// @return what is not as it should be
  private static Optional<String> judged(List<String> said, StandAlone.Standing camera) {
    if (said.size() != 9) {
      return Optional.of("another number of lines");
    }
    if (!said.getFirst().contains(camera.model()) || !said.getFirst().contains(camera.serial())) {
      return Optional.of("the camera was not read");
    }
    boolean taken = IntStream.range(1, 9).anyMatch(i -> !said.get(i).contains(": refused"));
    return taken ? Optional.of("a wrong password was taken, or no lock came") : Optional.empty();
  }
}
