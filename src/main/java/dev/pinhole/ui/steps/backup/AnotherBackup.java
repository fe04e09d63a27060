package dev.pinhole.ui.steps.backup;

import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import javafx.scene.control.Hyperlink;

/// *Another backup…*: the way to one that the person knows the folder of.
public final class AnotherBackup {
  private AnotherBackup() {}

  /// @param key what it is called, where a backup is there already and where none is
  public static Hyperlink link(Seen seen, String key) {
    var link = Cards.link(seen.say(key), () -> choose(seen));
    link.setId("another-backup");
    return link;
  }

  private static void choose(Seen seen) {
    StepContext context = seen.context();
    context
        .papers()
        .chooseFolder(seen.say("step.PutBack.folder"))
        .ifPresent(folder -> context.conversation().anotherBackup(seen.view(), folder));
  }
}
