/// The wizard's window.
package dev.pinhole.ui;
