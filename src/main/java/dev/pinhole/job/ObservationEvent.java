package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import java.util.List;

/// What was seen, by Pinhole or by the person. Never withdrawn.
public sealed interface ObservationEvent extends JobEvent {
  /// How the camera was before anything was done to it.
  ///
  /// @param sighting what it said of itself
  record Baseline(Sighting sighting) implements ObservationEvent {}

  /// The camera answers, and something that a verdict reads is new.
  ///
  /// @param sighting what it says of itself
  record Seen(Sighting sighting) implements ObservationEvent {}

  /// The camera stopped answering.
  ///
  /// @param mac which one
  record Vanished(MacAddress mac) implements ObservationEvent {}

  /// Who answers on the camera's address; one entry means that it is alone again.
  ///
  /// @param address the address
  /// @param macs everybody on it
  record Company(Ipv4Address address, List<MacAddress> macs) implements ObservationEvent {
    public Company {
      macs = List.copyOf(macs);
    }
  }

  /// Something answers from where the camera was, and it cannot be read.
  ///
  /// @param source the address that the answer came from
  record Unreadable(String source) implements ObservationEvent {}

  /// Whether this computer's addresses fit the camera's.
  ///
  /// @param address the camera's address
  /// @param own this computer's addresses
  /// @param fits whether they can talk
  record ReachSeen(Ipv4Address address, List<Ipv4Range> own, boolean fits)
      implements ObservationEvent {
    public ReachSeen {
      own = List.copyOf(own);
    }
  }

  /// A moment that the job waited for has come.
  ///
  /// @param limit which one
  record LimitPassed(Limit limit) implements ObservationEvent {}

  /// What the person saw of the light.
  ///
  /// @param light what it did
  record LightReported(Light light) implements ObservationEvent {}

  /// What the person saw of the camera after the wait, where Pinhole cannot look.
  ///
  /// @param outcome what it does now
  record OutcomeReported(ReportedOutcome outcome) implements ObservationEvent {}

  /// A verdict, with the evidence that it rests on.
  ///
  /// @param verdict the verdict
  record VerdictReached(Verdict verdict) implements ObservationEvent {}

  /// What a status light was seen to do.
  enum Light {
    FLASHED,
    NEVER_FLASHED,
    STOPPED,
    STILL_FLASHES
  }

  /// What a person can see without any network.
  enum ReportedOutcome {
    ASKS_FOR_NEW_PASSWORD,
    STILL_OLD_PASSWORD,
    NOTHING_CHANGED,
    CANNOT_TELL
  }

  /// What a job can wait for.
  enum Limit {
    /// A camera that would react would have vanished by now.
    NO_REACTION,
    /// A camera that restarts would be back by now.
    BACK_AGAIN
  }

  /// The certificate with which the camera encrypts. The first one is taken; another one is refused
  /// until a reset was proven.
  ///
  /// @param fingerprint its SHA-256, in groups of four digits
  record CertificateSeen(String fingerprint) implements ObservationEvent {}
}
