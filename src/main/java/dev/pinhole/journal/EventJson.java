package dev.pinhole.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.OwnResetEvent;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/// Events as JSON and back. The names of the types below are the file format: a record may be
/// renamed in code, its name here stays.
public final class EventJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .addMixIn(JobEvent.class, Named.class)
          .addModule(nouns())
          .build();

  private EventJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ChoiceEvent.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = ChoiceEvent.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = ChoiceEvent.TroubleChosen.class, name = "trouble"),
    @JsonSubTypes.Type(value = ChoiceEvent.LookingChosen.class, name = "looking"),
    @JsonSubTypes.Type(value = ChoiceEvent.CameraChosen.class, name = "camera"),
    @JsonSubTypes.Type(value = ChoiceEvent.CameraDescribed.class, name = "described"),
    @JsonSubTypes.Type(value = ChoiceEvent.CameraRecognised.class, name = "recognised"),
    @JsonSubTypes.Type(value = ChoiceEvent.StationPassed.class, name = "passed"),
    @JsonSubTypes.Type(value = ChoiceEvent.ResetWayChosen.class, name = "reset-way"),
    @JsonSubTypes.Type(value = ChoiceEvent.ContractSeen.class, name = "contract"),
    @JsonSubTypes.Type(value = ChoiceEvent.SaveDecided.class, name = "save"),
    @JsonSubTypes.Type(value = ChoiceEvent.BranchEntered.class, name = "branch"),
    @JsonSubTypes.Type(value = ChoiceEvent.BranchLeft.class, name = "branch-left"),
    @JsonSubTypes.Type(value = ChoiceEvent.AttemptChosen.class, name = "attempt"),
    @JsonSubTypes.Type(value = ChoiceEvent.PutAside.class, name = "put-aside"),
    @JsonSubTypes.Type(value = ChoiceEvent.TakenUp.class, name = "taken-up"),
    @JsonSubTypes.Type(value = ChoiceEvent.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = ChoiceEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = ObservationEvent.Baseline.class, name = "baseline"),
    @JsonSubTypes.Type(value = ObservationEvent.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = ObservationEvent.Vanished.class, name = "vanished"),
    @JsonSubTypes.Type(value = ObservationEvent.CertificateSeen.class, name = "certificate"),
    @JsonSubTypes.Type(value = ObservationEvent.Company.class, name = "company"),
    @JsonSubTypes.Type(value = ObservationEvent.Unreadable.class, name = "unreadable"),
    @JsonSubTypes.Type(value = ObservationEvent.ReachSeen.class, name = "reach"),
    @JsonSubTypes.Type(value = ObservationEvent.LimitPassed.class, name = "limit"),
    @JsonSubTypes.Type(value = ObservationEvent.LightReported.class, name = "light"),
    @JsonSubTypes.Type(value = ObservationEvent.OutcomeReported.class, name = "outcome"),
    @JsonSubTypes.Type(value = ObservationEvent.VerdictReached.class, name = "verdict"),
    @JsonSubTypes.Type(value = HoldEvent.Started.class, name = "hold"),
    @JsonSubTypes.Type(value = HoldEvent.Released.class, name = "released"),
    @JsonSubTypes.Type(value = HoldEvent.Abandoned.class, name = "abandoned"),
    @JsonSubTypes.Type(value = HoldEvent.Unattended.class, name = "unattended"),
    @JsonSubTypes.Type(value = HoldEvent.ToldAfterwards.class, name = "told"),
    @JsonSubTypes.Type(value = EffectEvent.Intended.class, name = "intended"),
    @JsonSubTypes.Type(value = EffectEvent.Settled.class, name = "settled"),
    @JsonSubTypes.Type(value = ExchangeEvent.WayTaken.class, name = "way"),
    @JsonSubTypes.Type(value = ExchangeEvent.WayLeft.class, name = "way-left"),
    @JsonSubTypes.Type(value = ExchangeEvent.Begun.class, name = "exchange"),
    @JsonSubTypes.Type(value = ExchangeEvent.HandedOver.class, name = "handed-over"),
    @JsonSubTypes.Type(value = ExchangeEvent.GivenUp.class, name = "given-up"),
    @JsonSubTypes.Type(value = ExchangeEvent.Refused.class, name = "exchange-refused"),
    @JsonSubTypes.Type(value = ExchangeEvent.DeskRefused.class, name = "desk-refused"),
    @JsonSubTypes.Type(value = ExchangeEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ExchangeEvent.Proven.class, name = "password-back"),
    @JsonSubTypes.Type(value = BackupEvent.SignedIn.class, name = "signed-in"),
    @JsonSubTypes.Type(value = BackupEvent.Compared.class, name = "backup-compared"),
    @JsonSubTypes.Type(value = BackupEvent.KeyGiven.class, name = "backup-key"),
    @JsonSubTypes.Type(value = BackupEvent.Chosen.class, name = "backup"),
    @JsonSubTypes.Type(value = BackupEvent.FileSaved.class, name = "file-saved"),
    @JsonSubTypes.Type(value = BackupEvent.FileMissing.class, name = "file-missing"),
    @JsonSubTypes.Type(value = BackupEvent.Paused.class, name = "backup-paused"),
    @JsonSubTypes.Type(value = BackupEvent.Resumed.class, name = "backup-resumed"),
    @JsonSubTypes.Type(value = BackupEvent.Finished.class, name = "backed-up"),
    @JsonSubTypes.Type(value = BackupEvent.GivenUp.class, name = "backup-given-up"),
    @JsonSubTypes.Type(value = OwnResetEvent.SignedIn.class, name = "own-reset-signed-in"),
    @JsonSubTypes.Type(value = OwnResetEvent.SignedOut.class, name = "own-reset-signed-out"),
    @JsonSubTypes.Type(value = OwnResetEvent.Confirmed.class, name = "own-reset-confirmed"),
    @JsonSubTypes.Type(value = OwnResetEvent.SettingsRead.class, name = "settings-read"),
    @JsonSubTypes.Type(value = RestoreEvent.Found.class, name = "backup-found"),
    @JsonSubTypes.Type(value = RestoreEvent.Compared.class, name = "compared"),
    @JsonSubTypes.Type(value = RestoreEvent.Chosen.class, name = "put-back"),
    @JsonSubTypes.Type(value = RestoreEvent.Written.class, name = "written"),
    @JsonSubTypes.Type(value = RestoreEvent.SignedOut.class, name = "restore-signed-out"),
    @JsonSubTypes.Type(value = RestoreEvent.SignedIn.class, name = "restore-signed-in"),
    @JsonSubTypes.Type(value = RestoreEvent.Left.class, name = "restore-left"),
    @JsonSubTypes.Type(value = SetUpEvent.PasswordKept.class, name = "password-kept"),
    @JsonSubTypes.Type(value = SetUpEvent.PasswordProven.class, name = "password-proven"),
    @JsonSubTypes.Type(value = SetUpEvent.PasswordLeft.class, name = "password-left"),
    @JsonSubTypes.Type(value = SetUpEvent.Ticked.class, name = "ticked"),
    @JsonSubTypes.Type(value = SetUpEvent.Agreed.class, name = "agreed"),
    @JsonSubTypes.Type(value = SetUpEvent.PageOpened.class, name = "page"),
    @JsonSubTypes.Type(value = SetUpEvent.PageClosed.class, name = "page-closed"),
    @JsonSubTypes.Type(value = SetUpEvent.SignedOut.class, name = "set-up-signed-out"),
    @JsonSubTypes.Type(value = SetUpEvent.SignedIn.class, name = "set-up-signed-in"),
    @JsonSubTypes.Type(value = SetUpEvent.TemplateChosen.class, name = "template"),
    @JsonSubTypes.Type(value = SetUpEvent.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = SetUpEvent.Written.class, name = "set"),
    @JsonSubTypes.Type(value = SetUpEvent.GivenUp.class, name = "set-up-given-up"),
    @JsonSubTypes.Type(value = SetUpEvent.ClockRead.class, name = "clock"),
    @JsonSubTypes.Type(value = SetUpEvent.MotionTried.class, name = "motion-tried"),
    @JsonSubTypes.Type(value = SetUpEvent.RecordingTried.class, name = "recording-tried"),
    @JsonSubTypes.Type(value = SetUpEvent.RescueSet.class, name = "rescue"),
    @JsonSubTypes.Type(value = SetUpEvent.RescueVoid.class, name = "rescue-void")
  })
  private interface Named {}

  /// @param entry an event with its place in the job
  /// @return one line of JSON
  public static String write(Entry entry) {
    return MAPPER.writeValueAsString(entry);
  }

  /// @param line one line of JSON
  /// @return the event
  /// @throws tools.jackson.core.JacksonException where it is none that this version knows
  public static Entry read(String line) {
    return MAPPER.treeToValue(upgraded(MAPPER.readTree(line)), Entry.class);
  }

  /// What an earlier Pinhole wrote of a camera says nothing of HTTPS, and of what was chosen of a
  /// template only the kinds.
  private static JsonNode upgraded(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("httpPort") && !object.has("httpsPort")) {
      object.put("httpsPort", 0);
    }
    if (node instanceof ObjectNode object && object.has("kinds") && !object.has("values")) {
      object.remove("kinds");
      object.putObject("values");
    }
    node.forEach(EventJson::upgraded);
    return node;
  }

  private static SimpleModule nouns() {
    SimpleModule module = new SimpleModule("pinhole-nouns");
    text(module, MacAddress.class, MacAddress::text, MacAddress::parse);
    text(module, Ipv4Address.class, Ipv4Address::toString, Ipv4Address::parse);
    text(
        module,
        JobId.class,
        JobId::text,
        text -> JobId.isOne(text) ? Optional.of(new JobId(text)) : Optional.empty());
    text(module, Ipv4Range.class, Ipv4Range::toString, Ipv4Range::parse);
    return module;
  }

  private static <T> void text(
      SimpleModule module,
      Class<T> noun,
      Function<T, String> write,
      Function<String, Optional<T>> read) {
    module.addSerializer(noun, new Writer<>(noun, write));
    module.addDeserializer(noun, new Reader<>(noun, read));
  }

  private static final class Writer<T> extends StdSerializer<T> {
    private final Function<T, String> write;

    Writer(Class<T> noun, Function<T, String> write) {
      super(noun);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(write.apply(value));
    }
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private final Class<T> noun;
    private final Function<String, Optional<T>> read;

    Reader(Class<T> noun, Function<String, Optional<T>> read) {
      super(noun);
      this.noun = noun;
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getString();
      return read.apply(text)
          .orElseThrow(() -> context.weirdStringException(text, noun, "not one"));
    }
  }
}
