package dev.pinhole.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// One screen of the wizard, to be framed by the shell.
///
/// @param id names the screen, steadily
/// @param title the heading, where focus goes first
/// @param sentence the one sentence below it
/// @param besideTitle a word beside the heading, such as *SIMULATED*
/// @param content what stands between sentence and buttons
/// @param primary the primary button
/// @param elsewhere the entries of *Something else…*
/// @param back what *Back* does, where it leads anywhere
/// @param note what holds on this screen, such as that nothing was erased yet
public record Page(
    String id,
    String title,
    String sentence,
    Optional<String> besideTitle,
    Node content,
    Optional<PageAct> primary,
    List<PageEntry> elsewhere,
    Optional<Runnable> back,
    Optional<String> note) {
  public Page {
    elsewhere = List.copyOf(elsewhere);
  }
}
