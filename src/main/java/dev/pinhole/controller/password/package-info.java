/// The gentler way: what the vendor's tool does for a forgotten password.
package dev.pinhole.controller.password;
