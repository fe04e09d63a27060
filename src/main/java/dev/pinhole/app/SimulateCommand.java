package dev.pinhole.app;

import dev.pinhole.simulator.StandAlone;
import dev.pinhole.simulator.StandAlone.Deed;
import dev.pinhole.simulator.StandAlone.Standing;
import dev.pinhole.simulator.Write;
import dev.pinhole.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `simulate`: the practice cameras alone, so that other programs can be tried against them.
///
/// Reads commands from its input, one a line, and answers each with one line (`writes` with as many
/// as there are, and one that ends them); ends at the end of the input, on `quit` and on SIGTERM.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the practice cameras alone, for other programs.",
      "Commands on the input: power off NAME, power on NAME, press NAME, release NAME, show NAME,"
          + " certificate NAME, wave NAME, password NAME PASSWORD, writes NAME, quit.",
      "password gives a camera a password, as if its owner had set it. writes lists every request"
          + " that would have changed it, accepted or refused."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ended as asked",
      "2:an argument is wrong",
      "4:a port is in use, or an address is not this computer's"
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final int NO_PORT = 4;
  private static final int HIGHEST_PORT = 65_535;
  private static final int LONGEST_LINE = 256;
  private static final Map<String, Deed> DEEDS =
      Map.of(
          "power off", Deed.POWER_OFF,
          "power on", Deed.POWER_ON,
          "press", Deed.PRESS,
          "release", Deed.RELEASE,
          "certificate", Deed.CERTIFICATE,
          "wave", Deed.WAVE);

  @Spec private CommandSpec spec;

  @Option(
      names = "--address",
      paramLabel = "A",
      description =
          "An address of this computer; several times for several cameras"
              + " (default: 127.0.0.1).")
  private List<InetAddress> addresses = List.of();

  @Option(
      names = "--sadp-port",
      paramLabel = "P",
      defaultValue = "37020",
      description = "Where inquiries are heard; 0 lets the system pick (default: 37020).")
  private int sadpPort;

  @Option(
      names = "--http-port",
      paramLabel = "P",
      defaultValue = "0",
      description = "The first HTTP port; 0 lets the system pick each (default: 0).")
  private int httpPort;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "How much faster waits run, 1 to 100; a hold counts real seconds (default: 1).")
  private double speed;

  @Option(names = "--seed", paramLabel = "N", description = "Makes chance repeatable.")
  private @Nullable Long seed;

  @Option(
      names = "--recording",
      paramLabel = "BYTES",
      description =
          "The first camera has one recording of this size instead of its usual ones, to measure"
              + " with.")
  private @Nullable Long recording;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Downloads leave at N bytes in a second at most, for example 12500000 for 100 Mbit/s"
              + " (default: as fast as they are taken).")
  private @Nullable Long rate;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public SimulateCommand() {}

  @Override
  public Integer call() throws IOException {
    boolean ports =
        sadpPort >= 0 && sadpPort <= HIGHEST_PORT && httpPort >= 0 && httpPort <= HIGHEST_PORT;
    if (!ports || !(speed >= 1 && speed <= 100) || !positive(recording) || !positive(rate)) {
      throw new ParameterException(spec.commandLine(), words.say("simulate.arguments"));
    }
    Long given = seed;
    RandomGenerator random = given == null ? new SecureRandom() : new Random(given);
    List<InetAddress> at =
        addresses.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : addresses;
    StandAlone.Setting setting =
        new StandAlone.Setting(
            at,
            sadpPort,
            httpPort,
            speed,
            InstantSource.system(),
            random,
            new StandAlone.Traffic(bytes(recording), bytes(rate)));
    try (StandAlone alone = StandAlone.open(setting)) {
      // SIGTERM does not come by here: the ports are given back on its way out.
      Runtime.getRuntime().addShutdownHook(new Thread(alone::close));
      alone.cameras().forEach(this::print);
      say(json ? "{\"ready\":true}" : words.say("simulate.ready"));
      serve(alone, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
      return 0;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(words.say("simulate.port", String.valueOf(e.getMessage())));
      return NO_PORT;
    }
  }

  private static boolean positive(@Nullable Long number) {
    return number == null || number > 0;
  }

  private static OptionalLong bytes(@Nullable Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private void serve(StandAlone alone, BufferedReader input) throws IOException {
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String command =
          line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip().replaceAll("\\s+", " ");
      if (command.equals("quit")) {
        return;
      }
      if (!command.isEmpty()) {
        answer(alone, command);
      }
    }
  }

  private void answer(StandAlone alone, String command) {
    String[] parts = command.split(" ", 3);
    if (parts[0].equals("password")) {
      password(alone, parts);
      return;
    }
    if (parts.length == 2 && parts[0].equals("writes")) {
      writes(alone, parts[1]);
      return;
    }
    int blank = command.lastIndexOf(' ');
    String verb = blank < 0 ? command : command.substring(0, blank);
    String name = blank < 0 ? "" : command.substring(blank + 1);
    Optional<Deed> deed = Optional.ofNullable(DEEDS.get(verb));
    if (deed.isEmpty() && !verb.equals("show")) {
      refuse("simulate.unknown", command);
      return;
    }
    deed.ifPresent(one -> alone.perform(name, one));
    alone.find(name).ifPresentOrElse(this::print, () -> refuse("simulate.no-camera", name));
  }

  private void password(StandAlone alone, String[] parts) {
    boolean taken = parts.length == 3 && alone.password(parts[1], parts[2]);
    if (taken) {
      alone.find(parts[1]).ifPresent(this::print);
    } else {
      refuse("simulate.no-password", parts.length > 1 ? parts[1] : "");
    }
  }

  /// One line for each, then one that ends the list.
  private void writes(StandAlone alone, String name) {
    if (alone.find(name).isEmpty()) {
      refuse("simulate.no-camera", name);
      return;
    }
    alone.writes(name).forEach(one -> say(json ? object(one) : line(one)));
    say(json ? "{\"end\":true}" : words.say("simulate.end"));
  }

  private static String line(Write write) {
    return String.join(
        "  ",
        write.at().toString(),
        write.client(),
        write.user().isEmpty() ? "-" : write.user(),
        write.method(),
        write.path(),
        Integer.toString(write.status()),
        write.sha256());
  }

  private static String object(Write write) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("at", write.at().toString());
    node.put("client", write.client());
    node.put("user", write.user());
    node.put("method", write.method());
    node.put("path", write.path());
    node.put("status", write.status());
    node.put("sha256", write.sha256());
    return JsonMapper.shared().writeValueAsString(node);
  }

  private void refuse(String key, String what) {
    String said = words.say(key, what);
    if (json) {
      ObjectNode node = JsonMapper.shared().createObjectNode();
      node.put("error", said);
      say(JsonMapper.shared().writeValueAsString(node));
    } else {
      say(said);
    }
  }

  private void print(Standing camera) {
    say(json ? object(camera) : line(camera));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private String line(Standing camera) {
    return String.join(
        "  ",
        camera.id(),
        camera.model(),
        camera.serial(),
        camera.mac(),
        camera.advertised(),
        "sadp " + endpoint(camera.sadp()),
        "http "
            + endpoint(camera.http())
            + (camera.https() == 0 ? "" : "  https " + camera.https()),
        words.say(camera.activated() ? "simulate.active" : "simulate.inactive"),
        words.say(camera.powered() ? "simulate.on" : "simulate.off"));
  }

  private static String endpoint(java.net.InetSocketAddress at) {
    return at.getAddress().getHostAddress() + ":" + at.getPort();
  }

  private static String object(Standing camera) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("id", camera.id());
    node.put("name", camera.name());
    node.put("model", camera.model());
    node.put("serial", camera.serial());
    node.put("mac", camera.mac());
    node.put("address", camera.advertised());
    node.put("sadp", endpoint(camera.sadp()));
    node.put("http", endpoint(camera.http()));
    node.put("httpsPort", camera.https());
    node.put("activated", camera.activated());
    node.put("powered", camera.powered());
    node.put("light", camera.light().name());
    return JsonMapper.shared().writeValueAsString(node);
  }
}
