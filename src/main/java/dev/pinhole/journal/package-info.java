/// The jobs on disk: every event, one a line, and how a job is taken up again.
package dev.pinhole.journal;
