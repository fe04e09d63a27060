package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupVerification;
import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.FileSink;
import dev.pinhole.backup.Manifest;
import dev.pinhole.backup.NotObtained;
import dev.pinhole.backup.Source;
import dev.pinhole.camera.Reach;
import dev.pinhole.controller.backup.CopyPlan.Item;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Downloaded;
import dev.pinhole.isapi.Found;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of copying, on a thread of its own: from wherever the folder stands to the end, to a
/// stop, or to what it cannot get over. A camera that does not answer is waited for.
final class CopyRun {
  private static final Logger LOG = LoggerFactory.getLogger(CopyRun.class);
  private static final int TRIES = 3;
  private static final long LONGEST_END_SECONDS = 20;
  private static final long LOOK_MILLIS = 500;

  private final Task task;
  private final Gauge gauge = new Gauge();
  private final ConcurrentLinkedQueue<BackupEvent> news = new ConcurrentLinkedQueue<>();
  private final Semaphore changed = new Semaphore(0);
  private volatile Optional<Reach> camera = Optional.empty();
  private volatile Optional<CopyPlan> plan = Optional.empty();
  private volatile Optional<ClipCopy> clip = Optional.empty();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean stopped;

  /// What is to be done.
  ///
  /// @param isapi how the camera is asked
  /// @param means how the folder is written
  /// @param login as whom; wiped by whoever began the run
  /// @param folder the backup's folder
  /// @param facts whose backup it is
  /// @param days the days whose recordings are copied
  /// @param export whether the camera's own export comes along
  /// @param key what locks that; empty where it is gone; wiped by whoever began the run
  /// @param clock job time
  record Task(
      Isapi isapi,
      BackupWriter.Means means,
      Login login,
      Path folder,
      CameraFacts facts,
      List<LocalDate> days,
      boolean export,
      Optional<Secret> key,
      java.time.InstantSource clock) {}

  /// How a run ended.
  sealed interface Ended {
    /// Everything is there and was read once more.
    record Whole(int files, long bytes) implements Ended {}

    /// It was to stop.
    record Stopped() implements Ended {}

    /// The camera takes the password no more.
    record Password() implements Ended {}

    /// The folder cannot be written, or is not what was written.
    record Disk(Message told) implements Ended {}
  }

  /// The run ends here.
  private static final class End extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Ended ended;

    End(Ended ended) {
      this.ended = ended;
    }
  }

  CopyRun(Task task) {
    this.task = task;
  }

  /// @param now where the camera is at present; empty while it does not answer
  void camera(Optional<Reach> now) {
    if (!camera.equals(now)) {
      camera = now;
      changed.release();
    }
  }

  void stop() {
    stopped = true;
    clip.ifPresent(ClipCopy::stop);
    changed.release();
  }

  /// @return the next fact to record; empty where there is none
  Optional<BackupEvent> next() {
    return Optional.ofNullable(news.poll());
  }

  CopyProgress progress() {
    return gauge.progress(
        plan.map(one -> one.items().size()).orElse(0), plan.map(CopyPlan::expected).orElse(0L));
  }

  /// Blocks until the end.
  ///
  /// @return how it ended
  Ended run() {
    try {
      return copyAll();
    } finally {
      over.countDown();
    }
  }

  /// Waits until the folder is let go, but not for ever.
  void awaitEnd() {
    try {
      if (!over.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a copy did not come to rest");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Ended copyAll() {
    try (BackupWriter writer =
        BackupWriter.open(
            task.means(),
            task.folder(),
            task.facts(),
            task.clock().instant(),
            (_, _, _) -> !stopped)) {
      CopyPlan all = plan();
      plan = Optional.of(all);
      writer.requireRoom(all.sizes());
      for (Item item : all.items()) {
        copy(writer, item);
      }
      return whole(writer.finish(task.clock().instant()));
    } catch (End e) {
      return e.ended;
    } catch (StoreException e) {
      return stopped ? new Ended.Stopped() : new Ended.Disk(e.told());
    } catch (IOException e) {
      return new Ended.Disk(Message.of("copy.disk", task.folder().toString()));
    }
  }

  private CopyPlan plan() throws End {
    if (task.days().isEmpty()) {
      return CopyPlan.of(List.of(), task.days(), task.export());
    }
    Answer<Found> found =
        asked(at -> task.isapi().search(at, task.login(), SignIn.EARLIEST, SignIn.LATEST));
    List<dev.pinhole.isapi.Recording> recordings =
        found instanceof Answer.Ok<Found>(Found all) ? all.recordings() : List.of();
    return CopyPlan.of(recordings, task.days(), task.export());
  }

  private Ended whole(Manifest manifest) throws StoreException {
    return switch (BackupVerification.verify(task.folder(), (_, _, _) -> !stopped)) {
      case BackupVerification.Outcome.Checked(Manifest _, var findings) ->
          findings.isEmpty()
              ? new Ended.Whole(manifest.files().size(), manifest.size())
              : new Ended.Disk(Message.of("copy.not-as-written", task.folder().toString()));
      case BackupVerification.Outcome.NoList _ ->
          new Ended.Disk(Message.of("copy.not-as-written", task.folder().toString()));
      case BackupVerification.Outcome.Stopped _ -> new Ended.Stopped();
    };
  }

  private void copy(BackupWriter writer, Item item) throws End, IOException {
    if (stopped) {
      throw new End(new Ended.Stopped());
    }
    Source source = item.source();
    Optional<dev.pinhole.backup.FileEntry> before = writer.file(source);
    if (before.isPresent()) {
      gauge.add(before.get().size(), System.nanoTime());
      gauge.finished();
      return;
    }
    switch (item) {
      case Item.Configuration() -> configuration(writer, source);
      case Item.Setting(var resource) ->
          whole(writer, source, at -> task.isapi().read(at, task.login(), resource));
      case Item.Picture() -> whole(writer, source, at -> task.isapi().picture(at, task.login()));
      case Item.Clip(var recording) -> clip(writer, source, recording);
    }
  }

  private void configuration(BackupWriter writer, Source source) throws End, IOException {
    if (task.key().isEmpty()) {
      note(writer, source, NotObtained.Reason.NO_KEY);
      return;
    }
    Secret key = task.key().get();
    whole(writer, source, at -> task.isapi().configuration(at, task.login(), key));
  }

  private interface Question<T> {
    Answer<T> ask(Reach at);
  }

  private void whole(BackupWriter writer, Source source, Question<Received> question)
      throws End, IOException {
    Answer<Received> answer = asked(question);
    if (answer instanceof Answer.Ok<Received>(Received got)) {
      try (FileSink sink = writer.add(source, got.size())) {
        gauge.begins(sink.path());
        sink.write(ByteBuffer.wrap(got.bytes()));
        gauge.add(got.size(), System.nanoTime());
        saved(sink.finish());
      }
    } else {
      missing(writer, source, answer);
    }
  }

  private void saved(dev.pinhole.backup.FileEntry entry) {
    gauge.finished();
    news.add(new BackupEvent.FileSaved(entry.path(), entry.size()));
  }

  /// Asks until there is an answer, waits for the camera in between, and asks a camera that says
  /// nothing understandable only so often.
  private <T> Answer<T> asked(Question<T> question) throws End {
    Answer<T> answer = question.ask(reach());
    for (int i = 0; answer instanceof Answer.NoAnswer<T> || (isBusy(answer) && i < TRIES); i++) {
      pause();
      answer = question.ask(reach());
    }
    return trusted(answer);
  }

  private static boolean isBusy(Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(var status) && status.code() == 2;
  }

  private <T> Answer<T> trusted(Answer<T> answer) throws End {
    return switch (answer) {
      case Answer.Unauthorized<T> _, Answer.NotTried<T> _, Answer.Untrusted<T> _ ->
          throw new End(new Ended.Password());
      case Answer.Ok<T> _,
          Answer.Refused<T> _,
          Answer.Missing<T> _,
          Answer.NoAnswer<T> _,
          Answer.Unreadable<T> _ ->
          answer;
    };
  }

  /// @return where the camera answers; waits for that
  private Reach reach() throws End {
    Optional<Reach> now = camera;
    boolean waits = now.isEmpty();
    if (waits) {
      gauge.waits(true);
    }
    while (now.isEmpty()) {
      pause();
      now = camera;
    }
    if (waits) {
      gauge.waits(false);
    }
    return now.get();
  }

  /// Until something changes, or for a moment.
  private void pause() throws End {
    try {
      if (changed.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        changed.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new End(new Ended.Stopped());
    }
    if (stopped) {
      throw new End(new Ended.Stopped());
    }
  }

  private void clip(BackupWriter writer, Source source, dev.pinhole.isapi.Recording recording)
      throws End, IOException {
    for (int broken = 0; broken < TRIES; ) {
      ClipCopy copy = new ClipCopy(writer, source, recording, gauge);
      clip = Optional.of(copy);
      Answer<Downloaded> answer;
      try {
        if (stopped) {
          throw new End(new Ended.Stopped());
        }
        answer = copy.from(task.isapi(), reach(), task.login());
      } finally {
        clip = Optional.empty();
      }
      if (stopped) {
        throw new End(new Ended.Stopped());
      }
      if (copy.finished().isPresent()) {
        saved(copy.finished().get());
        return;
      }
      if (answer instanceof Answer.NoAnswer<Downloaded>) {
        pause();
      } else if (answer instanceof Answer.Ok<Downloaded> || isBusy(answer)) {
        broken++;
        pause();
      } else {
        missing(writer, source, trusted(answer));
        return;
      }
    }
    note(writer, source, NotObtained.Reason.CUT_OFF);
  }

  private void missing(BackupWriter writer, Source source, Answer<?> answer) throws StoreException {
    note(
        writer,
        source,
        switch (answer) {
          case Answer.Missing<?> _ -> NotObtained.Reason.NOT_SUPPORTED;
          case Answer.NoAnswer<?> _ -> NotObtained.Reason.NO_ANSWER;
          case Answer.Unreadable<?> _, Answer.Ok<?> _ -> NotObtained.Reason.UNREADABLE;
          case Answer.Refused<?> _,
              Answer.Unauthorized<?> _,
              Answer.NotTried<?> _,
              Answer.Untrusted<?> _ ->
              NotObtained.Reason.REFUSED;
        });
  }

  private void note(BackupWriter writer, Source source, NotObtained.Reason reason)
      throws StoreException {
    writer.note(NotObtained.of(source, reason, ""));
    gauge.finished();
    news.add(
        new BackupEvent.FileMissing(
            source.from(), "copy.missing." + reason.name().toLowerCase(java.util.Locale.ROOT)));
  }
}
