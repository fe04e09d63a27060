package dev.pinhole.backup;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes one backup. The folder is whole only when [#finish] has returned; until then, and after
/// any crash, it is unfinished, says so to every reader, and can be taken up again.
///
/// One thread at a time. One writer a folder, held by a lock.
public final class BackupWriter implements AutoCloseable {
  private final Means means;
  private final Ground ground;
  private final Shelf shelf;
  private final List<NotObtained> notObtained = new ArrayList<>();
  private Optional<FileSink> open = Optional.empty();
  private boolean ended;

  private BackupWriter(Means means, Ground ground, Shelf shelf) {
    this.means = means;
    this.ground = ground;
    this.shelf = shelf;
  }

  /// What a writer works with.
  ///
  /// @param disk where to write
  /// @param space how much room there is
  /// @param holder who writes, for whoever is refused: a process number
  /// @param program the version of this Pinhole
  public record Means(Disk disk, FreeSpace space, String holder, String program) {}

  /// Begins a backup, or takes up one that was not finished. Finished files of an earlier run count
  /// only when their size and SHA-256 are right.
  ///
  /// @param means what to work with
  /// @param folder an empty folder, see [BackupName#make], or that of an unfinished backup
  /// @param camera whose backup it is
  /// @param now when this run begins
  /// @param onlooker watches the reading of files that were finished before
  /// @return the writer
  /// @throws StoreException where the folder is somebody else's, another camera's, a whole backup,
  ///   in use, damaged, or cannot be written; nothing in it was lost
  public static BackupWriter open(
      Means means, Path folder, CameraFacts camera, Instant now, Onlooker onlooker)
      throws StoreException {
    Ground ground = Ground.take(means, folder, camera, now);
    try {
      return new BackupWriter(means, ground, Shelf.of(folder, ground.progress(), onlooker));
    } catch (IOException e) {
      ground.close();
      throw Refused.writing(folder, e);
    } catch (RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  /// @return the backup's folder
  public Path folder() {
    return ground.folder();
  }

  /// @return the files that are finished and were found right, oldest first
  public List<FileEntry> files() {
    return shelf.files();
  }

  /// @param source something on the camera
  /// @return its finished file, where there is one
  public Optional<FileEntry> file(Source source) {
    return shelf.file(source);
  }

  /// Looks before anything is copied whether all of it will fit. A later look at each file stays,
  /// for others may fill the disk meanwhile.
  ///
  /// @param expected how many bytes each source has, 0 or less where the camera does not say
  /// @throws StoreException where what is not on the disk yet does not fit; nothing was written
  public void requireRoom(Map<Source, Long> expected) throws StoreException {
    long needed = 0;
    for (Map.Entry<Source, Long> one : expected.entrySet()) {
      long left = shelf.file(one.getKey()).isPresent() ? 0 : one.getValue();
      long kept = shelf.mark(one.getKey()).map(Progress.Mark::size).orElse(0L);
      // Whatever a camera says of itself, sizes do not run over.
      needed =
          Math.min(Long.MAX_VALUE / 2, needed + Math.clamp(left - kept, 0, Long.MAX_VALUE / 2));
    }
    checkSpace(needed);
  }

  /// Begins a file from its first byte.
  ///
  /// @param source what it is read from; not finished yet
  /// @param expected how many bytes are to come, 0 where the camera does not say
  /// @return where its bytes go
  /// @throws StoreException where it cannot be written, or the disk has too little room
  public FileSink add(Source source, long expected) throws StoreException {
    Progress.Place place = place(source, expected);
    try {
      FileSink sink =
          new FileSink(this, place, means.disk().create(part(place.path())), Sha256.fresh(), 0);
      open = Optional.of(sink);
      return sink;
    } catch (IOException e) {
      throw Refused.writing(part(place.path()), e);
    }
  }

  /// Goes on with a file that an earlier run left in the middle, as far as it had safely reached
  /// the disk; where nothing of it is right, it begins at the first byte.
  ///
  /// @param source what it is read from; not finished yet
  /// @param expected how many bytes the whole file has, 0 where the camera does not say
  /// @return where its bytes go; [FileSink#size] says at which byte the camera is to go on
  /// @throws StoreException where it cannot be written, or the disk has too little room
  public FileSink goOn(Source source, long expected) throws StoreException {
    Optional<Progress.Mark> mark = shelf.mark(source);
    if (mark.isEmpty()) {
      return add(source, expected);
    }
    Optional<MessageDigest> seen = Part.digest(folder(), mark.get());
    if (seen.isEmpty()) {
      return add(source, expected);
    }
    long size = mark.get().size();
    Progress.Place place = place(source, Math.max(0, expected - size));
    Disk.Output output;
    try {
      output = means.disk().append(part(place.path()));
      output.truncate(size);
    } catch (IOException e) {
      throw Refused.writing(part(place.path()), e);
    }
    FileSink sink = new FileSink(this, place, output, seen.get(), size);
    open = Optional.of(sink);
    return sink;
  }

  private Progress.Place place(Source source, long expected) throws StoreException {
    if (ended || open.isPresent() || shelf.file(source).isPresent()) {
      throw new IllegalStateException("one file at a time, each once");
    }
    checkSpace(expected);
    Optional<String> known = shelf.place(source);
    Progress.Place place =
        new Progress.Place(known.isPresent() ? known.get() : shelf.assign(source), source);
    try {
      ground.makeRoom(place.path());
      if (known.isEmpty()) {
        ground.log().append(Progress.file(place));
      }
      return place;
    } catch (IOException e) {
      throw Refused.writing(folder().resolve(place.path()), e);
    }
  }

  /// Notes what was asked for and is not there, so that the list says it.
  ///
  /// @param missing what and why
  /// @throws StoreException where the list can take no more
  public void note(NotObtained missing) throws StoreException {
    shelf.count(ManifestFile.MAPPER.writeValueAsBytes(missing).length);
    notObtained.add(missing);
  }

  /// Writes the list: from here on the backup is whole.
  ///
  /// @param finishedAt now
  /// @return the list
  /// @throws StoreException where it could not be written; the backup is unfinished then
  public Manifest finish(Instant finishedAt) throws StoreException {
    if (ended || open.isPresent()) {
      throw new IllegalStateException("a file is still being written");
    }
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            Manifest.SCHEMA,
            means.program(),
            ground.progress().begun().camera(),
            ground.progress().begun().startedAt(),
            finishedAt,
            shelf.files(),
            notObtained);
    try {
      for (String left : shelf.unfinished()) {
        drop(left);
        means.disk().delete(folder().resolve(left));
      }
      ManifestFile.write(means.disk(), folder(), ManifestFile.bytes(manifest));
    } catch (IOException e) {
      throw Refused.writing(folder().resolve(Layout.LIST), e);
    }
    ended = true;
    ground.tidy();
    return manifest;
  }

  /// Lets the folder go. A backup that was not finished stays unfinished; an open file is kept.
  @Override
  public void close() throws StoreException {
    if (!ended) {
      ended = true;
      try {
        if (open.isPresent()) {
          open.get().keep();
        }
      } finally {
        ground.close();
      }
    }
  }

  void checkSpace(long needed) throws StoreException {
    means.space().check(folder(), needed);
  }

  void mark(Progress.Mark mark) throws StoreException {
    if (shelf.marks(mark)) {
      append(Progress.kept(mark));
    }
  }

  void finished(FileEntry entry) throws StoreException {
    Path file = folder().resolve(entry.path());
    try {
      means.disk().rename(part(entry.path()), file);
      ground.force(entry.path());
    } catch (IOException e) {
      throw Refused.writing(file, e);
    }
    append(Progress.done(entry));
    shelf.put(entry);
  }

  private void append(String record) throws StoreException {
    try {
      ground.log().append(record);
    } catch (StoreException e) {
      throw Refused.writing(folder().resolve(Layout.PROGRESS), e);
    }
  }

  void drop(String path) throws StoreException {
    shelf.unmark(path);
    try {
      means.disk().delete(part(path));
    } catch (IOException e) {
      throw Refused.writing(part(path), e);
    }
  }

  void ended(FileSink sink) {
    open = open.filter(one -> !one.equals(sink));
  }

  private Path part(String path) {
    return folder().resolve(path + Layout.PART);
  }
}
