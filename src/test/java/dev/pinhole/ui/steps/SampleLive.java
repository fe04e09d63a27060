package dev.pinhole.ui.steps;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.ThisComputer;
import dev.pinhole.controller.backup.CopyProgress;
import dev.pinhole.controller.reset.Live;
import dev.pinhole.controller.setup.LastPicture;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known at this moment, put together for a picture: a camera that answers, and what is
/// said of it.
public final class SampleLive {
  private final List<Sighting> nearby;
  private boolean present = true;
  private boolean busy;
  private boolean recoveryFile;
  private Optional<Message> refusal = Optional.empty();
  private Optional<CopyProgress> copy = Optional.empty();
  private Optional<Instant> lockedUntil = Optional.empty();
  private Optional<SetUpLive> setUp = Optional.empty();
  private Optional<LastPicture> last = Optional.empty();
  private Optional<ThisComputer> computer = Optional.empty();

  private SampleLive(List<Sighting> nearby) {
    this.nearby = nearby;
  }

  public static SampleLive seeing(Sighting... nearby) {
    return new SampleLive(List.of(nearby));
  }

  SampleLive present(boolean answers) {
    present = answers;
    return this;
  }

  SampleLive busy() {
    busy = true;
    return this;
  }

  SampleLive copying(CopyProgress progress) {
    busy = true;
    copy = Optional.of(progress);
    return this;
  }

  SampleLive refusing(Optional<Message> why) {
    refusal = why;
    return this;
  }

  SampleLive holdingAFile(boolean waits) {
    recoveryFile = waits;
    return this;
  }

  SampleLive locked(Instant until) {
    lockedUntil = Optional.of(until);
    return this;
  }

  SampleLive on(SetUpLive line) {
    setUp = Optional.of(line);
    return this;
  }

  public SampleLive with(ThisComputer own) {
    computer = Optional.of(own);
    return this;
  }

  SampleLive showing(LastPicture picture) {
    last = Optional.of(picture);
    return this;
  }

  public Live live() {
    return new Live(
        nearby,
        List.of(),
        3,
        present,
        busy,
        Optional.empty(),
        refusal,
        copy,
        recoveryFile,
        lockedUntil,
        setUp,
        last,
        Optional.empty(),
        computer,
        3);
  }
}
