/// The password: the practice exchange, the first password, signing in.
package dev.pinhole.ui.steps.password;
