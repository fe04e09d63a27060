package dev.pinhole.controller.backup;

import dev.pinhole.camera.Reach;
import dev.pinhole.controller.backup.BigCopy.Measured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pinhole's own copying against `curl --digest`, to the same disk, in turns, from `simulate` in
/// another process; and the heap that it takes. See docs/development.md.
///
/// One pair to warm up is not counted. curl forces nothing to the disk and computes no hash.
final class CopyBench {
  private static final String ID = "front-door";
  private static final String PASSWORD = "Wort-2345";
  private static final Pattern PORT = Pattern.compile("\"http\":\"127\\.0\\.0\\.1:(\\d+)\"");
  private static final double MEGABYTE = 1 << 20;

  private final PrintStream out = System.out;
  private final Path folder;

  private CopyBench(Path folder) {
    this.folder = folder;
  }

  /// One series.
  ///
  /// @param bytes how large the recording is
  /// @param rate how many bytes a second the camera sends; 0 for as fast as it can
  /// @param pairs how many pairs are counted
  private record Series(long bytes, long rate, int pairs) {
    static Series of(String text) {
      String[] parts = text.split(":");
      return new Series(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }
  }

  /// @param args a folder on the disk to measure, then series: `bytes:rate:pairs`
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String text : List.of(args).subList(1, args.length)) {
      new CopyBench(folder).run(Series.of(text));
    }
  }

  private void run(Series series) throws Exception {
    List<String> command = new ArrayList<>(java("dev.pinhole.app.Pinhole", "simulate", "--json"));
    command.addAll(List.of("--sadp-port", "0", "--recording", Long.toString(series.bytes())));
    if (series.rate() > 0) {
      command.addAll(List.of("--rate", Long.toString(series.rate())));
    }
    Process camera =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      measure(series, port(camera));
    } finally {
      camera.destroy();
      camera.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return command;
  }

  private static int port(Process camera) throws IOException {
    var input = camera.outputWriter(StandardCharsets.UTF_8);
    input.write("password " + ID + " " + PASSWORD + "\n");
    input.flush();
    BufferedReader said = camera.inputReader(StandardCharsets.UTF_8);
    int port = 0;
    boolean ready = false;
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = PORT.matcher(line);
      boolean itself = line.contains("\"" + ID + "\"") && found.find();
      if (itself && ready) {
        return port;
      }
      port = itself ? Integer.parseInt(found.group(1)) : port;
      ready |= line.contains("\"ready\"");
    }
    throw new IOException("the camera did not start");
  }

  private void measure(Series series, int port) throws Exception {
    say("%,d bytes, %s", series.bytes(), series.rate() > 0 ? "at " + series.rate() : "unpaced");
    List<Double> ratios = new ArrayList<>();
    // One process for all copies: the first pair only warms it up.
    BigCopy copy = new BigCopy(new Reach("127.0.0.1", port), PASSWORD);
    String uri = copy.recording().playbackUri();
    for (int pair = 0; pair <= series.pairs(); pair++) {
      Measured ours = copy.into(folder);
      empty();
      double theirs = series.bytes() / MEGABYTE / curl(port, uri, series.bytes());
      double rate = ours.bytes() / MEGABYTE / seconds(ours.copyNanos());
      if (pair > 0) {
        ratios.add(rate / theirs);
      }
      say(
          "%s Pinhole %.1f MB/s (proof after it %.1f s), curl %.1f MB/s, ratio %.3f;"
              + " heap idle %.1f MB, peak %.1f MB more",
          pair == 0 ? "warm-up:" : "pair " + pair + ": ",
          rate,
          seconds(ours.proofNanos()),
          theirs,
          rate / theirs,
          ours.idle() / MEGABYTE,
          (ours.peak() - ours.idle()) / MEGABYTE);
    }
    List<Double> sorted = ratios.stream().sorted().toList();
    if (!sorted.isEmpty()) {
      say(
          "ratio: median %.3f, lowest %.3f, highest %.3f%n",
          sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  /// @return how many seconds the download took, as curl says
  private double curl(int port, String uri, long bytes) throws Exception {
    Path file = folder.resolve("by-curl");
    String body =
        "<downloadRequest><playbackURI>"
            + uri.replace("&", "&amp;")
            + "</playbackURI></downloadRequest>";
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "--fail", "--digest"));
    command.addAll(List.of("-u", "admin:" + PASSWORD, "-X", "GET", "-d", body));
    command.addAll(List.of("-o", file.toString(), "-w", "%{time_total}"));
    command.add("http://127.0.0.1:" + port + "/ISAPI/ContentMgmt/download");
    Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (curl.waitFor() != 0 || Files.size(file) != bytes) {
      throw new IOException("curl: " + said);
    }
    empty();
    return Double.parseDouble(said.strip());
  }

  private void empty() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, IOException e) throws IOException {
            if (!left.equals(folder)) {
              Files.delete(left);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
