package dev.pinhole.simulator;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.sadp.SadpDocument.Field;
import java.util.ArrayList;
import java.util.List;

/// What a virtual camera says of itself, in the forms of recorded devices.
final class DeviceAnswers {
  private static final int COMMAND_PORT = 8_000;

  private DeviceAnswers() {}

  /// The answer to an inquiry, in the order of a recorded camera; without its IPv6 elements, to
  /// stay below 1472 bytes with any name and Uuid.
  static SadpDocument announce(CameraProfile profile, CameraState state, String uuid, Ports ports) {
    String address = state.address().address().toString();
    boolean recorder = profile.recorder();
    List<Field> fields = new ArrayList<>();
    add(fields, "DeviceType", "141945");
    add(fields, "DeviceDescription", profile.camera().model());
    add(fields, "DeviceSN", profile.camera().serial());
    add(fields, "CommandPort", Integer.toString(COMMAND_PORT));
    add(fields, "HttpPort", Integer.toString(ports.http()));
    if (ports.https() > 0) {
      add(fields, "HttpsPort", Integer.toString(ports.https()));
    }
    add(fields, "MAC", profile.camera().mac().text());
    add(fields, "IPv4Address", address);
    add(fields, "IPv4SubnetMask", state.address().mask().toString());
    add(fields, "IPv4Gateway", state.lan().router().toString());
    add(fields, "DHCP", Boolean.toString(state.lan().given()));
    add(fields, "AnalogChannelNum", "0");
    add(fields, "DigitalChannelNum", recorder ? "8" : "1");
    add(fields, "SoftwareVersion", profile.dialect().firmware() + profile.dialect().build());
    add(fields, "DSPVersion", "V7.3 build 190315");
    add(fields, "BootTime", state.bootTime());
    add(fields, "Encrypt", "true");
    add(fields, "ResetAbility", offers(profile, RecoveryMethod.LEGACY_CODE));
    add(fields, "DiskNumber", recorder ? "1" : "0");
    add(fields, "Activated", Boolean.toString(state.activated()));
    add(fields, "PasswordResetAbility", offers(profile, RecoveryMethod.REQUEST_FILE));
    add(fields, "PasswordResetModeSecond", offers(profile, RecoveryMethod.KEY));
    add(fields, "DetailOEMCode", "1");
    add(fields, "SupportSecurityQuestion", offers(profile, RecoveryMethod.SECURITY_QUESTIONS));
    add(fields, "SupportHCPlatform", "true");
    // The misspelling is real: shipped firmware has it.
    add(fields, "HCPlatformEnable", "flase");
    add(fields, "DeviceLock", "true");
    add(fields, "SDKServerStatus", "true");
    add(fields, "SupportMailBox", offers(profile, RecoveryMethod.MAILED_CODE));
    if (profile.methods().contains(RecoveryMethod.RECOVERY_FILE)) {
      add(fields, "SupportGUID", "true");
    }
    add(fields, "supportEzvizUnbind", "true");
    return SadpDocument.answer(uuid, fields);
  }

  private static String offers(CameraProfile profile, RecoveryMethod method) {
    return Boolean.toString(profile.methods().contains(method));
  }

  private static void add(List<Field> fields, String name, String value) {
    fields.add(new Field(name, value));
  }

  /// Source: `Activated` in recordings; `supportVersion` 3 where the newer activation is spoken.
  static XmlNode activateStatus(CameraProfile profile, CameraState state) {
    XmlNode activated = XmlNode.leaf("Activated", Boolean.toString(state.activated()));
    return profile.dialect().activation() == Dialect.Activation.V3
        ? XmlNode.of("ActivateStatus", activated, XmlNode.leaf("supportVersion", "3"))
        : XmlNode.of("ActivateStatus", activated);
  }

  /// The same for one client, which asks elsewhere.
  static XmlNode systemActivateStatus(CameraState state) {
    return XmlNode.of(
        "ActivateStatus",
        XmlNode.leaf("activateStatus", state.activated() ? "active" : "inactive"));
  }

  /// Order as recorded.
  ///
  /// @param taken whether the login was
  /// @param activated whether there is a password at all
  /// @param unlockSeconds until the address may try again; 0 where it may
  /// @param triesLeft before a lock
  static XmlNode userCheck(boolean taken, boolean activated, long unlockSeconds, int triesLeft) {
    return XmlNode.of(
        "userCheck",
        XmlNode.leaf("statusValue", taken ? "200" : "401"),
        XmlNode.leaf("statusString", taken ? "OK" : "Unauthorized"),
        XmlNode.leaf("isActivated", Boolean.toString(activated)),
        XmlNode.leaf("lockStatus", unlockSeconds > 0 ? "lock" : "unlock"),
        XmlNode.leaf("unlockTime", Long.toString(unlockSeconds)),
        XmlNode.leaf("retryLoginTime", Integer.toString(triesLeft)));
  }
}
