package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpHeader;

/// Talks HTTP to one camera at a time, with good manners: one request without credentials, one
/// with, none repeated after a refusal, no redirects, and an end to waiting and to what is read.
///
/// Blocks; call it from a virtual thread. Safe for every thread. Between two calls it keeps what
/// its [Manners] and its [Trust] keep, and nothing else; credentials never.
public final class IsapiClient {
  private static final int UNAUTHORIZED = 401;
  private static final int LARGEST_REFUSAL = 256 * 1_024;
  private static final String USER_CHECK = "/ISAPI/Security/userCheck";

  private final Duration patience;
  private final Manners manners;
  private final Trust trust;
  private final AtomicLong requests = new AtomicLong();

  /// For passwords that a person types each time, over plain HTTP.
  ///
  /// @param patience how long an answer may take
  public IsapiClient(Duration patience) {
    this(patience, Manners.forgetful(), Trust.inMemory());
  }

  /// @param patience how long an answer may take
  /// @param manners what is remembered of logins
  /// @param trust which certificates are taken
  public IsapiClient(Duration patience, Manners manners, Trust trust) {
    this.patience = patience;
    this.manners = manners;
    this.trust = trust;
  }

  /// @return how many requests have left so far
  public long requestsSent() {
    return requests.get();
  }

  /// @return which certificates are taken
  Trust trust() {
    return trust;
  }

  /// @return what is remembered of logins
  Manners manners() {
    return manners;
  }

  /// The last of an exchange's requests, however its answer is read.
  ///
  /// @param <T> what was asked for
  interface Last<T> {
    /// @param wire the exchange
    /// @param request what to send, with credentials where they were asked for
    /// @return what came of it
    /// @throws NoReply where nothing readable came
    /// @throws IOException where what came cannot be kept here
    Answer<T> send(Wire wire, Request request) throws NoReply, IOException;
  }

  /// @param at where the camera is
  /// @param ask what to ask
  /// @return the whole answer
  Answer<Received> ask(Reach at, Ask ask) {
    try {
      return ask(at, ask, (wire, request) -> whole(wire, request, ask.largest()));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is kept here", e);
    }
  }

  /// @param at where the camera is
  /// @param ask what to ask
  /// @param last reads the answer
  /// @param <T> what is asked for
  /// @return what came of it
  /// @throws IOException where what came cannot be kept here
  <T> Answer<T> ask(Reach at, Ask ask, Last<T> last) throws IOException {
    if (ask.login().isEmpty()) {
      try (Wire wire = wire(at)) {
        return last.send(wire, wire.request(ask));
      } catch (NoReply e) {
        return e.answer();
      }
    }
    Login login = ask.login().get();
    try {
      Optional<Answer<T>> needless = manners.before(at, login);
      if (needless.isEmpty() && manners.lastTry(at)) {
        needless = lookFirst(at, login);
      }
      return needless.isPresent() ? needless.get() : askAs(login, at, ask, last);
    } catch (Secret.WipedException e) {
      // The job was closed, or has another password by now: nothing is sent with this one.
      return new Answer.NoAnswer<>(false, Message.of("isapi.interrupted"));
    }
  }

  /// Before the last try the camera is asked how it stands, without credentials.
  private <T> Optional<Answer<T>> lookFirst(Reach at, Login login) {
    return switch (ask(at, Ask.get(USER_CHECK))) {
      case Answer.Unauthorized<Received>(boolean locked, int tries, int seconds) -> {
        manners.said(at, new UserCheck(false, locked, tries, seconds));
        yield locked
            ? Optional.of(new Answer.Unauthorized<>(true, 0, seconds))
            : manners.before(at, login);
      }
      case Answer.NoAnswer<Received>(boolean _, Message said) ->
          Optional.of(new Answer.NoAnswer<>(false, said));
      case Answer.Untrusted<Received>(Fingerprint known, Fingerprint seen) ->
          Optional.of(new Answer.Untrusted<>(known, seen));
      case Answer.Ok<Received> _,
          Answer.Refused<Received> _,
          Answer.Missing<Received> _,
          Answer.NotTried<Received> _,
          Answer.Unreadable<Received> _ ->
          Optional.empty();
    };
  }

  private <T> Answer<T> askAs(Login login, Reach at, Ask ask, Last<T> last) throws IOException {
    try (Wire wire = wire(at)) {
      ContentResponse first = wire.send(wire.request(ask), LARGEST_REFUSAL);
      Answer<Received> said = read(first);
      if (first.getStatus() != UNAUTHORIZED) {
        // An answer to a request that was never asked for its credentials says nothing about them.
        return said.then(_ -> new Answer.Unreadable<>(Message.of("isapi.unasked")));
      }
      if (!(said instanceof Answer.Unauthorized<Received>(boolean locked, int _, int _))) {
        return said.then(_ -> Reading.unreadable(UNAUTHORIZED));
      }
      if (locked) {
        manners.said(at, Reading.userCheck(received(first)));
        return said.then(_ -> Reading.unreadable(UNAUTHORIZED));
      }
      Request request = wire.request(ask);
      if (!Challenge.answer(wire, first, request, login)) {
        return Reading.unreadable(UNAUTHORIZED);
      }
      boolean open = Reading.userCheck(received(first)).triesLeft() > 0;
      return remembered(at, login, open, last.send(wire, request));
    } catch (NoReply e) {
      return e.answer();
    }
  }

  private <T> Answer<T> remembered(Reach at, Login login, boolean wasOpen, Answer<T> answer) {
    try {
      remember(at, login, wasOpen, answer);
    } catch (Secret.WipedException e) {
      // What the camera did stays done, whoever does not need the password any more.
    }
    return answer;
  }

  private void remember(Reach at, Login login, boolean wasOpen, Answer<?> answer) {
    switch (answer) {
      case Answer.Unauthorized<?>(boolean locked, int tries, int seconds) ->
          manners.refused(at, login, wasOpen, new UserCheck(false, locked, tries, seconds));
      case Answer.Ok<?> _ -> manners.taken(at, login);
      case Answer.Refused<?> _,
          Answer.Missing<?> _,
          Answer.NotTried<?> _,
          Answer.Untrusted<?> _,
          Answer.NoAnswer<?> _,
          Answer.Unreadable<?> _ -> {}
    }
  }

  private static Answer<Received> whole(Wire wire, Request request, int largest) throws NoReply {
    ContentResponse response = wire.send(request, largest);
    // A nonce that grew old says nothing about the password, and is not tried a third time.
    return response.getStatus() == UNAUTHORIZED && Challenge.isStale(wire, response)
        ? Reading.unreadable(UNAUTHORIZED)
        : read(response);
  }

  private Wire wire(Reach at) {
    return new Wire(at, patience, trust, requests);
  }

  private static Answer<Received> read(ContentResponse response) {
    String location = response.getHeaders().get(HttpHeader.LOCATION);
    return Reading.of(received(response), location == null ? "" : location);
  }

  private static Received received(ContentResponse response) {
    String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return new Received(response.getStatus(), type == null ? "" : type, response.getContent());
  }
}
