package dev.pinhole.app;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.simulator.SiteClock;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import dev.pinhole.ui.Outside;
import dev.pinhole.ui.Wizard;
import dev.pinhole.ui.bench.BenchView;
import dev.pinhole.ui.bench.Errands;
import dev.pinhole.ui.bench.Presses;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.Tones;
import dev.pinhole.ui.theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.Stage;

/// The program with its window. Made and closed on the FX thread.
public final class Window implements AutoCloseable {
  private static final double WIDTH = 1_000;
  private static final double HEIGHT = 700;

  private final Program program;
  private final Wizard wizard;
  private final Stage stage;
  private final BenchView bench;

  /// @param words the words
  /// @param outside the computer around the window
  /// @param tones the sounds of the hold
  /// @param look the look at first
  /// @param onLook another look was chosen
  /// @param network where real cameras are looked for
  public record Setting(
      Words words,
      Outside outside,
      Tones tones,
      Look look,
      Consumer<Look> onLook,
      OwnNetwork network) {
    /// On the networks of this computer.
    ///
    /// @param words the words
    /// @param outside the computer around the window
    /// @param tones the sounds of the hold
    /// @param look the look at first
    /// @param onLook another look was chosen
    public Setting(Words words, Outside outside, Tones tones, Look look, Consumer<Look> onLook) {
      this(words, outside, tones, look, onLook, OwnNetwork.ofThisComputer());
    }
  }

  /// @param stage the window
  /// @param folder the data folder
  /// @param setting how the window is
  /// @throws IOException where the program cannot start on that folder
  public Window(Stage stage, DataFolder folder, Setting setting) throws IOException {
    FxDoor<JobView> views = new FxDoor<>(this::show);
    FxDoor<StoreException> troubles = new FxDoor<>(this::trouble);
    this.stage = stage;
    this.program =
        Program.start(
            folder,
            new Program.Hearers(views::push, troubles::push),
            Disk.system(),
            setting.network());
    PracticeSite site = program.site();
    this.wizard =
        new Wizard(
            new Wizard.Setting(
                setting.words(),
                ZoneId.systemDefault(),
                place -> place == Place.PRACTICE ? site.clock() : InstantSource.system(),
                program.desk(),
                program.desk(),
                program.catalog(),
                setting.outside(),
                new Faster(site.clock()),
                setting.tones(),
                setting.look(),
                setting.onLook()),
            WIDTH,
            HEIGHT);
    this.bench = new BenchView(site, setting.words(), new Hands(), new Carried(setting.outside()));
    wizard.bench(new Beside());
    site.notice().ifPresent(wizard::say);
    stage.setTitle("Pinhole");
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.setScene(wizard.scene());
    bench.attach();
    stage.show();
    program.desk().begin(Place.WORLD);
  }

  private void show(JobView view) {
    if (!(view.step() instanceof Step.LeaveAlone) && program.site().clock().speed() > 1) {
      program.site().clock().speed(1);
    }
    wizard.show(view);
  }

  private void trouble(StoreException e) {
    wizard.say(e.told());
  }

  /// @return the wizard in the window
  public Wizard wizard() {
    return wizard;
  }

  /// @return the program behind it
  public Program program() {
    return program;
  }

  /// @return the window itself
  public Stage stage() {
    return stage;
  }

  /// *Skip the wait*: the practice clock runs faster until the step is over.
  private record Faster(SiteClock clock) implements StepContext.Waiting {
    private static final double FACTOR = 10;

    @Override
    public boolean canSkip() {
      return true;
    }

    @Override
    public void skip() {
      clock.speed(FACTOR);
    }
  }

  /// What the person's hands do at the bench.
  private final class Hands implements Presses {
    @Override
    public void pressed(String cameraId) {
      wizard.benchPressed(false);
    }

    @Override
    public void released(String cameraId, Duration held) {
      wizard.benchReleased();
    }

    @Override
    public void powered(String cameraId, boolean on) {
      boolean held =
          program.site().cameras().stream()
              .anyMatch(one -> one.id().equals(cameraId) && one.pressed());
      if (on && held) {
        wizard.benchPressed(true);
      }
    }
  }

  /// Files go through the same door as everywhere in the window.
  private record Carried(Outside outside) implements Errands {
    @Override
    public Optional<Path> which(String title) {
      return outside.which(title);
    }

    @Override
    public Optional<Path> whereToSave(String name) {
      return outside.whereToSave(name);
    }
  }

  private final class Beside implements Wizard.Bench {
    @Override
    public Node node() {
      return bench;
    }

    @Override
    public void show(JobView job) {
      bench.show(job.job().mac());
      bench.asksForPassword(job.step() instanceof Step.SignIn);
      boolean exchange =
          job.step() instanceof Step.PasswordExchange
              || job.step() instanceof Step.ExchangeStopped
              || job.step() instanceof Step.WhatTheDeskSaid;
      bench.post(
          exchange,
          job.job()
              .exchange()
              .request()
              .filter(open -> open.begun().method() != RecoveryMethod.REQUEST_FILE)
              .map(open -> open.begun().request()),
          job.job()
              .exchange()
              .request()
              .filter(open -> open.begun().method() == RecoveryMethod.MAILED_CODE)
              .isPresent());
    }
  }

  @Override
  public void close() throws IOException {
    wizard.close();
    bench.close();
    program.close();
  }
}
