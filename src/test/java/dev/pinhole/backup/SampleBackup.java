package dev.pinhole.backup;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A small backup with one file of every kind and two recordings.
final class SampleBackup {
  static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
  static final Instant END = Instant.parse("2026-11-27T08:05:00Z");
  static final CameraFacts CAMERA =
      CameraFacts.of(
          new MacAddress("44-19-b6-00-00-01"),
          "DS-2CD2043G2-I20230101AAWRK00000001",
          "DS-2CD2043G2-I",
          "V5.7.3",
          "Front door");
  static final FreeSpace ROOM = new FreeSpace(_ -> Long.MAX_VALUE, 0);
  static final Map<Source, byte[]> FILES = files();
  static final NotObtained MISSED =
      NotObtained.of(
          Source.setting("/ISAPI/System/Network/wireless"),
          NotObtained.Reason.NOT_SUPPORTED,
          "HTTP 403");

  private SampleBackup() {}

  private static Map<Source, byte[]> files() {
    Map<Source, byte[]> all = new LinkedHashMap<>();
    all.put(Source.setting("/ISAPI/System/time"), bytes("<Time>ä</Time>"));
    all.put(Source.configuration("/ISAPI/System/configurationData"), bytes("opaque\u0000\u0001"));
    all.put(Source.picture("/ISAPI/Streaming/channels/101/picture"), bytes("\u00ff\u00d8picture"));
    all.put(clip("101", Source.Trigger.CONTINUOUS), bytes("mp4 continuous"));
    all.put(clip("101", Source.Trigger.MOTION), bytes("mp4 motion"));
    return all;
  }

  static Source clip(String track, Source.Trigger trigger) {
    return Source.recording(
        track, new Source.Footage("2026-11-27T08:15:00Z", "2026-11-27T08:30:00Z", trigger));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static BackupWriter.Means means(Disk disk) {
    return new BackupWriter.Means(disk, ROOM, "4711", "0.1.0");
  }

  static BackupWriter open(Disk disk, Path folder) throws StoreException {
    return BackupWriter.open(means(disk), folder, CAMERA, START, Onlooker.NONE);
  }

  /// Saves whatever is not finished yet, each file in two pieces.
  static Manifest write(Disk disk, Path folder) throws StoreException {
    try (BackupWriter writer = open(disk, folder)) {
      for (Map.Entry<Source, byte[]> one : FILES.entrySet()) {
        if (writer.file(one.getKey()).isEmpty()) {
          save(writer, one.getKey(), one.getValue());
        }
      }
      writer.note(MISSED);
      return writer.finish(END);
    }
  }

  static FileEntry save(BackupWriter writer, Source source, byte[] content) throws StoreException {
    try (FileSink sink = writer.goOn(source, content.length)) {
      int from = (int) sink.size();
      int half = from + (content.length - from) / 2;
      sink.write(ByteBuffer.wrap(content, from, half - from));
      sink.write(ByteBuffer.wrap(content, half, content.length - half));
      return sink.finish();
    }
  }
}
