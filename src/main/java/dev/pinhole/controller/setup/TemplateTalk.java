package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.settings.Values;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Templates of one job: saved from what was set, laid beside the camera, and set one line of the
/// checklist after the other by the same talk as the pages. On the job's thread.
///
/// What is still to be set is kept in memory alone. It is dropped where the person leaves a page,
/// or the program ends; what was set by then stands in the job.
public final class TemplateTalk {
  private final Book book;
  private final TemplatePreview preview;
  private final SetUpTalk setUp;
  private final KeptLogin login;
  private final Deque<Setting> left = new ArrayDeque<>();
  private Optional<TemplateLive> live = Optional.empty();

  /// Whether the page of the first of them is open, and whether it was asked for there.
  private Stage stage = Stage.CLOSED;

  private enum Stage {
    CLOSED,
    OPEN,
    ASKED
  }

  /// @param book the job
  /// @param preview how the camera is read
  /// @param setUp how one setting is set
  /// @param login the job's login
  public TemplateTalk(Book book, TemplatePreview preview, SetUpTalk setUp, KeptLogin login) {
    this.book = book;
    this.preview = preview;
    this.setUp = setUp;
    this.login = login;
  }

  /// @return the template that lies beside the camera; empty where none does
  public Optional<TemplateLive> live() {
    return live;
  }

  /// @param job a job
  /// @return what was set in it and read back, without what one camera alone can have; empty where
  ///   nothing was yet
  public static Optional<Template> of(Job job) {
    List<Setting> settings =
        job.setUp().pages().settings().values().stream()
            .flatMap(one -> one.written().stream())
            .filter(one -> one.outcome() == RestoreEvent.Outcome.DONE)
            .flatMap(one -> Values.read(one.kind(), one.found()).stream())
            .toList();
    String name = job.choices().name();
    return settings.isEmpty()
        ? Optional.empty()
        : Optional.of(Template.of(Template.isName(name) ? name : "Template", settings));
  }

  /// Saves what was set.
  ///
  /// @param to where; an existing file is replaced
  public void save(Path to) {
    Optional<Template> template = of(book.job());
    if (template.isEmpty()) {
      book.tell(Message.of("template.nothing"));
      return;
    }
    try {
      TemplateFile.write(Disk.system(), to, template.get());
      book.tell(Message.of("papers.saved", to.toString()));
    } catch (StoreException e) {
      book.tell(e.told());
    }
  }

  /// Reads a template, and what the camera has beside it.
  ///
  /// @param file the template's file
  public void layBeside(Path file) {
    TemplateLive begun = TemplateLive.of(file);
    try {
      begun = begun.with(TemplateFile.read(file));
    } catch (StoreException e) {
      live = Optional.of(begun.with(e.told()));
      return;
    }
    Optional<Sighting> camera = book.reachable();
    if (camera.isEmpty() || login.get().isEmpty() || book.busy()) {
      live =
          Optional.of(
              begun.with(
                  Message.of(
                      camera.isEmpty() ? "controller.no-camera" : "template.sign-in-first")));
      return;
    }
    live = Optional.of(begun);
    Login with = login.get().get();
    List<Setting> settings = begun.template().orElseThrow().settings(Optional.empty());
    TemplateLive asked = begun;
    book.ask(
        () -> preview.of(camera.get().reach(), with, settings),
        seen -> live = live.map(one -> one.equals(asked) ? beside(one, seen) : one));
  }

  private static TemplateLive beside(TemplateLive begun, TemplatePreview.Seen seen) {
    return switch (seen) {
      case TemplatePreview.Seen.Beside(var _, var settings) -> begun.with(settings);
      case TemplatePreview.Seen.Password(Message told) -> begun.with(told);
      case TemplatePreview.Seen.NoAnswer(Message told) -> begun.with(told);
    };
  }

  /// Sets what was chosen, the network last: a camera that leaves its address takes nothing with
  /// it.
  ///
  /// @param template what the template is called
  /// @param settings what was chosen
  public void use(String template, List<Setting> settings) {
    List<Setting> inOrder =
        settings.stream().sorted(Comparator.comparing(one -> one.kind() == Kind.NETWORK)).toList();
    boolean begins =
        !inOrder.isEmpty()
            && Step.of(book.job()) instanceof Step.SetUpAgain
            && book.record(
                Origin.REPORTED,
                new SetUpEvent.TemplateChosen(
                    template, inOrder.stream().map(Setting::kind).toList()));
    if (begins) {
      live = Optional.empty();
      left.clear();
      left.addAll(inOrder);
      stage = Stage.CLOSED;
    }
  }

  /// Regularly: opens the next page, asks for what is wanted there, and closes it when that has
  /// ended.
  public void tick() {
    Step step = Step.of(book.job());
    if (!(step instanceof Step.SetUpAgain) && left.isEmpty()) {
      live = Optional.empty();
    }
    if (left.isEmpty() || book.busy()) {
      return;
    }
    Setting next = left.getFirst();
    SetUpEvent.Item item = SetUpEvent.Item.of(next.kind());
    switch (step) {
      case Step.SetUpAgain _ when stage == Stage.CLOSED -> open(item);
      // The person closed it, or the line is not offered any more.
      case Step.SetUpAgain _ -> left.clear();
      case Step.SetUpPage page when page.item() == item && page.stage() == PageStage.FORM ->
          form(next);
      case Step.SetUpPage page when page.item() != item -> left.clear();
      case Step.Finished _, Step.Waiting _ -> left.clear();
      case Step _ -> {}
    }
  }

  private void open(SetUpEvent.Item item) {
    if (act(new Act.OpenPage(item))) {
      stage = Stage.OPEN;
    } else {
      left.removeFirst();
    }
  }

  private void form(Setting next) {
    if (stage == Stage.OPEN) {
      setUp.set(next);
      boolean asked =
          !(Step.of(book.job()) instanceof Step.SetUpPage page && page.stage() == PageStage.FORM);
      stage = Stage.ASKED;
      if (!asked) {
        close();
      }
    } else if (!isOpen(next.kind())) {
      close();
    }
  }

  /// An outcome that nobody knows yet is read on the open page.
  private boolean isOpen(Kind kind) {
    return book.job()
        .setUp()
        .pages()
        .standing(kind)
        .flatMap(Standing::written)
        .filter(Followed::isOpen)
        .isPresent();
  }

  private void close() {
    if (act(new Act.Back())) {
      left.removeFirst();
      stage = Stage.CLOSED;
    }
  }

  private boolean act(Act act) {
    return Acts.events(book.job(), act)
        .filter(events -> events.stream().allMatch(one -> book.record(Origin.REPORTED, one)))
        .isPresent();
  }
}
