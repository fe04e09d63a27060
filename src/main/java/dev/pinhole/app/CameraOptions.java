package dev.pinhole.app;

import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Manners;
import dev.pinhole.isapi.Trust;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Words;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Which camera a command talks to, and as whom. The password is asked for on the terminal, or is
/// the first line of the standard input; it is never an argument, which other users of the computer
/// could read.
final class CameraOptions {
  private static final int LONGEST_PASSWORD = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Option(
      names = "--at",
      paramLabel = "URL",
      converter = AtConverter.class,
      description = "Where the camera is, such as http://192.168.1.64. Always needed.")
  private @Nullable Reach at;

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "Who signs in. The password is asked for, or read from the standard input.")
  private @Nullable String user;

  /// @param clock by which a camera's lock ends
  /// @return how a camera is asked: an answer is waited for ten seconds, and a password that was
  ///   refused is not sent again
  static Isapi isapi(InstantSource clock) {
    return new Isapi(
        new IsapiClient(
            PATIENCE, Manners.remembering(clock, new SecureRandom()), Trust.inMemory()));
  }

  Reach at() {
    return Objects.requireNonNull(at);
  }

  /// Not required of the command line's reader: it would ask for them before a command below, too.
  ///
  /// @param line the command
  /// @throws ParameterException where one is missing
  void check(CommandLine line) {
    for (Map.Entry<String, Optional<?>> one : given().entrySet()) {
      if (one.getValue().isEmpty()) {
        throw new ParameterException(line, "Missing required option: '" + one.getKey() + "'");
      }
    }
  }

  /// The same for a command whose user is `admin` unless another one is named.
  ///
  /// @param line the command
  /// @throws ParameterException where the camera's address is missing
  void checkAsAdmin(CommandLine line) {
    user = user == null ? "admin" : user;
    check(line);
  }

  private Map<String, Optional<?>> given() {
    Map<String, Optional<?>> given = new LinkedHashMap<>();
    given.put("--at=URL", Optional.ofNullable(at));
    given.put("--user=USER", Optional.ofNullable(user));
    return given;
  }

  /// @param words the words
  /// @param input where a password comes from without a terminal
  /// @return the login, to be closed
  /// @throws IOException where no password could be read
  Login login(Words words, InputStream input) throws IOException {
    String who = Objects.requireNonNull(user);
    if (!Login.isUser(who)) {
      throw new IOException(words.say("camera.user"));
    }
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    char[] typed =
        terminal.isPresent()
            ? terminal.get().readPassword("%s ", words.say("camera.password", who, at().toString()))
            : line(input);
    if (typed == null || typed.length == 0) {
      throw new IOException(words.say("camera.no-password"));
    }
    try {
      return new Login(who, Secret.of(typed));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /// The first line, in UTF-8, and no more than a password can be.
  private static char[] line(InputStream input) throws IOException {
    byte[] bytes = new byte[LONGEST_PASSWORD];
    int length = 0;
    for (int one = input.read(); one >= 0 && one != '\n' && one != '\r'; one = input.read()) {
      if (length == bytes.length) {
        Arrays.fill(bytes, (byte) 0);
        return new char[0];
      }
      bytes[length++] = (byte) one;
    }
    char[] chars = new String(bytes, 0, length, StandardCharsets.UTF_8).toCharArray();
    Arrays.fill(bytes, (byte) 0);
    return chars;
  }

  /// Reads the address of a camera's web interface. A name is looked up once, here.
  static final class AtConverter implements ITypeConverter<Reach> {
    private static final int HTTP = 80;

    @Override
    public Reach convert(String text) {
      try {
        URI uri = new URI(text);
        String path = uri.getPath() == null ? "" : uri.getPath();
        boolean plain =
            "http".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && (path.isEmpty() || path.equals("/"));
        if (!plain || uri.getPort() == 0 || uri.getPort() > 65_535) {
          throw refused(text);
        }
        int port = uri.getPort() < 0 ? HTTP : uri.getPort();
        return new Reach(InetAddress.getByName(uri.getHost()).getHostAddress(), port);
      } catch (URISyntaxException | UnknownHostException e) {
        throw refused(text);
      }
    }

    private static TypeConversionException refused(String text) {
      return new TypeConversionException(
          "'%s' is not the address of a camera, such as http://192.168.1.64".formatted(text));
    }
  }
}
