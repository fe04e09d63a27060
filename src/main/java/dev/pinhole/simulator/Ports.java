package dev.pinhole.simulator;

/// Where a camera's web interface is.
///
/// @param http the port of plain HTTP
/// @param https the port with TLS; 0 where it has none
record Ports(int http, int https) {}
