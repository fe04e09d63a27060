package dev.pinhole.controller.reset;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.journal.Journal;
import dev.pinhole.settings.Network;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The jobs of a data folder, read beside whoever writes.
///
/// @param readable what can be gone on with or looked at, the latest first
/// @param unreadable what cannot, and why
/// @param cameras the cameras that they were about, the one backed up longest ago first
public record Jobs(
    List<JobSummary> readable, List<Unreadable> unreadable, List<KnownCamera> cameras) {
  /// No jobs at all.
  public static final Jobs NONE = new Jobs(List.of(), List.of(), List.of());

  private static final MacAddress NOBODY = new MacAddress("00-00-00-00-00-00");

  public Jobs {
    readable = List.copyOf(readable);
    unreadable = List.copyOf(unreadable);
    cameras = List.copyOf(cameras);
  }

  /// A job whose journal cannot be read. Its files were left as they are.
  ///
  /// @param id which one
  /// @param why what is wrong, and the way out
  public record Unreadable(JobId id, Message why) {}

  /// @param folder a data folder; it may not exist
  /// @return its jobs
  /// @throws StoreException where the folder is not one of Pinhole's
  public static Jobs in(DataFolder folder) throws StoreException {
    folder.checkOurs();
    List<JobSummary> readable = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    List<Job> all = new ArrayList<>();
    Set<JobId> unmade = PlannedJobs.unmade(folder);
    for (String name : folder.jobNames()) {
      if (JobId.isOne(name) && !unmade.contains(new JobId(name))) {
        JobId id = new JobId(name);
        try {
          Job job = Journal.read(journal(folder, id)).job();
          all.add(job);
          summary(id, job).ifPresent(readable::add);
        } catch (StoreException e) {
          unreadable.add(new Unreadable(id, e.told()));
        }
      }
    }
    readable.sort(Comparator.comparing(JobSummary::since).reversed());
    return new Jobs(readable, unreadable, KnownCamera.in(all));
  }

  /// @param place practice or world
  /// @param mac which camera
  /// @return what is known of it; empty where no job was about it
  public Optional<KnownCamera> camera(Place place, MacAddress mac) {
    return cameras.stream()
        .filter(one -> one.place() == place && one.camera().mac().equals(mac))
        .findFirst();
  }

  /// @param place practice or world
  /// @param but a job that does not count
  /// @return the addresses that the cameras of open jobs were asked to have, and what they are
  ///   called
  Map<Ipv4Address, String> planned(Place place, JobId but) {
    return readable.stream()
        .filter(one -> one.place() == place && !one.id().equals(but))
        .filter(one -> !(one.step() instanceof Step.Finished) && one.address().isPresent())
        .collect(
            Collectors.toMap(
                one -> one.address().orElseThrow(), JobSummary::name, (first, _) -> first));
  }

  /// @param job a job
  /// @param around who has which address around its camera
  /// @param nearby the cameras that answer now
  /// @return whether nothing is known against an address: no camera was ever given it, none was
  ///   planned for it, and nobody there has it
  Predicate<Network.Fixed> free(Job job, Neighbourhood around, List<Sighting> nearby) {
    Set<Ipv4Address> given =
        readable.stream()
            .filter(one -> one.place() == job.place())
            .flatMap(one -> one.address().stream())
            .collect(Collectors.toSet());
    return wanted ->
        !given.contains(wanted.address().address())
            && around.conflict(job.mac().orElse(NOBODY), wanted, nearby).isEmpty();
  }

  /// @param shown the job on the screen, if any
  /// @return what can be gone on with, without that one
  Jobs openBeside(Optional<JobId> shown) {
    return new Jobs(
        readable.stream()
            .filter(one -> !(one.step() instanceof Step.Finished))
            .filter(one -> !(one.step() instanceof Step.WhatHappened))
            .filter(one -> !Optional.of(one.id()).equals(shown))
            .toList(),
        unreadable,
        cameras);
  }

  private static Optional<JobSummary> summary(JobId id, Job job) {
    Optional<ChoiceEvent.Planned> planned = job.choices().planned();
    return job.changedAt()
        .map(
            since ->
                new JobSummary(
                    id,
                    name(job),
                    job.place(),
                    Step.of(job),
                    since,
                    job.setUp()
                        .pages()
                        .wantedAddress()
                        .or(() -> planned.flatMap(one -> one.setUp().address())),
                    planned.map(ChoiceEvent.Planned::camera),
                    job.choices().camera()));
  }

  private static String name(Job job) {
    String given = job.choices().name();
    return given.isEmpty() ? job.choices().camera().map(Camera::model).orElse("") : given;
  }

  /// @param folder a data folder
  /// @param id a job
  /// @return the file of its events
  static Path journal(DataFolder folder, JobId id) {
    return folder.job(id.text()).resolve("journal");
  }
}
