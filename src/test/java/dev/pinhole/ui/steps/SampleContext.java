package dev.pinhole.ui.steps;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.many.CameraRow;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.reset.Conversation;
import dev.pinhole.controller.reset.Desk;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.job.Act;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.Setting;
import dev.pinhole.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A desk, a conversation and papers that only write down what they were asked for.
public final class SampleContext implements Conversation, Desk, Papers, StepContext.Waiting {
  public final List<Act> acts = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public final List<RescueAct> rescues = new ArrayList<>();
  public boolean savesSlips = true;
  public final Drafts drafts = new Drafts();
  public final List<String> slips = new ArrayList<>();
  public List<JobSummary> open = List.of();
  List<Jobs.Unreadable> unreadable = List.of();
  public List<KnownCamera> cameras = List.of();
  public List<KnownCamera> due = List.of();
  public Reminders reminders = Reminders.USUAL;
  public Optional<Path> file = Optional.empty();

  public StepContext context() {
    return new StepContext(
        Words.of(Locale.UK),
        ZoneOffset.UTC,
        () -> SampleJobs.NOW,
        this,
        this,
        SampleJobs.CATALOG,
        this,
        this,
        Tones.NONE,
        drafts);
  }

  @Override
  public void act(JobView seen, Act act) {
    acts.add(act);
  }

  @Override
  public void look() {
    asked.add("look");
  }

  @Override
  public void begin(JobView seen) {
    asked.add("begin");
  }

  @Override
  public void saveRequest(JobView seen, Path to) {
    asked.add("save request " + to.getFileName());
  }

  @Override
  public void handedOver(JobView seen) {
    asked.add("handed over");
  }

  @Override
  public void resetPassword(JobView seen, Evidence evidence, Secret password, boolean camerasToo) {
    asked.add("reset " + evidence.getClass().getSimpleName() + (camerasToo ? " and cameras" : ""));
    evidence.close();
    password.close();
  }

  @Override
  public void saveRecoveryFile(JobView seen, Path to) {
    asked.add("save recovery file " + to.getFileName());
  }

  @Override
  public void usePassword(JobView seen, Secret password) {
    asked.add("password");
  }

  @Override
  public Jobs open() {
    return new Jobs(open, unreadable, cameras);
  }

  @Override
  public Jobs all() {
    return open();
  }

  @Override
  public void plan(Place place, List<CameraRow> rows, boolean owner) {
    asked.add("plan " + rows.size() + " in " + place + (owner ? ", stated" : ""));
  }

  @Override
  public void like(JobId id) {
    asked.add("like " + id);
  }

  @Override
  public void resume(JobId id) {
    asked.add("resume " + id);
  }

  @Override
  public void putAside(JobId id, String reason) {
    asked.add("put aside " + id + ": " + reason);
  }

  @Override
  public void delete(JobId id) {
    asked.add("delete " + id);
    open = open.stream().filter(job -> !job.id().equals(id)).toList();
  }

  @Override
  public void begin(Place place) {
    asked.add("begin " + place);
  }

  @Override
  public void backUp(Place place) {
    asked.add("back up " + place);
  }

  @Override
  public List<KnownCamera> due() {
    return due;
  }

  @Override
  public Reminders reminders() {
    return reminders;
  }

  @Override
  public void remind(Reminders.Often often) {
    asked.add("remind " + often);
    reminders = reminders.with(often);
  }

  @Override
  public void rest(KnownCamera camera) {
    asked.add("rest " + camera.title());
    due = due.stream().filter(one -> !one.equals(camera)).toList();
  }

  @Override
  public void calendar(Reminders.Often often) {
    asked.add("calendar " + often);
  }

  @Override
  public void practise() {
    asked.add("practise");
  }

  @Override
  public void report(JobView view) {
    asked.add("report");
  }

  @Override
  public void helpSheet(JobView view) {
    asked.add("help sheet");
  }

  @Override
  public boolean passwordSlip(JobView view, Secret password) {
    asked.add("slip");
    if (savesSlips) {
      slips.add(password.use(String::new));
    }
    return savesSlips;
  }

  @Override
  public void label(JobView view, String kept) {
    asked.add("label " + kept);
  }

  @Override
  public void requestSheet(JobView view) {
    asked.add("request sheet");
  }

  @Override
  public Optional<Path> choose(String title) {
    return file;
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    return file;
  }

  @Override
  public void holdCard(JobView view) {
    asked.add("hold card");
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    return file;
  }

  @Override
  public void anotherBackup(JobView seen, Path folder) {
    asked.add("another backup " + folder.getFileName());
  }

  @Override
  public void signIn(JobView seen, String user, Secret password) {
    asked.add("sign in " + user);
    password.close();
  }

  @Override
  public void chooseBackup(
      JobView seen, List<LocalDate> days, Optional<Path> below, Optional<Secret> key) {
    asked.add(
        "back up "
            + days
            + below.map(path -> " to " + path).orElse("")
            + (key.isPresent() ? " with its export" : ""));
    key.ifPresent(Secret::close);
  }

  @Override
  public void set(JobView seen, Setting setting) {
    asked.add("set " + setting);
  }

  @Override
  public void restartToSet(JobView seen) {
    asked.add("restart to set");
  }

  @Override
  public void saveTemplate(JobView seen, Path to) {
    asked.add("save template " + to.getFileName());
  }

  @Override
  public void layBeside(JobView seen, Path file) {
    asked.add("lay beside " + file.getFileName());
  }

  @Override
  public void layPlanBeside(JobView seen) {
    asked.add("lay the plan beside");
  }

  @Override
  public void useTemplate(JobView seen, String template, List<Setting> settings) {
    asked.add("use " + template + " " + settings.stream().map(Setting::kind).toList());
  }

  @Override
  public void tryOut(JobView seen) {
    asked.add("try out");
  }

  @Override
  public void stopTrying(JobView seen) {
    asked.add("stop trying");
  }

  @Override
  public void rescue(JobView seen, RescueAct act) {
    rescues.add(act);
  }

  @Override
  public void confirmReset(JobView seen, String name) {
    asked.add("confirm " + name);
  }

  @Override
  public void certificateRenewed(JobView seen) {
    asked.add("certificate renewed");
  }

  @Override
  public void putBack(JobView seen, List<String> resources) {
    asked.add("put back " + resources);
  }

  @Override
  public void restartToPutBack(JobView seen) {
    asked.add("restart");
  }

  @Override
  public void pauseBackup(JobView seen) {
    asked.add("pause");
  }

  @Override
  public void goOnWithBackup(JobView seen) {
    asked.add("go on");
  }

  @Override
  public boolean canSkip() {
    return true;
  }

  @Override
  public void skip() {
    asked.add("skip");
  }
}
