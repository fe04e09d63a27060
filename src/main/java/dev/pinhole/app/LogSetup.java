package dev.pinhole.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets up logging in code: an XML file would cost 200 ms of the start, and no set-up at all would
/// log every request header.
///
/// Found as a service, in the program and in its tests. Nothing is written anywhere until
/// [#toFolder] names a folder; the property `pinhole.log.console` adds the console. The HTTP client
/// speaks from *warn* upwards only, so that no header, and with it no credential, is ever logged.
public final class LogSetup extends ContextAwareBase implements Configurator {
  /// The property that, when it is set, adds the console.
  public static final String CONSOLE = "pinhole.log.console";

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger{30} %msg%n";
  private static final String FILE_NAME = "pinhole.log";
  private static final FileSize LARGEST = new FileSize(1_048_576);
  private static final int OLD_FILES = 2;

  /// Made by the service loader.
  public LogSetup() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger("dev.pinhole").setLevel(Level.INFO);
    context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    if (System.getProperty(CONSOLE) != null) {
      ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
      console.setTarget("System.err");
      start(context, console, "console");
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// From now on, what is logged goes to `pinhole.log` in a folder: at most three files of about
  /// one mebibyte, the oldest lost first. A second call moves on to another folder.
  ///
  /// @param folder an existing folder that can be written
  public static void toFolder(Path folder) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    leaveFolder(context);
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setFile(folder.resolve(FILE_NAME).toString());
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("pinhole.%i.log").toString());
    rolling.setMinIndex(1);
    rolling.setMaxIndex(OLD_FILES);
    rolling.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(LARGEST);
    size.setCheckIncrement(Duration.buildBySeconds(1));
    size.start();
    file.setRollingPolicy(rolling);
    file.setTriggeringPolicy(size);
    start(context, file, "file");
  }

  /// Closes the log file, so that its folder can be moved or deleted.
  public static void leaveFolder() {
    leaveFolder((LoggerContext) LoggerFactory.getILoggerFactory());
  }

  private static void leaveFolder(LoggerContext context) {
    Appender<ILoggingEvent> old = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("file");
    if (old != null) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(old);
      old.stop();
    }
  }

  private static void start(
      LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String name) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    appender.setContext(context);
    appender.setName(name);
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
  }
}
