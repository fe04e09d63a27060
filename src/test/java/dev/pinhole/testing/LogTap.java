package dev.pinhole.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/// Writes down everything that is logged at any level, with the texts of all exceptions.
public final class LogTap extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final StringBuffer said = new StringBuffer();
  private final Logger root;
  private final Level before;

  /// Listens from now on.
  public LogTap() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    this.before = root.getLevel();
    setContext(context);
    start();
    root.setLevel(Level.ALL);
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    said.append(event.getFormattedMessage()).append('\n');
    if (event.getThrowableProxy() != null) {
      said.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
    }
  }

  /// @return everything that was logged
  public String said() {
    return said.toString();
  }

  @Override
  public void close() {
    root.detachAppender(this);
    root.setLevel(before);
    stop();
  }
}
