package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fold of the lines of the checklist that Pinhole works on.
///
/// @param agreed whether the person looked at what is going to be written to a real camera
/// @param signedOut whether a password is asked for before it can go on
/// @param open the line that is being worked on
/// @param settings how each setting stands that was asked for
/// @param rescue what is set for the next rescue, and where it is kept
/// @param trials what came of trying the camera out
/// @param toCome what was chosen of a template and not asked for since
public record SetUpPages(
    boolean agreed,
    boolean signedOut,
    Optional<SetUpEvent.Item> open,
    Map<Kind, Standing> settings,
    Map<SetUpEvent.Rescue, String> rescue,
    Trials trials,
    Optional<ToCome> toCome) {
  static final SetUpPages NONE =
      new SetUpPages(
          false, false, Optional.empty(), Map.of(), Map.of(), Trials.NOTHING, Optional.empty());

  /// What was chosen of a template and not asked for yet.
  ///
  /// @param template what the template is called
  /// @param values settings as [Values] says them, at least one, in the order in which they are set
  public record ToCome(String template, Map<Kind, Map<String, String>> values) {
    public ToCome {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// @return the settings that can be read
    public List<Setting> settings() {
      return values.entrySet().stream()
          .flatMap(one -> Values.read(one.getKey(), one.getValue()).stream())
          .toList();
    }

    private static Optional<ToCome> of(String template, Map<Kind, Map<String, String>> values) {
      return values.isEmpty() ? Optional.empty() : Optional.of(new ToCome(template, values));
    }

    private Optional<ToCome> without(Kind kind) {
      Map<Kind, Map<String, String>> rest = new LinkedHashMap<>(values);
      rest.remove(kind);
      return of(template, rest);
    }
  }

  /// A setting that was asked for.
  ///
  /// @param asked what was asked for
  /// @param written how it ended, by what was read back; empty before
  /// @param at when that was known, or when it was asked for
  public record Standing(SetUpEvent.Asked asked, Optional<SetUpEvent.Written> written, Instant at) {
    /// @return whether the camera has to restart before it can be judged
    public boolean waitsForRestart() {
      return written.filter(one -> one.outcome() == RestoreEvent.Outcome.AFTER_RESTART).isPresent();
    }

    /// @return whether the camera was waited for in vain, so far
    public boolean isLost() {
      return written.filter(one -> one.reason().equals(SetUpRoute.LOST)).isPresent();
    }

    /// @return whether its outcome is still open
    public boolean isOpen() {
      return written.isEmpty() || waitsForRestart();
    }
  }

  /// What came of trying the camera out. Each is empty until it was tried.
  ///
  /// @param clock how far its clock was ahead
  /// @param motion whether its event arrived
  /// @param recording what was fetched of a new recording; empty inside where there was none
  public record Trials(
      Optional<Duration> clock,
      Optional<Boolean> motion,
      Optional<SetUpEvent.RecordingTried> recording) {
    static final Trials NOTHING = new Trials(Optional.empty(), Optional.empty(), Optional.empty());

    /// What was tried with a setting that is not there any more says nothing of the one that is.
    Trials after(SetUpEvent.Written written) {
      if (written.outcome() == RestoreEvent.Outcome.REFUSED) {
        return this;
      }
      return switch (written.kind()) {
        case NETWORK -> this;
        case CLOCK -> new Trials(Optional.empty(), motion, recording);
        case MOTION_DETECTION -> new Trials(clock, Optional.empty(), recording);
        case RECORDING -> new Trials(clock, motion, Optional.empty());
      };
    }
  }

  public SetUpPages {
    settings = Collections.unmodifiableMap(copy(Kind.class, settings));
    rescue = Collections.unmodifiableMap(copy(SetUpEvent.Rescue.class, rescue));
  }

  private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> from) {
    Map<K, V> all = new EnumMap<>(keys);
    all.putAll(from);
    return all;
  }

  /// @param kind a setting
  /// @return how it stands; empty where it was not asked for
  public Optional<Standing> standing(Kind kind) {
    return Optional.ofNullable(settings.get(kind));
  }

  /// @return the address that the camera was asked to have; empty where it was asked for none
  public Optional<Ipv4Address> wantedAddress() {
    return standing(Kind.NETWORK)
        .flatMap(one -> Values.read(Kind.NETWORK, one.asked().values()))
        .filter(Network.Fixed.class::isInstance)
        .map(one -> ((Network.Fixed) one).address().address());
  }

  SetUpPages with(Instant at, SetUpEvent event) {
    return switch (event) {
      case SetUpEvent.Agreed _ ->
          new SetUpPages(true, signedOut, open, settings, rescue, trials, toCome);
      case SetUpEvent.PageOpened(var item) ->
          new SetUpPages(agreed, signedOut, Optional.of(item), settings, rescue, trials, toCome);
      case SetUpEvent.PageClosed _ ->
          new SetUpPages(agreed, signedOut, Optional.empty(), settings, rescue, trials, toCome);
      case SetUpEvent.SignedOut() ->
          new SetUpPages(agreed, true, open, settings, rescue, trials, toCome);
      case SetUpEvent.SignedIn _ ->
          new SetUpPages(agreed, false, open, settings, rescue, trials, toCome);
      case SetUpEvent.TemplateChosen(String name, var values) -> with(ToCome.of(name, values));
      case SetUpEvent.Asked asked ->
          with(new Standing(asked, Optional.empty(), at))
              .with(toCome.flatMap(one -> one.without(asked.kind())));
      case SetUpEvent.Written written ->
          standing(written.kind())
              .map(one -> with(new Standing(one.asked(), Optional.of(written), at)))
              .map(one -> one.with(trials.after(written)))
              .orElse(this);
      case SetUpEvent.GivenUp(Kind kind) ->
          standing(kind)
              .filter(one -> one.isOpen() || one.isLost())
              .map(
                  one ->
                      with(
                          new Standing(
                              one.asked(),
                              Optional.of(
                                  new SetUpEvent.Written(
                                      kind,
                                      RestoreEvent.Outcome.UNKNOWN,
                                      Map.of(),
                                      "setup.given-up")),
                              at)))
              .orElse(this);
      case SetUpEvent.ClockRead(Duration ahead) ->
          with(new Trials(Optional.of(ahead), trials.motion, trials.recording));
      case SetUpEvent.MotionTried(boolean seen) ->
          with(new Trials(trials.clock, Optional.of(seen), trials.recording));
      case SetUpEvent.RecordingTried clip ->
          with(new Trials(trials.clock, trials.motion, Optional.of(clip)));
      case SetUpEvent.RescueSet(var one, String where) -> {
        Map<SetUpEvent.Rescue, String> all = copy(SetUpEvent.Rescue.class, rescue);
        all.put(one, where);
        yield new SetUpPages(agreed, signedOut, open, settings, all, trials, toCome);
      }
      case SetUpEvent.RescueVoid(var one) -> {
        Map<SetUpEvent.Rescue, String> all = copy(SetUpEvent.Rescue.class, rescue);
        all.remove(one);
        yield new SetUpPages(agreed, signedOut, open, settings, all, trials, toCome);
      }
      case SetUpEvent.PasswordKept _,
          SetUpEvent.PasswordProven _,
          SetUpEvent.PasswordLeft _,
          SetUpEvent.Ticked _ ->
          this;
    };
  }

  private SetUpPages with(Standing standing) {
    Map<Kind, Standing> all = copy(Kind.class, settings);
    all.put(standing.asked.kind(), standing);
    return new SetUpPages(agreed, signedOut, open, all, rescue, trials, toCome);
  }

  private SetUpPages with(Optional<ToCome> next) {
    return new SetUpPages(agreed, signedOut, open, settings, rescue, trials, next);
  }

  private SetUpPages with(Trials now) {
    return new SetUpPages(agreed, signedOut, open, settings, rescue, now, toCome);
  }
}
