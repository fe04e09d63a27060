/// The controller module: where the pure core meets the outside. It owns jobs, watches cameras, and
/// does what a person asked for. No screen is known here.
package dev.pinhole.controller;
