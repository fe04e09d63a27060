/// The nouns: what a camera is, how it was seen and where it can be talked to. Immutable values
/// only.
package dev.pinhole.camera;
