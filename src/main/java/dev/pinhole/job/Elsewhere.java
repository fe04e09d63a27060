package dev.pinhole.job;

import java.util.List;
import java.util.stream.Stream;

/// What *Something else…* offers on each step.
final class Elsewhere {
  private Elsewhere() {}

  static List<Branch> of(Step step) {
    return switch (step) {
      case Step.WhatHappened _ -> List.of();
      case Step.PowerAndCable _ ->
          List.of(Branch.WORKS_AGAIN, Branch.NO_LAMP_AT_ITS_SOCKET, Branch.ASK_PEOPLE);
      case Step.WhichCamera camera -> whichCamera(camera);
      case Step.DescribeCamera _ ->
          List.of(Branch.PLUGGED_INTO_A_RECORDER, Branch.CANNOT_ASK_THE_OWNER);
      case Step.NoResetNeeded _ -> List.of(Branch.RESET_ANYWAY, Branch.NOT_MY_CAMERA);
      case Step.TryFirst _ ->
          List.of(Branch.IN_AGAIN, Branch.WHICH_PASSWORD, Branch.LOCKED_FOR_30_MINUTES);
      case Step.ForgotPassword _ ->
          List.of(
              Branch.CAMERA_NOT_LISTED, Branch.OFFERS_SOMETHING_DIFFERENT, Branch.REPLY_REFUSED);
      case Step.PasswordExchange exchange -> exchange(exchange);
      case Step.ExchangeStopped _ -> List.of(Branch.IN_AGAIN, Branch.ASK_PEOPLE);
      case Step.WhatTheDeskSaid _ -> List.of(Branch.ASK_PEOPLE);
      case Step.PasswordBack _ -> List.of();
      case Step.RestartOnce _ -> List.of(Branch.WORKS_AGAIN, Branch.ASK_PEOPLE);
      case Step.SellerLetsGo _ ->
          List.of(Branch.SELLER_DOES_NOT_ANSWER, Branch.BOUGHT_FROM_AN_INSTALLER);
      case Step.HowToReset _ -> List.of(Branch.STOP_HERE, Branch.ASK_PEOPLE);
      case Step.SaveFirst _ ->
          List.of(
              Branch.RECORDINGS_FOR_THE_POLICE,
              Branch.CARD_HAS_ITS_OWN_PASSWORD,
              Branch.RECORDINGS_ON_A_RECORDER,
              Branch.STOP_HERE);
      case Step.SignIn _ -> List.of(Branch.WHICH_PASSWORD, Branch.LOCKED_FOR_30_MINUTES);
      case Step.ChooseBackup _, Step.Copying _ ->
          List.of(Branch.RECORDINGS_FOR_THE_POLICE, Branch.RECORDINGS_ON_A_RECORDER);
      case Step.BackedUp _ -> List.of(Branch.STOP_HERE);
      case Step.PutBack _ -> List.of(Branch.DO_THIS_LATER, Branch.ASK_PEOPLE);
      case Step.TakeCardOut _ ->
          List.of(
              Branch.HAS_NO_CARD,
              Branch.CARD_DOES_NOT_COME_OUT,
              Branch.CARD_HAS_ITS_OWN_PASSWORD,
              Branch.COVER_MUST_BE_OPENED);
      case Step.GetReady _ ->
          List.of(
              Branch.HIGH_UP_OR_OUTDOORS,
              Branch.WORKING_ALONE,
              Branch.LEAVING_THE_COMPUTER,
              Branch.RECORDER_STILL_USES_IT);
      case Step.FindButton(Identified _, boolean second) -> findButton(second);
      case Step.PowerOff _ ->
          List.of(
              Branch.CANNOT_REACH_THE_CABLE,
              Branch.SWITCH_THE_PORT_OFF,
              Branch.STAYS_ON,
              Branch.OTHERS_WOULD_GO_OFF);
      case Step.Hold(Attempt _, boolean _, var since) ->
          since.isPresent()
              ? List.of()
              : List.of(Branch.NOTHING_CLICKS, Branch.WORKING_ALONE, Branch.LEAVING_THE_COMPUTER);
      case Step.HowLong _ -> List.of(Branch.ASK_PEOPLE);
      case Step.ConfirmReset confirm ->
          confirm.telling() ? List.of() : List.of(Branch.RECORDER_STILL_USES_IT, Branch.STOP_HERE);
      case Step.LeaveAlone(OwnReset.Told _, boolean _, boolean _) ->
          List.of(Branch.KEEPS_RESTARTING, Branch.DID_NOT_COME_BACK);
      case Step.LeaveAlone _ ->
          List.of(
              Branch.NEVER_FLASHED,
              Branch.HAS_NO_LIGHT,
              Branch.STILL_FLASHES,
              Branch.KEEPS_RESTARTING,
              Branch.UNPLUGGED_BY_MISTAKE,
              Branch.DID_NOT_COME_BACK);
      case Step.WhatDoYouSee _ -> List.of(Branch.DID_NOT_COME_BACK, Branch.ASK_PEOPLE);
      case Step.Result result -> result(result);
      case Step.OutOfReach reach when reach.hasPassword() ->
          List.of(
              Branch.ADDRESS_FROM_THE_ROUTER,
              Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
              Branch.DO_THIS_LATER,
              Branch.ASK_PEOPLE);
      case Step.OutOfReach _ ->
          List.of(
              Branch.MAY_NOT_CHANGE_THIS_COMPUTER,
              Branch.RESET_BEHIND_A_RECORDER,
              Branch.ADDRESS_FROM_THE_ROUTER,
              Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
              Branch.SET_WITH_THE_SADP_TOOL,
              Branch.NOT_FOUND_AT_ALL);
      case Step.SharedAddress _ ->
          List.of(
              Branch.SEVERAL_CAMERAS,
              Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
              Branch.DO_THIS_LATER,
              Branch.ASK_PEOPLE);
      case Step.AgreeToWrites agree ->
          agree.firstPassword()
              ? List.of(
                  Branch.NOT_MY_CAMERA,
                  Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
                  Branch.SET_WITH_THE_SADP_TOOL,
                  Branch.WITHOUT_A_PASSWORD)
              : List.of(
                  Branch.NOT_MY_CAMERA,
                  Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
                  Branch.DO_THIS_LATER);
      case Step.SetUpPage page when page.stage() == PageStage.LOST ->
          List.of(
              Branch.COMPUTER_IN_THE_WAY,
              Branch.ADDRESS_FROM_THE_ROUTER,
              Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
              Branch.DO_THIS_LATER,
              Branch.ASK_PEOPLE);
      case Step.SetUpPage _ -> List.of(Branch.DO_THIS_LATER, Branch.ASK_PEOPLE);
      case Step.NewPassword _ ->
          List.of(
              Branch.CAMERA_REFUSES_THE_PASSWORD,
              Branch.SAYS_IT_HAS_A_PASSWORD,
              Branch.ANSWER_NEVER_CAME,
              Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
              Branch.WITHOUT_A_PASSWORD);
      case Step.SetUpAgain _ ->
          List.of(
              Branch.RECORDER_SAYS_WRONG_PASSWORD,
              Branch.RECORDER_SHOWS_NO_PICTURE,
              Branch.APP_DOES_NOT_SHOW_IT,
              Branch.DO_THIS_LATER,
              Branch.ASK_PEOPLE);
      case Step.Advice(Branch branch, Phase _, var _) -> advice(branch);
      case Step.Finished _, Step.Waiting _ -> List.of();
    };
  }

  private static List<Branch> whichCamera(Step.WhichCamera step) {
    if (!step.unseenToo()) {
      return List.of();
    }
    return step.looking()
        ? List.of(
            Branch.NOT_IN_THE_LIST,
            Branch.NO_SIGN_OF_IT,
            Branch.PLUGGED_INTO_A_RECORDER,
            Branch.ONLY_WIFI,
            Branch.COMPUTER_IN_THE_WAY,
            Branch.SEVERAL_CAMERAS,
            Branch.CANNOT_ASK_THE_OWNER)
        : List.of(Branch.PLUGGED_INTO_A_RECORDER, Branch.CANNOT_ASK_THE_OWNER);
  }

  private static List<Branch> exchange(Step.PasswordExchange exchange) {
    return switch (exchange.stage()) {
      case BEGIN -> List.of(Branch.IN_AGAIN);
      case OPEN ->
          switch (exchange.method()) {
            case REQUEST_FILE, KEY ->
                List.of(Branch.DESK_REFUSED, Branch.EXPORT_ANOTHER_REQUEST, Branch.MUST_RESTART_IT);
            case MAILED_CODE ->
                List.of(Branch.NO_CODE_CAME, Branch.EXPORT_ANOTHER_REQUEST, Branch.MUST_RESTART_IT);
            case SECURITY_QUESTIONS, RECOVERY_FILE, LEGACY_CODE -> List.of(Branch.IN_AGAIN);
          };
      case SENDING -> List.of();
      case PROVE -> List.of(Branch.NEW_PASSWORD_FAILS);
    };
  }

  private static List<Branch> findButton(boolean second) {
    return second
        ? List.of(Branch.NO_BUTTON_AT_ALL, Branch.COVER_MUST_BE_OPENED)
        : List.of(
            Branch.CANNOT_FIND_A_BUTTON,
            Branch.NOTHING_CLICKS,
            Branch.IT_SAYS_WPS,
            Branch.COVER_MUST_BE_OPENED);
  }

  private static List<Branch> result(Step.Result result) {
    if (result.tried() instanceof OwnReset.Told) {
      return ownReset(result);
    }
    if (result.isReset()) {
      return List.of(
          Branch.STILL_ASKS_FOR_THE_OLD_PASSWORD, Branch.NOT_MY_CAMERA, Branch.GIVE_IT_AWAY_NOW);
    }
    return switch (result.verdict().kind()) {
      case NOT_BACK_YET, BOOT_LOOP, UNREADABLE, ADDRESS_COLLISION ->
          notBack(Branch.HAS_NO_LIGHT, Branch.ASK_PEOPLE);
      case RESET_PROVEN,
          RESET_LIKELY,
          RESTORED,
          RESTORED_LIKELY,
          ONLY_RESTARTED,
          PARTIAL,
          NOTHING_HAPPENED,
          REPORTED_BY_YOU ->
          List.of(
              Branch.LET_GO_TOO_EARLY,
              Branch.NOTHING_CLICKED_WHEN_HELD,
              Branch.RECORDER_SET_THE_OLD_PASSWORD,
              Branch.ASK_PEOPLE);
    };
  }

  private static List<Branch> notBack(Branch... more) {
    return Stream.concat(
            Stream.of(
                Branch.DID_NOT_COME_BACK,
                Branch.COMPUTER_IN_THE_WAY,
                Branch.ADDRESS_FROM_THE_ROUTER,
                Branch.SOMETHING_ELSE_HAS_ITS_ADDRESS,
                Branch.SEVERAL_CAMERAS),
            Stream.of(more))
        .toList();
  }

  /// Nothing here speaks of a button or a hold.
  private static List<Branch> ownReset(Step.Result result) {
    if (result.worked()) {
      return result.isReset()
          ? List.of(Branch.NOT_MY_CAMERA, Branch.GIVE_IT_AWAY_NOW)
          : List.of(Branch.NOT_MY_CAMERA, Branch.WORKS_AGAIN);
    }
    return switch (result.verdict().kind()) {
      case NOT_BACK_YET, BOOT_LOOP, UNREADABLE, ADDRESS_COLLISION -> notBack(Branch.ASK_PEOPLE);
      case RESET_PROVEN,
          RESET_LIKELY,
          RESTORED,
          RESTORED_LIKELY,
          ONLY_RESTARTED,
          PARTIAL,
          NOTHING_HAPPENED,
          REPORTED_BY_YOU ->
          List.of(Branch.WORKS_AGAIN, Branch.ASK_PEOPLE);
    };
  }

  private static List<Branch> advice(Branch branch) {
    return branch == Branch.ASK_PEOPLE
        ? List.of(
            Branch.MANUAL_SHOWS_ANOTHER_PLACE,
            Branch.SUPPORT_REFUSED,
            Branch.BOUGHT_FROM_AN_INSTALLER)
        : List.of();
  }
}
