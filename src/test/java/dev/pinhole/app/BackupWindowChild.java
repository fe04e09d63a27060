package dev.pinhole.app;

import dev.pinhole.job.Step;
import dev.pinhole.testing.Await;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// The program with its window in a process of its own: copies until a file is under way, says so,
/// and waits to be killed.
final class BackupWindowChild extends BackupWindow {
  private BackupWindowChild(Path folder) {
    this.folder = folder;
  }

  /// @param args where its data is
  public static void main(String[] args) throws Exception {
    BackupWindowChild child = new BackupWindowChild(Path.of(args[0]));
    child.open();
    child.toTheChoice();
    child.fire("primary");
    child.at(Step.Copying.class);
    Await.until("some files", () -> child.view().job().backup().saved() >= 5);
    child.window.program().site().lead(ID, false);
    Await.until("it vanishes", () -> !child.view().live().present());
    System.out.println("copying " + child.view().job().backup().saved());
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
