package dev.pinhole.job;

import java.util.List;

/// What a reset erases, what is to be taken for lost, and what stays: shown before the decision
/// about it, and recorded with it. Sources: the vendor's guides for what is erased; what they
/// contradict each other about is to be taken for lost.
///
/// @param way how the camera is to be reset
/// @param erased what is gone for certain
/// @param atRisk what may or may not survive
/// @param stays what a reset does not touch
public record ErasureContract(
    ResetWay way, List<Item> erased, List<Item> atRisk, List<Item> stays) {
  private static final List<Item> RECORDINGS =
      List.of(Item.RECORDINGS_ON_THE_CARD, Item.RECORDINGS_INSIDE);

  public ErasureContract {
    erased = List.copyOf(erased);
    atRisk = List.copyOf(atRisk);
    stays = List.copyOf(stays);
  }

  /// Something that a camera holds, or what it is.
  public enum Item {
    PASSWORD_AND_USERS,
    SECURITY_QUESTIONS,
    NETWORK_ADDRESS,
    MOTION_SCHEDULE_CLOCK,
    PICTURE_MOTION_SCHEDULE,
    NAME_AND_CLOCK,
    ALL_ELSE,
    RECORDINGS_ON_THE_CARD,
    RECORDINGS_INSIDE,
    RECORDINGS_ON_THE_RECORDER,
    FIRMWARE,
    AIM_AND_FOCUS
  }

  /// @param way how a camera is to be reset
  /// @return what that means for it
  public static ErasureContract of(ResetWay way) {
    return switch (way) {
      case RESTORE ->
          new ErasureContract(
              way,
              List.of(Item.PICTURE_MOTION_SCHEDULE, Item.NAME_AND_CLOCK, Item.ALL_ELSE),
              RECORDINGS,
              List.of(
                  Item.NETWORK_ADDRESS,
                  Item.PASSWORD_AND_USERS,
                  Item.SECURITY_QUESTIONS,
                  Item.FIRMWARE,
                  Item.AIM_AND_FOCUS));
      case DEFAULT, BUTTON ->
          new ErasureContract(
              way,
              List.of(
                  Item.PASSWORD_AND_USERS,
                  Item.SECURITY_QUESTIONS,
                  Item.NETWORK_ADDRESS,
                  Item.MOTION_SCHEDULE_CLOCK),
              RECORDINGS,
              List.of(Item.FIRMWARE, Item.RECORDINGS_ON_THE_RECORDER, Item.AIM_AND_FOCUS));
    };
  }
}
