package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Drafts;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;

/// What was filled in before on the page of a setting: it stands in the form again, a line says so,
/// and a link drops it.
final class KeptDraft {
  private final Seen seen;
  private final Kind kind;
  private final SettingForm form;
  private final Hyperlink drop;
  private final FlowPane node;

  /// What stood in the form before somebody changed it.
  private Drafts.Draft begun;

  private boolean restored;

  KeptDraft(Seen seen, Kind kind, SettingForm form) {
    this.seen = seen;
    this.kind = kind;
    this.form = form;
    this.drop = Cards.link(seen.say("set-up.draft.drop"), this::drop);
    drop.setId("set-up-draft-drop");
    drop.managedProperty().bind(drop.visibleProperty());
    this.node = new FlowPane(16, 2, Lines.text(seen.say("set-up.draft"), "strong"), drop);
    node.setId("set-up-draft");
    node.managedProperty().bind(node.visibleProperty());
    node.setVisible(false);
    this.begun = form.draft();
  }

  /// @return the line; takes no room where nothing was filled in before
  Node node() {
    return node;
  }

  /// Fills the form, unless somebody filled it in already.
  ///
  /// @param fill fills it with what there is to begin with
  void begin(Runnable fill) {
    if (!isTouched()) {
      fill.run();
      begun = form.draft();
    }
  }

  /// Puts into the form what stood in it when the page was left.
  void restore() {
    seen.context()
        .drafts()
        .of(seen.view(), kind)
        .ifPresent(
            draft -> {
              restored = true;
              form.restore(draft);
            });
  }

  private boolean isTouched() {
    return restored || !form.draft().equals(begun);
  }

  private Optional<Setting> now() {
    return seen.view()
        .live()
        .setUp()
        .flatMap(SetUpLive::reading)
        .flatMap(SetUpLive.Reading::setting);
  }

  private Optional<Standing> standing() {
    return seen.view().job().setUp().pages().standing(kind);
  }

  /// What the camera has is nobody's draft.
  private boolean isThere() {
    Optional<Map<String, String>> has =
        now()
            .map(Values::of)
            .or(() -> standing().flatMap(Standing::written).map(SetUpEvent.Written::found));
    return has.isPresent() && has.equals(form.wanted().map(Values::of));
  }

  /// What was asked for is said on the page already.
  private boolean isAsked() {
    Optional<Map<String, String>> asked = standing().map(one -> one.asked().values());
    return asked.isPresent() && asked.equals(form.wanted().map(Values::of));
  }

  /// Says so as long as it is true.
  void show() {
    drop.setVisible(now().isPresent());
    node.setVisible(restored && !isThere() && !isAsked());
  }

  private void drop() {
    now()
        .ifPresent(
            has -> {
              restored = false;
              form.fill(has);
              begun = form.draft();
              show();
            });
  }

  /// The page is left: what is not set stays for the next time.
  void keep() {
    Drafts drafts = seen.context().drafts();
    if (isTouched() && !isThere()) {
      drafts.keep(seen.view(), kind, form.draft());
    } else {
      drafts.forget(seen.view().id(), kind);
    }
  }
}
