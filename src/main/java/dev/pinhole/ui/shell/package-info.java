/// The window around the screens: header, rail, frame of a step.
package dev.pinhole.ui.shell;
