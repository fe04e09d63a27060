package dev.pinhole.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fold of bringing a backup back.
///
/// @param found the backup of another job that is taken; empty where there is none, or this job's
///   own is
/// @param compared what differs; empty before it was looked at
/// @param chosen what is to be written
/// @param written how each document stands that was written
/// @param signedOut whether a password is asked for before it can go on
/// @param left whether the person has gone on
public record Restore(
    Optional<RestoreEvent.Found> found,
    Optional<RestoreEvent.Compared> compared,
    List<String> chosen,
    Map<String, RestoreEvent.Written> written,
    boolean signedOut,
    boolean left) {
  static final Restore NONE =
      new Restore(Optional.empty(), Optional.empty(), List.of(), Map.of(), false, false);

  public Restore {
    chosen = List.copyOf(chosen);
    written = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }

  Restore with(RestoreEvent event) {
    return switch (event) {
      case RestoreEvent.Found other ->
          new Restore(Optional.of(other), Optional.empty(), List.of(), Map.of(), signedOut, false);
      case RestoreEvent.Compared now ->
          new Restore(found, Optional.of(now), List.of(), written, signedOut, left);
      case RestoreEvent.Chosen(List<String> resources) ->
          new Restore(found, compared, resources, written, signedOut, left);
      case RestoreEvent.Written one -> {
        Map<String, RestoreEvent.Written> all = new LinkedHashMap<>(written);
        all.put(one.resource(), one);
        yield new Restore(
            found,
            compared,
            chosen.stream().filter(name -> !name.equals(one.resource())).toList(),
            all,
            signedOut,
            left);
      }
      case RestoreEvent.SignedOut() -> new Restore(found, compared, chosen, written, true, left);
      case RestoreEvent.SignedIn _ -> new Restore(found, compared, chosen, written, false, left);
      case RestoreEvent.Left() -> new Restore(found, compared, List.of(), written, signedOut, true);
    };
  }
}
