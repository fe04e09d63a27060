package dev.pinhole.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// One HTTP port, behind which whoever holds an address answers. Without power the port stays and
/// the connection ends without an answer.
final class HttpEndpoint implements AutoCloseable {
  private static final int LARGEST_BODY = 64 * 1_024;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final DeviceHttp device;
  private final Supplier<Optional<VirtualCamera>> holder;

  /// @param at where to listen; port 0 lets the system pick
  /// @param holder who answers the next request
  HttpEndpoint(InetSocketAddress at, DeviceHttp device, Supplier<Optional<VirtualCamera>> holder)
      throws IOException {
    this.device = device;
    this.holder = holder;
    this.server = HttpServer.create(at, 0);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      // The body is drained before any answer, or a connection that is kept would break.
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      Optional<VirtualCamera> camera = holder.get();
      if (camera.isEmpty() || body.length > LARGEST_BODY) {
        return;
      }
      DeviceHttp.Response response =
          device.answer(
              camera.get(),
              new DeviceHttp.Request(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().getPath(),
                  Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                  new String(body, StandardCharsets.UTF_8)));
      if (camera.get().losesAnswer(exchange.getRequestURI().getPath())) {
        return;
      }
      send(exchange, response);
    }
  }

  private static void send(HttpExchange exchange, DeviceHttp.Response response) throws IOException {
    byte[] document = response.root().document();
    exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=\"UTF-8\"");
    response
        .challenge()
        .ifPresent(header -> exchange.getResponseHeaders().set("WWW-Authenticate", header));
    exchange.sendResponseHeaders(response.status(), document.length);
    exchange.getResponseBody().write(document);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
