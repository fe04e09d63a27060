/// Many cameras: a list that becomes jobs.
package dev.pinhole.ui.steps.many;
