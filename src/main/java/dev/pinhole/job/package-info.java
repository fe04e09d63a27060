/// The pure core: events, their folds, the one step to show, and the verdict.
///
/// Nothing here reads a clock, a file or a socket, and nothing here starts a thread. Facts come in
/// as [JobEvent]s; [Job] is their fold; [Step] is what to show now; [Acts] says which events an act
/// of the person brings about, and refuses what the step does not offer.
package dev.pinhole.job;
