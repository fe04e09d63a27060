package dev.pinhole.controller.password;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.PracticeReach;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Exchange;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.job.VoidedRequest;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The password-reset exchange of one job: a state machine on the job's events. On the job's
/// thread.
///
/// It talks to practice cameras only: without a [PracticeReach], which only a practice can make, it
/// refuses everything and sends nothing. It may be closed for days between export and import; what
/// the camera holds open is a fact of the job, and what voids it is seen from the network.
///
/// Nothing that it is given is kept: evidence and passwords are wiped once they were sent or
/// refused.
public final class PasswordResetController implements AutoCloseable {
  /// How long a request can be answered, on the camera's clock.
  static final Duration VALID = Duration.ofDays(2);

  private static final List<Message> STEPS =
      List.of(
          Message.of("password.connect"),
          Message.of("password.open"),
          Message.of("password.select"),
          Message.of("password.forgot"),
          Message.of("password.follow"));

  private final Book book;
  private final Optional<PracticeReach> reach;
  private final ExchangeWire wire;
  private final LoginProof proof;
  private Optional<Message> refusal = Optional.empty();
  private Optional<Secret> recoveryFile = Optional.empty();

  /// @param book the job
  /// @param reach where the exchange may go; empty off the practice site
  /// @param wire how the exchange talks
  /// @param proof how a password is proven
  public PasswordResetController(
      Book book, Optional<PracticeReach> reach, ExchangeWire wire, LoginProof proof) {
    this.book = book;
    this.reach = reach;
    this.wire = wire;
    this.proof = proof;
  }

  /// @return what to do with the vendor's tool, in this order
  public static List<Message> explanation() {
    return STEPS;
  }

  /// @return why what was given was not taken; nothing was sent, and nothing is used up
  public Optional<Message> refusal() {
    return refusal;
  }

  /// @return whether a new recovery file waits to be saved
  public boolean recoveryFile() {
    return recoveryFile.isPresent();
  }

  private Optional<Step.PasswordExchange> at(Stage stage) {
    return Step.of(book.job()) instanceof Step.PasswordExchange step && step.stage() == stage
        ? Optional.of(step)
        : Optional.empty();
  }

  /// What is seen from the network, and what needs no click.
  public void tick() {
    Optional<ExchangeRefusal> voided = VoidedRequest.by(book.job(), book.now());
    voided.ifPresent(why -> book.record(book.seenHere(), new ExchangeEvent.Refused(why, -1, 0)));
    if (at(Stage.BEGIN).filter(step -> step.method() == RecoveryMethod.RECOVERY_FILE).isPresent()) {
      begin();
    }
    if (!(Step.of(book.job()) instanceof Step.PasswordExchange)) {
      refusal = Optional.empty();
    }
  }

  /// Exports the request, or fetches the questions.
  public void begin() {
    Optional<Step.PasswordExchange> step = at(Stage.BEGIN);
    if (step.isEmpty() || book.busy() || !mayBegin(step.get().method())) {
      return;
    }
    Optional<Sighting> camera = camera();
    if (camera.isEmpty()) {
      refusal = Optional.of(Message.of("password.refused.no-camera"));
      return;
    }
    refusal = Optional.empty();
    switch (step.get().method()) {
      case REQUEST_FILE, KEY, MAILED_CODE -> export(step.get().method(), camera.get());
      case SECURITY_QUESTIONS ->
          book.ask(
              () -> wire.questions(reach.orElseThrow(), camera.get().mac()),
              reply -> questions(step.get(), camera.get(), reply));
      case RECOVERY_FILE ->
          begun(RecoveryMethod.RECOVERY_FILE, camera.get(), new Reply.Begun("", "", "", ""));
      case LEGACY_CODE -> refusal = Optional.of(Message.of("password.refused.legacy"));
    }
  }

  /// A camera holds one request open; a second would void the first, so it is given up first.
  private boolean mayBegin(RecoveryMethod method) {
    if (reach.isEmpty()) {
      refusal = Optional.of(Message.of("password.refused.real"));
      return false;
    }
    Optional<Exchange.Open> open = book.job().exchange().request();
    if (Exchange.hasRequest(method) && open.isPresent()) {
      refusal =
          Optional.of(
              Message.of(
                  "password.refused.open",
                  Message.of(
                      "report.way."
                          + open.get()
                              .begun()
                              .method()
                              .name()
                              .toLowerCase(Locale.ROOT)
                              .replace('_', '-'))));
      return false;
    }
    return true;
  }

  private Optional<Sighting> camera() {
    return reach.isPresent() ? book.job().mac().flatMap(_ -> book.reachable()) : Optional.empty();
  }

  private void export(RecoveryMethod method, Sighting camera) {
    PracticeReach where = reach.orElseThrow();
    book.effect(
        Kind.EXPORT_REQUEST,
        camera,
        new Book.Effect<Reply>() {
          @Override
          public Reply deed() {
            return wire.begin(where, camera.mac(), method);
          }

          @Override
          public Book.Done settle(Reply back) {
            return begun(method, camera, back);
          }
        });
  }

  private Book.Done begun(RecoveryMethod method, Sighting camera, Reply back) {
    return switch (back) {
      case Reply.Begun(String session, String key, String request, String mail) ->
          begun(
              new ExchangeEvent.Begun(
                  method, session, key, request, mail, List.of(), camera, book.now().plus(VALID)));
      case Reply.Questions(List<Integer> ids) ->
          begun(
              new ExchangeEvent.Begun(method, "", "", "", "", ids, camera, book.now().plus(VALID)));
      case Reply.Refused refused -> refused(refused);
      case Reply.Set _, Reply.Silence _ ->
          refused(new Reply.Refused(ExchangeRefusal.NO_ANSWER, -1, 0));
    };
  }

  private Book.Done begun(ExchangeEvent.Begun event) {
    book.record(book.seenHere(), event);
    return new Book.Done(Outcome.DONE, "");
  }

  /// While they were fetched, the person may have gone back.
  private void questions(Step.PasswordExchange asked, Sighting camera, Reply reply) {
    if (at(Stage.BEGIN).equals(Optional.of(asked))) {
      begun(RecoveryMethod.SECURITY_QUESTIONS, camera, reply);
    }
  }

  private Book.Done refused(Reply.Refused refused) {
    book.record(
        book.seenHere(),
        new ExchangeEvent.Refused(refused.why(), refused.triesLeft(), refused.lockMinutes()));
    return new Book.Done(Outcome.REFUSED, "");
  }

  /// @param to where the person wants the request file
  public void saveRequest(Path to) {
    Optional<Exchange.Open> open = book.job().exchange().request();
    if (open.isPresent() && write(to, wire.requestFile(open.get().begun().request()))) {
      book.record(Origin.REPORTED, new ExchangeEvent.HandedOver(String.valueOf(to.getFileName())));
    }
  }

  /// The request's picture or text was taken along.
  public void handedOver() {
    Exchange exchange = book.job().exchange();
    if (exchange.request().isPresent() && !exchange.handedOver()) {
      book.record(Origin.REPORTED, new ExchangeEvent.HandedOver(""));
    }
  }

  /// @param to where the person wants the new recovery file
  public void saveRecoveryFile(Path to) {
    recoveryFile.ifPresent(
        file -> {
          byte[] bytes = file.copyBytes();
          if (write(to, bytes)) {
            wipe();
          }
          Arrays.fill(bytes, (byte) 0);
        });
  }

  private boolean write(Path to, byte[] content) {
    try {
      AtomicFile.write(to, content);
      refusal = Optional.empty();
      return true;
    } catch (StoreException e) {
      refusal = Optional.of(e.told());
      return false;
    }
  }

  /// Proves that the person may, and sets the new password.
  ///
  /// @param evidence what the way asks for; taken over and wiped
  /// @param password the new password, already with the person; taken over and wiped
  /// @param camerasToo whether a recorder hands it on to its cameras
  public void reset(Evidence evidence, Secret password, boolean camerasToo) {
    Optional<Exchange.Open> open = at(Stage.OPEN).flatMap(Step.PasswordExchange::open);
    Optional<Sighting> camera = camera();
    if (open.isEmpty() || camera.isEmpty() || book.busy()) {
      refusal = unsent();
      evidence.close();
      password.close();
      return;
    }
    refusal = Optional.empty();
    Sending sending =
        new Sending(
            reach.orElseThrow(), camera.get(), open.get().begun(), evidence, password, camerasToo);
    book.ask(() -> wire.prepare(sending), ready -> send(sending, ready));
  }

  private Optional<Message> unsent() {
    return Optional.of(
        Message.of(reach.isEmpty() ? "password.refused.real" : "password.refused.no-camera"));
  }

  /// Files are read before anything is sent: what is no reply uses nothing up. Meanwhile the person
  /// may have gone back.
  private void send(Sending sending, Prepared ready) {
    boolean wanted =
        at(Stage.OPEN)
            .flatMap(Step.PasswordExchange::open)
            .filter(open -> open.begun().equals(sending.begun()))
            .isPresent();
    if (!wanted) {
      ready.close();
      sending.close();
      return;
    }
    switch (ready) {
      case Prepared.Unusable(Message why) -> {
        refusal = Optional.of(why);
        sending.close();
      }
      case Prepared.Wrong(ExchangeRefusal why) -> {
        refused(new Reply.Refused(why, -1, 0));
        sending.close();
      }
      case Prepared.Ready content ->
          book.effect(Kind.RESET_PASSWORD, sending.camera(), new Reset(sending, content));
    }
  }

  private final class Reset implements Book.Effect<Reply> {
    private final Sending sending;
    private final Prepared.Ready content;

    Reset(Sending sending, Prepared.Ready content) {
      this.sending = sending;
      this.content = content;
    }

    @Override
    public Reply deed() {
      return wire.reset(sending, content);
    }

    @Override
    public Book.Done settle(Reply back) {
      return switch (back) {
        case Reply.Set(Optional<Secret> file) -> {
          recoveryFile = file;
          yield new Book.Done(Outcome.DONE, "");
        }
        case Reply.Refused why -> refused(why);
        case Reply.Silence _, Reply.Begun _, Reply.Questions _ ->
            new Book.Done(Outcome.UNKNOWN, "password.unknown");
      };
    }

    @Override
    public void after(Reply back) {
      sending.evidence().close();
      if (back instanceof Reply.Refused) {
        sending.close();
      } else {
        // The very password was refused: it never arrived, and the request can be used again.
        Runnable refused =
            back instanceof Reply.Set
                ? () -> {}
                : () -> refused(new Reply.Refused(ExchangeRefusal.NO_ANSWER, -1, 0));
        proof.tryOnce(sending.camera(), sending.password(), refused);
      }
    }

    @Override
    public void dropped() {
      content.close();
      sending.close();
    }
  }

  /// The person types the password that the camera may hold, after the program was closed in
  /// between: it is tried once.
  ///
  /// @param password taken over and wiped
  public void prove(Secret password) {
    Optional<Sighting> camera = camera();
    if (at(Stage.PROVE).isEmpty() || camera.isEmpty() || book.busy()) {
      refusal = unsent();
      password.close();
      return;
    }
    proof.tryOnce(camera.get(), password, () -> {});
  }

  /// After a crash in between. A reset is never sent twice: the person's password is asked for and
  /// tried once. An export is simply made anew.
  ///
  /// @param kind what was intended
  /// @return how it ended, as far as anybody can know
  public Book.Done read(Kind kind) {
    return new Book.Done(
        Outcome.UNKNOWN, kind == Kind.EXPORT_REQUEST ? "password.export-unknown" : "");
  }

  private void wipe() {
    recoveryFile.ifPresent(Secret::close);
    recoveryFile = Optional.empty();
  }

  @Override
  public void close() {
    wipe();
  }
}
