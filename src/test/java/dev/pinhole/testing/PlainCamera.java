package dev.pinhole.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Documents behind HTTP, at an address where now one camera answers, now another. Takes every
/// password.
public final class PlainCamera implements AutoCloseable {
  private static final String OK =
      "<ResponseStatus><statusCode>1</statusCode><statusString>OK</statusString></ResponseStatus>";

  private final HttpServer server;

  /// By their paths, in the bytes that are sent.
  public final Map<String, byte[]> documents = new ConcurrentHashMap<>();

  /// The paths that were written, in order.
  public final List<String> written = new CopyOnWriteArrayList<>();

  /// What is answered to a write.
  public volatile String answer = OK;

  /// Whether a write is stored, whatever is answered.
  public volatile boolean stores = true;

  /// @param mac who says so when it is asked who it is
  public PlainCamera(Supplier<String> mac) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> handle(exchange, mac));
    server.start();
  }

  public Reach reach() {
    return new Reach("127.0.0.1", server.getAddress().getPort());
  }

  /// @param mac whose camera it is taken for
  /// @param at when
  /// @return how it is seen, with a password, where it is
  public Sighting seen(MacAddress mac, Instant at) {
    Reach reach = reach();
    return new Sighting(
        at,
        new Camera(mac, "", "M"),
        Ipv4Address.of(reach.host()),
        24,
        false,
        Activation.ACTIVE,
        "",
        "1",
        reach.port(),
        reach.host(),
        Set.of());
  }

  private void handle(HttpExchange exchange, Supplier<String> mac) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    byte[] document = documents.get(path);
    if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
      exchange
          .getResponseHeaders()
          .add("WWW-Authenticate", "Digest qop=\"auth\", realm=\"c\", nonce=\"00ff\"");
      send(exchange, 401, "no".getBytes(StandardCharsets.UTF_8));
    } else if (exchange.getRequestMethod().equals("PUT")) {
      if (stores) {
        documents.put(path, body);
      }
      written.add(path);
      send(exchange, 200, answer.getBytes(StandardCharsets.UTF_8));
    } else if (document == null && path.endsWith("/deviceInfo")) {
      send(exchange, 200, deviceInfo(mac.get(), "Door").getBytes(StandardCharsets.UTF_8));
    } else {
      send(exchange, document == null ? 404 : 200, document == null ? new byte[0] : document);
    }
    exchange.close();
  }

  public static String deviceInfo(String mac, String name) {
    return "<DeviceInfo><deviceName>%s</deviceName><model>M</model><macAddress>%s</macAddress></DeviceInfo>"
        .formatted(name, mac);
  }

  private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
