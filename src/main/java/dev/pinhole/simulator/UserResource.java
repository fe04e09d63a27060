package dev.pinhole.simulator;

import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.simulator.Account.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The users of a virtual camera, as a resource. Passwords come in and never go out.
///
/// Sources: `UserList`/`User` as recorded; `admin` is number 1 and stays; 32 users; newer clients
/// send the asker's own password as `loginPassword`, which is checked where it is there.
final class UserResource {
  static final String PATH = "/ISAPI/Security/users";
  private static final int MOST = 32;
  private static final int LONGEST_NAME = 32;
  private static final int MOST_REST = 16;
  private static final Set<String> OWN =
      Set.of("id", "userName", "userLevel", "password", "loginPassword");

  private final RandomGenerator random;

  UserResource(RandomGenerator random) {
    this.random = random;
  }

  static boolean isMeant(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /// A camera afterwards, and what it says.
  private record Turn(Access access, ResponseStatus said) {}

  HttpAnswer answer(VirtualCamera camera, HttpRequest request, Account asker) {
    String tail = request.path().substring(Math.min(request.path().length(), PATH.length() + 1));
    Optional<Account> one =
        camera.state().access().find(any -> Integer.toString(any.id()).equals(tail));
    if (!tail.isEmpty() && one.isEmpty()) {
      return Said.notThere(camera.profile().dialect(), request);
    }
    return switch (request.method()) {
      case "GET" ->
          HttpAnswer.document(200, one.map(UserResource::user).orElseGet(() -> list(camera)));
      case "DELETE" ->
          one.map(account -> HttpAnswer.of(delete(camera, account), request))
              .orElseGet(() -> Said.wrongMethod(request));
      case "PUT", "POST" -> write(camera, request, asker, one);
      default -> Said.wrongMethod(request);
    };
  }

  private static XmlNode list(VirtualCamera camera) {
    List<XmlNode> users =
        camera.state().access().accounts().stream().map(UserResource::user).toList();
    return new XmlNode("UserList", Optional.empty(), Map.of("version", "2.0"), "", users);
  }

  private static XmlNode user(Account account) {
    List<XmlNode> children = new ArrayList<>();
    children.add(XmlNode.leaf("id", Integer.toString(account.id())));
    children.add(XmlNode.leaf("userName", account.name()));
    children.add(XmlNode.leaf("userLevel", account.level().text()));
    children.addAll(account.rest());
    return new XmlNode("User", Optional.empty(), Map.of(), "", children);
  }

  private static ResponseStatus delete(VirtualCamera camera, Account account) {
    if (account.isAdmin()) {
      return ResponseStatus.notAllowed("invalidOperation");
    }
    camera.change(now -> now.access(now.access().without(account.id())));
    return ResponseStatus.OK;
  }

  private HttpAnswer write(
      VirtualCamera camera, HttpRequest request, Account asker, Optional<Account> one) {
    Optional<XmlNode> root = request.document();
    if (root.isEmpty()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    boolean list = request.is("PUT", PATH);
    boolean named = root.get().name().equals(list ? "UserList" : "User");
    boolean adds = request.is("POST", PATH);
    if (!named
        || (one.isEmpty() && !adds && !list)
        || (one.isPresent() && !request.method().equals("PUT"))) {
      return HttpAnswer.of(Said.BAD_CONTENT, request);
    }
    List<XmlNode> users = list ? root.get().children() : List.of(root.get());
    CameraState read = camera.state();
    Turn turn = new Turn(read.access(), ResponseStatus.OK);
    for (XmlNode user : users) {
      turn =
          turn.said().isOk()
              ? taken(camera.profile(), turn.access(), user, asker, one, adds)
              : turn;
    }
    if (!turn.said().isOk()) {
      return HttpAnswer.of(turn.said(), request);
    }
    // Somebody else came in between: the client may ask again.
    return camera.replace(read, read.access(turn.access()))
        ? HttpAnswer.of(ResponseStatus.OK, request)
        : HttpAnswer.of(Said.BUSY, request);
  }

  private Turn taken(
      CameraProfile profile,
      Access access,
      XmlNode sent,
      Account asker,
      Optional<Account> meant,
      boolean adds) {
    Optional<Account> before =
        adds
            ? Optional.empty()
            : meant.or(
                () -> access.find(any -> Integer.toString(any.id()).equals(sent.value("id"))));
    if (!adds && before.isEmpty()) {
      return new Turn(access, Said.BAD_PARAMETERS);
    }
    String login = sent.value("loginPassword");
    if (!login.isEmpty() && !asker.keys().md5().equals(md5(profile, asker.name(), login))) {
      return new Turn(access, ResponseStatus.notAllowed("loginPasswordError"));
    }
    int id = before.map(Account::id).orElseGet(() -> free(access));
    String name =
        sent.find("userName").map(XmlNode::text).orElse(before.map(Account::name).orElse(""));
    Optional<Level> level =
        sent.find("userLevel")
            .map(one -> Level.of(one.text()))
            .orElse(Optional.of(before.map(Account::level).orElse(Level.VIEWER)));
    Optional<ResponseStatus> refusal = refusal(access, before, id, name, level);
    if (refusal.isPresent()) {
      return new Turn(access, refusal.get());
    }
    return keyed(
        profile,
        access,
        sent,
        new Account(
            id,
            name,
            level.orElseThrow(),
            before.map(Account::keys).orElse(Keys.FORGOTTEN),
            rest(sent, before)),
        before);
  }

  private Turn keyed(
      CameraProfile profile,
      Access access,
      XmlNode sent,
      Account account,
      Optional<Account> before) {
    String password = sent.value("password");
    if (password.isEmpty()) {
      boolean renamed = before.filter(one -> one.name().equals(account.name())).isEmpty();
      return renamed
          ? new Turn(access, ResponseStatus.wrongContent("MessageParametersLack"))
          : new Turn(access.with(account), ResponseStatus.OK);
    }
    Optional<String> refusal = DevicePassword.refusal(account.name(), password);
    if (refusal.isPresent()) {
      return new Turn(access, ResponseStatus.wrongContent(refusal.get()));
    }
    Keys keys = Keys.of(profile.realm(), account.name(), password.toCharArray(), random);
    return new Turn(access.with(account.keys(keys)), ResponseStatus.OK);
  }

  private static Optional<ResponseStatus> refusal(
      Access access, Optional<Account> before, int id, String name, Optional<Level> level) {
    boolean admin = before.filter(Account::isAdmin).isPresent();
    boolean adminStays =
        !admin || (name.equals(Account.ADMIN) && level.equals(Optional.of(Level.ADMINISTRATOR)));
    boolean free = access.named(name).filter(one -> one.id() != id).isEmpty();
    boolean plain = name.matches("[!-~&&[^:\"\\\\]]{1," + LONGEST_NAME + "}");
    if (!adminStays || level.isEmpty() || !plain) {
      return Optional.of(Said.BAD_PARAMETERS);
    }
    if (!free) {
      return Optional.of(ResponseStatus.wrongContent("userNameExist"));
    }
    return id > MOST
        ? Optional.of(ResponseStatus.notAllowed("invalidOperation"))
        : Optional.empty();
  }

  private static int free(Access access) {
    return IntStream.rangeClosed(2, MOST + 1)
        .filter(id -> access.find(one -> one.id() == id).isEmpty())
        .findFirst()
        .orElse(MOST + 1);
  }

  private static List<XmlNode> rest(XmlNode sent, Optional<Account> before) {
    List<XmlNode> rest =
        sent.children().stream()
            .filter(one -> !OWN.contains(one.name()))
            .flatMap(one -> Elements.withoutSecrets(one).stream())
            .limit(MOST_REST)
            .toList();
    return rest.isEmpty() ? before.map(Account::rest).orElse(List.of()) : rest;
  }

  private static String md5(CameraProfile profile, String user, String password) {
    return Keys.hash(Keys.Digest.MD5.text(), user + ":" + profile.realm() + ":" + password);
  }
}
