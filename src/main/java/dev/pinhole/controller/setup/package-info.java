/// Setting a camera up again: its first password, then one setting after the other, each written
/// once, read back and tried out.
package dev.pinhole.controller.setup;
