package dev.pinhole.app;

import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Kind;
import dev.pinhole.testing.Await;
import java.time.Duration;
import javafx.scene.input.KeyCode;

/// The real window while a camera is set up.
abstract class SetUpWindow extends RealWindow {
  final SetUpPages pages() {
    return view().job().setUp().pages();
  }

  final void readable(Item item) {
    Await.until(
        item + " is read, not " + view().step(),
        () ->
            view().step() instanceof Step.SetUpPage page
                && page.item() == item
                && page.stage() == PageStage.FORM
                && !view().live().busy()
                && view().live().setUp().flatMap(one -> one.reading()).isPresent());
  }

  final void done(Kind kind) {
    Await.until(
        () -> kind + " is done, not " + pages().standing(kind),
        () ->
            pages()
                .standing(kind)
                .flatMap(one -> one.written())
                .filter(one -> one.outcome() == Outcome.DONE)
                .isPresent());
    readable(Item.of(kind));
  }

  /// The camera restarts for its new address, and the site's time passes meanwhile.
  final void restarts() {
    Await.until(
        "it is followed",
        () -> view().step() instanceof Step.SetUpPage page && page.stage() == PageStage.FOLLOWING);
    Await.until("it vanishes", () -> !view().live().present());
    window.program().site().clock().letPass(Duration.ofSeconds(150));
  }

  final void replace(String id, String text) {
    hands.click(id);
    hands.robot().press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
    hands.robot().write(text);
  }
}
