package dev.pinhole.simulator;

import dev.pinhole.exchange.DeskKeys;
import dev.pinhole.exchange.DeskPublic;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.Parsed;
import dev.pinhole.exchange.ReplyFile;
import dev.pinhole.exchange.RequestFile;
import dev.pinhole.exchange.ResetRequest;
import dev.pinhole.exchange.SignedReply;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SavedDesk.SavedLetter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The support desk of the practice site, and the mailbox of whoever practises. Only a person
/// carries things here and away again. Safe for every thread.
///
/// A code is kept only in the request that it came with, sealed to the desk, and is read when
/// somebody looks at the letter.
public final class SupportDesk {
  private static final Duration DESK_DELAY = Duration.ofMinutes(30);
  private static final Duration MAIL_DELAY = Duration.ofMinutes(2);
  private static final int LARGEST_PARCEL = 1 << 16;
  private static final int MOST_LETTERS = 100;

  private final InstantSource clock;
  private final Function<String, Optional<CameraProfile>> cameras;
  private final Runnable changed;
  private SavedDesk saved;

  /// @param saved as it was, or fresh
  /// @param clock the site's time
  /// @param cameras who stands on the site, by id
  /// @param changed called after every change, on the changing thread
  SupportDesk(
      SavedDesk saved,
      InstantSource clock,
      Function<String, Optional<CameraProfile>> cameras,
      Runnable changed) {
    this.saved = saved;
    this.clock = clock;
    this.cameras = cameras;
    this.changed = changed;
  }

  static SavedDesk fresh(SecureRandom random) {
    return SavedDesk.fresh(random);
  }

  /// Where a letter lies.
  public enum Box {
    DESK,
    MAIL
  }

  /// What a letter is.
  public enum Kind {
    /// The desk has the request.
    RECEIVED,
    REPLY_FILE,
    KEY,
    MAIL_CODE,
    REFUSED
  }

  /// Why the desk sends no reply.
  public enum Refusal {
    NO_LABEL_PHOTO,
    WRONG_SERIAL,
    UNREADABLE,
    NO_PROOF,
    NOT_AUTHORISED
  }

  /// What a person hands in.
  ///
  /// @param request a request file's content, or the text of a QR picture as UTF-8
  /// @param labelOf the id of the camera whose label was photographed; empty without a photograph
  /// @param proof whether a proof of purchase lies beside it
  /// @param authorised whether the camera was bought where this desk serves
  public record Parcel(
      List<Byte> request, Optional<String> labelOf, boolean proof, boolean authorised) {
    public Parcel {
      request = List.copyOf(request);
    }

    /// @param request a file's content or a text
    /// @return everything that the desk wants to see
    public static Parcel whole(byte[] request, String labelOf) {
      return new Parcel(boxed(request), Optional.of(labelOf), true, true);
    }

    /// @param bytes of any length; more than a parcel may hold is cut
    /// @return the same
    public static List<Byte> boxed(byte[] bytes) {
      List<Byte> all = new ArrayList<>();
      for (int i = 0; i < bytes.length && i <= LARGEST_PARCEL; i++) {
        all.add(bytes[i]);
      }
      return all;
    }

    private byte[] bytes() {
      byte[] all = new byte[request.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = request.get(i);
      }
      return all;
    }
  }

  /// A letter that has arrived.
  ///
  /// @param number names it
  /// @param at when it arrived, in the site's time
  /// @param box where it lies
  /// @param kind what it is
  /// @param serial the camera's serial, empty where the request could not be read
  /// @param refusal why there is no reply
  public record Letter(
      int number, Instant at, Box box, Kind kind, String serial, Optional<Refusal> refusal) {}

  /// @param parcel what is handed in
  public void send(Parcel parcel) {
    Optional<ResetRequest> request = request(parcel.bytes());
    Optional<Refusal> refusal = refusal(parcel, request);
    Instant now = clock.instant();
    String text = request.map(ResetRequest::text).orElse("");
    synchronized (this) {
      add(now, Box.DESK, Kind.RECEIVED, text, Optional.empty());
      if (refusal.isPresent()) {
        add(now.plus(DESK_DELAY), Box.DESK, Kind.REFUSED, text, refusal);
      } else {
        reply(now, request.orElseThrow());
      }
    }
    changed.run();
  }

  private void reply(Instant now, ResetRequest request) {
    switch (request.context().method()) {
      case REQUEST_FILE ->
          add(now.plus(DESK_DELAY), Box.DESK, Kind.REPLY_FILE, request.text(), Optional.empty());
      case KEY -> add(now.plus(DESK_DELAY), Box.DESK, Kind.KEY, request.text(), Optional.empty());
      case MAILED_CODE ->
          add(now.plus(MAIL_DELAY), Box.MAIL, Kind.MAIL_CODE, request.text(), Optional.empty());
      case SECURITY_QUESTIONS, RECOVERY_FILE ->
          throw new IllegalStateException("such a request cannot be");
    }
  }

  private static Optional<ResetRequest> request(byte[] bytes) {
    if (bytes.length > LARGEST_PARCEL) {
      return Optional.empty();
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    return ResetRequest.parse(text)
        .or(
            () ->
                RequestFile.parse(bytes) instanceof Parsed.Good<ResetRequest>(var read)
                    ? Optional.of(read)
                    : Optional.empty());
  }

  private Optional<Refusal> refusal(Parcel parcel, Optional<ResetRequest> request) {
    if (request.isEmpty() || !readable(request.get())) {
      return Optional.of(Refusal.UNREADABLE);
    }
    if (parcel.labelOf().isEmpty()) {
      return Optional.of(Refusal.NO_LABEL_PHOTO);
    }
    String serial = parcel.labelOf().flatMap(cameras).map(one -> one.serial().text()).orElse("");
    if (!serial.equals(request.get().serial().text())) {
      return Optional.of(Refusal.WRONG_SERIAL);
    }
    if (!parcel.proof()) {
      return Optional.of(Refusal.NO_PROOF);
    }
    return parcel.authorised() ? Optional.empty() : Optional.of(Refusal.NOT_AUTHORISED);
  }

  private synchronized boolean readable(ResetRequest request) {
    if (!request.context().method().hasCode()) {
      return request.canBeAnswered();
    }
    try (DeskKeys keys = saved.deskKeys()) {
      Optional<Secret> code = request.openCode(keys);
      code.ifPresent(Secret::close);
      return code.isPresent();
    }
  }

  private void add(Instant at, Box box, Kind kind, String request, Optional<Refusal> refusal) {
    List<SavedLetter> all = new ArrayList<>(saved.letters());
    all.add(new SavedLetter(saved.next(), at, box, kind, request, refusal));
    int from = Math.max(0, all.size() - MOST_LETTERS);
    saved = saved.with(saved.next() + 1, all.subList(from, all.size()));
  }

  /// @return what has arrived, the latest first
  public synchronized List<Letter> letters() {
    Instant now = clock.instant();
    return saved.letters().stream()
        .filter(one -> !one.at().isAfter(now))
        .sorted(
            Comparator.comparing(SavedLetter::at).thenComparingInt(SavedLetter::number).reversed())
        .map(
            one ->
                new Letter(
                    one.number(),
                    one.at(),
                    one.box(),
                    one.kind(),
                    ResetRequest.parse(one.request())
                        .map(request -> request.serial().text())
                        .orElse(""),
                    one.refusal()))
        .toList();
  }

  /// @param number a letter with a reply file
  /// @return the file's content; empty where that letter has none
  public synchronized Optional<String> replyFile(int number) {
    return letter(number, Kind.REPLY_FILE)
        .flatMap(
            one ->
                ResetRequest.parse(one.request())
                    .map(
                        request -> {
                          try (DeskKeys keys = saved.deskKeys()) {
                            SignedReply reply =
                                SignedReply.sign(
                                    keys, request, request.created(), Method.REQUEST_VALID);
                            return new String(ReplyFile.write(reply), StandardCharsets.UTF_8);
                          }
                        }));
  }

  /// @param number a letter with a key or a code
  /// @return what is in it, for the receiver to wipe; empty where that letter has none
  public synchronized Optional<Secret> code(int number) {
    return letter(number, Kind.KEY)
        .or(() -> letter(number, Kind.MAIL_CODE))
        .flatMap(one -> ResetRequest.parse(one.request()))
        .flatMap(
            request -> {
              try (DeskKeys keys = saved.deskKeys()) {
                return request.openCode(keys);
              }
            });
  }

  private Optional<SavedLetter> letter(int number, Kind kind) {
    Instant now = clock.instant();
    return saved.letters().stream()
        .filter(one -> one.number() == number && one.kind() == kind)
        .filter(one -> !one.at().isAfter(now))
        .findFirst();
  }

  /// @return what the cameras know of the desk
  synchronized DeskPublic known() {
    try (DeskKeys keys = saved.deskKeys()) {
      return keys.known();
    }
  }

  synchronized SavedDesk saved() {
    return saved;
  }
}
