package dev.pinhole.isapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpHeader;

/// Passes a recording on as it comes. A document instead of one is gathered, for it is a refusal.
///
/// Called by the HTTP client's threads, one call at a time; [#end] waits for a call that is still
/// running, and none is passed on after it.
final class Incoming implements Response.Listener {
  private static final int LARGEST_REFUSAL = 256 * 1_024;
  private static final Pattern RANGE = Pattern.compile("bytes\\s+(\\d{1,15})-.*");

  private final Download download;
  private final CompletableFuture<Result> done = new CompletableFuture<>();
  private final ByteArrayOutputStream document = new ByteArrayOutputStream();
  private volatile long lastByte = System.nanoTime();
  private volatile boolean passingOn;
  private boolean begun;
  private boolean isDocument;
  private boolean ended;
  private long bytes;
  private long startedAt;
  private Optional<IOException> sinkFailed = Optional.empty();
  private boolean tooMuch;
  private boolean otherPart;

  Incoming(Download download) {
    this.download = download;
  }

  /// @return ends with the exchange, well or not
  CompletableFuture<Result> done() {
    return done;
  }

  /// @return for how many nanoseconds nothing has come; a sink at work is no silence
  long silence() {
    return passingOn ? 0 : System.nanoTime() - lastByte;
  }

  @Override
  public void onHeaders(Response response) {
    lastByte = System.nanoTime();
    isDocument = response.getStatus() != 200 && response.getStatus() != 206;
  }

  @Override
  public void onContent(Response response, ByteBuffer content) {
    passingOn = true;
    try {
      take(response, content);
    } catch (IOException e) {
      sinkFailed = Optional.of(e);
      abort(response, e);
    } finally {
      lastByte = System.nanoTime();
      passingOn = false;
    }
  }

  private synchronized void take(Response response, ByteBuffer content) throws IOException {
    boolean over = ended || tooMuch || otherPart || sinkFailed.isPresent();
    if (over || !content.hasRemaining()) {
      return;
    }
    if (!begun) {
      begin(response, content);
    }
    if (otherPart) {
      abort(response, new IOException("another part than was asked for"));
      return;
    }
    long room = isDocument ? LARGEST_REFUSAL - document.size() : download.most() - bytes;
    if (content.remaining() > room) {
      tooMuch = true;
      abort(response, new IOException("more than was to be read"));
    } else if (isDocument) {
      byte[] copy = new byte[content.remaining()];
      content.get(copy);
      document.write(copy);
    } else {
      bytes += content.remaining();
      download.sink().write(content);
    }
  }

  /// Whether it was still under way does not matter.
  private static void abort(Response response, IOException why) {
    CompletableFuture<Boolean> _ = response.abort(why);
  }

  private void begin(Response response, ByteBuffer content) throws IOException {
    begun = true;
    byte[] head = new byte[Math.min(content.remaining(), 128)];
    content.duplicate().get(head);
    isDocument = isDocument || Received.looksLikeXml(head);
    startedAt = startOf(response);
    if (!isDocument) {
      otherPart = startedAt != 0 && startedAt != download.from();
      if (!otherPart) {
        download.sink().startsAt(startedAt);
      }
    }
  }

  private static long startOf(Response response) {
    String range = response.getHeaders().get(HttpHeader.CONTENT_RANGE);
    Matcher matcher = RANGE.matcher(range == null ? "" : range.strip());
    return response.getStatus() == 206 && matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }

  @Override
  public void onComplete(Result result) {
    done.complete(result);
  }

  /// Nothing is passed on any more.
  synchronized void end() {
    ended = true;
  }

  /// @return what the sink threw
  synchronized Optional<IOException> sinkFailed() {
    return sinkFailed;
  }

  /// @return whether more came than was allowed
  synchronized boolean wasTooMuch() {
    return tooMuch;
  }

  /// @return whether a part came that nobody asked for
  synchronized boolean wasOtherPart() {
    return otherPart;
  }

  /// @param response what came
  /// @return the document that came instead of a recording; empty where a recording came
  synchronized Optional<Received> instead(Response response) {
    String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return isDocument || !begun
        ? Optional.of(
            new Received(response.getStatus(), type == null ? "" : type, document.toByteArray()))
        : Optional.empty();
  }

  /// @param response what came
  /// @return how much came
  synchronized Downloaded downloaded(Response response) {
    boolean stated =
        response.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
            || response.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    return new Downloaded(startedAt, bytes, stated);
  }
}
