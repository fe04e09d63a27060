/// The practice bench: what a person sees and touches of a virtual camera.
package dev.pinhole.ui.bench;
