package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import dev.pinhole.text.Message;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP client of one exchange: made for it, ended with it, so that it keeps nothing. Follows
/// no redirect, answers no challenge by itself, and unpacks nothing.
final class Wire implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  /// Large enough that reading a recording costs few turns, small enough for any computer.
  private static final int BUFFER = 256 * 1_024;

  private final Reach at;
  private final Duration patience;
  private final Optional<CertificateCheck> check;
  private final AtomicLong requests;
  private final AtomicBoolean sent = new AtomicBoolean();
  private final HttpClient client;
  private final URI base;

  /// An interrupted thread cannot stop the client: it learns of it only when this is closed.
  private volatile boolean interrupted;

  /// @param at where the camera is
  /// @param patience how long an answer may take
  /// @param trust which certificates are taken
  /// @param requests counts what leaves
  Wire(Reach at, Duration patience, Trust trust, AtomicLong requests) {
    this.at = at;
    this.patience = patience;
    this.requests = requests;
    this.check = at.secured().map(camera -> new CertificateCheck(camera, trust));
    this.base =
        URI.create(
            (check.isPresent() ? "https://" : "http://") + literal(at.host()) + ":" + at.port());
    this.client = started();
  }

  private HttpClient started() {
    ClientConnector connector = new ClientConnector();
    connector.setSelectors(1);
    check.map(CertificateCheck::factory).ifPresent(connector::setSslContextFactory);
    HttpClient fresh = new HttpClient(new HttpClientTransportOverHTTP(connector));
    try {
      fresh.setFollowRedirects(false);
      fresh.setConnectTimeout(patience.toMillis() / 2);
      fresh.setUserAgentField(new HttpField("User-Agent", "Pinhole"));
      fresh.setName("pinhole-http");
      fresh.setHttpCookieStore(new HttpCookieStore.Empty());
      fresh.setResponseBufferSize(BUFFER);
      fresh.getRequestListeners().addBeginListener(_ -> leaves());
      fresh.start();
      fresh.getProtocolHandlers().clear();
      fresh.getContentDecoderFactories().clear();
      return fresh;
    } catch (Exception e) {
      LifeCycle.stop(fresh);
      throw new IllegalStateException("the HTTP client did not start", e);
    }
  }

  /// Whatever begins to leave may arrive, and be obeyed, even where no answer comes back.
  private void leaves() {
    requests.incrementAndGet();
    sent.set(true);
  }

  /// @return the client, for reading challenges
  HttpClient client() {
    return client;
  }

  /// @return the camera as a URI
  URI base() {
    return base;
  }

  /// @return whether anything has left
  boolean hasSent() {
    return sent.get();
  }

  /// @param ask what to ask
  /// @return the request, without credentials
  Request request(Ask ask) {
    String query = ask.query().isEmpty() ? "" : "?" + ask.query();
    Request request = client.newRequest(base.resolve(ask.path() + query)).method(ask.method());
    ask.body().ifPresent(body -> request.body(new BytesRequestContent(ask.type(), body)));
    if (ask.from() > 0) {
      request.headers(fields -> fields.put(HttpHeader.RANGE, "bytes=" + ask.from() + "-"));
    }
    return request;
  }

  /// @param request what to send
  /// @param largest how many bytes of the answer are read
  /// @return the whole answer
  /// @throws NoReply where none came that can be read
  ContentResponse send(Request request, int largest) throws NoReply {
    CompletableFuture<ContentResponse> response =
        new CompletableResponseListener(request, largest).send();
    try {
      return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (TimeoutException e) {
      LOG.debug("no answer from {} in time", at, e);
      throw NoReply.silent(hasSent(), Message.of("isapi.late", at.toString()));
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    }
  }

  /// @return that the waiting was given up
  NoReply interrupted() {
    interrupted = true;
    return NoReply.silent(hasSent(), Message.of("isapi.interrupted"));
  }

  /// @param cause why an exchange ended
  /// @return the same for people
  NoReply failed(Throwable cause) {
    LOG.debug("request to {} failed", at, cause);
    Optional<NoReply> refusal = check.flatMap(CertificateCheck::refusal);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (cause instanceof IllegalArgumentException) {
      // The client's word for an answer beyond its buffer.
      return NoReply.unreadable(
          String.valueOf(cause.getMessage()).contains("capacity")
              ? Message.of("isapi.large", at.toString())
              : Message.of("isapi.unreadable", "?"));
    }
    boolean never = cause instanceof ConnectException || cause instanceof SocketTimeoutException;
    boolean handshake = cause instanceof javax.net.ssl.SSLHandshakeException;
    return NoReply.silent(
        hasSent() && !never && !handshake,
        Message.of(
            never ? "isapi.refused" : handshake ? "isapi.tls" : "isapi.lost", at.toString()));
  }

  private static String literal(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  @Override
  public void close() {
    LifeCycle.stop(client);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
