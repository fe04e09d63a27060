package dev.pinhole.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file that a camera exports for the desk.
public final class RequestFile {
  private RequestFile() {}

  /// @param request what it holds
  /// @return the file's content
  public static byte[] write(ResetRequest request) {
    return FileForm.REQUEST.write(List.of(request.text()));
  }

  /// @param content a file's content
  /// @return the request, or what is wrong with the file
  public static Parsed<ResetRequest> parse(byte[] content) {
    return FileForm.REQUEST.parse(content, RequestFile::request);
  }

  /// Blocks as long as the disk does; reads at most 64 KiB.
  ///
  /// @param file what a person chose
  /// @return the request, or what is wrong with the file
  public static Parsed<ResetRequest> read(Path file) {
    return FileForm.REQUEST.read(file, RequestFile::request);
  }

  private static Optional<ResetRequest> request(List<String> values) {
    return ResetRequest.parse(values.getFirst());
  }
}
