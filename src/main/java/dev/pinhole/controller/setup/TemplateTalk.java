package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.KeptLogin;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.Act;
import dev.pinhole.job.Acts;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.PageStage;
import dev.pinhole.job.PlannedSetUp;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Templates of one job: saved from what was set, laid beside the camera, and set one line of the
/// checklist after the other by the same talk as the pages. On the job's thread.
///
/// Where the person leaves a page, or the program ends, nothing more is set by itself. What was
/// chosen and not asked for yet stands in the job, and is offered on the checklist.
public final class TemplateTalk {
  private static final String UNNAMED = "Template";

  private final Book book;
  private final TemplatePreview preview;
  private final SetUpTalk setUp;
  private final KeptLogin login;
  private final Supplier<Neighbourhood> neighbourhood;
  private final Deque<Setting> left = new ArrayDeque<>();
  private Optional<TemplateLive> live = Optional.empty();

  /// What is laid beside the camera as soon as it can be asked.
  private Optional<Laying> laying = Optional.empty();

  /// @param begun the template
  /// @param settings what it wants of this camera
  /// @param signsIn whether the person was asked for the password first
  private record Laying(TemplateLive begun, List<Setting> settings, boolean signsIn) {}

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
  /// @param neighbourhood who has which address around the camera, asked anew each time
  public TemplateTalk(
      Book book,
      TemplatePreview preview,
      SetUpTalk setUp,
      KeptLogin login,
      Supplier<Neighbourhood> neighbourhood) {
    this.book = book;
    this.preview = preview;
    this.setUp = setUp;
    this.login = login;
    this.neighbourhood = neighbourhood;
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
        : Optional.of(Template.of(Template.isName(name) ? name : UNNAMED, settings));
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
    TemplateLive begun = TemplateLive.of(Optional.of(file));
    try {
      Template template = TemplateFile.read(file);
      lay(begun.with(template), template.settings(Optional.empty()));
    } catch (StoreException e) {
      live = Optional.of(begun.with(e.told()));
    }
  }

  /// Lays beside the camera what the job was planned with.
  public void layPlanBeside() {
    Optional<PlannedSetUp> plan = book.job().choices().planned().map(ChoiceEvent.Planned::setUp);
    List<Setting> settings =
        Arrays.stream(Kind.values())
            .flatMap(kind -> plan.flatMap(one -> one.setting(kind)).stream())
            .toList();
    if (!settings.isEmpty()) {
      String name = plan.map(PlannedSetUp::template).filter(Template::isName).orElse(UNNAMED);
      lay(TemplateLive.of(Optional.empty()).with(Template.of(name, settings)), settings);
    }
  }

  private void lay(TemplateLive begun, List<Setting> settings) {
    Optional<Sighting> camera = book.reachable();
    if (camera.isEmpty()) {
      live = Optional.of(begun.with(Message.of("controller.no-camera")));
      return;
    }
    boolean signsIn = login.get().isEmpty();
    if (signsIn || book.busy()) {
      laying = Optional.of(new Laying(begun, settings, signsIn));
      if (signsIn) {
        act(new Act.OpenPage(SetUpEvent.Item.of(settings.getFirst().kind())));
      }
      return;
    }
    live = Optional.of(begun);
    Login with = login.get().get();
    book.ask(
        () -> preview.of(camera.get().reach(), with, settings),
        seen ->
            live =
                live.map(one -> one.equals(begun) ? beside(one, routed(seen, camera.get())) : one));
  }

  /// A planned address knows no router.
  private TemplatePreview.Seen routed(TemplatePreview.Seen seen, Sighting camera) {
    return seen instanceof TemplatePreview.Seen.Beside(var found, var settings)
        ? new TemplatePreview.Seen.Beside(
            found,
            settings.stream()
                .map(
                    one ->
                        one.withWanted(
                            wanted ->
                                neighbourhood
                                    .get()
                                    .routed(wanted, one.has(), camera.mac(), book.nearby())))
                .toList())
        : seen;
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
                Origin.REPORTED, new SetUpEvent.TemplateChosen(template, Values.of(inOrder)));
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
    if (book.busy()) {
      return;
    }
    laying.ifPresent(one -> layAfter(step, one));
    if (left.isEmpty()) {
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

  /// Back from the sign-in, the template is laid beside the camera; who did not sign in wants none.
  private void layAfter(Step step, Laying one) {
    switch (step) {
      case Step.SetUpAgain _ -> {
        laying = Optional.empty();
        if (!one.signsIn() || login.get().isPresent()) {
          lay(one.begun(), one.settings());
        }
      }
      case Step.SetUpPage page when page.stage() == PageStage.FORM && login.get().isPresent() ->
          act(new Act.Back());
      case Step.SetUpPage _, Step.SignIn _, Step.AgreeToWrites _ -> {}
      case Step _ -> laying = Optional.empty();
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
