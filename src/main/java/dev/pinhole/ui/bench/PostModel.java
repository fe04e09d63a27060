package dev.pinhole.ui.bench;

import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.NoteLine;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.simulator.SupportDesk.Letter;
import dev.pinhole.simulator.SupportDesk.Parcel;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a person does at the post of the practice site: writes to the support desk, opens letters,
/// looks into the drawer. Nothing goes from here to the wizard but by the person's hand.
final class PostModel {
  private static final int LARGEST = 1 << 16;
  private static final Duration DAY = Duration.ofDays(1);

  private final PracticeSite site;
  private String camera = "";
  private List<Byte> request = List.of();

  PostModel(PracticeSite site) {
    this.site = site;
  }

  /// @param id the camera that it is about
  void camera(String id) {
    if (!camera.equals(id)) {
      camera = id;
      request = List.of();
    }
  }

  /// @param file what the person puts into the envelope; only its first 64 KiB are taken
  /// @return whether it could be read
  boolean putIn(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      request = Parcel.boxed(in.readNBytes(LARGEST));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// @param text what the telephone read from a QR picture
  void scan(String text) {
    request = Parcel.boxed(text.getBytes(StandardCharsets.UTF_8));
  }

  boolean hasRequest() {
    return !request.isEmpty();
  }

  /// @param photo whether a photograph of the camera's label lies beside it
  /// @param receipt whether the receipt does
  /// @param dealer whether the camera was bought at an authorised dealer
  void send(boolean photo, boolean receipt, boolean dealer) {
    Optional<String> label = photo ? Optional.of(camera) : Optional.empty();
    site.desk().send(new Parcel(request, label, receipt, dealer));
    request = List.of();
  }

  List<Letter> letters() {
    return site.desk().letters();
  }

  /// @return a key or code; empty where the letter has none
  Optional<String> code(Letter letter) {
    return site.desk()
        .code(letter.number())
        .map(
            secret -> {
              try (secret) {
                return secret.use(String::new);
              }
            });
  }

  /// @throws StoreException where it cannot be written
  void saveReply(Letter letter, Path to) throws StoreException {
    Optional<String> reply = site.desk().replyFile(letter.number());
    if (reply.isPresent()) {
      AtomicFile.write(to, reply.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  boolean hasRecoveryFile() {
    Optional<Secret> file = site.recoveryFile(camera);
    file.ifPresent(Secret::close);
    return file.isPresent();
  }

  /// @throws StoreException where it cannot be written
  void saveRecoveryFile(Path to) throws StoreException {
    Optional<Secret> file = site.recoveryFile(camera);
    if (file.isPresent()) {
      byte[] bytes = file.get().copyBytes();
      file.get().close();
      try {
        AtomicFile.write(to, bytes);
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  /// @return the answers on the owner's note, in the order of the questions
  List<String> note() {
    List<String> lines = new ArrayList<>();
    for (NoteLine line : site.answers(camera)) {
      lines.add(line.answer().use(String::new));
      line.answer().close();
    }
    return lines;
  }

  void letADayPass() {
    site.clock().letPass(DAY);
  }

  void letAnHourPass() {
    site.clock().letPass(Duration.ofHours(1));
  }

  Instant now() {
    return site.clock().instant();
  }
}
