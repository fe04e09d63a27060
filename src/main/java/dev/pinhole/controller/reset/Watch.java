package dev.pinhole.controller.reset;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.Surroundings;
import dev.pinhole.controller.ThisComputer;
import dev.pinhole.sadp.Discovery;
import dev.pinhole.sadp.InventorySnapshot;
import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for one job's camera, as long as it may: nothing is opened, and nothing sent, before the
/// first look. Owned by the job's thread.
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Surroundings surroundings;
  private final RandomGenerator random;
  private final Runnable news;
  private @Nullable Discovery discovery;
  private long asked;
  private boolean failed;
  private Optional<ThisComputer> computer = Optional.empty();

  /// @param news called on another thread when somebody new is heard
  Watch(Surroundings surroundings, RandomGenerator random, Runnable news) {
    this.surroundings = surroundings;
    this.random = random;
    this.news = news;
  }

  /// Asks when it is time to, in real time.
  ///
  /// @param nanos the machine's monotonic time
  void tick(long nanos) {
    if (asked == 0 || nanos - asked >= surroundings.poll().toNanos()) {
      look(nanos);
    }
  }

  void look(long nanos) {
    asked = nanos;
    opened().ifPresent(Discovery::inquire);
    computer =
        Optional.of(
            new ThisComputer(
                surroundings.addresses().get(),
                failed || (discovery != null && discovery.isDeaf()),
                surroundings.neighbours().get()));
  }

  /// @return this computer as it was at the latest look
  Optional<ThisComputer> computer() {
    return computer;
  }

  void pin(MacAddress mac) {
    opened().ifPresent(one -> one.pin(mac));
  }

  private Optional<Discovery> opened() {
    if (discovery == null && !failed) {
      try {
        discovery =
            Discovery.open(surroundings.scope(), surroundings.clock(), random, _ -> news.run());
      } catch (IOException e) {
        failed = true;
        LOG.warn("cannot look for cameras", e);
      }
    }
    return Optional.ofNullable(discovery);
  }

  InventorySnapshot seen() {
    return discovery == null ? InventorySnapshot.EMPTY : discovery.snapshot();
  }

  long datagramsSent() {
    return discovery == null ? 0 : discovery.datagramsSent();
  }

  @Override
  public void close() {
    if (discovery != null) {
      discovery.close();
    }
  }
}
