/// The reset: how, where, the hold, the wait and what came of it.
package dev.pinhole.ui.steps.reset;
