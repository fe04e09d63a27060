package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pinhole.text.Words;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that people choose: the right ones are read, and everything else is refused in a sentence.
final class FilesTest {
  private static final byte[] REQUEST = RequestFile.write(Samples.request(Method.REQUEST_FILE));
  private static final byte[] REPLY = ReplyFile.write(Samples.reply());
  private static final byte[] RECOVERY = Samples.recovery().write();

  @TempDir private Path folder;

  private static String why(Parsed<?> parsed) {
    return parsed instanceof Parsed.Bad<?> bad ? bad.why().key() : "good";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file.xml"), content);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(RequestFile.read(file(REQUEST)))
        .isEqualTo(new Parsed.Good<>(Samples.request(Method.REQUEST_FILE)));
    assertThat(ReplyFile.read(file(REPLY))).isEqualTo(new Parsed.Good<>(Samples.reply()));
    Parsed<RecoveryFile> read = RecoveryFile.read(file(RECOVERY));
    assertThat(read)
        .isInstanceOfSatisfying(
            Parsed.Good.class,
            good -> {
              RecoveryFile recovery = (RecoveryFile) good.value();
              assertThat(recovery.guid().matches(Samples.recovery().guid())).isTrue();
              assertThat(recovery.mac()).isEqualTo(Samples.MAC);
              assertThat(recovery.issued()).isEqualTo(Samples.NOON);
            });
    assertThat(read.toString()).contains("•••");
  }

  @Test
  void everyFileSaysWhatItIs() {
    for (byte[] content : List.of(REQUEST, REPLY, RECOVERY)) {
      assertThat(text(content)).contains("SIMULATED", "No real device can use this file");
      assertThat(content.length).isLessThan(1_000);
    }
  }

  @Test
  void theDeskIsToldTheMailersMarksDoNotMatter() {
    assertThat(why(ReplyFile.parse(bytes("\uFEFF" + text(REPLY))))).isEqualTo("good");
    assertThat(why(ReplyFile.parse(bytes(text(REPLY).replace("\r\n", "\n"))))).isEqualTo("good");
    assertThat(why(ReplyFile.parse(bytes(text(REPLY) + "\n\n")))).isEqualTo("good");
  }

  @Test
  void anotherKindIsNamed() {
    assertThat(why(ReplyFile.parse(REQUEST))).isEqualTo("exchange.file.not.REPLY.REQUEST");
    assertThat(why(ReplyFile.parse(RECOVERY))).isEqualTo("exchange.file.not.REPLY.RECOVERY");
    assertThat(why(RequestFile.parse(REPLY))).isEqualTo("exchange.file.not.REQUEST.REPLY");
    assertThat(why(RequestFile.parse(RECOVERY))).isEqualTo("exchange.file.not.REQUEST.RECOVERY");
    assertThat(why(RecoveryFile.parse(REPLY))).isEqualTo("exchange.file.not.RECOVERY.REPLY");
    assertThat(why(RecoveryFile.parse(REQUEST))).isEqualTo("exchange.file.not.RECOVERY.REQUEST");
  }

  @Test
  void contentThatIsNoReplyIsRefusedForWhatItIs() {
    assertThat(why(ReplyFile.parse(new byte[0]))).isEqualTo("exchange.file.empty");
    assertThat(why(ReplyFile.parse(new byte[65_537]))).isEqualTo("exchange.file.large");
    assertThat(why(ReplyFile.parse(new byte[65_536]))).isEqualTo("exchange.file.foreign");
    assertThat(why(ReplyFile.parse(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
        .isEqualTo("exchange.file.picture");
    assertThat(why(ReplyFile.parse(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})))
        .isEqualTo("exchange.file.picture");
    assertThat(why(ReplyFile.parse(bytes("hello")))).isEqualTo("exchange.file.foreign");
    assertThat(why(ReplyFile.parse(bytes("<ProbeMatch><Uuid>1</Uuid></ProbeMatch>"))))
        .isEqualTo("exchange.file.foreign");
    for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertThat(why(ReplyFile.parse(text(REPLY).getBytes(charset))))
          .isEqualTo("exchange.file.encoding");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMULATED|Simulated",
        "<Reply>PINHOLE|<Reply>PINHOLF",
        "<Version>1|<Version>2",
        "<Version>1</Version>|<Version>1</Version><More>1</More>",
        "<Check>|<Check>0",
        "</PinholePracticeReply>|</PinholePracticeReply",
        "<PinholePracticeReply>|<!DOCTYPE x [<!ENTITY a 'b'>]><PinholePracticeReply>",
        "<Reply>|<Reply>&a;",
        "<Reply>|<Reply><![CDATA[x]]>",
        "<Reply>|<Reply x='1'>"
      })
  void changedFilesAreDamaged(String part, String instead) {
    assertThat(text(REPLY)).contains(part);
    assertThat(why(ReplyFile.parse(bytes(text(REPLY).replace(part, instead)))))
        .isEqualTo("exchange.file.damaged");
  }

  @Test
  void entitiesAreNeitherFetchedNorBlownUp() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]>");
    String body = text(REPLY).substring(text(REPLY).indexOf("<PinholePracticeReply>"));
    String said = bomb + body.replace("<Reply>", "<Reply>&e29;&f;");
    assertThat(why(ReplyFile.parse(bytes(said)))).isEqualTo("exchange.file.damaged");
  }

  @Test
  void aNewerFileIsNotCalledDamaged() {
    // What a newer Pinhole would write: another version, and a check that fits it.
    String newer = text(FileForm.REPLY.write(List.of("x"))).replace(">1</Version>", ">2</Version>");
    String note = "Note=" + FileForm.NOTE + "\n";
    String check = sha("%sVersion=2\nReply=x\n".formatted(note));
    newer = newer.replaceAll("<Check>.*</Check>", "<Check>" + check + "</Check>");
    assertThat(why(ReplyFile.parse(bytes(newer)))).isEqualTo("exchange.file.newer");
  }

  private static String sha(String text) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes(text));
      return java.util.HexFormat.of().formatHex(digest, 0, 8);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyFlippedBitAndEveryCutIsSeen() {
    for (int bit = 0; bit < REPLY.length * Byte.SIZE; bit++) {
      Parsed<SignedReply> parsed = ReplyFile.parse(Samples.flipped(REPLY, bit));
      // The XML declaration and the blanks between the elements say nothing.
      assertThat(
              parsed instanceof Parsed.Bad<SignedReply>
                  || parsed.equals(new Parsed.Good<>(Samples.reply())))
          .as("bit %s", bit)
          .isTrue();
    }
    for (int length = 0; length < REPLY.length - 2; length++) {
      assertThat(why(ReplyFile.parse(Arrays.copyOf(REPLY, length)))).isNotEqualTo("good");
    }
  }

  @Test
  void placesThatAreNoFilesAreRefused() throws IOException {
    assertThat(why(ReplyFile.read(folder))).isEqualTo("exchange.file.folder");
    assertThat(why(ReplyFile.read(folder.resolve("none")))).isEqualTo("exchange.file.gone");
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertThat(why(ReplyFile.read(device))).isEqualTo("exchange.file.device");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file(REPLY));
    assertThat(why(ReplyFile.read(link))).isEqualTo("exchange.file.link");
    Path circle = folder.resolve("circle");
    Files.createSymbolicLink(circle, circle);
    assertThat(why(ReplyFile.read(circle))).isEqualTo("exchange.file.link");
  }

  @Test
  void aQueueIsNotWaitedFor() throws IOException, InterruptedException {
    Path queue = folder.resolve("queue");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    Process made = new ProcessBuilder("/usr/bin/mkfifo", queue.toString()).start();
    assertThat(made.waitFor()).isZero();
    assertThat(why(ReplyFile.read(queue))).isEqualTo("exchange.file.device");
  }

  @Test
  void aHugeFileIsRefusedAtOnce() throws IOException {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }
    long start = System.nanoTime();
    assertThat(why(ReplyFile.read(huge))).isEqualTo("exchange.file.large");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void whatMayNotBeReadIsSaid() throws IOException {
    Path file = file(REPLY);
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, Set.of());
    assumeTrue(!Files.isReadable(file));
    assertThat(why(ReplyFile.read(file))).isEqualTo("exchange.file.unreadable");
  }

  @Test
  void nothingThatIsChosenMakesItFail() {
    long seed = 5;
    Random random = new Random(seed);
    List<byte[]> good = List.of(REQUEST, REPLY, RECOVERY);
    for (int i = 0; i < Samples.ROUNDS; i++) {
      byte[] content = Samples.mutated(good.get(i % good.size()), random);
      try {
        for (Parsed<?> one :
            List.of(
                RequestFile.parse(content),
                ReplyFile.parse(content),
                RecoveryFile.parse(content))) {
          if (one instanceof Parsed.Bad<?> bad) {
            assertThat(Words.of(java.util.Locale.UK).say(bad.why())).isNotBlank();
          }
        }
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " file " + i, e);
      }
    }
  }
}
