/// Passwords and what else must not be seen: held so that it can be wiped, with the rules for them.
package dev.pinhole.secret;
