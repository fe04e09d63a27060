/// The discovery protocol that cameras of this kind speak on the link: documents, sockets, and who
/// was heard.
package dev.pinhole.sadp;
