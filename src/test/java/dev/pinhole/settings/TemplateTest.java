package dev.pinhole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  private static final Network.Fixed OWN =
      new Network.Fixed(
          new Ipv4Range(Ipv4Address.of("192.168.1.20"), 24),
          Optional.of(Ipv4Address.of("192.168.1.1")));
  private static final Clock BERLIN = new Clock(Optional.of("pool.ntp.org"), CameraZone.UTC);
  private static final MotionDetection MOTION = new MotionDetection(true, 60, MotionGrid.ALL, true);

  @Test
  void theAddressOfTheCameraItCameFromIsNotInIt() {
    Template template = Template.of("Yard", List.of(OWN));
    assertThat(template.toString()).doesNotContain("192.168.1.20");
    assertThat(template.needsAddress()).isTrue();
    assertThat(template.settings(Optional.empty())).isEmpty();
    assertThat(template.settings(Optional.of(Ipv4Address.of("192.168.1.33"))))
        .containsExactly(
            new Network.Fixed(new Ipv4Range(Ipv4Address.of("192.168.1.33"), 24), OWN.gateway()));
  }

  @Test
  void settingsComeInTheirOrderAndOneOfAKind() {
    MotionDetection off = new MotionDetection(false, 20, MotionGrid.NONE, false);
    Template template = Template.of("Yard", List.of(MOTION, BERLIN, new Network.Automatic(), off));
    assertThat(template.settings(Optional.empty()))
        .containsExactly(new Network.Automatic(), BERLIN, off);
    assertThat(template.needsAddress()).isFalse();
  }

  @Test
  void oneThatSetsNothingOrHasNoNameIsNone() {
    assertThatThrownBy(() -> Template.of("Yard", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    for (String name : List.of("", " ", " Yard", "Ya\nrd", "Ya\u202Erd", "x".repeat(65))) {
      assertThat(Template.isName(name)).as(name).isFalse();
    }
    assertThat(Template.isName("x".repeat(64))).isTrue();
  }

  @Test
  void onlyTheValuesThatDifferAreChanges() {
    MotionDetection has = new MotionDetection(true, 40, MotionGrid.ALL, false);
    TemplateDifference difference = TemplateDifference.of(MOTION, Optional.of(has));
    assertThat(difference.isSame()).isFalse();
    assertThat(difference.changes())
        .containsExactly(
            new TemplateDifference.Change(Values.SENSITIVITY, "40", "60"),
            new TemplateDifference.Change(Values.RECORDS, "false", "true"));
    assertThat(TemplateDifference.of(MOTION, Optional.of(MOTION)).isSame()).isTrue();
  }

  @Test
  void whatIsNotUnderstoodIsNeverTheSame() {
    Clock byHand = new Clock(Optional.empty(), CameraZone.UTC);
    TemplateDifference difference = TemplateDifference.of(byHand, Optional.empty());
    assertThat(difference.isSame()).isFalse();
    assertThat(difference.changes())
        .containsExactly(new TemplateDifference.Change(Values.OFFSET, "", "Z"));
    assertThatThrownBy(() -> TemplateDifference.of(byHand, Optional.of(MOTION)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aValueThatGoesAwayIsAChange() {
    TemplateDifference difference =
        TemplateDifference.of(new Network.Automatic(), Optional.of(OWN));
    assertThat(difference.changes())
        .extracting(TemplateDifference.Change::name, TemplateDifference.Change::wanted)
        .contains(
            org.assertj.core.api.Assertions.tuple(Values.ADDRESS, ""),
            org.assertj.core.api.Assertions.tuple(Values.MODE, Values.AUTOMATIC));
  }
}
