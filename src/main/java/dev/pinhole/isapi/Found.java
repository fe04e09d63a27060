package dev.pinhole.isapi;

import java.util.List;

/// What a search found.
///
/// @param recordings in the camera's order, each once
/// @param unreadable how many matches had no time or no handle that can be used
/// @param complete whether the camera said that there is no more; false where the search ended at
///   its bound, or where the camera said *more* and gave nothing
public record Found(List<Recording> recordings, int unreadable, boolean complete) {
  public Found {
    recordings = List.copyOf(recordings);
  }
}
