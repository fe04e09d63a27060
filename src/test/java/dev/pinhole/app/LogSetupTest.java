package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the log goes, and what never enters it.
final class LogSetupTest {
  @TempDir Path folder;

  @AfterEach
  void close() {
    LogSetup.leaveFolder();
  }

  @Test
  void theServiceIsFoundAndTheHttpClientIsQuiet() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(LoggerFactory.getLogger("dev.pinhole.any").isInfoEnabled()).isTrue();
    assertThat(LoggerFactory.getLogger("dev.pinhole.any").isDebugEnabled()).isFalse();
    assertThat(LoggerFactory.getLogger("org.eclipse.jetty.client").isInfoEnabled()).isFalse();
    assertThat(LoggerFactory.getLogger("anybody").isInfoEnabled()).isFalse();
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console")).isNull();
  }

  @Test
  void theFileIsWrittenOnlyInTheNamedFolder() throws IOException {
    LogSetup.toFolder(folder);
    LoggerFactory.getLogger("dev.pinhole.any").info("the window is shown");
    LoggerFactory.getLogger("org.eclipse.jetty.client").debug("Authorization: Digest");
    LogSetup.leaveFolder();
    LoggerFactory.getLogger("dev.pinhole.any").info("nobody reads this");
    assertThat(Files.readAllLines(folder.resolve("pinhole.log")))
        .singleElement()
        .asString()
        .contains("INFO", "the window is shown");
  }

  @Test
  void aSecondFolderReplacesTheFirst() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    LogSetup.toFolder(folder);
    LogSetup.toFolder(second);
    LoggerFactory.getLogger("dev.pinhole.any").info("moved");
    LogSetup.leaveFolder();
    assertThat(Files.readString(second.resolve("pinhole.log"))).contains("moved");
    assertThat(Files.size(folder.resolve("pinhole.log"))).isZero();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(Path::getFileName).map(Path::toString).sorted().toList())
          .isEqualTo(List.of("pinhole.log", "second"));
    }
  }
}
