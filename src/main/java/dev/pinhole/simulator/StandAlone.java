package dev.pinhole.simulator;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.sadp.SadpCodec;
import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The virtual cameras alone, for other programs: on real addresses and ports, in the protocol's
/// real group. Their state lives in memory.
///
/// The cameras take the addresses in order; the rest share the last one, each on an HTTP port of
/// its own, which its `HttpPort` names. After a reset a camera says that it is at its factory
/// address, while its endpoints stay where they are. Safe for every thread.
public final class StandAlone implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandAlone.class);
  private static final String GROUP = "239.255.255.250";

  private final SiteClock clock;
  private final RandomGenerator random;
  private final List<Stand> stands = new CopyOnWriteArrayList<>();
  private final List<SadpResponder> responders = new ArrayList<>();

  /// Where and how the cameras stand.
  ///
  /// @param addresses this computer's addresses, at least one
  /// @param sadpPort the port of inquiries; 0 lets the system pick, and no group is joined then
  /// @param httpPort the first HTTP port; 0 lets the system pick each
  /// @param speed how much faster than real time waits run
  /// @param machine the machine's time
  /// @param random where chance comes from
  /// @param traffic what there is to download, and how fast
  public record Setting(
      List<InetAddress> addresses,
      int sadpPort,
      int httpPort,
      double speed,
      InstantSource machine,
      RandomGenerator random,
      Traffic traffic) {
    public Setting {
      addresses = List.copyOf(addresses);
    }

    /// The same with the usual recordings, as fast as they are taken.
    ///
    /// @param addresses this computer's addresses, at least one
    /// @param sadpPort the port of inquiries
    /// @param httpPort the first HTTP port
    /// @param speed how much faster than real time waits run
    /// @param machine the machine's time
    /// @param random where chance comes from
    public Setting(
        List<InetAddress> addresses,
        int sadpPort,
        int httpPort,
        double speed,
        InstantSource machine,
        RandomGenerator random) {
      this(addresses, sadpPort, httpPort, speed, machine, random, Traffic.USUAL);
    }
  }

  /// What there is to download, and how fast.
  ///
  /// @param recording the size in bytes of the one recording that the first camera then has; empty
  ///   for its usual ones
  /// @param rate bytes in a second at most; empty for no bound
  public record Traffic(OptionalLong recording, OptionalLong rate) {
    /// The usual recordings, as fast as they are taken.
    public static final Traffic USUAL = new Traffic(OptionalLong.empty(), OptionalLong.empty());
  }

  /// One camera where it stands.
  ///
  /// @param id the name that commands use
  /// @param name what its owner calls it
  /// @param model what stands on its label
  /// @param serial its serial number
  /// @param mac its hardware address
  /// @param advertised the address that it says it has
  /// @param sadp where it hears inquiries
  /// @param http where it answers HTTP
  /// @param https the port with TLS beside it; 0 where it has none
  /// @param activated whether it has a password
  /// @param powered whether it has power
  /// @param light what its light does
  public record Standing(
      String id,
      String name,
      String model,
      String serial,
      String mac,
      String advertised,
      InetSocketAddress sadp,
      InetSocketAddress http,
      int https,
      boolean activated,
      boolean powered,
      CameraPicture.Light light) {}

  /// @param ear where it hears inquiries, and from where it answers those to the group too
  private record Stand(VirtualCamera camera, SadpResponder ear, HttpEndpoint endpoint) {
    InetSocketAddress sadp() {
      return ear.at();
    }
  }

  private StandAlone(Setting setting) {
    this.random = setting.random();
    this.clock = new SiteClock(setting.machine(), setting.machine().instant());
    clock.speed(setting.speed());
  }

  /// @param setting where and how
  /// @return the cameras, answering
  /// @throws IOException where a port is in use or an address is not this computer's; the message
  ///   names it
  public static StandAlone open(Setting setting) throws IOException {
    StandAlone alone = new StandAlone(setting);
    try {
      alone.stand(setting);
      return alone;
    } catch (IOException e) {
      alone.close();
      throw e;
    }
  }

  private void stand(Setting setting) throws IOException {
    DeviceHttp device =
        new DeviceHttp(
            setting.random(), () -> new Pace(setting.traffic().rate(), System::nanoTime));
    List<SadpResponder> ears = new ArrayList<>();
    for (InetAddress address : setting.addresses()) {
      ears.add(listen(new InetSocketAddress(address, setting.sadpPort())));
    }
    int sharing = 0;
    int last = setting.addresses().size() - 1;
    for (PracticeCameras.Fresh fresh : PracticeCameras.all(Catalog.builtIn(), clock.instant())) {
      CameraProfile profile = stands.isEmpty() ? first(fresh.profile(), setting) : fresh.profile();
      // Other programs meet them as they left the factory.
      CameraState state = fresh.state().settings(Settings.NONE);
      VirtualCamera camera = new VirtualCamera(profile, state, clock, () -> {});
      int at = Math.min(stands.size(), last);
      sharing = at == last && stands.size() > last ? sharing + 1 : 0;
      int port = setting.httpPort() == 0 ? 0 : setting.httpPort() + sharing;
      InetSocketAddress http = new InetSocketAddress(setting.addresses().get(at), port);
      stands.add(new Stand(camera, ears.get(at), endpoint(http, device, camera)));
    }
    if (setting.sadpPort() != 0) {
      joinGroup(setting);
    }
  }

  private static CameraProfile first(CameraProfile profile, Setting setting) {
    OptionalLong bytes = setting.traffic().recording();
    return bytes.isPresent() ? profile.with(Card.of(bytes.getAsLong())) : profile;
  }

  private static HttpEndpoint endpoint(
      InetSocketAddress at, DeviceHttp device, VirtualCamera camera) throws IOException {
    try {
      return new HttpEndpoint(
          at,
          camera.profile().secured(),
          device,
          () -> camera.answers() ? Optional.of(camera) : Optional.empty());
    } catch (IOException e) {
      throw new IOException("HTTP " + at.getHostString() + ":" + at.getPort(), e);
    }
  }

  private SadpResponder listen(InetSocketAddress at) throws IOException {
    try {
      DatagramSocket socket = new DatagramSocket(null);
      socket.setReuseAddress(true);
      socket.bind(at);
      SadpResponder responder = new SadpResponder(socket, this::asked);
      responders.add(responder);
      return responder;
    } catch (IOException e) {
      throw new IOException("UDP " + at.getHostString() + ":" + at.getPort(), e);
    }
  }

  /// What is sent to the group reaches every camera of the interface. Each answers the asker from
  /// its own address: that is where it can be reached, and nothing can be sent from a group's.
  private void joinGroup(Setting setting) {
    try {
      MulticastSocket socket = new MulticastSocket(null);
      socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      InetAddress group = InetAddress.getByName(GROUP);
      socket.bind(new InetSocketAddress(group, setting.sadpPort()));
      for (InetAddress address : setting.addresses()) {
        NetworkInterface network = NetworkInterface.getByInetAddress(address);
        if (network != null) {
          join(socket, group, network);
        }
      }
      responders.add(
          new SadpResponder(socket, (datagram, _, asker) -> answer(datagram, asker, _ -> true)));
    } catch (IOException e) {
      LOG.warn("the group {} cannot be joined; only direct inquiries are heard", GROUP, e);
    }
  }

  private static void join(MulticastSocket socket, InetAddress group, NetworkInterface network) {
    try {
      socket.joinGroup(new InetSocketAddress(group, 0), network);
    } catch (IOException e) {
      // Two addresses of one interface join only once.
      LOG.debug("{} is joined already or cannot be", network.getName(), e);
    }
  }

  private void asked(byte[] datagram, SadpResponder ear, SocketAddress asker) {
    answer(datagram, asker, stand -> stand.ear() == ear);
  }

  private void answer(byte[] datagram, SocketAddress asker, Predicate<Stand> hears) {
    SadpResponder.inquiry(datagram)
        .ifPresent(
            inquiry ->
                stands.stream().filter(hears).forEach(stand -> answer(inquiry, stand, asker)));
  }

  private static void answer(SadpDocument inquiry, Stand stand, SocketAddress asker) {
    if (stand.camera().answers() && SiteAddresses.isMeant(inquiry, stand.camera())) {
      String uuid = inquiry.value("Uuid").orElse("");
      SadpDocument said =
          stand.camera().announce(uuid, stand.endpoint().ports(stand.camera().profile()));
      stand.ear().say(SadpCodec.encode(said), asker);
    }
  }

  /// @return every camera where it stands
  public List<Standing> cameras() {
    return stands.stream().map(StandAlone::standing).toList();
  }

  /// @param id a camera's name
  /// @return where it stands; empty where there is none
  public Optional<Standing> find(String id) {
    return stand(id).map(StandAlone::standing);
  }

  private Optional<Stand> stand(String id) {
    return stands.stream().filter(one -> one.camera().profile().id().equals(id)).findFirst();
  }

  private static Standing standing(Stand stand) {
    CameraProfile profile = stand.camera().profile();
    CameraPicture picture = stand.camera().picture();
    CameraState state = stand.camera().state();
    return new Standing(
        profile.id(),
        profile.name(),
        profile.camera().model(),
        profile.camera().serial(),
        profile.camera().mac().text(),
        state.address().address().toString(),
        stand.sadp(),
        new InetSocketAddress(stand.sadp().getAddress(), stand.endpoint().port()),
        stand.endpoint().ports(profile).https(),
        state.activated(),
        picture.powered(),
        picture.light());
  }

  /// @param id a camera's name
  /// @return every request that would have changed it, accepted or refused, oldest first; at most
  ///   the latest 1,000; empty where there is no such camera
  public List<Write> writes(String id) {
    return stand(id).map(stand -> stand.camera().writes().all()).orElse(List.of());
  }

  /// @param id a camera's name
  /// @return what goes wrong on its network; empty where there is no such camera
  public Optional<Faults> faults(String id) {
    return stand(id).map(stand -> stand.camera().faults());
  }

  /// Gives a camera a password, as if its owner had set it once.
  ///
  /// @param id a camera's name
  /// @param password of `admin`
  /// @return whether there is such a camera and it takes such a password
  public boolean password(String id, String password) {
    Optional<Stand> stand =
        stand(id).filter(_ -> DevicePassword.refusal(Account.ADMIN, password).isEmpty());
    try (Secret secret = Secret.of(password)) {
      stand.ifPresent(one -> one.camera().password(secret, random));
    }
    return stand.isPresent();
  }

  /// What a person does to a camera.
  public enum Deed {
    POWER_OFF,
    POWER_ON,
    PRESS,
    RELEASE,
    /// It gets another certificate, without a reset.
    CERTIFICATE,
    /// Somebody waves in front of it.
    WAVE
  }

  /// @param id a camera's name
  /// @param deed what is done to it
  /// @return whether there is such a camera
  public boolean perform(String id, Deed deed) {
    Optional<Stand> stand = stand(id);
    stand.ifPresent(
        one -> {
          switch (deed) {
            case POWER_OFF -> one.camera().power(false);
            case POWER_ON -> one.camera().power(true);
            case PRESS -> one.camera().press();
            case RELEASE -> one.camera().release();
            case CERTIFICATE -> one.camera().anotherCertificate();
            case WAVE -> one.camera().wave(Cells.ALL);
          }
          long pressed = stands.stream().filter(any -> any.camera().picture().pressed()).count();
          clock.pressed((int) pressed);
        });
    return stand.isPresent();
  }

  @Override
  public void close() {
    responders.forEach(SadpResponder::close);
    stands.forEach(stand -> stand.endpoint().close());
  }
}
