package dev.pinhole.isapi;

import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the owner of a practice camera prepares for the day on which the password is forgotten.
/// Every call blocks until the answer; the login must be `admin`'s own.
///
/// The forms are Pinhole's own, of section 10 of `docs/practice-protocol.md`: no real camera may
/// ever be sent one. So this is for one address on the loopback, and only the fence around the
/// practice makes one.
public final class PracticeRecovery {
  /// How many questions a camera has set.
  public static final int QUESTIONS = 3;

  private static final String QUESTIONS_PATH = "/ISAPI/Security/questionConfiguration";
  private static final String MAIL_PATH = "/ISAPI/Security/securityEmail";
  private static final String FILE_PATH = "/ISAPI/Security/GUIDFileData";
  private static final String QUESTIONS_ROOT = "PinholePracticeQuestions";
  private static final String MAIL_ROOT = "PinholePracticeMail";
  private static final String EXPORT_ROOT = "PinholePracticeExport";
  private static final int LARGEST_FILE = 64 << 10;
  private static final int LAST_QUESTION = 32;
  private static final Pattern LOOPBACK =
      Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|::1|0:0:0:0:0:0:0:1");

  private final IsapiClient client;
  private final Reach at;

  /// @param isapi how the camera is asked
  /// @param at where it is: a literal address of the loopback
  /// @throws IllegalArgumentException where it is another one
  public PracticeRecovery(Isapi isapi, Reach at) {
    if (!isInside(at)) {
      throw new IllegalArgumentException("a practice camera is on the loopback");
    }
    this.client = isapi.client();
    this.at = at;
  }

  /// @param at where a camera is
  /// @return whether that is inside this machine
  public static boolean isInside(Reach at) {
    return LOOPBACK.matcher(at.host()).matches();
  }

  /// An answer to one question.
  ///
  /// @param question its number, 1 to 32
  /// @param text the answer, 1 to 64 characters; stays with the caller
  public record Given(int question, Secret text) {}

  /// @param login as whom
  /// @return the numbers of the questions that are set, in ascending order
  public Answer<List<Integer>> questions(Login login) {
    return read(QUESTIONS_PATH, QUESTIONS_ROOT, login).then(PracticeRecovery::numbers);
  }

  private static Answer<List<Integer>> numbers(XmlNode root) {
    List<Integer> numbers = new ArrayList<>();
    for (XmlNode one : root.all("Question")) {
      String number = one.value("Number");
      int id = number.matches("[0-9]{1,2}") ? Integer.parseInt(number) : 0;
      if (id < 1 || id > LAST_QUESTION || numbers.contains(id)) {
        return Reading.unreadable(200);
      }
      numbers.add(id);
    }
    return new Answer.Ok<>(numbers.stream().sorted().toList());
  }

  /// @param login as whom
  /// @param answers to three different questions
  /// @return what the camera said
  public Answer<ResponseStatus> setQuestions(Login login, List<Given> answers) {
    List<XmlNode> questions =
        answers.stream()
            .map(
                one ->
                    XmlNode.of(
                        "Question",
                        XmlNode.leaf("Number", Integer.toString(one.question())),
                        XmlNode.leaf("Answer", one.text().use(String::new))))
            .toList();
    return write(QUESTIONS_PATH, root(QUESTIONS_ROOT, questions), login);
  }

  /// @param login as whom
  /// @return the address that codes go to; empty text where there is none
  public Answer<String> mail(Login login) {
    return read(MAIL_PATH, MAIL_ROOT, login)
        .then(
            root ->
                root.find("Address")
                    .<Answer<String>>map(address -> new Answer.Ok<>(address.text()))
                    .orElseGet(() -> Reading.unreadable(200)));
  }

  /// @param login as whom
  /// @param address where codes shall go, 3 to 128 printable characters of ASCII with one `@`
  /// @return what the camera said
  public Answer<ResponseStatus> setMail(Login login, String address) {
    return write(MAIL_PATH, root(MAIL_ROOT, List.of(XmlNode.leaf("Address", address))), login);
  }

  /// Exports a recovery file. The one before is void from then on, whether the answer arrives or
  /// not.
  ///
  /// @param login as whom
  /// @return the file, at most 64 KB
  public Answer<Received> export(Login login) {
    return client.ask(
        at, Ask.send("POST", FILE_PATH, root(EXPORT_ROOT, List.of())).as(login).upTo(LARGEST_FILE));
  }

  /// They stand in no namespace, so that nobody takes one for the vendor's.
  private static XmlNode root(String name, List<XmlNode> children) {
    return new XmlNode(name, Optional.of(""), Map.of(), "", children);
  }

  private Answer<XmlNode> read(String path, String root, Login login) {
    return client
        .ask(at, Ask.get(path).as(login))
        .then(Reading::xml)
        .then(got -> got.name().equals(root) ? new Answer.Ok<>(got) : Reading.unreadable(200));
  }

  private Answer<ResponseStatus> write(String path, XmlNode document, Login login) {
    byte[] body = document.document();
    try {
      return client.ask(at, Ask.get(path).by("PUT").with(body).as(login)).then(Reading::status);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }
}
