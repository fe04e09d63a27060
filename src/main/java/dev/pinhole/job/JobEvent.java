package dev.pinhole.job;

/// Something that happened in a job. Events are the only thing that is stored, and they carry what
/// is needed to read them years later.
///
/// Each family has its own fold: [Choices], [Observations], [Holds], [Effects], [Exchange],
/// [Backup], [OwnReset], [Restore], [SetUp].
public sealed interface JobEvent
    permits ChoiceEvent,
        ObservationEvent,
        HoldEvent,
        EffectEvent,
        ExchangeEvent,
        BackupEvent,
        OwnResetEvent,
        RestoreEvent,
        SetUpEvent {}
