package dev.pinhole.sadp;

import dev.pinhole.sadp.SadpDocument.Field;
import java.util.List;
import java.util.stream.Stream;

/// The fields of a recorded camera (model DS-2CD2385G1-I, firmware 5.6.2), in their recorded order,
/// misspellings included.
final class CameraA {
  private static final String RECORDED =
      """
      DeviceType=141945
      DeviceDescription=DS-2CD2385G1-I
      DeviceSN=DS-2CD2385G1-I20200414AAWRE00000001
      CommandPort=8000
      HttpPort=80
      MAC=58-50-ed-00-00-01
      IPv4Address=192.168.1.64
      IPv4SubnetMask=255.255.255.0
      IPv4Gateway=192.168.1.1
      IPv6Address=::
      IPv6Gateway=::
      IPv6MaskLen=64
      DHCP=false
      AnalogChannelNum=0
      DigitalChannelNum=1
      SoftwareVersion=V5.6.2build 190701
      DSPVersion=V7.3 build 190626
      BootTime=1970-01-15 02:44:11
      Encrypt=true
      ResetAbility=false
      DiskNumber=0
      Activated=true
      PasswordResetAbility=true
      PasswordResetModeSecond=true
      DetailOEMCode=1
      SupportSecurityQuestion=true
      SupportHCPlatform=true
      HCPlatformEnable=flase
      IsModifyVerificationCode=true
      Salt=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
      DeviceLock=flase
      SDKServerStatus=true
      SDKOverTLSServerStatus=true
      SDKOverTLSPort=8443
      SupportMailBox=true
      supportEzvizUnbind=true
      """;

  private CameraA() {}

  static List<Field> fields() {
    return RECORDED
        .lines()
        .map(line -> line.split("=", 2))
        .map(pair -> new Field(pair[0], pair[1]))
        .toList();
  }

  /// @return the same, another camera: its own MAC at an address of its own telling
  static List<Field> fields(String mac, String address) {
    Stream<Field> fields =
        fields().stream()
            .map(
                field ->
                    switch (field.name()) {
                      case "MAC" -> new Field("MAC", mac);
                      case "IPv4Address" -> new Field("IPv4Address", address);
                      default -> field;
                    });
    return fields.toList();
  }
}
