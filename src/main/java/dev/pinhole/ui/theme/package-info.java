/// Colours, type and sizes of the window.
package dev.pinhole.ui.theme;
