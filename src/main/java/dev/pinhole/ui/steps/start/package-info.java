/// The first screen: what happened, open jobs, and what is due.
package dev.pinhole.ui.steps.start;
