/// The virtual cameras and the practice site: power, light, button, boot, and the camera's side of
/// every protocol, on real loopback sockets.
package dev.pinhole.simulator;
