/** Provable case files and checkpoints over HTTP. */
@NullMarked
package vigil.audit.web;

import org.jspecify.annotations.NullMarked;
