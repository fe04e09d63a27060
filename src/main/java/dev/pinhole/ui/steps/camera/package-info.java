/// Which camera it is, and how to reach it.
package dev.pinhole.ui.steps.camera;
