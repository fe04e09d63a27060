package dev.pinhole.controller.setup;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Ledger;
import dev.pinhole.controller.setup.TemplatePreview.Seen;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Origin;
import dev.pinhole.job.SetUpEvent.Written;
import dev.pinhole.settings.Setting;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// A set-up without a conversation: what a template wants is written once, setting by setting, read
/// back, and recorded as a job. One thread; [#stop] comes from any.
///
/// The network comes last: a camera that leaves its address at once takes nothing with it then.
/// What an earlier run left open is learnt by reading, never by writing again.
public final class SetUpErrand {
  private final Means means;
  private final CountDownLatch stop = new CountDownLatch(1);

  /// What it works with.
  ///
  /// @param isapi how the camera is asked
  /// @param catalog the families
  /// @param clock job time
  /// @param patience how long a camera that restarts is waited for, in real time
  public record Means(Isapi isapi, Catalog catalog, InstantSource clock, Duration patience) {}

  /// What is wanted.
  ///
  /// @param login as whom; wiped by whoever made it
  /// @param beside the camera, and what it has beside what is wanted
  /// @param template what the template is called
  /// @param restart whether the camera may be restarted, where something waits for that
  /// @param version the program's version
  public record Order(
      Login login, Seen.Beside beside, String template, boolean restart, String version) {}

  /// Watches.
  public interface Onlooker {
    /// The camera has it already; nothing is written.
    ///
    /// @param wanted what is wanted
    void already(Setting wanted);

    /// It is about to be written.
    ///
    /// @param wanted what is wanted
    void asks(Setting wanted);

    /// How that ended, by what was read back.
    ///
    /// @param written how
    void ended(Written written);

    /// The camera was told to restart, or has gone by itself.
    void leaves();

    /// It is being waited for.
    ///
    /// @param since for how long
    void waits(Duration since);
  }

  /// How it ended.
  public sealed interface Ended {
    /// The camera has everything that is wanted.
    record AsAsked() implements Ended {}

    /// Something differs, or was refused.
    record Otherwise() implements Ended {}

    /// Something waits for a restart, which was not asked for or not taken.
    record NeedsRestart() implements Ended {}

    /// It was stopped before the end.
    record Stopped() implements Ended {}

    /// The camera takes user and password no more.
    ///
    /// @param told why
    record Password(Message told) implements Ended {}

    /// Another camera answers at the address now.
    ///
    /// @param told the same in a sentence
    record OtherCamera(Message told) implements Ended {}

    /// The camera does not answer any more.
    ///
    /// @param told the same in a sentence
    record NoAnswer(Message told) implements Ended {}

    /// The job's record cannot be written.
    ///
    /// @param told why
    record Unrecorded(Message told) implements Ended {}
  }

  /// @param means what it works with
  public SetUpErrand(Means means) {
    this.means = means;
  }

  /// Ends the errand soon: what is being written is read back first.
  public void stop() {
    stop.countDown();
  }

  /// Blocks until the end.
  ///
  /// @param order what is wanted
  /// @param ledger where the job is recorded
  /// @param onlooker watches
  /// @return how it ended
  public Ended run(Order order, Ledger ledger, Onlooker onlooker) {
    SetUpRun run = new SetUpRun(means, stop, order, ledger, onlooker);
    try {
      run.begin();
      Ended ended = run.all();
      if (ended instanceof Ended.AsAsked) {
        ledger.add(Origin.REPORTED, new ChoiceEvent.Ended(Ending.DONE));
      }
      return ended;
    } catch (StoreException e) {
      return new Ended.Unrecorded(e.told());
    }
  }
}
