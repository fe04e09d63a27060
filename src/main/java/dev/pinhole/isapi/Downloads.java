package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

/// Fetches recordings.
///
/// Source: the vendor's guide has GET with a body, other clients POST the same; the answer is a
/// stream whose `Content-Length` cannot be relied on.
final class Downloads {
  private static final String PATH = "/ISAPI/ContentMgmt/download";
  private static final int NO_FORMAT = 5;

  private final IsapiClient client;

  Downloads(IsapiClient client) {
    this.client = client;
  }

  /// @param at where the camera is
  /// @param login as whom
  /// @param recording which one
  /// @param download where it goes
  /// @return how it ended
  /// @throws IOException what the sink threw
  Answer<Downloaded> fetch(Reach at, Login login, Recording recording, Download download)
      throws IOException {
    XmlNode wanted =
        XmlNode.of("downloadRequest", XmlNode.leaf("playbackURI", recording.playbackUri()));
    Ask ask = Ask.send("GET", PATH, wanted).as(login).from(download.from());
    Answer<Downloaded> answer = stream(at, ask, download);
    return wantsPost(answer) && !download.isCancelled()
        ? stream(at, ask.by("POST"), download)
        : answer;
  }

  /// @param at where the camera is
  /// @param ask what is asked for
  /// @param download where the answer goes
  /// @return how it ended
  /// @throws IOException what the sink threw
  Answer<Downloaded> stream(Reach at, Ask ask, Download download) throws IOException {
    return client.ask(at, ask, (wire, request) -> stream(at, wire, request, download));
  }

  /// A camera that does not take a body with GET has no such thing, or cannot parse it.
  private static boolean wantsPost(Answer<Downloaded> answer) {
    return switch (answer) {
      case Answer.Missing<Downloaded> _ -> true;
      case Answer.Refused<Downloaded>(ResponseStatus status) -> status.code() == NO_FORMAT;
      case Answer.Ok<Downloaded> _,
          Answer.Unauthorized<Downloaded> _,
          Answer.NotTried<Downloaded> _,
          Answer.Untrusted<Downloaded> _,
          Answer.NoAnswer<Downloaded> _,
          Answer.Unreadable<Downloaded> _ ->
          false;
    };
  }

  private static Answer<Downloaded> stream(Reach at, Wire wire, Request request, Download download)
      throws NoReply, IOException {
    Incoming incoming = new Incoming(download);
    download.stopsBy(() -> abort(request, new CancellationException()));
    request.send(incoming);
    Result result;
    try {
      result = await(at, wire, request, incoming, download);
    } finally {
      incoming.end();
    }
    Optional<IOException> sinkFailed = incoming.sinkFailed();
    if (sinkFailed.isPresent()) {
      throw sinkFailed.get();
    }
    if (download.isCancelled()) {
      throw NoReply.silent(true, Message.of("isapi.interrupted"));
    }
    if (incoming.wasTooMuch()) {
      throw NoReply.unreadable(Message.of("isapi.large", at.toString()));
    }
    if (incoming.wasOtherPart()) {
      return Reading.unreadable(result.getResponse().getStatus());
    }
    if (result.isFailed()) {
      throw wire.failed(result.getFailure());
    }
    return Challenge.isStale(wire, result.getResponse())
        ? Reading.unreadable(result.getResponse().getStatus())
        : judged(result.getResponse(), incoming);
  }

  /// Bounded by the silence that is allowed and the bytes that may come.
  private static Result await(
      Reach at, Wire wire, Request request, Incoming incoming, Download download) throws NoReply {
    long stall = download.stall().toNanos();
    while (true) {
      try {
        return incoming
            .done()
            .get(Math.max(1_000_000, stall - incoming.silence()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (incoming.silence() >= stall) {
          abort(request, e);
          throw NoReply.silent(true, Message.of("isapi.stalled", at.toString()));
        }
      } catch (InterruptedException e) {
        abort(request, e);
        throw wire.interrupted();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a result never fails itself", e);
      }
    }
  }

  /// Whether it was still under way does not matter.
  private static void abort(Request request, Throwable why) {
    CompletableFuture<Boolean> _ = request.abort(why);
  }

  private static Answer<Downloaded> judged(Response response, Incoming incoming) {
    Optional<Received> instead = incoming.instead(response);
    if (instead.isEmpty()) {
      return new Answer.Ok<>(incoming.downloaded(response));
    }
    String location = response.getHeaders().get("Location");
    return Reading.of(instead.get(), location == null ? "" : location)
        .then(got -> Reading.unreadable(got.status()));
  }
}
