package dev.pinhole.backup;

import static dev.pinhole.backup.SampleBackup.CAMERA;
import static dev.pinhole.backup.SampleBackup.FILES;
import static dev.pinhole.backup.SampleBackup.START;
import static dev.pinhole.backup.SampleBackup.bytes;
import static dev.pinhole.backup.SampleBackup.means;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Making a backup, leaving it in the middle, and taking it up again.
final class BackupWriterTest {
  private static final Source SETTING = Source.setting("/ISAPI/System/time");

  @TempDir Path folder;

  private Found.Unfinished unfinished() {
    return (Found.Unfinished) BackupReader.read(folder);
  }

  @Test
  void whatWasSavedIsReadAgain() throws IOException {
    Manifest written = SampleBackup.write(Disk.system(), folder);
    assertThat(BackupReader.read(folder)).isEqualTo(new Found.Whole(written));
    assertThat(written.camera()).isEqualTo(CAMERA);
    assertThat(written.notObtained()).containsExactly(SampleBackup.MISSED);
    assertThat(written.files())
        .extracting(FileEntry::path)
        .containsExactly(
            "settings/System-time.xml",
            "configuration.bin",
            "picture.jpg",
            "recordings/2026-11-27/081500-083000-1.mp4",
            "recordings/2026-11-27/081500-083000-2.mp4");
    for (FileEntry entry : written.files()) {
      try (InputStream input = BackupReader.open(folder, entry)) {
        assertThat(input.readAllBytes()).isEqualTo(FILES.get(entry.source()));
      }
    }
    assertThat(Tree.of(folder).names()).hasSize(FILES.size() + 2);
  }

  @Test
  void leftInTheMiddleItSaysSoAndGoesOn() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      SampleBackup.save(writer, SETTING, FILES.get(SETTING));
    }
    assertThat(unfinished()).isEqualTo(new Found.Unfinished(CAMERA, START, 1));
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      assertThat(writer.file(SETTING)).isPresent();
      assertThatThrownBy(() -> writer.add(SETTING, 0)).isInstanceOf(IllegalStateException.class);
    }
    Manifest whole = SampleBackup.write(Disk.system(), folder);
    assertThat(whole.files()).hasSize(FILES.size());
    assertThat(whole.startedAt()).isEqualTo(START);
  }

  @Test
  void aFinishedFileThatHasChangedDoesNotCount() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      SampleBackup.save(writer, SETTING, FILES.get(SETTING));
    }
    Files.write(folder.resolve("settings/System-time.xml"), bytes("<Time>o</Time>x"));
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      assertThat(writer.files()).isEmpty();
      SampleBackup.save(writer, SETTING, FILES.get(SETTING));
      assertThat(writer.files()).hasSize(1);
    }
  }

  @Test
  void aPartGoesOnWhereItWasSafe() throws IOException {
    Source clip = SampleBackup.clip("101", Source.Trigger.MOTION);
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder);
        FileSink sink = writer.add(clip, 10)) {
      sink.write(ByteBuffer.wrap(bytes("01234")));
      sink.keep();
    }
    // What a power cut may leave behind the safe bytes.
    Path part = folder.resolve("recordings/2026-11-27/081500-083000-1.mp4.part");
    Files.write(part, bytes("01234\u0000\u0000\u0000"));
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder);
        FileSink sink = writer.goOn(clip, 10)) {
      assertThat(sink.size()).isEqualTo(5);
      sink.write(ByteBuffer.wrap(bytes("56789")));
      assertThat(sink.finish().sha256()).isEqualTo(Sha256.of(bytes("0123456789")));
      writer.finish(SampleBackup.END);
    }
    assertThat(folder.resolve("recordings/2026-11-27/081500-083000-1.mp4"))
        .hasContent("0123456789");
    assertThat(part).doesNotExist();
  }

  @Test
  void aPartThatIsNotWhatWasSafeBeginsAgain() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder);
        FileSink sink = writer.add(SETTING, 10)) {
      sink.write(ByteBuffer.wrap(bytes("01234")));
    }
    Files.write(folder.resolve("settings/System-time.xml.part"), bytes("01x34"));
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder);
        FileSink sink = writer.goOn(SETTING, 10)) {
      assertThat(sink.size()).isZero();
    }
  }

  @Test
  void whatIsAbandonedLeavesNothing() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      FileSink sink = writer.add(SETTING, 0);
      sink.write(ByteBuffer.wrap(bytes("half")));
      sink.abandon();
      assertThat(folder.resolve("settings")).isEmptyDirectory();
      assertThat(writer.finish(SampleBackup.END).files()).isEmpty();
    }
    assertThat(BackupReader.read(folder)).isInstanceOf(Found.Whole.class);
  }

  @Test
  void aFolderThatIsNotOursIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("holiday.jpg"), "x");
    assertThatThrownBy(() -> SampleBackup.open(Disk.system(), folder))
        .hasMessageContaining("backup.foreign");
    assertThat(folder.resolve("holiday.jpg")).hasContent("x");
  }

  @Test
  void aWholeBackupAndThatOfAnotherCameraAreLeftAlone() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      CameraFacts other = CameraFacts.of(new MacAddress("44-19-b6-00-00-02"), "", "", "", "");
      assertThatThrownBy(() -> SampleBackup.open(Disk.system(), folder))
          .hasMessageContaining("backup.locked")
          .hasMessageContaining("4711");
      writer.close();
      assertThatThrownBy(
              () -> BackupWriter.open(means(Disk.system()), folder, other, START, Onlooker.NONE))
          .hasMessageContaining("backup.othercamera");
    }
    SampleBackup.write(Disk.system(), folder);
    assertThatThrownBy(() -> SampleBackup.open(Disk.system(), folder))
        .hasMessageContaining("backup.iswhole");
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    Path letter = Files.writeString(theirs.resolve("letter"), "Dear …");
    for (String name : List.of("progress.log", "lock", "settings", "manifest.json.new")) {
      Path backup = Files.createDirectory(folder.resolve("backup-" + name));
      boolean directory = name.equals("settings");
      Files.createSymbolicLink(backup.resolve(name), directory ? theirs : letter);
      assertThatThrownBy(() -> SampleBackup.open(Disk.system(), backup))
          .hasMessageContaining("backup.link");
    }
    assertThat(letter).hasContent("Dear …");
    assertThat(theirs).isDirectoryNotContaining("glob:**.xml*");
  }

  @Test
  void tooLittleRoomIsSaidBeforeAndWhileCopying() throws IOException {
    long[] room = {300};
    BackupWriter.Means means =
        new BackupWriter.Means(Disk.system(), new FreeSpace(_ -> room[0], 200), "1", "0.1.0");
    try (BackupWriter writer = BackupWriter.open(means, folder, CAMERA, START, Onlooker.NONE)) {
      assertThatThrownBy(() -> writer.add(SETTING, 101)).hasMessageContaining("backup.space");
      try (FileSink sink = writer.add(SETTING, 100)) {
        room[0] = 0;
        assertThatThrownBy(() -> sink.write(ByteBuffer.allocate(17 << 20)))
            .hasMessageContaining("backup.space");
      }
      room[0] = Long.MAX_VALUE;
      try (FileSink sink = writer.goOn(SETTING, 0)) {
        assertThat(sink.size()).isEqualTo(17 << 20);
      }
    }
  }

  @Test
  void aFolderThatVanishesIsSaid() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      assertThatThrownBy(() -> writer.add(SETTING, 0)).hasMessageContaining("backup.gone");
      assertThatThrownBy(() -> writer.finish(SampleBackup.END)).hasMessageContaining("backup.gone");
    }
  }

  @Test
  void namesAreMadeHereNeverByTheCamera() {
    Map<String, Source> wanted =
        Map.of(
            "settings/System-Network-interfaces-1.xml",
            Source.setting("/ISAPI/System/Network/interfaces/1"),
            "settings/x-con.xml",
            Source.setting("/ISAPI/con"),
            "settings/x-.xml",
            Source.setting("/../.."),
            "recordings/undated/clip-1.mp4",
            Source.recording("1", new Source.Footage("yesterday", "now", Source.Trigger.OTHER)));
    wanted.forEach((path, source) -> assertThat(Layout.path(source, 1)).isEqualTo(path));
    for (String bad : List.of("/ISAPI/x?secretkey=1", "http://u:p@h/", "", "/a\u0000", "/ä")) {
      assertThatThrownBy(() -> Source.setting(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void everyPathThatIsMadeCanBeRead() {
    for (int number : new int[] {1, 2, Manifest.MOST_FILES}) {
      for (Source source : FILES.keySet()) {
        Layout.check(source.kind(), Layout.path(source, number));
      }
      for (String from : List.of("/" + "a".repeat(199), "/ISAPI/con", "/-/-", "/../..")) {
        Layout.check(FileKind.SETTING, Layout.path(Source.setting(from), number));
      }
    }
  }
}
