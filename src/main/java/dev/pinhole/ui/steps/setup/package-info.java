/// Set up again: the checklist, each setting, the next rescue, templates and the end.
package dev.pinhole.ui.steps.setup;
