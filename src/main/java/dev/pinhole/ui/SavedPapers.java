package dev.pinhole.ui;

import dev.pinhole.controller.backup.BackupCalendar;
import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.Identified;
import dev.pinhole.report.CameraLabel;
import dev.pinhole.report.HandOver;
import dev.pinhole.report.HelpSheet;
import dev.pinhole.report.HoldCard;
import dev.pinhole.report.PasswordSlip;
import dev.pinhole.report.ReportHtml;
import dev.pinhole.report.ReportJson;
import dev.pinhole.report.RequestSheet;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Papers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the papers where the person wants them, and shows them. What came of it is said in the
/// window.
final class SavedPapers implements Papers {
  private final Words words;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Outside outside;
  private final Consumer<Message> say;

  /// @param words the words
  /// @param zone the zone in which times are read
  /// @param clock the computer's own, whatever the practice site's says
  /// @param outside the computer around the window
  /// @param say takes what the person should know
  SavedPapers(
      Words words, ZoneId zone, InstantSource clock, Outside outside, Consumer<Message> say) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
    this.outside = outside;
    this.say = say;
  }

  @Override
  public void report(JobView view) {
    HandOver report = HandOver.of(view.job());
    Optional<Path> saved = save("papers.report.name", ReportHtml.of(report, words, zone));
    saved.ifPresent(html -> write(json(html), ReportJson.of(report, words)));
  }

  private static Path json(Path html) {
    String name = html.getFileName().toString();
    String stem = name.endsWith(".html") ? name.substring(0, name.length() - 5) : name;
    return html.resolveSibling(stem + ".json");
  }

  @Override
  public void helpSheet(JobView view) {
    save("papers.help.name", HelpSheet.of(HandOver.of(view.job()), words, zone));
  }

  @Override
  public void requestSheet(JobView view) {
    save("papers.request.name", RequestSheet.of(HandOver.of(view.job()), words, zone));
  }

  @Override
  public boolean passwordSlip(JobView view, Secret password) {
    return save("papers.slip.name", PasswordSlip.of(HandOver.of(view.job()), password, words))
        .isPresent();
  }

  @Override
  public void label(JobView view, String kept) {
    save("papers.label.name", CameraLabel.of(HandOver.of(view.job()), kept, words, zone));
  }

  @Override
  public Optional<Path> choose(String title) {
    return outside.which(title);
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    return outside.whichFolder(title);
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    return outside.whereToSave(words.say(name));
  }

  @Override
  public void holdCard(JobView view) {
    Optional<Attempt> attempt = view.job().choices().attempt();
    String place = view.job().choices().identified().map(Identified::place).orElse("place.any");
    attempt.ifPresent(
        one ->
            save(
                "papers.card.name",
                HoldCard.of(view.job().choices().name(), one, Message.of(place), words)));
  }

  @Override
  public void calendar(Reminders.Often often) {
    save("papers.calendar.name", BackupCalendar.of(often, clock.instant(), zone, words).ics());
  }

  private Optional<Path> save(String name, String content) {
    Optional<Path> where = outside.whereToSave(words.say(name));
    return where.filter(
        file -> {
          boolean written = write(file, content);
          if (written) {
            say.accept(Message.of("papers.saved", file.toString()));
            outside.open(file);
          }
          return written;
        });
  }

  private boolean write(Path file, String content) {
    try {
      AtomicFile.write(file, content.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (StoreException e) {
      say.accept(e.told());
      return false;
    }
  }
}
