/// What the screens of the steps are made of: the job as it was seen, the page, lines and cards.
/// The screens themselves stand in the packages below, one a subject.
package dev.pinhole.ui.steps;
