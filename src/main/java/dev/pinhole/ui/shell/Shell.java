package dev.pinhole.ui.shell;

import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// The frame around the screens: bar, rail, page with its buttons, bench, evidence. Knows no job
/// and no step. Lives on the FX thread.
///
/// Where the window is narrow or the text large, rail and bench fold away; the bench is then shown
/// in the page's place by a button in the bar. A page that needs the room folds the bench earlier;
/// the same button then shows it beside the page.
public final class Shell extends BorderPane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROW_EM = 62;
  private static final double NARROW_WITH_BENCH_EM = 68;

  private final Words words;
  private final TopBar bar;
  private final Rail rail;
  private final Label heading = new Label();
  private final Label beside = new Label();
  private final Label where = new Label();
  private final Label lead = new Label();
  private final StackPane content = new StackPane();
  private final MenuButton elsewhere = new MenuButton();
  private final Button back = new Button();
  private final Button primary = new Button();
  private final Label note = new Label();
  private final Notice notice = new Notice();
  private final EvidenceStrip evidence;
  private final BenchPlace bench;
  private final Flow flow = new Flow();
  private final BorderPane page = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private final Label missing = new Label();

  /// What holds on the screen, and what is missing, on one line above the buttons.
  private final HBox said = new HBox(16);

  private final ActRow row = new ActRow(elsewhere, back, primary);
  private final VBox acts;
  private final Wishes wishes;
  private TextSize size;
  private Optional<Runnable> onBack = Optional.empty();

  /// @param words the words
  /// @param phases the names of the rail
  /// @param look the look at first
  /// @param wishes what the shell tells the program
  public Shell(Words words, List<String> phases, Look look, Wishes wishes) {
    this.words = words;
    this.wishes = wishes;
    this.size = look.size();
    this.bar = new TopBar(words, look, wishes, change -> size(change.apply(size)));
    this.rail =
        new Rail(
            phases,
            new Rail.Words(
                words.say("shell.done"), words.say("shell.now"), words.say("shell.not-needed")));
    this.bench = new BenchPlace(() -> getWidth() - rail.prefWidth(-1) - page.minWidth(-1));
    this.evidence = new EvidenceStrip(words);
    this.acts = acts();
    setId("shell");
    getStyleClass().add("shell");
    scroll();
    page.setCenter(scroll);
    page.setBottom(acts);
    setTop(new VBox(bar, notice));
    setLeft(rail);
    setCenter(page);
    setBottom(evidence);
    bar.bench().setOnAction(_ -> openBench(bar.bench().isSelected()));
    widthProperty().addListener((_, _, _) -> fold());
    bar.em().addListener((_, _, _) -> fold());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    addEventHandler(BenchCall.CALLED, this::goToBench);
  }

  /// The page's content. Never smaller than its words at its real width, or the last of them would
  /// be cut without a scroll bar.
  private static final class Flow extends VBox {
    Flow() {
      widthProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected double computeMinHeight(double width) {
      return getWidth() > 0 ? computePrefHeight(getWidth()) : super.computeMinHeight(width);
    }
  }

  private void scroll() {
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    heading.setFocusTraversable(true);
    heading.setAccessibleRole(AccessibleRole.TEXT);
    heading.setId("heading");
    beside.getStyleClass().add("beside");
    beside.setMinWidth(Region.USE_PREF_SIZE);
    where.getStyleClass().add("where");
    lead.getStyleClass().add("lead");
    lead.setWrapText(true);
    lead.setMinHeight(Region.USE_PREF_SIZE);
    HBox title = new HBox(12, heading, beside);
    title.setAlignment(Pos.CENTER_LEFT);
    content.setAlignment(Pos.TOP_LEFT);
    note.getStyleClass().add("note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.setId("note");
    flow.getChildren().setAll(where, new VBox(8, title, lead), content);
    flow.getStyleClass().add("shell-page");
    VBox.setVgrow(content, Priority.ALWAYS);
    scroll.setContent(flow);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("shell-scroll");
    scroll.setId("page-scroll");
  }

  private VBox acts() {
    elsewhere.setText(words.say("shell.elsewhere"));
    elsewhere.setAccessibleText(elsewhere.getText());
    elsewhere.getStyleClass().add("elsewhere");
    elsewhere.setId("elsewhere");
    back.setText(words.say("shell.back"));
    back.setId("back");
    back.setOnAction(_ -> onBack.ifPresent(Runnable::run));
    primary.setDefaultButton(true);
    primary.setId("primary");
    primary.setWrapText(true);
    missing.getStyleClass().add("missing");
    missing.setWrapText(true);
    missing.setMinHeight(Region.USE_PREF_SIZE);
    missing.setMaxWidth(Double.MAX_VALUE);
    missing.setId("missing");
    missing
        .visibleProperty()
        .bind(primary.disabledProperty().and(missing.textProperty().isNotEmpty()));
    missing.managedProperty().bind(missing.visibleProperty());
    HBox.setHgrow(missing, Priority.ALWAYS);
    said.getChildren().setAll(missing);
    var noted = note.managedProperty().and(note.parentProperty().isEqualTo(said));
    said.managedProperty().bind(missing.visibleProperty().or(noted));
    VBox box = new VBox(8, said, row);
    box.setMinWidth(0);
    box.getStyleClass().add("shell-acts");
    return box;
  }

  /// Shows a screen. Focus goes to its heading, so that the instruction is read first.
  ///
  /// @param shown the screen
  public void show(Page shown) {
    page.setId("page-" + shown.id());
    heading.setText(shown.title());
    heading.setAccessibleText(shown.title() + ". " + shown.sentence());
    lead.setText(shown.sentence());
    beside.setText(shown.besideTitle().orElse(""));
    show(beside, shown.besideTitle().isPresent());
    content.getChildren().setAll(shown.content());
    note.setText(shown.note().orElse(""));
    show(note, shown.note().isPresent());
    elsewhere.getItems().setAll(shown.elsewhere().stream().map(Shell::item).toList());
    show(elsewhere, !shown.elsewhere().isEmpty());
    onBack = shown.back();
    show(back, onBack.isPresent());
    primary(shown.primary());
    boolean any = shown.primary().isPresent() || onBack.isPresent() || !shown.elsewhere().isEmpty();
    show(row, any);
    show(acts, any || shown.note().isPresent());
    scroll.setVvalue(0);
    bench.makeRoom();
    fold();
    if (heading.getScene() == null) {
      // Before the first layout the page is not in the scene yet, and could not take the focus.
      applyCss();
    }
    heading.requestFocus();
  }

  private static MenuItem item(PageEntry entry) {
    MenuItem item = new MenuItem(entry.text());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> entry.act().run());
    return item;
  }

  private void primary(Optional<PageAct> act) {
    primary.textProperty().unbind();
    primary.disableProperty().unbind();
    primary.setDisable(false);
    primary.accessibleHelpProperty().unbind();
    missing.textProperty().unbind();
    missing.setText("");
    show(primary, act.isPresent());
    act.ifPresent(
        one -> {
          primary.textProperty().bind(one.text());
          primary.disableProperty().bind(Bindings.not(one.ready()));
          primary.setOnAction(_ -> one.act().run());
          missing.textProperty().bind(one.missing());
          primary.accessibleHelpProperty().bind(one.missing());
        });
  }

  /// @param offered whether *Back* leads anywhere at this moment
  public void backOffered(boolean offered) {
    show(back, offered && onBack.isPresent());
  }

  /// @param indices which phases this way does not have
  public void phasesLeftOut(List<Integer> indices) {
    rail.leaveOut(indices);
  }

  /// @param holds whether what the page's note says still holds
  public void noteHolds(boolean holds) {
    note.setVisible(holds && !note.getText().isEmpty());
  }

  /// @param index which phase of the rail is under way
  public void phase(int index) {
    phase(index, Set.of());
  }

  /// @param index which phase of the rail is under way
  /// @param passedOver which of the earlier ones were not needed
  public void phase(int index, Set<Integer> passedOver) {
    rail.now(index, passedOver);
    where.setText(
        words.say(
            "shell.where",
            Integer.toString(rail.position(index)),
            Integer.toString(rail.size()),
            rail.phase(index)));
  }

  /// @param camera whose camera, in words
  /// @param answers whether it answers now
  public void chip(Optional<String> camera, boolean answers) {
    bar.chip(camera, answers);
  }

  /// @param on whether this is practice
  public void practice(boolean on) {
    bar.practice(on);
  }

  /// @param shown the practice bench
  /// @param yields whether the page needs the room more, where there is not enough for both
  public void bench(Optional<Node> shown, boolean yields) {
    if (bench.show(shown, yields)) {
      fold();
    }
  }

  private void openBench(boolean on) {
    bench.open(on);
    fold();
  }

  private void goToBench(BenchCall call) {
    call.consume();
    openBench(true);
    // What has never been shown has no controls before that.
    bench.applyCss();
    Regions.go(List.of(bench), Optional.empty(), 1);
  }

  /// @param lines what was observed and reported, newest first
  /// @param otherwise what stands there while there is nothing
  public void evidence(List<EvidenceLine> lines, String otherwise) {
    evidence.show(lines, otherwise);
  }

  /// @param words something the person should know; stays until it is over
  /// @param good whether it is good news
  public void notice(Optional<String> words, boolean good) {
    notice.say(words, good);
  }

  private void fold() {
    double em = bar.em().get();
    boolean narrow = getWidth() < (bench.isThere() ? NARROW_WITH_BENCH_EM : NARROW_EM) * em;
    pseudoClassStateChanged(NARROW, narrow);
    bar.narrow(narrow);
    evidence.narrow(narrow);
    place(narrow);
    setLeft(narrow ? null : rail);
    show(where, narrow);
    bench.fold(narrow, getWidth() / em);
    bar.benchToggle(bench.folds(), bench.isOpen());
    // A node stands in one place only: it leaves the old one first.
    if (bench.isInstead()) {
      setRight(null);
      setCenter(bench);
    } else {
      setCenter(page);
      setRight(bench.isBeside() ? bench : null);
    }
  }

  /// The note stays in sight above the buttons; where there is little room it moves with the page.
  private void place(boolean moving) {
    Pane old = moving ? said : flow;
    if (old.getChildren().remove(note) || note.getParent() == null) {
      List<Node> there = (moving ? flow : said).getChildren();
      there.add(moving ? there.size() : 0, note);
    }
  }

  private void size(TextSize wanted) {
    size = wanted;
    if (getScene() != null) {
      size.apply(getScene());
    }
    wishes.onSize().accept(size);
  }

  private void keys(KeyEvent event) {
    if (event.isShortcutDown()) {
      TextSize wanted = sized(event.getCode());
      if (!wanted.equals(size)) {
        event.consume();
        size(wanted);
      }
    } else if (event.getCode() == KeyCode.ESCAPE && back.isVisible() && !menuOpen()) {
      event.consume();
      onBack.ifPresent(Runnable::run);
    } else if (event.getCode() == KeyCode.F6) {
      event.consume();
      Optional<Node> focused = Optional.ofNullable(getScene().getFocusOwner());
      Regions.go(
          List.of(scroll, acts, bench, evidence, bar), focused, event.isShiftDown() ? -1 : 1);
    }
  }

  private TextSize sized(KeyCode code) {
    return switch (code) {
      case PLUS, EQUALS, ADD -> size.larger();
      case MINUS, SUBTRACT -> size.smaller();
      case DIGIT0, NUMPAD0 -> TextSize.USUAL;
      default -> size;
    };
  }

  /// Escape closes a menu or a list first, and only then leads back.
  private boolean menuOpen() {
    return Window.getWindows().stream()
        .anyMatch(
            window ->
                window instanceof PopupWindow
                    && !(window instanceof Tooltip)
                    && window.isShowing());
  }

  private static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
