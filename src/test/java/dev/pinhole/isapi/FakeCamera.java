package dev.pinhole.isapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.pinhole.camera.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Answers as devices were recorded to. Its Digest is worked out here by hand, so that the client
/// is never tested against itself.
final class FakeCamera implements AutoCloseable {
  static final String NONCE = "4d5455344e4455334f546b334f6a4e6a4d444531596a4577";

  /// The vendor's form.
  static final String CHALLENGE =
      "Digest qop=\"auth\", realm=\"IP Camera(C2183)\", nonce=\"" + NONCE + "\", stale=\"FALSE\"";

  /// Older firmware's 401.
  static final String UNAUTHORIZED =
      "<!DOCTYPE html>\n<html><head><title>Document Error: Unauthorized</title></head>\n"
          + "<body><h2>Access Error: 401 -- Unauthorized</h2><br></body></html>";

  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^, ]*))");

  private final HttpServer server;
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<String> agents = new CopyOnWriteArrayList<>();

  /// The `Authorization` headers that came.
  final List<String> credentials = new CopyOnWriteArrayList<>();

  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  FakeCamera(Handler handler) {
    this(handler, plain());
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With one of the two certificates that are for tests only.
  static FakeCamera secured(Handler handler, String certificate) {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context(certificate)));
      return new FakeCamera(handler, server);
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static SSLContext context(String name) throws IOException, GeneralSecurityException {
    char[] word = "test-only".toCharArray();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(name), word);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  static KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in =
        FakeCamera.class.getResourceAsStream("/dev/pinhole/isapi/test-only-" + name + ".p12")) {
      store.load(in, "test-only".toCharArray());
    }
    return store;
  }

  private FakeCamera(Handler handler, HttpServer listening) {
    server = listening;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
          String sent = exchange.getRequestHeaders().getFirst("Authorization");
          if (sent != null) {
            credentials.add(sent);
          }
          handler.handle(exchange);
          exchange.close();
        });
    server.start();
  }

  Reach reach() {
    return new Reach("127.0.0.1", server.getAddress().getPort());
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    answer(
        exchange,
        status,
        "application/xml; charset=\"UTF-8\"",
        body.getBytes(StandardCharsets.UTF_8));
  }

  /// Answers a body to who knows the password, a challenge with another body to anybody else.
  static Handler guarded(String challenge, String password, String body, String refusal) {
    return guarded(challenge, password, refusal, refusal, exchange -> answer(exchange, 200, body));
  }

  /// Lets in who knows the password.
  ///
  /// @param unasked the body of the challenge
  /// @param refusal the body for a wrong password
  static Handler guarded(
      String challenge, String password, String unasked, String refusal, Handler inside) {
    return exchange -> {
      String sent = exchange.getRequestHeaders().getFirst("Authorization");
      if (sent != null && rightResponse(sent, exchange, password)) {
        inside.handle(exchange);
      } else {
        for (String one : challenge.split("\n", -1)) {
          exchange.getResponseHeaders().add("WWW-Authenticate", one);
        }
        answer(exchange, 401, sent == null ? unasked : refusal);
      }
    };
  }

  /// As most cameras challenge.
  static Handler guarded(String password, Handler inside) {
    return guarded(CHALLENGE, password, UNAUTHORIZED, UNAUTHORIZED, inside);
  }

  /// A `userCheck` as it was recorded, newer firmware.
  static String userCheck(String lock, int seconds, int tries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <userCheck version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
    <statusValue>401</statusValue>
    <statusString>Unauthorized</statusString>
    <isActivated>true</isActivated>
    <lockStatus>%s</lockStatus>
    <unlockTime>%d</unlockTime>
    <retryLoginTime>%d</retryLoginTime>
    </userCheck>
    """
        .formatted(lock, seconds, tries);
  }

  static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  static void answer(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// RFC 7616, written out.
  private static boolean rightResponse(String sent, HttpExchange exchange, String password) {
    Map<String, String> said =
        PARAMETER
            .matcher(sent)
            .results()
            .collect(
                Collectors.toMap(
                    m -> m.group(1), m -> m.group(2) == null ? m.group(3) : m.group(2)));
    String algorithm = said.getOrDefault("algorithm", "MD5");
    String who = hash(algorithm, said.get("username") + ":" + said.get("realm") + ":" + password);
    String what = hash(algorithm, exchange.getRequestMethod() + ":" + exchange.getRequestURI());
    String middle =
        said.containsKey("qop")
            ? said.get("nonce") + ":" + said.get("nc") + ":" + said.get("cnonce") + ":auth"
            : said.get("nonce");
    return NONCE.equals(said.get("nonce"))
        && hash(algorithm, who + ":" + middle + ":" + what).equals(said.get("response"));
  }

  private static String hash(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
