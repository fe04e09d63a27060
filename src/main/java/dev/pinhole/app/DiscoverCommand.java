package dev.pinhole.app;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.UnreadableAnswer;
import dev.pinhole.sadp.Discovery;
import dev.pinhole.sadp.InventorySnapshot;
import dev.pinhole.sadp.Scope;
import dev.pinhole.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `discover`: one search, one line per camera. It only asks who is there and changes nothing.
///
/// Asks three times, for datagrams get lost: at once, after 0.7 and after 2 seconds. Cameras go to
/// the command's output, everything else to its error output.
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = "Looks for cameras on this computer's network. It only asks and changes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:at least one camera answered",
      "1:no camera answered",
      "2:an argument is wrong",
      "3:the network could not be used"
    })
public final class DiscoverCommand implements Callable<Integer> {
  private static final int FOUND = 0;
  private static final int NONE = 1;
  private static final int NO_NETWORK = 3;
  private static final double SHORTEST = 0.1;
  private static final double LONGEST = 600;
  private static final List<Duration> INQUIRIES =
      List.of(Duration.ZERO, Duration.ofMillis(700), Duration.ofSeconds(2));

  @Spec private CommandSpec spec;

  @Option(
      names = "--at",
      paramLabel = "HOST:PORT",
      converter = EndpointConverter.class,
      description = "Ask only here, not the whole network. Can be given several times.")
  private List<InetSocketAddress> endpoints = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "How long to listen, 0.1 to 600 seconds (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(names = "--json", description = "Print one JSON object per camera and line.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public DiscoverCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
      throw new ParameterException(spec.commandLine(), words.say("discover.seconds"));
    }
    try {
      return report(search());
    } catch (IOException e) {
      errors().println(words.say("discover.network", String.valueOf(e.getMessage())));
      return NO_NETWORK;
    }
  }

  private InventorySnapshot search() throws IOException, InterruptedException {
    Scope scope = endpoints.isEmpty() ? new Scope.EveryInterface() : new Scope.Endpoints(endpoints);
    BlockingQueue<InventorySnapshot> news = new ArrayBlockingQueue<>(1);
    long start = System.nanoTime();
    long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    try (Discovery discovery =
        Discovery.open(scope, InstantSource.system(), new SecureRandom(), news::offer)) {
      for (Duration inquiry : INQUIRIES) {
        long due = start + inquiry.toNanos();
        if (due < end) {
          listen(news, due);
          discovery.inquire();
        }
      }
      listen(news, end);
      return discovery.snapshot();
    }
  }

  /// Waits until an instant of the machine's clock; what is heard meanwhile is kept by the
  /// discovery.
  private static void listen(BlockingQueue<InventorySnapshot> news, long until)
      throws InterruptedException {
    long left = until - System.nanoTime();
    while (left > 0) {
      news.poll(left, TimeUnit.NANOSECONDS);
      left = until - System.nanoTime();
    }
  }

  private int report(InventorySnapshot found) {
    PrintWriter out = spec.commandLine().getOut();
    found.present().stream()
        .sorted(Comparator.comparing(Sighting::address).thenComparing(Sighting::mac))
        .map(seen -> json ? object(seen) : line(seen))
        .forEach(out::println);
    out.flush();
    for (UnreadableAnswer answer : found.unreadable()) {
      errors().println(words.say("discover.unreadable", answer.source()));
    }
    if (found.present().isEmpty()) {
      errors().println(words.say("discover.none"));
    }
    errors().flush();
    return found.present().isEmpty() ? NONE : FOUND;
  }

  private PrintWriter errors() {
    return spec.commandLine().getErr();
  }

  private String line(Sighting seen) {
    String state =
        words.say(
            switch (seen.activation()) {
              case ACTIVE -> "discover.active";
              case INACTIVE -> "discover.inactive";
            });
    return String.join(
        "  ",
        Stream.of(
                seen.camera().model(),
                seen.camera().serial(),
                seen.mac().text(),
                seen.address().toString(),
                words.say("discover.port", String.valueOf(seen.httpPort())),
                state)
            .map(text -> text.isEmpty() ? "-" : text)
            .toList());
  }

  private static String object(Sighting seen) {
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode node = mapper.createObjectNode();
    node.put("model", seen.camera().model());
    node.put("serial", seen.camera().serial());
    node.put("mac", seen.mac().text());
    node.put("address", seen.address().toString());
    node.put("prefix", seen.prefix());
    node.put("dhcp", seen.dhcp());
    node.put("source", seen.source());
    node.put("httpPort", seen.httpPort());
    node.put("activated", seen.activation() == Activation.ACTIVE);
    node.put("firmware", seen.firmware());
    node.put("bootTime", seen.bootTime());
    node.put("seen", seen.at().toString());
    seen.methods().stream()
        .sorted()
        .map(RecoveryMethod::name)
        .forEach(node.putArray("methods")::add);
    return mapper.writeValueAsString(node);
  }
}
