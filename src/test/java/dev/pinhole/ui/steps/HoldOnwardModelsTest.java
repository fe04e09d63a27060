package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.job.Holds;
import dev.pinhole.job.Verdict.Fact;
import dev.pinhole.job.Verdict.Proof;
import dev.pinhole.job.Verdict.Says;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The drafts behind the later screens.
class HoldOnwardModelsTest {
  private static final Ipv4Address FACTORY = Ipv4Address.of("192.168.1.64");

  private final ProofWords words = new ProofWords(Words.of(Locale.UK));

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

  @Test
  void theSecondAddressIsNobodysAndInTheCamerasRange() {
    var own = Ipv4Range.parse("192.168.1.50/32").orElseThrow();
    var model = new OutOfReachModel(FACTORY, List.of(own), "Windows 11", Optional.empty());
    assertThat(model.second()).isEqualTo(Ipv4Address.of("192.168.1.51"));
    var plain = new OutOfReachModel(Ipv4Address.of("192.0.0.50"), List.of(), "", Optional.empty());
    assertThat(plain.second()).isEqualTo(Ipv4Address.of("192.0.0.51"));
  }

  @Test
  void theSystemIsRecognised() {
    assertThat(system("Windows 11")).isEqualTo(OutOfReachModel.Desktop.WINDOWS);
    assertThat(system("Mac OS X")).isEqualTo(OutOfReachModel.Desktop.MACOS);
    assertThat(system("Darwin")).isEqualTo(OutOfReachModel.Desktop.MACOS);
    assertThat(system("Linux")).isEqualTo(OutOfReachModel.Desktop.LINUX);
    assertThat(system("")).isEqualTo(OutOfReachModel.Desktop.LINUX);
  }

  private static OutOfReachModel.Desktop system(String name) {
    return new OutOfReachModel(FACTORY, List.of(), name, Optional.empty()).system();
  }

  @Test
  void aStartTimeIsSaidAsFarAsItCanBeBelieved() {
    assertThat(words.before(running("2026-11-03 06:12:40", "", Says.SILENT)))
        .isEqualTo("since 3 November, 06:12");
    assertThat(words.before(running("1970-01-01 00:00:03", "", Says.SILENT)))
        .isEqualTo("its clock is not set");
    assertThat(words.before(running("<b>soon</b>", "", Says.SILENT)))
        .isEqualTo("its clock is not set");
    assertThat(words.before(running("", "", Says.SILENT))).isEqualTo("not known");
    assertThat(words.after(running("", "", Says.SILENT))).isEqualTo("no answer");
    assertThat(words.after(running("x", "1970-01-01 00:00:03", Says.RESTARTED)))
        .isEqualTo("just restarted");
    assertThat(words.raw(running("x", "1970-01-01 00:00:03", Says.RESTARTED)))
        .contains("1970-01-01 00:00:03");
  }

  private static Proof running(String before, String after, Says says) {
    return new Proof(Fact.RUNNING, before, after, says);
  }

  @Test
  void aPasswordIsReadyOnceTheNoteIsRight() {
    var model = new NewPasswordModel(PasswordRules.USUAL);
    assertThat(model.good()).isFalse();
    model.first("short");
    assertThat(model.good()).isFalse();
    model.first("kd7-Wm4-p9x-Rt2");
    assertThat(model.good()).isTrue();
    model.again("kd7-W");
    assertThat(model.second()).isEqualTo(NewPasswordModel.Second.SO_FAR);
    model.again("kd7-x");
    assertThat(model.second()).isEqualTo(NewPasswordModel.Second.DIFFERS);
    assertThat(model.ready()).isFalse();
    model.again("kd7-Wm4-p9x-Rt2");
    assertThat(model.ready()).isTrue();
    model.clear();
    assertThat(model.ready()).isFalse();
    assertThat(model.canTry()).isFalse();
  }

  @Test
  void aPasswordManagerHoldsTheOneThatItWasGiven() {
    var model = new NewPasswordModel(PasswordRules.USUAL);
    model.elsewhere(true);
    assertThat(model.ready()).isFalse();
    model.first("kd7-Wm4-p9x-Rt2");
    assertThat(model.ready()).as("ticked before there was one").isFalse();
    model.elsewhere(true);
    assertThat(model.ready()).isTrue();
    model.first("kd7-Wm4-p9x-Rt2");
    assertThat(model.ready()).isTrue();
    model.first("kd7-Wm4-p9x-Rt3");
    assertThat(model.ready()).isFalse();
  }
}
