package dev.pinhole.ui.steps;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.JobId;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.Phase;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jobs that were planned, and lists of many.
public final class ManyJobs {
  private ManyJobs() {}

  static PlannedCamera of(String serial) {
    return new PlannedCamera("Shop", "Front door", serial, Optional.empty(), "");
  }

  static SampleJobs planned(PlannedCamera camera, boolean owner) {
    var network =
        new Network.Fixed(Ipv4Range.parse("192.168.1.71/24").orElseThrow(), Optional.empty());
    return SampleJobs.in(Place.WORLD)
        .take(
            new ChoiceEvent.Planned(
                camera,
                new PlannedSetUp("", Map.of(Kind.NETWORK, Values.of(network)), Optional.empty()),
                owner,
                true));
  }

  /// Screens of planned jobs.
  static Map<String, JobView> all() {
    String whole = SampleJobs.FRONT_DOOR.camera().serial();
    String end = whole.substring(whole.length() - 9);
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("WhichCamera-planned-empty", planned(of(end), true).view());
    all.put(
        "WhichCamera-planned",
        planned(of(end), true).view(SampleJobs.live(SampleJobs.NEW_ONE, SampleJobs.FRONT_DOOR)));
    all.put(
        "WhichCamera-planned-another",
        planned(of("E99999999"), true)
            .view(SampleJobs.live(SampleJobs.NEW_ONE, SampleJobs.FRONT_DOOR)));
    all.put(
        "WhichCamera-planned-any",
        planned(of(""), true).view(SampleJobs.live(SampleJobs.NEW_ONE, SampleJobs.FRONT_DOOR)));
    return all;
  }

  /// Jobs of two places in every state.
  public static List<JobSummary> several() {
    List<JobSummary> jobs = new ArrayList<>();
    jobs.add(job(1, "Shop", "Front door", new Step.WhichCamera(Place.WORLD, true, false)));
    jobs.add(
        job(
            2,
            "Shop",
            "Back yard, beside the gate",
            new Step.SetUpPage(Item.CLOCK, PageStage.FORM, pages())));
    jobs.add(job(3, "Shop", "Till", new Step.SetUpPage(Item.NETWORK, PageStage.LOST, pages())));
    jobs.add(job(4, "Warehouse", "Hall 1", new Step.Waiting("the ladder", Phase.YOUR_CAMERA)));
    jobs.add(job(5, "Warehouse", "Hall 2", new Step.Finished(Ending.DONE, Place.WORLD)));
    for (int i = 6; i <= 12; i++) {
      jobs.add(job(i, "Warehouse", "Ramp " + i, new Step.WhichCamera(Place.WORLD, true, false)));
    }
    return jobs;
  }

  private static dev.pinhole.job.SetUpPages pages() {
    return SampleJobs.in(Place.WORLD).job().setUp().pages();
  }

  private static JobSummary job(int number, String site, String name, Step step) {
    boolean mac = number % 2 == 0;
    return new JobSummary(
        new JobId("many%06d".formatted(number)),
        name,
        Place.WORLD,
        step,
        SampleJobs.NOW,
        Ipv4Address.parse("192.168.1." + (70 + number)),
        Optional.of(
            new PlannedCamera(
                site,
                name,
                mac ? "" : "DS-2CD1123G0-I20200414AAWRE%08d".formatted(number),
                mac ? MacAddress.parse("44-19-b6-0a-3c-%02d".formatted(number)) : Optional.empty(),
                "")),
        Optional.empty());
  }
}
