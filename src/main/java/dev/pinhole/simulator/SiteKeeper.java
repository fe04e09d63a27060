package dev.pinhole.simulator;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the practice site's document: finds it when the program starts, and writes it at every
/// change. Safe for every thread.
final class SiteKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SiteKeeper.class);
  private static final Duration JUMP = Duration.ofMinutes(1);

  private final Disk disk;
  private final Path file;
  private final InstantSource machine;
  private final SiteClock clock;
  private volatile Duration savedAhead = Duration.ZERO;

  /// @param clock the site's time, which is saved too
  SiteKeeper(PracticeSite.Setting setting, SiteClock clock) {
    this.disk = setting.disk();
    this.file = setting.file();
    this.machine = setting.machine();
    this.clock = clock;
  }

  /// What was there when the program started.
  ///
  /// @param saved the site; empty where it is new
  /// @param notice what the person should know of it
  record Found(Optional<SiteFile.Saved> saved, Optional<Message> notice) {}

  /// A document that cannot be used is put aside.
  static Found find(Path file) throws IOException {
    try {
      return new Found(SiteFile.read(file), Optional.empty());
    } catch (IllegalArgumentException e) {
      LOG.warn("the practice site is started afresh", e);
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return new Found(
          Optional.empty(), Optional.of(Message.of("simulator.damaged", aside.toString())));
    }
  }

  /// Makes the document from the machine's time and the site's.
  interface Content {
    SiteFile.Saved at(Instant machine, Instant site);
  }

  synchronized void save(Content content) {
    savedAhead = ahead();
    try {
      SiteFile.write(disk, file, content.at(machine.instant(), clock.instant()));
    } catch (StoreException e) {
      LOG.warn("the practice site could not be saved", e);
    }
  }

  /// @return whether so much time was skipped since the last save that it should be saved: it must
  ///   not come back when the program is killed
  boolean hasSkipped() {
    return ahead().minus(savedAhead).compareTo(JUMP) > 0;
  }

  /// How far the site's time runs before the machine's.
  private Duration ahead() {
    return Duration.between(machine.instant(), clock.instant());
  }
}
