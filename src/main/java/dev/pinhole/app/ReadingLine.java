package dev.pinhole.app;

import dev.pinhole.backup.Onlooker;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/// Says on the error output how far a long reading is, every two seconds. Ends it when its thread
/// is interrupted.
final class ReadingLine implements Onlooker {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(2);
  private static final long MEGABYTE = 1_000_000;

  private final PrintWriter err;
  private final Words words;
  private long said = System.nanoTime();

  ReadingLine(PrintWriter err, Words words) {
    this.err = err;
    this.words = words;
  }

  @Override
  public boolean goesOn(String path, long done, long total) {
    long now = System.nanoTime();
    if (now - said > EVERY) {
      said = now;
      String far = Long.toString(done / MEGABYTE);
      err.println(words.say("backup.verify.reading", far, Long.toString(total / MEGABYTE)));
      err.flush();
    }
    return !Thread.currentThread().isInterrupted();
  }
}
