package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.controller.setup.RescueAct.Given;
import dev.pinhole.job.Act;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Effects;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import java.util.List;
import java.util.Map;

/// The page of the next rescue of a practice camera, and what is done there.
abstract class RescueWalk extends ExchangeWalk {
  static final String QUESTIONS = "/ISAPI/Security/questionConfiguration";
  static final String MAIL = "/ISAPI/Security/securityEmail";
  static final String FILE = "/ISAPI/Security/GUIDFileData";
  static final List<String> ANSWERS = List.of("Aunt  Ottilie", "Blåbær & cream", "1987");

  void toThePage(String model, String id) {
    new SettingUp(practice).choose(Trouble.ONLY_SET_UP, model);
    practice.at(Step.SetUpAgain.class);
    practice.act(new Act.OpenPage(Item.NEXT_RESCUE));
    signIn(id);
  }

  void signIn(String id) {
    practice.at(Step.SignIn.class);
    practice.desk.signIn(practice.view(), "admin", practice.site.ownersPassword(id).orElseThrow());
    page();
  }

  Step.SetUpPage page() {
    Step.SetUpPage page = practice.at(Step.SetUpPage.class);
    Await.until("nothing is under way", () -> !practice.view().live().busy());
    return page;
  }

  static RescueAct.Questions questions() {
    return new RescueAct.Questions(
        List.of(
            new Given(2, Secret.of(ANSWERS.get(0))),
            new Given(5, Secret.of(ANSWERS.get(1))),
            new Given(20, Secret.of(ANSWERS.get(2)))));
  }

  /// @return how the effect ended that the act brings about
  Effects.Settled does(RescueAct act) {
    int before = practice.view().job().effects().count();
    Await.until(
        "the camera answers and is free",
        () -> practice.view().live().present() && !practice.view().live().busy());
    practice.desk.rescue(practice.view(), act);
    Await.until(
        "an effect that has ended",
        () ->
            practice.view().job().effects().count() > before
                && practice.view().job().effects().pending().isEmpty()
                && !practice.view().live().busy());
    return practice.view().job().effects().latest().orElseThrow();
  }

  Map<Rescue, String> set() {
    return practice.view().job().setUp().pages().rescue();
  }

  static void ended(Effects.Settled settled, Outcome outcome, String reason) {
    assertThat(settled.outcome() + " " + settled.reason()).isEqualTo(outcome + " " + reason);
  }
}
