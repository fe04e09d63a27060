import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/// Makes the self-contained program with the running JDK's jpackage.
///
/// Arguments: folder of modular jars, the program's jar, output folder, `module/MainClass`.
final class Image {
  private Image() {}

  public static void main(String[] args) throws IOException {
    Path image = Path.of(args[2], "pinhole");
    if (Files.exists(image)) {
      try (var files = Files.walk(image)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    // Line numbers stay (no --strip-debug); German dates need jdk.localedata.
    List<String> command =
        List.of(
            "--type", "app-image",
            "--name", "pinhole",
            "--dest", args[2],
            "--module-path", args[0] + File.pathSeparator + args[1],
            "--module", args[3],
            "--add-modules", "jdk.localedata,jdk.crypto.ec",
            "--jlink-options",
                "--strip-native-commands --no-header-files --no-man-pages --include-locales=en,de",
            "--java-options", "--enable-native-access=javafx.graphics");
    ToolProvider jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
    System.exit(jpackage.run(System.out, System.err, command.toArray(String[]::new)));
  }
}
