package dev.pinhole.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file that the desk sends back.
public final class ReplyFile {
  private ReplyFile() {}

  /// @param reply what it holds
  /// @return the file's content
  public static byte[] write(SignedReply reply) {
    return FileForm.REPLY.write(List.of(reply.text()));
  }

  /// @param content a file's content
  /// @return the reply, its signature not checked yet, or what is wrong with the file
  public static Parsed<SignedReply> parse(byte[] content) {
    return FileForm.REPLY.parse(content, ReplyFile::reply);
  }

  /// Blocks as long as the disk does; reads at most 64 KiB.
  ///
  /// @param file what a person chose
  /// @return the reply, its signature not checked yet, or what is wrong with the file
  public static Parsed<SignedReply> read(Path file) {
    return FileForm.REPLY.read(file, ReplyFile::reply);
  }

  private static Optional<SignedReply> reply(List<String> values) {
    return SignedReply.parse(values.getFirst());
  }
}
