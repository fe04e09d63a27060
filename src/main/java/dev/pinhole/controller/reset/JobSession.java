package dev.pinhole.controller.reset;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Holds;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Limits;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.journal.Journal;
import dev.pinhole.sadp.InventorySnapshot;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One job while it is worked on. Its own thread owns the job, records every fact before anybody is
/// shown it, watches the camera, and publishes what the screen needs.
///
/// Effects run on a thread of their own, one at a time, bracketed by two events.
final class JobSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobSession.class);
  private static final long TICK_MILLIS = 50;

  private final JobId id;
  private final Journal journal;
  private final Surroundings surroundings;
  private final FirstPassword password;
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
  /// @param random where chance comes from
  /// @param screen told of every new view, on the job's thread
  record Setting(
      Surroundings surroundings,
      FirstPassword password,
      RandomGenerator random,
      Consumer<JobView> screen) {}

  JobSession(JobId id, Journal.Opened opened, Setting setting) {
    this.id = id;
    this.journal = opened.journal();
    this.job = opened.found().job();
    this.surroundings = setting.surroundings();
    this.password = setting.password();
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
          job.mac().ifPresent(watch::pin);
        });
    thread.start();
  }

  JobView view() {
    return view;
  }

  void act(JobView seen, Act act) {
    queue.add(() -> onStep(seen, () -> perform(act)));
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

  void usePassword(JobView seen, Secret secret) {
    queue.add(
        () -> {
          boolean taken = onStep(seen, () -> send(secret));
          if (!taken) {
            secret.close();
          }
        });
  }

  void begin(JobView seen) {}

  void saveRequest(JobView seen, java.nio.file.Path to) {}

  void handedOver(JobView seen) {}

  void resetPassword(
      JobView seen,
      dev.pinhole.controller.password.Evidence evidence,
      Secret password,
      boolean camerasToo) {}

  void saveRecoveryFile(JobView seen, java.nio.file.Path to) {}

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
        .ifPresent(events -> events.forEach(event -> record(Origin.REPORTED, event)));
  }

  private boolean mayLook() {
    return !job.ended() && (job.place() == Place.PRACTICE || job.choices().looking().orElse(false));
  }

  private void tick() {
    if (mayLook()) {
      watch.tick(System.nanoTime());
    }
    Optional<ObservationEvent> fact = fact();
    while (fact.isPresent() && record(observed(), fact.get())) {
      fact = fact();
    }
    resolve();
  }

  private Origin observed() {
    return job.place() == Place.PRACTICE ? Origin.SIMULATED : Origin.OBSERVED;
  }

  private Optional<ObservationEvent> fact() {
    Optional<Limits> limit =
        Limits.next(job).filter(one -> !one.due().isAfter(surroundings.clock().instant()));
    if (limit.isPresent()) {
      return Optional.of(new ObservationEvent.LimitPassed(limit.get().limit()));
    }
    return mayLook()
        ? Facts.next(job, watch.seen(), surroundings.ranges().get())
        : Optional.empty();
  }

  /// @return whether it is safe on disk
  private boolean record(Origin origin, JobEvent event) {
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
    return job.observations().trial().outcome().isPresent() ? Origin.REPORTED : observed();
  }

  // The first password: intended, done, settled, and never twice.

  private void send(Secret secret) {
    Optional<Sighting> camera = reachable();
    boolean choose =
        Step.of(job) instanceof Step.NewPassword(var _, Step.NewPassword.Stage stage, var _)
            && stage == Step.NewPassword.Stage.CHOOSE;
    boolean prove =
        Step.of(job) instanceof Step.NewPassword(var _, Step.NewPassword.Stage stage, var _)
            && stage == Step.NewPassword.Stage.PROVE;
    if (busy || camera.isEmpty() || !(choose || prove)) {
      notice = Optional.of(Message.of("controller.no-camera"));
      secret.close();
      return;
    }
    if (choose && record(Origin.REPORTED, new SetUpEvent.PasswordKept())) {
      effect(
          Kind.ACTIVATE,
          camera.get(),
          secret,
          () -> password.activate(camera.get().reach(), secret));
    } else if (prove) {
      tryOnce(camera.get(), secret);
    }
  }

  private void tryOnce(Sighting camera, Secret secret) {
    effect(Kind.TRY_LOGIN, camera, secret, () -> password.login(camera.reach(), secret));
  }

  private Optional<Sighting> reachable() {
    return job.mac()
        .flatMap(watch.seen()::find)
        .filter(
            seen ->
                surroundings.ranges().get().stream()
                    .anyMatch(range -> range.contains(seen.address())));
  }

  private void effect(
      Kind kind,
      Sighting camera,
      Secret secret,
      java.util.function.Supplier<FirstPassword.Done> deed) {
    int number = job.effects().count() + 1;
    MacAddress mac = camera.mac();
    if (!record(
        Origin.REPORTED, new EffectEvent.Intended(number, kind, mac, camera.address(), ""))) {
      secret.close();
      return;
    }
    busy = true;
    Thread.ofVirtual()
        .name("pinhole-effect-" + id)
        .start(
            () -> {
              FirstPassword.Done done = deed.get();
              queue.add(() -> settle(number, kind, camera, secret, done));
            });
  }

  private void settle(
      int number, Kind kind, Sighting camera, Secret secret, FirstPassword.Done done) {
    busy = false;
    record(observed(), new EffectEvent.Settled(number, done.outcome(), done.reason()));
    boolean mayHold = done.outcome() == Outcome.DONE || done.outcome() == Outcome.UNKNOWN;
    if (kind == Kind.ACTIVATE && mayHold) {
      tryOnce(camera, secret);
      return;
    }
    if (kind == Kind.TRY_LOGIN && done.outcome() == Outcome.DONE) {
      record(observed(), new SetUpEvent.PasswordProven());
    }
    secret.close();
  }

  /// After a crash: an effect without an outcome is resolved by reading, once the camera answers.
  private void resolve() {
    Optional<EffectEvent.Intended> pending = job.effects().pending();
    Optional<Sighting> camera = reachable();
    if (busy || pending.isEmpty() || camera.isEmpty()) {
      return;
    }
    busy = true;
    EffectEvent.Intended intended = pending.get();
    Thread.ofVirtual()
        .name("pinhole-resolve-" + id)
        .start(
            () -> {
              FirstPassword.Done done =
                  intended.kind() == Kind.ACTIVATE
                      ? password.read(camera.get().reach())
                      : new FirstPassword.Done(Outcome.UNKNOWN, "setup.login.no-answer");
              queue.add(
                  () -> {
                    busy = false;
                    record(
                        observed(),
                        new EffectEvent.Settled(intended.effect(), done.outcome(), done.reason()));
                  });
            });
  }

  private JobView look() {
    InventorySnapshot seen = watch.seen();
    boolean present = job.mac().flatMap(seen::find).isPresent();
    List<Sighting> nearby = seen.present();
    return new JobView(
        id,
        job,
        Step.of(job),
        new Live(
            nearby,
            seen.unreadable(),
            seen.inquiries(),
            present,
            busy,
            notice,
            Optional.empty(),
            false,
            watch.datagramsSent()));
  }

  private void publish() {
    JobView now = look();
    if (!now.equals(view)) {
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
    watch.close();
    try {
      journal.close();
    } catch (StoreException e) {
      LOG.warn("closing job {}", id, e);
    }
  }
}
