/// The conversation of a reset: one job, one camera, one thread of facts.
package dev.pinhole.controller.reset;
