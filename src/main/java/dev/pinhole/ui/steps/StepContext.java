package dev.pinhole.ui.steps;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.reset.Conversation;
import dev.pinhole.controller.reset.Desk;
import dev.pinhole.text.Words;
import java.time.InstantSource;
import java.time.ZoneId;

/// What every screen is handed.
///
/// @param words the words, in the person's language
/// @param zone the zone in which times are read
/// @param clock job time: the practice site's, or the computer's
/// @param conversation what can be asked for on the job
/// @param desk the list of jobs
/// @param catalog the families to choose from
/// @param papers what can be taken along
/// @param waiting what can shorten a practice wait
/// @param tones the sounds of the hold
/// @param drafts what was filled in and not set, of every job
public record StepContext(
    Words words,
    ZoneId zone,
    InstantSource clock,
    Conversation conversation,
    Desk desk,
    Catalog catalog,
    Papers papers,
    Waiting waiting,
    Tones tones,
    Drafts drafts) {
  /// *Skip the wait*, where the time is the practice site's.
  public interface Waiting {
    /// Nothing can be shortened.
    Waiting NONE =
        new Waiting() {
          @Override
          public boolean canSkip() {
            return false;
          }

          @Override
          public void skip() {}
        };

    /// @return whether waits can be shortened here
    boolean canSkip();

    /// Lets the present wait run faster until it is over.
    void skip();
  }
}
