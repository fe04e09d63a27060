package dev.pinhole.controller.setup;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Sighting;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.TemplateDifference;
import dev.pinhole.text.Message;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a template would change on one camera, setting by setting. Reads, and changes nothing.
/// Blocks.
public final class TemplatePreview {
  private final Isapi isapi;
  private final InstantSource clock;

  /// @param isapi how the camera is asked
  /// @param clock the right time
  public TemplatePreview(Isapi isapi, InstantSource clock) {
    this.isapi = isapi;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Seen {
    /// Laid side by side.
    ///
    /// @param found who answers, and where
    /// @param settings what is wanted, in its order, beside what it has
    record Beside(Found found, List<One> settings) implements Seen {
      public Beside {
        settings = List.copyOf(settings);
      }
    }

    /// The camera does not take user and password, or is locked.
    ///
    /// @param told why
    record Password(Message told) implements Seen {}

    /// Nothing answers, or nothing that can be understood.
    ///
    /// @param told why
    record NoAnswer(Message told) implements Seen {}
  }

  /// One setting.
  ///
  /// @param wanted what is wanted
  /// @param difference what is wanted beside what the camera has; empty where that was not read
  /// @param reason key of a text that says why it was not; empty where it was
  public record One(Setting wanted, Optional<TemplateDifference> difference, String reason) {
    /// @return what the camera has; empty where that was not read or is not understood
    public Optional<Setting> has() {
      return difference.flatMap(TemplateDifference::has);
    }

    One withWanted(UnaryOperator<Setting> change) {
      Setting other = change.apply(wanted);
      return new One(other, difference.map(one -> TemplateDifference.of(other, one.has())), reason);
    }

    /// @return whether the camera has what is wanted
    public boolean isSame() {
      return difference.filter(TemplateDifference::isSame).isPresent();
    }
  }

  /// Who answers.
  ///
  /// @param info what it says of itself
  /// @param seen the same as a sighting; its address is where it was reached, or what its settings
  ///   say where something between forwards to it
  /// @param forwarded whether where it was reached says nothing about its address
  public record Found(DeviceInfo info, Sighting seen, boolean forwarded) {
    /// @param typed a serial number, or its last nine characters
    /// @return whether it is this camera's
    public boolean isSerial(String typed) {
      String plain = typed.strip();
      return info.serial()
          .filter(
              one -> one.text().equalsIgnoreCase(plain) || one.shortForm().equalsIgnoreCase(plain))
          .isPresent();
    }

    /// @return its serial number; empty where it states none
    public String serial() {
      return info.serial().map(SerialNumber::text).orElse("");
    }
  }

  /// @param at where the camera is
  /// @param login as whom; stays with the caller
  /// @param wanted what is wanted
  /// @return what would change
  public Seen of(Reach at, Login login, List<Setting> wanted) {
    return switch (isapi.deviceInfo(at, login)) {
      case Answer.Ok<DeviceInfo>(DeviceInfo info) -> beside(at, login, info, wanted);
      case Answer<DeviceInfo> other -> refused(SetUpWork.not(other));
    };
  }

  private static Seen refused(SetUpWork.Reading.Not not) {
    Message told = Message.of(not.reason());
    return not.password() ? new Seen.Password(told) : new Seen.NoAnswer(told);
  }

  private Seen beside(Reach at, Login login, DeviceInfo info, List<Setting> wanted) {
    SetUpWork work = new SetUpWork(isapi, login, clock);
    Optional<Network> network =
        work.read(at, Kind.NETWORK) instanceof SetUpWork.Reading.Found found
            ? found.setting().map(Network.class::cast)
            : Optional.empty();
    List<One> all = new ArrayList<>();
    for (Setting one : wanted) {
      switch (work.read(at, one.kind())) {
        case SetUpWork.Reading.Found found ->
            all.add(new One(one, Optional.of(TemplateDifference.of(one, found.setting())), ""));
        case SetUpWork.Reading.Not not
            when not.password()
                || not.outcome() == dev.pinhole.job.RestoreEvent.Outcome.UNKNOWN -> {
          return refused(not);
        }
        case SetUpWork.Reading.Not not -> all.add(new One(one, Optional.empty(), not.reason()));
      }
    }
    return new Seen.Beside(found(at, info, network), all);
  }

  private Found found(Reach at, DeviceInfo info, Optional<Network> network) {
    Ipv4Address host = Ipv4Address.parse(at.host()).orElse(new Ipv4Address(0));
    boolean loopback = host.bits() >>> 24 == 127;
    Optional<Network.Fixed> fixed =
        network.filter(Network.Fixed.class::isInstance).map(Network.Fixed.class::cast);
    boolean forwarded = loopback || fixed.filter(one -> !one.address().contains(host)).isPresent();
    Ipv4Address address = forwarded ? fixed.map(one -> one.address().address()).orElse(host) : host;
    return new Found(
        info,
        new Sighting(
            clock.instant(),
            new Camera(info.mac(), info.serial().map(SerialNumber::text).orElse(""), info.model()),
            address,
            fixed.map(one -> one.address().prefix()).orElse(32),
            network.filter(Network.Automatic.class::isInstance).isPresent(),
            Activation.ACTIVE,
            "",
            info.firmware(),
            at.port(),
            at.host(),
            Set.of()),
        forwarded);
  }
}
