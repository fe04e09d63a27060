/// Files that survive a power cut: append-only log, atomic replace, folder lock, data folder.
package dev.pinhole.store;
