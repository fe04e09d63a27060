package dev.pinhole.app;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.password.ExchangeWire;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.JobsDesk;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Manners;
import dev.pinhole.isapi.Trust;
import dev.pinhole.isapi.TrustFile;
import dev.pinhole.job.Place;
import dev.pinhole.sadp.Scope;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.FolderLock;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everything below the window, wired by hand: the locked data folder, the practice site, the desk.
public final class Program implements AutoCloseable {
  /// The program's version, as jobs remember it.
  static final String VERSION = "0.1.0";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PRACTICE_POLL = Duration.ofMillis(150);

  private final FolderLock lock;
  private final PracticeSite site;
  private final JobsDesk desk;
  private final OwnNetwork network;
  private final Catalog catalog = Catalog.builtIn();

  private Program(
      FolderLock lock, DataFolder folder, Hearers hearers, Disk disk, OwnNetwork network)
      throws IOException {
    this.lock = lock;
    this.network = network;
    InstantSource machine = InstantSource.system();
    this.site =
        PracticeSite.open(
            new PracticeSite.Setting(
                disk,
                folder.make(folder.practice()).resolve("site.json"),
                catalog,
                machine,
                new SecureRandom()));
    // A lost document would make every camera a stranger again, so a damaged one stops the start.
    Trust trust = TrustFile.open(disk, folder.root());
    this.desk =
        new JobsDesk(
            new JobsDesk.Setting(
                disk,
                folder,
                place -> surroundings(place, machine),
                new FirstPassword(new Isapi(new IsapiClient(PATIENCE, Manners.forgetful(), trust))),
                isapi(machine, trust),
                new ExchangeWire(PATIENCE, new SecureRandom()),
                catalog,
                new SecureRandom(),
                VERSION),
            hearers.screen(),
            hearers.trouble());
  }

  /// Who hears of the desk.
  ///
  /// @param screen every new view of the job on the screen
  /// @param trouble what could not be opened, made or deleted
  public record Hearers(Consumer<JobView> screen, Consumer<StoreException> trouble) {}

  /// @param folder the data folder
  /// @param hearers who hears of the desk
  /// @return the program without a window
  /// @throws IOException where the folder is held, foreign or not writable, or no socket opens
  public static Program start(DataFolder folder, Hearers hearers) throws IOException {
    return start(folder, hearers, Disk.system(), OwnNetwork.ofThisComputer());
  }

  /// @param folder the data folder
  /// @param hearers who hears of the desk
  /// @param disk where everything is written
  /// @param network where real cameras are looked for
  /// @return the program without a window
  /// @throws IOException where the folder is held, foreign or not writable, or no socket opens
  public static Program start(DataFolder folder, Hearers hearers, Disk disk, OwnNetwork network)
      throws IOException {
    FolderLock lock = folder.takeForWriting(Long.toString(ProcessHandle.current().pid()));
    try {
      LogSetup.toFolder(folder.make(folder.log()));
      return new Program(lock, folder, hearers, disk, network);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /// One for each, whose locks end by its own time.
  private Function<Place, Isapi> isapi(InstantSource machine, Trust trust) {
    Isapi practice = remembering(site.clock(), trust);
    Isapi world = remembering(machine, trust);
    return place -> place == Place.PRACTICE ? practice : world;
  }

  private static Isapi remembering(InstantSource clock, Trust trust) {
    Manners manners = Manners.remembering(clock, new SecureRandom());
    return new Isapi(new IsapiClient(PATIENCE, manners, trust));
  }

  private Surroundings surroundings(Place place, InstantSource machine) {
    return switch (place) {
      case PRACTICE ->
          new Surroundings(
              place,
              new Scope.Endpoints(List.of(site.sadpEndpoint())),
              () -> OwnAddress.unknown(site.ranges()),
              Map::of,
              site.clock(),
              PRACTICE_POLL);
      case WORLD ->
          new Surroundings(
              place,
              network.scope(),
              network.addresses(),
              network.neighbours(),
              machine,
              network.poll());
    };
  }

  /// @return the jobs
  public JobsDesk desk() {
    return desk;
  }

  /// @return the practice site
  public PracticeSite site() {
    return site;
  }

  /// @return the families
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public void close() throws IOException {
    desk.close();
    site.close();
    lock.close();
  }
}
