package dev.pinhole.isapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a camera does on motion: whether a recording is among it, and the way back into the
/// document. It is that of [Resource#MOTION_TRIGGER], or its part `/notifications`.
///
/// Source: protocols.md 3.6, *Motion detection*: a notification `record-1` with `videoInputID`,
/// recurrence `beginning`.
public final class MotionLinkage {
  private static final String LIST = "EventTriggerNotificationList";
  private static final String NOTIFICATION = "EventTriggerNotification";
  private static final String ID = "id";
  private static final String METHOD = "notificationMethod";
  private static final String INPUT = "videoInputID";
  private static final String RECORD = "record";
  private static final String THIS_INPUT = "1";
  private static final String RECORD_HERE = "record-1";

  private final XmlNode root;

  private MotionLinkage(XmlNode root) {
    this.root = root;
  }

  /// @param root a document
  /// @return what it says; empty where it is another kind of document
  public static Optional<MotionLinkage> of(XmlNode root) {
    boolean known =
        root.name().equalsIgnoreCase(Resource.MOTION_TRIGGER.root())
            || root.name().equalsIgnoreCase(LIST);
    return known ? Optional.of(new MotionLinkage(root)) : Optional.empty();
  }

  private static boolean isRecording(XmlNode one) {
    boolean here =
        one.value(METHOD).equalsIgnoreCase(RECORD) && one.value(INPUT).equals(THIS_INPUT);
    return one.name().equalsIgnoreCase(NOTIFICATION)
        && (one.value(ID).equalsIgnoreCase(RECORD_HERE) || here);
  }

  private Optional<XmlNode> list() {
    return root.name().equalsIgnoreCase(LIST) ? Optional.of(root) : root.find(LIST);
  }

  /// @return whether motion starts a recording of this camera's own picture
  public boolean records() {
    return list().stream()
        .flatMap(list -> list.children().stream())
        .anyMatch(MotionLinkage::isRecording);
  }

  /// Every other notification stays, and so does everything else.
  ///
  /// @param wanted whether motion shall start a recording
  /// @return the document to write; the camera's own where it is so already
  public XmlNode with(boolean wanted) {
    if (wanted == records()) {
      return root;
    }
    if (root.name().equalsIgnoreCase(LIST)) {
      return changed(root, wanted);
    }
    if (root.find(LIST).isPresent()) {
      return root.change(list -> changed(list, wanted), LIST);
    }
    List<XmlNode> children = new ArrayList<>(root.children());
    children.add(changed(XmlNode.of(LIST), wanted));
    return root.withChildren(children);
  }

  private static XmlNode changed(XmlNode list, boolean wanted) {
    List<XmlNode> all = new ArrayList<>(list.children());
    if (wanted) {
      all.add(
          XmlNode.of(
              NOTIFICATION,
              XmlNode.leaf(ID, RECORD_HERE),
              XmlNode.leaf(METHOD, RECORD),
              XmlNode.leaf("notificationRecurrence", "beginning"),
              XmlNode.leaf(INPUT, THIS_INPUT)));
    } else {
      all.removeIf(MotionLinkage::isRecording);
    }
    return list.withChildren(all);
  }
}
