package dev.pinhole.camera;

/// Which camera a job is about: what stays the same through a reset.
///
/// @param mac the identity that verdicts compare
/// @param serial the serial as the device stated it, empty where it did not
/// @param model the model as the device stated it, empty where it did not
public record Camera(MacAddress mac, String serial, String model) {}
