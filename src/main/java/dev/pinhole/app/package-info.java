/// The entry point, the commands, and the wiring by hand.
package dev.pinhole.app;
