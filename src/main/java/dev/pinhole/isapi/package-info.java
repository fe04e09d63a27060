/// The camera's HTTP interface: the client, and the documents that it and the virtual cameras
/// share.
package dev.pinhole.isapi;
