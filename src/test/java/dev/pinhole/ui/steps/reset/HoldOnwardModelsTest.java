package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.Holds;
import dev.pinhole.ui.steps.LaterJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The drafts behind the screens after a hold.
class HoldOnwardModelsTest {
  @Test
  void onlyANumberThatCanBeBelievedIsASpan() {
    var model = new HowLongModel();
    for (String wrong : List.of("", "0", "-3", "601", "ten", "10.5", "99999999999")) {
      model.type(wrong);
      assertThat(model.seconds()).as(wrong).isEmpty();
    }
    model.type(" 12 ");
    assertThat(model.seconds()).hasValue(12);
    model.type("30");
    assertThat(model.isChoice(4)).isTrue();
    assertThat(model.isChoice(0)).isFalse();
  }

  @Test
  void theWaitIsMeasuredFromLettingGo() {
    Holds.Done hold = LaterJobs.held().job().holds().latest().orElseThrow();
    var model = new LeaveAloneModel(hold);
    Instant let = hold.released();
    assertThat(model.elapsed(let.minusSeconds(9))).isEqualTo(Duration.ZERO);
    assertThat(model.share(let.plusSeconds(150))).isEqualTo(0.5);
    assertThat(model.share(let.plusSeconds(9_000))).isEqualTo(1);
    assertThat(model.usualShare()).isEqualTo(0.4);
    assertThat(model.stage(let.plusSeconds(119))).isEqualTo(LeaveAloneModel.Stage.USUAL);
    assertThat(model.stage(let.plusSeconds(120))).isEqualTo(LeaveAloneModel.Stage.LONGER);
    assertThat(model.stage(let.plusSeconds(300))).isEqualTo(LeaveAloneModel.Stage.OVER);
  }
}
