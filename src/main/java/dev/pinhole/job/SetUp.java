package dev.pinhole.job;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// The fold of setting the camera up again.
///
/// @param passwordKept whether the person has the new password in hand
/// @param password where the new password stands
/// @param ticked the lines of the checklist that are done
/// @param pages how the lines stand that Pinhole works on
public record SetUp(
    boolean passwordKept, Password password, Set<SetUpEvent.Item> ticked, SetUpPages pages) {
  static final SetUp NONE = new SetUp(false, Password.NONE, Set.of(), SetUpPages.NONE);

  /// Where the new password stands.
  public enum Password {
    NONE,
    /// A login with it worked.
    PROVEN,
    /// The person set it with another tool.
    SET_ELSEWHERE,
    /// The person goes on without one.
    LEFT_OUT
  }

  public SetUp {
    ticked = Set.copyOf(ticked);
  }

  SetUp with(Instant at, SetUpEvent event) {
    return switch (event) {
      case SetUpEvent.PasswordKept() -> new SetUp(true, password, ticked, pages);
      case SetUpEvent.PasswordProven() ->
          new SetUp(true, Password.PROVEN, tick(SetUpEvent.Item.NEW_PASSWORD, true), pages);
      case SetUpEvent.PasswordLeft(boolean elsewhere) ->
          elsewhere
              ? new SetUp(
                  passwordKept,
                  Password.SET_ELSEWHERE,
                  tick(SetUpEvent.Item.NEW_PASSWORD, true),
                  pages)
              : new SetUp(passwordKept, Password.LEFT_OUT, ticked, pages);
      case SetUpEvent.Ticked(var item, boolean done) ->
          new SetUp(passwordKept, password, tick(item, done), pages);
      // What was read back as it was asked for is done; what was not is not, whatever was ticked.
      case SetUpEvent.Written written ->
          new SetUp(
              passwordKept,
              password,
              tick(
                  SetUpEvent.Item.of(written.kind()),
                  written.outcome() == RestoreEvent.Outcome.DONE),
              pages.with(at, written));
      case SetUpEvent.RescueSet set ->
          new SetUp(
              passwordKept, password, tick(SetUpEvent.Item.NEXT_RESCUE, true), pages.with(at, set));
      case SetUpEvent.RescueVoid lost -> {
        SetUpPages left = pages.with(at, lost);
        yield new SetUp(
            passwordKept,
            password,
            left.rescue().isEmpty() ? tick(SetUpEvent.Item.NEXT_RESCUE, false) : ticked,
            left);
      }
      case SetUpEvent.Agreed _,
          SetUpEvent.PageOpened _,
          SetUpEvent.PageClosed _,
          SetUpEvent.SignedOut _,
          SetUpEvent.SignedIn _,
          SetUpEvent.TemplateChosen _,
          SetUpEvent.Asked _,
          SetUpEvent.GivenUp _,
          SetUpEvent.ClockRead _,
          SetUpEvent.MotionTried _,
          SetUpEvent.RecordingTried _ ->
          new SetUp(passwordKept, password, ticked, pages.with(at, event));
    };
  }

  private Set<SetUpEvent.Item> tick(SetUpEvent.Item item, boolean done) {
    var all = EnumSet.of(item);
    all.addAll(ticked);
    if (!done) {
      all.remove(item);
    }
    return all;
  }
}
