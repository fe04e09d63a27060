package dev.pinhole.isapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a camera can be asked for as a document, in the order in which a restore writes it: what
/// may cut the connection comes last.
///
/// Sources: recorded start-up reads of several clients, and the vendor's guide. What holds
/// passwords or users is never written back: a password is not in the document, or an old one.
public enum Resource {
  /// Model, serial and firmware; only the name is a person's choice (a PUT of it alone is usual).
  DEVICE_INFO("/System/deviceInfo", "DeviceInfo", only("deviceName")),
  /// What it is doing at the moment.
  STATUS("/System/status", "DeviceStatus", new Restoring.Never()),
  /// What it can do.
  CAPABILITIES("/System/capabilities", "DeviceCap", new Restoring.Never()),
  /// What its security can do.
  SECURITY_CAPABILITIES("/Security/capabilities", "SecurityCap", new Restoring.Never()),
  /// Its users, without their passwords.
  USERS("/Security/users", "UserList", new Restoring.Never()),
  /// Users of the ONVIF interface.
  ONVIF_USERS("/Security/ONVIF/users", "UserList", new Restoring.Never()),
  /// Where it reports events to; holds passwords.
  EVENT_HOSTS("/Event/notification/httpHosts", "HttpHostNotificationList", new Restoring.Never()),
  /// Its cards and disks.
  STORAGE("/ContentMgmt/Storage", "storage", new Restoring.Never()),
  /// Its ports; writing them back could cut the restore off.
  ADMIN_ACCESSES("/Security/adminAccesses", "AdminAccessProtocolList", new Restoring.Never()),
  /// Mode and zone of its clock; the time itself is never written back.
  TIME("/System/time", "Time", only("timeMode", "timeZone")),
  /// Servers that it takes the time from.
  NTP("/System/time/ntpServers", "NTPServerList", new Restoring.Whole()),
  /// The main picture.
  STREAM_MAIN("/Streaming/channels/101", "StreamingChannel", new Restoring.Whole()),
  /// The small picture.
  STREAM_SUB("/Streaming/channels/102", "StreamingChannel", new Restoring.Whole()),
  /// Motion detection with its grid.
  MOTION(
      "/System/Video/inputs/channels/1/motionDetection", "MotionDetection", new Restoring.Whole()),
  /// What motion sets off.
  MOTION_TRIGGER("/Event/triggers/VMD-1", "EventTrigger", new Restoring.Whole()),
  /// The week of recording; where the pictures come from is the camera's own.
  RECORDING(
      "/ContentMgmt/record/tracks/101",
      "Track",
      only("Duration", "LoopEnable", "TrackSchedule", "CustomExtensionList")),
  /// After how many wrong passwords it locks.
  LOGIN_LOCK("/Security/illegalLoginLock", "IllegalLoginLock", new Restoring.Whole()),
  /// ONVIF and the like, on or off.
  INTEGRATION("/System/Network/Integrate", "Integrate", new Restoring.Whole()),
  /// Its address.
  NETWORK(
      "/System/Network/interfaces/1/ipAddress",
      "IPAddress",
      only(
          "ipVersion",
          "addressingType",
          "ipAddress",
          "subnetMask",
          "DefaultGateway",
          "PrimaryDNS",
          "SecondaryDNS"));

  private final String path;
  private final String root;
  private final Restoring restoring;

  Resource(String path, String root, Restoring restoring) {
    this.path = "/ISAPI" + path;
    this.root = root;
    this.restoring = restoring;
  }

  private static Restoring only(String... elements) {
    return new Restoring.Only(Set.copyOf(List.of(elements)));
  }

  /// @return its path, for example `/ISAPI/System/time`
  public String path() {
    return path;
  }

  /// @return the name of its document's root
  public String root() {
    return root;
  }

  /// A document that is only kept may have any root: not all are recorded.
  ///
  /// @param name of a document's root
  /// @return whether it is this resource's
  boolean isRoot(String name) {
    return restoring instanceof Restoring.Never || name.equalsIgnoreCase(root);
  }

  /// @return what of it a restore writes back
  public Restoring restoring() {
    return restoring;
  }

  /// @return the entry of the resource bundle that names it
  public String words() {
    return "isapi.resource." + name().toLowerCase(Locale.ROOT);
  }
}
