package dev.pinhole.controller.reset;

import dev.pinhole.job.PageStage;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.text.Message;

/// What somebody has to do next in a job, in a few words.
public final class NextAct {
  private NextAct() {}

  /// @param step where a job stands
  /// @return the next act
  public static Message of(Step step) {
    return switch (step) {
      case Step.Finished _ -> Message.of("many.next.none");
      case Step.Waiting(String reason, var _) ->
          reason.isEmpty()
              ? Message.of("many.next.take-up")
              : Message.of("many.next.take-up.reason", reason);
      case Step.WhichCamera _ -> Message.of("many.next.plug-in");
      case Step.NoResetNeeded _, Step.NewPassword _ -> Message.of("many.next.password");
      case Step.OutOfReach _ -> Message.of("many.next.reach");
      case Step.SharedAddress _ -> Message.of("many.next.alone");
      case Step.AgreeToWrites _ -> Message.of("many.next.agree");
      case Step.SignIn _ -> Message.of("many.next.sign-in");
      case Step.SetUpAgain list ->
          list.next().map(NextAct::set).orElseGet(() -> Message.of("many.next.finish"));
      case Step.SetUpPage page -> page(page);
      case Step other -> Message.of("many.next.go-on", Message.of("phase." + other.phase()));
    };
  }

  private static Message page(Step.SetUpPage page) {
    return switch (page.stage()) {
      case PageStage.FORM -> set(page.item());
      case PageStage.WRITING, PageStage.FOLLOWING -> Message.of("many.next.wait");
      case PageStage.NEEDS_RESTART -> Message.of("many.next.restart");
      case PageStage.LOST -> Message.of("many.next.look");
    };
  }

  private static Message set(Item item) {
    return Message.of("many.next.set", Message.of("item." + item + ".title"));
  }
}
