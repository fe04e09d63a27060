package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.controller.PracticeReach;
import dev.pinhole.controller.backup.BackupTalk;
import dev.pinhole.controller.backup.CopyProgress;
import dev.pinhole.controller.backup.SettingsCopy;
import dev.pinhole.controller.setup.RescueAct.Given;
import dev.pinhole.exchange.AnswerHash;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.PracticeRecovery;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Effects;
import dev.pinhole.job.Origin;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What makes the next rescue of one job's camera easier. On the job's thread.
///
/// Questions, mail address and recovery file are written to practice cameras only: without a
/// [PracticeReach] nothing is sent, and the person says what they did themselves. The backup of the
/// settings only reads, and is made of any camera.
public final class RescueTalk implements AutoCloseable {
  /// How many questions a camera has set.
  public static final int QUESTIONS = PracticeRecovery.QUESTIONS;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Pattern MAIL =
      Pattern.compile("[!-?A-~]{1,64}@(?=.{1,63}$)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Book book;
  private final Isapi isapi;
  private final Optional<PracticeReach> practice;
  private final KeptLogin login;
  private final SettingsCopy copy;
  private Optional<Message> refusal = Optional.empty();

  /// A file that was exported and could not be written yet; the camera gives it only once.
  private Optional<Secret> unsaved = Optional.empty();

  /// What the camera had before the latest write of each kind; only while the program runs.
  private final Map<EffectEvent.Kind, String> before = new EnumMap<>(EffectEvent.Kind.class);

  /// On the machine's own clock: a camera that does not answer is not asked without a pause.
  private long quietUntil = System.nanoTime();

  /// A backup that waits for the password.
  private boolean wanted;

  /// @param book the job
  /// @param practice where the practice is; empty in the world
  /// @param backup what a backup works with
  /// @param login the job's login
  public RescueTalk(
      Book book, Optional<PracticeReach> practice, BackupTalk.Setting backup, KeptLogin login) {
    this.book = book;
    this.isapi = backup.isapi();
    this.practice = practice;
    this.login = login;
    this.copy = new SettingsCopy(book, backup);
  }

  /// @return why something was not done here; on the camera nothing changed by it
  public Optional<Message> refusal() {
    return refusal;
  }

  /// @return how far the backup is; empty where none is being made
  public Optional<CopyProgress> progress() {
    return copy.progress();
  }

  /// @return whether a recovery file waits to be saved; it is lost with the program
  public boolean holdsFile() {
    return unsaved.isPresent();
  }

  /// @param text what was typed
  /// @return whether codes can be sent there
  public static boolean isMail(String text) {
    return MAIL.matcher(text).matches();
  }

  /// @param answer what was typed
  /// @return whether a camera can keep it: up to 64 characters, and not punctuation alone
  public static boolean isAnswer(Secret answer) {
    Optional<Secret> kept = AnswerHash.normalised(answer);
    kept.ifPresent(Secret::close);
    return kept.isPresent();
  }

  /// At the start of the program: an export that was under way may have voided the file before.
  public void begin() {
    if (book.job()
        .effects()
        .pending()
        .filter(one -> one.kind() == EffectEvent.Kind.EXPORT_RECOVERY_FILE)
        .isPresent()) {
      voided(Rescue.RECOVERY_FILE);
    }
  }

  /// After a crash in between.
  ///
  /// @param kind what was under way
  /// @return that it is not known how it ended; what can be read is read once the person is signed
  ///   in
  public static Book.Done read(EffectEvent.Kind kind) {
    return new Book.Done(
        Outcome.UNKNOWN,
        kind == EffectEvent.Kind.EXPORT_RECOVERY_FILE ? "rescue.file.lost" : RescueWork.LOST);
  }

  private boolean isHere() {
    return Step.of(book.job()) instanceof Step.SetUpPage page && page.item() == Item.NEXT_RESCUE;
  }

  /// Regularly.
  public void tick() {
    copy.tick();
    if (!isHere()) {
      if (!(Step.of(book.job()) instanceof Step.SignIn)) {
        wanted = false;
      }
      refusal = Optional.empty();
      copy.stop();
      return;
    }
    boolean asks = wanted || practice.isPresent();
    if (asks && login.get().isEmpty() && !book.busy() && book.reachable().isPresent()) {
      book.record(Origin.REPORTED, new SetUpEvent.SignedOut());
    } else if (wanted && !book.busy() && login.get().isPresent()) {
      backUp();
    } else if (!book.busy() && System.nanoTime() - quietUntil >= 0) {
      lost().ifPresent(this::lookAgain);
    }
  }

  /// @return a write whose outcome reading may tell
  private Optional<EffectEvent.Intended> lost() {
    return Stream.of(EffectEvent.Kind.SET_QUESTIONS, EffectEvent.Kind.SET_MAIL)
        .flatMap(kind -> book.job().effects().latest(kind).stream())
        .filter(one -> one.outcome() == Outcome.UNKNOWN && RescueWork.OPEN.contains(one.reason()))
        .map(Effects.Settled::intended)
        .filter(one -> !one.digest().isEmpty())
        .findFirst();
  }

  private void lookAgain(EffectEvent.Intended effect) {
    Optional<String> had = Optional.ofNullable(before.get(effect.kind()));
    work().ifPresent(at -> book.ask(() -> at.again(effect, had), back -> read(effect, back)));
  }

  private void read(EffectEvent.Intended effect, RescueWork.Result back) {
    quietUntil = System.nanoTime() + PAUSE.toNanos();
    if (!RescueWork.OPEN.contains(back.done().reason())) {
      set(effect.kind(), back);
      book.record(
          book.seenHere(),
          new EffectEvent.Settled(effect.effect(), back.done().outcome(), back.done().reason()));
    }
    if (back.password()) {
      signOut();
    }
  }

  /// @param act what the person wants; taken over, and wiped in the end
  public void take(RescueAct act) {
    refusal = Optional.empty();
    if (!isHere() || book.busy()) {
      act.close();
      return;
    }
    switch (act) {
      case RescueAct.Questions questions -> questions(questions);
      case RescueAct.Mail(String address) -> mail(address);
      case RescueAct.SaveFile(Path to) -> saveFile(to);
      case RescueAct.BackUp() -> backUp();
      case RescueAct.Told(Rescue rescue) ->
          book.record(Origin.REPORTED, new SetUpEvent.RescueSet(rescue, ""));
    }
  }

  private void questions(RescueAct.Questions act) {
    List<Given> all = act.answers();
    boolean fit =
        all.size() == QUESTIONS
            && all.stream().map(Given::question).distinct().count() == all.size()
            && all.stream().allMatch(one -> isAnswer(one.text()));
    if (!fit) {
      refusal = Optional.of(Message.of("rescue.answers"));
      act.close();
      return;
    }
    write(
        EffectEvent.Kind.SET_QUESTIONS,
        RescueWork.digest(RescueWork.numbers(all)),
        work -> work.questions(all),
        result -> set(EffectEvent.Kind.SET_QUESTIONS, result),
        act::close);
  }

  private void mail(String address) {
    if (isMail(address)) {
      write(
          EffectEvent.Kind.SET_MAIL,
          RescueWork.digest(address),
          work -> work.mail(address),
          result -> set(EffectEvent.Kind.SET_MAIL, result),
          () -> {});
    } else {
      refusal = Optional.of(Message.of("rescue.mail"));
    }
  }

  /// As the camera shows it to whoever asks for a code.
  private static String masked(String address) {
    return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
  }

  /// Reported set is what was read; what was set before does not hold where something else was
  /// read.
  private void set(EffectEvent.Kind kind, RescueWork.Result result) {
    Rescue rescue =
        kind == EffectEvent.Kind.SET_MAIL ? Rescue.MAIL_ADDRESS : Rescue.SECURITY_QUESTIONS;
    result.before().ifPresent(had -> before.put(kind, had));
    if (result.done().outcome() == Outcome.DONE) {
      String where = kind == EffectEvent.Kind.SET_MAIL ? masked(result.now().orElse("")) : "";
      book.record(book.seenHere(), new SetUpEvent.RescueSet(rescue, where));
    } else if (result.done().outcome() == Outcome.DIFFERENT
        && !result.now().equals(result.before())) {
      voided(rescue);
    }
  }

  private void saveFile(Path to) {
    if (unsaved.isPresent()) {
      keep(to);
      return;
    }
    write(
        EffectEvent.Kind.EXPORT_RECOVERY_FILE,
        "",
        RescueWork::export,
        result -> {
          if (result.done().outcome() != Outcome.REFUSED) {
            voided(Rescue.RECOVERY_FILE);
          }
          unsaved = result.file();
          if (unsaved.isPresent()) {
            keep(to);
          }
        },
        () -> {});
  }

  private void voided(Rescue rescue) {
    if (book.job().setUp().pages().rescue().containsKey(rescue)) {
      book.record(book.seenHere(), new SetUpEvent.RescueVoid(rescue));
    }
  }

  private void keep(Path to) {
    byte[] bytes = unsaved.orElseThrow().copyBytes();
    try {
      AtomicFile.write(to, bytes);
      if (book.record(
          book.seenHere(), new SetUpEvent.RescueSet(Rescue.RECOVERY_FILE, to.toString()))) {
        wipe();
      }
    } catch (StoreException e) {
      refusal = Optional.of(e.told());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private void wipe() {
    unsaved.ifPresent(Secret::close);
    unsaved = Optional.empty();
  }

  private Optional<RescueWork> work() {
    Optional<Sighting> camera = book.reachable();
    Optional<Login> with = login.get();
    return practice
        .flatMap(reach -> camera.flatMap(seen -> reach.recovery(isapi, seen.reach())))
        .filter(_ -> with.isPresent())
        .map(at -> new RescueWork(at, isapi, with.get(), camera.get()));
  }

  /// One write, to a practice camera.
  private void write(
      EffectEvent.Kind kind,
      String digest,
      Function<RescueWork, RescueWork.Result> deed,
      java.util.function.Consumer<RescueWork.Result> facts,
      Runnable wipe) {
    Optional<Sighting> camera = book.reachable();
    Optional<RescueWork> work = work();
    if (camera.isEmpty() || work.isEmpty()) {
      refusal =
          Optional.of(Message.of(practice.isEmpty() ? "rescue.real" : "controller.no-camera"));
      wipe.run();
      return;
    }
    book.effect(
        kind,
        camera.get(),
        new Book.Effect<RescueWork.Result>() {
          @Override
          public RescueWork.Result deed() {
            try {
              return deed.apply(work.get());
            } finally {
              wipe.run();
            }
          }

          @Override
          public String digest() {
            return digest;
          }

          @Override
          public Book.Done settle(RescueWork.Result back) {
            facts.accept(back);
            return back.done();
          }

          @Override
          public void after(RescueWork.Result back) {
            if (back.password()) {
              signOut();
            }
          }

          @Override
          public void dropped() {
            wipe.run();
          }
        });
  }

  private void backUp() {
    Optional<Sighting> camera = book.reachable();
    Optional<Login> with = login.get();
    wanted = camera.isPresent() && with.isEmpty();
    if (camera.isEmpty()) {
      refusal = Optional.of(Message.of("controller.no-camera"));
    } else if (with.isPresent()) {
      copy.begin(camera.get(), with.get(), this::backedUp);
    }
  }

  private void backedUp(SettingsCopy.Ended ended) {
    switch (ended) {
      case SettingsCopy.Ended.Whole(Path folder) ->
          book.record(
              book.seenHere(), new SetUpEvent.RescueSet(Rescue.SETTINGS_BACKUP, folder.toString()));
      case SettingsCopy.Ended.Password() -> {
        wanted = isHere();
        signOut();
      }
      case SettingsCopy.Ended.Not(Message told) -> refusal = Optional.of(told);
    }
  }

  private void signOut() {
    login.forget();
    book.record(book.seenHere(), new SetUpEvent.SignedOut());
  }

  @Override
  public void close() {
    copy.close();
    wipe();
  }
}
