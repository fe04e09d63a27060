package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.backup.BackupTalk;
import dev.pinhole.controller.password.ExchangeWire;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Holds;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Limits;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.journal.Journal;
import dev.pinhole.sadp.InventorySnapshot;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One job while it is worked on. Its own thread owns the job, records every fact before anybody is
/// shown it, watches the camera, and publishes what the screen needs.
///
/// Effects run on a thread of their own, one at a time, bracketed by two events.
final class JobSession implements Book, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobSession.class);
  private static final long TICK_MILLIS = 50;

  private final JobId id;
  private final Journal journal;
  private final Surroundings surroundings;
  private final Talks talks;
  private final Consumer<JobView> screen;
  private final Watch watch;
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private Job job;
  private boolean busy;
  private Optional<Message> notice;
  private volatile boolean closed;
  private volatile JobView view;

  /// What a session needs of the world outside.
  ///
  /// @param surroundings where the job happens
  /// @param password what is done for the first password
  /// @param wire how the simulated exchange talks
  /// @param backup what a backup works with
  /// @param neighbourhood who has which address around the camera
  /// @param random where chance comes from
  /// @param screen told of every new view, on the job's thread
  record Setting(
      Surroundings surroundings,
      FirstPassword password,
      ExchangeWire wire,
      BackupTalk.Setting backup,
      Supplier<Neighbourhood> neighbourhood,
      RandomGenerator random,
      Consumer<JobView> screen) {}

  JobSession(JobId id, Journal.Opened opened, Setting setting) {
    this.id = id;
    this.journal = opened.journal();
    this.job = opened.found().job();
    this.surroundings = setting.surroundings();
    this.talks = new Talks(this, setting);
    this.screen = setting.screen();
    this.notice =
        opened.found().torn() ? Optional.of(Message.of("controller.torn")) : Optional.empty();
    this.watch = new Watch(surroundings, setting.random(), () -> queue.add(() -> {}));
    this.view = look();
    this.thread = Thread.ofVirtual().name("pinhole-job-" + id).unstarted(this::run);
  }

  /// Starts the job's thread: takes up what a crash left open, then serves.
  void start(String version) {
    queue.add(
        () -> {
          if (job.entries().isEmpty()) {
            record(Origin.REPORTED, new ChoiceEvent.Opened(surroundings.place(), version));
          }
          if (job.holds().state() instanceof Holds.State.Running) {
            perform(new Act.LoseHold());
          }
          talks.begin();
          job.mac().ifPresent(watch::pin);
        });
    thread.start();
  }

  JobView view() {
    return view;
  }

  void act(JobView seen, Act act) {
    queue.add(
        () ->
            onStep(
                seen,
                () -> {
                  // What was said before was read by now.
                  notice = Optional.empty();
                  perform(act);
                }));
  }

  /// For the desk: acts that the person's one click stands for.
  void act(Act act) {
    queue.add(() -> perform(act));
  }

  void lookAgain() {
    queue.add(
        () -> {
          if (mayLook()) {
            watch.look(System.nanoTime());
          }
        });
  }

  /// Does something on the job's thread, as long as the step is the one that the person saw.
  ///
  /// @param seen the view that the person acted on
  /// @param act what is done
  /// @param late what is done instead where the step has changed
  void onStep(JobView seen, Runnable act, Runnable late) {
    queue.add(
        () -> {
          if (!onStep(seen, act)) {
            late.run();
          }
        });
  }

  void usePassword(JobView seen, Secret secret) {
    onStep(seen, () -> talks.use(secret), secret::close);
  }

  /// @return what this job talks to its camera about, to be used on its thread only
  Talks talks() {
    return talks;
  }

  private boolean onStep(JobView seen, Runnable act) {
    boolean same = seen.step().equals(Step.of(job));
    if (same) {
      act.run();
    } else {
      LOG.debug("too late, the step has changed");
    }
    return same;
  }

  private void run() {
    while (!closed) {
      try {
        Runnable next = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.run();
        }
        tick();
        publish();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("job {} stumbled and goes on", id, e);
      }
    }
  }

  private void perform(Act act) {
    Acts.events(job, act)
        .ifPresent(events -> events.forEach(event -> record(origin(event), event)));
  }

  /// What was seen when the person chose was seen by Pinhole, and not by them.
  private Origin origin(JobEvent event) {
    return switch (event) {
      case ObservationEvent.Baseline _, ObservationEvent.Seen _ -> seenHere();
      default -> Origin.REPORTED;
    };
  }

  private boolean mayLook() {
    return !job.ended() && (job.place() == Place.PRACTICE || job.choices().looking().orElse(false));
  }

  private void tick() {
    if (mayLook()) {
      watch.tick(System.nanoTime());
    }
    Optional<ObservationEvent> fact = fact();
    while (fact.isPresent() && record(seenHere(), fact.get())) {
      fact = fact();
    }
    resolve();
    talks.tick();
  }

  @Override
  public Origin seenHere() {
    return job.place() == Place.PRACTICE ? Origin.SIMULATED : Origin.OBSERVED;
  }

  private Optional<ObservationEvent> fact() {
    Optional<Limits> limit =
        Limits.next(job).filter(one -> !one.due().isAfter(surroundings.clock().instant()));
    if (limit.isPresent()) {
      return Optional.of(new ObservationEvent.LimitPassed(limit.get().limit()));
    }
    return mayLook() ? Facts.next(job, watch.seen(), surroundings.ranges()) : Optional.empty();
  }

  @Override
  public boolean record(Origin origin, JobEvent event) {
    Entry entry = new Entry(job.nextNumber(), surroundings.clock().instant(), origin, event);
    try {
      journal.append(entry);
    } catch (StoreException e) {
      notice = Optional.of(e.told());
      LOG.error("job {} cannot be written", id, e);
      return false;
    }
    job = job.with(entry);
    if (event instanceof ChoiceEvent.CameraChosen(var camera, var _, var _, var _)) {
      watch.pin(camera.mac());
    }
    Optional<Verdict> verdict = Verdict.fresh(job);
    return verdict.isEmpty()
        || record(judged(), new ObservationEvent.VerdictReached(verdict.get()));
  }

  private Origin judged() {
    return job.observations().trial().outcome().isPresent() ? Origin.REPORTED : seenHere();
  }

  @Override
  public Job job() {
    return job;
  }

  @Override
  public Instant now() {
    return surroundings.clock().instant();
  }

  @Override
  public boolean busy() {
    return busy;
  }

  @Override
  public void tell(Message words) {
    notice = Optional.of(words);
  }

  @Override
  public Optional<Sighting> reachable() {
    return job.mac()
        .flatMap(watch.seen()::find)
        .filter(
            seen ->
                surroundings.ranges().stream().anyMatch(range -> range.contains(seen.address())));
  }

  @Override
  public List<Sighting> nearby() {
    return watch.seen().present();
  }

  @Override
  public <T> boolean effect(Kind kind, Sighting camera, Effect<T> effect) {
    int number = job.effects().count() + 1;
    EffectEvent.Intended intended =
        new EffectEvent.Intended(number, kind, camera.mac(), camera.address(), effect.digest());
    if (busy || !record(Origin.REPORTED, intended)) {
      effect.dropped();
      return false;
    }
    ask(
        effect::deed,
        back -> {
          Done done = effect.settle(back);
          record(seenHere(), new EffectEvent.Settled(number, done.outcome(), done.reason()));
          effect.after(back);
        });
    return true;
  }

  @Override
  public <T> void ask(Supplier<T> read, Consumer<T> then) {
    busy = true;
    Thread.ofVirtual()
        .name("pinhole-effect-" + id)
        .start(
            () -> {
              T back = read.get();
              queue.add(
                  () -> {
                    busy = false;
                    then.accept(back);
                  });
            });
  }

  /// After a crash: an effect without an outcome is resolved by reading, once the camera answers.
  private void resolve() {
    Optional<EffectEvent.Intended> pending = job.effects().pending();
    Optional<Sighting> camera = reachable();
    if (busy || pending.isEmpty() || camera.isEmpty()) {
      return;
    }
    EffectEvent.Intended intended = pending.get();
    ask(
        () -> talks.read(intended.kind(), camera.get()),
        done ->
            record(
                seenHere(),
                new EffectEvent.Settled(intended.effect(), done.outcome(), done.reason())));
  }

  private JobView look() {
    InventorySnapshot seen = watch.seen();
    Optional<Sighting> camera = job.mac().flatMap(seen::find);
    List<Sighting> nearby = seen.present();
    return new JobView(
        id,
        job,
        Step.of(job),
        new Live(
            nearby,
            seen.unreadable(),
            seen.inquiries(),
            camera.isPresent(),
            busy,
            notice,
            talks.exchange().refusal().or(talks.rescue()::refusal),
            talks.backup().progress().or(talks.rescue()::progress),
            talks.exchange().recoveryFile() || talks.rescue().holdsFile(),
            camera.flatMap(talks::lockedUntil),
            talks.setUp().live(),
            talks.lastLook().picture(),
            talks.template().live(),
            watch.computer(),
            watch.datagramsSent()));
  }

  private void publish() {
    JobView now = look();
    if (!now.equals(view)) {
      if (!now.live().present()) {
        job.mac().flatMap(view.live()::find).ifPresent(talks::away);
      }
      view = now;
      screen.accept(now);
    }
  }

  @Override
  public void close() {
    closed = true;
    queue.add(() -> {});
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    talks.close();
    watch.close();
    try {
      journal.close();
    } catch (StoreException e) {
      LOG.warn("closing job {}", id, e);
    }
  }
}
