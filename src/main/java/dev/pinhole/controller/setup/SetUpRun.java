package dev.pinhole.controller.setup;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.controller.Ledger;
import dev.pinhole.controller.setup.SetUpErrand.Ended;
import dev.pinhole.controller.setup.SetUpErrand.Means;
import dev.pinhole.controller.setup.SetUpErrand.Onlooker;
import dev.pinhole.controller.setup.SetUpErrand.Order;
import dev.pinhole.controller.setup.TemplatePreview.Found;
import dev.pinhole.controller.setup.TemplatePreview.One;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Written;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.job.Trouble;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Values;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// One errand of [SetUpErrand] while it runs: what it does, and what it records of that.
final class SetUpRun {
  private static final String AS_MADE = "IP CAMERA";

  private final Means means;
  private final CountDownLatch stop;
  private final Order order;
  private final Ledger ledger;
  private final Onlooker onlooker;
  private final Found found;
  private final SetUpWork work;

  SetUpRun(Means means, CountDownLatch stop, Order order, Ledger ledger, Onlooker onlooker) {
    this.means = means;
    this.stop = stop;
    this.order = order;
    this.ledger = ledger;
    this.onlooker = onlooker;
    this.found = order.beside().found();
    this.work = new SetUpWork(means.isapi(), order.login(), means.clock());
  }

  /// Every camera is called the same until its owner names it (a V5.7.17 camera states `IP
  /// CAMERA`); then, and without a name, the end of its serial number tells it from others.
  ///
  /// @param info what a camera says of itself
  /// @return what its job is called
  static String name(DeviceInfo info) {
    String own = info.name().strip();
    String end = info.serial().map(SerialNumber::shortForm).orElse(info.mac().text());
    return own.isEmpty() ? end : own.equalsIgnoreCase(AS_MADE) ? own + " " + end : own;
  }

  private boolean stopped() {
    return stop.getCount() == 0;
  }

  /// Records who is set up, or learns what an earlier run left open.
  ///
  /// @throws StoreException where it cannot be recorded
  void begin() throws StoreException {
    if (ledger.job().entries().isEmpty()) {
      Sighting seen = found.seen();
      ledger.add(Origin.REPORTED, new ChoiceEvent.Opened(Place.WORLD, order.version()));
      ledger.add(Origin.REPORTED, new ChoiceEvent.TroubleChosen(Trouble.ONLY_SET_UP));
      ledger.add(
          Origin.REPORTED,
          new ChoiceEvent.CameraChosen(
              seen.camera(),
              name(found.info()),
              Identified.ofModel(means.catalog(), found.info().model()),
              true));
      ledger.add(
          Origin.REPORTED, new SetUpEvent.Agreed(name(found.info()), seen.mac(), seen.address()));
    } else {
      resolve();
    }
    ledger.add(Origin.OBSERVED, new SetUpEvent.SignedIn(order.login().user()));
    ledger.add(
        Origin.REPORTED,
        new SetUpEvent.TemplateChosen(
            order.template(),
            Values.of(inOrder().stream().map(TemplatePreview.One::wanted).toList())));
  }

  /// An earlier run ended in the middle: nobody knows what came of its last deed.
  private void resolve() throws StoreException {
    Optional<EffectEvent.Intended> pending = ledger.job().effects().pending();
    if (pending.isEmpty()) {
      return;
    }
    for (Standing one : ledger.job().setUp().pages().settings().values()) {
      if (one.written().isEmpty()) {
        ledger.add(
            Origin.OBSERVED,
            new Written(
                one.asked().kind(), RestoreEvent.Outcome.UNKNOWN, Map.of(), SetUpWork.UNANSWERED));
      }
    }
    settle(pending.get().effect(), new Done(Outcome.UNKNOWN, "signin.no-answer"));
  }

  /// @return how it ended
  /// @throws StoreException where it cannot be recorded; nothing more was done then
  Ended all() throws StoreException {
    for (One one : inOrder()) {
      if (stopped()) {
        return new Ended.Stopped();
      }
      Optional<Ended> ended = one(one);
      if (ended.isPresent()) {
        return ended.get();
      }
    }
    return waiting().isEmpty() ? judged() : away();
  }

  private List<One> inOrder() {
    return order.beside().settings().stream()
        .sorted(Comparator.comparing(one -> one.wanted().kind() == Kind.NETWORK))
        .toList();
  }

  private Optional<Ended> one(One one) throws StoreException {
    Setting wanted = one.wanted();
    if (!one.isSame() || !isThere(wanted)) {
      return write(wanted);
    }
    Optional<Standing> waits = standing(wanted).filter(Standing::waitsForRestart);
    if (waits.isPresent() && !isReachedThere(wanted)) {
      onlooker.ended(waits.get().written().orElseThrow());
    } else {
      ask(wanted);
      ledger.add(
          Origin.OBSERVED,
          new Written(wanted.kind(), RestoreEvent.Outcome.DONE, Values.of(wanted), ""));
      onlooker.already(wanted);
    }
    return Optional.empty();
  }

  /// What its settings say of its address, it has after its next start.
  private boolean isThere(Setting wanted) {
    return switch (wanted) {
      case Network.Fixed(var address, var _) -> found.seen().address().equals(address.address());
      case Setting _ -> true;
    };
  }

  private boolean isReachedThere(Setting wanted) {
    return wanted.kind() == Kind.NETWORK && !found.forwarded() && isThere(wanted);
  }

  private Optional<Standing> standing(Setting wanted) {
    return ledger
        .job()
        .setUp()
        .pages()
        .standing(wanted.kind())
        .filter(one -> one.asked().values().equals(Values.of(wanted)));
  }

  private void ask(Setting wanted) throws StoreException {
    ledger.add(Origin.REPORTED, new SetUpEvent.Asked(wanted.kind(), Values.of(wanted)));
  }

  private Optional<Ended> write(Setting wanted) throws StoreException {
    ask(wanted);
    int effect = intend(EffectEvent.Kind.WRITE_SETTING);
    onlooker.asks(wanted);
    SetUpWork.Result result = work.set(found.seen(), wanted);
    ledger.add(Origin.OBSERVED, result.written());
    settle(effect, result.done());
    onlooker.ended(result.written());
    return stops(result);
  }

  private Optional<Ended> stops(SetUpWork.Result result) {
    Message told = Message.of(result.written().reason());
    if (result.password()) {
      return Optional.of(new Ended.Password(told));
    }
    if (Set.of("signin.other", SetUpWork.OTHER).contains(result.written().reason())) {
      return Optional.of(new Ended.OtherCamera(told));
    }
    return result.written().outcome() == RestoreEvent.Outcome.UNKNOWN
        ? Optional.of(new Ended.NoAnswer(told))
        : Optional.empty();
  }

  private int intend(EffectEvent.Kind kind) throws StoreException {
    int effect = ledger.job().effects().count() + 1;
    ledger.add(
        Origin.REPORTED,
        new EffectEvent.Intended(effect, kind, found.seen().mac(), found.seen().address(), ""));
    return effect;
  }

  private void settle(int effect, Done done) throws StoreException {
    ledger.add(Origin.OBSERVED, new EffectEvent.Settled(effect, done.outcome(), done.reason()));
  }

  private List<Setting> waiting() {
    return order.beside().settings().stream()
        .map(One::wanted)
        .filter(one -> standing(one).filter(Standing::waitsForRestart).isPresent())
        .toList();
  }

  private boolean moves() {
    return waiting().stream()
        .flatMap(one -> standing(one).stream())
        .flatMap(one -> one.written().stream())
        .anyMatch(one -> one.reason().equals(Followed.MOVING));
  }

  /// Something counts after the next start only, or the camera has left by itself.
  private Ended away() throws StoreException {
    boolean moves = moves();
    if (stopped()) {
      return new Ended.Stopped();
    }
    if (!moves && !(order.restart() && restart())) {
      return new Ended.NeedsRestart();
    }
    onlooker.leaves();
    AwaitedCamera awaited = new AwaitedCamera(means.isapi(), order.login(), means.patience(), stop);
    return switch (awaited.await(found.seen(), newAddress(), !moves, onlooker::waits)) {
      case AwaitedCamera.Awaited.Back(Reach at) -> back(at, moves);
      case AwaitedCamera.Awaited.Password() -> new Ended.Password(Message.of("signin.refused"));
      case AwaitedCamera.Awaited.Stopped() -> new Ended.Stopped();
      case AwaitedCamera.Awaited.Lost() -> lost();
    };
  }

  private boolean restart() throws StoreException {
    int effect = intend(EffectEvent.Kind.RESTART);
    Done done = Followed.done(means.isapi().reboot(found.seen().reach(), order.login()));
    settle(effect, done);
    return done.outcome() == Outcome.DONE || done.outcome() == Outcome.UNKNOWN;
  }

  private Optional<Ipv4Address> newAddress() {
    return waiting().stream()
        .filter(Network.Fixed.class::isInstance)
        .map(one -> ((Network.Fixed) one).address().address())
        .findFirst();
  }

  private Ended lost() throws StoreException {
    for (Setting one : waiting()) {
      Written written =
          new Written(one.kind(), RestoreEvent.Outcome.UNKNOWN, Map.of(), "setup.lost");
      ledger.add(Origin.OBSERVED, written);
      onlooker.ended(written);
    }
    return new Ended.NoAnswer(Message.of("setup.lost"));
  }

  private Ended back(Reach at, boolean lost) throws StoreException {
    for (Setting wanted : waiting()) {
      SetUpWork.Result result = work.holds(seen(at, wanted), wanted, lost);
      ledger.add(Origin.OBSERVED, result.written());
      onlooker.ended(result.written());
      Optional<Ended> ended = stops(result);
      if (ended.isPresent()) {
        return ended.get();
      }
    }
    return judged();
  }

  /// Where something between forwards to it, its settings are all that says its address.
  private Sighting seen(Reach at, Setting wanted) {
    Sighting before = found.seen();
    Ipv4Address address =
        found.forwarded() && wanted instanceof Network.Fixed(var range, var _)
            ? range.address()
            : Ipv4Address.parse(at.host()).orElse(before.address());
    return new Sighting(
        means.clock().instant(),
        before.camera(),
        address,
        before.prefix(),
        wanted instanceof Network.Automatic,
        before.activation(),
        "",
        before.firmware(),
        at.port(),
        at.host(),
        before.methods());
  }

  private Ended judged() {
    return order.beside().settings().stream()
            .allMatch(
                one ->
                    standing(one.wanted())
                        .flatMap(Standing::written)
                        .filter(done -> done.outcome() == RestoreEvent.Outcome.DONE)
                        .isPresent())
        ? new Ended.AsAsked()
        : new Ended.Otherwise();
  }
}
