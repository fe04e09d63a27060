package dev.pinhole.simulator;

import dev.pinhole.exchange.AnswerHash;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.HttpAnswer.Content;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What the owner prepares for the day on which the password is forgotten: three security
/// questions, a mail address, a recovery file. Only `admin` may, and only what a camera announces
/// is there.
///
/// Only the vendor's names of these resources are known, so their forms are Pinhole's own, with
/// roots that no real device has; they are written down in `docs/practice-protocol.md`. What is
/// stored here is what the practice exchange checks.
final class RecoveryResource {
  static final String QUESTIONS = "/ISAPI/Security/questionConfiguration";
  static final String MAIL = "/ISAPI/Security/securityEmail";
  static final String FILE = "/ISAPI/Security/GUIDFileData";

  private static final String QUESTIONS_ROOT = "PinholePracticeQuestions";
  private static final String MAIL_ROOT = "PinholePracticeMail";
  private static final String EXPORT_ROOT = "PinholePracticeExport";
  private static final String ADDRESS = "[!-?A-~]{1,64}@[!-?A-~]{1,63}";
  private static final Map<String, Method> METHODS =
      Map.of(
          QUESTIONS, Method.SECURITY_QUESTIONS,
          MAIL, Method.MAILED_CODE,
          FILE, Method.RECOVERY_FILE);

  private final SecureRandom random = new SecureRandom();

  static boolean isMeant(String path) {
    return METHODS.containsKey(path);
  }

  HttpAnswer answer(VirtualCamera camera, HttpRequest request, Account asker) {
    Method method = Optional.ofNullable(METHODS.get(request.path())).orElseThrow();
    if (!camera.profile().offers(method)) {
      return Said.notThere(camera.profile().dialect(), request);
    }
    if (!asker.isAdmin()) {
      return HttpAnswer.of(Said.LOW_PRIVILEGE, request);
    }
    Prepared prepared = camera.state().recovery().prepared();
    return switch (request.method() + " " + request.path()) {
      case "GET " + QUESTIONS -> HttpAnswer.document(200, questions(prepared));
      case "PUT " + QUESTIONS -> HttpAnswer.of(setQuestions(camera, request), request);
      case "GET " + MAIL -> HttpAnswer.document(200, mail(prepared));
      case "PUT " + MAIL -> HttpAnswer.of(setMail(camera, request), request);
      case "POST " + FILE -> exported(camera, request);
      default -> Said.wrongMethod(request);
    };
  }

  private static XmlNode root(String name, List<XmlNode> children) {
    return new XmlNode(name, Optional.of(""), Map.of(), "", children);
  }

  private static XmlNode questions(Prepared prepared) {
    return root(
        QUESTIONS_ROOT,
        new TreeSet<>(prepared.answers().keySet())
            .stream()
                .map(id -> XmlNode.of("Question", XmlNode.leaf("Number", Integer.toString(id))))
                .toList());
  }

  private static XmlNode mail(Prepared prepared) {
    return root(MAIL_ROOT, List.of(XmlNode.leaf("Address", prepared.mail())));
  }

  /// @return the document; empty where it is another one than is meant
  private static Optional<XmlNode> sent(HttpRequest request, String root) {
    return request.document().filter(one -> one.name().equals(root));
  }

  private ResponseStatus setQuestions(VirtualCamera camera, HttpRequest request) {
    Optional<XmlNode> sent = sent(request, QUESTIONS_ROOT);
    if (sent.isEmpty()) {
      return request.document().isEmpty() ? Said.BAD_XML : Said.BAD_CONTENT;
    }
    Map<Integer, SaltedHash> answers = new HashMap<>();
    List<XmlNode> all = Elements.at(sent.get(), "Question").toList();
    if (all.size() != Evidence.QUESTIONS) {
      return Said.BAD_PARAMETERS;
    }
    for (XmlNode one : all) {
      String number = one.value("Number");
      int id = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
      Optional<SaltedHash> hash = hash(one.value("Answer"));
      if (!Evidence.isQuestion(id) || hash.isEmpty() || answers.put(id, hash.get()) != null) {
        return Said.BAD_PARAMETERS;
      }
    }
    store(camera, prepared -> prepared.answers(answers));
    return ResponseStatus.OK;
  }

  private Optional<SaltedHash> hash(String answer) {
    try (Secret text = Secret.of(answer)) {
      return AnswerHash.of(text, random);
    }
  }

  private interface Change {
    Prepared of(Prepared before);
  }

  private static void store(VirtualCamera camera, Change change) {
    camera.change(
        now -> now.recovery(now.recovery().prepared(change.of(now.recovery().prepared()))));
  }

  /// An empty address takes the stored one away.
  private static ResponseStatus setMail(VirtualCamera camera, HttpRequest request) {
    Optional<XmlNode> sent = sent(request, MAIL_ROOT);
    if (sent.isEmpty()) {
      return request.document().isEmpty() ? Said.BAD_XML : Said.BAD_CONTENT;
    }
    String address = sent.get().value("Address");
    if (sent.get().find("Address").isEmpty() || !(address.isEmpty() || address.matches(ADDRESS))) {
      return Said.BAD_PARAMETERS;
    }
    camera.change(now -> now.recovery(now.recovery().mail(address)));
    return ResponseStatus.OK;
  }

  /// The one before is void from then on.
  private HttpAnswer exported(VirtualCamera camera, HttpRequest request) {
    if (sent(request, EXPORT_ROOT).isEmpty()) {
      return HttpAnswer.of(request.document().isEmpty() ? Said.BAD_XML : Said.BAD_CONTENT, request);
    }
    CameraProfile profile = camera.profile();
    try (RecoveryFile file =
        RecoveryFile.fresh(
            profile.camera().mac(),
            profile.serial(),
            camera.state().recovery().calendar(camera.now()),
            random)) {
      SaltedHash hash = file.hash(random);
      store(camera, prepared -> prepared.reissued(hash));
      return HttpAnswer.of(
          200, new Content.Bytes("application/octet-stream", new Payload(file.write())));
    }
  }
}
