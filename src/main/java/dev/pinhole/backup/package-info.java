/// The backup folder of a camera: manifest, write, verify, read. Knows nothing of the wire. The
/// format is described in `docs/backup-format.md`.
package dev.pinhole.backup;
