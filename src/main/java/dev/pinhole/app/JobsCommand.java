package dev.pinhole.app;

import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.job.Step;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `jobs`: the jobs of a data folder, one line each. Reads beside an open window.
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    description = "Lists the jobs of a data folder with their state. Works beside an open window.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:listed, even where there is none",
      "2:an argument is wrong",
      "3:the data folder, or a job in it, cannot be read"
    })
public final class JobsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Pinhole parent;

  @Option(names = "--json", description = "Print one JSON object per job and line.")
  private boolean json;

  private final Words words = Words.of(Locale.getDefault());

  /// Filled by picocli.
  @SuppressWarnings("NullAway.Init")
  public JobsCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Jobs jobs = Jobs.in(new DataFolder(parent.folder()));
      print(jobs.readable());
      jobs.unreadable().forEach(one -> err.println(words.say(one.why())));
      return jobs.unreadable().isEmpty() ? 0 : 3;
    } catch (StoreException e) {
      err.println(words.say(e.told()));
      return 3;
    }
  }

  private void print(List<JobSummary> jobs) {
    PrintWriter out = spec.commandLine().getOut();
    jobs.stream().map(job -> json ? object(job) : line(job)).forEach(out::println);
    if (jobs.isEmpty() && !json) {
      out.println(words.say("app.no-jobs"));
    }
    out.flush();
  }

  private String line(JobSummary job) {
    return String.join(
        "  ",
        job.id().text(),
        job.name().isEmpty() ? "-" : job.name(),
        words.say("report.place." + job.place().name().toLowerCase(Locale.ROOT)),
        state(job.step()),
        words.dateTime(job.since(), ZoneId.systemDefault()));
  }

  private String state(Step step) {
    return words.say("phase." + step.phase());
  }

  private static String object(JobSummary job) {
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode node = mapper.createObjectNode();
    node.put("id", job.id().text());
    node.put("name", job.name());
    node.put("place", job.place().name());
    node.put("step", job.step().getClass().getSimpleName());
    node.put("ended", job.step() instanceof Step.Finished);
    node.put("since", job.since().toString());
    return mapper.writeValueAsString(node);
  }
}
