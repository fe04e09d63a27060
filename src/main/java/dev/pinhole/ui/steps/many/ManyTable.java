package dev.pinhole.ui.steps.many;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.reset.JobState;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.NextAct;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The jobs of many cameras, one a row. Where there is little room for words, what stands side by
/// side stands one below the other.
final class ManyTable extends TableView<JobSummary> {
  private static final double ROOM = 52;
  private static final double PLACE = 8.5;
  private static final double ADDRESS = 10.5;
  private static final double STATE = 9.5;
  private static final double NEXT = 14;
  private static final double SCROLL_BAR = 20;
  private static final double SIDES = 20;

  private final Words words;
  private final Label probe = new Label();
  private final TableColumn<JobSummary, JobSummary> place;
  private final TableColumn<JobSummary, JobSummary> camera;
  private final TableColumn<JobSummary, JobSummary> address;
  private final TableColumn<JobSummary, JobSummary> state;
  private final TableColumn<JobSummary, JobSummary> next;
  private boolean narrow;

  /// @param words the words
  /// @param open takes the job of the row on which Enter is pressed
  /// @param delete takes the job of the row on which Delete is pressed
  ManyTable(Words words, Consumer<JobSummary> open, Consumer<JobSummary> delete) {
    this.words = words;
    this.place = column("place", job -> text(job.site(), "body", PLACE));
    this.camera = column("camera", this::camera);
    this.address = column("address", job -> text(address(job), "tabular", ADDRESS));
    this.state = column("state", this::state);
    this.next = column("next", job -> text(next(job), "body", NEXT));
    getColumns().setAll(List.of(place, camera, address, state, next));
    setId("many-table");
    setAccessibleText(words.say("many.title"));
    setMinHeight(170);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          JobSummary row = getSelectionModel().getSelectedItem();
          if (row != null && pressed.getCode() == KeyCode.ENTER) {
            pressed.consume();
            open.accept(row);
          } else if (row != null && pressed.getCode() == KeyCode.DELETE) {
            pressed.consume();
            delete.accept(row);
          }
        });
    widthProperty().subscribe(this::share);
    probe.fontProperty().subscribe(this::share);
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().add(probe);
  }

  private TableColumn<JobSummary, JobSummary> column(
      String key, Function<JobSummary, Node> content) {
    var column = new TableColumn<JobSummary, JobSummary>(words.say("many.column." + key));
    column.setId("many-" + key);
    column.setCellValueFactory(one -> new ReadOnlyObjectWrapper<>(one.getValue()));
    column.setCellFactory(_ -> new Row(content));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private double em() {
    return probe.getFont().getSize();
  }

  /// Shares the room out. The camera's column has what the others leave.
  private void share() {
    double room = getWidth() - SCROLL_BAR;
    boolean little = room < ROOM * em();
    double taken =
        little ? Math.min(room / 2, (STATE + 4) * em()) : (PLACE + ADDRESS + STATE + NEXT) * em();
    place.setVisible(!little);
    address.setVisible(!little);
    next.setVisible(!little);
    place.setPrefWidth(PLACE * em());
    address.setPrefWidth(ADDRESS * em());
    state.setPrefWidth(little ? taken : STATE * em());
    next.setPrefWidth(NEXT * em());
    camera.setPrefWidth(Math.max(120, room - taken));
    narrow = little;
    refresh();
  }

  private Node text(String said, String style, double ems) {
    var box = new VBox(wide(Lines.text(said, style), ems * em() - SIDES));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /// A row asks how high its words are where they have their least width.
  private static Label wide(Label label, double width) {
    label.setMinWidth(width);
    label.setPrefWidth(width);
    return label;
  }

  private Node camera(JobSummary job) {
    double width = camera.getPrefWidth() - SIDES;
    var box = new VBox(2, wide(Lines.text(name(words, job), "strong"), width));
    String identity = identity(job);
    if (!identity.isEmpty()) {
      var number = new Label(words.technical(identity));
      number.getStyleClass().add("muted");
      number.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      box.getChildren().add(wide(number, width));
    }
    String below = String.join(" · ", nonEmpty(job.site(), address(job)));
    if (narrow && !below.isEmpty()) {
      box.getChildren().add(wide(Lines.hint(below), width));
    }
    return box;
  }

  private static List<String> nonEmpty(String... texts) {
    List<String> all = new ArrayList<>();
    for (String text : texts) {
      if (!text.isEmpty()) {
        all.add(text);
      }
    }
    return all;
  }

  private Node state(JobSummary job) {
    JobState now = JobState.of(job.step());
    var chip = new Label(words.say("many.state." + now));
    chip.getStyleClass().setAll("label", "chip", style(now));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    var box = new VBox(4, chip);
    box.setAlignment(Pos.CENTER_LEFT);
    if (narrow) {
      box.getChildren().add(wide(Lines.text(next(job), "body"), state.getPrefWidth() - SIDES));
    }
    return box;
  }

  private static String style(JobState state) {
    return switch (state) {
      case WAITING, PUT_ASIDE, IN_WORK -> "chip-plain";
      case NEEDS_A_HAND -> "chip-warn";
      case DONE -> "chip-good";
    };
  }

  private String next(JobSummary job) {
    return words.say(NextAct.of(job.step()));
  }

  private String address(JobSummary job) {
    return words.technical(job.address().map(Ipv4Address::toString).orElse(""));
  }

  /// @param words the words
  /// @param job a job
  /// @return what its camera is called
  static String name(Words words, JobSummary job) {
    return job.name().isEmpty() ? words.say("jobs.unnamed") : job.name();
  }

  /// @param job a job
  /// @return its camera's serial number, or else its hardware address; empty where neither is known
  static String identity(JobSummary job) {
    Optional<MacAddress> mac = job.known().mac();
    return job.serial().isEmpty() ? mac.map(MacAddress::text).orElse("") : job.serial();
  }

  /// @param job a job
  /// @return all words of its row, for whoever looks for one or has it read out
  String words(JobSummary job) {
    return String.join(
        ", ",
        nonEmpty(
            name(words, job),
            job.site(),
            identity(job),
            job.known().mac().map(MacAddress::text).orElse(""),
            address(job),
            words.say("many.state." + JobState.of(job.step())),
            next(job)));
  }

  private final class Row extends TableCell<JobSummary, JobSummary> {
    private final Function<JobSummary, Node> content;

    Row(Function<JobSummary, Node> content) {
      this.content = content;
    }

    @Override
    protected void updateItem(@Nullable JobSummary job, boolean empty) {
      super.updateItem(job, empty);
      if (job == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        setGraphic(content.apply(job));
        setAccessibleText(words(job));
      }
    }
  }
}
