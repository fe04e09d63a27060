package dev.pinhole.controller.reset;

import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.journal.EventJson;
import dev.pinhole.journal.Journal;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes many jobs at once: all of them or none, wherever the program is cut off.
///
/// What is to be made is written first, in one document of the data folder (`planned.json`, schema
/// 1). While it is there, nobody lists its jobs; whoever finds it at the start makes what is still
/// missing. It is removed last, and with that the jobs are there, all at once.
final class PlannedJobs {
  private static final Logger LOG = LoggerFactory.getLogger(PlannedJobs.class);
  private static final String NAME = "planned.json";
  private static final int SCHEMA = 1;
  private static final int LARGEST = 8 << 20;

  private final Disk disk;
  private final DataFolder folder;

  /// @param disk where to write
  /// @param folder the data folder, locked by whoever made this
  PlannedJobs(Disk disk, DataFolder folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /// Who makes jobs, and when.
  ///
  /// @param place practice or world
  /// @param version the program's version
  /// @param now job time
  /// @param random where the ids come from
  record Maker(Place place, String version, Instant now, RandomGenerator random) {}

  /// @param plans a job for each
  /// @param maker who makes them
  /// @return their ids, in the same order
  /// @throws StoreException where they could not be made; then none of them was
  List<JobId> make(List<ChoiceEvent.Planned> plans, Maker maker) throws StoreException {
    // The person was told that what is left over here was not made.
    undo(pending(folder));
    Map<JobId, List<Entry>> jobs = new LinkedHashMap<>();
    for (ChoiceEvent.Planned plan : plans) {
      jobs.put(newId(jobs.keySet(), maker.random()), begun(plan, maker));
    }
    try {
      folder.make(folder.jobs());
      AtomicFile.write(disk, file(folder), document(jobs));
      create(jobs);
      return List.copyOf(jobs.keySet());
    } catch (StoreException e) {
      undo(jobs);
      throw e;
    }
  }

  private JobId newId(Set<JobId> taken, RandomGenerator random) {
    JobId id = JobId.random(random);
    while (taken.contains(id) || Files.exists(folder.job(id.text()))) {
      id = JobId.random(random);
    }
    return id;
  }

  private static List<Entry> begun(ChoiceEvent.Planned plan, Maker maker) {
    List<JobEvent> events = List.of(new ChoiceEvent.Opened(maker.place(), maker.version()), plan);
    List<Entry> entries = new ArrayList<>();
    for (JobEvent event : events) {
      entries.add(new Entry(entries.size() + 1L, maker.now(), Origin.REPORTED, event));
    }
    return entries;
  }

  /// At the start of the program: makes what a crash left unmade.
  ///
  /// @throws StoreException where that could not be done; nobody lists those jobs until it is
  void finish() throws StoreException {
    Map<JobId, List<Entry>> jobs = pending(folder);
    if (!jobs.isEmpty()) {
      LOG.info("{} planned jobs are made to the end", jobs.size());
      create(jobs);
    }
  }

  /// @param folder a data folder
  /// @return the jobs that are not all made yet, and so are not there yet
  static Set<JobId> unmade(DataFolder folder) {
    try {
      return pending(folder).keySet();
    } catch (StoreException e) {
      LOG.warn("nobody knows which jobs are not all made", e);
      return Set.of();
    }
  }

  private void create(Map<JobId, List<Entry>> jobs) throws StoreException {
    for (Map.Entry<JobId, List<Entry>> job : jobs.entrySet()) {
      try {
        disk.makeFolder(folder.job(job.getKey().text()));
      } catch (IOException e) {
        throw unwritten(e);
      }
      Journal.Opened opened = Journal.open(disk, Jobs.journal(folder, job.getKey()));
      try (Journal journal = opened.journal()) {
        int there = opened.found().job().entries().size();
        // One that has gone on since has all of them.
        for (Entry entry : job.getValue()) {
          if (entry.number() > there) {
            journal.append(entry);
          }
        }
      }
    }
    try {
      disk.forceFolder(folder.jobs());
      disk.forceFolder(folder.root());
      disk.delete(file(folder));
      disk.forceFolder(folder.root());
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private StoreException unwritten(IOException e) {
    return e instanceof StoreException told
        ? told
        : new StoreException(
            Message.of("store.unwritten", folder.jobs().toString(), String.valueOf(e.getMessage())),
            e);
  }

  /// The document goes last: as long as something of a job may be there, nobody lists it.
  private void undo(Map<JobId, List<Entry>> jobs) throws StoreException {
    for (JobId id : jobs.keySet()) {
      Path job = folder.job(id.text());
      if (Files.exists(job)) {
        folder.delete(job);
      }
    }
    try {
      disk.delete(file(folder));
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private static Path file(DataFolder folder) {
    return folder.root().resolve(NAME);
  }

  private static byte[] document(Map<JobId, List<Entry>> jobs) {
    ObjectNode root = JsonMapper.shared().createObjectNode().put("schema", SCHEMA);
    ArrayNode all = root.putArray("jobs");
    jobs.forEach(
        (id, entries) -> {
          ArrayNode events = all.addObject().put("id", id.text()).putArray("events");
          entries.forEach(entry -> events.add(EventJson.write(entry)));
        });
    return JsonMapper.shared().writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<JobId, List<Entry>> pending(DataFolder folder) throws StoreException {
    Optional<byte[]> content = AtomicFile.read(file(folder), LARGEST);
    return content.isEmpty() ? Map.of() : parsed(folder, content.get());
  }

  private static Map<JobId, List<Entry>> parsed(DataFolder folder, byte[] content)
      throws StoreException {
    Map<JobId, List<Entry>> jobs = new LinkedHashMap<>();
    try {
      JsonNode root = JsonMapper.shared().readTree(content);
      if (root.path("schema").asInt(0) != SCHEMA) {
        throw new StoreException(Message.of("store.newer", file(folder).toString()));
      }
      for (JsonNode job : root.path("jobs")) {
        List<Entry> entries = new ArrayList<>();
        job.path("events").forEach(line -> entries.add(EventJson.read(line.asString(""))));
        jobs.put(new JobId(job.path("id").asString("")), entries);
      }
      return jobs;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new StoreException(Message.of("store.newer", file(folder).toString()), e);
    }
  }
}
