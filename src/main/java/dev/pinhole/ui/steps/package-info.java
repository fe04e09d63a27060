/// One view and one view model per step of the wizard.
package dev.pinhole.ui.steps;
