import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Checks or writes the formatting of every Java file below a folder.
///
/// Arguments: `check` or `write`, then the folder. Exits with 1 where a file is not formatted.
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<String> command = new ArrayList<>();
    command.add(write ? "--replace" : "--dry-run");
    if (!write) {
      command.add("--set-exit-if-changed");
    }
    try (var files = Files.walk(Path.of(args[1]))) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(command::add);
    }
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, command.toArray(String[]::new));
    if (status != 0) {
      System.out.println(
          "Not formatted: the files named above. Mend: mvn -Pformat process-test-classes");
    }
    System.exit(status);
  }
}
