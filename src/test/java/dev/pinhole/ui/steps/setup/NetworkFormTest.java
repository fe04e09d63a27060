package dev.pinhole.ui.steps.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SetUpJobs;
import java.util.List;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// What the network's page says of an address that is typed.
final class NetworkFormTest {
  private static final String OWN = "The camera has this address now.";
  private static final String FREE = "Nobody is known to have this address.";

  private final LaterContext sample = new LaterContext();

  private List<String> texts(String typed) throws Exception {
    return FxThread.call(
        () -> {
          var page =
              StepViews.of(SetUpJobs.all().get("SetUpPage-NETWORK"), sample.context()).page();
          OnScreen.all(page.content(), TextField.class).stream()
              .filter(one -> "network-address".equals(one.getId()))
              .forEach(one -> one.setText(typed));
          return OnScreen.texts(page.content());
        });
  }

  @Test
  void itsOwnAddressIsNotCalledFree() throws Exception {
    assertThat(texts("192.168.1.108")).contains(OWN).doesNotContain(FREE);
  }

  @Test
  void anotherIsCalledFreeWhereNobodyIsKnownToHaveIt() throws Exception {
    assertThat(texts("192.168.1.70")).contains(FREE).doesNotContain(OWN);
  }
}
