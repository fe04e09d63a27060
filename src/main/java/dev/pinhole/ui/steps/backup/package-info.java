/// Save first, and put back.
package dev.pinhole.ui.steps.backup;
