package dev.pinhole.isapi;

import dev.pinhole.camera.Stated;
import dev.pinhole.settings.Storage;
import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// What the camera has to record on: the document of [Resource#STORAGE]. Only ever read.
///
/// Sources: recordings of `storage`: `hddList`/`hdd` and `nasList`/`nas`, each with `id`, `status`,
/// `capacity` and `freeSpace` in megabytes of 1,048,576 bytes.
public final class StorageDocument {
  private static final int MOST = 64;
  private static final int LONGEST = 40;
  private static final long MEGABYTE = 1L << 20;

  private StorageDocument() {}

  /// @param root what the camera answered
  /// @return its cards and disks; [Answer.Unreadable] with the reason where it is another document,
  ///   has more of them than any camera, or a size that is no number
  public static Answer<Storage> of(XmlNode root) {
    if (!root.name().equalsIgnoreCase(Resource.STORAGE.root())) {
      return new Answer.Unreadable<>(
          Message.of("isapi.storage.other", Stated.text(root.name(), LONGEST)));
    }
    List<XmlNode> found = new ArrayList<>();
    root.find("hddList").ifPresent(list -> found.addAll(list.children()));
    root.find("nasList").ifPresent(list -> found.addAll(list.children()));
    if (found.size() > MOST) {
      return new Answer.Unreadable<>(Message.of("isapi.storage.many", found.size()));
    }
    List<Storage.Disk> disks = new ArrayList<>();
    for (XmlNode one : found) {
      OptionalLong capacity = bytes(one.value("capacity"));
      OptionalLong free = bytes(one.value("freeSpace"));
      if (capacity.isEmpty() || free.isEmpty()) {
        String said = one.value("capacity") + " " + one.value("freeSpace");
        return new Answer.Unreadable<>(
            Message.of("isapi.storage.size", Stated.text(said, LONGEST)));
      }
      disks.add(disk(one, capacity.getAsLong(), free.getAsLong()));
    }
    return new Answer.Ok<>(new Storage(disks));
  }

  private static Storage.Disk disk(XmlNode one, long capacity, long free) {
    String said = Stated.text(one.value("status"), LONGEST);
    return new Storage.Disk(
        Stated.text(one.value("id"), LONGEST), state(said), said, capacity, free);
  }

  private static Storage.State state(String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "ok" -> Storage.State.OK;
      case "unformatted" -> Storage.State.UNFORMATTED;
      case "notexist" -> Storage.State.NOT_THERE;
      case "error" -> Storage.State.ERROR;
      default -> Storage.State.OTHER;
    };
  }

  /// A place without a card may say nothing of its size.
  private static OptionalLong bytes(String megabytes) {
    if (megabytes.isEmpty()) {
      return OptionalLong.of(0);
    }
    return megabytes.matches("\\d{1,12}")
        ? OptionalLong.of(Long.parseLong(megabytes) * MEGABYTE)
        : OptionalLong.empty();
  }
}
