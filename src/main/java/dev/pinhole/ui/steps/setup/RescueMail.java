package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.controller.setup.RescueTalk;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The address that codes go to.
final class RescueMail implements RescueForm {
  private final Seen seen;
  private final TextField address = new TextField();
  private final VBox node;

  RescueMail(Seen seen) {
    this.seen = seen;
    address.setId("rescue-address");
    address.setAccessibleText(seen.say("rescue.address"));
    address.setMaxWidth(420);
    Label label = Lines.text(seen.say("rescue.address"), "strong");
    label.setLabelFor(address);
    this.node = new VBox(4, label, address, Lines.hint(seen.say("rescue.address.hint")));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Optional<RescueAct> take() {
    String text = address.getText().strip();
    return RescueTalk.isMail(text) ? Optional.of(new RescueAct.Mail(text)) : Optional.empty();
  }

  @Override
  public String missing() {
    return seen.say("rescue.mail");
  }

  @Override
  public void clear() {
    address.clear();
  }
}
