/// Many cameras at once: the list that somebody keeps in a spreadsheet, and what is wrong with it.
package dev.pinhole.controller.many;
