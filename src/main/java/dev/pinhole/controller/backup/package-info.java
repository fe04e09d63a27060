/// Keeping what a reset erases: for now the reminder.
package dev.pinhole.controller.backup;
