package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.password.ExchangeWire;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Manners;
import dev.pinhole.isapi.Trust;
import dev.pinhole.isapi.TrustFile;
import dev.pinhole.job.Act;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.sadp.Scope;
import dev.pinhole.simulator.Newcomer;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.FolderLock;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import dev.pinhole.testing.WireTap;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/// The real controller on the real practice site, without a window, with a clock that is turned.
final class Practice implements AutoCloseable {
  private final FolderLock lock;
  final HandClock machine;
  final PracticeSite site;
  final JobsDesk desk;
  final WireTap wire;
  private final Trust trust;

  Practice(Path root, HandClock machine) throws IOException {
    this(root, machine, Disk.system(), _ -> {});
  }

  Practice(Path root, HandClock machine, Disk disk, Consumer<JobView> screen) throws IOException {
    this(root, machine, disk, screen, List.of());
  }

  /// A site with more cameras than usual.
  Practice(Path root, HandClock machine, List<Newcomer> newcomers) throws IOException {
    this(root, machine, Disk.system(), _ -> {}, newcomers);
  }

  private Practice(
      Path root, HandClock machine, Disk disk, Consumer<JobView> screen, List<Newcomer> newcomers)
      throws IOException {
    this.machine = machine;
    DataFolder folder = new DataFolder(root);
    this.lock = folder.takeForWriting("test");
    this.trust = TrustFile.open(disk, folder.root());
    Catalog catalog = Catalog.builtIn();
    this.site =
        PracticeSite.open(
            new PracticeSite.Setting(
                disk,
                folder.make(folder.practice()).resolve("site.json"),
                catalog,
                machine,
                new Random(5),
                newcomers));
    this.wire = new WireTap(site.sadpEndpoint());
    this.desk =
        new JobsDesk(
            new JobsDesk.Setting(
                disk,
                folder,
                this::surroundings,
                new FirstPassword(
                    new Isapi(new IsapiClient(Duration.ofSeconds(5), Manners.forgetful(), trust))),
                isapi(),
                new ExchangeWire(Duration.ofSeconds(5), new SecureRandom()),
                catalog,
                new Random(),
                "test"),
            screen,
            e -> {
              throw new AssertionError(e);
            });
  }

  private Function<Place, Isapi> isapi() {
    Isapi one =
        new Isapi(
            new IsapiClient(
                Duration.ofSeconds(5), Manners.remembering(site.clock(), new Random(7)), trust));
    return _ -> one;
  }

  private Surroundings surroundings(Place place) {
    return place == Place.PRACTICE
        ? new Surroundings(
            place,
            new Scope.Endpoints(List.of(wire.endpoint())),
            () -> OwnAddress.unknown(site.ranges()),
            Map::of,
            site.clock(),
            Duration.ofMillis(20))
        : new Surroundings(
            place,
            new Scope.Endpoints(List.of()),
            List::of,
            Map::of,
            machine,
            Duration.ofMillis(20));
  }

  /// The job on the screen, once it has been opened: an act on an earlier view would be too late.
  JobView view() {
    Await.until("a job on the screen", () -> opened().isPresent());
    return opened().orElseThrow();
  }

  private Optional<JobView> opened() {
    return desk.current().filter(view -> view.seen() > 0);
  }

  /// Between two jobs there is none on the screen for a moment.
  <T extends Step> T at(Class<T> step) {
    Await.until(
        () -> step.getSimpleName() + ", not " + opened().map(JobView::step),
        () -> opened().map(JobView::step).filter(step::isInstance).isPresent());
    return step.cast(view().step());
  }

  /// Acts on what is shown, and waits until the person's own event is in the job: what the network
  /// adds meanwhile is not the answer.
  void act(Act act) {
    JobView seen = view();
    desk.act(seen, act);
    Await.until(
        act + " on " + seen.step(),
        () ->
            view().job().entries().stream()
                .skip(seen.seen())
                .anyMatch(entry -> entry.origin() == Origin.REPORTED));
  }

  Sighting sees(String model) {
    Optional<Sighting> seen = find(model);
    Await.until(model, () -> find(model).isPresent());
    return seen.orElseGet(() -> find(model).orElseThrow());
  }

  private Optional<Sighting> find(String model) {
    return view().live().nearby().stream()
        .filter(one -> one.camera().model().startsWith(model))
        .findFirst();
  }

  /// With the password that stands on the note of the front door's owner.
  void signInByTheNote() {
    desk.signIn(view(), "admin", site.ownersPassword("front-door").orElseThrow());
  }

  /// *Only save a backup*, as far as the choice, on the camera whose password is on the note.
  void toTheBackupChoice(String model) {
    desk.begin(Place.PRACTICE);
    at(Step.WhatHappened.class);
    act(new Act.PickTrouble(Trouble.ONLY_BACK_UP));
    Sighting camera = sees(model);
    act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    at(Step.SignIn.class);
    signInByTheNote();
    at(Step.ChooseBackup.class);
  }

  /// As far as the hold, on the camera with this model.
  void toTheHold(String model) {
    desk.begin(Place.PRACTICE);
    at(Step.WhatHappened.class);
    act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    Sighting camera = sees(model);
    act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    at(Step.SaveFirst.class);
    act(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    act(new Act.Done());
    act(new Act.Done());
  }

  void holds(String id, int seconds) {
    at(Step.Hold.class);
    act(new Act.StartHold());
    site.press(id);
    machine.turn(seconds);
    site.release(id);
    act(new Act.EndHold(seconds, HoldEvent.Cause.LET_GO));
  }

  void vanishes() {
    Await.until("it vanishes", () -> !view().live().present());
    JobView now = view();
    Await.until(
        "the vanishing is a fact",
        () -> now.job().mac().map(mac -> !view().job().observations().present(mac)).orElse(true));
  }

  Verdict.Kind verdict() {
    Await.until("a verdict", () -> view().job().observations().trial().verdict().isPresent());
    return view().job().observations().trial().verdict().orElseThrow().kind();
  }

  void verdictBecomes(Verdict.Kind kind) {
    Await.until(
        kind + ", not " + view().job().observations().trial().verdict(),
        () ->
            view()
                .job()
                .observations()
                .trial()
                .verdict()
                .map(Verdict::kind)
                .equals(Optional.of(kind)));
  }

  @Override
  public void close() throws IOException {
    desk.close();
    wire.close();
    site.close();
    lock.close();
  }

  /// @return the one job that the first screen lists
  JobSummary listed() {
    Await.until("a listed job", () -> desk.open().readable().size() == 1);
    return desk.open().readable().getFirst();
  }
}
