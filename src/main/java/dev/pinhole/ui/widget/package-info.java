/// Controls of our own that know no job and no step.
package dev.pinhole.ui.widget;
