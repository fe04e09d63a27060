/// Setting a camera up again: for now its first password.
package dev.pinhole.controller.setup;
