/// What a camera can be set to, free of any wire form: network, clock, motion detection, the week
/// of recording.
package dev.pinhole.settings;
