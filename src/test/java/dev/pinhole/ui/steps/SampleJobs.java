package dev.pinhole.ui.steps;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Live;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Jobs on every step before the hold and on every branch, walked there by acts.
public final class SampleJobs {
  public static final Instant NOW = Instant.parse("2026-11-23T10:41:07Z");
  public static final Catalog CATALOG = Catalog.builtIn();
  static final JobId ID = new JobId("sample0000");
  public static final Sighting FRONT_DOOR =
      sighting("01", "DS-2CD1123G0-I", Activation.ACTIVE, "192.168.1.108");
  public static final Sighting NEW_ONE =
      sighting("02", "DS-2CD2347G2-LU", Activation.INACTIVE, "192.168.1.64");

  private Job job = Job.NEW;

  private SampleJobs(Place place) {
    take(new ChoiceEvent.Opened(place, "test"));
  }

  static SampleJobs in(Place place) {
    return new SampleJobs(place);
  }

  public SampleJobs does(Act act) {
    List<JobEvent> events =
        Acts.events(job, act)
            .orElseThrow(() -> new AssertionError(act + " is not offered on " + Step.of(job)));
    events.forEach(this::take);
    return this;
  }

  /// What Pinhole saw, and nobody told it.
  public SampleJobs seen(JobEvent event) {
    job = job.with(new Entry(job.nextNumber(), NOW, Origin.OBSERVED, event));
    return this;
  }

  public SampleJobs take(JobEvent event) {
    job = job.with(new Entry(job.nextNumber(), NOW, Origin.REPORTED, event));
    return this;
  }

  public Job job() {
    return job;
  }

  public JobView view(Live live) {
    return new JobView(ID, job, Step.of(job), live);
  }

  public JobView view() {
    return view(Live.NOTHING);
  }

  public static Live live(Sighting... nearby) {
    return SampleLive.seeing(nearby).live();
  }

  static SampleJobs world(Trouble trouble) {
    return in(Place.WORLD).does(new Act.PickTrouble(trouble));
  }

  /// A world job whose camera is chosen.
  static SampleJobs chosen(Trouble trouble, Sighting sighting) {
    SampleJobs jobs = world(trouble);
    if (trouble == Trouble.NO_ANSWER) {
      jobs.does(new Act.Done());
    }
    return jobs.does(new Act.ChooseLooking(true))
        .does(new Act.UseCamera(sighting, "Front door", identified(sighting), true));
  }

  static Identified identified(Sighting sighting) {
    return Identified.ofModel(CATALOG, sighting.camera().model());
  }

  static SampleJobs ready(Sighting sighting) {
    return chosen(Trouble.FACTORY_SETTINGS, sighting)
        .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
  }

  /// Each screen's name and a job that stands on it.
  static Map<String, JobView> all() {
    Map<String, JobView> all = new LinkedHashMap<>(steps());
    for (Branch branch : Branch.values()) {
      all.put("branch-" + branch, branch(branch));
    }
    return all;
  }

  /// A job on a branch, whichever step it is entered from.
  static JobView branch(Branch branch) {
    return ready(FRONT_DOOR).take(new ChoiceEvent.BranchEntered(branch)).view();
  }

  static Map<String, JobView> steps() {
    Map<String, JobView> steps = new LinkedHashMap<>();
    Sighting powerFirst = sighting("03", "DS-2CD2347G2-LU", Activation.ACTIVE, "192.168.1.9");
    steps.put("WhatHappened", in(Place.WORLD).view());
    steps.put("WhatHappened-practice", in(Place.PRACTICE).view());
    steps.put("PowerAndCable", world(Trouble.NO_ANSWER).view());
    steps.put("WhichCamera", world(Trouble.FORGOT_PASSWORD).view());
    SampleJobs looking = world(Trouble.FORGOT_PASSWORD).does(new Act.ChooseLooking(true));
    steps.put("WhichCamera-empty", looking.view());
    steps.put("WhichCamera-list", looking.view(live(FRONT_DOOR, NEW_ONE, powerFirst)));
    SampleJobs practice = in(Place.PRACTICE).does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    steps.put("WhichCamera-practice", practice.view(live(FRONT_DOOR, NEW_ONE)));
    steps.put(
        "DescribeCamera",
        world(Trouble.FACTORY_SETTINGS).does(new Act.ChooseLooking(false)).view());
    steps.put("NoResetNeeded", chosen(Trouble.FACTORY_SETTINGS, NEW_ONE).view());
    steps.put("TryFirst", chosen(Trouble.FORGOT_PASSWORD, FRONT_DOOR).view());
    steps.put(
        "ForgotPassword",
        chosen(Trouble.FORGOT_PASSWORD, FRONT_DOOR)
            .does(new Act.Enter(Branch.FORGOT_PASSWORD))
            .view());
    steps.put("ForgotPassword-practice", forgotInPractice());
    steps.put("RestartOnce", chosen(Trouble.WORKS_BADLY, FRONT_DOOR).view());
    steps.put("SellerLetsGo", chosen(Trouble.BOUGHT_USED, FRONT_DOOR).view());
    Arrays.stream(Trouble.values())
        .filter(Trouble::resets)
        .forEach(trouble -> steps.put("SaveFirst-" + trouble, saving(trouble)));
    steps.putAll(BackupJobs.all());
    steps.put("BackedUp-only", BackupJobs.only().view());
    steps.put("SignIn-encrypted", BackupJobs.encrypted(false).view());
    steps.put("SignIn-untrusted", BackupJobs.encrypted(true).view());
    steps.putAll(OwnResetJobs.before());
    steps.put("TakeCardOut", cardOut());
    steps.put("GetReady", ready(FRONT_DOOR).view());
    steps.put("FindButton", ready(FRONT_DOOR).does(new Act.Done()).view());
    steps.put("FindButton-model", ready(powerFirst).does(new Act.Done()).view());
    steps.put(
        "FindButton-second",
        ready(FRONT_DOOR)
            .does(new Act.Done())
            .does(new Act.Enter(Branch.CANNOT_FIND_A_BUTTON))
            .view());
    steps.put(
        "PowerOff",
        ready(powerFirst).does(new Act.Done()).does(new Act.Done()).view(live(powerFirst)));
    return steps;
  }

  private static JobView forgotInPractice() {
    return in(Place.PRACTICE)
        .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
        .does(new Act.UseCamera(FRONT_DOOR, "Front door", identified(FRONT_DOOR), false))
        .does(new Act.Enter(Branch.FORGOT_PASSWORD))
        .view();
  }

  private static JobView cardOut() {
    return chosen(Trouble.GIVING_AWAY, FRONT_DOOR)
        .does(new Act.ChooseResetWay(ResetWay.BUTTON))
        .does(new Act.Decide(SaveDecision.TAKE_CARD_OUT))
        .view();
  }

  static JobView saving(Trouble trouble) {
    SampleJobs jobs = chosen(trouble, FRONT_DOOR);
    return switch (trouble) {
      case FORGOT_PASSWORD, BOUGHT_USED -> jobs.does(new Act.Done()).view();
      case WORKS_BADLY ->
          jobs.does(new Act.Done()).does(new Act.ChooseResetWay(ResetWay.BUTTON)).view();
      case GIVING_AWAY -> jobs.does(new Act.ChooseResetWay(ResetWay.BUTTON)).view();
      case NO_ANSWER, FACTORY_SETTINGS, ONLY_BACK_UP, ONLY_SET_UP -> jobs.view();
    };
  }

  /// The same camera, as it says that it speaks HTTPS.
  static Sighting secured(Sighting plain) {
    return new Sighting(
        plain.at(),
        plain.camera(),
        plain.address(),
        plain.prefix(),
        plain.dhcp(),
        plain.activation(),
        plain.bootTime(),
        plain.firmware(),
        plain.httpPort(),
        443,
        plain.source(),
        plain.methods());
  }

  static Sighting sighting(String last, String model, Activation activation, String address) {
    var camera =
        new Camera(
            MacAddress.parse("44-19-b6-0a-3c-" + last).orElseThrow(),
            model + "20200414AAWRE000000" + last,
            model);
    return new Sighting(
        NOW,
        camera,
        Ipv4Address.of(address),
        24,
        false,
        activation,
        "2026-11-03 06:12:40",
        "V5.5.6build 180914",
        80,
        address,
        Set.of());
  }
}
