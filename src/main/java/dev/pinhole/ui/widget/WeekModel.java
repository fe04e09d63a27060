package dev.pinhole.ui.widget;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.RecordingWeek.Stroke;
import dev.pinhole.settings.Span;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The week that is edited, with cursor, brush, what is marked, and what was before. Everything
/// that happens is said once, in words. Lives on the FX thread.
final class WeekModel {
  private static final int REMEMBERED = 100;

  private final WeekWords words;
  private final List<DayOfWeek> order;
  private final ObjectProperty<RecordingWeek> week =
      new SimpleObjectProperty<>(this, "week", RecordingWeek.NEVER);
  private final ObjectProperty<Optional<Span.Mode>> brush =
      new SimpleObjectProperty<>(this, "brush", Optional.of(Span.Mode.CONTINUOUS));
  private final ReadOnlyObjectWrapper<WeekCell> cursor;
  private final ReadOnlyObjectWrapper<Optional<WeekSelection>> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(this, "refused");
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
  private final Deque<RecordingWeek> before = new ArrayDeque<>();
  private final Deque<RecordingWeek> after = new ArrayDeque<>();
  private Optional<List<Span>> copied = Optional.empty();
  private @Nullable WeekCell anchor;
  private boolean own;

  WeekModel(WeekWords words) {
    this.words = words;
    DayOfWeek first = WeekFields.of(words.locale()).getFirstDayOfWeek();
    this.order = IntStream.range(0, DayOfWeek.values().length).mapToObj(first::plus).toList();
    this.cursor = new ReadOnlyObjectWrapper<>(this, "cursor", new WeekCell(first, 0));
    week.subscribe(_ -> forgetWhereNew());
  }

  /// A week from outside is a new beginning: there is nothing to undo.
  private void forgetWhereNew() {
    if (!own) {
      before.clear();
      after.clear();
      drop();
      tellCursor();
    }
    undoable.set(!before.isEmpty());
    redoable.set(!after.isEmpty());
  }

  /// Whether there is a change to take back.
  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /// Whether there is a change that was taken back.
  ReadOnlyBooleanProperty redoable() {
    return redoable.getReadOnlyProperty();
  }

  ObjectProperty<RecordingWeek> weekProperty() {
    return week;
  }

  RecordingWeek week() {
    return week.get();
  }

  ObjectProperty<Optional<Span.Mode>> brushProperty() {
    return brush;
  }

  ReadOnlyObjectProperty<WeekCell> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  WeekCell cursor() {
    return cursor.get();
  }

  DayOfWeek day() {
    return cursor.get().day();
  }

  ReadOnlyObjectProperty<Optional<WeekSelection>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// What happened last, in words.
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Whether what happened last was a refusal.
  ReadOnlyBooleanProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// @return the days in the order of the person's week
  List<DayOfWeek> order() {
    return order;
  }

  WeekWords words() {
    return words;
  }

  void go(WeekCell to) {
    drop();
    cursor.set(to);
    tellCursor();
  }

  /// @param by how many days down
  /// @return the same time of another day; of the same where there is none
  WeekCell down(int by) {
    int row = Math.max(0, Math.min(order.size() - 1, order.indexOf(day()) + by));
    return new WeekCell(order.get(row), cursor().second());
  }

  /// Marks from where marking began.
  ///
  /// @param to where it goes now
  void mark(WeekCell to) {
    WeekCell from = anchor == null ? cursor() : anchor;
    mark(from, to, WeekCell.STEP);
  }

  /// @param from where marking began
  /// @param to where it goes now
  /// @param step how long the last place is, in seconds
  void mark(WeekCell from, WeekCell to, int step) {
    int one = order.indexOf(from.day());
    int other = order.indexOf(to.day());
    List<DayOfWeek> days = order.subList(Math.min(one, other), Math.max(one, other) + 1);
    int start = Math.min(from.second(), to.second());
    int end = Math.min(Span.DAY, Math.max(from.second(), to.second()) + step);
    cursor.set(to.by(0));
    selection.set(Optional.of(new WeekSelection(days, start, end)));
    anchor = from;
    say(words.marked(selection.get().get()));
  }

  /// Marks nothing any more.
  void drop() {
    anchor = null;
    selection.set(Optional.empty());
  }

  void choose(Optional<Span.Mode> mode) {
    brush.set(mode);
    say(words.brush(mode));
  }

  void paint() {
    paint(brush.get());
  }

  void paint(Optional<Span.Mode> mode) {
    WeekCell at = cursor();
    WeekSelection what =
        selection
            .get()
            .orElse(new WeekSelection(List.of(at.day()), at.second(), at.second() + WeekCell.STEP));
    List<Stroke> strokes =
        what.days().stream().map(day -> new Stroke(day, what.from(), what.to(), mode)).toList();
    if (change(week().paint(strokes), words.painted(what, mode))) {
      drop();
    }
  }

  void wholeWeek(RecordingWeek wanted, String name) {
    change(Optional.of(wanted), words.done(name));
  }

  /// @param spans what the day has instead
  /// @return whether it can be
  boolean with(DayOfWeek day, List<Span> spans) {
    return change(week().with(day, spans), words.day(day, week().with(day, spans)));
  }

  void copyTo(List<DayOfWeek> days) {
    change(Optional.of(week().copy(day(), days)), words.copied(day(), days));
  }

  void copy() {
    copied = Optional.of(week().on(day()));
    say(words.taken(day()));
  }

  void paste() {
    if (copied.isEmpty()) {
      say(words.nothingTaken());
      return;
    }
    change(week().with(day(), copied.get()), words.day(day(), week().with(day(), copied.get())));
  }

  void undo() {
    back(before, after, words.undone(true, !before.isEmpty()));
  }

  void redo() {
    back(after, before, words.undone(false, !after.isEmpty()));
  }

  private void back(Deque<RecordingWeek> from, Deque<RecordingWeek> to, String done) {
    if (!from.isEmpty()) {
      to.push(week());
      set(from.pop());
      drop();
    }
    say(done);
  }

  /// @param wanted the week to have; empty where a day would have too many spans
  private boolean change(Optional<RecordingWeek> wanted, String done) {
    if (wanted.isEmpty()) {
      say(words.tooMany());
      refused.set(true);
      return false;
    }
    if (!wanted.get().equals(week())) {
      before.push(week());
      if (before.size() > REMEMBERED) {
        before.removeLast();
      }
      after.clear();
      set(wanted.get());
    }
    say(done);
    return true;
  }

  private void set(RecordingWeek wanted) {
    own = true;
    week.set(wanted);
    own = false;
  }

  private void tellCursor() {
    say(words.at(week(), cursor()));
  }

  private void say(String words) {
    refused.set(false);
    said.set(words);
  }

  /// @return modes that the camera set itself, in the week or before a change that can be undone
  List<Span.Mode.Foreign> foreign() {
    return Stream.concat(Stream.of(week()), before.stream())
        .flatMap(one -> one.foreign().stream())
        .distinct()
        .toList();
  }
}
