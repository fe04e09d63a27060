package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
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
import org.eclipse.jetty.client.Authentication;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.DigestAuthentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Talks HTTP to one camera at a time, with good manners: one request without credentials, one
/// with, none repeated after a refusal, no redirects, and an end to waiting and to what is read.
///
/// Blocks; call it from a virtual thread. Safe for every thread. Nothing is remembered between two
/// calls, credentials least of all.
public final class IsapiClient {
  private static final Logger LOG = LoggerFactory.getLogger(IsapiClient.class);
  private static final int LARGEST = 256 * 1_024;
  private static final int UNAUTHORIZED = 401;
  private static final String USER = "admin";

  private final Duration patience;
  private final AtomicLong requests = new AtomicLong();

  /// @param patience how long a whole exchange may take
  public IsapiClient(Duration patience) {
    this.patience = patience;
  }

  /// @return how many requests have left so far
  public long requestsSent() {
    return requests.get();
  }

  /// @param at where the camera is
  /// @param path what to read
  /// @param password of the user `admin`; without one, no credentials are sent
  /// @return the document
  Answer<XmlNode> get(Reach at, String path, Optional<Secret> password) {
    return exchange(at, "GET", path, Optional.empty(), password);
  }

  /// @param at where the camera is
  /// @param method POST or PUT
  /// @param path where to
  /// @param document what to send, without credentials
  /// @return the document that came back
  Answer<XmlNode> send(Reach at, String method, String path, XmlNode document) {
    return exchange(at, method, path, Optional.of(document), Optional.empty());
  }

  private Answer<XmlNode> exchange(
      Reach at, String method, String path, Optional<XmlNode> document, Optional<Secret> password) {
    URI base = URI.create("http://" + literal(at.host()) + ":" + at.port());
    AtomicBoolean sent = new AtomicBoolean();
    HttpClient client = new HttpClient();
    boolean interrupted = false;
    try {
      client.setFollowRedirects(false);
      client.setConnectTimeout(patience.toMillis() / 2);
      client.setUserAgentField(new HttpField("User-Agent", "Pinhole"));
      client.setName("pinhole-http");
      client.setHttpCookieStore(new HttpCookieStore.Empty());
      client.getRequestListeners().addBeginListener(_ -> leaves(sent));
      client.start();
      password.ifPresent(secret -> authenticate(client, base, secret));
      Request request = client.newRequest(base).path(path).method(method);
      document.ifPresent(
          xml -> request.body(new BytesRequestContent("application/xml", xml.document())));
      CompletableFuture<ContentResponse> response =
          new CompletableResponseListener(request, LARGEST).send();
      return read(response.get(patience.toMillis(), TimeUnit.MILLISECONDS), password.isPresent());
    } catch (InterruptedException e) {
      interrupted = true;
      return new Answer.NoAnswer<>(sent.get(), Message.of("isapi.interrupted"));
    } catch (TimeoutException e) {
      LOG.debug("no answer from {} in time", at, e);
      return new Answer.NoAnswer<>(sent.get(), Message.of("isapi.late", at.toString()));
    } catch (ExecutionException e) {
      return failed(at, sent.get(), e);
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP client did not start", e);
    } finally {
      // An interrupted thread cannot stop the client: it learns of it only afterwards.
      LifeCycle.stop(client);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Whatever begins to leave may arrive, and be obeyed, even where no answer comes back.
  private void leaves(AtomicBoolean sent) {
    requests.incrementAndGet();
    sent.set(true);
  }

  private static Answer<XmlNode> failed(Reach at, boolean sent, ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    LOG.debug("request to {} failed", at, failure);
    boolean never = cause instanceof ConnectException || cause instanceof SocketTimeoutException;
    if (cause instanceof IllegalArgumentException) {
      // The client's word for an answer beyond its buffer, and for a challenge beyond its means.
      boolean large = String.valueOf(cause.getMessage()).contains("capacity");
      return new Answer.Unreadable<>(
          large
              ? Message.of("isapi.large", at.toString())
              : Message.of("isapi.unreadable", Integer.toString(UNAUTHORIZED)));
    }
    return new Answer.NoAnswer<>(
        sent && !never, Message.of(never ? "isapi.refused" : "isapi.lost", at.toString()));
  }

  private static String literal(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  private static void authenticate(HttpClient client, URI base, Secret password) {
    client
        .getAuthenticationStore()
        .addAuthentication(
            new DigestAuthentication(
                base, Authentication.ANY_REALM, USER, password.use(String::new)));
  }

  private static Answer<XmlNode> read(ContentResponse response, boolean withPassword) {
    Optional<XmlNode> root = XmlNode.parse(response.getContentAsString());
    int status = response.getStatus();
    if (status == UNAUTHORIZED) {
      return unauthorized(root);
    }
    Optional<ResponseStatus> said = root.flatMap(ResponseStatus::of);
    if (said.isPresent() && !said.get().isOk()) {
      return new Answer.Refused<>(said.get());
    }
    if (root.isEmpty() || status / 100 != 2) {
      return new Answer.Unreadable<>(Message.of("isapi.unreadable", Integer.toString(status)));
    }
    // An answer to a request that was never asked for its credentials says nothing about them.
    boolean asked = response.getRequest().getHeaders().contains(HttpHeader.AUTHORIZATION);
    return withPassword && !asked
        ? new Answer.Unreadable<>(Message.of("isapi.unasked"))
        : statusValue(root.get());
  }

  /// Some firmware answers 200 with a 401 in the body (recorded): both are looked at.
  private static Answer<XmlNode> statusValue(XmlNode root) {
    return root.value("statusValue").equals("401")
        ? unauthorized(Optional.of(root))
        : new Answer.Ok<>(root);
  }

  private static Answer<XmlNode> unauthorized(Optional<XmlNode> root) {
    boolean locked =
        root.map(one -> one.value("lockStatus").equalsIgnoreCase("lock")).orElse(false);
    int tries = root.map(one -> number(one.value("retryLoginTime"), -1)).orElse(-1);
    int unlock = root.map(one -> number(one.value("unlockTime"), 0)).orElse(0);
    return new Answer.Unauthorized<>(locked, tries, unlock);
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
