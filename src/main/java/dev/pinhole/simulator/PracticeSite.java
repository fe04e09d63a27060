package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The practice site: virtual cameras on one link, on loopback sockets with ports that the system
/// picks. It outlives the window: every change is saved, and on start each camera is as if it had
/// stayed powered. Safe for every thread.
///
/// A camera is reached at the source of its datagram and the `HttpPort` that it states. There is
/// one HTTP endpoint per address; an address outside the practice computer's ranges has none.
public final class PracticeSite implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeSite.class);
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Ipv4Range COMPUTER = Ipv4Range.parse("192.168.1.20/24").orElseThrow();

  private final SiteClock clock;
  private final SiteKeeper keeper;
  private final SiteCameras cameras;
  private final SiteAddresses addresses;
  private final SecureRandom secure = new SecureRandom();
  private final SupportDesk desk;
  private final SadpResponder responder;
  private final Optional<Message> notice;
  private final List<Consumer<List<CameraPicture>>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("pinhole-site").daemon().factory());
  private final ScheduledFuture<?> ticking;
  private volatile List<CameraPicture> pictures = List.of();
  private volatile boolean open;

  private PracticeSite(Setting setting, SiteKeeper.Found found) throws IOException {
    Optional<SiteFile.Saved> saved = found.saved();
    this.notice = found.notice();
    Instant now = setting.machine().instant();
    Instant start = saved.map(one -> one.nowAt(now)).orElse(now);
    this.clock = new SiteClock(setting.machine(), start);
    this.keeper = new SiteKeeper(setting, clock);
    List<Ipv4Range> ranges =
        saved
            .map(one -> one.ranges().stream().flatMap(r -> Ipv4Range.parse(r).stream()).toList())
            .orElse(List.of(COMPUTER));
    Router router = new Router(ranges.stream().findFirst().orElse(COMPUTER));
    this.cameras = new SiteCameras(setting, saved, clock, router, this::changed);
    this.addresses =
        new SiteAddresses(
            List.copyOf(cameras.all()), ranges, new DeviceHttp(setting.random(), Pace::unbound));
    this.desk =
        new SupportDesk(
            saved.flatMap(SiteFile.Saved::desk).orElseGet(() -> SupportDesk.fresh(secure)),
            clock,
            id -> cameras.named(id).map(VirtualCamera::profile),
            this::changed);
    drawer().fill(cameras.all(), saved.map(SiteFile.Saved::prepared).orElse(Set.of()), secure);
    this.responder =
        new SadpResponder(
            new DatagramSocket(0, InetAddress.getLoopbackAddress()),
            new SiteLink(
                addresses, cameras.all(), new CameraExchange(desk::known, secure), this::handOn));
    open = true;
    tick();
    this.ticking =
        ticker.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What a site is made from.
  ///
  /// @param disk where it is saved
  /// @param file the site's document; its folder exists
  /// @param catalog the families
  /// @param machine the machine's time
  /// @param random where chance comes from
  /// @param newcomers cameras that come to the site, where they are not there yet
  public record Setting(
      Disk disk,
      Path file,
      Catalog catalog,
      InstantSource machine,
      RandomGenerator random,
      List<Newcomer> newcomers) {
    public Setting {
      newcomers = List.copyOf(newcomers);
    }

    /// The same without newcomers.
    ///
    /// @param disk where it is saved
    /// @param file the site's document; its folder exists
    /// @param catalog the families
    /// @param machine the machine's time
    /// @param random where chance comes from
    public Setting(
        Disk disk, Path file, Catalog catalog, InstantSource machine, RandomGenerator random) {
      this(disk, file, catalog, machine, random, List.of());
    }
  }

  /// @param setting what it is made from
  /// @return the site, answering
  /// @throws IOException where no socket can be opened or the document cannot be written
  public static PracticeSite open(Setting setting) throws IOException {
    PracticeSite site = new PracticeSite(setting, SiteKeeper.find(setting.file()));
    site.save();
    return site;
  }

  private Drawer drawer() {
    return new Drawer(desk.saved());
  }

  /// A recorder gives its cameras the password that it was just given.
  private void handOn(VirtualCamera recorder, Secret password) {
    recorder.profile().attached().stream()
        .map(this::find)
        .filter(VirtualCamera::answers)
        .filter(camera -> camera.state().activated())
        .forEach(camera -> camera.password(password, secure));
  }

  /// Gives a camera a password, as if its owner had set it.
  ///
  /// @param id which camera
  /// @param password of `admin`, left to the caller to wipe
  public void setPassword(String id, Secret password) {
    find(id).password(password, secure);
  }

  /// @return the support desk and the mailbox
  public SupportDesk desk() {
    return desk;
  }

  /// @param id which camera
  /// @return the recovery file from its owner's drawer, for the receiver to wipe; empty where none
  ///   was exported
  public Optional<Secret> recoveryFile(String id) {
    return drawer().content(find(id).profile());
  }

  /// @param id which camera
  /// @return its owner's note with the answers; empty where none were given
  public List<NoteLine> answers(String id) {
    return PracticeCameras.note(find(id).profile().id());
  }

  /// @param id which camera
  /// @return the password on its owner's note, to be wiped; empty where it is another one by now
  public Optional<Secret> ownersPassword(String id) {
    VirtualCamera camera = find(id);
    return PracticeCameras.ownersPassword(camera.profile(), camera.state().access());
  }

  /// Somebody changes the mail address that is stored in a camera.
  ///
  /// @param id which camera
  /// @param address the new one
  public void changeMail(String id, String address) {
    find(id).change(now -> now.recovery(now.recovery().mail(address)));
  }

  /// Somebody sets a camera's calendar.
  ///
  /// @param id which camera
  /// @param shift by how much it then differs from the site's time
  public void setCalendar(String id, Duration shift) {
    find(id).change(now -> now.recovery(now.recovery().shift(shift)));
  }

  /// @return something the person should know about how the site was found
  public Optional<Message> notice() {
    return notice;
  }

  /// @return the site's time
  public SiteClock clock() {
    return clock;
  }

  /// @return where inquiries are answered
  public InetSocketAddress sadpEndpoint() {
    return responder.at();
  }

  /// @return how every camera looks now
  public List<CameraPicture> cameras() {
    return cameras.pictures();
  }

  /// @param id which camera
  /// @return its address now, and what it reaches
  public Ipv4Range address(String id) {
    return find(id).state().address();
  }

  /// @return the practice computer's addresses
  public List<Ipv4Range> ranges() {
    return addresses.ranges();
  }

  /// Gives the practice computer one more address.
  ///
  /// @param range the address and its prefix
  public void addAddress(Ipv4Range range) {
    addresses.add(range);
    changed();
  }

  /// Puts something into the reset hole.
  ///
  /// @param id which camera
  public void press(String id) {
    find(id).press();
    pressed();
  }

  /// Takes it out again.
  ///
  /// @param id which camera
  public void release(String id) {
    find(id).release();
    pressed();
  }

  private void pressed() {
    clock.pressed(cameras.pressed());
  }

  /// @param id which camera
  /// @param on whether it has power
  public void power(String id, boolean on) {
    find(id).power(on);
  }

  /// Somebody gives a camera another certificate, without a reset.
  ///
  /// @param id which camera
  public void anotherCertificate(String id) {
    find(id).anotherCertificate();
  }

  /// Somebody waves in front of a camera, for some seconds of the site's time.
  ///
  /// @param id which camera
  /// @return whether it sees that: it runs, and motion detection is on and set up for a part of the
  ///   picture
  public boolean wave(String id) {
    return wave(id, Cells.ALL);
  }

  /// Somebody waves in a part of a camera's picture, for some seconds of the site's time.
  ///
  /// @param id which camera
  /// @param where in its picture
  /// @return whether it sees that
  public boolean wave(String id, Cells where) {
    return find(id).wave(where);
  }

  /// @param id which camera
  /// @param plugged whether its network lead is in
  public void lead(String id, boolean plugged) {
    find(id).lead(plugged);
  }

  /// @param id which camera
  /// @param in whether its memory card is in
  public void card(String id, boolean in) {
    find(id).change(now -> now.card(in));
  }

  /// The next activation of a camera is done, and its answer is lost on the way.
  ///
  /// @param id which camera
  public void loseNextActivation(String id) {
    find(id).faults().loseNextActivation();
  }

  /// @param id which camera
  /// @return every request that would have changed it, accepted or refused, oldest first, since the
  ///   site was opened; at most the latest 1,000
  public List<Write> writes(String id) {
    return find(id).writes().all();
  }

  /// @param id which camera
  /// @return what goes wrong on its network
  public Faults faults(String id) {
    return find(id).faults();
  }

  private VirtualCamera find(String id) {
    return cameras.find(id);
  }

  /// @param listener told how every camera looks whenever something visible changes, on any thread
  /// @return ends it
  public Runnable listen(Consumer<List<CameraPicture>> listener) {
    listeners.add(listener);
    listener.accept(pictures);
    return () -> listeners.remove(listener);
  }

  private void changed() {
    if (open) {
      save();
      publish();
    }
  }

  private void tick() {
    try {
      publish();
      addresses.open();
      if (open && keeper.hasSkipped()) {
        save();
      }
    } catch (RuntimeException e) {
      LOG.warn("the practice site stumbled and goes on", e);
    }
  }

  private void publish() {
    List<CameraPicture> now = cameras();
    if (!now.equals(pictures)) {
      pictures = now;
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  private void save() {
    keeper.save((machine, site) -> cameras.saved(machine, site, addresses.ranges(), desk.saved()));
  }

  @Override
  public void close() {
    open = false;
    save();
    ticking.cancel(false);
    ticker.shutdownNow();
    responder.close();
    addresses.close();
  }
}
