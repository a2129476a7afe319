/** Uploading and reading evidence files over HTTP. */
@NullMarked
package vigil.documents.web;

import org.jspecify.annotations.NullMarked;
