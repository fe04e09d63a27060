package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Live;
import dev.pinhole.controller.setup.LastPicture;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.job.Act;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Jobs at their end, with everything that the camera may show there.
public final class EndJobs {
  private static final Path PRACTICE_PICTURE =
      Path.of("src/main/resources/dev/pinhole/simulator/isapi/picture.jpg");

  private EndJobs() {}

  public static Live live(LastPicture last) {
    return SampleLive.seeing(SampleJobs.FRONT_DOOR).showing(last).live();
  }

  public static LastPicture taken() {
    try {
      return new LastPicture.Taken(
          new SetUpLive.Picture(Files.readAllBytes(PRACTICE_PICTURE)), SampleJobs.NOW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Set up after a reset; every line but some is done.
  public static SampleJobs set(Item... open) {
    SampleJobs jobs = LaterJobs.settingUp();
    jobs.take(new ObservationEvent.Seen(SampleJobs.FRONT_DOOR));
    jobs.take(new SetUpEvent.PasswordProven());
    jobs.job().checklist().forEach(item -> jobs.take(new SetUpEvent.Ticked(item, true)));
    for (Item item : open) {
      jobs.take(new SetUpEvent.Ticked(item, false));
    }
    return jobs.take(new ChoiceEvent.Ended(Ending.DONE));
  }

  /// Never reset, only set up.
  static SampleJobs only() {
    SampleJobs jobs =
        SampleJobs.world(Trouble.ONLY_SET_UP)
            .does(new Act.ChooseLooking(true))
            .does(
                new Act.UseCamera(
                    SampleJobs.FRONT_DOOR,
                    "Front door",
                    SampleJobs.identified(SampleJobs.FRONT_DOOR),
                    true));
    jobs.job().checklist().forEach(item -> jobs.take(new SetUpEvent.Ticked(item, true)));
    return jobs.take(new ChoiceEvent.Ended(Ending.DONE));
  }

  /// A practice camera that was never reset, with everything open.
  public static SampleJobs practised() {
    SampleJobs jobs =
        SampleJobs.in(Place.PRACTICE)
            .does(new Act.PickTrouble(Trouble.ONLY_SET_UP))
            .does(
                new Act.UseCamera(
                    SampleJobs.FRONT_DOOR,
                    "Front door",
                    SampleJobs.identified(SampleJobs.FRONT_DOOR),
                    true));
    return jobs.take(new ChoiceEvent.Ended(Ending.DONE));
  }

  public static Map<String, JobView> all() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("Finished-picture", set().view(live(taken())));
    all.put("Finished-picture-coming", set().view(live(new LastPicture.Coming())));
    all.put(
        "Finished-picture-missing",
        set(Item.CARD_BACK, Item.COVER_CLOSED).view(live(new LastPicture.Missing())));
    all.put(
        "Finished-open",
        set(Item.COVER_CLOSED, Item.AIMED, Item.RECORDER_AND_APP, Item.OTHER_PROGRAMS)
            .view(live(taken())));
    all.put("Finished-only", only().view(live(taken())));
    return all;
  }
}
