package dev.pinhole.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Place;
import dev.pinhole.job.Trouble;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The label: everything that finds the camera again, and no password.
final class CameraLabelTest {
  private static HandOver report(Place place, String name, boolean dhcp) {
    Sighting seen =
        new Sighting(
            ReportTest.sighting(Activation.ACTIVE, "", "192.168.1.70").at(),
            ReportTest.CAMERA,
            Ipv4Address.of("192.168.1.70"),
            24,
            dhcp,
            Activation.ACTIVE,
            "2026-02-01 06:12:40",
            "V5.5.6",
            80,
            "192.168.1.70",
            Set.of());
    return HandOver.of(
        ReportTest.job(
            new ArrayList<>(
                List.of(
                    new ChoiceEvent.Opened(place, "0.1"),
                    new ChoiceEvent.TroubleChosen(Trouble.ONLY_SET_UP),
                    new ChoiceEvent.CameraChosen(
                        ReportTest.CAMERA, name, ReportTest.IDENTIFIED, true),
                    new ObservationEvent.Baseline(seen)))));
  }

  private static String label(HandOver report, String kept) {
    return CameraLabel.of(report, kept, ReportTest.WORDS, ZoneOffset.UTC);
  }

  @Test
  void itSaysWhatFindsTheCameraAgain() {
    assertThat(label(report(Place.WORLD, "Front door", false), "in the blue folder"))
        .contains(
            "Front door",
            ", …E00000001",
            "<td dir=\"auto\">192.168.1.70</td>",
            "44-19-b6-0a-3c-71",
            "March 1, 2026",
            "in the blue folder")
        .doesNotContain("DS-2CD1123G0-I20200414AAWRE00000001", "PRACTICE", "report.", "{0}");
  }

  @Test
  void anAutomaticAddressSaysSo() {
    assertThat(label(report(Place.WORLD, "", true), "")).contains("automatic, last 192.168.1.70");
  }

  @Test
  void withoutAPlaceThereIsALineToWriteOn() {
    assertThat(label(report(Place.WORLD, "", false), "  "))
        .contains("Password kept</th><td dir=\"auto\"></td>", ".label td:empty{");
  }

  @Test
  void longTextsAreCut() {
    String page = label(report(Place.WORLD, "n".repeat(110), false), "k".repeat(5_000));
    assertThat(page)
        .contains("k".repeat(CameraLabel.LONGEST_PLACE))
        .doesNotContain("k".repeat(CameraLabel.LONGEST_PLACE + 1), "n".repeat(61));
  }

  @Test
  void practiceIsMarked() {
    assertThat(label(report(Place.PRACTICE, "", false), "")).contains("PRACTICE");
  }
}
