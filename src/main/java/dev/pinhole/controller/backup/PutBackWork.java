package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.FileEntry;
import dev.pinhole.backup.FileKind;
import dev.pinhole.backup.Found;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Stated;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.Restoring;
import dev.pinhole.isapi.SettingsDifference;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.RestoreEvent.Written;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What is read and written to bring a backup back. Blocks.
///
/// A document is written as the camera's own, with only those values replaced that differ, and then
/// read back: what the camera answered to the write proves nothing.
final class PutBackWork {
  private static final int LONGEST_VALUE = 120;
  private static final int LARGEST_SETTING = 4 << 20;

  private final Isapi isapi;
  private final Login login;
  private final Path folder;

  PutBackWork(Isapi isapi, Login login, Path folder) {
    this.isapi = isapi;
    this.login = login;
    this.folder = folder;
  }

  /// What laying side by side came to.
  sealed interface Compared {
    record Items(List<RestoreEvent.Item> items) implements Compared {}

    record NoAnswer() implements Compared {}

    record Password() implements Compared {}

    record Folder(Message told) implements Compared {}
  }

  Compared compare(Reach at) {
    List<RestoreEvent.Item> items = new ArrayList<>();
    try {
      for (Resource resource : Resource.values()) {
        Optional<XmlNode> backup = backup(resource);
        if (backup.isEmpty()) {
          continue;
        }
        switch (isapi.read(at, login, resource)) {
          case Answer.Ok<Received>(Received now) ->
              items.add(item(resource, backup.get(), now.xml().orElseThrow()));
          case Answer.NoAnswer<Received> _ -> {
            return new Compared.NoAnswer();
          }
          case Answer.Unauthorized<Received> _,
              Answer.NotTried<Received> _,
              Answer.Untrusted<Received> _ -> {
            return new Compared.Password();
          }
          // What this camera does not have any more cannot come back.
          case Answer.Missing<Received> _,
              Answer.Refused<Received> _,
              Answer.Unreadable<Received> _ -> {}
        }
      }
      return new Compared.Items(items);
    } catch (StoreException e) {
      return new Compared.Folder(e.told());
    }
  }

  private static RestoreEvent.Item item(Resource resource, XmlNode backup, XmlNode now) {
    List<SettingsDifference.Change> changes = SettingsDifference.between(backup, now);
    return new RestoreEvent.Item(
        resource.name(),
        changes.stream()
            .limit(RestoreEvent.Item.MOST_CHANGES)
            .map(
                one ->
                    new RestoreEvent.Change(
                        cut(one.path()), cut(one.before().orElse("")), cut(one.now().orElse(""))))
            .toList(),
        changes.size());
  }

  private static String cut(String text) {
    return Stated.text(text, LONGEST_VALUE) + (text.length() > LONGEST_VALUE ? "…" : "");
  }

  /// @return what of the backup's document is to be written; empty where there is none
  private Optional<XmlNode> backup(Resource resource) throws StoreException {
    if (resource.restoring() instanceof Restoring.Never
        || !(BackupReader.read(folder) instanceof Found.Whole(var manifest))) {
      return Optional.empty();
    }
    Optional<FileEntry> file =
        manifest.files().stream()
            .filter(one -> one.source().kind() == FileKind.SETTING)
            .filter(one -> one.source().from().equals(resource.path()))
            .findFirst();
    return file.isEmpty()
        ? Optional.empty()
        : Received.document(content(file.get()))
            .map(resource.restoring()::part)
            .filter(part -> !part.children().isEmpty());
  }

  /// An earlier backup may have been anywhere since: only what is as it was saved is put back.
  private byte[] content(FileEntry file) throws StoreException {
    try (InputStream in = BackupReader.open(folder, file)) {
      byte[] content = in.readNBytes(LARGEST_SETTING);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      if (content.length != file.size() || !hash.equals(file.sha256())) {
        throw new StoreException(Message.of("copy.not-as-written", folder.toString()));
      }
      return content;
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(Message.of("copy.disk", folder.toString()), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param at where the camera is
  /// @param camera who must answer there
  /// @param resource which document
  /// @return how it ended, by what was read afterwards
  Written write(Reach at, MacAddress camera, Resource resource) {
    Done who = new SignIn(isapi).only(at, camera, login).done();
    if (who.outcome() != EffectEvent.Outcome.DONE) {
      boolean answered = who.outcome() == EffectEvent.Outcome.REFUSED;
      return new Written(
          resource.name(), answered ? Outcome.REFUSED : Outcome.UNKNOWN, who.reason());
    }
    return write(at, resource);
  }

  private Written write(Reach at, Resource resource) {
    try {
      Optional<XmlNode> backup = backup(resource);
      if (backup.isEmpty()) {
        return new Written(resource.name(), Outcome.REFUSED, "put-back.not-there");
      }
      return isapi.read(at, login, resource) instanceof Answer.Ok<Received>(Received now)
          ? write(at, resource, backup.get(), now.xml().orElseThrow())
          : new Written(resource.name(), Outcome.UNKNOWN, "signin.no-answer");
    } catch (StoreException e) {
      return new Written(resource.name(), Outcome.REFUSED, "put-back.not-there");
    }
  }

  private Written write(Reach at, Resource resource, XmlNode backup, XmlNode now) {
    if (SettingsDifference.between(backup, now).isEmpty()) {
      return new Written(resource.name(), Outcome.DONE, "");
    }
    Answer<ResponseStatus> answer =
        isapi.write(at, login, resource, SettingsDifference.merge(now, backup));
    return switch (answer) {
      case Answer.Ok<ResponseStatus>(ResponseStatus status) when status.isAfterReboot() ->
          new Written(resource.name(), Outcome.AFTER_RESTART, "");
      case Answer.Refused<ResponseStatus> _, Answer.Missing<ResponseStatus> _ ->
          new Written(resource.name(), Outcome.REFUSED, "put-back.refused");
      case Answer.Unauthorized<ResponseStatus> _,
          Answer.NotTried<ResponseStatus> _,
          Answer.Untrusted<ResponseStatus> _ ->
          new Written(resource.name(), Outcome.REFUSED, "signin.refused");
      case Answer.Ok<ResponseStatus> _,
          Answer.NoAnswer<ResponseStatus> _,
          Answer.Unreadable<ResponseStatus> _ ->
          readBack(at, resource, backup);
    };
  }

  /// A lost answer proves as little as *OK*: the camera is read.
  private Written readBack(Reach at, Resource resource, XmlNode backup) {
    if (!(isapi.read(at, login, resource) instanceof Answer.Ok<Received>(Received after))) {
      return new Written(resource.name(), Outcome.UNKNOWN, "signin.no-answer");
    }
    boolean same = SettingsDifference.between(backup, after.xml().orElseThrow()).isEmpty();
    return new Written(
        resource.name(), same ? Outcome.DONE : Outcome.DIFFERENT, same ? "" : "put-back.different");
  }

  static Done done(Answer<ResponseStatus> answer) {
    return switch (answer) {
      case Answer.Ok<ResponseStatus> _ -> new Done(EffectEvent.Outcome.DONE, "");
      case Answer.NoAnswer<ResponseStatus> _, Answer.Unreadable<ResponseStatus> _ ->
          new Done(EffectEvent.Outcome.UNKNOWN, "signin.no-answer");
      case Answer.Refused<ResponseStatus> _,
          Answer.Missing<ResponseStatus> _,
          Answer.Unauthorized<ResponseStatus> _,
          Answer.NotTried<ResponseStatus> _,
          Answer.Untrusted<ResponseStatus> _ ->
          new Done(EffectEvent.Outcome.REFUSED, "put-back.refused");
    };
  }
}
