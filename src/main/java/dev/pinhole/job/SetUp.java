package dev.pinhole.job;

import java.util.EnumSet;
import java.util.Set;

/// The fold of setting the camera up again.
///
/// @param passwordKept whether the person has the new password in hand
/// @param password where the new password stands
/// @param ticked the lines of the checklist that are done
public record SetUp(boolean passwordKept, Password password, Set<SetUpEvent.Item> ticked) {
  static final SetUp NONE = new SetUp(false, Password.NONE, Set.of());

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

  SetUp with(SetUpEvent event) {
    return switch (event) {
      case SetUpEvent.PasswordKept() -> new SetUp(true, password, ticked);
      case SetUpEvent.PasswordProven() ->
          new SetUp(true, Password.PROVEN, tick(SetUpEvent.Item.NEW_PASSWORD, true));
      case SetUpEvent.PasswordLeft(boolean elsewhere) ->
          elsewhere
              ? new SetUp(
                  passwordKept, Password.SET_ELSEWHERE, tick(SetUpEvent.Item.NEW_PASSWORD, true))
              : new SetUp(passwordKept, Password.LEFT_OUT, ticked);
      case SetUpEvent.Ticked(var item, boolean done) ->
          new SetUp(passwordKept, password, tick(item, done));
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
