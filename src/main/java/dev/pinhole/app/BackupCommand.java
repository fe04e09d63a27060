package dev.pinhole.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `backup`: what can be done with a backup folder.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Works with the backup of a camera. Choose one of the commands below.",
    subcommands = {BackupVerifyCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:see the command’s own help", "2:an argument is wrong"})
public final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public BackupCommand() {}

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command: verify");
  }
}
