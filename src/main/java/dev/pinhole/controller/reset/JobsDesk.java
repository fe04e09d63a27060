package dev.pinhole.controller.reset;

import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.backup.BackupTalk;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.backup.RemindersFile;
import dev.pinhole.controller.many.CameraRow;
import dev.pinhole.controller.many.NextCamera;
import dev.pinhole.controller.many.Plans;
import dev.pinhole.controller.password.ExchangeWire;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import dev.pinhole.journal.Journal;
import dev.pinhole.settings.Network;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All jobs of a data folder, and the one that is on the screen. The folder is locked by whoever
/// made this.
///
/// Calls return at once and are done in their order on one thread; the screen hears of every change
/// of the job that it shows, on that job's thread.
public final class JobsDesk extends Talking implements Desk, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobsDesk.class);

  private final Setting setting;
  private final Consumer<JobView> screen;
  private final Consumer<StoreException> trouble;
  private final ExecutorService clerk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("pinhole-desk").factory());
  private volatile Optional<JobSession> current = Optional.empty();
  private volatile Jobs jobs = Jobs.NONE;
  private final RemindersFile remindersFile;
  private volatile Reminders reminders = Reminders.USUAL;
  private final PlainPractice practice;
  private final PlannedJobs planned;

  /// What a desk is made from.
  ///
  /// @param disk where journals are written
  /// @param folder the data folder
  /// @param surroundings practice and world
  /// @param password what is done for the first password
  /// @param isapi how a camera's settings and recordings are read, in practice and in the world: a
  ///   lock ends by job time
  /// @param wire how the simulated exchange talks
  /// @param catalog the families
  /// @param random where chance comes from
  /// @param version the program's version
  public record Setting(
      Disk disk,
      DataFolder folder,
      Function<Place, Surroundings> surroundings,
      FirstPassword password,
      Function<Place, Isapi> isapi,
      ExchangeWire wire,
      Catalog catalog,
      RandomGenerator random,
      String version) {}

  /// @param setting what it is made from
  /// @param screen told of every new view of the job on the screen
  /// @param trouble told when a job cannot be opened, made or deleted
  public JobsDesk(Setting setting, Consumer<JobView> screen, Consumer<StoreException> trouble) {
    this.setting = setting;
    this.screen = screen;
    this.trouble = trouble;
    this.remindersFile = new RemindersFile(setting.disk(), setting.folder().root());
    this.practice = new PlainPractice(setting.catalog());
    this.planned = new PlannedJobs(setting.disk(), setting.folder());
    later(() -> reminders = remindersFile.read());
    later(planned::finish);
    later(this::readList);
  }

  /// @return the job on the screen
  public Optional<JobView> current() {
    return current.map(JobSession::view);
  }

  private interface Deed {
    void run() throws StoreException;
  }

  private void later(Deed deed) {
    clerk.execute(
        () -> {
          try {
            deed.run();
          } catch (StoreException e) {
            LOG.warn("the desk could not do it", e);
            trouble.accept(e);
          } catch (RuntimeException e) {
            LOG.error("the desk stumbled and goes on", e);
          }
        });
  }

  @Override
  public Jobs open() {
    return jobs.openBeside(current().map(JobView::id));
  }

  @Override
  public Jobs all() {
    return jobs;
  }

  /// The list on the first screen is read here and not by the screen.
  private void readList() throws StoreException {
    jobs = Jobs.in(setting.folder());
  }

  @Override
  public void resume(JobId id) {
    later(
        () -> {
          leave();
          show(id);
        });
  }

  @Override
  public void putAside(JobId id, String reason) {
    later(
        () -> {
          Path file = Jobs.journal(setting.folder(), id);
          Journal.Opened opened = Journal.open(setting.disk(), file);
          try (Journal journal = opened.journal()) {
            Job job = opened.found().job();
            Instant now = setting.surroundings().apply(job.place()).clock().instant();
            for (JobEvent event : Acts.events(job, new Act.PutAside(reason)).orElseGet(List::of)) {
              journal.append(new Entry(job.nextNumber(), now, Origin.REPORTED, event));
            }
          }
          readList();
          current().ifPresent(screen);
        });
  }

  @Override
  public void delete(JobId id) {
    later(
        () -> {
          boolean shown = current().map(JobView::id).equals(Optional.of(id));
          if (shown) {
            leave();
          }
          Path folder = setting.folder().job(id.text());
          if (java.nio.file.Files.exists(folder)) {
            setting.folder().delete(folder);
          }
          if (shown) {
            show(newJob(Place.WORLD));
          }
          readList();
          current().ifPresent(screen);
        });
  }

  @Override
  public void begin(Place place) {
    later(
        () -> {
          Optional<Trouble> chosen = current().flatMap(view -> view.job().choices().trouble());
          boolean goesOn = current().map(view -> !worthKeeping(view.job())).orElse(false);
          leave();
          show(newJob(place));
          if (goesOn && place == Place.PRACTICE) {
            chosen.ifPresent(what -> session().act(new Act.PickTrouble(what)));
          }
        });
  }

  @Override
  public void backUp(Place place) {
    later(
        () -> {
          leave();
          show(newJob(place));
          session().act(new Act.PickTrouble(Trouble.ONLY_BACK_UP));
        });
  }

  @Override
  public void plan(Place place, List<CameraRow> rows, boolean owner) {
    later(
        () -> {
          planned.make(Plans.of(rows, owner), maker(place));
          readList();
          current().ifPresent(screen);
        });
  }

  @Override
  public void like(JobId id) {
    later(
        () -> {
          List<Sighting> nearby = current().map(view -> view.live().nearby()).orElse(List.of());
          leave();
          Job job = Journal.read(Jobs.journal(setting.folder(), id)).job();
          Predicate<Network.Fixed> free = jobs.free(job, neighbourhood(id, job.place()), nearby);
          show(
              planned.make(List.of(NextCamera.like(id, job, free)), maker(job.place())).getFirst());
        });
  }

  private PlannedJobs.Maker maker(Place place) {
    Instant now = setting.surroundings().apply(place).clock().instant();
    return new PlannedJobs.Maker(place, setting.version(), now, setting.random());
  }

  @Override
  public List<KnownCamera> due() {
    return reminders.due(jobs.cameras(), worldNow());
  }

  private Instant worldNow() {
    return setting.surroundings().apply(Place.WORLD).clock().instant();
  }

  @Override
  public Reminders reminders() {
    return reminders;
  }

  @Override
  public void remind(Reminders.Often often) {
    later(() -> keep(reminders.with(often)));
  }

  @Override
  public void rest(KnownCamera camera) {
    Instant now = worldNow();
    later(() -> keep(reminders.resting(camera.camera().mac(), now, now.plus(Reminders.A_WHILE))));
  }

  private void keep(Reminders chosen) throws StoreException {
    remindersFile.write(chosen);
    reminders = chosen;
    current().ifPresent(screen);
  }

  @Override
  public void practise() {
    later(
        () -> {
          leave();
          show(newJob(Place.PRACTICE));
        });
    later(practice::begin);
  }

  @Override
  Optional<JobSession> onScreen() {
    return current;
  }

  private JobSession session() {
    return current.orElseThrow();
  }

  private JobId newJob(Place place) throws StoreException {
    JobId id = JobId.random(setting.random());
    open(id, place);
    return id;
  }

  private void show(JobId id) throws StoreException {
    if (current.isEmpty()) {
      open(id, Journal.read(Jobs.journal(setting.folder(), id)).job().place());
    }
  }

  private void open(JobId id, Place place) throws StoreException {
    setting.folder().make(setting.folder().job(id.text()));
    Journal.Opened opened = Journal.open(setting.disk(), Jobs.journal(setting.folder(), id));
    JobSession session =
        new JobSession(
            id,
            opened,
            new JobSession.Setting(
                setting.surroundings().apply(place),
                setting.password(),
                setting.wire(),
                backups(place),
                () -> neighbourhood(id, place),
                setting.random(),
                this::changed));
    current = Optional.of(session);
    session.start(setting.version());
  }

  private Neighbourhood neighbourhood(JobId id, Place place) {
    Surroundings around = setting.surroundings().apply(place);
    return new Neighbourhood(around.ranges(), around.neighbours().get(), jobs.planned(place, id));
  }

  private BackupTalk.Setting backups(Place place) {
    return new BackupTalk.Setting(
        setting.isapi().apply(place),
        new BackupWriter.Means(
            setting.disk(),
            FreeSpace.system(),
            Long.toString(ProcessHandle.current().pid()),
            setting.version()),
        setting.folder().backups(),
        setting.surroundings().apply(place).clock(),
        ZoneId.systemDefault(),
        camera -> jobs.camera(place, camera).flatMap(KnownCamera::kept));
  }

  private void changed(JobView view) {
    if (ofView(view).isPresent()) {
      screen.accept(view);
      practice.next(view).ifPresent(next -> act(view, next));
    }
  }

  /// A job in which nothing but the trouble was chosen is not kept.
  private void leave() throws StoreException {
    practice.end();
    if (current.isEmpty()) {
      return;
    }
    JobSession session = current.get();
    current = Optional.empty();
    session.close();
    JobView last = session.view();
    if (!worthKeeping(last.job())) {
      setting.folder().delete(setting.folder().job(last.id().text()));
    }
    readList();
  }

  private static boolean worthKeeping(Job job) {
    return job.choices().planned().isPresent()
        || job.choices().passed().contains(Station.CAMERA)
        || job.mayHaveErased()
        || job.choices().putAside().isPresent()
        || job.ended();
  }

  /// @return when something last happened in the job on the screen
  public Optional<Instant> changedAt() {
    return current().flatMap(view -> view.job().changedAt());
  }

  @Override
  public void close() {
    later(
        () -> {
          Optional<JobSession> session = current;
          current = Optional.empty();
          session.ifPresent(JobSession::close);
        });
    clerk.shutdown();
    try {
      if (!clerk.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS)) {
        LOG.warn("the desk did not come to rest");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
