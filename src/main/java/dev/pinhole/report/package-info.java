/// What a job leaves on paper: the hand-over report, the help sheet and the card for the ladder.
/// All of it is derived from the job's events, and none of it holds a secret.
package dev.pinhole.report;
