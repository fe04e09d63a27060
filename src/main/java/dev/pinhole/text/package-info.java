/// Words: resource bundles, plural forms, and messages that travel as values until a screen, a
/// report or a command turns them into text.
package dev.pinhole.text;
