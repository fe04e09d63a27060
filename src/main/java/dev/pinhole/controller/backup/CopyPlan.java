package dev.pinhole.controller.backup;

import dev.pinhole.backup.Source;
import dev.pinhole.backup.Source.Footage;
import dev.pinhole.backup.Source.Trigger;
import dev.pinhole.isapi.Recording;
import dev.pinhole.isapi.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is copied, in its order: the camera's own export first, because its key is not kept; then
/// settings, the picture, and recordings.
///
/// @param items what is copied
record CopyPlan(List<Item> items) {
  private static final String CONFIGURATION = "/ISAPI/System/configurationData";
  private static final String PICTURE = "/ISAPI/Streaming/channels/101/picture";

  CopyPlan {
    items = List.copyOf(items);
  }

  /// One thing to copy.
  sealed interface Item {
    /// @return what it is in the backup
    Source source();

    /// @return how many bytes the camera says it has; 0 where it does not say
    default long expected() {
      return 0;
    }

    /// The camera's own export of its configuration.
    record Configuration() implements Item {
      @Override
      public Source source() {
        return Source.configuration(CONFIGURATION);
      }
    }

    /// A document of settings.
    ///
    /// @param resource which one
    record Setting(Resource resource) implements Item {
      @Override
      public Source source() {
        return Source.setting(resource.path());
      }
    }

    /// A still picture.
    record Picture() implements Item {
      @Override
      public Source source() {
        return Source.picture(PICTURE);
      }
    }

    /// A recording.
    ///
    /// @param recording which one
    record Clip(Recording recording) implements Item {
      @Override
      public Source source() {
        Trigger trigger =
            switch (recording.kind()) {
              case CONTINUOUS -> Trigger.CONTINUOUS;
              case MOTION -> Trigger.MOTION;
              case OTHER -> Trigger.OTHER;
            };
        return Source.recording(
            Integer.toString(recording.track()),
            new Footage(recording.start().toString(), recording.end().toString(), trigger));
      }

      @Override
      public long expected() {
        return recording.size().orElse(0);
      }
    }
  }

  /// @param recordings what the camera holds
  /// @param days the days whose recordings are copied
  /// @param export whether the camera's own export comes along
  /// @return everything to copy; of two recordings with the same times on one track, the first
  static CopyPlan of(List<Recording> recordings, Collection<LocalDate> days, boolean export) {
    List<Item> items = new ArrayList<>();
    if (export) {
      items.add(new Item.Configuration());
    }
    for (Resource resource : Resource.values()) {
      items.add(new Item.Setting(resource));
    }
    items.add(new Item.Picture());
    Set<Source> seen = new HashSet<>();
    recordings.stream()
        .filter(one -> days.contains(one.start().toLocalDate()))
        .map(Item.Clip::new)
        .filter(clip -> seen.add(clip.source()))
        .forEach(items::add);
    return new CopyPlan(items);
  }

  /// @return how many bytes the camera says each has; 0 where it does not say
  Map<Source, Long> sizes() {
    return items.stream()
        .collect(Collectors.toMap(Item::source, Item::expected, (first, _) -> first));
  }

  /// @return how many bytes the camera says it is in all
  long expected() {
    return items.stream().mapToLong(Item::expected).sum();
  }
}
