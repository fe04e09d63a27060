package dev.pinhole.ui.steps;

import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Phase;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.shell.PageEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Puts a page together: the words of a step, *Back* where it leads anywhere and why not where it
/// does not, and *Something else…* with the step's branches.
public final class Screen {
  /// How the contents of the steps look.
  public static final String STYLE =
      Objects.requireNonNull(Screen.class.getResource("steps.css")).toExternalForm();

  private final Seen seen;
  private final String id;
  private final List<PageEntry> entries = new ArrayList<>();
  private String title;
  private String sentence;
  private Optional<String> beside = Optional.empty();
  private Optional<PageAct> primary = Optional.empty();
  private Consumer<Branch> enter;
  private Optional<Runnable> back;
  private final Optional<String> note;

  /// @param seen the job
  /// @param id the step's name, also the key of its words
  public Screen(Seen seen, String id) {
    this(seen, id, "step." + id);
  }

  /// @param seen the job
  /// @param id the screen's name
  /// @param key where its title and sentence are found
  public Screen(Seen seen, String id, String key) {
    this.seen = seen;
    this.id = id;
    this.title = seen.say(key + ".title");
    this.sentence = seen.say(key + ".sentence");
    this.enter = branch -> seen.act(new Act.Enter(branch));
    this.back =
        Seen.goesBack(seen.view()) ? Optional.of(() -> seen.act(new Act.Back())) : Optional.empty();
    this.note = standing();
  }

  /// @param words what stands above instead of the step’s own title
  /// @return this
  public Screen title(String words) {
    title = words;
    return this;
  }

  /// @param words the one instruction, instead of the step’s own
  /// @return this
  public Screen sentence(String words) {
    sentence = words;
    return this;
  }

  /// @param words a word beside the heading, such as *SIMULATED*
  /// @return this
  public Screen beside(String words) {
    beside = Optional.of(words);
    return this;
  }

  /// @param words what the primary button does
  /// @param act its act
  /// @return this
  public Screen primary(String words, Runnable act) {
    return primary(
        new PageAct(new SimpleStringProperty(words), new SimpleBooleanProperty(true), act));
  }

  /// @param act the primary button
  /// @return this
  public Screen primary(PageAct act) {
    primary = Optional.of(act);
    return this;
  }

  /// @param words an entry of *Something else…*, after the step’s own
  /// @param act what it does
  /// @return this
  public Screen entry(String words, Runnable act) {
    entries.add(new PageEntry(words, act));
    return this;
  }

  /// @param way what an entry that leads to a branch does
  /// @return this
  public Screen entering(Consumer<Branch> way) {
    enter = way;
    return this;
  }

  /// @param way what *Back* does, where it is offered
  /// @return this
  public Screen back(Runnable way) {
    back = back.map(_ -> way);
    return this;
  }

  /// @param content what stands between sentence and buttons
  /// @return the page
  public Page show(Parent content) {
    content.getStyleClass().add("step-content");
    content.getStylesheets().add(STYLE);
    for (Branch branch : seen.view().step().elsewhere()) {
      entry(seen.say("branch." + branch + ".entry"), () -> enter.accept(branch));
    }
    if (canWait()) {
      entry(seen.say("entry.put-aside"), () -> putAside(content));
    }
    return new Page(
        id, title, sentence, beside, content, primary, List.copyOf(entries), back, note);
  }

  /// Nothing waits before anything was chosen; and where waiting is a way out, it is offered there.
  private boolean canWait() {
    return switch (seen.view().step()) {
      case Step.WhatHappened _, Step.Finished _, Step.Waiting _ -> false;
      case Step.Advice advice -> !advice.branch().exits().contains(Exit.PUT_ASIDE);
      default -> true;
    };
  }

  private void putAside(Node from) {
    new Question(Question.Asked.putAside(seen), reason -> seen.act(new Act.PutAside(reason)))
        .show(from);
  }

  /// What holds on every screen: that nothing was erased, or that there is no way back. Who sets a
  /// camera up without a reset is about to write, and not about to erase.
  private Optional<String> standing() {
    if (seen.view().step() instanceof Step.Finished || seen.view().step() instanceof Step.Waiting) {
      return Optional.empty();
    }
    if (!seen.view().job().mayHaveErased()) {
      if (seen.view().step().phase() == Phase.SET_UP_AGAIN) {
        return Optional.empty();
      }
      return Optional.of(seen.say("note.nothing-erased"));
    }
    return Seen.goesBack(seen.view())
        ? Optional.empty()
        : Optional.of(
            seen.say(
                seen.view().job().holds().mayHaveErased()
                    ? "note.no-way-back"
                    : "note.no-way-back.own"));
  }
}
