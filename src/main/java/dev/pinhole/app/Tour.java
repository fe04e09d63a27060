package dev.pinhole.app;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.store.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Walks the wizard step by step, whatever step it stands at, until the job is at its end: what a
/// person would do on each screen, with mouse and keys.
final class Tour {
  private static final int MOST_STEPS = 60;
  private static final int HOLD_SECONDS = 12;

  /// Typed on a practice camera; the robot types lower-case letters and digits.
  private static final String PASSWORD = "kettle42lamp7";

  private final TourWindow window;
  private final PrintWriter out;
  private final Optional<Path> pictures;
  private final ArrayNode walked = JsonMapper.shared().createArrayNode();
  private final long start = System.nanoTime();
  private int number;

  Tour(TourWindow window, PrintWriter out, Optional<Path> pictures) {
    this.window = window;
    this.out = out;
    this.pictures = pictures;
  }

  /// @return whether the reset was proven and the camera has its new password
  boolean walk() throws IOException {
    window.view();
    window.resume();
    for (int i = 0; i < MOST_STEPS && !(view().step() instanceof Step.Finished); i++) {
      JobView now = view();
      shoot(name(now.step()));
      act(now);
      window.until("the step after " + name(now.step()), () -> moved(now));
    }
    JobView end = view();
    shoot(name(end.step()));
    boolean reached = reached(end);
    if (pictures.isPresent()) {
      window.click("save-report");
      window.until("the report", () -> java.nio.file.Files.exists(report()));
      AtomicFile.write(
          pictures.get().resolve("tour.json"), JsonMapper.shared().writeValueAsBytes(json(end)));
    }
    out.println((reached ? "proven" : "not proven") + " after " + seconds() + " s");
    return reached;
  }

  private Path report() {
    return pictures.orElseThrow().resolve("camera-reset-report.html");
  }

  private JobView view() {
    return window.view();
  }

  private boolean moved(JobView before) {
    JobView now = view();
    return !now.id().equals(before.id()) || !now.step().equals(before.step());
  }

  private static String name(Step step) {
    return step.getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean reached(JobView end) {
    Optional<Verdict.Kind> verdict = end.job().observations().trial().verdict().map(Verdict::kind);
    return verdict.equals(Optional.of(Verdict.Kind.RESET_PROVEN))
        && end.job().setUp().password() == SetUp.Password.PROVEN;
  }

  private void shoot(String name) {
    number++;
    String file = "%02d-%s.png".formatted(number, name);
    pictures.ifPresent(folder -> window.picture(folder.resolve(file)));
    ObjectNode step = walked.addObject();
    step.put("step", name);
    step.put("seconds", seconds());
    out.println("%5.1f s  %s".formatted(seconds(), name));
  }

  private double seconds() {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }

  private void act(JobView now) {
    switch (now.step()) {
      case Step.WhatHappened _ -> window.click("trouble-FACTORY_SETTINGS");
      case Step.WhichCamera step -> whichCamera(step);
      case Step.SaveFirst _ -> {
        window.click("save-NOTHING_TO_KEEP");
        window.click("primary");
      }
      case Step.HowToReset _ -> window.click("reset-" + ResetWay.BUTTON);
      case Step.ConfirmReset _ -> window.click("use-button");
      case Step.SignIn step ->
          window.click(
              step.purpose() == Step.SignIn.Purpose.COMPARE ? "without-comparing" : "back");
      case Step.ChooseBackup _, Step.Copying _ -> window.click("back");
      case Step.Hold _ -> hold();
      case Step.HowLong _ -> window.elsewhere("step.HowLong.not-held");
      case Step.LeaveAlone _ -> leaveAlone();
      case Step.Result result -> result(result);
      case Step.NewPassword step -> newPassword(step);
      case Step.SetUpAgain step -> setUpAgain(step);
      case Step.PowerAndCable _,
          Step.DescribeCamera _,
          Step.NoResetNeeded _,
          Step.TryFirst _,
          Step.ForgotPassword _,
          Step.PasswordExchange _,
          Step.ExchangeStopped _,
          Step.WhatTheDeskSaid _,
          Step.PasswordBack _,
          Step.RestartOnce _,
          Step.SellerLetsGo _,
          Step.BackedUp _,
          Step.PutBack _,
          Step.TakeCardOut _,
          Step.GetReady _,
          Step.FindButton _,
          Step.PowerOff _,
          Step.WhatDoYouSee _,
          Step.OutOfReach _,
          Step.SharedAddress _,
          Step.AgreeToWrites _,
          Step.SetUpPage _,
          Step.Finished _,
          Step.Advice _,
          Step.Waiting _ ->
          window.click("primary");
    }
  }

  private void whichCamera(Step.WhichCamera step) {
    if (step.place() == dev.pinhole.job.Place.WORLD) {
      window.click("practise");
      return;
    }
    window.clickWords("DS-2CD1123G0-I");
    window.click("camera-name");
    window.type("porch");
    window.click("primary");
  }

  private void hold() {
    window.down("reset-hole");
    window.until("the count", () -> held(1));
    shoot("hold-begins");
    window.until("the flash", () -> held(HOLD_SECONDS));
    shoot("hold-let-go");
    window.up();
    window.until("the end of the hold", () -> !(view().step() instanceof Step.Hold));
  }

  private boolean held(int seconds) {
    return view().step() instanceof Step.Hold hold
        && hold.since()
            .filter(since -> !since.plusSeconds(seconds).isAfter(window.practiceTime()))
            .isPresent();
  }

  private void leaveAlone() {
    if (window.offers("skip-wait")) {
      window.click("skip-wait");
    }
  }

  private void result(Step.Result result) {
    boolean tooShort = result.verdict().kind() == Verdict.Kind.ONLY_RESTARTED;
    if (tooShort) {
      window.elsewhere("branch." + dev.pinhole.job.Branch.LET_GO_TOO_EARLY + ".entry");
    } else {
      window.click("primary");
    }
  }

  private void newPassword(Step.NewPassword step) {
    switch (step.stage()) {
      case CHOOSE -> {
        window.click("password-first");
        window.type(PASSWORD);
        window.click("password-again");
        window.type(PASSWORD);
        shoot("new-password-written-down");
        window.click("primary");
      }
      case SENDING -> {}
      case PROVE -> {
        window.click("password-first");
        window.type(PASSWORD);
        window.click("primary");
      }
    }
  }

  private void setUpAgain(Step.SetUpAgain step) {
    List<SetUpEvent.Item> open =
        step.items().stream().filter(item -> !step.ticked().contains(item)).toList();
    window.click(open.isEmpty() ? "primary" : "tick-" + open.getFirst());
  }

  private ObjectNode json(JobView end) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.set("steps", walked);
    json.put("events", end.job().entries().size());
    json.put(
        "verdict",
        end.job().observations().trial().verdict().map(one -> one.kind().name()).orElse(""));
    json.put("activated", end.job().setUp().password() == SetUp.Password.PROVEN);
    json.put("seconds", seconds());
    return json;
  }
}
