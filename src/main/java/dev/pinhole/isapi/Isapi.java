package dev.pinhole.isapi;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Supplier;

/// What Pinhole asks of a camera over HTTP. Every call blocks until the answer, at most as long as
/// the client's patience. Safe for every thread.
///
/// Paths are constants of this package: what a camera says never becomes one.
public final class Isapi {
  private static final int LARGEST_PICTURE = 8 << 20;
  private static final int LARGEST_CONFIGURATION = 16 << 20;

  private final IsapiClient client;
  private final Activations activations;
  private final Searches searches;
  private final Downloads downloads;

  /// @param client how requests are made
  public Isapi(IsapiClient client) {
    this(client, UUID::randomUUID);
  }

  /// @param client how requests are made
  /// @param searchIds a new one for every search
  Isapi(IsapiClient client, Supplier<UUID> searchIds) {
    this.client = client;
    this.activations = new Activations(client);
    this.searches = new Searches(client, searchIds);
    this.downloads = new Downloads(client);
  }

  IsapiClient client() {
    return client;
  }

  /// Reads without credentials whether a password is set.
  ///
  /// @param at where the camera is
  /// @return its activation
  public Answer<Activation> activation(Reach at) {
    return activations.read(at);
  }

  /// Sets the first password, in the form that the camera speaks: classic or V3. Success is proven
  /// by a [#login] afterwards; a lost answer is resolved by [#activation] and one [#login], never
  /// by doing this again.
  ///
  /// @param at where the camera is
  /// @param password the new password
  /// @return what the camera said
  public Answer<ResponseStatus> activate(Reach at, Secret password) {
    return activations.activate(at, password);
  }

  /// Logs in once, as `admin`. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param password the password
  /// @return nothing but that it was taken
  public Answer<ResponseStatus> login(Reach at, Secret password) {
    return login(at, Login.admin(password));
  }

  /// Logs in once. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @return nothing but that it was taken
  public Answer<ResponseStatus> login(Reach at, Login login) {
    return client
        .ask(at, Ask.get("/ISAPI/Security/userCheck").as(login))
        .then(Reading::xml)
        .then(
            root ->
                root.value("statusValue").equals("200")
                    ? new Answer.Ok<>(ResponseStatus.OK)
                    : Reading.unreadable(200));
  }

  /// Reads without credentials how logins stand.
  ///
  /// @param at where the camera is
  /// @return tries left and lock; nothing known of both on firmware that answers a page for people
  public Answer<UserCheck> userCheck(Reach at) {
    return switch (client.ask(at, Ask.get("/ISAPI/Security/userCheck"))) {
      case Answer.Unauthorized<Received>(boolean locked, int tries, int seconds) ->
          new Answer.Ok<>(new UserCheck(false, locked, tries, seconds));
      case Answer<Received> other ->
          other
              .then(Reading::xml)
              .then(
                  root ->
                      UserCheck.of(root)
                          .<Answer<UserCheck>>map(Answer.Ok::new)
                          .orElse(Reading.unreadable(200)));
    };
  }

  /// Reads what the camera says of itself. A refusal counts against the camera's lock.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @return its description
  public Answer<DeviceInfo> deviceInfo(Reach at, Login login) {
    return client
        .ask(at, Ask.get("/ISAPI/System/deviceInfo").as(login))
        .then(Reading::xml)
        .then(
            root ->
                DeviceInfo.of(root)
                    .<Answer<DeviceInfo>>map(Answer.Ok::new)
                    .orElse(Reading.unreadable(200)));
  }

  /// Reads a document.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param resource which one
  /// @return the document, always with XML
  public Answer<Received> read(Reach at, Login login, Resource resource) {
    return client
        .ask(at, Ask.get(resource.path()).as(login))
        .then(
            got ->
                Reading.xml(got)
                    .then(
                        root ->
                            resource.isRoot(root.name())
                                ? new Answer.Ok<>(got)
                                : Reading.unreadable(got.status())));
  }

  /// Writes a document.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param resource which one
  /// @param document the whole document, best the camera's own with some values replaced
  /// @return what the camera said: done, or accepted and effective after a reboot
  public Answer<ResponseStatus> write(Reach at, Login login, Resource resource, XmlNode document) {
    if (resource.restoring() instanceof Restoring.Never) {
      throw new IllegalArgumentException(resource + " is never written");
    }
    return client
        .ask(at, Ask.send("PUT", resource.path(), document).as(login))
        .then(Reading::status);
  }

  /// Finds recordings.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param from by the camera's clock
  /// @param to by the camera's clock
  /// @return what is recorded between them, at most some 20,000 pieces; it says so where there may
  ///   be more
  public Answer<Found> search(Reach at, Login login, LocalDateTime from, LocalDateTime to) {
    return searches.between(at, login, from, to);
  }

  /// Finds the days of a month with recordings.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param month by the camera's clock
  /// @return the days, by the camera's clock
  public Answer<SortedSet<LocalDate>> days(Reach at, Login login, YearMonth month) {
    return searches.days(at, login, month);
  }

  /// Fetches a recording. Uses little memory, whatever its size.
  ///
  /// Where the answer is none, what came so far has gone to the sink and can be kept: the next
  /// download may start behind it.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param recording which one
  /// @param download where it goes
  /// @return how it ended
  /// @throws IOException what the sink threw
  public Answer<Downloaded> download(Reach at, Login login, Recording recording, Download download)
      throws IOException {
    return downloads.fetch(at, login, recording, download);
  }

  /// Listens to what a camera tells. Blocks until what was wanted comes, or the listening is ended.
  ///
  /// Source: GET of `/ISAPI/Event/notification/alertStream`, an endless answer of parts.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param listening what is wanted
  /// @return whether it came
  public Answer<Boolean> listen(Reach at, Login login, Listening listening) {
    Ask ask = Ask.get("/ISAPI/Event/notification/alertStream").as(login);
    try {
      Answer<Downloaded> answer = downloads.stream(at, ask, listening.download());
      boolean ended = listening.hasHeard() || (listening.wasOpen() && isEnd(answer));
      return ended ? new Answer.Ok<>(listening.hasHeard()) : answer.map(_ -> false);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is kept here", e);
    }
  }

  /// Whoever ended it, the camera had begun to tell.
  private static boolean isEnd(Answer<Downloaded> answer) {
    return answer instanceof Answer.NoAnswer<Downloaded>;
  }

  /// Takes a still picture. Source: path as recorded; JPEG in all recordings.
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @return the picture, at most 8 MB
  public Answer<Received> picture(Reach at, Login login) {
    return client
        .ask(at, Ask.get("/ISAPI/Streaming/channels/101/picture").as(login).upTo(LARGEST_PICTURE))
        .then(Isapi::opaque);
  }

  /// Exports the configuration, which only the vendor's devices can read. Source: vendor's guide;
  /// the same key is needed to import it. Newer devices want the key encrypted and refuse with
  /// `invalidOperation` (one source).
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param key 1 to 16 printable characters of ASCII without blanks
  /// @return the export, at most 16 MB
  public Answer<Received> configuration(Reach at, Login login, Secret key) {
    if (!isKey(key)) {
      throw new IllegalArgumentException("no key of 1 to 16 printable characters");
    }
    String query =
        key.use(
            chars -> "secretkey=" + URLEncoder.encode(new String(chars), StandardCharsets.UTF_8));
    Ask ask = Ask.get("/ISAPI/System/configurationData").with(query);
    return client.ask(at, ask.as(login).upTo(LARGEST_CONFIGURATION)).then(Isapi::opaque);
  }

  /// @param key what a person typed
  /// @return whether a configuration can be locked with it
  public static boolean isKey(Secret key) {
    return key.use(chars -> new String(chars).matches("[!-~]{1,16}"));
  }

  /// What is no document of this protocol: a page for people or a status instead is refused.
  private static Answer<Received> opaque(Received got) {
    return got.size() == 0 || got.looksLikeXml()
        ? Reading.unreadable(got.status())
        : new Answer.Ok<>(got);
  }

  /// Starts the camera again. Source: it answers first, then the connection drops; 30 to 90 s are
  /// usual (general).
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @return what the camera said
  public Answer<ResponseStatus> reboot(Reach at, Login login) {
    return client.ask(at, Ask.put("/ISAPI/System/reboot").as(login)).then(Reading::status);
  }

  /// How much a factory reset over the network returns.
  public enum ResetMode {
    /// Everything but network and users.
    BASIC,
    /// Everything, activation included.
    FULL
  }

  /// Returns the camera to its factory settings. Source: vendor's guide; where it answers *after
  /// reboot*, the reboot must be asked for (one source).
  ///
  /// @param at where the camera is
  /// @param login as whom
  /// @param mode how much of it
  /// @return what the camera said
  public Answer<ResponseStatus> factoryReset(Reach at, Login login, ResetMode mode) {
    Ask ask =
        Ask.put("/ISAPI/System/factoryReset")
            .with("mode=" + (mode == ResetMode.BASIC ? "basic" : "full"));
    return client.ask(at, ask.as(login)).then(Reading::status);
  }

  /// Forgets what is remembered of a camera's logins: it was reset, restarted, or got another
  /// password.
  ///
  /// @param at where the camera is
  public void forget(Reach at) {
    client.manners().forget(at);
  }

  /// @param camera a camera
  /// @return the certificate that it had; empty where none was seen, or a new one is expected
  public Optional<Fingerprint> certificate(MacAddress camera) {
    return client.trust().known(camera);
  }

  /// The camera was proven to be reset, or its owner gave it another certificate: the next one is a
  /// first one.
  ///
  /// @param camera the camera
  /// @throws StoreException where that cannot be kept; the old one is still the known one
  public void expectNewCertificate(MacAddress camera) throws StoreException {
    client.trust().expectNew(camera);
  }

  /// @param at where a camera is
  /// @return until when it takes no login, as far as it said; empty where one may be tried
  public Optional<Instant> lockedUntil(Reach at) {
    return client.manners().lockedUntil(at);
  }

  /// A camera did not answer for a while and may have restarted, which ends a lock. Before the next
  /// login it is asked, without credentials.
  ///
  /// @param at where it was
  public void away(Reach at) {
    client.manners().away(at);
  }
}
