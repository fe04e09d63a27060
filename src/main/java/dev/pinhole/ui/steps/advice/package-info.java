/// What to do where the plain way ends: advice, and waiting.
package dev.pinhole.ui.steps.advice;
