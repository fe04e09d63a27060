package dev.pinhole.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.pinhole.simulator.HttpAnswer.Content;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// One HTTP port, and where it is wanted one with TLS beside it, behind which whoever holds an
/// address answers. Without power the ports stay and the connection ends without an answer.
final class HttpEndpoint implements AutoCloseable {
  /// A configuration file is the largest thing that a client sends.
  private static final int LARGEST_BODY = 512 * 1_024;

  private static final int MOST_PARAMETERS = 32;

  private final HttpServer server;
  private final Optional<HttpsServer> secured;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final DeviceHttp device;
  private final Supplier<Optional<VirtualCamera>> holder;

  /// @param at where to listen; port 0 lets the system pick
  /// @param tls whether there is a port with TLS beside it, which the system picks
  /// @param holder who answers the next request
  HttpEndpoint(
      InetSocketAddress at,
      boolean tls,
      DeviceHttp device,
      Supplier<Optional<VirtualCamera>> holder)
      throws IOException {
    this.device = device;
    this.holder = holder;
    this.server = HttpServer.create(at, 0);
    this.secured = tls ? Optional.of(secured(at)) : Optional.empty();
    serve(server);
    secured.ifPresent(this::serve);
  }

  private HttpsServer secured(InetSocketAddress beside) throws IOException {
    HttpsServer made = HttpsServer.create(new InetSocketAddress(beside.getAddress(), 0), 0);
    made.setHttpsConfigurator(new HttpsConfigurator(PracticeTls.context(this::certificate)));
    return made;
  }

  private int certificate() {
    return holder.get().map(camera -> camera.state().certificate()).orElse(0);
  }

  private void serve(HttpServer one) {
    one.setExecutor(workers);
    one.createContext("/", this::handle);
    one.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// @param camera who tells its ports
  /// @return where it is talked to here
  Ports ports(CameraProfile camera) {
    int https = secured.map(one -> one.getAddress().getPort()).orElse(0);
    return new Ports(port(), camera.secured() ? https : 0);
  }

  /// Closing an exchange ends its body in good order. A body that breaks off must not look like
  /// that: what is thrown here makes the server drop the connection.
  private void handle(HttpExchange exchange) throws IOException {
    // The body is drained before any answer, or a connection that is kept would break.
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    Optional<VirtualCamera> camera = holder.get();
    boolean refused =
        exchange instanceof HttpsExchange
            && !camera.map(VirtualCamera::profile).filter(CameraProfile::secured).isPresent();
    if (camera.isEmpty() || refused || body.length > LARGEST_BODY) {
      exchange.close();
      return;
    }
    HttpRequest request = request(exchange, new Payload(body), ports(camera.get().profile()));
    HttpAnswer answer = device.answer(camera.get(), request);
    if (answer.isNone() || camera.get().faults().losesAnswer(request.path(), answer)) {
      exchange.close();
      return;
    }
    send(exchange, answer);
    exchange.close();
  }

  private static HttpRequest request(HttpExchange exchange, Payload body, Ports ports) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), first(values)));
    return new HttpRequest(
        exchange.getRequestMethod().toUpperCase(Locale.ROOT),
        Optional.ofNullable(exchange.getRequestURI().getPath()).orElse(""),
        query(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        headers,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        ports,
        body);
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : raw.split("&", MOST_PARAMETERS)) {
      String[] parts = pair.split("=", 2);
      parameters.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A broken escape stands for itself.
      return text;
    }
  }

  private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    answer.headers().forEach(one -> headers.add(one.name(), one.value()));
    switch (answer.content()) {
      case Content.Document(var root) ->
          send(exchange, answer.status(), "application/xml; charset=\"UTF-8\"", root.document());
      case Content.Bytes(String type, Payload payload) ->
          send(exchange, answer.status(), type, payload.copy());
      case Content.Stream(String type, OptionalLong length, HttpAnswer.Source source) -> {
        headers.set("Content-Type", type);
        // The server takes 0 for a length that is not known.
        exchange.sendResponseHeaders(answer.status(), length.orElse(0));
        source.write(exchange.getResponseBody());
        exchange.getResponseBody().close();
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    secured.ifPresent(one -> one.stop(0));
    workers.shutdownNow();
  }
}
