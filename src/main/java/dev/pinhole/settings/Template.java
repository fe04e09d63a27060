package dev.pinhole.settings;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Stated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A set-up that fits many cameras: at most one setting of each [Kind]. It never holds a secret,
/// and never what one camera alone can have: of a fixed address only the network is kept.
///
/// @param name what a person calls it
/// @param network how a camera has its address
/// @param clock how it keeps the time
/// @param motion where it watches for motion
/// @param recording when it records
public record Template(
    String name,
    Optional<Addressing> network,
    Optional<Clock> clock,
    Optional<MotionDetection> motion,
    Optional<RecordingPlan> recording) {
  /// The longest name, in characters (our choice).
  public static final int LONGEST_NAME = 64;

  /// @throws IllegalArgumentException where the name is none, or nothing is set
  public Template {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of a template");
    }
    if (network.isEmpty() && clock.isEmpty() && motion.isEmpty() && recording.isEmpty()) {
      throw new IllegalArgumentException("a template that sets nothing");
    }
  }

  /// How a camera has its address, without the address.
  public sealed interface Addressing {
    /// The router gives it one.
    record Automatic() implements Addressing {}

    /// It keeps one of its own in this network.
    ///
    /// @param prefix the length of the network's prefix, in bits, 0 to 32
    /// @param gateway the router; without one, the camera stays in its own network
    record Fixed(int prefix, Optional<Ipv4Address> gateway) implements Addressing {
      /// @throws IllegalArgumentException where the prefix is none
      public Fixed {
        if (prefix < 0 || prefix > 32) {
          throw new IllegalArgumentException("prefix must be 0 to 32");
        }
      }

      /// @param address a camera's own
      /// @return the network setting of that camera
      public Network.Fixed at(Ipv4Address address) {
        return new Network.Fixed(new Ipv4Range(address, prefix), gateway);
      }
    }

    /// @param network how one camera has its address
    /// @return the same without the address
    static Addressing of(Network network) {
      return switch (network) {
        case Network.Automatic() -> new Automatic();
        case Network.Fixed(var address, var gateway) -> new Fixed(address.prefix(), gateway);
      };
    }
  }

  /// @param text what a person typed, or a file says
  /// @return whether a template can have that name: 1 to 64 characters that can be shown, on one
  ///   line
  public static boolean isName(String text) {
    return !text.isEmpty() && Stated.text(text, LONGEST_NAME).equals(text);
  }

  /// @param name what a person calls it
  /// @param settings what one camera is set to, at least one; of two of a kind the last counts
  /// @return the same for other cameras
  /// @throws IllegalArgumentException where the name is none, or nothing is set
  public static Template of(String name, Collection<Setting> settings) {
    return of(name, Optional.empty(), settings);
  }

  /// @param name what a person calls it
  /// @param addressing how a camera has its address; empty where the settings say it, or nobody
  /// @param settings what else a camera is set to; of two of a kind the last counts
  /// @return the template
  /// @throws IllegalArgumentException where the name is none, or nothing is set
  public static Template of(
      String name, Optional<Addressing> addressing, Collection<Setting> settings) {
    Optional<Addressing> network = addressing;
    Optional<Clock> clock = Optional.empty();
    Optional<MotionDetection> motion = Optional.empty();
    Optional<RecordingPlan> recording = Optional.empty();
    for (Setting setting : settings) {
      switch (setting) {
        case Network one -> network = Optional.of(Addressing.of(one));
        case Clock one -> clock = Optional.of(one);
        case MotionDetection one -> motion = Optional.of(one);
        case RecordingPlan one -> recording = Optional.of(one);
      }
    }
    return new Template(name, network, clock, motion, recording);
  }

  /// @return whether one camera's own address must be given before it can be applied whole
  public boolean needsAddress() {
    return network.filter(Addressing.Fixed.class::isInstance).isPresent();
  }

  /// @param address the camera's own, where the template wants a fixed one
  /// @return what the camera is to be set to, in the order of [Kind]; a fixed network is left out
  ///   where no address is given for it
  public List<Setting> settings(Optional<Ipv4Address> address) {
    List<Setting> all = new ArrayList<>();
    network
        .flatMap(
            one ->
                switch (one) {
                  case Addressing.Automatic() -> Optional.of(new Network.Automatic());
                  case Addressing.Fixed fixed -> address.map(fixed::at);
                })
        .ifPresent(all::add);
    clock.ifPresent(all::add);
    motion.ifPresent(all::add);
    recording.ifPresent(all::add);
    return List.copyOf(all);
  }
}
