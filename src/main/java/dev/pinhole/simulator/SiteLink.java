package dev.pinhole.simulator;

import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.sadp.SadpCodec;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// What everybody on the practice link says to a datagram. Discovery and exchange share the
/// endpoint, and neither reads what the other says.
///
/// An ask of the exchange is answered on a thread of its own: hashing takes long, and a camera that
/// is busy with it still answers inquiries. More asks at once than a person can bring about are
/// dropped, as on any link.
final class SiteLink implements SadpResponder.Heard {
  private static final int MOST = 16;

  private final SiteAddresses addresses;
  private final Collection<VirtualCamera> cameras;
  private final CameraExchange exchange;
  private final CameraExchange.Recorder recorder;
  private final Semaphore asks = new Semaphore(MOST);

  SiteLink(
      SiteAddresses addresses,
      Collection<VirtualCamera> cameras,
      CameraExchange exchange,
      CameraExchange.Recorder recorder) {
    this.addresses = addresses;
    this.cameras = List.copyOf(cameras);
    this.exchange = exchange;
    this.recorder = recorder;
  }

  @Override
  public void datagram(byte[] datagram, SadpResponder ear, SocketAddress asker) {
    Optional<Ask> ask = ExchangeCodec.decodeAsk(datagram);
    if (ask.isEmpty()) {
      SadpResponder.inquiry(datagram).stream()
          .flatMap(inquiry -> addresses.answers(inquiry).stream())
          .map(SadpCodec::encode)
          .forEach(said -> ear.say(said, asker));
    } else if (asks.tryAcquire()) {
      Thread.ofVirtual().name("pinhole-site-ask").start(() -> answer(ask.get(), ear, asker));
    }
  }

  private void answer(Ask ask, SadpResponder ear, SocketAddress asker) {
    try {
      cameras.stream()
          .flatMap(camera -> exchange.answer(camera, ask, recorder).stream())
          .map(ExchangeCodec::encode)
          .forEach(said -> ear.say(said, asker));
    } finally {
      asks.release();
    }
  }
}
