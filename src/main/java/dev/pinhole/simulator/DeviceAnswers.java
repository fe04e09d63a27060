package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.catalog.Family;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.sadp.SadpDocument.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a virtual camera says of itself, in the forms of recorded devices.
final class DeviceAnswers {
  private static final String FIRMWARE = "V5.5.82build 190318";
  private static final int COMMAND_PORT = 8_000;

  private DeviceAnswers() {}

  /// The answer to an inquiry, in the order of a recorded camera; without its IPv6 elements, to
  /// stay below 1472 bytes with any name and Uuid.
  static SadpDocument announce(
      CameraProfile profile, CameraState state, String uuid, int httpPort) {
    String address = state.address().address().toString();
    boolean recorder = profile.shape() == Family.Shape.RECORDER;
    List<Field> fields = new ArrayList<>();
    add(fields, "DeviceType", "141945");
    add(fields, "DeviceDescription", profile.camera().model());
    add(fields, "DeviceSN", profile.camera().serial());
    add(fields, "CommandPort", Integer.toString(COMMAND_PORT));
    add(fields, "HttpPort", Integer.toString(httpPort));
    add(fields, "MAC", profile.camera().mac().text());
    add(fields, "IPv4Address", address);
    add(fields, "IPv4SubnetMask", mask(state.address().prefix()));
    add(fields, "IPv4Gateway", address.substring(0, address.lastIndexOf('.')) + ".1");
    add(fields, "DHCP", "false");
    add(fields, "AnalogChannelNum", "0");
    add(fields, "DigitalChannelNum", recorder ? "8" : "1");
    add(fields, "SoftwareVersion", FIRMWARE);
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

  private static String mask(int prefix) {
    int bits = prefix == 0 ? 0 : -1 << (32 - prefix);
    return "%d.%d.%d.%d"
        .formatted(bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255);
  }

  static XmlNode activateStatus(CameraState state) {
    return XmlNode.of(
        "ActivateStatus", XmlNode.leaf("Activated", Boolean.toString(state.activated())));
  }

  static XmlNode deviceInfo(CameraProfile profile) {
    Camera camera = profile.camera();
    String mac = camera.mac().text().replace('-', ':').toLowerCase(Locale.ROOT);
    return XmlNode.of(
        "DeviceInfo",
        XmlNode.leaf("deviceName", "IP CAMERA"),
        XmlNode.leaf("deviceID", "48443030-3637-3534-3837-000000000000"),
        XmlNode.leaf("model", camera.model()),
        XmlNode.leaf("serialNumber", camera.serial()),
        XmlNode.leaf("macAddress", mac),
        XmlNode.leaf("firmwareVersion", "V5.5.82"),
        XmlNode.leaf("firmwareReleasedDate", "build 190318"),
        XmlNode.leaf("deviceType", "IPCamera"));
  }

  static XmlNode userCheck(boolean taken, CameraState state, boolean locked, int triesLeft) {
    return XmlNode.of(
        "userCheck",
        XmlNode.leaf("statusValue", taken ? "200" : "401"),
        XmlNode.leaf("statusString", taken ? "OK" : "Unauthorized"),
        XmlNode.leaf("isActivated", Boolean.toString(state.activated())),
        XmlNode.leaf("lockStatus", locked ? "lock" : "unlock"),
        XmlNode.leaf("unlockTime", locked ? "1800" : "0"),
        XmlNode.leaf("retryLoginTime", Integer.toString(triesLeft)));
  }
}
